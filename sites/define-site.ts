import type { OfficePlace } from '../rules/policy/types';
import { PLACES_BY_LOOK, WRITTEN_IN } from './by-look';
import { alertWatch } from './dom/alerts';
import { all, elementsOf, isElement, openRoots, rootsOf } from './dom/deep';
import { keySettings } from './dom/key-settings';
import { isEnter, isPlain, type KeyRule, listOpen, sends } from './dom/keys';
import { isDisabled, isShown } from './dom/visible';
import { boxesOf, innermostFirst, isOut } from './found';
import { placeOf as placeOfOffice } from './office-place';
import type { Place, SiteSpec } from './site-spec';
import type { KeyFacts, Site, Surface } from './types';

/** What may be a submit control or lie in one: a press elsewhere is not looked into further. */
const CONTROL = 'button,[role="button"],[role="menuitem"],input[type="submit"]';

/** What takes its own keys: a site that hears the page leaves those alone. */
const TAKES_KEYS = 'input,textarea,select,[contenteditable]';

/** Makes a site of its table. Nothing of the page is touched until a method is called. */
export function defineSite(spec: SiteSpec): Site {
  const placeOf = new WeakMap<Surface, Place>();
  const alerts = alertWatch<Surface>(spec.alerts);
  /** What publishes by its name counts, be it a button of any kind or none. */
  const controls = spec.publishes === undefined ? CONTROL : `${CONTROL},${spec.publishes}`;
  const settings = keySettings();
  /** Roots that an event came through; hosts we do not know by name may hold boxes too. */
  const learned = new WeakMap<Document, Set<ShadowRoot>>();

  let ofOffice: readonly (readonly [Place, OfficePlace])[] = [];
  let byLook = false;
  let places = spec.places;
  const tableAnew = () => {
    const last = byLook ? PLACES_BY_LOOK : [];
    places = [...ofOffice.map(([place]) => place), ...spec.places, ...last];
  };
  const editorsOn = (doc: Document) =>
    [
      ...ofOffice.map(([, { editor }]) => editor),
      spec.editors(urlOf(doc)),
      byLook ? WRITTEN_IN : '',
    ]
      .filter((selector) => selector !== '')
      .join(',');

  const roots = (doc: Document): ShadowRoot[] => {
    const known = [...(learned.get(doc) ?? [])].filter((root) => root.host.isConnected);
    return [...new Set([...openRoots(doc, spec.shadowHosts, spec.shadowInside), ...known])];
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
      ...(place.mayIgnore ? { mayIgnore: true } : {}),
      ...(place.byHand ? { byHand: true } : {}),
      ...(place.actsOn === undefined ? {} : { actsOn: place.actsOn }),
    };
    placeOf.set(surface, place);
    return surface;
  };

  /** The same surface, published by this control. */
  const by = (surface: Surface, submit: HTMLElement, how: { apart?: true } = {}): Surface => {
    const other = { ...surface, submit, ...how };
    const place = placeOf.get(surface);
    if (place !== undefined) placeOf.set(other, place);
    return other;
  };

  const claim = (editor: HTMLElement, doc: Document, seen: boolean): Surface | null => {
    for (const place of places) {
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
    const editors = editorsOn(doc);
    const found: Surface[] = [];
    for (const scope of [doc, ...roots(doc)]) {
      for (const editor of all(scope, editors)) {
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
      if (root.mode === 'open' && root.querySelector(editorsOn(doc)) !== null) {
        learned.set(doc, known.add(root));
      }
    }
  };

  const editorOn = (path: readonly EventTarget[], doc: Document): HTMLElement | undefined => {
    const selector = editorsOn(doc);
    return elementsOf(path).find((element) => element.matches(selector));
  };

  const onEditor = (path: readonly EventTarget[], doc: Document): Surface | null => {
    const editor = editorOn(path, doc);
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
    if (!elementsOf(path).some((element) => element.matches(controls))) return null;
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
    const submit = namedOn(path);
    if (submit === undefined) return null;
    // The place it stands nearest to, by the smallest element that holds both.
    for (let scope = submit.parentElement; scope !== null; scope = scope.parentElement) {
      const near = scope;
      const beside = find(doc, true).find(({ root }) => near.contains(root));
      if (beside !== undefined) return by(beside, submit, { apart: true });
    }
    return { kind: 'post', root: submit, boxes: [], submit };
  };

  const namedOn = (path: readonly EventTarget[]): HTMLElement | undefined => {
    const { publishes } = spec;
    if (publishes === undefined) return undefined;
    return elementsOf(path).find((element) => element.matches(publishes));
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
    const rules = settings.possible(rulesOf(place));
    if (rules.some((rule) => sends(rule, key))) {
      if (rules.every((rule) => sends(rule, key))) return surface;
      const doubtful = { ...surface, key };
      placeOf.set(doubtful, place);
      return doubtful;
    }
    if (!sends(place.second?.keys(surface.root) ?? 'none', key)) return null;
    return surface.second === undefined ? surface : by(surface, surface.second);
  };

  /** Where the site would publish from, for a key that is pressed in no box: the place on top. */
  const heard = (path: readonly EventTarget[], doc: Document): Surface | null => {
    const target = path[0];
    if (isElement(target) && target.closest(TAKES_KEYS) !== null) return null;
    const shown = find(doc, true);
    const hears = spec.places.filter((place) => place.hearsPage === true);
    const on = (place: Place) => shown.find((surface) => placeOf.get(surface) === place);
    return hears.map(on).find((surface) => surface !== undefined) ?? null;
  };

  return {
    id: spec.id,
    name: spec.name,
    matches: spec.matches,
    on: (url) => spec.on?.(url) ?? true,
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
      // Each letter typed comes by here.
      if (!isEnter(key)) return null;
      learn(path, doc);
      const at = surfaceAt(path, doc);
      // A field that is left out of the boxes, being empty, publishes the others by its key.
      const written = editorOn(path, doc);
      const surface = written === undefined ? heard(path, doc) : at;
      const box = written ?? surface?.boxes[0]?.element;
      if (surface === null || box === undefined) return null;
      const meant = byKey(surface, key);
      if (meant === null || isIdle(meant)) return null;
      if (all(doc, placeOf.get(meant)?.list ?? '').some(isShown)) return null;
      return isPlain(key) && listOpen(box) ? null : meant;
    },
    asksKeys: (surface) => rulesOf(placeOf.get(surface)).length > 1,
    keyShown: (surface, key, meant) => settings.shown(rulesOf(placeOf.get(surface)), key, meant),
    forgetKeys: settings.forget,
    account: (doc, surface) =>
      placeOf.get(surface)?.account?.(surface.root) ?? spec.account(doc, surface),
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
    adopt(doc, office) {
      ofOffice = (office?.places ?? []).flatMap((given) => {
        const place = placeOfOffice(doc, given);
        return place === null ? [] : [[place, given] as const];
      });
      tableAnew();
    },
    lookFor(on) {
      byLook = on;
      tableAnew();
    },
    counted(doc) {
      const url = urlOf(doc);
      return spec.expects
        .filter((expected) => expected.on(url))
        .map(({ what, selector, least, most }) => {
          const scopes = [doc, ...roots(doc)];
          const found = scopes.flatMap((scope) => all(scope, selector)).filter(isShown).length;
          return { what, least, most, found };
        });
    },
  };
}

function rulesOf(place: Place | undefined): readonly KeyRule[] {
  const keys = place?.keys ?? 'none';
  return typeof keys === 'string' ? [keys] : keys;
}

/** The address of the page now; single-page sites change it without a load. */
export function urlOf(doc: Document): URL {
  return new URL(doc.location.href);
}
