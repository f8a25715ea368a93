import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validatePolicy } from '../../rules/policy/layers';
import { selectorProblems } from '../../rules/policy/selector-problems';

const KNOWN = { packs: ['common', 'pk'], sites: ['x', 'mastodon'] };
const PLACE = { kind: 'post', editor: 'textarea', root: 'form', submit: 'button' };

const read = (...sites: unknown[]) => validatePolicy({ sites }, KNOWN);

describe('sites that an office adds', () => {
  it('need a host only', () => {
    expect(read({ host: 'forum.example.gov.pk' })).toMatchObject({
      policy: {
        sites: [
          { host: 'forum.example.gov.pk', name: 'forum.example.gov.pk', like: null, places: [] },
        ],
      },
      problems: [],
    });
  });

  it('take places, each with what it leaves out', () => {
    const { policy, problems } = read({
      host: 'a.example',
      name: 'Desk',
      like: 'mastodon',
      places: [PLACE],
    });
    expect(problems).toEqual([]);
    expect(policy.sites[0]?.places).toEqual([{ ...PLACE, key: 'none', account: '' }]);
  });

  it.each([
    ['https://a.example/', 'a host in small letters'],
    ['a.example:8080', 'a host in small letters'],
    ['*.example', 'a host in small letters'],
    ['localhost', 'a host in small letters'],
    [7, 'a host in small letters'],
  ])('refuse %s as a host, with the reason', (host, expected) => {
    const { policy, problems } = read({ host }, { host: 'b.example' });
    expect(policy.sites.map((site) => site.host)).toEqual(['b.example']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ path: 'sites[0].host' });
    expect(problems[0]?.expected).toContain(expected);
  });

  it('lose a bad place and keep the good one, and say which', () => {
    const bad = { ...PLACE, kind: 'psot', submit: '', key: 'entr', colour: 'red' };
    const { policy, problems } = read({ host: 'a.example', places: [bad, PLACE] });
    expect(policy.sites[0]?.places).toHaveLength(1);
    expect(problems.map(({ path }) => path)).toEqual([
      'sites[0].places[0].colour',
      'sites[0].places[0].kind',
      'sites[0].places[0].submit',
      'sites[0].places[0].key',
    ]);
    expect(problems[1]?.expected).toContain('nearest is "post"');
  });

  it('name each host once', () => {
    const { policy, problems } = read({ host: 'a.example' }, { host: 'a.example', name: 'B' });
    expect(policy.sites).toHaveLength(1);
    expect(problems).toMatchObject([{ path: 'sites[1].host' }]);
  });

  it('may hold accounts of the register', () => {
    const { policy, problems } = validatePolicy(
      {
        sites: [{ host: 'a.example' }],
        officeAccounts: [
          { site: 'a.example', handle: 'desk' },
          { site: 'b.example', handle: 'desk' },
        ],
      },
      KNOWN,
    );
    expect(policy.officeAccounts).toEqual([{ site: 'a.example', handle: 'desk' }]);
    expect(problems).toMatchObject([{ path: 'officeAccounts[1].site' }]);
  });

  it('have selectors that only a page can refuse, each by itself', () => {
    const places = [
      { ...PLACE, editor: 'textarea[' },
      { ...PLACE, account: '.me' },
    ];
    const { policy } = read({ host: 'a.example', places });
    const problems = selectorProblems(policy.sites, (selector) => !selector.includes('['));
    expect(problems).toEqual([
      {
        path: 'sites (a.example).places[0].editor',
        got: '"textarea["',
        expected: 'a CSS selector',
        kept: 'this entry is left out',
      },
    ]);
  });

  it('are read whatever is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (sites) => {
        const { policy } = validatePolicy({ sites }, KNOWN);
        for (const { host, places } of policy.sites) {
          expect(host).toMatch(/^[a-z0-9.-]+$/);
          for (const { editor, submit } of places) expect(editor && submit).toBeTruthy();
        }
      }),
    );
  });
});
