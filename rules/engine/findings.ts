import type {
  AttachmentPlace,
  Finding,
  Language,
  Mend,
  RuleCard,
  Signal,
  TextRange,
} from '../types';
import type { ReadPart } from './additions';
import { attachmentPlace, type Spread } from './attached';
import type { Compiled, CompiledRule } from './compile';
import { type MendContext, makeMends } from './mends';
import { type Merged, WHOLE } from './merge';
import { OFFICE } from './office-word';
import type { CheckedPart } from './part';
import type { Ruling } from './ruling';
import { endOf, type OpenWindow } from './window';

/** What findings are made from. */
export interface Material {
  compiled: Compiled;
  attached: Spread;
  /** The pictures that a rule on the draft as a whole speaks of, by its id. */
  pictures: ReadonlyMap<string, readonly AttachmentPlace[]>;
  parts: readonly CheckedPart[];
  /** The draft reads like a report of wrongdoing. */
  report: boolean;
}

/**
 * One finding for the same words of the same rule, wherever they stand; one for all of a rule about
 * tone. In order of the first place.
 */
export function makeFindings(merged: readonly Merged[], material: Material): Finding[] {
  if (merged.length === 0) return [];
  const maker = new Findings(material);
  return groupsOf(merged).map((group) => maker.make(group));
}

/** Those of one finding together, groups and places in the order given. */
function groupsOf(merged: readonly Merged[]): Merged[][] {
  const groups: Merged[][] = [];
  const byWords = new Map<string, Merged[][]>();
  for (const one of merged) {
    const words = isTone(one) ? '' : one.words;
    const same = byWords.get(words);
    const group = same?.find(([first]) => isSame(first as Merged, one));
    if (group !== undefined) {
      group.push(one);
      continue;
    }
    const begun = [one];
    groups.push(begun);
    if (same === undefined) byWords.set(words, [begun]);
    else same.push(begun);
  }
  return groups;
}

function isTone({ ruling: { rule } }: Merged): boolean {
  return rule.matchers.some((matcher) => matcher.kind === 'tone');
}

/** Whether the same rule says it in the same capacities. */
function isSame(a: Merged, b: Merged): boolean {
  return (
    a.ruling.rule === b.ruling.rule &&
    a.capacities.length === b.capacities.length &&
    a.capacities[0] === b.capacities[0]
  );
}

/** The draft's own parts, as mends read them. */
export function ownParts({ parts, attached }: Pick<Material, 'parts' | 'attached'>): ReadPart[] {
  const { own, draft } = attached;
  return parts.slice(0, own).map((part, index) => ({
    reading: () => part.reading(),
    languages: () => part.languages(),
    length: draft.parts[index]?.text.length ?? 0,
  }));
}

/** Makes the findings of one draft, in order. */
class Findings {
  readonly #material: Material;
  /** The draft's own: only they can be mended. */
  readonly #parts: readonly ReadPart[];
  /** How many each rule has. */
  readonly #numbers = new Map<CompiledRule, number>();

  constructor(material: Material) {
    this.#material = material;
    this.#parts = ownParts(material);
  }

  /** The finding for a group of places. */
  make(group: readonly Merged[]): Finding {
    const [{ ruling, capacities, claim }] = group as [Merged];
    const { rule, hasReport } = ruling.rule;
    const number = this.#numbers.get(ruling.rule) ?? 0;
    this.#numbers.set(ruling.rule, number + 1);
    const also = alsoOf(group);
    const { attached, pictures } = this.#material;
    const ranges: TextRange[] = [];
    const attachments: AttachmentPlace[] = [];
    for (const { part, start, end } of group) {
      if (part === WHOLE) attachments.push(...(pictures.get(rule.id) ?? []));
      else if (part < attached.own) ranges.push({ part, start, end });
      else attachments.push(...attachmentPlace(attached, { part, start, end }));
    }
    return {
      id: `${rule.id}#${number}`,
      rule: rule.id,
      category: rule.category,
      ranges,
      attachments,
      severity: {
        office: capacities.includes('office') ? ruling.severity.office : null,
        private: capacities.includes('private') ? ruling.severity.private : null,
      },
      pause: pauses([ruling, ...also]),
      sensitive: [ruling, ...also].some(({ rule: { rule } }) => rule.sensitive === true),
      mends: this.#mendsOf(ruling, also, group),
      decidedBy: ruling.decidedBy,
      also: also.map((each) => each.rule.rule.id),
      report: this.#material.report && hasReport,
      ...(ruling.lowered !== null && { lowered: ruling.lowered }),
      ...(claim !== undefined && { claim }),
    };
  }

