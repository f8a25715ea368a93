import type {
  AttachedWords,
  Attachment,
  AttachmentPlace,
  AttachmentRef,
  Finding,
  UnreadAttachments,
  Verdict,
} from '../rules/types';
import { type Excerpt, excerptFrom, maskText } from './excerpt';
import type { PanelView } from './view';
import type { Words } from './words';

type Shown = Pick<PanelView, 'draft' | 'verdict'>;

/** Longest file name that is shown in full, UTF-16 units; of a longer one the end stays. */
const LONGEST_NAME = 60;
/** Most files that one line names. */
const MOST_NAMED = 5;

/** What a card says of the attachments of a finding: where, and the words for the first of them. */
export interface AttachedLine {
  label: string;
  excerpt: Excerpt | null;
}

/** The attachments of a finding, each place once. `quotes`: with the words of the first. */
export function attachedLines(
  finding: Finding,
  view: Shown,
  words: Words,
  quotes: boolean,
): AttachedLine[] {
  const groups = new Map<string, AttachmentPlace[]>();
  for (const place of finding.attachments) {
    const key = `${place.part} ${place.index} ${place.of}`;
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return [...groups.values()].map((places, at) => {
    const [first] = places as [AttachmentPlace];
    return {
      label: words.attached.in(first.of, nameOf(first, view, words)),
      excerpt: quotes && at === 0 ? quoted(places, view) : null,
    };
  });
}

/** What was not read of the attachments, a line for each degree. */
export function unreadLines(unread: UnreadAttachments, view: Shown, words: Words): string[] {
  const say = words.attached;
  const of = (refs: readonly AttachmentRef[]) => refs.map((ref) => nameOf(ref, view, words));
  const named = unread.files.filter((ref) => attachmentAt(ref, view)?.name !== undefined);
  const shown = named.slice(0, MOST_NAMED);
  return [
    unread.files.length === 0 ? '' : say.files(of(shown), unread.files.length - shown.length),
    unread.begun.length === 0 ? '' : say.begun(of(unread.begun)),
    unread.pictures.length === 0 ? '' : say.pictures(unread.pictures.length),
  ].filter((line) => line !== '');
}

function attachmentAt({ part, index }: AttachmentRef, { draft }: Shown): Attachment | undefined {
  return draft.parts[part]?.attachments[index];
}

/** The name as it may be shown; a number in it that must not be read out is masked. */
function nameOf(ref: AttachmentRef, view: Shown, words: Words): string {
  const name = attachmentAt(ref, view)?.name;
  if (name === undefined || name === '') return words.attached.nameless(position(ref, view));
  const masked = maskText(name, sensitiveIn({ ...ref, of: 'name' }, view.verdict));
  return masked.length <= LONGEST_NAME ? masked : `…${masked.slice(-LONGEST_NAME)}`;
}

/** Among all attachments of the draft, from 1. */
function position({ part, index }: AttachmentRef, { draft }: Shown): number {
  const before = draft.parts.slice(0, part);
  return before.reduce((sum, { attachments }) => sum + attachments.length, index + 1);
}

function quoted(places: readonly AttachmentPlace[], view: Shown): Excerpt | null {
  const [first] = places;
  if (first === undefined || first.of === 'picture') return null;
  const text = wordsAt(first, first.of, view);
  return text === ''
    ? null
    : excerptFrom(text, places, sensitiveIn(first, view.verdict), places.length);
}

function wordsAt(ref: AttachmentRef, of: AttachedWords, view: Shown): string {
  const attachment = attachmentAt(ref, view);
  if (of === 'text') return attachment?.content?.of === 'text' ? attachment.content.text : '';
  return attachment?.[of] ?? '';
}

/** Stretches of these words that must not be shown in full, of whatever finding. */
function sensitiveIn(
  { part, index, of }: Pick<AttachmentPlace, 'part' | 'index' | 'of'>,
  verdict: Verdict | null,
): AttachmentPlace[] {
  return (verdict?.findings ?? [])
    .filter(({ sensitive }) => sensitive)
    .flatMap(({ attachments }) =>
      attachments.filter((one) => one.part === part && one.index === index && one.of === of),
    );
}
