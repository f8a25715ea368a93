import { isFiller, isPlaceholder, isRandom } from './secret-value';
import { SERVICES } from './service-tokens';
import type { Add } from './token-scan';

/** A value behind a sign that gives it to a name. */
const GIVEN = /(?<=(?::=|=>|[=:>,]|\|\|)[ \t]?["'`]?)[A-Za-z0-9/+_.~!@$%^&*|-]{8,400}={0,2}/gu;
/** A command's option, and its value after a space. */
const OPTION = /--([a-z][a-z-]{1,28}) ["']?([A-Za-z0-9/+_.~!@$%^&*|-]{8,400}={0,2})/gu;
/** What every random value holds: a digit, or a capital in its midst. */
const MIXED = /[0-9]|[a-z][A-Z]/u;
const SIGN = /(?::=|=>|[=:>,]|\|\|)?[ \t]?["'`]?$/u;
const NAME_REACH = 64;
/** The end of a name whose value is a secret. */
const SECRET_NAME =
  /(?:secret|token|api[_ -]?key|(?:access|account|private|auth|encryption|signing|master|license|shared|storage|subscription)[_ -]?key|key[_-]data|auth|credentials?|passw(?:or)?d|passphrase|pwd|_pass|cookie|session)[A-Za-z0-9_-]{0,24}["'`\]]{0,3}[ \t]{0,2}$/iu;
/** The end of a name that is a key's when a service stands in it. */
const KEY_NAME =
  /(?:key|login|token|secret|auth|id|pat|api|dsn|credentials?|access)[A-Za-z0-9_-]{0,16}["'`\]]{0,3}[ \t]{0,2}$/iu;
const SHORTEST_KEY = 10;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** `secret = "…"`, `MAILGUN_KEY: …`, `--token …`. */
export function findGiven(text: string, add: Add): void {
  if (!/[=:>,|-]/u.test(text)) return;
  for (const match of text.matchAll(OPTION)) {
    const [whole, name = '', value = ''] = match;
    const end = match.index + whole.length;
    if (isGivenSecret(name, value)) add(end - value.length, end);
  }
  for (const match of text.matchAll(GIVEN)) {
    if (!MIXED.test(match[0])) continue;
    const lead = text.slice(Math.max(0, match.index - NAME_REACH), match.index);
    const name = lead.slice(lead.lastIndexOf('\n') + 1).replace(SIGN, '');
    if (isGivenSecret(name, match[0])) add(match.index, match.index + match[0].length);
  }
}

function isGivenSecret(name: string, value: string): boolean {
  const named = SECRET_NAME.test(name);
  const kept = named || (SERVICES.test(name) && KEY_NAME.test(name));
  if (!kept || isFiller(value)) return false;
  if (UUID.test(value)) return true;
  return (named || value.length >= SHORTEST_KEY) && isRandom(value);
}

/** User and password inside an address. */
const IN_ADDRESS =
  /[a-z][a-z0-9+.-]{1,16}:\/\/([^\s:/@"'<>{}]{0,64}):([^\s/@"'<>{}]{3,80})@[^\s"'<>{}]{3,}/giu;

/** `postgres://user:word@host`; the same word for both is a default, and no secret. */
export function findInAddresses(text: string, add: Add): void {
  if (!text.includes('://')) return;
  for (const match of text.matchAll(IN_ADDRESS)) {
    const [, user = '', value = ''] = match;
    if (user === value || isPlaceholder(value)) continue;
    const start = match.index + match[0].indexOf(`:${value}@`) + 1;
    add(start, start + value.length);
  }
}

/** Places where only one thing can stand; group `value` is the secret. */
const SLOTS: readonly RegExp[] = [
  /(?:authorization|x-[a-z-]{2,20}-(?:key|token))["']?[:=] ?["']?(?:(?:bearer|basic|token) )?(?<value>[A-Za-z0-9_~+/.=-]{16,2000})/dgiu,
  /(?<![A-Za-z0-9-])(?:-u|--user)[ =]["']?[^\s:"'/]{1,40}:(?<value>[^\s"'@]{3,64})/dgu,
  /password["']\s{1,4}value=["'](?<value>[^"']{4,64})["']/dgiu,
  /contribsys__com["']? ?[=:] ?["']?(?<value>[a-f0-9]{8}:[a-f0-9]{8})/dgiu,
  /["']?auths?["']?\s?:\s?["'](?<value>[A-Za-z0-9+/]{16,400}={0,2})["']/dgu,
];

/** One of these stands in each of them: a look before they are run. */
const SLOT_WORD = /auth|x-[a-z]|-u |--user|password|contribsys/iu;

/** Headers, options of commands, lines of configuration files. */
export function findInSlots(text: string, add: Add): void {
  if (!SLOT_WORD.test(text)) return;
  for (const slot of SLOTS) {
    for (const match of text.matchAll(slot)) {
      const place = match.indices?.groups?.value;
      const value = match.groups?.value ?? '';
      if (place === undefined || isPlaceholder(value) || /^\$/u.test(value)) continue;
      add(place[0], place[1]);
    }
  }
}

/** A manifest of Kubernetes, and its values, which are only encoded. */
const MANIFEST = /kind:[ \t]*["']?secret["']?(?![a-z])/iu;
const ENTRY =
  /^[ \t]{1,12}[A-Za-z0-9_.-]{1,60}:[ \t]{1,4}["']?([A-Za-z0-9+/]{10,4000}={0,2})["']?[ \t]*$/gmu;

/** Values of a Kubernetes `Secret`. */
export function findInManifest(text: string, add: Add): void {
  if (!MANIFEST.test(text)) return;
  for (const match of text.matchAll(ENTRY)) {
    const value = match[1] as string;
    if (!/[0-9A-Z=]/u.test(value) || isPlaceholder(value)) continue;
    const start = match.index + match[0].lastIndexOf(value);
    add(start, start + value.length);
  }
}

const ARMOUR = /-----BEGIN[ A-Z0-9_-]{0,60}PRIVATE KEY(?: BLOCK)?-----/gu;
const ARMOUR_END = '-----END';
const LONGEST_BLOCK = 8000;
const LAST_LINE = /-----END[ A-Z0-9_-]{0,80}/uy;
const BODY = /[A-Za-z0-9+/=\s\\]{0,8000}/uy;

/** Private keys in armour, also when only the beginning was pasted. */
export function findKeyBlocks(text: string, add: Add): void {
  let close = 0;
  for (const match of text.matchAll(ARMOUR)) {
    const from = match.index + match[0].length;
    if (close !== -1 && close < from) close = text.indexOf(ARMOUR_END, from);
    const closed = close !== -1 && close < from + LONGEST_BLOCK;
    const part = closed ? LAST_LINE : BODY;
    part.lastIndex = closed ? close : from;
    const last = part.exec(text)?.[0] ?? '';
    add(match.index, (closed ? close : from) + last.length);
  }
}

/** A private key written as a number of 256 bits. */
const NUMBER = /(?<![A-Za-z0-9])(?:0x)?[0-9a-f]{64}(?![A-Za-z0-9])/giu;
const NUMBER_WORD = /private key|secret key|wallet|seed|secp256k1|mnemonic/iu;
const WORD_REACH = 80;

/** 64 hexadecimal digits beside a word for a wallet or a key; alone they are a digest. */
export function findKeyNumbers(text: string, add: Add): void {
  if (!NUMBER_WORD.test(text)) return;
  for (const match of text.matchAll(NUMBER)) {
    const end = match.index + match[0].length;
    const nearby = text.slice(Math.max(0, match.index - WORD_REACH), end + WORD_REACH);
    if (NUMBER_WORD.test(nearby) && !isFiller(match[0])) add(match.index, end);
  }
}
