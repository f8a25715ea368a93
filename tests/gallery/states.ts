import type { PopupView } from '../../components/popup-view';
import type { ChipView, PanelView } from '../../components/view';
import type { Draft } from '../../rules/types';
import { draftOf, panelOf, verdictOf } from './draft';
import {
  bank,
  bribe,
  cabinet,
  capitals,
  cnic,
  exclamation,
  polioClaim,
  promise,
  rumour,
  scheme,
  wrongAccount,
} from './samples';
import { strained } from './stress';

const issueDraft = draftOf(
  'SECRET\nSummary for the Cabinet\nSubject: revision of tariff. My CNIC is 35202-1234567-1',
);
const issue = verdictOf(issueDraft, [cabinet, cnic, wrongAccount]);

const cleanDraft = draftOf('Weather desk: rain is expected in Islamabad tomorrow.');
const clean = verdictOf(cleanDraft, []);

const floodDraft = draftOf('سنا ہے کہ ڈیم ٹوٹ گیا ہے، فوراً علاقہ خالی کریں!!!');
const flood = verdictOf(floodDraft, [rumour, exclamation]);

const promiseBare = draftOf(
  'It is hereby notified that we will pay Rs 50,000 to each family by Friday.',
);
const promiseDraft: Draft = {
  ...promiseBare,
  surface: 'reply',
  parts: promiseBare.parts.map((part) => ({
    ...part,
    attachments: [
      { kind: 'file', key: 'a', name: 'families_list.pdf' },
      { kind: 'image', key: 'b', name: 'camp.jpg', content: { of: 'picture', located: false } },
    ],
  })),
};
const promised = {
  ...verdictOf(promiseDraft, [promise]),
  signals: [
    { rule: 'pk/office-voice', capacity: 'office' as const, range: { part: 0, start: 0, end: 21 } },
  ],
  register: 'not-registered' as const,
  unchecked: [
    {
      what: 'attachments' as const,
      detail: 'one file, one picture',
      unread: {
        files: [{ part: 0, index: 0 }],
        begun: [],
        pictures: [{ part: 0, index: 1 }],
      },
    },
  ],
};

const threadDraft: Draft = {
  ...draftOf(
    'STAY HOME NOW. The river is rising, and the relief camps at the two colleges are open to all.',
    'In the meeting this morning a levy was discussed with the donors. My CNIC is 35202-1234567-1.',
  ),
  surface: 'thread',
};
const thread = verdictOf(threadDraft, [bank, cnic, capitals]);

const electionDraft = draftOf(
  'We announce a new road for NA-122. I know that the clerk takes a bribe for every file, and that polio drops make children infertile.',
);
const election = verdictOf(electionDraft, [scheme, bribe, polioClaim]);

const canGo = { canGo: true };

/** Every state of the panel that looks different. */
export const panels: Record<string, PanelView> = {
  ...strained,
  question: panelOf(issueDraft, issue),
  'question-office': panelOf(issueDraft, issue, { chosen: 'office' }),
  'question-private-pause': panelOf(issueDraft, issue, { chosen: 'private', pauseLeft: 3 }),
  'question-private-go': panelOf(issueDraft, issue, { chosen: 'private', ...canGo }),
  'question-channels': panelOf(electionDraft, election, { chosen: 'office' }),
  copied: panelOf(electionDraft, election, { chosen: 'office', telling: 'copied' }),
  clean: panelOf(cleanDraft, clean),
  checking: panelOf(cleanDraft, null),
  'checking-early': panelOf(cleanDraft, null, { chosen: 'office' }),
  'failed-timeout': panelOf(cleanDraft, null, { failure: 'timeout', chosen: 'office', ...canGo }),
  'failed-stop': panelOf(cleanDraft, null, { failure: 'failed', uncheckedOffice: 'stop' }),
  invalidated: panelOf(cleanDraft, null, { failure: 'invalidated' }),
  notice: panelOf(cleanDraft, clean, { notice: true }),
  flood: panelOf(floodDraft, flood),
  'emergency-offer': panelOf(floodDraft, flood, { chosen: 'office' }),
  emergency: panelOf(floodDraft, flood, {
    chosen: 'office',
    emergency: true,
    reason: 'The dam operator has confirmed by telephone; people must move now.',
    ...canGo,
  }),
  reason: panelOf(promiseDraft, promised, {
    chosen: 'office',
    accountLabel: 'Ayesha K.',
    siteName: 'Facebook',
  }),
  thread: panelOf(threadDraft, thread, { telling: 'draft-changed' }),
  second: panelOf(threadDraft, thread, { chosen: 'office', telling: 'mended' }),
  look: panelOf(issueDraft, issue, { mode: 'look' }),
  'look-clear': panelOf(cleanDraft, clean, { mode: 'look' }),
  'no-account': panelOf(
    cleanDraft,
    { ...clean, register: 'unknown-account' },
    {
      accountLabel: null,
      officeName: '',
    },
  ),
};

