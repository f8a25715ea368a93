import type { Severity } from '../../rules/types';
import { things } from './en-popup';

const severity: Record<Severity, string> = {
  note: 'quiet note',
  warn: 'look again',
  reason: 'a reason is needed',
  approve: 'a second official',
  block: 'mend first',
};

/** Every word of the full pages, in English. The type of their catalogue is taken from here. */
export const enOptions = {
  pages: {
    policy: 'Settings in force',
    workshop: 'Workshop',
    'dry-run': 'Dry run',
    welcome: 'What is read and kept',
  },
  nav: 'Pages of Ehtiyat',
  waiting: 'Asking for the settings in force',
  silent:
    'The part of Ehtiyat that holds the settings does not answer. Restart the browser; if it stays so, tell your IT desk.',
  severity,
  /** A share in per cent, with one digit where it is small. */
  share: (part: number, whole: number) =>
    part === 0 ? '0 %' : `${((100 * part) / whole).toFixed(part * 10 < whole ? 1 : 0)} %`,

  policy: {
    intro: {
      managed: (office: string) =>
        `These settings come from ${office === '' ? 'your office' : office}, by way of the browser.`,
      'last-known': (office: string) =>
        `These are the last known settings of ${office === '' ? 'your office' : office}; the browser has not given newer ones yet.`,
      default: (_office: string) => 'No office has set anything in this browser.',
    },
    atStart:
      'This browser reads your office’s settings when it starts: a change takes effect at its next start.',
    live: 'A change of your office takes effect while the browser runs.',
    copy: 'Copy a report',
    copied: 'The report is on the clipboard. It names no account and no person.',
    failed: 'The report could not be copied.',
    key: 'Key:',
    since: (moment: string) => `since ${moment}`,
    source: {
      managed: 'Set by your office',
      bundle: 'From your office’s signed bundle',
      person: 'Your own choice',
      default: 'As delivered',
    },
    groups: {
      own: 'Yours to choose',
      office: 'Set by your office',
      delivered: 'As delivered',
    },
    rollOut: {
      title: 'Roll-out on this device',
      weakened: 'Your office made these rules on markings, credentials or identifiers weaker:',
      lowered: 'Lowered to a quiet note, for they were found in many office posts:',
      counted: (posts: number) =>
        `Counted in ${things(posts, 'office post', 'office posts')} on this device; private posts are never counted.`,
    },
    locked: 'Locked: set by your office.',
    officeOnly: 'Only an office can set this.',
    takeBack: 'Take my choice back',
    notSet: 'not set',
    yes: 'yes',
    no: 'no',
    more: (count: number) => `and ${count} more`,
    longText: (signs: number) => `a text of ${things(signs, 'character', 'characters')}`,
    picture: (kilobytes: number) => `a picture of ${kilobytes} kB`,
    refusedChange: (why: string) => `This was not taken: ${why}`,
    values: {
      'question.always': 'Every post is asked about',
      'question.when-unclear': 'Only where account, words and rules do not agree',
      'unchecked.allow': 'May go out for the office, marked unchecked',
      'unchecked.stop': 'Must not go out for the office',
      'language.browser': 'The browser’s own',
      'language.en': 'English',
      'language.ur': 'Urdu',
      'disclosure.ask': 'Each person is asked to take note',
      'disclosure.accepted': 'Your office took note for its people',
    } as Record<string, string>,
    names: {
      officeName: 'Name of the office',
      packs: 'Packs of rules',
      question: 'When the question is asked',
      officeAccounts: 'Accounts of the office',
      windows: 'Windows of time',
      sites: 'Added sites',
      unchecked: 'Drafts that could not be checked',
      ruleChanges: 'Changed rules',
      ownRules: 'Rules of the office itself',
      stages: 'Roll-out of rules',
      brake: 'Brake',
      surfaces: 'Places to write that are covered',
      sitesOff: 'Sites switched off',
      quietHours: 'Quiet hours',
      crisis: 'Crises',
      approvedHosts: 'Official sources',
      approvedPeople: 'Names that may be given',
      helpDesk: 'Help desk',
      legalPage: 'The office’s own page',
      logo: 'Logo',
      emergency: 'Emergency go-on',
      language: 'Language',
      disclosure: 'Disclosure',
      bundle: 'Signed bundle',
      json: 'The policy as one text',
    } as Record<string, string>,
    /** What a key does; the table's own sentence where there is none. */
    says: {} as Record<string, string>,
    refused: {
      title: (count: number) =>
        count === 0 ? 'Nothing was refused.' : `${things(count, 'value', 'values')} refused`,
      what: 'These values are not in force; all others are. Correct them where they were set.',
      got: 'Given:',
      expected: 'Expected:',
      instead: 'In force instead:',
      in: 'Where:',
    },
  },

  workshop: {
    intro:
      'Write or open your office’s own rules and see at once what they do. What you write and paste here stays in this page’s memory and is gone when you close it; save your rules as a file.',
    rules: 'Rules of your office (YAML or JSON)',
    texts: 'Texts to try them on, one a line',
    open: 'Open a file',
    begin: 'Begin with a sample',
    save: 'Save as a file',
    busy: 'Reading',
    empty: 'No rule yet.',
    problems: (count: number) => `${things(count, 'mistake', 'mistakes')}`,
    line: (line: number) => `Line ${line}`,
    expected: 'expected',
    examples: (right: number, all: number) => `${right} of ${all} own examples as they should be`,
    noExamples: 'no examples of its own',
    kinds: { flag: 'should be flagged', quiet: 'should be left alone' },
    onTexts: 'On your texts',
    noTexts: 'Paste texts to see what is marked in them.',
    alarms: (alarms: number, all: number, share: string) =>
      `${alarms} of ${things(all, 'text', 'texts')} marked (${share})`,
    shipped: 'On the examples of the rules that come with Ehtiyat',
    quiet: 'Harmless texts: a mark here is probably a false alarm.',
    flag: 'Texts that some other rule flags: a mark here may be right.',
    loading: 'The examples are being read.',
  },

  dryRun: {
    intro:
      'Choose a file of past office posts and see what today’s settings would have said of them. The file is read on this device, nothing of it is kept or sent, and only the office’s side is looked at. Never use it on anybody’s private posts.',
    forms:
      'A text file with an empty line between posts, a table (CSV) with a column “text”, or JSON Lines with “text”.',
    choose: 'Choose a file',
    going: (done: number, total: number) => `${done} of ${total} posts`,
    failed: (why: string) => `The file could not be gone through: ${why}`,
    none: 'There is no post in this file.',
    posts: (count: number) => things(count, 'post', 'posts'),
    alarms: (share: string) => `with something to look at (${share})`,
    mend: (share: string) => `to mend first (${share})`,
    any: (share: string) => `with any finding, quiet notes included (${share})`,
    byRule: 'By rule',
    rule: 'Rule',
    asks: 'Asks for',
    count: 'Posts',
    listed: 'Posts to look at',
    firstOnly: (shown: number, all: number) => `The first ${shown} of ${all}.`,
    line: (line: number) => `Line ${line}`,
    skipped: (count: number) => `${things(count, 'line', 'lines')} could not be read:`,
  },

  welcome: {
    lead: 'Ehtiyat stands between your draft and the Post button. Before it helps you, here is all that it reads and keeps.',
    read: 'What is read',
    reads: [
      'Compose boxes on the sites that Ehtiyat guards, while you write in them: the words, what you attach, the account, and the place.',
      'Nothing else on these pages, and nothing at all on other sites.',
    ],
    kept: 'What is kept',
    keeps: [
      'On this device only: your language, your own choices on these pages, that you have read the notices, and a copy of your office’s settings and rules. Where your office tries rules out, also how often each was found in office posts, by day.',
      'No draft, no answer, no count and no time of a private post. This version keeps no record of office posts either.',
    ],
    sent: 'What is sent',
    sends: [
      'Drafts go nowhere. They are checked on this device, and nothing of them reaches us, your office or anybody else.',
      'If your office names an address for its rules, they are fetched from there; the request says nothing of you or your posts.',
    ],
    who: 'Who decides',
    decides: [
      'You are asked whether you post for your office or as a private person. As a private person you can always go on.',
      'Your office can set rules, its own accounts and the words shown to you. It cannot see, count or hold up what you post privately.',
    ],
    note: 'I have taken note of this',
    noted: 'You have taken note of this.',
    byOffice: 'Your office has taken note of this for the people who work for it.',
    again: 'A notice with the same facts is shown with the first question too.',
    pin: 'Keep the button in sight',
    pinHow:
      'The toolbar button shows whether a page is guarded. Open the browser’s menu for extensions (the puzzle piece) and pin Ehtiyat there.',
    pinned: 'The toolbar button is in sight.',
  },
};

/** The shape of the catalogue: every language has exactly these keys. */
export type OptionsWords = typeof enOptions;
