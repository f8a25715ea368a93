import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../rules/engine/normalize';
import { linksToOfficialHost } from '../../rules/engine/official-hosts';
import { rule, run } from './rules-helpers';

const rumour = rule('t/rumour', [{ phrases: { en: ['people say'] } }], {
  category: 'unverified-claim',
  except: { official: true },
});
const approvedHosts = ['met.example.org'];
const found = async (text: string, hosts = approvedHosts) =>
  (await run([rumour], text, { approvedHosts: hosts })).findings.length;

describe('hosts that an office approves', () => {
  it.each([
    ['itself', 'People say it rains: https://met.example.org/today', 0],
    ['one below it', 'People say it rains (www.met.example.org).', 0],
    ['one that only ends alike', 'People say it rains: https://kismet.example.org', 1],
    ['one that begins alike', 'People say it rains: https://met.example.org.evil.example', 1],
    ['an address for mail', 'People say it rains: desk@met.example.org', 1],
    ['a government still', 'People say it rains: https://ndma.gov.pk', 0],
    ['nothing', 'People say it rains.', 1],
  ])('%s', async (_, text, count) => {
    expect(await found(text)).toBe(count);
  });

  it('count only under the policy that names them', async () => {
    const text = 'People say it rains: https://met.example.org/today';
    expect([await found(text), await found(text, []), await found(text)]).toEqual([0, 1, 0]);
  });

  it('are asked anew for each list, of one text', () => {
    const list = fc.array(fc.constantFrom('a.example', 'b.example', 'example'), { maxLength: 3 });
    const property = fc.property(list, list, (one, other) => {
      const folded = fold('see https://www.a.example/page');
      for (const hosts of [one, other, one]) {
        const links = hosts.some((host) => host === 'a.example' || host === 'example');
        expect(linksToOfficialHost(folded, hosts)).toBe(links);
      }
    });
    fc.assert(property, { numRuns: 100 });
  });
});