const chip = (part: Partial<ChipView>): ChipView => ({
  language: 'en',
  state: 'clear',
  count: 0,
  telling: null,
  ...part,
});

/** Every chip. */
export const chips: ChipView[] = [
  chip({}),
  chip({ state: 'checking' }),
  chip({ state: 'look', count: 2 }),
  chip({ state: 'failed' }),
  chip({ state: 'reload' }),
  chip({ telling: 'sent' }),
  chip({ telling: 'not-taken' }),
  chip({ telling: 'press-again' }),
];

const popup = (part: Partial<PopupView>): PopupView => ({
  language: 'en',
  tab: 'guarding',
  host: 'x.com',
  boxes: 1,
  leftOut: 0,
  officeName: 'Ministry of Climate Change',
  side: { helpDesk: '', legalPage: '', logo: '' },
  toDisclose: false,
  changed: null,
  reportCopied: null,
  added: [],
  panel: null,
  policySource: 'managed',
  problems: [],
  version: '0.1.0',
  ...part,
});

/** Every state of the popup. */
export const popups: Record<string, PopupView> = {
  question: popup({ panel: panelOf(promiseDraft, promised) }),
  off: popup({ tab: 'off', boxes: 0, officeName: '' }),
  silent: popup({ policySource: null, officeName: '' }),
  strained: popup({ panel: strained['long-draft'] ?? null }),
  answered: popup({ panel: panelOf(issueDraft, issue, { chosen: 'private', pauseLeft: 2 }) }),
  look: popup({ panel: panelOf(issueDraft, issue, { mode: 'look' }) }),
  idle: popup({ boxes: 2 }),
  'left-out': popup({ tab: 'left-out', boxes: 0, leftOut: 1 }),
  'no-compose-box': popup({
    tab: 'no-compose-box',
    boxes: 0,
    officeName: '',
    policySource: 'default',
  }),
  'not-a-guarded-site': popup({ tab: 'not-a-guarded-site', host: 'example.org', boxes: 0 }),
  'reload-needed': popup({ tab: 'reload-needed', boxes: 0 }),
  changed: popup({
    tab: 'changed',
    changed: {
      site: 'x',
      checked: '2026-11-20',
      unheld: true,
      missing: [{ what: 'post box', least: 1, most: 60, found: 0 }],
    },
    reportCopied: true,
    added: [
      { host: 'forum.example.gov.pk', name: 'Forum of the ministry', access: true },
      { host: 'talk.example.gov.pk', name: 'talk.example.gov.pk', access: false },
    ],
  }),
  'access-withheld': popup({
    tab: 'access-withheld',
    boxes: 0,
    policySource: 'last-known',
    problems: [
      {
        path: 'officeAccounts[2].handle',
        got: '42',
        expected: 'a text of 1 to 60 characters',
        kept: 'left out',
      },
    ],
  }),
};
