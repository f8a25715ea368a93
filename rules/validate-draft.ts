import { PART_ROLES, SURFACE_KINDS } from './types';

/** Where a draft has the wrong shape: `parts[1].text`, and what was expected there. */
export interface DraftProblem {
  path: string;
  expected: string;
}

const ACCOUNT_KINDS = ['person', 'page', 'unknown'];
const ATTACHMENT_KINDS = ['image', 'video', 'file', 'unknown'];
/** More boxes than any site has in one composer; a guard against nonsense, not a limit of use. */
const MAX_PARTS = 500;

/**
 * The first thing wrong with the shape of a draft that came in a message, or `null` when it is a
 * `Draft`. Never throws, and never repeats words of the draft: a problem may be logged.
 */
export function draftProblem(value: unknown): DraftProblem | null {
  const draft = asRecord(value);
  if (draft === null) return wrong('draft', 'an object');
  return (
    text(draft.site, 'site') ??
    word(draft.surface, 'surface', SURFACE_KINDS) ??
    accountProblem(draft.account) ??
    textOrNull(draft.conversation, 'conversation') ??
    list(draft.parts, 'parts', MAX_PARTS, partProblem)
  );
}

function accountProblem(value: unknown): DraftProblem | null {
  const account = asRecord(value);
  if (account === null) return wrong('account', 'an object');
  return (
    textOrNull(account.handle, 'account.handle') ??
    textIfAny(account.name, 'account.name') ??
    word(account.kind, 'account.kind', ACCOUNT_KINDS)
  );
}

function partProblem(value: unknown, path: string): DraftProblem | null {
  const part = asRecord(value);
  if (part === null) return wrong(path, 'an object');
  return (
    word(part.role, `${path}.role`, PART_ROLES) ??
    text(part.text, `${path}.text`) ??
    list(part.attachments, `${path}.attachments`, MAX_PARTS, attachmentProblem)
  );
}

function attachmentProblem(value: unknown, path: string): DraftProblem | null {
  const attachment = asRecord(value);
  if (attachment === null) return wrong(path, 'an object');
  return (
    word(attachment.kind, `${path}.kind`, ATTACHMENT_KINDS) ??
    textIfAny(attachment.name, `${path}.name`) ??
    textIfAny(attachment.alt, `${path}.alt`) ??
    text(attachment.key, `${path}.key`) ??
    textIfAny(attachment.type, `${path}.type`) ??
    sizeIfAny(attachment.size, `${path}.size`) ??
    contentProblem(attachment.content, `${path}.content`)
  );
}

function contentProblem(value: unknown, path: string): DraftProblem | null {
  if (value === undefined) return null;
  const content = asRecord(value);
  if (content === null) return wrong(path, 'an object or nothing');
  const kind = word(content.of, `${path}.of`, ['text', 'picture']);
  if (kind !== null) return kind;
  if (content.of === 'picture') return yesOrNo(content.located, `${path}.located`);
  return text(content.text, `${path}.text`) ?? yesOrNo(content.whole, `${path}.whole`);
}

function sizeIfAny(value: unknown, path: string): DraftProblem | null {
  const fits = value === undefined || (Number.isSafeInteger(value) && (value as number) >= 0);
  return fits ? null : wrong(path, 'a number of bytes or nothing');
}

function yesOrNo(value: unknown, path: string): DraftProblem | null {
  return typeof value === 'boolean' ? null : wrong(path, 'true or false');
}

function list(
  value: unknown,
  path: string,
  most: number,
  problemOf: (entry: unknown, path: string) => DraftProblem | null,
): DraftProblem | null {
  if (!Array.isArray(value)) return wrong(path, 'a list');
  if (value.length > most) return wrong(path, `at most ${most} entries`);
  for (const [index, entry] of value.entries()) {
    const problem = problemOf(entry, `${path}[${index}]`);
    if (problem !== null) return problem;
  }
  return null;
}

function text(value: unknown, path: string): DraftProblem | null {
  return typeof value === 'string' ? null : wrong(path, 'a text');
}

function textOrNull(value: unknown, path: string): DraftProblem | null {
  return value === null || typeof value === 'string' ? null : wrong(path, 'a text or null');
}

function textIfAny(value: unknown, path: string): DraftProblem | null {
  return value === undefined || typeof value === 'string' ? null : wrong(path, 'a text or nothing');
}

function word(value: unknown, path: string, words: readonly string[]): DraftProblem | null {
  const found = typeof value === 'string' && words.includes(value);
  return found ? null : wrong(path, `one of ${words.join(', ')}`);
}

function asRecord(value: unknown): Record<string, unknown> | null {
  const plain = typeof value === 'object' && value !== null && !Array.isArray(value);
  return plain ? (value as Record<string, unknown>) : null;
}

function wrong(path: string, expected: string): DraftProblem {
  return { path, expected };
}
