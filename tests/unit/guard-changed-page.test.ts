import { describe, expect, it } from 'vitest';
import { changedReport } from '../../components/changed-report';
import { missingOf, type PageFacts, pageState } from '../../guard/changed-page';

const BOX = { what: 'post box', least: 1, most: 60, found: 0 };
const page = (part: Partial<PageFacts> = {}): PageFacts => ({
  late: true,
  boxes: 1,
  expected: true,
  missing: [],
  unheld: false,
  ...part,
});

describe('how a page stands', () => {
  it.each([
    ['as we know it', page(), 'guarding'],
    ['still drawing itself', page({ late: false, boxes: 0, missing: [BOX] }), 'guarding'],
    ['without a box where one is expected', page({ boxes: 0 }), 'no-compose-box'],
    ['without a box where none is expected', page({ boxes: 0, expected: false }), 'guarding'],
    ['with boxes found by their look', page({ missing: [BOX] }), 'changed'],
    ['with words gone unheld, however young', page({ late: false, unheld: true }), 'changed'],
  ] as const)('%s', (_, facts, state) => {
    expect(pageState(facts)).toBe(state);
  });

  it('misses what is fewer than expected, not what is more', () => {
    expect(missingOf([BOX, { ...BOX, found: 1 }, { ...BOX, found: 61 }])).toEqual([BOX]);
  });
});

describe('the report of a changed page', () => {
  const at = { host: 'x.com', version: '0.1.0', day: '2026-11-21' };

  it('names what is missing, and nothing of the page', () => {
    const changed = { site: 'x', checked: '2026-11-20', unheld: true, missing: [BOX] };
    expect(changedReport(changed, at).split('\n')).toEqual([
      'Ehtiyat 0.1.0: a page changed',
      'Day: 2026-11-21',
      'Site: x, host x.com',
      'Site file compared with the site on 2026-11-20',
      'Words went out that were not held: yes',
      'Missing on the page:',
      '- post box: 0 found, 1 to 60 expected',
    ]);
  });

  it('says where there is no site file', () => {
    const changed = { site: 'forum.example', checked: '', unheld: false, missing: [] };
    expect(changedReport(changed, at)).toContain('Site file: none');
    expect(changedReport(changed, at)).toContain('No compose box was found.');
  });
});
