import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { parseSync } from 'vite';

/**
 * Reads our own source for the tests of this folder: by its syntax tree, so that a word in a comment
 * or in a text is no offence, and a forbidden one cannot hide behind spelling.
 */

export const ROOT = join(import.meta.dirname, '..', '..');

/** Folders of what ships. */
export const PRODUCT = ['rules', 'sites', 'guard', 'components', 'shell', 'entrypoints'] as const;

/** One import or re-export. */
export interface Import {
  /** As written: `preact`, `../rules/types`. */
  from: string;
  /** For a path: the file or folder it leads to, from the project's folder, without its ending. */
  to: string | null;
  typeOnly: boolean;
}

/** A name, and the line it stands on. */
export interface Named {
  name: string;
  line: number;
}

/** What one source file says, as far as the law asks. */
export interface Source {
  path: string;
  text: string;
  imports: Import[];
  /** Names that the file uses and does not declare itself: globals. */
  globals: Named[];
  /** Names after a dot or in an attribute: `sendBeacon` in `navigator.sendBeacon`. */
  members: Named[];
  /** Whole chains of names: `browser.storage.local.set`. */
  chains: Named[];
  /** Regular expressions written in the file. */
  patterns: { source: string; flags: string; line: number }[];
  /** Texts written in the file, templates in their parts. */
  texts: Named[];
}

/** Every file below a folder with one of these endings, from the project's folder, sorted. */
export function filesIn(folder: string, ...endings: string[]): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.includes('node_modules/'))
    .sort();
}

/** All TypeScript below these folders, read. */
export function sourcesIn(...folders: string[]): Source[] {
  return folders.flatMap((folder) => filesIn(folder, '.ts', '.tsx')).map(readSource);
}

/** Where something stands, for the message of a failing test. */
export function place(source: Source, found: Named): string {
  return `${source.path}:${found.line} ${found.name}`;
}

type Node = { type: string; start: number; [key: string]: unknown };

/** Reads one file of ours. */
export function readSource(path: string): Source {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return sourceOf(path, text);
}

/** The same for a text that is no file. */
export function sourceOf(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const source: Source = {
    path,
    text,
    ...{ imports: [], globals: [], members: [], chains: [], patterns: [], texts: [] },
  };
  const declared = new Set<string>();
  const used: Named[] = [];
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const visitor = { source, declared, used, lineAt };
  visit(program as unknown as Node, visitor);
  source.globals = used.filter(({ name }) => !declared.has(name));
  return source;
}

interface Visitor {
  source: Source;
  declared: Set<string>;
  used: Named[];
  lineAt(offset: number): number;
}

/** Parts of the tree that are types only hold no deeds. */
const VALUES_IN_TYPES = new Set([
  ...['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression', 'TSTypeAssertion'],
  ...['TSParameterProperty', 'TSInstantiationExpression', 'TSEnumDeclaration'],
]);

function visit(node: unknown, visitor: Visitor): void {
  if (Array.isArray(node)) {
    for (const one of node) visit(one, visitor);
    return;
  }
  if (!isNode(node)) return;
  if (node.type.startsWith('TS') && !VALUES_IN_TYPES.has(node.type)) return;
  const { source, used } = visitor;
  const named = (name: unknown): Named => ({
    name: String(name),
    line: visitor.lineAt(node.start),
  });
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      if (isNode(node.source)) {
        source.imports.push(importOf(source.path, node));
        for (const one of list(node.specifiers)) declare(one.local, visitor);
        return;
      }
      break;
    case 'ImportExpression':
      if (isNode(node.source) && node.source.type === 'Literal') {
        source.imports.push(leadingTo(source.path, String(node.source.value), false));
      }
      break;
    case 'Identifier':
    case 'JSXIdentifier':
      used.push(named(node.name));
      return;
    case 'Literal':
      if (isNode(node.regex) || typeof node.regex === 'object') {
        const regex = node.regex as { pattern: string; flags: string } | null;
        if (regex) {
          source.patterns.push({ source: regex.pattern, flags: regex.flags, line: named('').line });
        }
      }
      if (typeof node.value === 'string') source.texts.push(named(node.value));
      return;
    case 'TemplateElement':
      source.texts.push(named((node.value as { cooked: string }).cooked));
      return;
    case 'MemberExpression':
    case 'JSXMemberExpression': {
      const chain = chainOf(node);
      if (chain !== null) source.chains.push(named(chain));
      visit(node.object, visitor);
      if (node.computed === true) {
        const key = node.property as Node;
        if (key.type === 'Literal') source.members.push(named(key.value));
        visit(key, visitor);
      } else source.members.push(named((node.property as Node).name));
      return;
    }
    case 'ObjectPattern':
      // `{ fetch } = globalThis` reads a member, as `globalThis.fetch` does.
      for (const { computed, key } of list(node.properties)) {
        if (computed !== true && isNode(key)) source.members.push(named(key.name ?? key.value));
      }
      break;
    case 'JSXAttribute':
      source.members.push(named((node.name as Node).name));
      visit(node.value, visitor);
      return;
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      if (node.computed === true) visit(node.key, visitor);
      visit(node.value, visitor);
      visit(node.decorators, visitor);
      return;
    case 'VariableDeclarator':
      declare(node.id, visitor);
      break;
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'ClassDeclaration':
      declare(node.id, visitor);
      declare(node.params, visitor);
      break;
    case 'CatchClause':
      declare(node.param, visitor);
      break;
    case 'TSParameterProperty':
      declare(node.parameter, visitor);
      break;
  }
  for (const [key, part] of Object.entries(node)) {
    if (key !== 'type' && key !== 'typeAnnotation') visit(part, visitor);
  }
}

/** Takes the names that a declaration, however nested, brings into being. */
function declare(pattern: unknown, visitor: Visitor): void {
  if (Array.isArray(pattern)) {
    for (const one of pattern) declare(one, visitor);
    return;
  }
  if (!isNode(pattern)) return;
  switch (pattern.type) {
    case 'Identifier':
      visitor.declared.add(String(pattern.name));
      break;
    case 'ObjectPattern':
      for (const one of list(pattern.properties)) declare(one.value ?? one.argument, visitor);
      break;
    case 'ArrayPattern':
      declare(pattern.elements, visitor);
      break;
    case 'AssignmentPattern':
      declare(pattern.left, visitor);
      break;
    case 'RestElement':
      declare(pattern.argument, visitor);
      break;
    case 'TSParameterProperty':
      declare(pattern.parameter, visitor);
      break;
  }
}

function importOf(path: string, node: Node): Import {
  const named = list(node.specifiers);
  const kind = (one: Node) => one.importKind ?? one.exportKind;
  const typeOnly =
    kind(node) === 'type' || (named.length > 0 && named.every((one) => kind(one) === 'type'));
  return leadingTo(path, String((node.source as Node).value), typeOnly);
}

function leadingTo(path: string, from: string, typeOnly: boolean): Import {
  const to = from.startsWith('.') ? join(dirname(path), from).split(sep).join('/') : null;
  return { from, to: to?.replace(/\.(ts|tsx|mjs)$/, '') ?? null, typeOnly };
}

function chainOf(node: Node): string | null {
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return String(node.name);
  if (node.type === 'ChainExpression') return chainOf(node.expression as Node);
  if (node.type !== 'MemberExpression' || node.computed === true) return null;
  const before = chainOf(node.object as Node);
  return before === null ? null : `${before}.${(node.property as Node).name}`;
}

function list(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}
