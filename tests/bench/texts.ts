import { readFileSync } from 'node:fs';
import type { Phrases } from '../../rules/engine/rule';

/** Length of a post on X, and the longest draft that is checked, in UTF-16 units. */
const POST = 280;
const LONGEST = 100_000;

/** Ordinary sentences of an office; the other languages come from the corpora. */
const ROMAN = `Deputy commissioner sahib ne aaj zila hospital ka daura kiya aur staff se mulaqat ki.
Shehri apni shikayat subah nau baje se shaam paanch baje tak darj karwa sakte hain. Kal se barish ka
imkan hai is liye safar mein ehtiyat karein. Sarak ki marammat ka kaam jari hai aur mutabadil rasta
khula rahega. Polio ke qatray apne bachon ko zaroor pilayein.`.replaceAll('\n', ' ');

function corpus(name: string): string {
  const lines = readFileSync(new URL(`../corpus/${name}.jsonl`, import.meta.url), 'utf8');
  return lines
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text)
    .join(' ');
}

const english = corpus('nearmiss-en-hatecheck');
const urdu = corpus('official-ur-health');
const mixed = `${english} ${urdu} ${ROMAN} `;

/** The drafts that are measured. */
export const texts = {
  'English, 280': english.slice(0, POST),
  'Urdu, 280': urdu.slice(0, POST),
  'Roman Urdu, 280': ROMAN.slice(0, POST),
  'mixed, 100,000': mixed.repeat(Math.ceil(LONGEST / mixed.length)).slice(0, LONGEST),
};

/**
 * That many made-up phrases of two to four words, half of them words of the drafts above, so that
 * many hold a word of a draft but few stand in it, as with real rules; the same ones at each run.
 */
export function phrasesOf(count: number): Phrases {
  let seed = 20_261_121;
  // Park and Miller's generator, CACM 31 (1988): all that is asked of it is to repeat itself.
  const draw = (below: number): number => {
    seed = (seed * 48_271) % 0x7fffffff;
    return seed % below;
  };
  const common = [...new Set(english.toLowerCase().match(/[a-z]+/gu) ?? [])];
  const word = (): string =>
    draw(2) === 0
      ? (common[draw(common.length)] as string)
      : Array.from({ length: 4 + draw(5) }, () => 'aeioubdgklmnprst'[draw(16)]).join('');
  return {
    en: Array.from({ length: count }, () => Array.from({ length: 2 + draw(3) }, word).join(' ')),
  };
}
