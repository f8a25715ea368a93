import type { OfficeSite } from '../rules/policy/types';
import type { Account, Attachment, DraftPart, SurfaceKind } from '../rules/types';

/** A stretch of one editor's text, UTF-16 offsets, `start <= end`; equal for a bare caret. */
export interface Selection {
  start: number;
  end: number;
}

/** How a text replacement went. `failed`: the draft reads as `text` now; nothing else was tried. */
export type ReplaceResult =
  | { ok: true }
  | { ok: false; why: 'not-accepted' | 'not-editable' | 'changed-meanwhile'; text: string };

/**
 * One editor engine: how to read it as the site will post it, where its words stand on screen, and
 * how to change them through the engine's own input path. Never writes to the editor's DOM.
 */
export interface Editor {
  id: 'draftjs' | 'lexical' | 'quill' | 'prosemirror' | 'textarea' | 'contenteditable';
  /** Whether this element is the editable element of this engine. */
  owns(element: Element): boolean;
  /** The text as the site will post it: one `\n` a line break, U+00A0 as space. */
  read(element: HTMLElement): string;
  /** Client rectangles of `[start, end)`, one a line box; `stage` is an element of ours to measure in. */
  rects(element: HTMLElement, start: number, end: number, stage: HTMLElement): DOMRect[];
  /** The caret or selection inside this editor, `null` when it is elsewhere. */
  selection(element: HTMLElement): Selection | null;
  /** Focus the editor and put the caret or selection back. */
  select(element: HTMLElement, selection: Selection): void;
  /**
   * Replace stretches (not overlapping, offsets into `expected`), then read back. Refuses without
   * touching anything when the editor no longer reads as `expected`, or while an input method is
   * composing in it (`changed-meanwhile`: its words are not settled).
   */
  replace(
    element: HTMLElement,
    expected: string,
    edits: readonly { start: number; end: number; text: string }[],
  ): Promise<ReplaceResult>;
}

/** One box of a surface as found on the page now. */
export interface Box {
  role: DraftPart['role'];
  element: HTMLElement;
  editor: Editor;
  attachments: Attachment[];
}

/**
 * One place to write, as found on the page at this moment. Sites re-render at will: never keep one
 * across events, find it again.
 */
export interface Surface {
  kind: SurfaceKind;
  /** The smallest element that holds all boxes and the submit control. */
  root: Element;
  /** In reading order; empty for a surface without words (a plain repost). */
  boxes: Box[];
  /** The control that publishes; `null` while the site has not made one (or is between renders). */
  submit: HTMLElement | null;
  /** The site may act on a hand only: a press of ours on its control may do nothing. */
  mayIgnore?: true;
  /** A bare click may not be enough for `submit`: it is pressed as a hand does. */
  byHand?: true;
  /** Another control, by which the same words go out in another way (to other people, say). */
  second?: HTMLElement;
  /** The event by which `submit` acts, where that is not the click alone. */
  actsOn?: 'mousedown';
  /** The key of this press, where only a setting of the person decides whether it publishes. */
  key?: KeyFacts;
  /** `submit` is a control that no place knows as its own: no other one may stand in for it. */
  apart?: true;
}

/** The facts of a key press that decide whether it publishes. */
export interface KeyFacts {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** What a press of Enter turned out to be: it published, or it made a new line. */
export type KeyMeaning = 'sends' | 'line';

/** One element that a page must show, and how often it does: all there is of a changed page's report. */
export interface Counted {
  what: string;
  least: number;
  most: number;
  found: number;
}

/** One platform. Modules in `sites/` are inert on import: the build reads `matches` from them. */
export interface Site {
  id: string;
  /** The platform's own name; the same in every language we speak. */
  name: string;
  /** Match patterns of the hosts, `https` only. */
  matches: readonly string[];
  /** Whether an address of these hosts is this site's: two sites may live on one host. */
  on(url: URL): boolean;
  /** Day the selectors were last compared with the facts or the live site, ISO. */
  checked: string;
  /** Every visible surface of the page, open shadow roots included, innermost composer first. */
  surfaces(doc: Document): Surface[];
  /** The surface whose editor or root the event path runs through, or `null`. */
  surfaceAt(path: readonly EventTarget[], doc: Document): Surface | null;
  /**
   * The surface that a press on this path would publish (click, pointer, Enter or Space on the
   * focused control), or `null`. Disabled controls publish nothing. For a `submit` event pass
   * `by: 'submit'`: only then does a path that begins at the form count, since a click on the bare
   * ground of a form begins there too.
   */
  pressed(path: readonly EventTarget[], doc: Document, by?: 'press' | 'submit'): Surface | null;
  /**
   * The surface that this key would publish with the caret on this path, or `null`. Knows the open
   * type-ahead list that takes Enter first. IME is the caller's matter.
   */
  keyPublishes(key: KeyFacts, path: readonly EventTarget[], doc: Document): Surface | null;
  /** Whether a setting of the person that we have not made out decides what keys do here. */
  asksKeys(surface: Surface): boolean;
  /** The page has shown what a key means on this surface. */
  keyShown(surface: Surface, key: KeyFacts, meant: KeyMeaning): void;
  /** What keys were found to mean may have changed: a setting was. */
  forgetKeys(): void;
  /** Who would be the author of this surface. */
  account(doc: Document, surface: Surface): Account;
  /** Conversation key for messages and comments; `null` elsewhere. */
  conversation(doc: Document, surface: Surface): string | null;
  /** The open shadow roots of the page that hold compose boxes now. */
  roots(doc: Document): ShadowRoot[];
  /**
   * The site's own sign, after a press, that the post of this surface went out or was refused;
   * `null` while there is none. Ask with the surface object that was pressed, first right after the
   * press (that moment tells old alerts from new ones) and then again on each change of the page.
   */
  outcome(doc: Document, surface: Surface): 'sent' | 'refused' | null;
  /** Whether the site, once pressed, is at work or asks something of its own ("post anyway?"). */
  pends(doc: Document): boolean;
  /** Whether this page, of whatever host, is plainly this site's front end. */
  recognises(doc: Document): boolean;
  /** Whether this page looks like one where a compose box is to be expected (for "cannot find"). */
  expectsSurface(url: URL, doc?: Document): boolean;
  /** Places that the office's policy names for this host; `null`: none. They come before our own. */
  adopt(doc: Document, office: OfficeSite | null): void;
  /** From now on boxes that the table does not know are found by how they look, too. */
  lookFor(byLook: boolean): void;
  /** What this page must show, counted now; empty where the file has no say on this address. */
  counted(doc: Document): Counted[];
}
