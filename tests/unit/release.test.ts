import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { chromeIdOf, FIREFOX_ID } from '../../scripts/ids';
import { crx3, publicKeyOf } from '../../scripts/release/crx3';
import { main } from '../../scripts/release/main';
import { packRelease } from '../../scripts/release/pack';
import { zip } from '../../scripts/release/zip';
import { below, parseXml } from './kit-readers';

const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const homes: string[] = [];
afterAll(() => {
  for (const home of homes) rmSync(home, { recursive: true });
});

function folder(): string {
  homes.push(mkdtempSync(join(tmpdir(), 'ehtiyat-release-')));
  return homes.at(-1) as string;
}

/** Reads an archive by its directory, as a browser does. */
function unzip(archive: Buffer): Record<string, string> {
  const end = archive.lastIndexOf('PK\x05\x06');
  let at = archive.readUInt32LE(end + 16);
  const found: Record<string, string> = {};
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect(archive.toString('latin1', at, at + 4)).toBe('PK\x01\x02');
    const [sum, packed, size] = [16, 20, 24].map((offset) => archive.readUInt32LE(at + offset));
    const length = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + length);
    const local = archive.readUInt32LE(at + 42);
    expect(archive.toString('latin1', local, local + 4)).toBe('PK\x03\x04');
    const begin = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const content = inflateRawSync(archive.subarray(begin, begin + (packed ?? 0)));
    expect([content.length, crc32(content)]).toEqual([size, sum]);
    found[name] = content.toString('utf8');
    at += 46 + length;
  }
  return found;
}

/** The fields of bytes of a protocol buffer. */
function fields(bytes: Buffer): Map<number, Buffer> {
  const found = new Map<number, Buffer>();
  let at = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  while (at < bytes.length) {
    const tag = varint();
    expect(tag & 7).toBe(2);
    const length = varint();
    found.set(tag >>> 3, bytes.subarray(at, at + length));
    at += length;
  }
  return found;
}

describe('an archive', () => {
  it('gives back what was put in', () => {
    const files = fc.dictionary(fc.stringMatching(/^[a-zء-ی0-9/.]{1,20}$/), fc.string(), {
      minKeys: 1,
    });
    fc.assert(
      fc.property(files, (given) => {
        const entries = Object.entries(given).map(([path, text]) => ({
          path,
          content: Buffer.from(text),
        }));
        expect(unzip(zip(entries))).toEqual({ ...given });
        expect(zip(entries.reverse())).toEqual(zip(entries));
      }),
    );
  });

  it('refuses one path twice', () => {
    const one = { path: 'a', content: Buffer.from('') };
    expect(() => zip([one, one])).toThrow(/twice in one archive: a/);
  });
});

describe('a signed package', () => {
  const archive = zip([{ path: 'manifest.json', content: Buffer.from('{}') }]);

  it('bears a signature over its archive that the public key proves', () => {
    const crx = crx3(archive, key);
    expect(crx.toString('latin1', 0, 4)).toBe('Cr24');
    expect(crx.readUInt32LE(4)).toBe(3);
    const length = crx.readUInt32LE(8);
    const header = fields(crx.subarray(12, 12 + length));
    const proof = fields(header.get(2) as Buffer);
    const signedData = header.get(10_000) as Buffer;
    const publicKey = createPublicKey({ key: proof.get(1) as Buffer, format: 'der', type: 'spki' });
    const size = Buffer.alloc(4);
    size.writeUInt32LE(signedData.length);
    const signed = Buffer.concat([
      Buffer.from('CRX3 SignedData\0'),
      size,
      signedData,
      crx.subarray(12 + length),
    ]);
    expect(verify('sha256', signed, publicKey, proof.get(2) as Buffer)).toBe(true);
    expect(crx.subarray(12 + length)).toEqual(archive);
    const id = createHash('sha256').update(publicKeyOf(key)).digest().subarray(0, 16);
    expect(fields(signedData).get(1)).toEqual(id);
  });

  it('is refused a key that is not RSA', () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    expect(() => crx3(archive, privateKey)).toThrow(/ed25519; expected rsa/);
  });
});

