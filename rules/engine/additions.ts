/** Mends that put words of ours into the draft: at its end, or in place of a sentence. */
import type { Edit, TextLanguage } from '../types';
import { addLanguages, mainLanguage, type Stretch } from './languages';
import { fold } from './normalize';
import type { Pack } from './pack';
import { type PartEdit, removals, type Span, widerSentence } from './removals';
import type { RuleMend } from './rule';
import type { Reading } from './spot';

/** A part as far as it was read, and how long it is in full. */
export interface ReadPart {
  reading(): Reading;
  languages(): readonly Stretch[];
  length: number;
}

type Route = Extract<RuleMend, { route: unknown }>['route'];

/** What the official completes. */
const SOURCE: Readonly<Record<TextLanguage, string>> = {
  en: 'Source: ',
  ur: 'ماخذ: ',
  'ur-Latn': 'Zariya: ',
};

/** An empty line for the source at the end of each of these parts that does not end with one. */
export function sourceLines(all: readonly ReadPart[], parts: readonly number[]): Edit[] {
  return parts.flatMap((index) => {
    const part = all[index] as ReadPart;
    const line = SOURCE[mainLanguage(part.languages())];
    const begun = part.reading().folded.text.trimEnd().endsWith(fold(line).text.trim());
    return begun ? [] : [lineAtEnd(part, index, line)];
  });
}

/**
 * The pack's disclaimer at the end of the last of these parts (of the draft, where there is none), in
 * its language or else in English. Nothing where one of the parts has it already.
 */
export function disclaimerLine(
  all: readonly ReadPart[],
  parts: readonly number[],
  disclaimer: NonNullable<Pack['disclaimer']>,
): Edit[] {
  const index = parts.at(-1) ?? all.length - 1;
  const part = all[index];
  if (part === undefined) return [];
  const line = disclaimer[mainLanguage(part.languages())] ?? disclaimer.en;
  if (line === undefined) return [];
  const wanted = fold(line).text;
  const there = all.some(({ reading }) => reading().folded.text.includes(wanted));
  return there ? [] : [lineAtEnd(part, index, line)];
}

function lineAtEnd({ reading, length }: ReadPart, part: number, line: string): Edit {
  const { original } = reading().folded;
  const whole = original.length === length;
  const fresh = whole && (original === '' || original.endsWith('\n'));
  return { part, start: length, end: length, text: fresh ? line : `\n${line}` };
}

/** The first sentence that is marked becomes the route's words; other marked sentences go. */
export function routed(reading: Reading, route: Route, places: readonly Span[]): PartEdit[] {
  const { original } = reading.folded;
  const sentences = places.map((place) => widerSentence(reading, place));
  const [first, ...others] = separate(original, sentences);
  if (first === undefined) return [];
  const text = route[languageOf(reading)] ?? route.en;
  const gone = removals(original, others);
  return [{ ...first, text }, ...gone.filter(({ end }) => end > first.end).map(after(first))];
}

/** A removal takes the spaces before it: not those that it shares with what is replaced. */
function after(first: Span): (edit: PartEdit) => PartEdit {
  return (edit) => ({ ...edit, start: Math.max(edit.start, first.end) });
}

/** In order; sentences with nothing but spaces between them are one. */
function separate(text: string, spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const next of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last !== undefined && text.slice(last.end, next.start).trim() === '') {
      last.end = Math.max(last.end, next.end);
    } else out.push({ ...next });
  }
  return out;
}

function languageOf(reading: Reading): TextLanguage {
  const stretches: Stretch[] = [];
  addLanguages(stretches, reading, 0);
  return mainLanguage(stretches);
}
