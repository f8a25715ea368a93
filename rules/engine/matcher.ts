/** The closed set of ways in which a rule can match, as types. */
import type { Claim } from '../types';
import type { PictureKind } from './attached-pictures';
import type { IdentifierKind, Phrases } from './rule';

export const TONE_KINDS = ['capitals', 'exclamations', 'stretched', 'emoji', 'hashtag'] as const;
/**
 * - `capitals`: three or more shouted words (4 letters and more) in a row or most of a sentence;
 *   acronyms, handles, hashtags and addresses do not count;
 * - `exclamations`: two or more marks together, or more than two single ones in a part;
 * - `stretched`: a letter four or more times in a row («بہتتتت», "sooooo");
 * - `emoji`: a run of four or more, or more than six in a part; flags do not count;
 * - `hashtag`: sixteen or more small letters in a row in one tag, which a screen reader cannot split.
 */
export type ToneKind = (typeof TONE_KINDS)[number];

export const PATTERN_KINDS = ['digit', 'latin', 'arabic', 'at', 'address'] as const;
/** Kinds of characters that a pattern can ask for before it is run at all. */
export type PatternKind = (typeof PATTERN_KINDS)[number];

/** One way in which a rule can match: exactly one of these keys. */
export type Matcher =
  /** Any of these phrases. */
  | { phrases: Phrases }
  /**
   * Every group stands in one sentence, with at most `within` words (default 8) between one group
   * and the next. `order: given`: in the order of the groups; default `any`. `across: part`: they may
   * stand in different sentences. Languages may mix between groups. The stretch from the first to the
   * last group is marked.
   */
  | {
      near: {
        groups: Phrases[];
        within?: number;
        order?: 'any' | 'given';
        across?: 'sentence' | 'part';
      };
    }
  /**
   * One of the known formats. `context`: phrases that must stand within 40 characters, in the same
   * part; without it the format's own rule holds (bare CNIC digits and codes carry their own words).
   */
  | { identifier: IdentifierKind | { kind: IdentifierKind; context: Phrases } }
  /**
   * A stamp. `levels` are the words on it, written in capitals in the draft where the script has
   * them. It counts alone on its line, or at the start of a line before `/`, or at the start of a
   * line (a colon, dash or space between) before one of `headings`.
   */
  | { marking: { levels: Phrases; headings?: Phrases } }
  /**
   * A regular expression (flags `u` and `g` are ours) on the folded text: lower case, digits 0-9,
   * dashes as `-`, Urdu letters in one form. `\b`, `\w` and their opposites are refused: they do
   * not know Urdu. `needs`: it is run only when all of these are there; literals in lower case.
   * What can be read off the source need not be said (`required.ts`; the build writes it down). A
   * named group `mark` narrows what is marked.
   */
  | {
      pattern: {
        source: string;
        needs: { kinds?: PatternKind[]; literals?: string[] };
        required?: readonly string[];
      };
    }
  | { tone: ToneKind }
  /**
   * English only. `match`: a compromise match string, run only on a sentence in which every group
   * of `triggers` (English phrases, any of a group) stands. Use sparingly: words and gaps are
   * cheaper.
   */
  | { grammar: { match: string; triggers: string[][] } }
  /**
   * Account and capacity do not agree, on the draft as a whole. `private-on-registered`: the
   * account is on the office's register. `office-on-unregistered`: a register exists and this known
   * account is not on it. The rule's severity says in which capacity it speaks.
   */
  | { register: 'private-on-registered' | 'office-on-unregistered' }
  /** A picture that is attached; it is named, and nothing is marked. */
  | { picture: PictureKind }
  /**
   * A part that ought to be there is not. `alt-text`: a picture without its description, the same as
   * `picture: undescribed`. `source`: one of `when` stands, and the part has neither a web address nor one
   * of `by` ("according to the PDMA"). `words`: one of `when` stands and none of `by` in the part.
   * The words of `when` are marked.
   */
  | { missing: { what: 'alt-text' } }
  | { missing: { what: 'source'; when: Phrases; by?: Phrases } }
  | { missing: { what: 'words'; when: Phrases; by: Phrases } }
  /**
   * A sentence that resembles a claim which a fact checker found false: at least `likeness` (0 to 1,
   * default 0.6) of the claim's word pairs stand in it.
   */
  | { claim: { list: Claim[]; likeness?: number } };
