/** A prepared pack as one file (see `sections.ts`): read back, it says the same of every draft. */
import { TEXT_LANGUAGES } from '../types';
import { readAttempts, writeAttempts } from './packed-attempts';
import { type PackedPhrase, packNodes, sharedNodes, unpackNodes } from './packed-phrase';
import type { PhraseNode } from './phrase-syntax';
import type { PreparedPack, PreparedRule } from './prepared';
import type { PlaceList, PreparedPhrases, SlotText } from './prepared-phrases';
import { type Decode, damaged, type Encode, readSections, writeSections } from './sections';

/** The text at the beginning. The others: a card for each rule, a list for each slot, shared nodes, stems. */
interface Head extends Pick<PreparedPhrases, 'costs' | 'counts'> {
  rules: readonly PreparedRule[];
  /** How many nodes are shared by phrases. */
  shared: number;
  always: Stems;
  asked: Stems;
}

type Stems = Omit<PlaceList, 'places'>;

/** The words of a slot: how many phrases each language has, their plain ways, the others. */
type PackedSlot = [languages: number[], plain: string[], others: PackedPhrase[][]];

/** The file of a prepared pack. */
export function writePack({ rules, phrases, card }: PreparedPack, encode: Encode): Uint8Array {
  const { costs, counts, always, asked } = phrases;
  const read = counts.map((count, slot) => {
    const text = phrases.text(slot);
    return Array.from({ length: count }, (_, phrase) => ({
      plain: plainWays(text.plain[phrase] as string),
      others: text.others(phrase),
      language: text.language(phrase),
    }));
  });
  const shared = sharedNodes(read.flatMap((slot) => slot.flatMap(({ others }) => others)));
  const numberOf = (node: PhraseNode) => shared.get(node);
  const slots = read.map(
    (slot): PackedSlot => [
      TEXT_LANGUAGES.map((each) => slot.filter(({ language }) => language === each).length),
      slot.map(({ plain }) => plain),
      slot.map(({ others }) => others.map((nodes) => packNodes(nodes, numberOf))),
    ],
  );
  const nodes = [...shared.keys()].map((node) =>
    packNodes([node], (each) => (each === node ? undefined : numberOf(each))),
  );
  const packed = writeAttempts(phrases, read);
  const texts = [...rules.map((_, rule) => card(rule)), ...slots, ...nodes, ...packed.stems];
  const head: Head = {
    ...{ rules, costs, counts, shared: nodes.length },
    always: { stems: always.stems, romanStems: always.romanStems },
    asked: { stems: asked.stems, romanStems: asked.romanStems },
  };
  return writeSections(
    JSON.stringify(head),
    [packed.always, packed.asked, packed.bits, packed.attempts, packed.sets, packed.hashes],
    texts.map((each) => JSON.stringify(each)),
    encode,
  );
}

/** What was written of a phrase but its anchors, which are in the numbers. */
function plainWays(places: string): string {
  const bar = places.indexOf('|');
  return bar === -1 ? places : places.slice(0, bar);
}

/**
 * Reads what `writePack` wrote.
 * @throws Error when it is no such file or only a part of one.
 */
export function readPack(file: ArrayBuffer, decode: Decode): PreparedPack {
  const { head, lists, text } = readSections(file, decode);
  const { rules, costs, counts, shared, ...stems } = parsed(head) as Head;
  const [always, asked, bits, attempts, sets, hashes] = lists;
  if (!always || !asked || !bits || !attempts || !sets || !hashes) {
    throw damaged('a list of numbers is not there');
  }
  const firstNode = rules.length + counts.length;
  const nodes: PhraseNode[] = [];
  const nodeOf = (number: number): PhraseNode => {
    const known = nodes[number];
    if (known !== undefined) return known;
    const packed = parsed(text(firstNode + number)) as PackedPhrase;
    const [node] = unpackNodes(packed, nodeOf) as [PhraseNode];
    nodes[number] = node;
    return node;
  };
  const stemsOf = (number: number) => parsed(text(firstNode + shared + number)) as string[];
  return {
    rules,
    phrases: {
      ...{ costs, counts },
      always: { ...stems.always, places: always },
      asked: { ...stems.asked, places: asked },
      sets: bits,
      text: (slot) => slotText(parsed(text(rules.length + slot)) as PackedSlot, nodeOf),
      attempts: readAttempts({ attempts, sets, hashes }, stemsOf),
    },
    card: (rule) => parsed(text(rule)) as ReturnType<PreparedPack['card']>,
  };
}

function slotText(
  [languages, plain, others]: PackedSlot,
  nodeOf: (number: number) => PhraseNode,
): SlotText {
  const written = TEXT_LANGUAGES.flatMap((language, at) =>
    new Array<typeof language>(languages[at] ?? 0).fill(language),
  );
  return {
    plain,
    language: (phrase) => written[phrase] ?? 'en',
    others: (phrase) => (others[phrase] ?? []).map((nodes) => unpackNodes(nodes, nodeOf)),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw damaged(error instanceof Error ? error.message : String(error));
  }
}
