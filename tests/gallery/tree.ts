import type { ComponentChildren, VNode } from 'preact';

/** An element as a component would draw it, its own components carried out. */
export interface Drawn {
  tag: string;
  props: Record<string, unknown>;
  children: (Drawn | string)[];
}

/** Carries out function components down to plain elements. Our components keep no state. */
export function draw(node: ComponentChildren): (Drawn | string)[] {
  if (node === null || node === undefined || typeof node === 'boolean') return [];
  if (Array.isArray(node)) return node.flatMap(draw);
  if (typeof node !== 'object') return [String(node)];
  const { type, props } = node as VNode<Record<string, unknown>>;
  if (typeof type === 'function') {
    return draw((type as (props: unknown) => ComponentChildren)(props));
  }
  return [{ tag: String(type), props, children: draw(props.children as ComponentChildren) }];
}

/** All elements, in document order, that the test accepts. */
export function all(nodes: (Drawn | string)[], accept: (element: Drawn) => boolean): Drawn[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    const inside = all(node.children, accept);
    return accept(node) ? [node, ...inside] : inside;
  });
}

/** The text of the nodes as a screen reader meets it: what is hidden from it is left out. */
export function textOf(nodes: (Drawn | string)[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      return node.props['aria-hidden'] === 'true' ? '' : textOf(node.children);
    })
    .join('');
}

/** The text of the nodes as the eye meets it: what is only spoken is left out. */
export function seenText(nodes: (Drawn | string)[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      return node.props.class === 'unseen' ? '' : seenText(node.children);
    })
    .join('');
}
