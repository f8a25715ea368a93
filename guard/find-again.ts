import { sameDraft } from '../rules/draft';
import type { Draft } from '../rules/types';
import { isShown } from '../sites/dom/visible';
import type { KeyFacts, Site, Surface } from '../sites/types';
import { readDraft } from './read-draft';

/** What is kept of a surface while the site may re-render it. */
export interface Anchor {
  kind: Surface['kind'];
  root: Element;
  boxes: Element[];
  /** Whether it was the second control that is meant: the first would publish in another way. */
  second: boolean;
  /** The control that was pressed, where the place does not know it as its own. */
  apart: HTMLElement | null;
  /** The key that was pressed, where a setting decides what it does. */
  key: KeyFacts | null;
}

export function anchorOf(surface: Surface): Anchor {
  return {
    kind: surface.kind,
    root: surface.root,
    boxes: surface.boxes.map((box) => box.element),
    second: surface.second !== undefined && surface.submit === surface.second,
    apart: surface.apart === true ? surface.submit : null,
    key: surface.key ?? null,
  };
}

/**
 * Finds a surface again after the site may have moved or rebuilt it: by the same editor element
 * first, then the same root, then the only surface of that kind with exactly these words. `null`
 * when there is none or more than one: never a guess.
 */
export function findAgain(site: Site, doc: Document, anchor: Anchor, draft: Draft): Surface | null {
  const found = findPlace(site, doc, anchor, draft);
  // Found this very moment, so it is ours to point at the control that was pressed.
  if (found === null) return null;
  if (anchor.second) found.submit = found.second ?? null;
  if (anchor.apart !== null) found.submit = isShown(anchor.apart) ? anchor.apart : null;
  if (anchor.key !== null) found.key = anchor.key;
  return found;
}

function findPlace(site: Site, doc: Document, anchor: Anchor, draft: Draft): Surface | null {
  const surfaces = site.surfaces(doc);
  const byBox = surfaces.find((surface) =>
    surface.boxes.some((box) => anchor.boxes.includes(box.element)),
  );
  if (byBox !== undefined) return byBox;
  const byRoot = surfaces.find(
    (surface) => surface.root === anchor.root && surface.kind === anchor.kind,
  );
  if (byRoot !== undefined) return byRoot;
  const alike = surfaces.filter(
    (surface) => surface.kind === anchor.kind && sameDraft(readDraft(site, surface, doc), draft),
  );
  return alike.length === 1 ? (alike[0] ?? null) : null;
}
