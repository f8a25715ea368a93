/**
 * Keys whose press we stopped: the page must see nothing of them, however long they are down. Also
 * tells when the key that opened the panel is up again. Plain data and functions.
 */
export interface HeldKeys {
  /** Physical keys that are down and belong to us. */
  codes: ReadonlySet<string>;
  /** The one that opened the panel. */
  opener: string | null;
}

export const NO_KEYS: HeldKeys = { codes: new Set(), opener: null };

/** A key press that is ours from now on until the key is up. */
export function keyTaken(held: HeldKeys, code: string, opens: boolean): HeldKeys {
  return { codes: new Set([...held.codes, code]), opener: opens ? code : held.opener };
}

/** The key is up. */
export function keyUp(held: HeldKeys, code: string): HeldKeys {
  const codes = new Set([...held.codes].filter((one) => one !== code));
  return { codes, opener: held.opener === code ? null : held.opener };
}

/**
 * What a key-down means: `ours` a repeat of a key we hold; `fresh` a new press (a first key-down of
 * a key we thought was down means that its key-up went to another window).
 */
export function keyDown(
  held: HeldKeys,
  code: string,
  repeat: boolean,
): { meaning: 'ours' | 'fresh'; held: HeldKeys } {
  if (!held.codes.has(code)) return { meaning: 'fresh', held };
  return repeat ? { meaning: 'ours', held } : { meaning: 'fresh', held: keyUp(held, code) };
}
