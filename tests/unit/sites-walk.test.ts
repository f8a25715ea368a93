import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARK, offsetAt, piecesOf, pointAt, readMap } from '../../sites/dom/walk';
import { pageOf, the } from './sites-dom';

const box = (html: string) =>
  the(pageOf(`<div id="box" contenteditable="true">${html}</div>`), '#box');
const read = (html: string) => readMap(box(html)).text;

const draft = (...lines: string[]) =>
  `<div data-contents="true">${lines
    .map(
      (line) =>
        `<div data-block="true"><div class="public-DraftStyleDefault-block"><span data-offset-key="a-0-0">${
          line === '' ? '<br data-text="true">' : `<span data-text="true">${line}</span>`
        }</span></div></div>`,
    )
    .join('')}</div>`;

describe('reading lines', () => {
  it.each([
    ['nothing', '', ''],
    ['an empty paragraph', '<p><br></p>', ''],
    [
      'Lexical paragraphs as lines',
      '<p><span>a</span></p><p><br></p><p><span>b</span></p>',
      'a\n\nb',
    ],
    ['a soft break', '<p><span>a</span><br><span>b</span></p>', 'a\nb'],
    ['a soft break at the end', '<p><span>a</span><br><br></p>', 'a\n'],
    ['a soft break at the start', '<p><br><span>a</span></p>', '\na'],
    ['a filler at the end of a block', '<div>a<br></div><div>b</div>', 'a\nb'],
    ['bare words, then blocks', 'a<div>b</div><div><br></div><div>c</div>', 'a\nb\n\nc'],
    ['blocks in blocks as one line each', '<div><div><p>a</p></div><p>b</p></div>', 'a\nb'],
    ['Draft.js blocks', draft('One line', 'second', '', 'after'), 'One line\nsecond\n\nafter'],
    ['a newline inside a Draft.js block', draft('a\nb'), 'a\nb'],
    ['the filler of such a newline at its end', draft('a\n\n', 'b'), 'a\n\nb'],
    ['list items', '<ul><li>a</li><li>b</li></ul>', 'a\nb'],
  ])('%s', (_, html, text) => {
    expect(read(html)).toBe(text);
  });

  it('takes U+00A0 as a space, drops U+200B and U+FEFF, keeps what Urdu and emoji need', () => {
    expect(read('<p>a\u00a0b\u200bc\ufeff می\u200cخواہم 👨\u200d👩\u200d👧</p>')).toBe(
      'a bc می\u200cخواہم 👨\u200d👩\u200d👧',
    );
  });

  it('takes emoji pictures by their alt and leaves the parts of the page out', () => {
    const placeholder = '<div class="public-DraftEditorPlaceholder-root"><div>Say it</div></div>';
    const figure =
      '<figure data-block="true" contenteditable="false"><button>Remove</button></figure>';
    const mention = '<span contenteditable="false" data-lexical-decorator="true">@MoCC</span>';
    expect(read(`${placeholder}<p>hi <img alt="😀"> ${mention}<img src="x"></p>${figure}`)).toBe(
      'hi 😀 @MoCC',
    );
  });
});

it('leaves out what ProseMirror only draws: widgets, the mark after a mention', () => {
  const mention = '<span class="mention" contenteditable="false">@MoCC</span>';
  const drawn =
    '<span class="ProseMirror-widget">Sara</span><img class="ProseMirror-separator" alt="">' +
    '<br class="ProseMirror-trailingBreak">';
  expect(read(`<p>ask ${mention}${drawn}</p><p>now</p>`)).toBe('ask @MoCC\nnow');
});

