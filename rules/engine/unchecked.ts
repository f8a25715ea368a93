import { MAX_CHECKED_LENGTH } from '../draft';
import type { Attachment, Draft, Unchecked, UnreadAttachments } from '../types';
import type { Spread } from './attached';
import { isForeignScript } from './language';
import type { Stack } from './layers';
import type { CheckedPart } from './part';
import { isTooLong } from './tried';

/** What was not checked of a draft, and why. */
export function uncheckedOf(
  stack: Stack,
  { draft, own, places }: Spread,
  parts: readonly CheckedPart[],
): Unchecked[] {
  const unchecked: Unchecked[] = stack.unknown.map((pack) => ({
    what: 'pack',
    detail: `no pack "${pack}" here`,
  }));
  let total = 0;
  for (const part of draft.parts) total += part.text.length;
  if (total > MAX_CHECKED_LENGTH) {
    unchecked.push({
      what: 'length',
      detail: `${total} characters; those after the first ${MAX_CHECKED_LENGTH} were not checked`,
    });
  }
  const unread = unreadIn(draft);
  if (unread !== null) {
    const { files, begun, pictures } = unread;
    const detail = `${files.length} not read, ${begun.length} begun, ${pictures.length} not looked at`;
    unchecked.push({ what: 'attachments', detail, unread });
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
    // The scraps of words in a file's name are of no language.
    const inName = places[index - own]?.of === 'name';
    if (chunks.some(({ checked }) => checked.reading.hits.cutShort === true)) {
      const detail = `part ${index} repeats words of rules so often that not all places were tried`;
      unchecked.push({ what: 'repeats', detail });
    }
    if (!inName && chunks.some(({ checked }) => isForeignScript(checked.reading.tokens))) {
      unchecked.push({ what: 'language', detail: `part ${index} is in a script no rule reads` });
    }
  }
  return unchecked;
}

/** What was not read of the attachments; `null`: there are none, or all of them were read. */
function unreadIn({ parts }: Draft): UnreadAttachments | null {
  if (parts.every(({ attachments }) => attachments.length === 0)) return null;
  const unread: UnreadAttachments = { files: [], begun: [], pictures: [] };
  for (const [part, { attachments }] of parts.entries()) {
    for (const [index, attachment] of attachments.entries()) {
      const list = listFor(attachment);
      if (list !== null) unread[list].push({ part, index });
    }
  }
  return Object.values(unread).every((list) => list.length === 0) ? null : unread;
}

function listFor({ content }: Attachment): keyof UnreadAttachments | null {
  if (content === undefined) return 'files';
  if (content.of === 'picture') return 'pictures';
  return content.whole ? null : 'begun';
}

/** Length of the longest text that was searched, and at least that of the draft. */
function longestOf(total: number, parts: readonly CheckedPart[]): number {
  let longest = total;
  for (const { chunks } of parts) {
    for (const { checked } of chunks) longest = Math.max(longest, checked.reading.folded.length);
  }
  return longest;
}
