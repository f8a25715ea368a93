import type { RegistryEntry } from './registry';

const HEADING = 'Windows Registry Editor Version 5.00';
const BYTES_A_LINE = 25;

/**
 * A `.reg` file with these values, as the registry editor imports it: UTF-16 with a byte order mark,
 * so that Urdu arrives whole.
 */
export function regFile(entries: readonly RegistryEntry[]): Uint8Array {
  const keys = [...new Set(entries.map(({ key }) => key))];
  const sections = keys.map((key) => {
    const values = entries.filter((each) => each.key === key).map(valueLine);
    return [`[HKEY_LOCAL_MACHINE\\${key}]`, ...values].join('\r\n');
  });
  const text = `\ufeff${[HEADING, ...sections].join('\r\n\r\n')}\r\n`;
  return Buffer.from(text, 'utf16le');
}

function valueLine(entry: RegistryEntry): string {
  const name = `${quoted(entry.name)}=`;
  if (entry.type === 'DWord') {
    return `${name}dword:${(entry.value >>> 0).toString(16).padStart(8, '0')}`;
  }
  if (entry.type === 'MultiString') {
    return bytesLine(`${name}hex(7):`, `${entry.value.map((text) => `${text}\0`).join('')}\0`);
  }
  // Between quotes a line has to end where it began.
  if (/[\r\n\0]/u.test(entry.value)) return bytesLine(`${name}hex(1):`, `${entry.value}\0`);
  return name + quoted(entry.value);
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/gu, '\\$&')}"`;
}

/** Bytes in hex with commas, broken by a backslash at the end of a line. */
function bytesLine(head: string, text: string): string {
  const bytes = [...Buffer.from(text, 'utf16le')].map((byte) => byte.toString(16).padStart(2, '0'));
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += BYTES_A_LINE) {
    lines.push(bytes.slice(at, at + BYTES_A_LINE).join(','));
  }
  return head + lines.join(',\\\r\n  ');
}
