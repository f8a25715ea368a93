/**
 * The words of the core, as types. Everything here is plain data: it survives `structuredClone`
 * and JSON, so the same shapes travel from the page to the worker and to the popup.
 *
 * All text positions are UTF-16 offsets into the text of one part, half-open `[start, end)`.
 */

import type { Attachment, AttachmentPlace, UnreadAttachments } from './attachments';

export {
  ATTACHED_WORDS,
  type AttachedWords,
  type Attachment,
  type AttachmentPlace,
  type AttachmentRef,
  type FileContent,
  type UnreadAttachments,
} from './attachments';

export const CAPACITIES = ['office', 'private'] as const;
/** For whom a draft is posted. */
export type Capacity = (typeof CAPACITIES)[number];

export const SEVERITIES = ['note', 'warn', 'reason', 'approve', 'block'] as const;
/** Weakest first. See DESIGN "Words". */
export type Severity = (typeof SEVERITIES)[number];

export const LANGUAGES = ['en', 'ur'] as const;
/** Languages our own words are shown in. */
export type Language = (typeof LANGUAGES)[number];

export const TEXT_LANGUAGES = ['en', 'ur', 'ur-Latn'] as const;
/** Languages a draft is written in; `ur-Latn` is Roman Urdu. */
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

export const SURFACE_KINDS = [
  'post',
  'reply',
  'quote',
  'repost',
  'thread',
  'poll',
  'article',
  'story',
  'comment',
  'message',
  'channel',
  'edit',
  'caption',
  'profile',
] as const;
/** A kind of place to write on a site. */
export type SurfaceKind = (typeof SURFACE_KINDS)[number];

