import type { Gate } from '../gates';
import { type Folded, fold } from '../normalize';
import type { Mask } from '../spot';

/** An identifier found in a text; places in the folded text. */
export interface Found {
  start: number;
  end: number;
}

/** One format. */
export interface Identifier {
  /**
   * What a text must hold before `find` is worth its time: any one of these. `find` finds nothing in
   * a text that holds none.
   */
  gate: readonly Gate[];
  /** Every place where it stands and its own proof holds. */
  find(folded: Folded): Found[];
  /** What a mask covers. It never leaves a digit, nor anything of a secret. */
  masks: Mask;
}

/** A format as its file writes it, ready to be asked; what it found in a text is kept as long as the text is. */
export function identifier(format: Identifier): Identifier {
  const known = new WeakMap<Folded, Found[]>();
  let gates: readonly Gate[] | null = null;
  return {
    masks: format.masks,
    // A worker that has just woken has the gates from its packs.
    get gate() {
      gates ??= format.gate.map((gate) => ({ ...gate, words: gate.words?.map(foldUrdu) }));
      return gates;
    },
    find(folded) {
      let found = known.get(folded);
      if (found === undefined) {
        found = format.find(folded);
        known.set(folded, found);
      }
      return found;
    },
  };
}

/** Urdu letters in the one form that folded text has them in; nothing else is touched. */
function foldUrdu(words: string): string {
  return words.replace(/\p{Script=Arabic}+/gu, (run) => fold(run).text);
}

/**
 * A pattern for folded text, whose Urdu letters may be written in any of their forms. It is made when
 * it is first asked for: a worker that has just woken needs few of them.
 */
export function folding(pattern: RegExp): () => RegExp {
  let made: RegExp | null = null;
  return () => {
    made ??= new RegExp(foldUrdu(pattern.source), pattern.flags);
    return made;
  };
}

/** Two ways of writing one number, as one format. */
export function either(one: Identifier, other: Identifier): Identifier {
  return identifier({
    get gate() {
      return [...one.gate, ...other.gate];
    },
    masks: one.masks === 'digits' ? other.masks : one.masks,
    find: (folded) => [...one.find(folded), ...other.find(folded)],
  });
}

/** How far from a number a word can stand and still be about it, in characters. */
export const CONTEXT_REACH = 40;

/** The text around a place, `CONTEXT_REACH` to each side. */
export function around(text: string, start: number, end: number): string {
  return `${before(text, start)} ${text.slice(end, end + CONTEXT_REACH)}`;
}

/** The text before a place, at most `reach` characters. */
export function before(text: string, start: number, reach = CONTEXT_REACH): string {
  return text.slice(Math.max(0, start - reach), start);
}

/** All matches of a pattern as places; of its group `mark` where it has one (flag `d` then). */
export function places(text: string, pattern: RegExp): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(pattern)) {
    const mark = match.indices?.groups?.mark;
    found.push(
      mark === undefined
        ? { start: match.index, end: match.index + match[0].length }
        : { start: mark[0], end: mark[1] },
    );
  }
  return found;
}
