import type { Account, DraftPart, SurfaceKind } from '../rules/types';
import { alertWatch } from './dom/alerts';
import { all, elementsOf, isElement, openRoots, rootsOf } from './dom/deep';
import { isEnter, isPlain, type KeyRule, listOpen, sends } from './dom/keys';
import { isDisabled, isShown } from './dom/visible';
import { boxesOf, innermostFirst, isOut } from './found';
import type { Box, KeyFacts, Site, Surface } from './types';

/** One box as a place describes it; the engine is found by the element. */
export interface BoxSpec {
  element: HTMLElement;
  role: DraftPart['role'];
  attachments?: Box['attachments'];
}

/** A row of a site's table: one kind of place to write, found outwards from an editor. */
export interface Place {
  /** For people who read the table. */
  name: string;
  /** The element that holds the place this editor belongs to; `null`: it is not of this place. */
  rootOf(editor: HTMLElement, url: URL): Element | null;
  /** All boxes under the root, in reading order. */
  boxes(root: Element): BoxSpec[];
  /** The control that publishes, disabled or not; `null` while there is none. */
  submit(root: Element, boxes: readonly Box[], doc: Document): HTMLElement | null;
  kind(root: Element, boxes: readonly Box[], url: URL): SurfaceKind;
  keys: KeyRule;
  /** Set where the words may be out of sight while the last step is asked: the root then decides. */
  seenBy?: 'root';
  second?: SecondWay;
  /** Selector of the site's own type-ahead list, where it takes every Enter and bears no roles. */
  list?: string;
  /** Whether a press would publish nothing, though the site leaves the control enabled. */
  idle?(root: Element, boxes: readonly Box[]): boolean;
}

/** A second control of a place, which publishes the same words in another way (to other people). */
export interface SecondWay {
  submit(root: Element): HTMLElement | null;
  /** The key of this way; where the site has none of its controls it publishes by the first. */
  keys(root: Element): KeyRule;
}

/** A surface without an editor: a control that publishes by itself. */
export interface Bare {
  kind: SurfaceKind;
  root: Element;
  submit: HTMLElement;
}

/** What a site's file says; `defineSite` makes the rest of it. */
export interface SiteSpec {
  id: string;
  name: string;
  matches: readonly string[];
  checked: string;
  /** Selector of the hosts whose open shadow roots hold compose boxes; may be empty. */
  shadowHosts: string;
  /** Selector of every editor of the site on this address. */
  editors(url: URL): string;
  /** Tried in order; the first that claims an editor has it. */
  places: readonly Place[];
  bare(scope: ParentNode, url: URL): Bare[];
  account(doc: Document, surface: Surface): Account;
  conversation(doc: Document, surface: Surface): string | null;
  /**
   * Selector of controls that publish by their very name. One that no place knows as its own (a
   * second one, a copy) is held all the same.
   */
  publishes?: string;
  /** Selector of the site's passing messages. */
  alerts: string;
  /** Whether an alert is the site's own word that the post is out, told by its structure. */
  saysSent?(doc: Document): boolean;
  /**
   * Selector of what the site shows while a press is not decided: it asks something of its own
   * before it posts ("post anyway?"), or it is still at work.
   */
  pends?: string;
  /** Whether a page of a host that we do not know is this site's front end. */
  recognises?(doc: Document): boolean;
  expectsSurface(url: URL): boolean;
}

/** What may be a submit control or lie in one: a press elsewhere is not looked into further. */
const CONTROL = 'button,[role="button"],[role="menuitem"],input[type="submit"]';

