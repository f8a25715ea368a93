/**
 * Reads the words of a contenteditable as lines and keeps a map from every text offset to the place
 * in the DOM and back. One walker for all engines and plain boxes; it needs nothing of a browser
 * but the tree, so it is tested without one. `innerText` is of no use: it doubles the line breaks
 * of paragraphs (facts/toolchain.md, section 5).
 *
 * Rules: a block is a line of its own, a `br` ends a line (the last one of a block is filler), an
 * image is its `alt`, U+00A0 is a space, U+200B and U+FEFF are dropped. U+200C and U+200D stay:
 * Urdu and emoji need them.
 */

/** A run of text and where it stands. */
export interface Segment {
  /** Offsets in the text, `[start, end)`; equal for a line without words. */
  start: number;
  end: number;
  /** The text node; for an image its element; for an empty line the `br` that makes it. */
  node: Node;
  /** Offset in the text node at which the run begins; -1 for an element, `MARK` for its mark. */
  from: number;
}

/** The text of a box and its map, segments in order. */
export interface TextMap {
  text: string;
  segments: Segment[];
}

/** The mark of a list or quote line: `node` is the element that has it, and no text draws it. */
export const MARK = -2;

const TEXT = 3;
const ELEMENT = 1;

const BLOCKS: ReadonlySet<string> = new Set([
  'ADDRESS',
  'ARTICLE',
  'BLOCKQUOTE',
  'DD',
  'DIV',
  'DL',
  'DT',
  'FIGURE',
  'FOOTER',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'HEADER',
  'HR',
  'LI',
  'OL',
  'P',
  'PRE',
  'SECTION',
  'TABLE',
  'TR',
  'UL',
]);

/** What is inside an editor but is no part of the words. */
const NOT_WORDS =
  '.public-DraftEditorPlaceholder-root,.ProseMirror-widget,script,style,template,button,[role="button"],input,' +
  'textarea,select,[hidden],figure[data-block][contenteditable="false"]';

const DROPPED = /[\u200b\ufeff]+/gu;

/** The mark that a line of a list or a quote is posted with; `null` for any other block. */
function markOf(element: Element): string | null {
  if (element.tagName.toUpperCase() === 'BLOCKQUOTE') return '> ';
  const list = element.parentElement;
  if (element.tagName.toUpperCase() !== 'LI' || list === null) return null;
  // A line that only holds a further list has no mark of its own.
  if (/^[OU]L$/iu.test(element.firstElementChild?.tagName ?? '')) return null;
  if (list.tagName.toUpperCase() !== 'OL') return '- ';
  const before = [...list.children].indexOf(element);
  return `${Number(list.getAttribute('start') ?? 1) + before}. `;
}

/** The text of the box as the site will post it, with its map. `marks`: lists are posted with theirs. */
export function readMap(box: Element, marks = false): TextMap {
  const segments: Segment[] = [];
  let text = '';
  let lines = 0;
  let lineOpen = false;
  /** Length of the text when a filler newline was last cut: it is cut once, not once a level. */
  let cutAt = -1;

  const openLine = () => {
    if (lineOpen) return;
    if (lines > 0) text += '\n';
    lines += 1;
    lineOpen = true;
  };
  const add = (words: string, node: Node, from: number) => {
    const start = text.length;
    text += words;
    segments.push({ start, end: text.length, node, from });
  };
  const addText = (node: Node) => {
    const data = node.nodeValue ?? '';
    if (data === '') return;
    openLine();
    let from = 0;
    for (const gap of data.matchAll(DROPPED)) {
      if (gap.index > from) add(asSpaces(data.slice(from, gap.index)), node, from);
      from = gap.index + gap[0].length;
    }
    if (from < data.length) add(asSpaces(data.slice(from)), node, from);
  };
  /** A newline typed as text at the end of a block is drawn only with one more after it. */
  const cutFiller = () => {
    const last = segments.at(-1);
    if (last === undefined || last.from < 0 || last.end !== text.length) return;
    if (!text.endsWith('\n') || text.length === cutAt || last.end === last.start) return;
    last.end -= 1;
    text = text.slice(0, -1);
    cutAt = text.length;
  };
  const visit = (node: Node) => {
    if (node.nodeType === TEXT) {
      addText(node);
      return;
    }
    if (node.nodeType !== ELEMENT) return;
    const element = node as Element;
    const tag = element.tagName.toUpperCase();
    if (tag === 'BR') {
      const empty = !lineOpen;
      openLine();
      if (empty) add('', element, -1);
      lineOpen = false;
    } else if (tag === 'IMG') {
      const alt = element.getAttribute('alt') ?? '';
      if (alt === '') return;
      openLine();
      add(asSpaces(alt), element, -1);
    } else if (!element.matches(NOT_WORDS)) {
      const block = BLOCKS.has(tag);
      if (block) lineOpen = false;
      const mark = marks ? markOf(element) : null;
      if (mark !== null) {
        openLine();
        add(mark, element, MARK);
      }
      for (const child of element.childNodes) visit(child);
      if (block) {
        cutFiller();
        lineOpen = false;
      }
    }
  };
  for (const child of box.childNodes) visit(child);
  return { text, segments };
}

