import { describe, expect, it } from 'vitest';
import { FindingCard } from '../../components/finding-card';
import { crisisCard, quietCard } from '../../rules/engine/office-cards';
import type { Finding, Language, Verdict } from '../../rules/types';
import { draftOf, panelOf, verdictOf } from '../gallery/draft';
import { cnic } from '../gallery/samples';
import { draw, textOf } from '../gallery/tree';

const draft = draftOf('My CNIC is 35202-1234567-1');
const base = verdictOf(draft, [cnic]);

/** The words of the card of a finding that the office had a word on. */
function cardText(
  finding: Partial<Finding>,
  verdict: Partial<Verdict> = {},
  language: Language = 'en',
): string {
  const whole = { ...(base.findings[0] as Finding), ...finding };
  const view = panelOf(draft, { ...base, ...verdict, findings: [whole] }, { language });
  const actions = { mend: () => {}, copy: () => {} };
  return textOf(draw(<FindingCard finding={whole} view={view} actions={actions} />));
}

describe('the card of a finding on which the office has a word', () => {
  it('names the office, or says "your office" where it gave no name', () => {
    const layers = { office: { en: 'Met Office', ur: 'محکمہ موسمیات' } };
    expect(cardText({ decidedBy: 'office' }, { layers })).toContain('As set by: Met Office');
    expect(cardText({ decidedBy: 'office' }, { layers: {} })).toContain('As set by: your office');
    expect(cardText({ decidedBy: 'office' }, { layers: {} }, 'ur')).toContain('آپ کا دفتر');
  });

  it('says why it is a quiet note only', () => {
    expect(cardText({ lowered: 'stage' })).toContain('tries this rule out');
    expect(cardText({ lowered: 'brake' })).toContain('found in many office posts');
    expect(cardText({})).not.toContain('quiet note');
  });

  it('of its own has no instrument to cite, and no line of who set it', () => {
    const hours = { from: '22:00', until: '06:00', zone: 'UTC', severity: 'warn' as const };
    const lead = { en: 'NDMA', ur: 'این ڈی ایم اے' };
    const crisis = { from: '', until: '', about: [], lead, accounts: [] };
    for (const card of [quietCard(hours), crisisCard(crisis, 0)]) {
      const own = { rule: card.id, decidedBy: 'office', ranges: [], mends: [] };
      const text = cardText(own, { cards: { [card.id]: card } });
      expect(text).toContain(card.words.en.why);
      expect(text).not.toContain('May engage');
      expect(text).not.toContain('As set by');
    }
  });
});