/** Makes a site of its table. Nothing of the page is touched until a method is called. */
export function defineSite(spec: SiteSpec): Site {
  const placeOf = new WeakMap<Surface, Place>();
  const alerts = alertWatch<Surface>(spec.alerts);
  /** Roots that an event came through; hosts we do not know by name may hold boxes too. */
  const learned = new WeakMap<Document, Set<ShadowRoot>>();

  const roots = (doc: Document): ShadowRoot[] => {
    const known = [...(learned.get(doc) ?? [])].filter((root) => root.host.isConnected);
    return [...new Set([...openRoots(doc, spec.shadowHosts), ...known])];
  };

  const build = (place: Place, root: Element, doc: Document): Surface => {
    const boxes = boxesOf(place, root);
    const second = place.second?.submit(root) ?? null;
    const surface: Surface = {
      kind: place.kind(root, boxes, urlOf(doc)),
      root,
      boxes,
      submit: place.submit(root, boxes, doc),
      ...(second === null ? {} : { second }),
    };
    placeOf.set(surface, place);
    return surface;
  };

  /** The same surface, published by this control. */
  const by = (surface: Surface, submit: HTMLElement): Surface => {
    const other = { ...surface, submit };
    const place = placeOf.get(surface);
    if (place !== undefined) placeOf.set(other, place);
    return other;
  };

  const claim = (editor: HTMLElement, doc: Document, seen: boolean): Surface | null => {
    for (const place of spec.places) {
      const root = place.rootOf(editor, urlOf(doc));
      if (root === null) continue;
      if (seen && !isShown(place.seenBy === 'root' ? root : editor)) return null;
      return build(place, root, doc);
    }
    return null;
  };

  /** `seen: false` takes hidden ones too, for a press that has proved to be on the page. */
  const find = (doc: Document, seen: boolean): Surface[] => {
    const url = urlOf(doc);
    const found: Surface[] = [];
    for (const scope of [doc, ...roots(doc)]) {
      for (const editor of all(scope, spec.editors(url))) {
        if (found.some((one) => one.boxes.some((box) => box.element === editor))) continue;
        const surface = claim(editor, doc, seen);
        if (surface === null || found.some((one) => one.root === surface.root)) continue;
        found.push(surface);
      }
      for (const bare of spec.bare(scope, url)) {
        if (seen && !isShown(bare.submit)) continue;
        found.push({ kind: bare.kind, root: bare.root, boxes: [], submit: bare.submit });
      }
    }
    return innermostFirst(found);
  };

  const learn = (path: readonly EventTarget[], doc: Document) => {
    for (const root of rootsOf(path)) {
      const known = learned.get(doc) ?? new Set<ShadowRoot>();
      // Roots of the page's own small parts come by with every event; only boxes matter.
      if (root.mode === 'open' && root.querySelector(spec.editors(urlOf(doc))) !== null) {
        learned.set(doc, known.add(root));
      }
    }
  };

  const onEditor = (path: readonly EventTarget[], doc: Document): Surface | null => {
    const selector = spec.editors(urlOf(doc));
    const editor = elementsOf(path).find((element) => element.matches(selector));
    return editor === undefined ? null : claim(editor, doc, false);
  };

  const surfaceAt = (path: readonly EventTarget[], doc: Document): Surface | null => {
    learn(path, doc);
    const own = onEditor(path, doc);
    if (own !== null) return own;
    const around = new Set<EventTarget>(path);
    return (
      find(doc, true).find(
        ({ root, boxes, submit }) =>
          boxes.some((box) => around.has(box.element)) ||
          around.has(root) ||
          (submit !== null && around.has(submit)),
      ) ?? null
    );
  };

  const byControl = (path: readonly EventTarget[], doc: Document): Surface | null => {
    if (!elementsOf(path).some((element) => element.matches(CONTROL))) return null;
    const around = new Set<EventTarget>(path);
    const pressedOf = (surfaces: readonly Surface[]): Surface | null => {
      for (const surface of surfaces) {
        const { submit, second } = surface;
        if (submit !== null && around.has(submit)) return surface;
        if (second !== undefined && around.has(second)) return by(surface, second);
      }
      return null;
    };
    return pressedOf(find(doc, true)) ?? pressedOf(find(doc, false)) ?? byName(path, doc);
  };

  const byName = (path: readonly EventTarget[], doc: Document): Surface | null => {
    const { publishes } = spec;
    if (publishes === undefined) return null;
    const submit = elementsOf(path).find((element) => element.matches(publishes));
    if (submit === undefined) return null;
    // The place it stands nearest to, by the smallest element that holds both.
    for (let scope = submit.parentElement; scope !== null; scope = scope.parentElement) {
      const near = scope;
      const beside = find(doc, true).find(({ root }) => near.contains(root));
      if (beside !== undefined) return by(beside, submit);
    }
    return { kind: 'post', root: submit, boxes: [], submit };
  };

  const byForm = (path: readonly EventTarget[], doc: Document): Surface | null => {
    const form = path[0];
    if (!isElement(form) || form.tagName.toUpperCase() !== 'FORM') return null;
    return (
      find(doc, true).find(
        ({ root, submit }) => form.contains(root) || (submit !== null && form.contains(submit)),
      ) ?? null
    );
  };

  const isIdle = (surface: Surface): boolean =>
    placeOf.get(surface)?.idle?.(surface.root, surface.boxes) ?? false;

  /** The surface as this key would publish it, its lists left aside; `null`: the key does not. */
  const byKey = (surface: Surface, key: KeyFacts): Surface | null => {
    const place = placeOf.get(surface);
    if (place === undefined) return null;
    if (sends(place.keys, key)) return surface;
    if (!sends(place.second?.keys(surface.root) ?? 'none', key)) return null;
    return surface.second === undefined ? surface : by(surface, surface.second);
  };

  return {
    id: spec.id,
    name: spec.name,
    matches: spec.matches,
    checked: spec.checked,
    surfaces: (doc) => find(doc, true),
    surfaceAt,
    pressed(path, doc, by = 'press') {
      learn(path, doc);
      const surface = by === 'submit' ? byForm(path, doc) : byControl(path, doc);
      if (surface === null || isIdle(surface)) return null;
      return surface.submit !== null && isDisabled(surface.submit) ? null : surface;
    },
    keyPublishes(key, path, doc) {
      learn(path, doc);
      if (!isEnter(key)) return null;
      const surface = surfaceAt(path, doc);
      const box = surface?.boxes.find(({ element }) => path.includes(element));
      if (surface === null || box === undefined) return null;
      const meant = byKey(surface, key);
      if (meant === null || isIdle(meant)) return null;
      if (all(doc, placeOf.get(meant)?.list ?? '').some(isShown)) return null;
      return isPlain(key) && listOpen(box.element) ? null : meant;
    },
    account: spec.account,
    conversation: spec.conversation,
    roots,
    outcome(doc, surface) {
      const standing = alerts.stands(surface, doc, Date.now());
      if (isOut(surface, placeOf.get(surface))) return 'sent';
      if (!standing) return null;
      return spec.saysSent?.(doc) === true ? 'sent' : 'refused';
    },
    pends: (doc) => all(doc, spec.pends ?? '').some(isShown),
    recognises: (doc) => spec.recognises?.(doc) ?? false,
    expectsSurface: spec.expectsSurface,
  };
}

/** The address of the page now; single-page sites change it without a load. */
export function urlOf(doc: Document): URL {
  return new URL(doc.location.href);
}
