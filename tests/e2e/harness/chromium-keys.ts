import type { CDPSession } from '@playwright/test';

/** Keys of a US layout that are no letter or digit: what they make, without and with Shift. */
const SIGNS: Record<string, [plain: string, shifted: string, number: number]> = {
  Backquote: ['`', '~', 192],
  Minus: ['-', '_', 189],
  Equal: ['=', '+', 187],
  BracketLeft: ['[', '{', 219],
  BracketRight: [']', '}', 221],
  Backslash: ['\\', '|', 220],
  Semicolon: [';', ':', 186],
  Quote: ["'", '"', 222],
  Comma: [',', '<', 188],
  Period: ['.', '>', 190],
  Slash: ['/', '?', 191],
  Space: [' ', ' ', 32],
};
const ABOVE_DIGITS = ')!@#$%^&*(';

/** The Windows key number Chromium wants beside a `code`. */
export function keyNumber(code: string): number {
  const letter = /^(?:Digit|Key)(.)$/.exec(code)?.[1];
  if (letter) return letter.charCodeAt(0);
  return SIGNS[code]?.[2] ?? { Enter: 13, Escape: 27, Tab: 9 }[code] ?? 0;
}

/** The key of a US layout that makes this character, or `null`. */
function keyOf(sign: string): { code: string; shift: boolean } | null {
  if (sign === '\n') return { code: 'Enter', shift: false };
  if (/^[a-z]$/i.test(sign)) {
    return { code: `Key${sign.toUpperCase()}`, shift: sign !== sign.toLowerCase() };
  }
  if (/^\d$/.test(sign)) return { code: `Digit${sign}`, shift: false };
  const digit = ABOVE_DIGITS.indexOf(sign);
  if (digit >= 0) return { code: `Digit${digit}`, shift: true };
  for (const [code, [plain, shifted]] of Object.entries(SIGNS)) {
    if (sign === plain || sign === shifted) return { code, shift: sign !== plain };
  }
  return null;
}

/**
 * Types the text, key by key, as trusted presses. The browser has them in order; nobody waits for
 * one before the next is sent, which is the time that typing took. What no key of a US layout makes
 * arrives as `insertText`, without a key.
 */
export async function typeText(cdp: CDPSession, text: string): Promise<void> {
  const sent: Promise<unknown>[] = [];
  for (const sign of text) {
    const key = keyOf(sign);
    if (key === null) {
      sent.push(cdp.send('Input.insertText', { text: sign }));
      continue;
    }
    const enter = sign === '\n';
    const event = {
      key: enter ? 'Enter' : sign,
      code: key.code,
      modifiers: key.shift ? 8 : 0,
      windowsVirtualKeyCode: keyNumber(key.code),
    };
    const made = enter ? '\r' : sign;
    sent.push(
      cdp.send('Input.dispatchKeyEvent', {
        type: 'keyDown',
        ...event,
        text: made,
        unmodifiedText: made,
      }),
      cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event }),
    );
  }
  await Promise.all(sent);
}
