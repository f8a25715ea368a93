import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { toBase64 } from '../../rules/policy/base64';
import { keyName } from '../../rules/policy/bundle';

/** Bytes before the key itself in an Ed25519 public key as SPKI (RFC 8410). */
const SPKI_HEAD = 12;

/** A new signing key, PKCS#8 in PEM. */
export function newKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/**
 * The public half of a signing key, 32 bytes in base64, as the policy's `bundle.publicKey` wants it.
 * @throws where the PEM holds no Ed25519 key.
 */
export function publicKeyOf(pem: string): string {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') {
    throw new Error(`expected an Ed25519 key, got ${key.asymmetricKeyType}`);
  }
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return toBase64(spki.subarray(SPKI_HEAD));
}

/** The text of a bundle: this payload, signed. */
export function signBundle(payload: unknown, pem: string): string {
  const bytes = new TextEncoder().encode(JSON.stringify(payload));
  const signature = sign(null, bytes, createPrivateKey(pem));
  const envelope = {
    bundle: 1,
    key: keyName(publicKeyOf(pem)),
    payload: toBase64(bytes),
    signature: toBase64(signature),
  };
  return `${JSON.stringify(envelope)}\n`;
}
