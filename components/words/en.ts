import type { Capacity, DraftPart, Grade, RegisterStanding, SurfaceKind } from '../../rules/types';
import type { Level } from '../level';
import type { CheckFailure, Telling } from '../view';
import { popup, things } from './en-popup';

/** With a capital and a full stop. */
const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const surface: Record<SurfaceKind, string> = {
  post: 'post',
  reply: 'reply',
  quote: 'quote',
  repost: 'repost',
  thread: 'thread',
  poll: 'poll',
  article: 'article',
  story: 'story',
  comment: 'comment',
  message: 'message',
  channel: 'channel',
  edit: 'edit',
  caption: 'caption',
  profile: 'profile',
};

/** What the site's own button does on this surface: the bare verb, and what it then does. */
const verb: Record<SurfaceKind, [bare: string, does: string]> = {
  post: ['Post', 'Posts'],
  reply: ['Reply', 'Replies'],
  quote: ['Post', 'Posts'],
  repost: ['Repost', 'Reposts'],
  thread: ['Post', 'Posts'],
  poll: ['Post', 'Posts'],
  article: ['Publish', 'Publishes'],
  story: ['Post', 'Posts'],
  comment: ['Comment', 'Comments'],
  message: ['Send', 'Sends'],
  channel: ['Send', 'Sends'],
  edit: ['Save', 'Saves'],
  caption: ['Save', 'Saves'],
  profile: ['Save', 'Saves'],
};

const answer: Record<Capacity, string> = {
  office: 'For the office',
  private: 'As a private person',
};

const level: Record<Level, string> = {
  mend: 'Mend first',
  second: 'Needs a second official',
  reason: 'A reason is needed',
  pause: 'Pause and look again',
  look: 'Look again',
  note: 'Quiet note',
  nothing: 'Nothing to look at',
};

const levelInLine: Record<Level, string> = {
  mend: 'mend first',
  second: 'a second official',
  reason: 'a reason is needed',
  pause: 'pause and look again',
  look: 'look again',
  note: 'a quiet note',
  nothing: 'nothing to look at',
};

const part: Record<DraftPart['role'], string> = {
  text: 'Part',
  title: 'Title',
  option: 'Option',
  field: 'Field',
};

const register: Record<RegisterStanding, string> = {
  registered: 'Your office’s list says this is an office account.',
  'not-registered': 'This account is not on your office’s list.',
  'unknown-account': 'The page does not say which account this is.',
  'no-register': '',
};

const failure: Record<CheckFailure, string> = {
  timeout: 'The check took too long and was stopped. Your words are still in the box.',
  failed: 'The check could not be done. Your words are still in the box.',
  invalidated: 'Ehtiyat was updated. Copy your words from the box first, then reload this tab.',
};

const telling: Record<Telling, string> = {
  mended: 'The words in the box were changed, as you asked.',
  'mend-failed': 'The box did not take the change. Look at your words and mend them by hand.',
  copied: 'The request is on the clipboard. Paste it where your office takes such requests.',
  'copy-failed': 'This page does not allow copying. Write the request by hand.',
  'draft-changed': 'The draft changed meanwhile. It is checked again.',
  'new-line': 'That key makes a new line here. Nothing was sent.',
  'not-taken': 'The site did not take it. Your words are still in the box.',
  'press-again': 'Press the site’s own button once more now. This time it goes through.',
  'key-again': 'Press that key once more now. This time it goes through.',
  sent: 'Sent.',
  'surface-gone': 'The box is no longer on the page. Nothing was sent.',
};

const grade: Record<Grade, string> = { A: '', N: 'reported', G: 'to be confirmed' };

