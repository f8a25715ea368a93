import { describe, expect, it } from 'vitest';
import { OPTIONS_STYLE } from '../../components/options/options-style';
import { POPUP_STYLE, STYLE } from '../../components/style';
import { MARK_TONES, TONES } from '../../components/style/tokens';

/** Relative luminance of `#rrggbb` (WCAG 2.2, definition of "relative luminance"). */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of "contrast ratio"). */
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

type Tone = keyof typeof TONES;

const TEXT: [text: Tone, on: Tone][] = [
  ...(
    [
      'paper',
      'ground',
      'office-soft',
      'private-soft',
      'warn-soft',
      'block-soft',
      'note-soft',
    ] as const
  ).flatMap((ground): [Tone, Tone][] => [
    ['ink', ground],
    ['ink-2', ground],
  ]),
  ['office', 'paper'],
  ['block', 'paper'],
  ['office', 'office-soft'],
  ['private', 'paper'],
  ['private', 'private-soft'],
  ['warn', 'warn-soft'],
  ['block', 'block-soft'],
  ['note', 'note-soft'],
  ['on-strong', 'office'],
  ['on-strong', 'private'],
  ['ink-2', 'line'],
];

const GRAPHICS: [graphic: Tone, on: Tone][] = [
  ['edge', 'paper'],
  ['edge', 'ground'],
  ['focus', 'paper'],
  ['focus', 'warn-soft'],
  ['focus', 'block-soft'],
  ['office', 'warn-soft'],
  ['office', 'block-soft'],
  ['office', 'note-soft'],
  ['warn', 'paper'],
  ['block', 'paper'],
];

describe.each([['light', 0] as const, ['dark', 1] as const])(
  'contrast in the %s theme',
  (_, theme) => {
    it.each(TEXT)('text %s on %s reaches 4.5', (text, on) => {
      expect(contrast(TONES[text][theme], TONES[on][theme])).toBeGreaterThanOrEqual(4.5);
    });

    it.each(GRAPHICS)('%s on %s reaches 3', (graphic, on) => {
      expect(contrast(TONES[graphic][theme], TONES[on][theme])).toBeGreaterThanOrEqual(3);
    });
  },
);

it.each(Object.entries(MARK_TONES))(
  'the %s underline shows on a white and on a black page',
  (_, tone) => {
    expect(contrast(tone, '#ffffff')).toBeGreaterThanOrEqual(3);
    expect(contrast(tone, '#000000')).toBeGreaterThanOrEqual(3);
  },
);

describe.each([
  ['guard', STYLE],
  ['popup', POPUP_STYLE],
  ['full pages', OPTIONS_STYLE],
])('the style of the %s', (_, style) => {
  it('sizes nothing by the page and knows no left or right', () => {
    expect(style).not.toMatch(/\d(?:rem|vw\s*\*)/);
    expect(style).not.toMatch(/(?:^|[\s;{-])(?:left|right)\s*:|-(?:left|right)\b/m);
  });

  it('loads nothing', () => {
    expect(style).not.toMatch(/url\(|@import|@font-face/);
  });

  it('uses no token that is not there', () => {
    const used = [...style.matchAll(/var\((--[a-z0-9-]+)/g)].map(([, name]) => name as string);
    const missing = used.filter((name) => !style.includes(`${name}:`));
    expect(missing).toEqual([]);
    expect(used.length).toBeGreaterThan(50);
  });
});