describe('a release', () => {
  const url = 'https://updates.example.gov.pk/ehtiyat/';

  /** Two builds as WXT leaves them, written at some moment. */
  function builds(moment: number, geckoVersion = '1.2.3') {
    const [chromium, firefox] = [join(folder(), 'chrome'), join(folder(), 'firefox')];
    const gecko = { id: FIREFOX_ID, strict_min_version: '140.0' };
    const manifests = {
      [chromium]: { version: '1.2.3', minimum_chrome_version: '123', key: 'abc' },
      [firefox]: { version: geckoVersion, browser_specific_settings: { gecko } },
    };
    for (const [at, manifest] of Object.entries(manifests)) {
      mkdirSync(join(at, 'packs'), { recursive: true });
      writeFileSync(join(at, 'manifest.json'), JSON.stringify(manifest));
      writeFileSync(join(at, 'packs', 'pk.pack'), 'rules');
      utimesSync(join(at, 'packs', 'pk.pack'), moment, moment);
    }
    return { chromium, firefox };
  }

  it('is the same bytes from the same builds, whenever and wherever they were made', () => {
    const one = packRelease({ ...builds(1_000_000), key, url });
    const other = packRelease({ ...builds(2_000_000), key, url });
    expect(other).toEqual(one);
    expect([...one.files.keys()]).toEqual([
      ...['ehtiyat-1.2.3.crx', 'update.xml', 'ehtiyat-1.2.3.xpi', 'ehtiyat.xpi', 'updates.json'],
    ]);
  });

  it('tells Chromium where the next version is, under the id of the key that signed', () => {
    const { files, chromeId } = packRelease({ ...builds(1_000_000), key, url });
    expect(chromeId).toBe(chromeIdOf(publicKeyOf(key)));
    const update = parseXml(String(files.get('update.xml')));
    const [app] = below(update);
    expect(app?.attributes.appid).toBe(chromeId);
    expect(app && below(app)[0]?.attributes).toEqual({
      codebase: `${url}ehtiyat-1.2.3.crx`,
      version: '1.2.3',
      prodversionmin: '123',
    });
    const crx = files.get('ehtiyat-1.2.3.crx') as Buffer;
    const { 'manifest.json': text = '', ...rest } = unzip(crx.subarray(12 + crx.readUInt32LE(8)));
    expect(rest).toEqual({ 'packs/pk.pack': 'rules' });
    expect(JSON.parse(text)).toEqual({
      ...{ version: '1.2.3', minimum_chrome_version: '123', update_url: `${url}update.xml` },
    });
  });

  it.each([
    ['its own package', undefined],
    ['the one that Mozilla signed', Buffer.from('signed')],
  ])('gives Firefox the check sum of %s', (_, signedXpi) => {
    const { files } = packRelease({ ...builds(1_000_000), key, url, signedXpi });
    const xpi = files.get('ehtiyat-1.2.3.xpi') as Buffer;
    if (signedXpi) expect(xpi).toEqual(signedXpi);
    expect(files.get('ehtiyat.xpi')).toBe(xpi);
    const [update] = JSON.parse(String(files.get('updates.json'))).addons[FIREFOX_ID].updates;
    const hash = createHash('sha256').update(xpi).digest('hex');
    expect(update).toMatchObject({ version: '1.2.3', update_link: `${url}ehtiyat-1.2.3.xpi` });
    expect(update.update_hash).toBe(`sha256:${hash}`);
  });

  it('refuses builds of two versions', () => {
    expect(() => packRelease({ ...builds(1_000_000, '1.2.4'), key, url })).toThrow(
      /1\.2\.3 and 1\.2\.4/,
    );
  });

  it.each([
    [['--key', 'package.json', '--url', url], /lies in the project's folder; keep it outside/],
    [['--key', 'no-such-key.pem', '--url', url], /--key: .*no such file/],
    [['--key', 'package.json', '--url', 'https://a.example/b'], /slash at its end/],
    [['--url', url], /--key, --url and --out are needed/],
  ])('does not begin with %j', async (args, complaint) => {
    let complained = '';
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      complained += text;
      return true;
    });
    expect(await main([...args, '--out', join(folder(), 'out')])).toBe(2);
    expect(complained).toMatch(complaint);
  });
});
