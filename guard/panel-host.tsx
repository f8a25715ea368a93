import { render } from 'preact';
import { Panel } from '../components/panel';
import type { PanelActions, PanelView } from '../components/view';
import { type PanelKey, panelKey } from './panel-keys';
import type { Stage } from './stage';
import { throttle } from './throttle';

/** A page that takes our element away again and again gets it back no oftener than this, ms. */
const BACK_MS = 50;
/** How long the panel stands before keys answer, ms: words still being typed are no answer. */
const READ_MS = 300;
const FOCUSABLE = 'button:not(:disabled), a[href], textarea, summary';

/** Shows the panel in the top layer and gives keys their meaning. */
export interface PanelHost {
  /** Draws the view, or closes the panel for `null`. */
  show(view: PanelView | null): void;
  /** Puts the panel back, question and all, where the page took our element away or marked it. */
  keep(): void;
  /** The revision that a person has before their eyes; `null` while nothing is painted. */
  painted(): number | null;
  key(event: KeyboardEvent, armed: boolean): void;
}

/** `actions` are called with nothing but what the person did; `painted()` says on what they did it. */
export function createPanelHost(win: Window, stage: Stage, actions: PanelActions): PanelHost {
  const { dialog, root } = stage;
  let view: PanelView | null = null;
  let painted: number | null = null;
  let armed: number | null = null;

  /** Keys answer a little later; the panel shows it by its key hints. */
  const arm = () => {
    armed ??= win.setTimeout(() => dialog.classList.add('armed'), READ_MS);
  };
  const disarm = () => {
    if (armed !== null) win.clearTimeout(armed);
    armed = null;
    dialog.classList.remove('armed');
  };

  const open = () => {
    const moved = stage.ensureAttached();
    if (moved && dialog.open) dialog.close();
    if (!dialog.open) {
      dialog.showModal();
      dialog.focus({ preventScroll: true });
    }
  };

  const keep = throttle(win, BACK_MS, () => {
    if (view !== null) open();
  });
  new MutationObserver(keep).observe(stage.host, { attributes: true });

  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    actions.back();
  });

  const perform = (meaning: PanelKey) => {
    const answers = meaning === 'office' || meaning === 'private' || meaning === 'go';
    if (answers && !dialog.classList.contains('armed')) return;
    if (meaning === 'office' || meaning === 'private') actions.answer(meaning);
    else if (meaning === 'go') actions.go();
    else if (meaning === 'back') actions.back();
    else if (meaning === 'focus-next') moveFocus(1);
    else if (meaning === 'focus-previous') moveFocus(-1);
  };

  const moveFocus = (by: 1 | -1) => {
    const stops = [...dialog.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((one) =>
      one.checkVisibility(),
    );
    const at = stops.indexOf(root.activeElement as HTMLElement);
    const next = at === -1 ? (by === 1 ? 0 : stops.length - 1) : at + by;
    stops[(next + stops.length) % stops.length]?.focus();
  };

  return {
    show(next) {
      view = next;
      if (next === null) {
        painted = null;
        disarm();
        if (dialog.open) dialog.close();
        render(null, dialog);
        return;
      }
      render(<Panel view={next} actions={actions} />, dialog);
      dialog.lang = next.language;
      dialog.dir = next.language === 'ur' ? 'rtl' : 'ltr';
      open();
      // What had the focus may be gone with the old view: keys and readers stay in the dialog.
      if (root.activeElement === null) dialog.focus({ preventScroll: true });
      win.requestAnimationFrame(() => {
        // The frame after this one has it on screen; until then keys mean what was there before.
        win.requestAnimationFrame(() => {
          if (view?.decision !== next.decision) return;
          painted = next.decision;
          arm();
        });
      });
    },
    keep() {
      if (view !== null && stage.host.parentNode !== win.document.documentElement) keep();
    },
    painted: () => painted,
    key(event, armed) {
      const active = root.activeElement;
      const meaning = panelKey(
        {
          code: event.code,
          ctrlKey: event.ctrlKey,
          metaKey: event.metaKey,
          altKey: event.altKey,
          shiftKey: event.shiftKey,
          repeat: event.repeat,
          composing: event.isComposing || event.keyCode === 229,
        },
        {
          armed,
          inField: active instanceof HTMLTextAreaElement,
          onControl: active?.matches('button, a, summary') ?? false,
          asks: view?.mode === 'question',
        },
      );
      if (meaning !== 'native') event.preventDefault();
      // While a mend is under way nothing is asked: only the way out is open.
      if (view !== null || event.code === 'Escape') perform(meaning);
    },
  };
}
