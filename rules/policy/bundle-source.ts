import { fromBase64 } from './base64';
import { isRecord, own, problem, refused, type Shape, unknownKeys } from './reading';
import { isHost } from './site-list';
import type { BundleSource, PolicyProblem } from './types';

const KEYS = ['url', 'publicKey', 'text'] as const;
const ADDRESS = /^https:\/\/([^/:?#@]+)(?::[0-9]{1,5})?\/[\x21\x22\x24-\x7e]*$/;
const LONGEST_ADDRESS = 2_000;
/** Bytes of an Ed25519 public key (RFC 8032). */
const KEY_BYTES = 32;

const text = { type: 'string' as const };

/** Where the office's signed bundle is, and by which key it is known. `null`: there is none. */
export const bundleSource: Shape<BundleSource | null> = {
  says: 'an object with publicKey (32 bytes, base64) and url (https) or text (the bundle itself)',
  schema: { type: 'object', properties: { url: text, publicKey: text, text } },
  read(value, path, fallback) {
    if (value === null) return { value: null, problems: [] };
    if (!isRecord(value)) return refused(value, path, this.says, fallback);
    const problems: PolicyProblem[] = unknownKeys(value, path, KEYS);
    const [url = '', publicKey = '', inline = ''] = KEYS.map((key) => own(value, key));
    // The whole is refused: a bundle without its key, or with another office's, is none.
    const refuse = (got: unknown, key: string, expected: string) => ({
      value: fallback,
      problems: [...problems, problem(got, `${path}.${key}`, expected, fallback)],
    });
    if (!isPublicKey(publicKey)) {
      return refuse(
        publicKey,
        'publicKey',
        'the public key that `npm run bundle -- keygen` prints',
      );
    }
    if (typeof inline !== 'string') return refuse(inline, 'text', 'the text of a bundle');
    if (url !== '' && !isAddress(url)) {
      const expected = `an address as https://policy.example.gov.pk/ehtiyat.json`;
      return refuse(url, 'url', expected);
    }
    if (url === '' && inline === '') return refuse(url, 'url', 'an address, or text beside it');
    return { value: { url: url as string, publicKey, text: inline }, problems };
  },
};

/** The host of a bundle's address, `null` where the bundle stands in the policy itself. */
export function bundleHost(url: string): string | null {
  return ADDRESS.exec(url)?.[1] ?? null;
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_ADDRESS && isHost(bundleHost(value));
}

function isPublicKey(value: unknown): value is string {
  return typeof value === 'string' && fromBase64(value)?.length === KEY_BYTES;
}
