import type { PanelView } from '../../components/view';
import type { Draft } from '../../rules/types';
import { draftOf, panelOf, type Sample, verdictOf } from './draft';
import { cabinet, cnic, exclamation, promise, rumour } from './samples';

// Drafts, names and instruments longer than anybody should meet, to see that nothing breaks.

const FILLER =
  'The desk thanks all who wrote in this week and answers in the order of arrival. 🙏🏽 ہم آپ کے صبر کے شکر گزار ہیں۔ ';
const half = FILLER.repeat(22);
const longDraft = draftOf(
  `${half}My CNIC is 35202-1234567-1 👨‍👩‍👧‍👦 and the form is ready. ${half}`,
);

const longInstrument: Sample = {
  ...cnic,
  rule: 'test/long-instrument',
  citations: [
    [
      'Establishment Division memorandum on media and social media (Pakistan)',
      'express permission, and what is said in the name of an office that did not give it',
      2021,
      'N',
    ],
    ['Constitution of Pakistan', 'Art.14', 1973, 'A'],
    ['Lindke v. Freed (US Supreme Court)', 'actual authority, and purporting to use it', 2024, 'G'],
  ],
};

const threadDraft: Draft = {
  ...draftOf(
    ...Array.from({ length: 9 }, (_, at) => `Part ${at + 1}: the relief camps are open to all.`),
    'SECRET\nSummary for the Cabinet. My CNIC is 35202-1234567-1',
  ),
  surface: 'thread',
};

const manyDraft = draftOf(
  'SECRET\nSummary for the Cabinet. سنا ہے کہ !!! Rs 50,000 to each family by Friday, 35202-1234567-1',
);
const twenty = Array.from({ length: 4 }, (_, round) =>
  [cabinet, cnic, rumour, exclamation, promise].map((sample) => ({
    ...sample,
    rule: `${sample.rule}-${round}`,
  })),
).flat();

/** States of the panel under strain. */
export const strained: Record<string, PanelView> = {
  'long-draft': panelOf(longDraft, verdictOf(longDraft, [longInstrument]), {
    officeName: 'Ministry of Climate Change and Environmental Coordination, 2nd',
    accountLabel: 'وزارتِ موسمیاتی تبدیلی و ماحولیاتی رابطہ کاری، حکومتِ پاکستان',
    siteName: 'Facebook',
  }),
  'ten-parts': panelOf(threadDraft, verdictOf(threadDraft, [cabinet, cnic])),
  twenty: panelOf(manyDraft, verdictOf(manyDraft, twenty), { chosen: 'office' }),
};
