import { fromBase64 } from './base64';
import { claimsPack } from './bundle-claims';
import { readJson } from './json-text';
import { isRecord, own } from './reading';

/**
 * An office's signed bundle: data only, nothing in it is run. One JSON text on one line,
 * `{"bundle":1,"key":"…","payload":"…","signature":"…"}`: the payload is a JSON text in UTF-8, then
 * base64; the signature is Ed25519 (RFC 8032) over the payload's bytes.
 */

/** Why a bundle was not taken. What it means to the reader is in `components/words/bundle.ts`. */
export const BUNDLE_REASONS = [
  ...(['no-access', 'unreachable', 'slow', 'status', 'redirected', 'broken-off'] as const),
  ...(['oversize', 'truncated', 'not-a-bundle', 'unsupported', 'wrong-key'] as const),
  ...(['wrong-signature', 'older', 'same-version', 'expired'] as const),
];
export type BundleReason = (typeof BUNDLE_REASONS)[number];

/** Why, and what was seen: `version 3; 5 was taken before`. */
export interface BundleRefusal {
  reason: BundleReason;
  detail: string;
}

/** A bundle whose signature is good. */
export interface Bundle {
  /** Rolls forward only. */
  version: number;
  /** ISO moments in UTC. */
  issued: string;
  expires: string;
  /** One layer of a policy; not validated yet, `layPolicy` does that key by key. */
  policy: unknown;
  /** Packs of rules, each a text as in `ownRules`. */
  packs: string[];
  /** Tells one bundle from another. */
  signature: string;
}

/** What checking needs of the machine it runs on. */
export interface BundleMachine {
  /** Ed25519; `null`: this machine cannot. */
  verify(key: Uint8Array, signature: Uint8Array, data: Uint8Array): Promise<boolean | null>;
  /** Strict UTF-8. @throws where it is none. */
  decode(bytes: Uint8Array): string;
}

/** Largest bundle, bytes of its whole text. */
export const MOST_BUNDLE_BYTES = 2 * 1024 * 1024;
/** Bytes of an Ed25519 signature. */
const SIGNATURE_BYTES = 64;
const ENVELOPE_KEYS = ['bundle', 'key', 'payload', 'signature'] as const;
const PAYLOAD_KEYS = [
  ...(['format', 'version', 'issued', 'expires'] as const),
  ...(['policy', 'packs', 'sites', 'claims'] as const),
];
const MOMENT = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,3})?Z$/;

/** By what a reader tells one key from another: its first signs. The whole key is what counts. */
export function keyName(publicKey: string): string {
  return publicKey.slice(0, 12);
}

/**
 * Reads a bundle and checks its signature by this key (32 bytes, base64). Takes any text and never
 * throws, as long as the machine does not.
 */
export async function openBundle(
  text: string,
  publicKey: string,
  machine: BundleMachine,
): Promise<{ bundle: Bundle } | { refused: BundleRefusal }> {
  const no = (reason: BundleReason, detail: string) => ({ refused: { reason, detail } });
  const read = readJson(text);
  if ('fault' in read) {
    const { line, column, expected, early } = read.fault;
    const where = `line ${line}, column ${column}: expected ${expected}`;
    return no(early ? 'truncated' : 'not-a-bundle', where);
  }
  const envelope = read.value;
  if (!hasKeys(envelope, ENVELOPE_KEYS) || envelope.bundle !== 1) {
    return no('not-a-bundle', `expected {"bundle": 1} with ${ENVELOPE_KEYS.slice(1).join(', ')}`);
  }
  const { key, payload, signature } = envelope;
  if (key !== keyName(publicKey)) {
    const got = typeof key === 'string' ? key.slice(0, 40) : typeof key;
    return no('wrong-key', `signed by ${got}; the policy names ${keyName(publicKey)}`);
  }
  const raw = typeof payload === 'string' ? fromBase64(payload) : null;
  const signed = typeof signature === 'string' ? fromBase64(signature) : null;
  const own32 = fromBase64(publicKey);
  if (raw === null || signed?.length !== SIGNATURE_BYTES || own32 === null) {
    return no('not-a-bundle', 'expected payload and signature in base64');
  }
  const good = await machine.verify(own32, signed, raw);
  if (good === null) return no('unsupported', 'Ed25519');
  if (!good) return no('wrong-signature', `key ${keyName(publicKey)}`);
  const given = readPayload(raw, machine);
  if (typeof given === 'string') return no('not-a-bundle', given);
  return { bundle: { ...given, signature: signature as string } };
}

