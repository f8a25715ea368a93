/** What an office's policy finds by itself: quiet hours, and crises that another office leads. */
import { compareSeverity } from '../gate';
import type { Crisis, Policy, QuietHours } from '../policy/types';
import type { Draft, Finding, Mend, RuleCard, Severity, TextRange } from '../types';
import type { ReadPart } from './additions';
import type { Excuses } from './excuses';
import { makeMends } from './mends';
import { crisisCard, quietCard } from './office-cards';
import { OFFICE } from './office-word';
import { quietAt } from './quiet-hours';
import { plainHandle } from './register';
import { isOpen, type OpenWindow } from './window';

/** What it is made from. `parts` are the draft's own. */
export interface OfficeMaterial {
  draft: Draft;
  now: Date;
  parts: readonly ReadPart[];
  words: Excuses;
}

/** A finding of the office, with its card. */
export interface OfficeFinding {
  finding: Finding;
  card: RuleCard;
}

const NOTHING: readonly OfficeFinding[] = [];

/** The windows of a policy: a crisis is one, in which rules on tone, alarm and sources weigh more. */
export function windowsOf({ windows = [], crisis = [] }: Partial<Policy>): readonly OpenWindow[] {
  if (crisis.length === 0) return windows;
  const opened = crisis.map(({ from, until, about }) => ({ from, until, about }));
  return [...windows, ...opened.map((each) => ({ kind: 'crisis' as const, ...each }))];
}

/** The office's own findings on a draft. They say nothing in private capacity, whatever is set. */
export function officeFindings(
  { quietHours = [], crisis = [] }: Partial<Policy>,
  materialOf: () => OfficeMaterial,
): readonly OfficeFinding[] {
  if (quietHours.length === 0 && crisis.length === 0) return NOTHING;
  const material = materialOf();
  return [...quiet(quietHours, material), ...led(crisis, material)];
}

function quiet(hours: readonly QuietHours[], { now }: OfficeMaterial): OfficeFinding[] {
  // Of several that are on, the strictest speaks.
  const [first] = quietAt(hours, now).sort((a, b) => compareSeverity(b.severity, a.severity));
  return first === undefined ? [] : [made(quietCard(first), first.severity)];
}

function led(crises: readonly Crisis[], material: OfficeMaterial): OfficeFinding[] {
  const { draft, now, parts, words } = material;
  const handle = plainHandle(draft.account.handle ?? '');
  return crises.flatMap((crisis, index) => {
    if (!isOpen(crisis, now)) return [];
    if (crisis.accounts.some((each) => plainHandle(each) === handle)) return [];
    const ranges = words.places(crisis.about).filter(({ part }) => part < parts.length);
    if (ranges.length === 0) return [];
    const places = ranges.map((range) => ({ ...range, mask: 'digits' as const }));
    const context = { mends: ['add-source' as const], disclaimer: () => undefined, parts };
    return [made(crisisCard(crisis, index), 'warn', ranges, makeMends(context, places))];
  });
}

function made(
  card: RuleCard,
  office: Severity,
  ranges: TextRange[] = [],
  mends: Mend[] = [],
): OfficeFinding {
  const finding: Finding = {
    id: `${card.id}#0`,
    rule: card.id,
    category: card.category,
    ranges,
    attachments: [],
    severity: { office, private: null },
    pause: false,
    sensitive: false,
    mends,
    decidedBy: OFFICE,
    also: [],
    report: false,
  };
  return { finding, card };
}
