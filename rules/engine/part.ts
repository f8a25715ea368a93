/** One part of a draft: its chunks put together, and what only all of them can tell. */
import type { Draft } from '../types';
import { chunksOf } from './chunks';
import type { Compiled, CompiledMatcher, CompiledRule } from './compile';
import { holdsForAll } from './exceptions';
import { GRAMMAR_REACH } from './grammar';
import type { Stretch as LanguageStretch } from './languages';
import type { Memory } from './memory';
import { isThere } from './missing';
import type { Reading } from './spot';
import { type CheckedText, checkText, type Found, readWords, type Scope } from './text';

/** A part, read and searched. */
export interface CheckedPart {
  /** Its chunks, and where each begins. */
  chunks: readonly { start: number; checked: CheckedText }[];
  /** In places of the part. */
  found: readonly Found[];
  /** The part as one text, for its words alone; worked out when it is asked for. */
  reading(): Reading;
  languages(): LanguageStretch[];
}

type PartScope = Omit<Scope, 'parse'>;

/**
 * Checks all parts of a draft, as far as `texts` has them.
 * @param memory takes over what is known of the last draft.
 */
export function checkParts(
  compiled: Compiled,
  scopes: readonly PartScope[],
  texts: readonly string[],
  memory: Memory,
): CheckedPart[] | Promise<CheckedPart[]> {
  let waits = false;
  let before = 0;
  const parts = texts.map((text, index) => {
    const begun = before;
    before += text.length;
    return chunksOf(text).map((chunk) => {
      const scope = { ...(scopes[index] as PartScope), parse: begun + chunk.start < GRAMMAR_REACH };
      const checked = memory.text(scope, chunk.text, () => checkText(compiled, scope, chunk.text));
      waits ||= checked instanceof Promise;
      return { start: chunk.start, checked };
    });
  });
  const done = (all: readonly CheckedPart['chunks'][]) =>
    all.map((chunks, index) => partOf(texts[index] as string, chunks, memory));
  if (!waits) return done(parts as CheckedPart['chunks'][]);
  const settled = parts.map((chunks) =>
    Promise.all(chunks.map(async ({ start, checked }) => ({ start, checked: await checked }))),
  );
  return Promise.all(settled).then(done);
}

function partOf(text: string, chunks: CheckedPart['chunks'], memory: Memory): CheckedPart {
  const [first] = chunks as [CheckedPart['chunks'][number]];
  const readings = chunks.map(({ checked }) => checked.reading);
  return {
    chunks,
    found: foundInAll(chunks, readings),
    reading: () =>
      chunks.length === 1 ? first.checked.reading : memory.whole(text, () => readWords(text)),
    languages: () => languagesIn(chunks),
  };
}

/** Leaves out what an exception or a word elsewhere in the part speaks against. */
function foundInAll(chunks: CheckedPart['chunks'], readings: readonly Reading[]): Found[] {
  const quiet = new Map<CompiledRule | CompiledMatcher, boolean>();
  const isQuiet = (asked: CompiledRule | CompiledMatcher, look: () => boolean) => {
    let holds = quiet.get(asked);
    if (holds === undefined) {
      holds = look();
      quiet.set(asked, holds);
    }
    return holds;
  };
  return chunks.flatMap(({ start, checked }) =>
    checked.found.flatMap((found) => {
      const { rule, matcher } = found;
      const { exceptions } = rule;
      if (exceptions !== null && isQuiet(rule, () => holdsForAll(readings, exceptions))) return [];
      if (matcher.kind === 'missing' && isQuiet(matcher, () => isThere(readings, matcher))) {
        return [];
      }
      if (start === 0) return [found];
      return [{ ...found, start: found.start + start, end: found.end + start }];
    }),
  );
}

function languagesIn(chunks: CheckedPart['chunks']): LanguageStretch[] {
  const out: LanguageStretch[] = [];
  for (const { start, checked } of chunks) {
    for (const stretch of checked.languages) {
      const last = out.at(-1);
      if (last?.language === stretch.language) last.end = stretch.end + start;
      else out.push({ ...stretch, start: stretch.start + start, end: stretch.end + start });
    }
  }
  return out;
}

/** The scope of every part of a draft. */
export function scopesOf(draft: Draft, stack: Scope['stack']): PartScope[] {
  const length = draft.parts.reduce((sum, { text }) => sum + text.length, 0);
  return draft.parts.map(({ role }) => ({ stack, surface: draft.surface, role, length }));
}
