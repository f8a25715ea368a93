import { createHash } from 'node:crypto';

/**
 * Public half of a key that was made once and thrown away. It fixes the id of a build that is loaded
 * from a folder; a package that an office signs itself (`npm run release`) bears the id of its own key.
 */
export const PUBLIC_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAsiDGMidGRiBxJ/YG8p4YYzuPhhU1+wCnQ9Qpsz4jPlKW1vdv' +
  'q/eUAQIdPOSSbVW4Mbg3a3ZN+4R1LMwp1hk8uI3fwh35Ei77a2IlCmBU58faAl8godPw1hHOlHOINrcMbTXdp6wS19UG' +
  '+FeJR8pQirwuzWnE/ADDouEOHgTpHprhi9J6IrS1Pxj8spin76s/Zf+gK8XFrVoDoS5uonHfSZJEvbYUYabvN22ly9Dp' +
  'I/IyjYY4YuzkuHVlj1Tjk7NLFQoK3LokrBQ52s3hgpwL31bo4gCxu7rWp0ZXiuhEnfryJrYbVEs2cL1PsecfwuCkR2ZO' +
  'y4cHqjrj8nbOWDIsSQIDAQAB';

/** The add-on's id in Firefox. */
export const FIREFOX_ID = 'ehtiyat@ehtiyat.example';

/** The first 16 bytes of a public key's SHA-256 (DER): how Chromium names an extension in a package. */
export function chromeIdBytes(publicKey: Uint8Array): Buffer {
  return createHash('sha256').update(publicKey).digest().subarray(0, 16);
}

/** Chromium's id for a public key (DER): the 32 hex digits of those bytes, with a to p for 0 to f. */
export function chromeIdOf(publicKey: Uint8Array): string {
  const hex = chromeIdBytes(publicKey).toString('hex');
  return [...hex].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

/** The id of this build in Chrome, Edge and Chromium. */
export const CHROME_ID = chromeIdOf(Buffer.from(PUBLIC_KEY, 'base64'));
