import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { chromeIdBytes } from '../ids';

/** What is signed begins with these words and a zero. */
const CONTEXT = Buffer.from('CRX3 SignedData\0');
const MAGIC = Buffer.from('Cr24');
const VERSION = 3;
/** Fields of Chromium's `components/crx_file/crx3.proto`. */
const FIELD = { rsaProof: 2, signedData: 10_000, publicKey: 1, signature: 2, crxId: 1 };

/**
 * A package for Chrome, Edge and Chromium: the archive with a header that is signed by the key.
 * RSA with PKCS #1 v1.5 padding has no chance in it, so the same archive and key make the same bytes.
 *
 * @throws where the key is not an RSA key.
 */
export function crx3(archive: Uint8Array, key: KeyObject): Buffer {
  if (key.asymmetricKeyType !== 'rsa') {
    throw new Error(`the key is of the kind ${key.asymmetricKeyType}; expected rsa`);
  }
  const publicKey = publicKeyOf(key);
  const signedData = field(FIELD.crxId, chromeIdBytes(publicKey));
  const signed = Buffer.concat([CONTEXT, uint32(signedData.length), signedData, archive]);
  const signature = sign('sha256', signed, key);
  const proof = Buffer.concat([
    field(FIELD.publicKey, publicKey),
    field(FIELD.signature, signature),
  ]);
  const header = Buffer.concat([field(FIELD.rsaProof, proof), field(FIELD.signedData, signedData)]);
  return Buffer.concat([MAGIC, uint32(VERSION), uint32(header.length), header, archive]);
}

/** The public half of a key, as DER (SubjectPublicKeyInfo). */
export function publicKeyOf(key: KeyObject): Buffer {
  return createPublicKey(key).export({ type: 'spki', format: 'der' });
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** A field of bytes in a protocol buffer. */
function field(number: number, bytes: Uint8Array): Buffer {
  return Buffer.concat([varint((number << 3) | 2), varint(bytes.length), bytes]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return Buffer.from([...bytes, rest]);
}
