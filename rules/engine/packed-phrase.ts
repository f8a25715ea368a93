/**
 * A phrase that was read, as JSON of few signs: it is in a worker that has just woken without being
 * read again. A list that many phrases name is packed once and stands in them as its number.
 */
import type { PhraseNode } from './phrase-syntax';

/**
 * Nodes that stand in several phrases, such as lists, each with a number.
 */
export function sharedNodes(phrases: readonly (readonly PhraseNode[])[]): Map<PhraseNode, number> {
  const met = new Set<PhraseNode>();
  const shared = new Map<PhraseNode, number>();
  const look = (nodes: readonly PhraseNode[]) => {
    for (const node of nodes) {
      if (node.kind !== 'any') continue;
      if (!met.has(node)) {
        met.add(node);
        node.options.forEach(look);
      } else if (!shared.has(node)) shared.set(node, shared.size);
    }
  };
  phrases.forEach(look);
  return shared;
}

/** A word, a list by its number, or one of the other nodes. */
export type PackedNode =
  | string
  | number
  | ['*', string]
  | ['=', string, string]
  | ['#']
  | ['-', number, number]
  | PackedChoice;

type PackedChoice = ['|', ...options: PackedPhrase[]];

export interface PackedPhrase extends Array<PackedNode> {}

/**
 * Packs the nodes of a phrase.
 * @param numberOf the number of a list, for a node that is one.
 */
export function packNodes(
  nodes: readonly PhraseNode[],
  numberOf: (node: PhraseNode) => number | undefined,
): PackedPhrase {
  return nodes.map((node): PackedNode => {
    const list = numberOf(node);
    if (list !== undefined) return list;
    switch (node.kind) {
      case 'stem':
        return ['*', node.text];
      case 'exact':
        return ['=', node.text, node.original];
      case 'number':
        return ['#'];
      case 'gap':
        return ['-', node.min, node.max];
      case 'any':
        return ['|', ...node.options.map((option) => packNodes(option, numberOf))];
      default:
        return node.text;
    }
  });
}

/** @param listOf the node of the list with this number: always the same one. */
export function unpackNodes(
  packed: PackedPhrase,
  listOf: (number: number) => PhraseNode,
): PhraseNode[] {
  return packed.map((node) => {
    if (typeof node === 'string') return { kind: 'word', text: node };
    if (typeof node === 'number') return listOf(node);
    switch (node[0]) {
      case '*':
        return { kind: 'stem', text: node[1] };
      case '=':
        return { kind: 'exact', text: node[1], original: node[2] };
      case '#':
        return { kind: 'number' };
      case '-':
        return { kind: 'gap', min: node[1], max: node[2] };
      default: {
        const [, ...options] = node;
        return { kind: 'any', options: options.map((option) => unpackNodes(option, listOf)) };
      }
    }
  });
}
