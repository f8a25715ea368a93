import { pressOnce } from '../../../guard/press-control';
import { siteOn } from '../../../sites';
import { openRoots } from '../../../sites/dom/deep';
import { editorOf } from '../../../sites/editors';
import type { KeyFacts, Surface } from '../../../sites/types';
import type { EditorQuestion, Question, SurfaceSeen } from './questions';

/**
 * A content script that holds nothing but `sites/`: the page asks by a DOM event, the answer comes
 * from the isolated world, as the guard would have it.
 */
let site = siteOn(document);

function find(selector: string): HTMLElement {
  const roots = site?.roots(document) ?? openRoots(document, '*');
  const scopes: ParentNode[] = [document, ...roots];
  for (const scope of scopes) {
    for (const element of scope.querySelectorAll<HTMLElement>(selector)) {
      if (element.checkVisibility()) return element;
    }
  }
  throw new Error(`${selector} is not on the page`);
}

/** The path of an event on this element, inside out, across open shadow roots. */
function pathOf(element: Element): EventTarget[] {
  const path: EventTarget[] = [];
  for (let node: Node | null = element; node !== null; ) {
    path.push(node);
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return path.concat(window);
}

function seen(surface: Surface | null): SurfaceSeen | null {
  if (surface === null || site === null) return null;
  const { kind, boxes, submit } = surface;
  return {
    kind,
    boxes: boxes.map(({ role, element, editor, attachments }) => ({
      role,
      editor: editor.id,
      text: editor.read(element),
      attachments,
    })),
    submit: submit === null ? null : submit.outerHTML.slice(0, 200),
    account: site.account(document, surface),
    conversation: site.conversation(document, surface),
  };
}

let pressed: Surface | null = null;

async function answerOfSite(question: Question): Promise<unknown> {
  // A host that we do not know tells its front end once its page is there.
  site ??= siteOn(document);
  if (site === null) throw new Error('no site for this host');
  const { ask } = question;
  if (ask === 'surfaces') return site.surfaces(document).map(seen);
  if (ask === 'counted') return site.counted(document);
  if (ask === 'outcome') {
    return pressed === null ? null : site.outcome(document, pressed);
  }
  const element = find(question.at);
  if (ask === 'surfaceAt') return seen(site.surfaceAt(pathOf(element), document));
  if (ask === 'pressed') return seen(site.pressed(pathOf(element), document, question.by));
  if (ask === 'key') {
    const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
    const key: KeyFacts = { key: 'Enter', code: 'Enter', ...none, ...question.key };
    return seen(site.keyPublishes(key, pathOf(element), document));
  }
  if (ask !== 'release') throw new Error(`unknown question ${ask}`);
  const held = site.pressed(pathOf(element), document);
  // Found again from nothing, as after an answer.
  const again = site
    .surfaces(document)
    .find(({ root, boxes }) =>
      held?.boxes.length === 0
        ? root === held.root
        : boxes.some((box) => box.element === held?.boxes[0]?.element),
    );
  pressed = again ?? null;
  if (pressed !== null) pressOnce(pressed);
  return pressed === null ? null : site.outcome(document, pressed);
}

async function answerOfEditor(question: EditorQuestion): Promise<unknown> {
  const element = find(question.at);
  const editor = editorOf(element);
  if (editor === null) throw new Error(`${question.at} is no editor`);
  if (question.ask === 'editor') return editor.id;
  if (question.ask === 'read') return editor.read(element);
  if (question.ask === 'selection') return editor.selection(element);
  if (question.ask === 'select') {
    editor.select(element, question.selection);
    return editor.selection(element);
  }
  if (question.ask === 'replace') {
    return editor.replace(element, question.expected ?? editor.read(element), question.edits);
  }
  const { start, end } = question;
  const stage = document.createElement('div');
  document.documentElement.append(stage);
  const rects = editor.rects(element, start, end, stage);
  stage.remove();
  return rects.map(({ x, y, width, height }) => ({ x, y, width, height }));
}

const OF_EDITORS: ReadonlySet<string> = new Set<EditorQuestion['ask']>([
  ...(['editor', 'read', 'selection', 'select', 'replace', 'rects'] as const),
]);

function answer(question: Question): Promise<unknown> {
  const ofEditor = (one: Question): one is EditorQuestion => OF_EDITORS.has(one.ask);
  return ofEditor(question) ? answerOfEditor(question) : answerOfSite(question);
}

document.addEventListener('probe-question', (event) => {
  const { id, question } = JSON.parse((event as CustomEvent<string>).detail) as {
    id: number;
    question: Question;
  };
  const tell = (detail: object) =>
    document.dispatchEvent(
      new CustomEvent('probe-answer', { detail: JSON.stringify({ id, ...detail }) }),
    );
  answer(question).then(
    (value) => tell({ value: value ?? null }),
    (error: Error) => tell({ error: `${error.message}\n${error.stack}` }),
  );
});
