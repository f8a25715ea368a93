/** JSON as an admin types it: read strictly, and a slip of the pen is said with its line and column. */

/** Where a text stops being JSON. Lines and columns begin with 1; a column counts UTF-16 units. */
export interface JsonFault {
  line: number;
  column: number;
  expected: string;
  /** The text ends before its JSON does, as one that was cut off. */
  early: boolean;
}

/** Deepest nesting: beyond it the engine's own writer of JSON runs out of stack. */
const DEEPEST = 64;

const SPACE = /[ \t\n\r]*/y;
const ATOM = /true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const HEX = /[0-9a-fA-F]{4}/y;

/** Reads a JSON text (RFC 8259) nested at most 64 deep. Never throws. */
export function readJson(text: string): { value: unknown } | { fault: JsonFault } {
  const found = faultIn(text);
  if (found === null) return { value: JSON.parse(text) };
  const before = text.slice(0, found.at);
  return {
    fault: {
      line: before.split('\n').length,
      column: found.at - before.lastIndexOf('\n'),
      expected: found.expected,
      early: found.at >= text.length,
    },
  };
}

/** The engines say where in words of their own, and some not at all; so the text is walked here. */
function faultIn(text: string): { at: number; expected: string } | null {
  const open: ('{' | '[')[] = [];
  let at = skip(SPACE, text, 0);
  let want: 'value' | 'value or ]' | 'key' | 'key or }' | 'next' = 'value';
  for (;;) {
    const sign = text[at];
    if (want === 'key' || want === 'key or }') {
      if (sign === '}' && want === 'key or }') {
        open.pop();
        at += 1;
        want = 'next';
      } else {
        if (sign !== '"') {
          return { at, expected: want === 'key' ? 'a key in double quotes' : 'a key or }' };
        }
        const end = endOfText(text, at);
        if (typeof end !== 'number') return end;
        at = skip(SPACE, text, end);
        if (text[at] !== ':') return { at, expected: 'a colon after the key' };
        at += 1;
        want = 'value';
      }
    } else if (want === 'next') {
      const inside = open.at(-1);
      if (inside === undefined) {
        return at === text.length ? null : { at, expected: 'nothing more' };
      }
      const close = inside === '{' ? '}' : ']';
      if (sign === ',') want = inside === '{' ? 'key' : 'value';
      else if (sign === close) open.pop();
      else return { at, expected: `a comma or ${close}` };
      at += 1;
    } else if (sign === ']' && want === 'value or ]') {
      open.pop();
      at += 1;
      want = 'next';
    } else if (sign === '{' || sign === '[') {
      if (open.length === DEEPEST) return { at, expected: `at most ${DEEPEST} levels` };
      open.push(sign);
      at += 1;
      want = sign === '{' ? 'key or }' : 'value or ]';
    } else {
      const end = sign === '"' ? endOfText(text, at) : skip(ATOM, text, at);
      if (typeof end !== 'number') return end;
      if (end === at) return { at, expected: 'a value' };
      at = end;
      want = 'next';
    }
    at = skip(SPACE, text, at);
  }
}

/** Where the quoted text that begins here ends, behind its quote; else what is wrong in it. */
function endOfText(text: string, begin: number): number | { at: number; expected: string } {
  let at = begin + 1;
  for (; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (sign === '"') return at + 1;
    if (sign < ' ') return { at, expected: 'a closing quote on the same line' };
    if (sign !== '\\') continue;
    at += 1;
    if (text[at] === 'u') {
      if (skip(HEX, text, at + 1) === at + 1) {
        return { at: endOfHex(text, at + 1), expected: 'four hexadecimal digits' };
      }
      at += 4;
    } else if (at >= text.length || !'"\\/bfnrt'.includes(text[at] as string)) {
      return { at, expected: 'one of " \\ / b f n r t u after \\' };
    }
  }
  return { at: text.length, expected: 'a closing quote' };
}

/** A text that is cut off inside its four digits ends early; any other sign is wrong where it is. */
function endOfHex(text: string, begin: number): number {
  let at = begin;
  while (at < begin + 4 && /[0-9a-fA-F]/.test(text[at] ?? '')) at += 1;
  return at;
}

/** Where a match of the sticky pattern ends; `at` where there is none. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