/** What was taken last from this key. */
export interface Taken {
  version: number;
  signature: string;
}

/**
 * Whether a bundle may follow what was taken before: never an older one, never another one under the
 * same version, never one that is out of date at `now` (ms). `null`: it may.
 */
export function refusalAfter(
  { version, expires, signature }: Bundle,
  taken: Taken | null,
  now: number,
): BundleRefusal | null {
  if (taken !== null && version < taken.version) {
    const detail = `version ${version}; ${taken.version} was taken before`;
    return { reason: 'older', detail };
  }
  if (taken !== null && version === taken.version && signature !== taken.signature) {
    return { reason: 'same-version', detail: `version ${version}` };
  }
  return expiry({ expires }, now);
}

/** That a bundle is out of date at `now` (ms), `null` where it is not. */
export function expiry({ expires }: Pick<Bundle, 'expires'>, now: number): BundleRefusal | null {
  return Date.parse(expires) > now ? null : { reason: 'expired', detail: expires };
}

/** What the payload says, or what is wrong with it. */
function readPayload(raw: Uint8Array, { decode }: BundleMachine) {
  let text: string;
  try {
    text = decode(raw);
  } catch {
    return 'expected a payload in UTF-8';
  }
  const read = readJson(text);
  if ('fault' in read) return `payload, line ${read.fault.line}: expected ${read.fault.expected}`;
  const payload = read.value;
  if (!isRecord(payload) || payload.format !== 1) return 'expected a payload with format 1';
  const [, version, issued, expires, policy = {}, packs = [], sites = [], claims = []] =
    PAYLOAD_KEYS.map((key) => own(payload, key));
  const unknown = Object.keys(payload).find((key) => !PAYLOAD_KEYS.some((one) => one === key));
  if (unknown !== undefined) return `payload: no such key ${JSON.stringify(unknown.slice(0, 40))}`;
  if (!Number.isSafeInteger(version) || (version as number) < 1) {
    return 'payload: version must be a whole number from 1';
  }
  if (!isMoment(issued) || !isMoment(expires)) {
    return 'payload: issued and expires must be moments as 2026-01-31T09:30:00Z';
  }
  if (Date.parse(expires) <= Date.parse(issued)) return 'payload: expires must be after issued';
  if (!isRecord(policy)) return 'payload: policy must be an object';
  if (!Array.isArray(packs) || packs.some((pack) => typeof pack !== 'string')) {
    return 'payload: packs must be a list of texts';
  }
  if (!Array.isArray(sites)) return 'payload: sites must be a list';
  if (!Array.isArray(claims)) return 'payload: claims must be a list';
  const found = claimsPack(claims, expires.slice(0, 10));
  return {
    version: version as number,
    issued,
    expires,
    policy: withSites(policy, sites),
    packs: [...(packs as string[]), ...(found === null ? [] : [found])],
  };
}

/** The bundle's sites stand behind those that its policy names itself. */
function withSites(policy: Record<string, unknown>, sites: readonly unknown[]) {
  if (sites.length === 0) return policy;
  const named = own(policy, 'sites');
  return { ...policy, sites: [...(Array.isArray(named) ? named : []), ...sites] };
}

/** Exactly these keys. */
function hasKeys(value: unknown, keys: readonly string[]): value is Record<string, unknown> {
  if (!isRecord(value)) return false;
  return Object.keys(value).sort().join() === [...keys].sort().join();
}

function isMoment(value: unknown): value is string {
  return typeof value === 'string' && MOMENT.test(value) && !Number.isNaN(Date.parse(value));
}
