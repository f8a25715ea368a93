import { type Candidate, candidates } from './digit-groups';
import { around, folding, type Identifier, identifier } from './types';

/** A number with a proof of its own, written in one piece or in its usual groups. */
export interface NumberFormat {
  /** How many digits it has, the check digits included. */
  length: number;
  /** Groups it is written in besides one piece: `3-2-4`. */
  forms: readonly string[];
  /** Whether the check digits, and the parts that are a date or a code, are right. */
  proof(digits: string): boolean;
  /** Words of which one must stand within reach, on folded text. */
  words: RegExp;
  /** Whether this way of writing it needs no word beside it. Default: every way needs one. */
  alone?(candidate: Candidate): boolean;
}

/** The format of a number that is all digits. */
export function numberKind(format: NumberFormat): Identifier {
  const { length, forms, proof, alone } = format;
  const words = folding(format.words);
  return identifier({
    gate: [{ run: length }],
    masks: 'digits',
    find: (folded) =>
      candidates(folded, length, proof, forms)
        .filter(
          (one) => alone?.(one) === true || words().test(around(folded.text, one.start, one.end)),
        )
        .map(({ start, end }) => ({ start, end })),
  });
}
