/** One part of a draft: its chunks put together, and what only all of them can tell. */
import type { Draft } from '../types';
import { chunksOf } from './chunks';
import type { Compiled, CompiledMatcher, CompiledRule } from './compile';
import { type CompiledExceptions, holdsForAll } from './exceptions';
import { GRAMMAR_REACH } from './grammar';
import { addLanguages, type Stretch as LanguageStretch } from './languages';
import type { Stack } from './layers';
import type { Memory } from './memory';
import { isThere } from './missing';
import { NO_HOSTS } from './official-hosts';
import type { Reading } from './spot';
import { type CheckedText, checkText, type Found, readWords, type Scope } from './text';
import { wantedFor } from './wanted';

/** A chunk of a part, read and searched, and where it begins. */
export interface CheckedChunk {
  start: number;
  checked: CheckedText;
}

type PartScope = Omit<Scope, 'parse'>;

const NOTHING: readonly Found[] = [];

/** A part, read and searched. */
export class CheckedPart {
  readonly chunks: readonly CheckedChunk[];
  /** In places of the part. */
  readonly found: readonly Found[];
  readonly #text: string;
  readonly #memory: Memory;
  #languages: LanguageStretch[] | null = null;

  constructor(
    text: string,
    chunks: readonly CheckedChunk[],
    { memory, hosts }: { memory: Memory; hosts: readonly string[] },
  ) {
    this.chunks = chunks;
    this.found = chunks.some(({ checked }) => checked.found.length > 0)
      ? foundInAll(chunks, hosts)
      : NOTHING;
    this.#text = text;
    this.#memory = memory;
  }

  /** The part as one text, for its words alone. */
  reading(): Reading {
    const [first] = this.chunks as [CheckedChunk];
    if (this.chunks.length === 1) return first.checked.reading;
    return this.#memory.whole(this.#text, () => readWords(this.#text));
  }

  languages(): readonly LanguageStretch[] {
    if (this.#languages === null) {
      this.#languages = [];
      for (const { start, checked } of this.chunks) {
        addLanguages(this.#languages, checked.reading, start);
      }
    }
    return this.#languages;
  }
}

/**
 * Checks all parts of a draft, as far as `texts` has them.
 * @param memory takes over what is known of the last draft.
 * @param hosts hosts that the office approves.
 */
export function checkParts(
  compiled: Compiled,
  scopes: readonly PartScope[],
  texts: readonly string[],
  memory: Memory,
  hosts = NO_HOSTS,
): CheckedPart[] | Promise<CheckedPart[]> {
  let waits = false;
  let before = 0;
  const parts = texts.map((text, index) => {
    const { wanted, length } = scopes[index] as PartScope;
    const begun = before;
    before += text.length;
    return chunksOf(text).map((chunk) => {
      const scope = { wanted, length, parse: begun + chunk.start < GRAMMAR_REACH };
      const checked = memory.text(scope, chunk.text, () => checkText(compiled, scope, chunk.text));
      waits ||= checked instanceof Promise;
      return { start: chunk.start, checked };
    });
  });
  const done = (all: readonly (readonly CheckedChunk[])[]) =>
    all.map((chunks, index) => new CheckedPart(texts[index] as string, chunks, { memory, hosts }));
  if (!waits) return done(parts as CheckedChunk[][]);
  const settled = parts.map((chunks) =>
    Promise.all(chunks.map(async ({ start, checked }) => ({ start, checked: await checked }))),
  );
  return Promise.all(settled).then(done);
}

/** Leaves out what an exception or a word elsewhere in the part speaks against. */
function foundInAll(chunks: readonly CheckedChunk[], hosts: readonly string[]): Found[] {
  const readings = chunks.map(({ checked }) => checked.reading);
  const quiet = new Map<CompiledExceptions | CompiledMatcher, boolean>();
  const isQuiet = ({ exceptions }: CompiledRule, matcher: CompiledMatcher): boolean => {
    if (exceptions !== null) {
      let holds = quiet.get(exceptions);
      if (holds === undefined) {
        holds = holdsForAll(readings, exceptions, hosts);
        quiet.set(exceptions, holds);
      }
      if (holds) return true;
    }
    if (matcher.kind !== 'missing') return false;
    let holds = quiet.get(matcher);
    if (holds === undefined) {
      holds = isThere(readings, matcher);
      quiet.set(matcher, holds);
    }
    return holds;
  };
  const all: Found[] = [];
  for (const { start, checked } of chunks) {
    for (const found of checked.found) {
      if (isQuiet(found.rule, found.matcher)) continue;
      all.push(
        start === 0 ? found : { ...found, start: found.start + start, end: found.end + start },
      );
    }
  }
  return all;
}

/** The scope of every part of a draft. */
export function scopesOf({ parts, surface }: Draft, stack: Stack): PartScope[] {
  let length = 0;
  for (const { text } of parts) length += text.length;
  return parts.map(({ role }) => ({ wanted: wantedFor(stack, { surface, role }), length }));
}
