import { type Document, isMap, LineCounter, parseDocument } from 'yaml';
import type { PackProblem } from './engine/problem';

/** The line of a key path in the file that was read; 1 for the first. */
export type LineOf = (path: string) => number;

/** Reads YAML (JSON is YAML too), and tells where in the text its keys stand. */
export function parseYaml(
  yaml: string,
  file: string,
): { value: unknown; lineOf: LineOf } | { problem: PackProblem } {
  const refuse = (got: string, line: number) => ({
    problem: { file, path: '', got, expected: 'YAML that can be read', line },
  });
  try {
    const lines = new LineCounter();
    const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true });
    const [error] = document.errors;
    if (error !== undefined) {
      const [got = ''] = error.message.split('\n');
      return refuse(got, lines.linePos(error.pos[0]).line);
    }
    const lineOf = (path: string) => lines.linePos(offsetOf(document, path)).line;
    return { value: document.toJS(), lineOf };
  } catch (error) {
    // Nested too deep, or aliases of aliases that would fill the memory.
    return refuse(error instanceof Error ? error.message : String(error), 1);
  }
}

/** Where a key path stands in the file: its key, or the nearest thing above that is there. */
function offsetOf(document: Document, path: string): number {
  const keys = [...path.matchAll(/[^.[\]]+/gu)].map(([key]) =>
    /^\d+$/u.test(key) ? Number(key) : key,
  );
  for (let length = keys.length; length > 0; length--) {
    const parent = document.getIn(keys.slice(0, length - 1), true);
    const key = keys[length - 1];
    const pair = isMap(parent)
      ? parent.items.find((item) => String(item.key) === String(key))
      : undefined;
    const node = (pair?.key ?? document.getIn(keys.slice(0, length), true)) as
      | { range?: [number, number, number] | null }
      | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}
