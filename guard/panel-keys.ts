/** What a key does in the open panel. `native`: the browser's own action on the focused control. */
export type PanelKey =
  | 'office'
  | 'private'
  | 'go'
  | 'back'
  | 'focus-next'
  | 'focus-previous'
  | 'native'
  | 'ignore';

export interface PanelKeyFacts {
  /** Physical key, so that an Urdu layout answers too. */
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  repeat: boolean;
  composing: boolean;
}

export interface PanelFocus {
  /** The key that opened the panel is up again. */
  armed: boolean;
  /** Focus is in a text field of the panel. */
  inField: boolean;
  /** Focus is on a button or link of the panel. */
  onControl: boolean;
  /** The panel asks the question (as against a mere look). */
  asks: boolean;
}

const ENTER = new Set(['Enter', 'NumpadEnter']);
const OFFICE = new Set(['Digit1', 'Numpad1']);
const PRIVATE = new Set(['Digit2', 'Numpad2']);

/** The meaning of a key press while the panel is open. Never throws; unknown keys are ignored. */
export function panelKey(key: PanelKeyFacts, focus: PanelFocus): PanelKey {
  if (!focus.armed) return 'ignore';
  if (key.composing) return focus.inField ? 'native' : 'ignore';
  if (key.code === 'Escape') return key.repeat ? 'ignore' : 'back';
  if (key.code === 'Tab') return key.shiftKey ? 'focus-previous' : 'focus-next';
  const chord = key.ctrlKey || key.metaKey || key.altKey;
  if (focus.inField) {
    return ENTER.has(key.code) && (key.ctrlKey || key.metaKey) && !key.repeat ? 'go' : 'native';
  }
  // Browser and system chords (copy, zoom, reload) stay theirs; none of them can answer.
  if (chord) return ENTER.has(key.code) ? 'ignore' : 'native';
  if (key.repeat) return isScroll(key.code) ? 'native' : 'ignore';
  if (focus.asks && OFFICE.has(key.code)) return 'office';
  if (focus.asks && PRIVATE.has(key.code)) return 'private';
  if (focus.onControl && (ENTER.has(key.code) || key.code === 'Space')) return 'native';
  if (ENTER.has(key.code)) return focus.asks ? 'go' : 'back';
  return isScroll(key.code) ? 'native' : 'ignore';
}

function isScroll(code: string): boolean {
  return /^(?:Arrow|Page)(?:Up|Down)$|^(?:Home|End)$/.test(code);
}
