import type { BundleMachine } from '../rules/policy/bundle';

/** Checks signatures by WebCrypto, which has Ed25519 in Chrome from 137 and in Firefox from 129. */
export const bundleMachine: BundleMachine = {
  async verify(key, signature, data) {
    const { subtle } = crypto;
    let imported: CryptoKey;
    try {
      imported = await subtle.importKey('raw', plain(key), 'Ed25519', false, ['verify']);
    } catch {
      // 32 bytes always make a key; what is left is a browser that does not know Ed25519.
      return null;
    }
    return subtle.verify('Ed25519', imported, plain(signature), plain(data));
  },
  decode: (bytes) => new TextDecoder('utf-8', { fatal: true }).decode(bytes),
};

/** WebCrypto's types want a buffer that no other thread shares. */
function plain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}
