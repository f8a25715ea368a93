import type { Account, DraftPart, SurfaceKind } from '../rules/types';
import type { KeyRule } from './dom/keys';
import type { Box, Surface } from './types';

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
  /** Several: a setting of the person, which the page does not show, decides which of them holds. */
  keys: KeyRule | readonly KeyRule[];
  /** The site hears its keys all over the page, with the caret in no box too, and publishes this place. */
  hearsPage?: true;
  /** The event by which the control acts, where that is not the click alone (facts 1.2). */
  actsOn?: 'mousedown';
  /** Set where the words may be out of sight while the last step is asked: the root then decides. */
  seenBy?: 'root';
  /** Set where it is not proven that the site acts on a press by a script. */
  mayIgnore?: true;
  /** Its control is pressed as a hand does: a bare click may not be enough. */
  byHand?: true;
  second?: SecondWay;
  /** Selector of the site's own type-ahead list, where it takes every Enter and bears no roles. */
  list?: string;
  /** Who writes here, where the place knows it better than the site. */
  account?: ((root: Element) => Account) | undefined;
  /** Whether a press would publish nothing, though the site leaves the control enabled. */
  idle?(root: Element, boxes: readonly Box[]): boolean;
  /** Where the words stay in their boxes once they are taken: whether the place says that they are. */
  taken?(root: Element): boolean;
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

/** How many of one element a page must show while the file still fits the site. */
export interface Expected {
  /** Which element, for the report of a changed page; no text of the page. */
  what: string;
  /** Seen in the document and in the open roots of `shadowHosts`; hidden ones do not count. */
  selector: string;
  /** The addresses on which it must be there. */
  on(url: URL): boolean;
  least: number;
  most: number;
}

/** What a site's file says; `defineSite` makes the rest of it. */
export interface SiteSpec {
  id: string;
  name: string;
  matches: readonly string[];
  /** Which addresses of these hosts are this site's, where another one lives on the same host. */
  on?(url: URL): boolean;
  checked: string;
  /** Selector of the hosts whose open shadow roots hold compose boxes; may be empty. */
  shadowHosts: string;
  /** Further hosts, looked for only inside those roots; by default the same. */
  shadowInside?: string;
  /** Selector of every editor of the site on this address. */
  editors(url: URL): string;
  /** Tried in order; the first that claims an editor has it. */
  places: readonly Place[];
  bare(scope: ParentNode, url: URL): Bare[];
  account(doc: Document, surface: Surface): Account;
  conversation(doc: Document, surface: Surface): string | null;
  /**
   * Selector of controls that publish by their very name. One that no place knows as its own (a
   * second one, a copy, one of a menu) is held all the same, and it alone is released.
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
  expectsSurface(url: URL, doc?: Document): boolean;
  /** What its pages must show; a page that does not has changed under us. */
  expects: readonly Expected[];
}
