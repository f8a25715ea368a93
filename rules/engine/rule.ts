/**
 * What a rule file holds, as types. A rule is YAML, data only: no code, no expression language.
 * One file, one rule; the path below `rules/packs/` without `.yaml` is its id.
 *
 * ```yaml
 * id: pk/party-politics
 * category: political
 * citations:
 *   - instrument: Government Servants (Conduct) Rules
 *     clause: r.24
 *     year: 1964
 *     version: as amended to 2024
 *     grade: A
 *     url: https://example.gov.pk/conduct-rules
 * verified: 2026-11-20
 * expires: 2027-11-20
 * severity: { office: block, private: warn }
 * words:
 *   en:
 *     title: party politics
 *     why: An official may not take part in, or canvass for, a political party.
 *     may: You may vote, and you may share civic information about polling.
 *   ur:
 *     title: جماعتی سیاست
 *     why: سرکاری ملازم کسی سیاسی جماعت کے لیے مہم نہیں چلا سکتا۔
 *     may: آپ ووٹ دے سکتے ہیں اور پولنگ کی عام معلومات بتا سکتے ہیں۔
 * lists:
 *   symbol: { en: [bat, arrow], ur: [بلے, شیر, تیر], ur-Latn: [balla, sher, teer] }
 * match:
 *   - phrases:
 *       en: ['vote for *2 {symbol}', '(join|attend) our rally']
 *       ur: ['ووٹ *2 {symbol} (کا|کو)']
 *       ur-Latn: ['mohar sirf {symbol} par']
 *   - near:
 *       within: 4
 *       groups:
 *         - { en: [vote, stamp*], ur-Latn: [vote, mohar, thappa] }
 *         - { en: ['{symbol}'], ur-Latn: ['{symbol}'] }
 * except:
 *   quoted: true
 *   negated: true
 *   near: { en: [zoo, 'public private partnership'], ur: ['چڑیا گھر'] }
 * mends: [remove-sentence]
 * examples:
 *   flag:
 *     en: [{ text: 'Good day. Please vote for the bat.', words: ['vote for the bat'] }]
 *     ur: ['اس بار ووٹ بلے کا۔']
 *     ur-Latn: ['Is dafa mohar sirf teer par.']
 *   quiet:
 *     en: ['Polls open at 8 am.', 'The bat and the arrow are at the museum.']
 *     ur: ['چڑیا گھر میں شیر کے دو بچے پیدا ہوئے۔']
 *     ur-Latn: ['Kya shandar balle baazi thi final mein']
 * ```
 *
 * **How a phrase is written.** Words with spaces between; the draft's line breaks, punctuation,
 * capitals, hyphens, vowel signs, Arabic/Urdu letter forms and digit scripts do not matter. A
 * phrase never runs over the end of a sentence. The dot inside an abbreviation is not part of a
 * word: write `u o note`, `d o letter`. The apostrophe is dropped: `dont` and `don't` are the same.
 *
 * | write | matches |
 * |---|---|
 * | `word` | this whole word (in `ur-Latn` also its usual spellings: `nahi`, `nahin`, `nahiin`) |
 * | `word*` | any word that begins so; at least 3 letters before the star |
 * | `=AAP` | this word in exactly these capitals |
 * | `*` | any one word |
 * | `*3` | nothing, or up to three words (at most 9) |
 * | `#` | a number written in digits |
 * | `(a\|b c\|d*)` | one of these; each may be several words |
 * | `(a\|)` | this or nothing |
 * | `{symbol}` | one of the rule's own `lists` (that list's phrases of the same language) |
 *
 * A phrase begins and ends with a word, a number, or alternatives; not with a gap.
 */
import type {
  Capacity,
  Category,
  Citation,
  DraftPart,
  Language,
  RuleWords,
  Severity,
  SurfaceKind,
  TextLanguage,
} from '../types';
import type { Examples } from './example';
import type { Matcher } from './matcher';
import type { WindowKind } from './window';

export {
  type Matcher,
  PATTERN_KINDS,
  type PatternKind,
  TONE_KINDS,
  type ToneKind,
} from './matcher';

/** Phrases for each language of the draft; a language may be absent. */
export type Phrases = Partial<Record<TextLanguage, string[]>>;

/**
 * `version`: which state of the text was read, in a few words ("as amended to 2024"). `successor`:
 * the instrument that is said to take its place, where one is reported.
 */
export interface RuleCitation extends Citation {
  version: string;
  successor?: string;
}

