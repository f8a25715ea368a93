import { isFiller, isStandIn } from './secret-value';
import { MARKED, PREFIXED } from './service-tokens';

/** Notes a place of the original text. */
export type Add = (start: number, end: number) => void;

/** A stretch in which a token can stand. */
const RUN = /[!-~]{16,}/gu;
/** Shorter than what stands before any token's own signs. */
const SHORTEST = 8;

interface Token {
  prefix: string;
  rest: string;
  /** Whether what follows only stands for a token. */
  isEmpty(rest: string): boolean;
  /** Made when a text first holds the prefix. */
  pattern: RegExp | null;
}

/** By their first two characters: the tokens that begin so. */
const byStart = new Map<string, Token[]>();
for (const [prefix, rest, formed] of PREFIXED) {
  const start = prefix.slice(0, 2);
  byStart.set(start, [
    ...(byStart.get(start) ?? []),
    { prefix, rest, isEmpty: formed === undefined ? isFiller : isStandIn, pattern: null },
  ]);
}

/**
 * Tokens of services, known by their beginning or by a piece of them. Each stretch without a space
 * is walked once; an expression is run only where a known beginning stands.
 */
export function findTokens(text: string, add: Add): void {
  for (const run of text.matchAll(RUN)) {
    findPrefixed(run[0], run.index, add);
    findMarked(run[0], run.index, add);
  }
}

function findPrefixed(run: string, offset: number, add: Add): void {
  for (let at = 0; at < run.length - SHORTEST; at++) {
    if (!isAlphanumeric(run.charCodeAt(at))) continue;
    if (at > 0 && isAlphanumeric(run.charCodeAt(at - 1))) continue;
    for (const token of byStart.get(run.slice(at, at + 2)) ?? []) {
      if (!run.startsWith(token.prefix, at)) continue;
      token.pattern ??= new RegExp(`(?:${token.rest})(?![A-Za-z0-9])`, 'uy');
      token.pattern.lastIndex = at + token.prefix.length;
      const rest = token.pattern.exec(run)?.[0];
      if (rest === undefined || token.isEmpty(rest)) continue;
      add(offset + at, offset + at + token.prefix.length + rest.length);
      break;
    }
  }
}

function findMarked(run: string, offset: number, add: Add): void {
  for (const [piece, whole] of MARKED) {
    if (!run.includes(piece)) continue;
    for (const match of run.matchAll(whole)) {
      if (isFiller(match[0])) continue;
      add(offset + match.index, offset + match.index + match[0].length);
    }
  }
}

function isAlphanumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