/** Every word the UI shows, in English. The type of the catalogue is taken from here. */
export const en = {
  name: 'Ehtiyat',
  switchTo: 'اردو',

  question: 'Are you posting for your office, or as a private person?',
  answer,
  lookTitle: (count: number) => (count === 0 ? 'Nothing to look at' : `${count} to look at`),
  noAccount: 'Account unknown',
  /** What stands before and after the site's name. */
  where: (kind: SurfaceKind): [before: string, after: string] => [' on ', ` · ${surface[kind]}`],
  register,
  checking: 'Reading the draft on this device',
  clean: 'Nothing to look at.',
  signals: {
    office: 'These words sound like an office:',
    private: 'These words sound like a private person:',
  } as Record<Capacity, string>,

  /** What an answer will lead to, said under it. */
  prospect: {
    atOnce: (kind: SurfaceKind) => `${verb[kind][1]} at once.`,
    ifClean: (kind: SurfaceKind) => `${verb[kind][1]} at once if there is nothing to look at.`,
    mend: (count: number) => `${count} to mend first`,
    second: (count: number) => `${count} for a second official`,
    reason: 'a reason is needed',
    look: (count: number) => `${count} to look at`,
    pause: 'a short pause',
    list: (items: readonly string[]) => sentence(items.join(', ')),
    unchecked: 'You may go on; it was not checked.',
    uncheckedStop: 'Your office does not allow this unchecked.',
  },

  level,
  differs: (office: Level, own: Level) =>
    `For the office: ${levelInLine[office]}. As a private person: ${levelInLine[own]}.`,
  secondRoute:
    'Ask a second official before this goes out. Their approval cannot be given here, so mend the words, or leave it to them.',
  mayEngage: 'May engage',
  /** After a link, for those who do not see where it opens. */
  newTab: '(opens a new tab)',
  grade,
  notReadByLawyer: 'These rules have not yet been read by a lawyer.',
  hiddenWords: (count: number) => things(count, 'character, not shown', 'characters, not shown'),
  otherPlaces: (count: number) => things(count, 'more place', 'more places'),
  partName: (role: DraftPart['role'], position: number) => `${part[role]} ${position}`,
  mend: {
    mask: (count: number) => (count === 1 ? 'Mask it' : `Mask all ${count} places`),
    remove: (count: number) =>
      count === 1 ? 'Remove these words' : `Remove all ${count} passages`,
    replace: (text: string) => `Write “${text}”`,
    replaceLong: 'Use the proposed words',
    'sentence-case': 'Use sentence case',
    'add-source': 'Add a line for the source',
    route: 'Write where to turn instead',
    disclaimer: 'Add a disclaimer',
    'ask-permission': 'Copy a request for permission',
  },

  /** Until when a window is open; without a day, until it is over. */
  wait: (until: string | null) =>
    until === null ? 'Wait until this period is over.' : `Wait until after ${until}.`,
  claim: (rating: string) =>
    `Resembles a claim that was reviewed and found ${rating.toLowerCase()}:`,
  decidedBy: (layer: string) => `As set by: ${layer}`,
  yourOffice: 'your office',
  /** Why a finding is a quiet note only. */
  lowered: {
    stage: 'Shown as a quiet note while your office tries this rule out.',
    brake: 'Lowered to a quiet note: it was found in many office posts on this device.',
  },
  /** A request to the competent authority, to be pasted elsewhere. */
  request: (of: { account: string | null; site: string; words: string; sources: string[] }) =>
    [
      'To the competent authority',
      '',
      `I ask for permission to publish the words below on ${of.site}${of.account === null ? '' : `, from ${of.account}`}.`,
      `They may engage: ${of.sources.join('; ')}.`,
      '',
      of.words,
      '',
      'Purpose and date of publication: ',
      'Name and designation: ',
    ].join('\n'),

  unchecked: {
    length: 'The draft is very long. Only its first 100,000 characters were read.',
    language: 'Part of the draft is in a language that these rules do not know.',
    pack: 'Some of the rules could not be used. The others were.',
    rules: 'Some rules of your office have a mistake and were not used. The others were.',
    repeats: 'The same words stand in the draft so often that not all places were looked at.',
    grammar:
      'The draft is long. A few rules that read a sentence as a whole were not tried on all of it.',
    patterns: 'The draft is too long for some patterns of your office. They were not looked for.',
  },
  uncheckedTitle: 'This draft was not checked',
  failure,
  uncheckedOffice: {
    allow: 'You may still go on, for the office or as a private person.',
    stop: 'Your office does not let an unchecked draft go out in its name. A private person may go on.',
  },

  reason: {
    label: 'Why should it go out as it is?',
    help: 'For your own note: this version keeps no record of the reason. Write it down where your office asks for it.',
  },
  emergency: {
    open: 'This cannot wait',
    title: 'Go on in an emergency',
    text: 'When lives or safety depend on it, you may go on without mending. Write why.',
    close: 'Mend it after all',
  },

  /** The go button. */
  go: {
    office: (kind: SurfaceKind) => `${verb[kind][0]} for the office`,
    private: (kind: SurfaceKind) => `${verb[kind][0]} as a private person`,
    officeUnchecked: (kind: SurfaceKind) => `${verb[kind][0]} unchecked, for the office`,
    privateUnchecked: (kind: SurfaceKind) => `${verb[kind][0]} unchecked, as a private person`,
    officeEmergency: (kind: SurfaceKind) => `${verb[kind][0]} unmended, for the office`,
  },
  back: 'Go back and edit',
  backFromLook: 'Back to the draft',
  left: {
    answer: 'Answer with 1 or 2',
    mend: (count: number) => `${count} to mend`,
    reason: 'A reason is missing',
    pause: (seconds: number) => `A short pause: ${things(seconds, 'second', 'seconds')}`,
    checking: 'Waiting for the check',
    ready: 'You can go on now.',
  },

  notice: {
    title: 'Before the first post with Ehtiyat',
    lines: [
      'While you write, compose boxes on this site and the others that Ehtiyat guards are read, with what you attach, on this device.',
      'Ehtiyat sends drafts nowhere and stores nothing of them: a draft is in memory while it is open.',
      'Nothing is stored of a private answer: no words, no count, no time. This version keeps no record of office posts either. In a chat, this tab alone remembers your last answer for a while.',
      'What is found, and your answer, are shown to you alone. Your office gives the rules and its list of accounts and is told nothing. The site sees its own box, as always, but not what was found.',
      'What is stored: your language and your own settings, that you have read this, and a copy of your office’s settings; where your office tries rules out, also how often each was found in office posts, by day.',
    ],
    seen: 'I have read this',
  },
  telling,
  keptWords: 'Your words, to copy:',
  chip: {
    clear: 'Nothing to look at',
    checking: 'Reading',
    look: (count: number) => `${count} to look at`,
    failed: 'Not checked',
    reload: 'Not checked: reload this tab',
    open: 'Show what was found',
  },

  pageNote: {
    unheld:
      'This page changed, and what you sent just now was not checked. Ehtiyat did not know the box. Tell your IT desk: the toolbar button has a report without your words.',
    seen: 'I have read this',
  },

  popup,
};

/** The shape of the catalogue: every language has exactly these keys. */
export type Words = typeof en;
