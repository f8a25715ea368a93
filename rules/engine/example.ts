import type { Capacity, DraftPart, SurfaceKind, TextLanguage } from '../types';
import type { OpenWindow } from './window';

/**
 * A text the rule is tested on; a bare string is `{ text }`. In `flag` lists the rule must speak
 * (in `capacity`, or in any), and mark exactly `words` when they are given, in order of place. In
 * `quiet` lists it must say nothing.
 */
export interface Example {
  text: string;
  words?: string[];
  capacity?: Capacity;
  /** Handle the draft is posted from; without it the page did not say. */
  account?: string;
  /** Handles on the office's register; without it there is no register. */
  registered?: string[];
  surface?: SurfaceKind;
  role?: DraftPart['role'];
  /** Windows that are open; without it none is. */
  windows?: OpenWindow[];
  /** The pictures attached; a bare string is its alt text, `''` where it has none. */
  pictures?: (string | ExamplePicture)[];
}

/** A picture as the page shows it and the file is; what is absent nobody knows. */
export interface ExamplePicture {
  alt?: string;
  name?: string;
  /** Whether the file says where the photo was taken. */
  located?: boolean;
}

/** Texts by the language they are written in. */
export type Examples = Partial<Record<TextLanguage, (string | Example)[]>>;
