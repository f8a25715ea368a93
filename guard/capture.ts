import { isEmptyDraft } from '../rules/draft';
import type { Draft } from '../rules/types';
import type { Site, Surface } from '../sites/types';
import { strayHalves } from './double-press';
import { KEYS, POINTER, PRIVATE_TO_US, TOUCH } from './event-lists';
import { failSoft } from './fail-soft';
import { type HeldKeys, keyDown, keyTaken, keyUp, NO_KEYS } from './held-keys';
import { activates, isComposing, keyFacts } from './key-facts';
import { forgetAtSwitch, keyLearner } from './learn-keys';
import { listen } from './listen';
import { isDisabled, readDraft, unreadableDraft } from './read-draft';
import type { PressRuling } from './ruling';
import {
  type BegunPress,
  endsPress,
  goesOn,
  type RunningPress,
  runningPress,
} from './running-press';

/**
 * The press, seen before the page sees it. Listeners stand on `window` in the capture phase from
 * `document_start`; what is held is stopped with its whole family of events, and the decision to
 * stop waits for nothing. Sources: facts/platforms.md 1.2, 1.3, 1.8.
 */
export interface CaptureDuties {
  /** On our own elements: such events are ours and are never shown to the page. */
  isOurs(event: Event): boolean;
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
  /** A press was stopped and opens a decision; `null`: on a page that we failed to make out. */
  held(surface: Surface | null, draft: Draft): void;
}

/** The listeners' one hold on the page; `watchRoots` adds the open shadow roots that hold boxes. */
export interface Capture {
  watchRoots(): void;
}

/** What a press may be on, where the site's own table failed to say. */
const CONTROL = 'button,[role="button"],[role="menuitem"],input[type="submit"]';
const WRITTEN_IN = 'input,textarea,[contenteditable]';