  /** The mends of the leading rule; where it has none, of the next that has. */
  #mendsOf(ruling: Ruling, also: readonly Ruling[], group: readonly Merged[]): Mend[] {
    const able = hasMends(ruling) ? ruling : also.find(hasMends);
    if (able === undefined) return [];
    const { rule, pack } = able.rule;
    const { compiled } = this.#material;
    const context: MendContext = {
      mends: rule.mends ?? [],
      disclaimer: () => compiled.layers.disclaimer(pack),
      until: rule.window === undefined ? null : latestEnd(able.windows),
      parts: this.#parts,
    };
    const inText = group.filter(({ part }) => part !== WHOLE && part < this.#parts.length);
    return makeMends(context, inText);
  }
}

/** Rules that say the same as the leading one less strongly, in order. */
function alsoOf(group: readonly Merged[]): readonly Ruling[] {
  const [first] = group as [Merged];
  if (group.length === 1) return first.also;
  if (group.every(({ also }) => also === first.also)) return first.also;
  const all = new Set(group.flatMap(({ also }) => also));
  return [...all].sort((a, b) => a.rule.order - b.rule.order);
}

/** A rule that was lowered to a note asks for no pause. */
function pauses(rulings: readonly Ruling[]): boolean {
  return rulings.some(({ rule, lowered }) => rule.rule.pause === true && lowered === null);
}

function hasMends({ rule: { rule } }: Ruling): boolean {
  return rule.mends !== undefined && rule.mends.length > 0;
}

function latestEnd(windows: readonly OpenWindow[]): string | undefined {
  const [latest] = [...windows].sort((a, b) => endOf(b.until) - endOf(a.until));
  return latest?.until;
}

/** The signals of a draft, in order of place. */
export function makeSignals(merged: readonly Merged[]): Signal[] {
  return merged.flatMap(({ ruling, part, start, end }): Signal[] => {
    const { id, signal } = ruling.rule.rule;
    return signal === undefined
      ? []
      : [{ rule: id, capacity: signal, range: { part, start, end } }];
  });
}

/** Names of the packs that decided these findings, and of the office where it did. */
export function layersFor(
  { layers }: Compiled,
  findings: readonly Finding[],
  office: Record<Language, string> | undefined,
): Record<string, Record<Language, string>> {
  const names: Record<string, Record<Language, string>> = {};
  for (const { decidedBy } of findings) {
    const name = decidedBy === OFFICE ? nameOf(office) : layers.nameOf(decidedBy);
    if (name !== undefined) names[decidedBy] = name;
  }
  return names;
}

/** What the office is called; `undefined`: it gave no name. */
function nameOf(office: Record<Language, string> | undefined): typeof office {
  return office !== undefined && Object.values(office).every((name) => name !== '')
    ? office
    : undefined;
}

/** A card for every rule that is named. */
export function cardsFor(
  { layers }: Compiled,
  findings: readonly Finding[],
  signals: readonly Signal[],
): Record<string, RuleCard> {
  const cards: Record<string, RuleCard> = {};
  if (findings.length === 0 && signals.length === 0) return cards;
  const named = new Set(signals.map(({ rule }) => rule));
  for (const { rule, also } of findings) for (const id of [rule, ...also]) named.add(id);
  for (const id of [...named].sort()) {
    const card = layers.cardOf(id);
    if (card !== undefined) cards[id] = card;
  }
  return cards;
}