export const CATEGORIES = [
  'classified',
  'internal-document',
  'personal-data',
  'secret-credential',
  'political',
  'election',
  'abusive',
  'hate-sectarian',
  'unverified-claim',
  'tone-caps',
  'tone-exclamation',
  'tone',
  'commitment',
  'speaks-for-office',
  'personal-opinion',
  'criticises-government',
  'subjudice',
  'crisis',
  'operational-security',
  'media-permission',
  'self-promotion',
  'business',
  'children-victims',
  'foreign',
  'ideology',
  'protest',
  'influence',
  'proscribed',
  'group-admin',
  'emblem',
  'wrong-account',
  'accessibility',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const GRADES = ['A', 'N', 'G'] as const;
/** A: the wording was read. N: reported by others. G: general knowledge, to be confirmed. */
export type Grade = (typeof GRADES)[number];

export const PART_ROLES = ['text', 'title', 'option', 'field'] as const;
/** One box of a draft: the text, a title, a poll option, a form field. */
export interface DraftPart {
  role: (typeof PART_ROLES)[number];
  text: string;
  attachments: Attachment[];
}

/** Who will be seen as the author, as far as the page tells. */
export interface Account {
  /** Handle or numeric id without `@`, in the site's own spelling. `null`: the page does not say. */
  handle: string | null;
  /** Name as the page shows it. */
  name?: string;
  /** `page` for a Page, company or organisation profile acted as; `person` else; `unknown`. */
  kind: 'person' | 'page' | 'unknown';
}

/** What the official is writing: one part, or several in a thread. */
export interface Draft {
  site: string;
  surface: SurfaceKind;
  account: Account;
  /** Which conversation a message or comment belongs to; `null` where that makes no sense. */
  conversation: string | null;
  parts: DraftPart[];
}

/** A stretch of the text of one part. */
export interface TextRange {
  part: number;
  start: number;
  end: number;
}

/** Replace `[start, end)` of a part by `text`. */
export interface Edit extends TextRange {
  text: string;
}

export const MEND_KINDS = [
  'mask',
  'remove',
  'replace',
  'sentence-case',
  'add-source',
  'route',
  'disclaimer',
  'ask-permission',
  'wait',
] as const;
/** A change to the draft that the official may choose: exact edits on the text that was checked. */
export interface Mend {
  kind: (typeof MEND_KINDS)[number];
  /** Never overlapping, in order of part and place. Empty: `ask-permission` and `wait` change nothing. */
  edits: Edit[];
  /** `wait`: the ISO day or moment until which the window is open, where an end is known. */
  until?: string;
}

/** One stretch of the draft (or the draft as a whole) that may engage a rule. */
export interface Finding {
  /** Stable for the same draft: rule id and running number, `pk/cnic#0`. */
  id: string;
  rule: string;
  category: Category;
  /**
   * Where in the draft's own words. Empty where it is in an attachment only, and for a finding on the
   * draft as a whole (a wrong account). First range leads.
   */
  ranges: TextRange[];
  /** Where in what is attached. Nothing is marked for these, and no mend changes them. */
  attachments: AttachmentPlace[];
  /** Per capacity; `null`: says nothing in that capacity. Already clamped for `private` and grade. */
  severity: Record<Capacity, Severity | null>;
  /** A short fixed pause before going on, also where the severity alone would not ask for one. */
  pause: boolean;
  /** The words must not be shown in full on screen (identifiers, credentials). */
  sensitive: boolean;
  mends: Mend[];
  /** The pack whose word the severity is: the rule's own, or a later layer that changed it. */
  decidedBy: string;
  /** Other rules of the same category on the same words, by id: more sources, no card of their own. */
  also: string[];
  /** The draft reads like a report of wrongdoing: show the card's `report` words instead of `may`. */
  report: boolean;
  /**
   * It weighs no more than a note: its rule is being rolled out (`stage`), or was found in too many
   * office posts (`brake`). Absent: it weighs as it is written.
   */
  lowered?: 'stage' | 'brake';
  /** The reviewed claim that the words resemble. */
  claim?: Claim;
}

/** Words that suggest a capacity ("it is hereby notified"). */
export interface Signal {
  rule: string;
  capacity: Capacity;
  range: TextRange;
}

/** A legal instrument or guidance that a rule cites. */
export interface Citation {
  instrument: string;
  clause: string;
  year: number;
  grade: Grade;
  /** https address of the text or, for grade N, of the report. */
  url: string;
}

/**
 * A claim that a fact checker found false, in the words of schema.org's ClaimReview
 * (https://schema.org/ClaimReview), as far as they are needed to recognise it and to cite it.
 */
export interface Claim {
  /** The claim itself, in one short sentence. */
  claimReviewed: string;
  inLanguage: TextLanguage;
  /** Who reviewed it. */
  author: string;
  /** https address of the review. */
  url: string;
  /** ISO day. */
  datePublished: string;
  /** What was found: "False". */
  reviewRating: string;
}

/** What a card says of a rule, in each UI language. */
export interface RuleCard {
  id: string;
  pack: string;
  category: Category;
  grade: Grade;
  citations: Citation[];
  words: Record<Language, RuleWords>;
}

export interface RuleWords {
  /** A few words naming the matter: "a person's identity number". */
  title: string;
  /** One or two short sentences: why it matters. */
  why: string;
  /** What the person may do instead, one sentence. */
  may: string;
  /** Which lawful channels there are, for a draft that reads like a report of wrongdoing. */
  report?: string;
}

export const UNCHECKED_KINDS = [
  'length',
  'attachments',
  'language',
  'pack',
  'rules',
  'patterns',
  'grammar',
  'repeats',
] as const;
/**
 * Something the check did not do, and why. The UI says it. `pack`: not in this build; `rules`: of an
 * office's pack, refused; `patterns`: of an office, too slow for a draft of this length; `grammar`:
 * sentences too long or too far on to be parsed; `repeats`: words of rules stand so often that not
 * all their places were tried.
 */
export interface Unchecked {
  what: (typeof UNCHECKED_KINDS)[number];
  /** Plain words in English for logs and tests; the UI has its own by `what`. */
  detail: string;
  /** What was not read of which attachments; only with `what: 'attachments'`. */
  unread?: UnreadAttachments;
}

/** What the office's list says of the account. */
export type RegisterStanding = 'registered' | 'not-registered' | 'unknown-account' | 'no-register';

/**
 * A stretch of the draft in one language: `mixed` where English and Roman Urdu, or two scripts, stand
 * in one sentence; `other` where no rule can read.
 */
export interface LanguageStretch extends TextRange {
  language: TextLanguage | 'mixed' | 'other';
}

/** All findings and signals for one exact draft. Same draft, policy and day: same verdict. */
export interface Verdict {
  findings: Finding[];
  signals: Signal[];
  /** Words that read like a report of wrongdoing, in order of place; never shown as such. */
  reports: TextRange[];
  register: RegisterStanding;
  /** Of a registered account, who answers for it and who may use it, where the list says so. */
  listed?: { owner: string; users: string[]; until: string };
  cards: Record<string, RuleCard>;
  /** Names of the packs that decided a finding, by pack; a pack without a name of its own has none. */
  layers: Record<string, Record<Language, string>>;
  /** In order of part and place; parts without a word have none. */
  languages: LanguageStretch[];
  unchecked: Unchecked[];
}