/** Starts listening. Never undone: a page that is guarded stays guarded until it is gone. */
export function capture(win: Window, site: Site, duties: CaptureDuties): Capture {
  const doc = win.document;
  let keys: HeldKeys = NO_KEYS;
  /** Keys whose press went to the page, and where: the rest of the press belongs there too. */
  const given = new Map<string, EventTarget | undefined>();
  let running: RunningPress | null = null;
  let begun: BegunPress | null = null;
  const isStrayHalf = strayHalves();
  const learner = keyLearner(win, site);

  const letThrough = (root: Element, type: string) => {
    const press = runningPress(root, type);
    running = press;
    win.setTimeout(() => {
      running = null;
    });
  };

  /** Whether the event is the next step of a press that runs; it is then used up as one. */
  const belongs = (event: Event, root: Element): boolean => {
    if (running === null) return false;
    const byHand = event.isTrusted && event.type !== 'submit' && (event as MouseEvent).detail !== 0;
    const next = goesOn(running, root, event.type, byHand || event.type === 'keydown');
    if (next === null) return false;
    running = next;
    return true;
  };

  /** Returns true when the press was stopped. */
  const rule = (event: Event, surface: Surface): boolean => {
    if (belongs(event, surface.root)) return false;
    return ruleOn(event, surface, readDraft(site, surface, doc));
  };

  const ruleOn = (event: Event, surface: Surface | null, draft: Draft): boolean => {
    const repeat = 'repeat' in event && event.repeat === true;
    // A key that is kept down may use what lets it through, but opens nothing.
    const ruling = repeat && !duties.wouldLetThrough(draft) ? 'stop' : duties.rule(draft);
    if (ruling === 'let-through') {
      letThrough(surface?.root ?? doc.documentElement, event.type);
      return false;
    }
    stop(event);
    if (ruling === 'hold') duties.held(surface, draft);
    return true;
  };

  const onPointer = (event: MouseEvent) => {
    // Another button never makes a click; a script may say what it likes.
    if (event.isTrusted && event.button > 0) return;
    const path = event.composedPath();
    if (event.type === 'click') forgetAtSwitch(site, path);
    if (event.isTrusted && event.type === 'pointerdown') begun = null;
    const surface = site.pressed(path, doc);
    if (surface === null) return;
    if (event.type === 'click') onClick(event, surface);
    else if (event.type === 'mousedown' && surface.actsOn === 'mousedown') onDown(event, surface);
    else if (!mayPass(surface)) stop(event);
  };

  /** The click that ends a press which went through at its mousedown is no second press. */
  const onClick = (event: MouseEvent, surface: Surface) => {
    const byHand = event.isTrusted && event.detail !== 0;
    const ends = byHand && endsPress(begun, surface.root, readDraft(site, surface, doc));
    if (byHand) begun = null;
    if (ends) letThrough(surface.root, event.type);
    else rule(event, surface);
  };

  /** Where this event publishes, it is ruled on. By hand a click follows, which opens the question. */
  const onDown = (event: MouseEvent, surface: Surface) => {
    if (event.isTrusted && !mayPass(surface)) {
      stop(event);
      return;
    }
    const draft = readDraft(site, surface, doc);
    if (!rule(event, surface) && event.isTrusted) begun = { root: surface.root, draft };
  };

  const mayPass = (surface: Surface): boolean =>
    running !== null || duties.wouldLetThrough(readDraft(site, surface, doc));

  const onKeyDown = (event: KeyboardEvent) => {
    const { meaning, held } = event.isTrusted
      ? keyDown(keys, event.code, event.repeat)
      : { meaning: 'fresh', held: keys };
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
    const facts = keyFacts(event);
    learner.settle();
    if (activates(facts)) forgetAtSwitch(site, event.composedPath());
    const surface = isComposing(event) ? null : publishedBy(event);
    // A native button turns the key into a click of its own, which is ruled on when it comes.
    const passes =
      surface === null ||
      (isNativeActivation(event, surface) && mayPass(surface)) ||
      !rule(event, surface);
    if (!event.isTrusted) return;
    if (passes && facts.code.endsWith('Enter')) learner.follow(event);
    if (passes) given.set(event.code, event.composedPath()[0]);
    else keys = keyTaken(keys, event.code, true);
  };

  const publishedBy = (event: KeyboardEvent): Surface | null => {
    const path = event.composedPath();
    const facts = keyFacts(event);
    if (activates(facts)) {
      const pressed = site.pressed(path, doc);
      if (pressed !== null) return pressed;
    }
    const surface = site.keyPublishes(facts, path, doc);
    if (surface === null) return null;
    const empty = isEmptyDraft(readDraft(site, surface, doc));
    return empty && isDisabled(surface.submit) ? null : surface;
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.type === 'keydown') {
      onKeyDown(event);
      return;
    }
    const { code, isTrusted, type } = event;
    if ((isTrusted && keys.codes.has(code)) || duties.takesKeys()) {
      if (isTrusted && type === 'keyup') keys = keyUp(keys, code);
      event.stopImmediatePropagation();
      // The default of a key-up is a click on a focused button: ours may have it, the page's not.
      if (type === 'keyup' && !duties.takesKeys()) event.preventDefault();
      return;
    }
    const target = event.composedPath()[0];
    const goesOnThere = isTrusted && given.has(code) && given.get(code) === target;
    if (isTrusted && type === 'keyup') given.delete(code);
    // The end of a press that did not begin here: begun elsewhere, or made by a script.
    if (!goesOnThere && !isComposing(event) && publishedBy(event) !== null) stop(event);
  };

  const onTouch = (event: TouchEvent) => {
    const surface = site.pressed(event.composedPath(), doc);
    if (surface !== null && !mayPass(surface)) event.stopImmediatePropagation();
  };

  const onSubmit = (event: Event) => {
    const surface = site.pressed(event.composedPath(), doc, 'submit');
    if (surface !== null) rule(event, surface);
  };

  /** The site's table threw: hold what may be a press, and say so, rather than let it pass. */
  const onUnreadable = (event: Event) => {
    const path = event.composedPath();
    const isOn = (what: string) => path.some((one) => one instanceof Element && isOneOf(one, what));
    const key = event.type.startsWith('key') ? (event as KeyboardEvent) : null;
    if (key !== null && (isComposing(key) || !activates(keyFacts(key)))) return;
    const written = key !== null && keyFacts(key).key === 'Enter' && isOn(WRITTEN_IN);
    if (event.type !== 'submit' && !written && !isOn(CONTROL)) return;
    const draft = unreadableDraft(site);
    if (running !== null) return;
    if (['click', 'keydown', 'submit'].includes(event.type)) {
      const stopped = ruleOn(event, null, draft);
      if (stopped && key?.isTrusted) keys = keyTaken(keys, key.code, true);
    } else if (!duties.wouldLetThrough(draft)) {
      if (!event.type.startsWith('touch')) event.preventDefault();
      event.stopImmediatePropagation();
    }
  };

  const safely = (handler: (event: never) => void) => (event: Event) => {
    failSoft(
      () => handler(event as never),
      () => onUnreadable(event),
    );
  };

  /** True for what the page must not see: on our own element, or half of somebody's double click. */
  const isTaken = (event: Event): boolean => {
    const ours = duties.isOurs(event);
    if (event.isTrusted && isStrayHalf(event as MouseEvent, ours)) {
      stop(event);
      return true;
    }
    if (!ours) return false;
    event.stopImmediatePropagation();
    if (event.isTrusted) duties.relay(event);
    return true;
  };

  const own = (handler: (event: never) => void) => {
    const handle = safely(handler);
    return (event: Event) => {
      if (!isTaken(event)) handle(event);
    };
  };
  const onBlur = (event: Event) => {
    if (event.target !== win || !event.isTrusted) return;
    keys = NO_KEYS;
    given.clear();
  };

  const scrolling = (type: string) => /^touch|wheel|Scroll$/.test(type);
  listen(win, [
    { types: POINTER, handler: own(onPointer) },
    { types: TOUCH, handler: own(onTouch), passive: true },
    { types: KEYS, handler: safely(onKey) },
    { types: ['submit'], handler: own(onSubmit) },
    { types: PRIVATE_TO_US.filter((type) => !scrolling(type)), handler: own(() => {}) },
    { types: PRIVATE_TO_US.filter(scrolling), handler: own(() => {}), passive: true },
    { types: ['blur'], handler: onBlur },
  ]);

  const rooted = new WeakSet<ShadowRoot>();
  const submitIn = safely(onSubmit);
  return {
    watchRoots() {
      for (const root of site.roots(doc)) {
        if (rooted.has(root)) continue;
        rooted.add(root);
        // `submit` does not leave a shadow root (DOM standard), so it is heard at each one.
        root.addEventListener('submit', submitIn, { capture: true });
      }
    },
  };
}

function isNativeActivation(event: KeyboardEvent, surface: Surface): boolean {
  return (
    surface.submit instanceof HTMLButtonElement && event.composedPath().includes(surface.submit)
  );
}

/** The page may have put things of its own in the place of an element's methods. */
function isOneOf(element: Element, selector: string): boolean {
  return Element.prototype.matches.call(element, selector);
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
