import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { draftOf } from '../../rules/draft';
import { type Capacity, type Draft, SURFACE_KINDS, type SurfaceKind } from '../../rules/types';
import { known, readCapacity, readMoment, UsageError } from './usage';

/** One text to check, with what the line says of it. */
export interface Item {
  id: string | number | null;
  draft: Draft;
  capacity: Capacity | undefined;
  now: Date | undefined;
  /** The line as it was read: `measure` takes the labels from it. */
  fields: Record<string, unknown>;
}

/** A line that is no item, or the item. */
export type Line = { item: Item } | { problem: string };

/** Reads JSON Lines; an empty line is passed over, a bad one is told with its number. */
export async function* readItems(stream: Readable): AsyncGenerator<Line> {
  let number = 0;
  for await (const line of createInterface({
    input: stream,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number++;
    if (line.trim() === '') continue;
    try {
      yield { item: readItem(line) };
    } catch (error) {
      if (!(error instanceof UsageError || error instanceof SyntaxError)) throw error;
      yield { problem: `line ${number}: ${error.message}` };
    }
  }
}

function readItem(line: string): Item {
  const fields: unknown = JSON.parse(line);
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields)) {
    throw new UsageError(`got ${line.slice(0, 40)}, expected an object with "id" and "text"`);
  }
  const record = fields as Record<string, unknown>;
  const { id = null, surface = 'post', site = 'x', account = null } = record;
  const draft = draftOf(textOf(record), {
    surface: known(String(surface), SURFACE_KINDS, 'surface') as SurfaceKind,
    site: String(site),
    handle: account === null ? null : String(account),
  });
  return {
    id: typeof id === 'number' ? id : id === null ? null : String(id),
    draft,
    capacity: readCapacity(record.capacity, 'capacity'),
    now: readMoment(record.now, 'now'),
    fields: record,
  };
}

function textOf({ text, text_b64: encoded }: Record<string, unknown>): string {
  if (typeof text === 'string') return text;
  if (typeof encoded === 'string') return Buffer.from(encoded, 'base64').toString('utf8');
  throw new UsageError(`text: got ${JSON.stringify(text) ?? 'nothing'}, expected a text`);
}

/** Everything on a stream, as UTF-8. */
export async function readAll(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
