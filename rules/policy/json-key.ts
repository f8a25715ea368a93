import { readJson } from './json-text';
import { isRecord, own, problem, refused, type Shape } from './reading';

/**
 * The whole policy as one JSON text. Chrome drops keys and types that its schema does not know before
 * we see them; a text it hands on whole. What it says is laid under the keys that stand beside it
 * (`layPolicy`), so nothing of the text itself is left in the policy that comes out.
 */
export const policyText: Shape<string> = {
  says: 'a JSON text with the keys of this page',
  schema: { type: 'string' },
  read(value, path, fallback) {
    if (typeof value !== 'string') return refused(value, path, this.says, fallback);
    if (value.trim() === '') return { value: '', problems: [] };
    const read = readJson(value);
    if ('fault' in read) {
      const { line, column, expected } = read.fault;
      const where = `line ${line}, column ${column}`;
      const got = excerpt(value, line, column);
      return refused(got, path, `${this.says}; at ${where}: ${expected}`, fallback);
    }
    if (isRecord(read.value)) return { value: '', problems: [] };
    return { value: fallback, problems: [problem(read.value, path, this.says, fallback)] };
  },
};

/** What the text of a layer says, `undefined` where there is none that can be read. */
export function policyInText(given: unknown): Record<string, unknown> | undefined {
  const text = isRecord(given) ? own(given, 'json') : undefined;
  if (typeof text !== 'string' || text.trim() === '') return undefined;
  const read = readJson(text);
  return 'value' in read && isRecord(read.value) ? read.value : undefined;
}

/** The words of a line just before and after the place where it goes wrong. */
function excerpt(text: string, line: number, column: number): string {
  const words = text.split('\n')[line - 1] ?? '';
  return words.slice(Math.max(0, column - 31), column + 29);
}
