import { describe, expect, it } from 'vitest';
import type { ShippedRule } from '../../rules';
import { applyEdits } from '../../rules/draft';
import { marked, rule, run, stamp } from './rules-helpers';

describe('a marking', () => {
  it.each([
    ['SECRET', ['SECRET']],
    ['Look\n- TOP SECRET -\nmore', ['TOP SECRET']],
    ['SECRET / Summary for the Cabinet / Subject', ['SECRET / Summary for the Cabinet']],
    ['SECRET: Summary for the Cabinet', ['SECRET: Summary for the Cabinet']],
    ['RESTRICTED / Police only', ['RESTRICTED']],
    ['خفیہ: کابینہ کے لیے سمری، منظوری', ['خفیہ: کابینہ کے لیے سمری']],
    ['Summary for the Cabinet / SECRET', ['SECRET']],
    ['secret', []],
    ['The SECRET of success', []],
    ['SECRET Cinema was fun.', []],
    ["Victoria's SECRET", []],
    ['Restricted area ahead', []],
    ['SECRETARY', []],
    ['گفتگو خفیہ رکھی جاتی ہے۔', []],
  ])('%s', async (text, expected) => {
    expect(marked(await run([stamp], text), text)).toEqual(expected);
  });
});

describe('tone', () => {
  const caps = rule('t/caps', [{ tone: 'capitals' }], { mends: ['sentence-case'] });
  const marks = rule('t/marks', [{ tone: 'exclamations' }], { mends: ['one-mark'] });
  const long = rule('t/long', [{ tone: 'stretched' }], { mends: ['shorten'] });

  it.each([
    [caps, 'PLEASE LEAVE YOUR HOMES NOW', 'Please leave your homes now'],
    [caps, 'Please NEVER EVER LEAVE HOME today', 'Please never ever leave home today'],
    [caps, 'NDMA, PDMA, NADRA and WAPDA met BISP', null],
    [caps, 'We met at PTV and the FBR', null],
    [caps, '#RELIEFWORKNOW @SOMEONE https://A.COM/LONG/WORDS', null],
    [marks, 'Leave now!!!', 'Leave now!'],
    [marks, 'What?!?!', 'What?'],
    [marks, 'One! Two! Three! Four!', 'One! Two! Three. Four.'],
    [marks, 'خبردار!!! گھر! چھوڑ! دیں!', 'خبردار! گھر! چھوڑ۔ دیں۔'],
    [marks, 'Eid Mubarak! Stay safe!', null],
    [marks, 'مبارک ہو!', null],
    [long, 'sooooo gooooood', 'soo good'],
    [long, 'بہتتتتت خوب', 'بہت خوب'],
    [long, 'xxxxx-xxxxxxx-x www.aaaaa.com', null],
  ])('%# %s', async (tone, text, mended) => {
    const { findings } = await run([tone as ShippedRule], text as string);
    const [mend] = findings[0]?.mends ?? [];
    expect(mend === undefined ? null : applyEdits(text as string, mend.edits)).toBe(mended);
    expect(findings.length).toBe(mended === null ? 0 : 1);
  });
});

describe('exceptions', () => {
  const careful = rule(
    't/careful',
    [{ phrases: { en: ['vote for bat'], 'ur-Latn': ['vote dein'] } }],
    {
      except: {
        quoted: true,
        negated: true,
        question: true,
        near: { en: ['zoo'] },
        anywhere: { en: ['museum'] },
      },
    },
  );

  it.each([
    ['Vote for bat.', 1],
    ['She said "vote for bat" and left.', 0],
    ['"So." Vote for bat. "Yes."', 1],
    ['A lone " here: vote for bat', 1],
    ['I will not say vote for bat', 0],
    ['No, vote for bat', 1],
    ['In letter No. 12 they say vote for bat', 1],
    ['no 2 vote for bat', 1],
    ['bat ko vote dein', 1],
    ['vote dein nahi', 0],
    ['vote dein, baat nahi', 1],
    ['May I vote for bat?', 0],
    ['May I? Vote for bat.', 1],
    ['At the zoo vote for bat.', 0],
    ['At the zoo. Vote for bat.', 1],
    ['Museum day. Vote for bat.', 0],
  ])('%s', async (text, count) => {
    expect((await run([careful], text)).findings.length).toBe(count);
  });
});

