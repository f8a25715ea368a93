/** Bits a character below which a value is a word or a filler, not a key. */
const LEAST_ENTROPY = 3;
/** What stands for a value without being one. */
const PLACEHOLDER =
  /^(?:user(?:name)?|pass(?:word)?|mypass(?:word)?|secret|changeme|none|null|true|false|x+|\*+|\.+)$|your[-_ ]|your(?:pass|key|token)|x{6}|put_|placeholder|redacted|<|\$\{|\{\{|%s/iu;
const REPEATED = /(.)\1{7}/u;

/** Shannon entropy of the characters, in bits a character. */
export function entropy(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values())
    bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}

/** Whether a token is a filler: one sign repeated, or a stand-in word. */
export function isFiller(value: string): boolean {
  return entropy(value) < LEAST_ENTROPY || REPEATED.test(value) || /x{8}|put_your/iu.test(value);
}

/** Whether a token is written with one of the usual signs for "your own here": x, zeros, a word. */
export function isStandIn(value: string): boolean {
  return /x{6}|0{8}|your|example/iu.test(value);
}

/** Whether a word stands for a value: `password`, `${SECRET}`, `your-key`, `xxxx`. */
export function isPlaceholder(value: string): boolean {
  return PLACEHOLDER.test(value) || /^(.)\1*$/u.test(value);
}

/**
 * Whether a value is too mixed for a word, a date or a reference: of letters and digits, and long,
 * or changing between kinds of characters again and again.
 */
export function isRandom(value: string): boolean {
  if (isPlaceholder(value) || isFiller(value)) return false;
  const changes = value.match(/[0-9](?=[A-Za-z])|[A-Za-z](?=[0-9])|[a-z](?=[A-Z])/gu)?.length ?? 0;
  if (/^[A-Za-z]+[0-9]{0,4}$/u.test(value)) return changes > 4 && value.length >= 20;
  return changes >= 3 || (value.length >= 24 && changes > 0);
}
