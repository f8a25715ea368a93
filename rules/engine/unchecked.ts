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
  let total = 0;
  let attachments = 0;
  for (const part of draft.parts) {
    total += part.text.length;
    attachments += part.attachments.length;
  }
  if (total > MAX_CHECKED_LENGTH) {
    unchecked.push({
      what: 'length',
      detail: `${total} characters; those after the first ${MAX_CHECKED_LENGTH} were not checked`,
    });
  }
  if (attachments > 0) {
    unchecked.push({ what: 'attachments', detail: `${attachments} attached and not read` });
  }
  for (const [pack, count] of stack.refused) {
    const rules = count === 1 ? '1 rule was' : `${count} rules were`;
    unchecked.push({ what: 'rules', detail: `${pack}: ${rules} refused` });
  }
  for (const waiting of stack.limited) {
    const longest = longestOf(total, parts);
    if (!isTooLong(waiting, longest)) continue;
    const detail = `${waiting.rule.rule.id}: a pattern too slow for ${longest} characters`;
    unchecked.push({ what: 'patterns', detail });
  }
  if (parts.some(({ chunks }) => chunks.some(({ checked }) => checked.unparsed))) {
    const detail = 'sentences too long or too far on were not parsed';
    unchecked.push({ what: 'grammar', detail });
  }
  for (const [index, { chunks }] of parts.entries()) {
    if (chunks.some(({ checked }) => checked.reading.hits.cutShort === true)) {
      const detail = `part ${index} repeats words of rules so often that not all places were tried`;
      unchecked.push({ what: 'repeats', detail });
    }
    if (chunks.some(({ checked }) => isForeignScript(checked.reading.tokens))) {
      unchecked.push({ what: 'language', detail: `part ${index} is in a script no rule reads` });
    }
  }
  return unchecked;
}

/** Length of the longest text that was searched, and at least that of the draft. */
function longestOf(total: number, parts: readonly CheckedPart[]): number {
  let longest = total;
  for (const { chunks } of parts) {
    for (const { checked } of chunks) longest = Math.max(longest, checked.reading.folded.length);
  }
  return longest;
}
