import { isEmptyDraft } from '../rules/draft';
import type { Draft } from '../rules/types';
import type { Site, Surface } from '../sites/types';
import { type HeldKeys, keyDown, keyTaken, keyUp, NO_KEYS } from './held-keys';
import { isDisabled, readDraft } from './read-draft';
import type { PressRuling } from './ruling';

/**
 * The press, seen before the page sees it. Listeners stand on `window` in the capture phase from
 * `document_start`; what is held is stopped with its whole family of events, and the decision to
 * stop waits for nothing. Sources: facts/platforms.md 1.2, 1.3, 1.8.
 */
export interface CaptureDuties {
  /** Our own host element: its events are ours and are never shown to the page. */
  isOurs(path: readonly EventTarget[]): boolean;
  /** An event on our own host, already stopped for the page. */
  relay(event: Event): void;
  /** A decision or a look is open: all keys are ours. */
  takesKeys(): boolean;
  /** A trusted key press while our panel is open. */
  panelKey(event: KeyboardEvent, armed: boolean): void;
  /** Rules on a press and uses up a pass that fits. */
  rule(draft: Draft): PressRuling;
  /** The same without using anything up. */
  wouldLetThrough(draft: Draft): boolean;
  /** A press was stopped and opens a decision. */
  held(surface: Surface, draft: Draft): void;
}

const POINTER = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] as const;
const KEYS = ['keydown', 'keypress', 'keyup'] as const;
/** Further events of our own UI that would tell the page what is typed or pressed there. */
const PRIVATE_TO_US = [
  'auxclick',
  'dblclick',
  'contextmenu',
  'pointermove',
  'mousemove',
  'pointerover',
  'mouseover',
  'pointerout',
  'mouseout',
  'touchstart',
  'touchend',
  'beforeinput',
  'input',
  'change',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'paste',
  'copy',
  'cut',
  'focusin',
  'focusout',
  'focus',
  'blur',
  'wheel',
  'dragstart',
  'selectstart',
] as const;

/** The listeners' one hold on the page; `watchRoots` adds the open shadow roots that hold boxes. */
export interface Capture {
  watchRoots(): void;
}

/** Starts listening. Never undone: a page that is guarded stays guarded until it is gone. */
export function capture(win: Window, site: Site, duties: CaptureDuties): Capture {
  const doc = win.document;
  let keys: HeldKeys = NO_KEYS;
  /** A press was let through in this task: what the page's own handlers press now belongs to it. */
  let within = false;

  const letThrough = () => {
    within = true;
    win.setTimeout(() => {
      within = false;
    });
  };

  /** Returns true when the press was stopped. */
  const rule = (event: Event, surface: Surface): boolean => {
    if (within && !(event.isTrusted && event.type !== 'submit')) return false;
    const draft = readDraft(site, surface, doc);
    const repeat = 'repeat' in event && event.repeat === true;
    if (repeat) {
      if (duties.wouldLetThrough(draft)) return false;
      stop(event);
      return true;
    }
    const ruling = duties.rule(draft);
    if (ruling === 'let-through') {
      letThrough();
      return false;
    }
    stop(event);
    if (ruling === 'hold') duties.held(surface, draft);
    return true;
  };

  const onPointer = (event: MouseEvent) => {
    if (event.button !== 0) return;
    const surface = site.pressed(event.composedPath(), doc);
    if (surface === null) return;
    if (event.type === 'click') {
      rule(event, surface);
      return;
    }
    if (within || duties.wouldLetThrough(readDraft(site, surface, doc))) return;
    stop(event);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { meaning, held } = keyDown(keys, event.code, event.repeat);
    keys = held;
    if (duties.takesKeys()) {
      if (event.isTrusted) {
        keys = keyTaken(keys, event.code, false);
        duties.panelKey(event, keys.opener === null);
      }
      event.stopImmediatePropagation();
      return;
    }
    if (meaning === 'ours') {
      stop(event);
      return;
    }
    if (event.isComposing || event.keyCode === 229) return;
    const surface = publishedBy(event);
    if (surface === null) return;
    // A native button turns the key into a click of its own, which is ruled on when it comes.
    if (
      isNativeActivation(event, surface) &&
      duties.wouldLetThrough(readDraft(site, surface, doc))
    ) {
      return;
    }
    if (rule(event, surface)) keys = keyTaken(keys, event.code, true);
  };

  const publishedBy = (event: KeyboardEvent): Surface | null => {
    const path = event.composedPath();
    if (event.code === 'Enter' || event.code === 'NumpadEnter' || event.code === 'Space') {
      const pressed = site.pressed(path, doc);
      if (pressed !== null) return pressed;
    }
    const surface = site.keyPublishes(event, path, doc);
    if (surface === null) return null;
    const empty = isEmptyDraft(readDraft(site, surface, doc));
    return empty && isDisabled(surface.submit) ? null : surface;
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.type === 'keydown') {
      onKeyDown(event);
      return;
    }
    if (keys.codes.has(event.code) || duties.takesKeys()) {
      if (event.type === 'keyup') keys = keyUp(keys, event.code);
      else event.stopImmediatePropagation();
      // The default of a key-up is a click on a focused button: ours may have it, the page's not.
      if (duties.takesKeys()) event.stopImmediatePropagation();
      else stop(event);
    }
  };

  const onSubmit = (event: Event) => {
    const surface = site.pressed(event.composedPath(), doc, 'submit');
    if (surface !== null) rule(event, surface);
  };

  const ours = (event: Event): boolean => {
    if (!duties.isOurs(event.composedPath())) return false;
    event.stopImmediatePropagation();
    if (event.isTrusted) duties.relay(event);
    return true;
  };

  const listen = (types: readonly string[], handler: (event: never) => void) => {
    for (const type of types) {
      win.addEventListener(
        type,
        (event) => {
          if (!KEYS.some((key) => key === event.type) && ours(event)) return;
          handler(event as never);
        },
        { capture: true, passive: type.startsWith('touch') || type === 'wheel' },
      );
    }
  };

  listen(POINTER, onPointer);
  listen(KEYS, onKey);
  listen(['submit'], onSubmit);
  listen(PRIVATE_TO_US, () => {});
  win.addEventListener('blur', (event) => {
    if (event.target === win) keys = NO_KEYS;
  });

  const rooted = new WeakSet<ShadowRoot>();
  return {
    watchRoots() {
      for (const root of site.roots(doc)) {
        if (rooted.has(root)) continue;
        rooted.add(root);
        // `submit` does not leave a shadow root (DOM standard), so it is heard at each one.
        root.addEventListener('submit', onSubmit, { capture: true });
      }
    },
  };
}

function isNativeActivation(event: KeyboardEvent, surface: Surface): boolean {
  return (
    surface.submit instanceof HTMLButtonElement && event.composedPath().includes(surface.submit)
  );
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
