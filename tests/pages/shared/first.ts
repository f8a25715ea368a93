/**
 * The page's own first script, inline in its head: logs every press that reaches the page and
 * collects errors, before anything else of the page runs.
 */
import './globals';

const PRESSES = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'click',
  'keydown',
  'keypress',
  'keyup',
  'submit',
  'beforeinput',
];

const seen = new WeakSet<Event>();
window.pageLog = [];
window.pagePosts = [];
window.pageErrors = [];
window.pageShortcuts = [];
window.pageModel = () => ({});

/** A short name of the pressed thing: nearest test id, else the tests' own mark, label, id, tag. */
function nameOf(event: Event): string {
  const path = event.composedPath().filter((node): node is Element => node instanceof Element);
  const named = path.find((node) => node.hasAttribute('data-testid'));
  const label = path.find((node) => node.hasAttribute('aria-label'));
  const own = path.find((node) => node.hasAttribute('data-stand-in'));
  const near = [named, own, label].find((node) => node && path.indexOf(node) < 6);
  const names = ['data-testid', 'data-stand-in', 'aria-label'];
  for (const name of near ? names : []) {
    const value = near?.getAttribute(name);
    if (value) return value;
  }
  const first = path[0];
  return first ? first.id || first.tagName.toLowerCase() : 'window';
}

function log(event: Event): void {
  if (seen.has(event)) return;
  seen.add(event);
  let key = '';
  if (event instanceof KeyboardEvent) key = event.key;
  else if (event instanceof InputEvent) key = event.inputType;
  window.pageLog.push({ type: event.type, target: nameOf(event), key, trusted: event.isTrusted });
}

window.pageLogIn = (root) => {
  for (const type of PRESSES) root.addEventListener(type, log, true);
};
window.pageLogIn(window);
window.pageLogIn(document);

window.addEventListener('error', (event) => {
  window.pageErrors.push(`error: ${event.message}`);
});
window.addEventListener('unhandledrejection', (event) => {
  window.pageErrors.push(`rejection: ${String(event.reason)}`);
});
document.addEventListener('securitypolicyviolation', (event) => {
  window.pageErrors.push(`csp: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
});
