/** XML, written so that what is read back is what was put in. */

/** An element; text is escaped, an element stands below. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
}

/** An element: its name, its attributes, what is in it. */
export function el(
  name: string,
  attributes: Record<string, string> = {},
  ...children: (Element | string)[]
): Element {
  return { name, attributes, children };
}

/** Whether XML 1.0 can hold this text at all: no control signs but tab and line ends, no half signs. */
export function isXmlText(text: string): boolean {
  return /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u.test(text);
}

/** A text between tags. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/gu, (sign) => ENTITIES[sign] as string);
}

/** A text in double quotes; line ends and tabs would else be read as spaces. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\r\n\t]/gu, (sign) => ENTITIES[sign] as string);
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** A document. Elements that hold only elements are indented; text is never touched. */
export function xmlFile(root: Element, doctype = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${written(root, '')}\n`;
}

/** One element by itself, in one line. */
export function inOneLine({ name, attributes, children }: Element): string {
  const inside = children.map((each) =>
    typeof each === 'string' ? escapeText(each) : inOneLine(each),
  );
  return tag(name, attributes, inside.join(''));
}

function written(element: Element, indent: string): string {
  const { name, attributes, children } = element;
  if (children.length === 0 || children.some((each) => typeof each === 'string')) {
    return indent + inOneLine(element);
  }
  const inside = (children as Element[]).map((each) => written(each, `${indent}  `)).join('\n');
  return indent + tag(name, attributes, `\n${inside}\n${indent}`);
}

function tag(name: string, attributes: Record<string, string>, inside: string): string {
  const given = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeAttribute(value)}"`,
  );
  const open = name + given.join('');
  return inside === '' ? `<${open}/>` : `<${open}>${inside}</${name}>`;
}
