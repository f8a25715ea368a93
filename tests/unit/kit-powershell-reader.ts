/** One token of a script: a literal text, a bracket, or anything else that belongs together. */
export interface PowerShellToken {
  kind: 'text' | 'open' | 'close' | 'other';
  text: string;
}

const SINGLE = "'\u2018\u2019\u201a\u201b";
const DOUBLE = '"\u201c\u201d\u201e';
const CLOSES: Record<string, string> = { ')': '(', ']': '[', '}': '{' };

/**
 * Reads a script into tokens by PowerShell's own rules of quoting (language specification 2.3.5.2):
 * a text in single quotes ends at the first single quote that is not doubled, and five signs are
 * single quotes. Throws where a quote or a bracket has no partner, and at a double quote: our scripts
 * have none, so that nothing in them is ever expanded.
 */
export function powerShellTokens(script: string): PowerShellToken[] {
  const tokens: PowerShellToken[] = [];
  const open: string[] = [];
  for (let at = 0; at < script.length; ) {
    const sign = script[at] as string;
    if (SINGLE.includes(sign)) {
      let text = '';
      for (at += 1; ; at += 1) {
        const next = script[at];
        if (next === undefined) throw new Error(`a text without an end: ${text.slice(0, 60)}`);
        if (SINGLE.includes(next)) {
          if (!SINGLE.includes(script[at + 1] ?? ' ')) break;
          at += 1;
        }
        text += script[at];
      }
      at += 1;
      tokens.push({ kind: 'text', text });
    } else if (DOUBLE.includes(sign) || sign === '`') {
      throw new Error(`${sign} at ${at}: ${script.slice(at, at + 40)}`);
    } else if (sign === '#') {
      const end = script.indexOf('\n', at);
      at = end === -1 ? script.length : end;
    } else if (/[([{]/u.test(sign)) {
      open.push(sign);
      tokens.push({ kind: 'open', text: sign });
      at += 1;
    } else if (CLOSES[sign] !== undefined) {
      if (open.pop() !== CLOSES[sign]) throw new Error(`${sign} closes nothing at ${at}`);
      tokens.push({ kind: 'close', text: sign });
      at += 1;
    } else if (/\s/u.test(sign)) at += 1;
    else {
      const [word = sign] = /^[^\s'"`#()[\]{}\u2018-\u201e]+/u.exec(script.slice(at)) ?? [];
      tokens.push({ kind: 'other', text: word });
      at += word.length;
    }
  }
  if (open.length > 0) throw new Error(`${open.at(-1)} is never closed`);
  return tokens;
}

/** The text that an expression of literals and `[char] n` makes. */
export function powerShellText(expression: string): string {
  const tokens = powerShellTokens(expression);
  let text = '';
  for (const [at, { kind, text: word }] of tokens.entries()) {
    if (kind === 'text') text += word;
    const before = tokens.slice(Math.max(0, at - 3), at).map((each) => each.text);
    if (kind === 'other' && before.join(' ') === '[ char ]') {
      text += String.fromCodePoint(Number.parseInt(word, 10));
    }
  }
  return text;
}
