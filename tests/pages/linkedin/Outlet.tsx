import { createPortal } from 'react-dom';

let root: ShadowRoot | null = null;

/** The open shadow root of the outlet, made when the first dialog asks for it. */
function outletRoot(): ShadowRoot | null {
  const host = document.getElementById('interop-outlet');
  if (host === null) return null;
  if (root === null) {
    root = host.attachShadow({ mode: 'open' });
    window.pageLogIn(root);
    for (const style of document.querySelectorAll('style')) root.append(style.cloneNode(true));
  }
  return root;
}

/** Puts what it holds into the outlet's shadow root, or leaves it where it is. */
export function Outlet({ shadow, children }: { shadow: boolean; children?: unknown }) {
  const target = shadow ? outletRoot() : document.body;
  return target === null ? null : createPortal(children as never, target as never);
}