function asSpaces(words: string): string {
  return words.replaceAll('\u00a0', ' ');
}

/** A place in the DOM as ranges and selections want it. */
export interface DomPoint {
  node: Node;
  offset: number;
}

function placeBefore(element: Node): DomPoint {
  const parent = element.parentNode as Node;
  return { node: parent, offset: [...parent.childNodes].indexOf(element as ChildNode) };
}

function placeIn(segment: Segment, offset: number): DomPoint {
  if (segment.from >= 0) {
    return { node: segment.node, offset: segment.from + (offset - segment.start) };
  }
  if (segment.from === MARK) return { node: segment.node, offset: 0 };
  const before = placeBefore(segment.node);
  const after = segment.end > segment.start && offset >= segment.end;
  return after ? { ...before, offset: before.offset + 1 } : before;
}

/**
 * Where a text offset stands in the DOM. Between two runs `toward: 'next'` takes the beginning of
 * the later one (start of a range), `'previous'` the end of the earlier one (end, or a caret).
 * `null` when the box holds no words and no empty line.
 */
export function pointAt(
  map: TextMap,
  offset: number,
  toward: 'next' | 'previous',
): DomPoint | null {
  const touching = map.segments.filter((one) => one.start <= offset && offset <= one.end);
  const segment = toward === 'next' ? touching.at(-1) : touching[0];
  return segment === undefined ? null : placeIn(segment, offset);
}

/** The text offset of a place in the DOM of this box; the nearest one where it is between words. */
export function offsetAt(map: TextMap, point: DomPoint): number {
  if (point.node.nodeType === TEXT) {
    let nearest = -1;
    for (const one of map.segments) {
      if (one.node !== point.node) continue;
      if (point.offset < one.from) return nearest < 0 ? one.start : nearest;
      nearest = Math.min(one.end, one.start + (point.offset - one.from));
    }
    if (nearest >= 0) return nearest;
  }
  let { node, offset } = point;
  for (;;) {
    const children = [...node.childNodes];
    const inside = (nodes: ChildNode[]) => (one: Segment) =>
      nodes.some((child) => child.contains(one.node));
    const after = map.segments.find(inside(children.slice(offset)));
    if (after !== undefined) return after.start;
    const before = map.segments.findLast(inside(children.slice(0, offset)));
    if (before !== undefined) return before.end;
    // Nothing in here makes words: the place of this node in its parent says as much.
    if (node.parentNode === null) return 0;
    ({ node, offset } = placeBefore(node));
  }
}

/** The pieces of the box that draw `[start, end)`, each inside one text node or one image. */
export function piecesOf(map: TextMap, start: number, end: number): Segment[] {
  return map.segments.flatMap((one) => {
    const from = Math.max(start, one.start);
    const to = Math.min(end, one.end);
    if (from >= to) return [];
    return [
      {
        start: from,
        end: to,
        node: one.node,
        from: one.from < 0 ? one.from : one.from + from - one.start,
      },
    ];
  });
}
