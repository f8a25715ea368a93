import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../components/level';
import { wordsFor } from '../../components/words';
import { LANGUAGES, SURFACE_KINDS } from '../../rules/types';

const COUNTS = [[0], [1], [2], [11]];
const SURFACES = SURFACE_KINDS.map((kind) => [kind]);

/** What every function of the catalogue is called with; a function that is not here fails. */
const ARGUMENTS: Record<string, readonly (readonly unknown[])[]> = {
  lookTitle: COUNTS,
  where: SURFACES,
  'prospect.atOnce': SURFACES,
  'prospect.ifClean': SURFACES,
  'prospect.mend': COUNTS,
  'prospect.second': COUNTS,
  'prospect.look': COUNTS,
  'prospect.list': [],
  differs: LEVELS.flatMap((office) => LEVELS.map((own) => [office, own])),
  hiddenWords: COUNTS,
  otherPlaces: COUNTS,
  partName: [
    ['text', 1],
    ['title', 1],
    ['option', 2],
    ['field', 3],
  ],
  'mend.mask': COUNTS,
  'mend.remove': COUNTS,
  'mend.replace': [['#']],
  'go.office': SURFACES,
  'go.private': SURFACES,
  'go.officeUnchecked': SURFACES,
  'go.privateUnchecked': SURFACES,
  'go.officeEmergency': SURFACES,
  'left.mend': COUNTS,
  'left.pause': COUNTS,
  'chip.look': COUNTS,
  'popup.boxes': COUNTS,
  'popup.leftOut': COUNTS,
  'popup.added.give': [['#']],
  'popup.refused.title': COUNTS,
  'popup.source.managed': [[''], ['#']],
  'popup.source.last-known': [[''], ['#']],
  'popup.source.default': [['#']],
  'side.owner': [['#']],
  'side.users': [
    [['#'], 0],
    [['#', '#'], 2],
  ],
  'side.until': [['#']],
  wait: [[null], ['#']],
  claim: [['#']],
  decidedBy: [['#']],
  request: [
    [{ account: null, site: '#', words: '#', sources: ['#'] }],
    [{ account: '#', site: '#', words: '#', sources: ['#', '#'] }],
  ],
  'popup.version': [['1']],
  'attached.nameless': COUNTS,
  'attached.in': [
    ['name', '#'],
    ['alt', '#'],
    ['text', '#'],
    ['picture', '#'],
  ],
  'attached.files': [
    [['#'], 0],
    [['#', '#'], 1],
    [[], 1],
    [[], 3],
  ],
  'attached.begun': [[['#']], [['#', '#']]],
  'attached.pictures': COUNTS.slice(1),
};

/** Every text of a catalogue, with where it stands. */
function said(node: unknown, path = ''): [path: string, text: string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') {
    const calls = ARGUMENTS[path];
    if (calls === undefined) throw new Error(`words.test.ts does not know how to call ${path}`);
    return calls.flatMap((call) => said((node as (...args: unknown[]) => unknown)(...call), path));
  }
  return Object.entries(node as object).flatMap(([key, value]) =>
    said(value, Array.isArray(node) ? path : path === '' ? key : `${path}.${key}`),
  );
}

/** Empty on purpose: there is nothing to say. */
const MAY_BE_EMPTY = new Set(['register.no-register', 'grade.A']);

describe.each(LANGUAGES)('the words in %s', (language) => {
  const texts = said(wordsFor(language)).filter(([path]) => !MAY_BE_EMPTY.has(path));

  it('are all there', () => {
    expect(texts.length).toBeGreaterThan(150);
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('stay calm and never judge', () => {
    const shouting = texts.filter(([, text]) =>
      /[!！]|illegal|unlawful|violat|غیر قانونی|خلاف ورزی/iu.test(text),
    );
    expect(shouting).toEqual([]);
  });

  it('promise no record', () => {
    const promises = texts.filter(([, text]) =>
      /record is kept|is recorded|will be recorded|ریکارڈ محفوظ ہو|ریکارڈ رکھا جاتا ہے/iu.test(
        text,
      ),
    );
    expect(promises).toEqual([]);
  });
});

describe('the words in Urdu', () => {
  const texts = said(wordsFor('ur')).filter(
    ([path]) => !MAY_BE_EMPTY.has(path) && path !== 'switchTo' && path !== 'where',
  );

  it('are Urdu, every one', () => {
    expect(texts.filter(([, text]) => !/\p{Script=Arabic}/u.test(text))).toEqual([]);
    const latin = texts.filter(([, text]) => /\p{Script=Latin}{2}/u.test(text));
    expect(latin).toEqual([]);
  });

  it('are spelled with Urdu letters, not with the Arabic yeh, kaf and heh', () => {
    expect(texts.filter(([, text]) => /[\u064a\u0643\u0647\u0649]/u.test(text))).toEqual([]);
  });

  it('use Urdu stops and commas', () => {
    expect(texts.filter(([, text]) => /\p{Script=Arabic}[,;?.]/u.test(text))).toEqual([]);
  });
});

describe('lists and counts', () => {
  it('read as a sentence', () => {
    const { prospect } = wordsFor('en');
    expect(prospect.list([prospect.mend(1), prospect.look(2)])).toBe(
      '1 to mend first, 2 to look at.',
    );
    expect(prospect.list([prospect.reason])).toBe('A reason is needed.');
  });

  it('tell one from many', () => {
    const en = wordsFor('en');
    expect([en.left.pause(1), en.left.pause(3)]).toEqual([
      'A short pause: 1 second',
      'A short pause: 3 seconds',
    ]);
    expect(en.popup.boxes(1)).toBe('1 compose box');
    expect(wordsFor('ur').chip.look(1)).toBe('ایک بات دیکھ لیں');
  });
});
