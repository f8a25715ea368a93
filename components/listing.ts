import { compareSeverity, type Gate } from '../rules/gate';
import { CAPACITIES, type Capacity, type Finding } from '../rules/types';
import { LEVELS, levelOf, shownLevel } from './level';
import type { PanelView } from './view';
import type { Words } from './words';

/** Most quotations of signals that one line holds. */
const MAX_SIGNALS = 3;

/**
 * The findings a panel lists: of the chosen capacity in its gate's order, or of both before a choice
 * (and in a mere look), strongest first. A finding on nothing in the draft but on the answer itself (a wrong
 * account) comes with that answer: before it, every post from an office's own account would begin
 * with a warning about the answer that is not meant.
 */
export function listedFindings(view: PanelView): Finding[] {
  const { gates, chosen } = view;
  if (gates === null) return [];
  if (chosen !== null) return gates[chosen].shown;
  const both = [...gates.office.shown];
  for (const finding of gates.private.shown) {
    if (!both.some(({ id }) => id === finding.id)) both.push(finding);
  }
  const place = (finding: Finding) => LEVELS.indexOf(shownLevel(finding, null));
  return both.filter(isOnDraft).sort((a, b) => place(a) - place(b));
}

function isOnDraft({ ranges, attachments }: Finding): boolean {
  return ranges.length + attachments.length > 0;
}

/** How many findings on the draft ask for a look in some capacity: what chip and look title count. */
export function countAbove(findings: readonly Finding[]): number {
  return findings
    .filter(isOnDraft)
    .filter(
      ({ severity }) =>
        compareSeverity(severity.office, 'note') > 0 ||
        compareSeverity(severity.private, 'note') > 0,
    ).length;
}

/** The words of the draft that suggest a capacity, each once. */
export function signalWords(view: PanelView, capacity: Capacity): string[] {
  const quoted = (view.verdict?.signals ?? [])
    .filter((signal) => signal.capacity === capacity)
    .map(({ range }) => view.draft.parts[range.part]?.text.slice(range.start, range.end) ?? '');
  return [...new Set(quoted.filter((text) => text !== ''))].slice(0, MAX_SIGNALS);
}

/** What the answer will lead to, in words, for the line under it. */
export function prospect(view: PanelView, capacity: Capacity, words: Words): string {
  const { prospect: say } = words;
  if (view.failure !== null) {
    const stopped = capacity === 'office' && view.uncheckedOffice === 'stop';
    return stopped ? say.uncheckedStop : say.unchecked;
  }
  if (view.gates === null) return say.ifClean(view.surface);
  const gate = view.gates[capacity];
  if (gate.clear) return say.atOnce(view.surface);
  const counts = countLevels(gate, capacity);
  const second = counts.second;
  const toLook = counts.look + counts.pause;
  const lines = [
    counts.mend > 0 ? say.mend(counts.mend) : '',
    second > 0 ? say.second(second) : '',
    counts.reason > 0 ? say.reason : '',
    toLook > 0 ? say.look(toLook) : '',
    gate.pauseSeconds > 0 && gate.mend.length === 0 ? say.pause : '',
  ];
  return say.list(lines.filter((line) => line !== ''));
}

function countLevels(gate: Gate, capacity: Capacity): Record<(typeof LEVELS)[number], number> {
  const counts = { mend: 0, second: 0, reason: 0, pause: 0, look: 0, note: 0, nothing: 0 };
  for (const finding of gate.shown) counts[levelOf(finding, capacity)] += 1;
  return counts;
}

/** The check is done and there is nothing to list; never so in a mere look, whose title says it. */
export function isClean(view: PanelView): boolean {
  return view.mode === 'question' && view.verdict !== null && listedFindings(view).length === 0;
}

/**
 * What only a screen reader is told of the question: the chosen answer with what it leads to and
 * whether the way is open, else what the check came to. `''` where the panel says it in sight.
 */
export function spokenNews(view: PanelView, words: Words): string {
  if (view.mode === 'look') return '';
  if (view.chosen !== null) {
    const answer = `${words.answer[view.chosen]}: ${prospect(view, view.chosen, words)}`;
    return view.canGo ? `${answer} ${words.left.ready}` : answer;
  }
  if (view.failure !== null) return words.uncheckedTitle;
  if (view.verdict === null || isClean(view)) return '';
  return words.lookTitle(countAbove(view.verdict.findings));
}

/**
 * How the findings differ between the two answers: `alike` where all of them do in the same way
 * (the answers say it then, or one line does), `each` where every card has to tell for itself.
 */
export function differences(findings: readonly Finding[]): 'none' | 'alike' | 'each' {
  const pairs = findings.map((finding) => CAPACITIES.map((one) => levelOf(finding, one)));
  if (pairs.every(([office, own]) => office === own)) return 'none';
  return new Set(pairs.map((pair) => pair.join())).size === 1 ? 'alike' : 'each';
}

/** What still stands between the chosen answer and the post, or `''`. */
export function whatIsLeft(view: PanelView, words: Words): string {
  const { chosen, gates } = view;
  const { left } = words;
  if (chosen === null) return left.answer;
  if (view.failure !== null) return '';
  if (gates === null) return left.checking;
  const gate = gates[chosen];
  const written = view.reason.trim() !== '';
  const mendInstead = gate.emergency && view.emergency;
  if (gate.mend.length > 0 && !mendInstead) return left.mend(gate.mend.length);
  if ((gate.reason.length > 0 || mendInstead) && !written) return left.reason;
  return view.pauseLeft > 0 ? left.pause(view.pauseLeft) : '';
}

/** The label of the go button for the chosen capacity: it names what will happen. */
export function goLabel(view: PanelView, chosen: Capacity, words: Words): string {
  const { go } = words;
  if (view.failure !== null) {
    return chosen === 'office'
      ? go.officeUnchecked(view.surface)
      : go.privateUnchecked(view.surface);
  }
  const gate = view.gates?.[chosen];
  const unmended = gate !== undefined && gate.mend.length > 0 && gate.emergency && view.emergency;
  return unmended ? go.officeEmergency(view.surface) : go[chosen](view.surface);
}
