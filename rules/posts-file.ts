/** Reads a file of past posts: one post a paragraph, a row or a line. */
import { SURFACE_KINDS, type SurfaceKind } from './types';

/** One post of the file. */
export interface Post {
  /** Line on which it begins, 1 for the first. */
  line: number;
  text: string;
  site?: string;
  surface?: SurfaceKind;
  handle?: string;
}

export interface PostsFile {
  posts: Post[];
  /** A line that is no post, and why. */
  problems: { line: number; why: string }[];
}

/** Most posts of one file that are looked at. */
export const MOST_POSTS = 50_000;

const TEXT_COLUMNS = [
  'text',
  'full_text',
  'tweet',
  'post',
  'content',
  'message',
  'caption',
  'body',
];

/**
 * Reads posts from the text of a file; how, its name says. `.jsonl`: an object with `text` a line.
 * `.csv`: a column called text (or post, tweet, content, message, caption, body), else the first;
 * comma, semicolon or tab. Anything else: paragraphs, or lines where there is no empty line.
 * Further fields `site`, `surface` and `account` are used where they are known words. Never throws.
 */
export function readPosts(name: string, text: string): PostsFile {
  const plain = text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  const read = /\.jsonl?$|\.ndjson$/iu.test(name)
    ? readJsonLines(plain)
    : /\.(?:csv|tsv)$/iu.test(name)
      ? readTable(plain)
      : readPlain(plain);
  if (read.posts.length <= MOST_POSTS) return read;
  const { line } = read.posts[MOST_POSTS] as Post;
  const why = `more than ${MOST_POSTS} posts: the rest is left out`;
  return {
    posts: read.posts.slice(0, MOST_POSTS),
    problems: [...read.problems, { line, why }],
  };
}

function readPlain(text: string): PostsFile {
  const paragraphs = /\n[^\S\n]*\n/u.test(text.trim());
  const posts: Post[] = [];
  let line = 1;
  for (const block of text.split(paragraphs ? /(\n[^\S\n]*(?:\n[^\S\n]*)+)/u : /(\n)/u)) {
    if (block.trim() !== '') posts.push({ line, text: block.trim() });
    line += block.split('\n').length - 1;
  }
  return { posts, problems: [] };
}

function readJsonLines(text: string): PostsFile {
  const read: PostsFile = { posts: [], problems: [] };
  for (const [at, row] of text.split('\n').entries()) {
    if (row.trim() === '') continue;
    const line = at + 1;
    const fields = objectIn(row);
    if (typeof fields?.text === 'string') read.posts.push(postOf(line, fields.text, fields));
    else read.problems.push({ line, why: 'expected an object with "text"' });
  }
  return read;
}

function objectIn(row: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(row);
    return typeof value === 'object' ? (value as Record<string, unknown> | null) : null;
  } catch {
    // Not JSON: said with its line.
    return null;
  }
}

function readTable(text: string): PostsFile {
  const rows = rowsOf(text);
  const [head, ...rest] = rows;
  if (head === undefined) return { posts: [], problems: [] };
  const names = head.cells.map((cell) => cell.trim().toLowerCase());
  const named = names.findIndex((cell) => TEXT_COLUMNS.includes(cell));
  const column = Math.max(0, named);
  // Without a column of ours the first row is a post as well.
  const posts = (named === -1 ? rows : rest)
    .filter(({ cells }) => (cells[column] ?? '').trim() !== '')
    .map(({ line, cells }) =>
      postOf(
        line,
        cells[column] ?? '',
        named === -1 ? {} : Object.fromEntries(names.map((name, at) => [name, cells[at]])),
      ),
    );
  return { posts, problems: [] };
}

/** Rows of a table as RFC 4180 has them: a cell in quotes may hold separators, quotes and lines. */
function rowsOf(text: string): { line: number; cells: string[] }[] {
  const [first = ''] = text.split('\n', 1);
  const separator = ['\t', ';', ','].find((sign) => first.includes(sign)) ?? ',';
  const rows: { line: number; cells: string[] }[] = [];
  let row: { line: number; cells: string[] } = { line: 1, cells: [] };
  let cell = '';
  let quoted = false;
  let line = 1;
  const endRow = () => {
    row.cells.push(cell);
    if (row.cells.some((each) => each !== '')) rows.push(row);
    cell = '';
    row = { line: line + 1, cells: [] };
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign === '\n') line += 1;
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === separator) {
      row.cells.push(cell);
      cell = '';
    } else if (sign === '\n') {
      endRow();
      line += 1;
    } else cell += sign;
  }
  endRow();
  return rows;
}

function postOf(line: number, text: string, fields: Record<string, unknown>): Post {
  const { site, surface, account } = fields;
  const kind = SURFACE_KINDS.find((each) => each === surface);
  const said = (value: unknown) => typeof value === 'string' && value.trim() !== '';
  return {
    line,
    text,
    ...(said(site) && { site: String(site).trim() }),
    ...(kind !== undefined && { surface: kind }),
    ...(said(account) && { handle: String(account).trim().replace(/^@/u, '') }),
  };
}
