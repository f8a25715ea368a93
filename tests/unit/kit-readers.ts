import type { RegistryEntry } from '../../scripts/kit/registry';
import type { Element } from '../../scripts/kit/xml';

/**
 * Readers for what a kit writes, made from the formats' own descriptions and not from our writers:
 * each throws at the first sign that does not belong.
 */

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (/&(?!(amp|lt|gt|quot|apos|#[0-9]+|#x[0-9a-f]+);)/iu.test(text)) throw new Error('bare &');
  if (/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(text)) {
    throw new Error('a sign that XML cannot hold');
  }
  return text.replace(/&([^;]+);/gu, (_, name: string) =>
    name.startsWith('#x')
      ? String.fromCodePoint(Number.parseInt(name.slice(2), 16))
      : name.startsWith('#')
        ? String.fromCodePoint(Number(name.slice(1)))
        : (NAMED[name] as string),
  );
}

/** Reads XML 1.0 without comments, CDATA and processing instructions. White space between tags goes. */
export function parseXml(xml: string): Element {
  const token =
    /<\?xml version="1\.0" encoding="UTF-8"\?>|<!DOCTYPE [^<>]*>|<(\/?)([A-Za-z][\w.:-]*)((?:\s+[\w.:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/guy;
  const top: Element = { name: '', attributes: {}, children: [] };
  const open: Element[] = [top];
  let at = 0;
  for (const match of xml.matchAll(token)) {
    if (match.index !== at) throw new Error(`not XML at ${at}: ${xml.slice(at, at + 60)}`);
    at += match[0].length;
    const [, close, name, attributes, empty, text] = match;
    const parent = open.at(-1) as Element;
    if (text !== undefined) {
      // A line end is read as \n, whatever it was.
      if (text.trim() !== '') parent.children.push(decoded(text.replace(/\r\n?/gu, '\n')));
    } else if (close === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
    } else if (name !== undefined) {
      const element: Element = { name, attributes: readAttributes(attributes ?? ''), children: [] };
      parent.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  if (at !== xml.length) throw new Error(`not XML at ${at}: ${xml.slice(at, at + 60)}`);
  const [root, ...more] = top.children;
  if (open.length !== 1 || more.length > 0 || typeof root !== 'object')
    throw new Error('no one root');
  return root;
}

function readAttributes(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/([\w.:-]+)="([^"]*)"/gu)) {
    if (Object.hasOwn(found, name)) throw new Error(`${name} twice`);
    // Raw line ends and tabs in an attribute become spaces.
    found[name] = decoded(value.replace(/[\r\n\t]/gu, ' '));
  }
  return found;
}

/** The elements below, in order; `name`: only those. */
export function below(element: Element, name?: string): Element[] {
  return element.children.filter(
    (child): child is Element =>
      typeof child === 'object' && (name === undefined || child.name === name),
  );
}

/** What an XML property list says. */
export function parsePlist(xml: string): unknown {
  const root = parseXml(xml);
  const [value, ...more] = below(root);
  if (root.name !== 'plist' || value === undefined || more.length > 0) throw new Error('no plist');
  return plistValue(value);
}

function plistValue(element: Element): unknown {
  const text = element.children.join('');
  switch (element.name) {
    case 'string':
      return text;
    case 'true':
    case 'false':
      return element.name === 'true';
    case 'integer':
      if (!/^-?[0-9]+$/u.test(text)) throw new Error(`no integer: ${text}`);
      return Number(text);
    case 'array':
      return below(element).map(plistValue);
    case 'dict': {
      const children = below(element);
      const found: Record<string, unknown> = {};
      for (let at = 0; at < children.length; at += 2) {
        const [key, value] = [children[at], children[at + 1]];
        if (key?.name !== 'key' || value === undefined) throw new Error('a dict without its pairs');
        found[key.children.join('')] = plistValue(value);
      }
      return found;
    }
  }
  throw new Error(`no part of a plist: ${element.name}`);
}

/** What a `.reg` file sets, as the registry editor would. */
export function parseReg(bytes: Uint8Array): RegistryEntry[] {
  const text = Buffer.from(bytes).toString('utf16le');
  const heading = '\ufeffWindows Registry Editor Version 5.00\r\n\r\n';
  if (!text.startsWith(heading)) throw new Error('no heading');
  const found: RegistryEntry[] = [];
  let key: string | null = null;
  for (const line of text.slice(heading.length).replaceAll('\\\r\n  ', '').split('\r\n')) {
    if (line === '') continue;
    const section = /^\[HKEY_LOCAL_MACHINE\\(.+)\]$/u.exec(line);
    if (section) {
      key = section[1] as string;
      continue;
    }
    const value =
      /^"((?:[^"\\]|\\[\\"])*)"=(?:"((?:[^"\\]|\\[\\"])*)"|dword:([0-9a-f]{8})|hex\(([17])\):((?:[0-9a-f]{2},?)*))$/u;
    const match = value.exec(line);
    if (match === null || key === null) throw new Error(`no line of a .reg file: ${line}`);
    const [, name = '', quoted, dword, kind, hex] = match;
    const at = { key, name: unescaped(name) };
    if (quoted !== undefined) found.push({ ...at, type: 'String', value: unescaped(quoted) });
    else if (dword !== undefined) {
      found.push({ ...at, type: 'DWord', value: Number.parseInt(dword, 16) | 0 });
    } else {
      const raw = Buffer.from((hex ?? '').replaceAll(',', ''), 'hex').toString('utf16le');
      if (!raw.endsWith('\0')) throw new Error('a text without its end');
      if (kind === '1') found.push({ ...at, type: 'String', value: raw.slice(0, -1) });
      else found.push({ ...at, type: 'MultiString', value: raw.slice(0, -2).split('\0') });
    }
  }
  return found;
}

const unescaped = (text: string) => text.replace(/\\(.)/gu, '$1');