describe('a name that holds the word', () => {
  const league = rule('t/league', [{ phrases: { en: ['the (League|Party)'], ur: ['لیگ'] } }], {
    except: { names: { en: ['the league of nations', 'champions league'], ur: ['چیمپئنز لیگ'] } },
  });

  it.each([
    ['Join the League now.', ['the League']],
    ['He wrote on the League of Nations.', []],
    ['The League of Nations met. Join the league!', ['the league']],
    ['چیمپئنز لیگ کا میچ', []],
    ['لیگ میں آئیں', ['لیگ']],
  ])('%s', async (text, expected) => {
    expect(marked(await run([league], text), text)).toEqual(expected);
  });
});

describe('an official host in the part', () => {
  const rumour = rule('t/rumour', [{ phrases: { en: ['dam has burst'] } }], {
    except: { official: true },
  });

  it.each([
    ['The dam has burst. https://www.ndma.gov.pk/alerts?id=1', true],
    ['The dam has burst, see NDMA.GOV.PK.', true],
    ['The dam has burst (www.gov.uk)', true],
    ['The dam has burst https://reliefweb.un.org:443/x', true],
    ['The dam has burst https://army.mil/a', true],
    ['The dam has burst', false],
    ['The dam has burst https://example.com/gov.pk', false],
    ['The dam has burst https://gov.pk.example.com/', false],
    ['The dam has burst https://notgov.pk/', false],
    ['The dam has burst https://gov.pk@example.com/', false],
    ['The dam has burst https://gov.pk:1@example.com/', false],
    ['The dam has burst, write to info@ndma.gov.pk', false],
    ['The dam has burst https://ndma.gоv.pk/', false],
    ['The dam has burst https://gov/', false],
  ])('%s', async (text, quiet) => {
    expect((await run([rumour], text)).findings.length).toBe(quiet ? 0 : 1);
  });

  it('counts for its own part only', async () => {
    const texts = ['The dam has burst', 'See ndma.gov.pk'];
    expect((await run([rumour], texts)).findings.length).toBe(1);
  });
});

describe('a grammar rule', () => {
  const promise = rule('t/promise', [
    { grammar: { match: '(we|i) will #Verb', triggers: [['we', 'i'], ['will']] } },
  ]);

  it.each([
    ['Dear all. We will pay you in May.', ['We will pay']],
    ['The will of the people. We met.', []],
    ['ہم 👍 We will build it', ['We will build']],
  ])('%s', async (text, expected) => {
    expect(marked(await run([promise], text), text)).toEqual(expected);
  });
});

describe('a draft that repeats the words of rules', () => {
  const crowd = rule('t/crowd', [
    { phrases: { en: [1, 2, 3, 4, 5, 6, 7, 8].map((gap) => `bat *${gap} the the`) } },
  ]);

  it('is said to be looked at in part', async () => {
    const { unchecked } = await run([crowd], 'bat '.repeat(15_000));
    expect(unchecked.map(({ what }) => what)).toEqual(['repeats']);
    expect((await run([crowd], 'bat '.repeat(100))).unchecked).toEqual([]);
  });
});

describe('grammar in a long draft', () => {
  const promise = rule('t/promise', [
    { grammar: { match: 'we will #Verb', triggers: [['we'], ['will']] } },
  ]);
  const filler = 'A plain line of the notice. '.repeat(160);
  const over = [{ what: 'grammar', detail: 'sentences too long or too far on were not parsed' }];

  it.each([
    ['at its beginning', `We will pay you. ${filler}`, 1, []],
    ['far on', `${filler} We will pay you.`, 0, over],
    ['in a later part', [filler, 'We will pay you.'], 0, over],
    ['in a sentence without an end', `We will pay you ${'and go on '.repeat(50)}`, 0, over],
    ['nowhere', [filler, filler], 0, []],
  ])('%s', async (_name, text, count, unchecked) => {
    const verdict = await run([promise], text as string | string[]);
    expect([verdict.findings.length, verdict.unchecked]).toEqual([count, unchecked]);
  });

  it('is asked a bounded number of times', async () => {
    await run([promise], 'We will pay you.');
    // Parsing all of it would not end within the test's time.
    const { unchecked } = await run([promise], 'We will pay. '.repeat(7_000));
    expect(unchecked).toEqual(over);
  });
});

describe('a pattern', () => {
  const file = rule('t/file', [
    {
      pattern: {
        source: 'no\\. (?<mark>[0-9]{1,3}/[0-9]{4})',
        needs: { kinds: ['digit'], literals: ['/'] },
      },
    },
  ]);

  it('marks its named group, through folding', async () => {
    const text = 'See No. ۱۲/۲۰۲۵.';
    expect(marked(await run([file], text), text)).toEqual(['۱۲/۲۰۲۵']);
  });
});