export const IDENTIFIER_KINDS = [
  'cnic',
  'pk-mobile',
  'pk-ntn',
  'pk-driving-licence',
  'vehicle-plate',
  'passport',
  'uk-nino',
  'uk-nhs',
  'uk-driving-licence',
  'us-ssn',
  'in-aadhaar',
  'in-pan',
  'es-dni',
  'fr-nir',
  'de-steuer-id',
  'it-codice-fiscale',
  'nl-bsn',
  'pl-pesel',
  'be-national',
  'au-tfn',
  'au-abn',
  'ca-sin',
  'iban',
  'card',
  'email',
  'phone',
  'street-address',
  'gps-position',
  'birth-date',
  'bulk-list',
  'one-time-code',
  'password',
  'api-key',
  'random-token',
] as const;
/**
 * Formats that are checked by code (`identifiers/`), with their check digits:
 * - `cnic`: 5-7-1 digits with dashes or spaces; thirteen bare digits only beside an identity word;
 * - `pk-mobile`: 03xx-xxxxxxx, +92 3xx …; landlines, UAN and 0800 are public and never match;
 * - `pk-ntn`: 7-1 digits beside a word for tax; `vehicle-plate`: a plate in capitals beside a word
 *   for a vehicle; constituencies (NA-122) never match; `passport`: a number beside that word;
 * - `pk-driving-licence`: five digits or more right behind its name; `uk-driving-licence`: sixteen
 *   signs with a day of birth in them, beside a word for a licence;
 * - `uk-nino`, `us-ssn` (ITIN too), `in-aadhaar`, `in-pan`, `es-dni` (NIE too), `fr-nir`,
 *   `it-codice-fiscale`, `be-national`: by check digits or structure as they are usually written;
 *   in one piece, where that proves little, beside their name;
 * - `uk-nhs`, `de-steuer-id`, `nl-bsn`, `pl-pesel`, `au-tfn`, `au-abn`, `ca-sin`: check digits, and
 *   always beside their name: one number in ten has the right digit by chance;
 * - `iban`: any country's, length and mod 97;
 * - `card`: 12 to 19 digits with an issuer's prefix and Luhn;
 * - `email`: an address that is not a role's (`info@`, `complaints@`) nor a government's;
 * - `phone`: a telephone number of any country by its shape; toll-free numbers, UAN and Pakistan's
 *   landlines are public and never match;
 * - `street-address`: house, street, block; `gps-position`: degrees with four decimals and more;
 *   `birth-date`: a date after "date of birth";
 * - `bulk-list`: ten and more of the above in one part, each marked;
 * - `one-time-code`: 4 to 8 digits beside "OTP", "code" and the like;
 * - `password`: what follows "password:", "pin is" and the like;
 * - `api-key`: tokens of known services, private key blocks, `secret = "…"` of high entropy;
 * - `random-token`: a long random string of no known service; it may be a key.
 */
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** Where a match stays quiet. Every key is optional; any one that holds is enough. */
export interface Exceptions {
  /** The match stands inside quotation marks. */
  quoted?: boolean;
  /**
   * A "not" word governs it: inside it, up to four words before it, in Urdu also up to three after,
   * with no comma or colon between.
   */
  negated?: boolean;
  /** Its sentence ends with a question mark. */
  question?: boolean;
  /** One of these stands in the same sentence. */
  near?: Phrases;
  /** One of these stands anywhere in the same part. */
  anywhere?: Phrases;
  /** The match overlaps one of these: names that hold the word ("Victoria's secret", "PPP unit"). */
  names?: Phrases;
  /** The part links to an official host (`official-hosts.ts`): gov.pk, gov.uk, europa.eu … */
  official?: boolean;
}

/**
 * - `mask`: digits (and letters of an IBAN, a key, a password) become `*`, separators stay;
 * - `remove`: the marked words go; `remove-sentence`: their whole sentence; `remove-line`: the line;
 * - `sentence-case`: shouted words in lower case, capitals at the start of a sentence;
 * - `one-mark`: a pile of marks becomes one; `shorten`: a stretched letter becomes one;
 * - `replace`: the marked words become this text. Refused for secrets: they are never reworded;
 * - `add-source`: a line "Source: " at the end, for the official to complete;
 * - `route`: the sentence becomes this text, which names the right channel, in the draft's language;
 * - `disclaimer`: the pack's own disclaimer at the end; only in a pack whose law accepts one;
 * - `ask-permission`: no change to the draft: a request to the competent authority to copy;
 * - `wait`: no change to the draft: says until when the window is open.
 */
export type RuleMend =
  | 'mask'
  | 'remove'
  | 'remove-sentence'
  | 'remove-line'
  | 'sentence-case'
  | 'one-mark'
  | 'shorten'
  | 'add-source'
  | 'disclaimer'
  | 'ask-permission'
  | 'wait'
  | { replace: string }
  | { route: { en: string; ur?: string; 'ur-Latn'?: string } };

/** One rule file. */
export interface Rule {
  /** Folder and file name: `pk/cnic`. The folder is the pack. */
  id: string;
  category: Category;
  /** Entries of the catalogue of provisions that it carries: `PK-05`. `docs/catalogue.md` lists them. */
  catalogue: string[];
  /** Strongest first; the rule's grade is the best of them. */
  citations: RuleCitation[];
  /** Day the sources were last compared, ISO. */
  verified: string;
  /** Day after which the rule is shown as out of date, ISO. It goes on working. */
  expires: string;
  /**
   * Per capacity; `null`: silent. `reason` and `approve` are an office's to set, not a pack's.
   * Absent only in a rule with `signal` or `reads`.
   */
  severity?: Record<Capacity, Severity | null>;
  /** Instead of `severity`: the words suggest this capacity. */
  signal?: Capacity;
  /**
   * Instead of `severity`: the draft reads like a report of wrongdoing. Findings of rules that have
   * `report` words then name the lawful channels instead of what one may not do.
   */
  reads?: 'report';
  /** While one of these windows is open for the draft, this severity holds instead. */
  window?: { kinds: WindowKind[]; severity: Record<Capacity, Severity | null> };
  /** Ask for a short pause. Default false. */
  pause?: boolean;
  /** The marked words must not be shown in full on screen. Default false. */
  sensitive?: boolean;
  /** Only on these surfaces. Default: all. */
  surfaces?: SurfaceKind[];
  /** Only in these boxes. Default: all. */
  roles?: DraftPart['role'][];
  words: Record<Language, RuleWords>;
  /** Word lists of this rule, used in its phrases as `{name}`. */
  lists?: Record<string, Phrases>;
  /** Any one is enough. */
  match: Matcher[];
  except?: Exceptions;
  mends?: RuleMend[];
  examples: { flag: Examples; quiet: Examples };
}
