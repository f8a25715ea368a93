import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf, maskText, readsAsUrdu } from '../../components/excerpt';
import type { Finding, TextRange, Verdict } from '../../rules/types';
import { draftOf, type Sample, verdictOf } from '../gallery/draft';
import { cabinet, cnic } from '../gallery/samples';

function excerpt(text: string, about: Sample, others: Sample[] = []) {
  const verdict = verdictOf(draftOf(text), [about, ...others]);
  return excerptOf(verdict.findings[0] as Finding, verdict, [text]);
}

describe('the words of a finding', () => {
  it('stand in their context, marked', () => {
    const text = 'SECRET\nSummary for the Cabinet\nSubject: revision of tariff.';
    expect(excerpt(text, cabinet)).toEqual({
      pieces: [
        { text: 'SECRET / Summary for the Cabinet', mark: true, hidden: 0 },
        { text: ' / Subject: revision of tariff.', mark: false, hidden: 0 },
      ],
      cutBefore: false,
      cutAfter: false,
      elsewhere: 0,
    });
  });

  it('are masked when sensitive, the shape of the number kept', () => {
    expect(excerpt('My CNIC is 35202-1234567-1', cnic)?.pieces).toEqual([
      { text: 'My CNIC is ', mark: false, hidden: 0 },
      { text: '•••••-•••••••-•', mark: true, hidden: 13 },
    ]);
  });

  it('do not show what another finding hides', () => {
    const about: Sample = { ...cabinet, about: 'SECRET' };
    const shown = excerpt('SECRET: his CNIC is 35202-1234567-1 as filed', about, [cnic]);
    expect(shown?.pieces.map(({ text }) => text).join('')).toBe(
      'SECRET: his CNIC is •••••-•••••••-• as filed',
    );
  });

  it('leave out words far off, at a word’s edge', () => {
    const far = 'word '.repeat(40);
    const shown = excerpt(`${far}SECRET ${far}`, { ...cabinet, about: 'SECRET' });
    expect(shown?.cutBefore).toBe(true);
    expect(shown?.cutAfter).toBe(true);
    expect(shown?.pieces.map(({ text }) => text).join('')).toMatch(/^(?:word )+SECRET(?: word)+$/);
  });

  it('count the places that are not shown', () => {
    const text = `!!! ${'word '.repeat(60)}???`;
    const sample: Sample = { ...cabinet, about: ['!!!', '???'] };
    expect(excerpt(text, sample)?.elsewhere).toBe(1);
  });

  it('are absent for a finding on the draft as a whole', () => {
    const { about: _, ...whole } = cabinet;
    expect(excerpt('anything', whole)).toBeNull();
  });
});

/** A text and a range in it that splits no surrogate pair. */
const textAndRange = fc
  .array(fc.constantFrom('a', 'ب', '٣', '5', '-', ' ', '\n', '🙂', 'é', 'کھ'), { maxLength: 400 })
  .chain((signs) =>
    fc.tuple(fc.constant(signs), fc.nat(signs.length), fc.nat(signs.length)).map(([all, a, b]) => {
      const start = all.slice(0, Math.min(a, b)).join('').length;
      return {
        text: all.join(''),
        start,
        end: start + all.slice(Math.min(a, b), Math.max(a, b)).join('').length,
      };
    }),
  );

describe('masking', () => {
  it('keeps the length, everything outside, and shows nothing inside but spaces and hyphens', () => {
    fc.assert(
      fc.property(textAndRange, ({ text, start, end }) => {
        const range: TextRange = { part: 0, start, end };
        const masked = maskText(text, [range]);
        expect(masked).toHaveLength(text.length);
        expect(masked.slice(0, start)).toBe(text.slice(0, start));
        expect(masked.slice(end)).toBe(text.slice(end));
        expect(masked.slice(start, end)).toMatch(/^[•\s-]*$/u);
      }),
    );
  });
});

describe('an excerpt of any draft', () => {
  it('shows the finding’s words, whole characters, and no hidden one', () => {
    fc.assert(
      fc.property(textAndRange, fc.boolean(), ({ text, start, end }, sensitive) => {
        fc.pre(end > start);
        const finding: Finding = {
          id: 'r#0',
          rule: 'r',
          category: 'personal-data',
          ranges: [{ part: 0, start, end }],
          attachments: [],
          severity: { office: 'warn', private: 'warn' },
          pause: false,
          sensitive,
          mends: [],
          decidedBy: 'r',
          also: [],
          report: false,
        };
        const verdict: Verdict = {
          findings: [finding],
          signals: [],
          reports: [],
          register: 'no-register',
          cards: {},
          layers: {},
          languages: [],
          unchecked: [],
        };
        const shown = excerptOf(finding, verdict, [text]);
        const marked =
          shown?.pieces
            .filter(({ mark }) => mark)
            .map((piece) => piece.text)
            .join('') ?? '';
        if (sensitive) expect(marked).toMatch(/^[•\s/…-]+$/u);
        else if (end - start <= 160)
          expect(marked).toBe(text.slice(start, end).replace(/\s*\n\s*/gu, ' / '));
        for (const piece of shown?.pieces ?? []) expect(piece.text.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('the script of a text', () => {
  it('is the one most letters are of', () => {
    expect(readsAsUrdu('ڈیم ٹوٹ گیا ہے')).toBe(true);
    expect(readsAsUrdu('Dam toot gaya hai')).toBe(false);
    expect(readsAsUrdu('یہ PECA کی دفعہ ہے')).toBe(true);
    expect(readsAsUrdu('12345')).toBe(false);
  });
});
