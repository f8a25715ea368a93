import { describe, expect, it } from 'vitest';
import { check, compilePacks, compileRules, preparePack, readPack, writePack } from '../../rules';
import { makeProgram } from '../../rules/engine/phrase-program';
import {
  KEY,
  PHRASE,
  PLACE_WIDTH,
  type PreparedPhrases,
  SLOT,
  TEXT,
  WINDOW,
} from '../../rules/engine/prepared-phrases';
import { packFiles } from '../../scripts/vite-packs';
import { draft, everything, rule } from './rules-helpers';
import { loaded } from './shipped-packs';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

function read(contents: Uint8Array) {
  return readPack(contents.slice().buffer as ArrayBuffer, decode);
}

describe('the packs as files', () => {
  const { rules, packs } = loaded;
  const files = packFiles(loaded);
  const prepared = compilePacks(
    files.map(({ contents }) => read(contents)),
    packs,
  );
  const plain = compileRules(rules, packs);
  const policy = { packs: packs.map(({ pack }) => pack), officeAccounts: [] };
  const context = { policy, now: new Date('2026-11-21T12:00:00') };
  const texts = rules.flatMap(({ examples }) =>
    [examples.flag, examples.quiet]
      .flatMap((each) => Object.values(each).flat())
      .map((example) => (typeof example === 'string' ? example : example.text)),
  );

  it('are prepared from the same rules', () => {
    expect(prepared.rules.map((each) => each.rule.id)).toEqual(
      plain.rules.map((each) => each.rule.id),
    );
    for (const [order, each] of prepared.rules.entries()) {
      expect(each.card()).toEqual(plain.rules[order]?.card());
    }
  });

  it('say the same as the rules themselves, in the same order', async () => {
    expect(texts.length).toBeGreaterThan(1000);
    let findings = 0;
    // Every fortieth: there are thousands, and each rule has several.
    for (const text of texts.filter((_, index) => index % 40 === 0)) {
      const verdict = await check(prepared, draft(text), context);
      expect(verdict).toEqual(await check(plain, draft(text), context));
      findings += verdict.findings.length;
    }
    expect(findings).toBeGreaterThan(50);
  });
});

/** What each place says, and how its phrase is tried, in the order of the places. */
function placesOf(phrases: PreparedPhrases, kind: 'always' | 'asked') {
  const { places } = phrases[kind];
  return Array.from({ length: places.length / PLACE_WIDTH }, (_, place) => {
    const at = place * PLACE_WIDTH;
    const number = (column: number) => places[at + column] as number;
    const [slot, phrase, text] = [number(SLOT), number(PHRASE), number(TEXT)];
    const own = { key: number(KEY), slot, phrase, window: number(WINDOW) };
    if (text >= 0) return [{ ...own, text, needs: places.slice(at + KEY + 1, at + SLOT) }];
    const words = phrases.text(slot);
    const ways = () =>
      words.others(phrase).map((nodes) => makeProgram(nodes, words.language(phrase)));
    return phrases.attempts(text, ways).map((attempt) => ({ ...own, attempt }));
  }).flat();
}

describe('one file', () => {
  const list = { symbol: { en: ['lion', 'old bat'], ur: ['شیر'] }, unused: { en: ['cat'] } };
  const symbols = {
    phrases: {
      en: ['vote for {symbol}', '=PTI', '{symbol} *2 mark* # now', '(get|be) rid *1 {symbol}'],
      ur: ['{symbol} کو'],
    },
  };
  const rules = [...everything, rule('t/list', [symbols], { lists: list })];
  const pack = preparePack(rules);
  const contents = writePack(pack, encode);

  it('holds what was prepared', () => {
    const { phrases, ...again } = read(contents);
    expect(again.rules).toEqual(pack.rules);
    expect(phrases.costs).toEqual(pack.phrases.costs);
    expect(phrases.counts).toEqual(pack.phrases.counts);
    for (const kind of ['always', 'asked'] as const) {
      const { places, ...stems } = phrases[kind];
      expect(stems).toEqual({
        stems: pack.phrases[kind].stems,
        romanStems: pack.phrases[kind].romanStems,
      });
      expect(places.length).toBeGreaterThan(0);
    }
    for (const [slot, count] of phrases.counts.entries()) {
      const [text, first] = [phrases.text(slot), pack.phrases.text(slot)];
      for (let phrase = 0; phrase < count; phrase++) {
        expect(text.others(phrase)).toEqual(first.others(phrase));
        expect(text.language(phrase)).toBe(first.language(phrase));
        expect(text.plain[phrase]).toBe(first.plain[phrase]?.replace(/\|.*/u, ''));
      }
    }
  });

  it.each(['always', 'asked'] as const)(
    'says of each place how its phrase is tried (%s)',
    (kind) => {
      const { phrases } = read(contents);
      const places = placesOf(phrases, kind);
      expect(places).toEqual(placesOf(pack.phrases, kind));
      expect(places.some((place) => 'attempt' in place && place.attempt.after !== null)).toBe(true);
    },
  );

  it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['nothing', () => new Uint8Array(0)],
    ['its beginning alone', (bytes) => bytes.slice(0, -100)],
    ['more than it was', (bytes) => Uint8Array.from([...bytes, 0])],
    ['another file', () => encode('{"rules":[]}'.repeat(20))],
    ['a head that is overwritten', (bytes) => bytes.map((byte) => (byte === 0x7b ? 0 : byte))],
    [
      'a length that is wrong',
      (bytes) => bytes.map((byte, at) => (at >= 8 && at < 20 ? 0x7f : byte)),
    ],
  ])('is refused as %s', (_, damage) => {
    expect(() => read(damage(contents))).toThrow('not a whole file of a pack');
  });
});
