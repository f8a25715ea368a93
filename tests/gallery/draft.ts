import type { PanelView } from '../../components/view';
import { gate } from '../../rules/gate';
import type {
  Category,
  Citation,
  Claim,
  Draft,
  Finding,
  Grade,
  Mend,
  RuleCard,
  RuleWords,
  Severity,
  Verdict,
} from '../../rules/types';

/** A finding and its rule in few words, for the gallery and for the tests of components. */
export interface Sample {
  rule: string;
  category?: Category;
  /** The words it is about, as they stand in the draft; none for the draft as a whole. */
  about?: string | string[];
  office: Severity | null;
  own: Severity | null;
  pause?: boolean;
  sensitive?: boolean;
  mends?: Mend['kind'][];
  /** Until when the mend `wait` says to wait. */
  until?: string;
  replacement?: string;
  decidedBy?: string;
  also?: string[];
  report?: boolean;
  claim?: Claim;
  citations?: [instrument: string, clause: string, year: number, grade: Grade][];
  en: RuleWords;
  ur: RuleWords;
}

/** A draft of these parts on X, from the office's account. */
export function draftOf(...texts: string[]): Draft {
  return {
    site: 'x',
    surface: 'post',
    account: { handle: 'MoCC_Official', kind: 'person' },
    conversation: null,
    parts: texts.map((text) => ({ role: 'text', text, attachments: [] })),
  };
}

/** A verdict with these findings; every sample's words must stand in the draft. */
export function verdictOf(draft: Draft, samples: readonly Sample[]): Verdict {
  const cards: Record<string, RuleCard> = {};
  const findings = samples.map((sample): Finding => {
    cards[sample.rule] = cardOf(sample);
    const ranges = [sample.about ?? []].flat().map((words) => {
      const part = draft.parts.findIndex(({ text }) => text.includes(words));
      const start = draft.parts[part]?.text.indexOf(words) ?? -1;
      if (start < 0) throw new Error(`"${words}" does not stand in the draft`);
      return { part, start, end: start + words.length };
    });
    return {
      id: `${sample.rule}#0`,
      rule: sample.rule,
      category: sample.category ?? 'tone',
      ranges,
      attachments: [],
      severity: { office: sample.office, private: sample.own },
      pause: sample.pause ?? false,
      sensitive: sample.sensitive ?? false,
      mends: (sample.mends ?? []).map((kind) => ({
        kind,
        edits: ['ask-permission', 'wait'].includes(kind)
          ? []
          : ranges.map((range) => ({ ...range, text: sample.replacement ?? '' })),
        ...(kind === 'wait' && sample.until !== undefined && { until: sample.until }),
      })),
      decidedBy: sample.decidedBy ?? packOf(sample.rule),
      also: sample.also ?? [],
      report: sample.report ?? false,
      ...(sample.claim !== undefined && { claim: sample.claim }),
    };
  });
  return {
    findings,
    signals: [],
    reports: [],
    register: 'registered',
    cards,
    layers: { 'pk-punjab': { en: 'Pakistan: Punjab', ur: 'پاکستان: پنجاب' } },
    languages: [],
    unchecked: [],
  };
}

function packOf(rule: string): string {
  return rule.split('/')[0] ?? '';
}

function cardOf({ rule, category, citations = [], en, ur }: Sample): RuleCard {
  return {
    id: rule,
    pack: packOf(rule),
    category: category ?? 'tone',
    grade: 'A',
    citations: citations.map(
      ([instrument, clause, year, grade]): Citation => ({
        instrument,
        clause,
        year,
        grade,
        url: 'https://example.org/instrument',
      }),
    ),
    words: { en, ur },
  };
}

/** A panel view as the guard makes it: the gates follow from the verdict. */
export function panelOf(
  draft: Draft,
  verdict: Verdict | null,
  part: Partial<PanelView> = {},
): PanelView {
  return {
    mode: 'question',
    language: 'en',
    site: 'x',
    siteName: 'X',
    surface: draft.surface,
    accountLabel: '@MoCC_Official',
    register: verdict?.register ?? 'no-register',
    officeName: 'Ministry of Climate Change',
    side: { helpDesk: '', legalPage: '', logo: '' },
    listed: null,
    draft,
    verdict,
    failure: null,
    uncheckedOffice: 'allow',
    gates:
      verdict === null
        ? null
        : { office: gate(verdict, 'office'), private: gate(verdict, 'private') },
    chosen: null,
    pauseLeft: 0,
    reason: '',
    emergency: false,
    canGo: false,
    notice: false,
    telling: null,
    decision: 1,
    ...part,
  };
}
