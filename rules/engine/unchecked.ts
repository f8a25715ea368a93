import { MAX_CHECKED_LENGTH } from '../draft';
import type { Draft, Unchecked } from '../types';
import { isForeignScript } from './language';
import type { Stack } from './layers';
import type { CheckedPart } from './part';
import { isTooLong } from './tried';

/** What was not checked of a draft, and why. */
export function uncheckedOf(
  stack: Stack,
  draft: Draft,
  parts: readonly CheckedPart[],
): Unchecked[] {
  const unchecked: Unchecked[] = stack.unknown.map((pack) => ({
    what: 'pack',
    detail: `no pack "${pack}" here`,
  }));
  const total = draft.parts.reduce((sum, part) => sum + part.text.length, 0);
  if (total > MAX_CHECKED_LENGTH) {
    unchecked.push({
      what: 'length',
      detail: `${total} characters; those after the first ${MAX_CHECKED_LENGTH} were not checked`,
    });
  }
  const attachments = draft.parts.reduce((sum, part) => sum + part.attachments.length, 0);
  if (attachments > 0) {
    unchecked.push({ what: 'attachments', detail: `${attachments} attached and not read` });
  }
  for (const [pack, count] of stack.refused) {
    const rules = count === 1 ? '1 rule was' : `${count} rules were`;
    unchecked.push({ what: 'rules', detail: `${pack}: ${rules} refused` });
  }
  const readings = parts.map(({ chunks }) => chunks.map(({ checked }) => checked.reading));
  const longest = readings
    .flat()
    .reduce((most, { folded }) => Math.max(most, folded.length), total);
  for (const waiting of stack.limited) {
    if (!isTooLong(waiting, longest)) continue;
    const detail = `${waiting.rule.rule.id}: a pattern too slow for ${longest} characters`;
    unchecked.push({ what: 'patterns', detail });
  }
  if (parts.some(({ chunks }) => chunks.some(({ checked }) => checked.unparsed))) {
    const detail = 'sentences too long or too far on were not parsed';
    unchecked.push({ what: 'grammar', detail });
  }
  for (const [index, pieces] of readings.entries()) {
    if (pieces.some(({ hits }) => hits.cutShort === true)) {
      const detail = `part ${index} repeats words of rules so often that not all places were tried`;
      unchecked.push({ what: 'repeats', detail });
    }
    if (pieces.some(({ tokens }) => isForeignScript(tokens))) {
      unchecked.push({ what: 'language', detail: `part ${index} is in a script no rule reads` });
    }
  }
  return unchecked;
}
