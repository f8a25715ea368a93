import { existsSync, readFileSync } from 'node:fs';
import type { Phrases } from '../../rules/engine/rule';

/** Lengths of a long and of the usual post on X, in UTF-16 units. */
const LONG = 280;
const SHORT = 140;

/** Files of ordinary posts by language; those of the larger corpus where it is there. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'written/official-en-pk',
    'nearmiss-en-hatecheck',
    'nearmiss-en-pii',
    'official-crisis-en',
    'private-en-crisis',
    'private-en-sport',
    'political-us-campaign',
  ],
  ur: ['written/official-ur', 'written/private-ur', 'official-ur-health'],
  'ur-Latn': ['written/official-roman', 'written/private-roman', 'private-roman-ruhsold'],
};

/** Posts of one language: as they are, cut at 140; and as drafts of 280 put together from them. */
export interface Posts {
  language: string;
  posts: string[];
  drafts: string[];
}

/** @param corpus folder of a larger corpus, whose files stand beside those of this repository. */
export function readPosts(corpus: string | null): Posts[] {
  return Object.entries(FILES).map(([language, files]) => {
    const texts = files.flatMap((file) => textsOf(file, corpus));
    return {
      language,
      posts: flat(texts.map((text) => text.slice(0, SHORT))),
      drafts: flat(joined(texts)),
    };
  });
}

function textsOf(file: string, corpus: string | null): string[] {
  const own = new URL(`../corpus/${file}.jsonl`, import.meta.url);
  const larger = corpus === null ? null : `${corpus}/${file}.jsonl`;
  const path = larger !== null && existsSync(larger) ? larger : own;
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).text as string);
}

function joined(texts: readonly string[]): string[] {
  const all = texts.join(' ');
  return Array.from({ length: Math.floor(all.length / LONG) }, (_, at) =>
    all.slice(at * LONG, (at + 1) * LONG),
  );
}

/** Strings of their own, as a message brings them: a slice of a longer one is read more slowly. */
function flat(texts: string[]): string[] {
  return JSON.parse(JSON.stringify(texts));
}

/**
 * That many made-up phrases of two to four words, half of them words of the posts, so that many hold
 * a word of a draft but few stand in it, as with real rules; the same ones at each run.
 */
export function phrasesOf(count: number, posts: readonly string[]): Phrases {
  let seed = 20_261_121;
  // Park and Miller's generator, CACM 31 (1988): all that is asked of it is to repeat itself.
  const draw = (below: number): number => {
    seed = (seed * 48_271) % 0x7fffffff;
    return seed % below;
  };
  const common = [
    ...new Set(
      posts
        .join(' ')
        .toLowerCase()
        .match(/[a-z]+/gu) ?? [],
    ),
  ];
  const word = (): string =>
    draw(2) === 0
      ? (common[draw(common.length)] as string)
      : Array.from({ length: 4 + draw(5) }, () => 'aeioubdgklmnprst'[draw(16)]).join('');
  return {
    en: Array.from({ length: count }, () => Array.from({ length: 2 + draw(3) }, word).join(' ')),
  };
}