describe('the map', () => {
  it('cuts pieces at text nodes, with offsets in each node', () => {
    const element = box('<p><span>one </span><b>t\u200bwo</b></p><p>three</p>');
    const map = readMap(element);
    expect(map.text).toBe('one two\nthree');
    const pieces = piecesOf(map, 2, 10).map(({ node, from, start, end }) => [
      node.nodeValue?.slice(from, from + end - start),
      start,
      end,
    ]);
    expect(pieces).toEqual([
      ['e ', 2, 4],
      ['t', 4, 5],
      ['wo', 5, 7],
      ['th', 8, 10],
    ]);
  });

  it('finds the empty line and the place after a picture', () => {
    const element = box('<p>a</p><p><br></p><p><img alt="😀">b</p>');
    const map = readMap(element);
    expect(map.text).toBe('a\n\n😀b');
    expect(pointAt(map, 2, 'next')).toEqual({ node: element.childNodes[1], offset: 0 });
    expect(pointAt(map, 5, 'previous')).toEqual({ node: element.childNodes[2], offset: 1 });
    expect(offsetAt(map, { node: element, offset: 1 })).toBe(2);
    expect(offsetAt(map, { node: element, offset: 3 })).toBe(map.text.length);
  });

  it('answers null in a box without a place for words', () => {
    expect(pointAt(readMap(box('')), 0, 'next')).toBeNull();
  });

  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.constantFrom('\u200b', 'ایک', '😀', 'a\u00a0b', '\ufeffx'),
  );
  const lines = fc.array(fc.array(piece, { maxLength: 4 }), { maxLength: 5 });

  const build = (content: string[][]) => {
    const element = box('');
    const doc = element.ownerDocument;
    for (const line of content) {
      const p = doc.createElement('p');
      for (const words of line) {
        const span = doc.createElement('span');
        span.append(doc.createTextNode(words));
        p.append(span);
      }
      if ((p.textContent ?? '') === '') p.append(doc.createElement('br'));
      element.append(p);
    }
    return element;
  };

  it('reads each line back, whatever spans it is made of', () => {
    fc.assert(
      fc.property(lines, (content) => {
        const expected = content
          .map((line) =>
            line
              .join('')
              .replace(/[\u200b\ufeff]/gu, '')
              .replaceAll('\u00a0', ' '),
          )
          .join('\n');
        expect(readMap(build(content)).text).toBe(expected);
      }),
    );
  });

  it('maps every offset to the DOM and back', () => {
    fc.assert(
      fc.property(lines, (content) => {
        const map = readMap(build(content));
        for (let offset = 0; offset <= map.text.length; offset += 1) {
          for (const toward of ['next', 'previous'] as const) {
            const point = pointAt(map, offset, toward);
            if (point !== null) expect(offsetAt(map, point)).toBe(offset);
          }
        }
      }),
    );
  });

  it('covers a stretch by pieces that spell it, line breaks left out', () => {
    fc.assert(
      fc.property(lines, fc.nat(40), fc.nat(40), (content, a, b) => {
        const map = readMap(build(content));
        const start = Math.min(a, b, map.text.length);
        const end = Math.min(Math.max(a, b), map.text.length);
        const spelt = piecesOf(map, start, end)
          .map(
            ({ node, from, start: s, end: e }) => node.nodeValue?.slice(from, from + e - s) ?? '',
          )
          .join('')
          .replaceAll('\u00a0', ' ');
        expect(spelt).toBe(map.text.slice(start, end).replaceAll('\n', ''));
      }),
    );
  });
});

describe('marks of lists that are posted as text', () => {
  const element = box('<p>x</p><ul><li><span>one</span></li><li><br></li></ul>');
  const map = readMap(element, true);

  it('are part of the words and of the map, though no text draws them', () => {
    expect(map.text).toBe('x\n- one\n- ');
    const pieces = piecesOf(map, 0, map.text.length).map(({ node, from }) => [
      from === MARK ? node.nodeName : node.nodeValue,
      from,
    ]);
    expect(pieces).toEqual([
      ['x', 0],
      ['LI', MARK],
      ['one', 0],
      ['LI', MARK],
    ]);
  });

  it('have a place of their own: the beginning of their line', () => {
    const first = the(element, 'li');
    expect(pointAt(map, 2, 'next')).toEqual({ node: first, offset: 0 });
    expect(pointAt(map, 4, 'next')).toEqual({
      node: first.querySelector('span')?.firstChild,
      offset: 0,
    });
    expect(offsetAt(map, { node: first, offset: 0 })).toBe(4);
    expect(pointAt(map, map.text.length, 'previous')?.offset).toBe(0);
  });

  it('are not read twice where a line only holds a further list', () => {
    const nested = '<ol><li>a</li><li><ul><li>b</li></ul></li><li>c</li></ol>';
    expect(readMap(box(nested), true).text).toBe('1. a\n- b\n3. c');
  });
});
