import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { OFFICE_SAMPLE } from '../../rules/office-sample';
import { runWorkshop, type ShippedText } from '../../rules/workshop';
import { bat, pack } from './rules-helpers';

const built = { rules: [bat], packs: [pack('t')] };
const shipped: ShippedText[] = [
  { kind: 'quiet', text: 'The tender is open.' },
  { kind: 'quiet', text: 'The lowest bid won.' },
  { kind: 'flag', text: 'Vote for bat.' },
];
const run = (yaml: string, texts: string[] = []) =>
  runWorkshop(yaml, { texts, shipped, built, now: new Date('2026-11-22T12:00:00') });

describe('the workshop', () => {
  it('begins with a sample that is right', async () => {
    const { problems, rules } = await run(OFFICE_SAMPLE);
    expect(problems).toEqual([]);
    expect(rules).toMatchObject([{ id: 'my-office/tender-terms', examples: 4, wrong: [] }]);
  });

  it('says what own rules mark, and how often they speak on the product’s own examples', async () => {
    const text = 'So the lowest bid is known.';
    const { texts, shipped: on } = await run(OFFICE_SAMPLE, [text, 'Good day.']);
    expect(texts.map(({ rules }) => rules)).toEqual([['my-office/tender-terms'], []]);
    const [place] = texts[0]?.ranges ?? [];
    expect(text.slice(place?.start, place?.end)).toBe('lowest bid');
    expect(on.quiet).toMatchObject({ total: 2, alarms: 1 });
    expect(on.quiet.shown.map((each) => each.text)).toEqual(['The lowest bid won.']);
    expect(on.flag).toEqual({ total: 1, alarms: 0, shown: [] });
  });

  it('names an example that fails, of a rule with a pattern too', async () => {
    const pattern = "pattern: { source: 'lowest [a-z]+', needs: { kinds: [latin] } }";
    const yaml = OFFICE_SAMPLE.replace("'The tender for the road", "'The lowest bid for the road");
    const [rule] = (await run(yaml)).rules;
    expect(rule?.wrong).toMatchObject([{ kind: 'quiet', wrong: 'flagged: ["lowest bid"]' }]);
    const linear = OFFICE_SAMPLE.replace(
      /match:\n\s+- phrases:/u,
      `match:\n      - ${pattern}\n      - phrases:`,
    );
    const said = await run(linear, ['lowest of all']);
    expect(said.problems).toEqual([]);
    expect(said.texts[0]?.rules).toEqual(['my-office/tender-terms']);
  });

  it('points at the line of a mistake', async () => {
    const yaml = OFFICE_SAMPLE.replace('category: internal-document', 'category: internal');
    const { problems, rules } = await run(yaml);
    const line = yaml.split('\n').findIndex((each) => each.includes('category: internal')) + 1;
    expect(problems).toMatchObject([
      { line, rule: 'my-office/tender-terms', path: 'rules[0].category', got: '"internal"' },
    ]);
    expect(rules).toEqual([]);
    expect((await run('pack: [')).problems).toMatchObject([{ rule: null }]);
  });

  it('rests after each text', async () => {
    const rest = vi.fn(async () => {});
    await runWorkshop(OFFICE_SAMPLE, { texts: ['a', 'b'], shipped, built, now: new Date(0), rest });
    expect(rest).toHaveBeenCalledTimes(5);
  });

  it('takes whatever is typed, half of a word too', async () => {
    const cut = fc.integer({ min: 0, max: OFFICE_SAMPLE.length });
    const junk = fc.string({ unit: 'binary', maxLength: 5 });
    const property = fc.asyncProperty(cut, cut, junk, async (from, to, between) => {
      await run(OFFICE_SAMPLE.slice(0, from) + between + OFFICE_SAMPLE.slice(to), ['a']);
    });
    await fc.assert(property, { numRuns: 150 });
  });
});
