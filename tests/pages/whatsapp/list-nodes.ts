import {
  $applyNodeReplacement,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  ElementNode,
  type LexicalEditor,
  type NodeKey,
  TextNode,
} from 'lexical';

/** The site's own nodes for lists: the mark of a line is drawn by the browser, and posted as text. */
export class ListNode extends ElementNode {
  __ordered: boolean;

  static override getType(): string {
    return 'wa-list';
  }
  static override clone(node: ListNode): ListNode {
    return new ListNode(node.__ordered, node.__key);
  }
  constructor(ordered: boolean, key?: NodeKey) {
    super(key);
    this.__ordered = ordered;
  }
  override createDOM(): HTMLElement {
    return document.createElement(this.__ordered ? 'ol' : 'ul');
  }
  override updateDOM(): boolean {
    return false;
  }
}

/** One line of a list. */
export class ItemNode extends ElementNode {
  static override getType(): string {
    return 'wa-list-item';
  }
  static override clone(node: ItemNode): ItemNode {
    return new ItemNode(node.__key);
  }
  override createDOM(): HTMLElement {
    return document.createElement('li');
  }
  override updateDOM(): boolean {
    return false;
  }
}

/** A line that begins with a mark becomes a list, as it is typed. */
export function registerLists(editor: LexicalEditor): () => void {
  return editor.registerNodeTransform(TextNode, (node) => {
    const line = node.getParent();
    const mark = /^(?:- |1\. )/.exec(node.getTextContent())?.[0];
    if (mark === undefined || !$isParagraphNode(line) || node.getPreviousSibling()) return;
    const list = $applyNodeReplacement(new ListNode(mark !== '- '));
    const item = $applyNodeReplacement(new ItemNode());
    node.setTextContent(node.getTextContent().slice(mark.length));
    line.replace(list.append(item.append(node)));
    node.select();
  });
}

/** A new line in a list; false where the caret is in none. Called in an update. */
export function $newItem(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const at = selection.anchor.getNode();
  const item = at instanceof ItemNode ? at : at.getParent();
  if (!(item instanceof ItemNode)) return false;
  const next = $applyNodeReplacement(new ItemNode());
  item.insertAfter(next);
  next.select();
  return true;
}

/** The words as they are posted. Called in a read. */
export function $postedText(): string {
  const lines = $getRoot()
    .getChildren()
    .flatMap((child) => {
      if (!(child instanceof ListNode)) return [child.getTextContent()];
      return child
        .getChildren()
        .map((item, at) => `${child.__ordered ? `${at + 1}. ` : '- '}${item.getTextContent()}`);
    });
  return lines.join('\n');
}
