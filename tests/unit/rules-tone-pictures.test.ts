import { describe, expect, it } from 'vitest';
import { fold, originalRange } from '../../rules/engine/normalize';
import type { ToneKind } from '../../rules/engine/rule';
import { tokenize } from '../../rules/engine/tokens';
import { findTone } from '../../rules/engine/tone';
import { Words } from '../../rules/engine/words';

function marked(kind: ToneKind, text: string): string[] {
  const folded = fold(text);
  const tokens = tokenize(folded);
  const reading = { folded, tokens, words: new Words(tokens), hits: new Map() };
  return findTone(kind, reading).map((spot) => {
    const { start, end } = originalRange(folded, spot.start, spot.end);
    return text.slice(start, end);
  });
}

describe('emoji', () => {
  it.each([
    ['open 🎉🎉🎉🎉 now', ['🎉🎉🎉🎉']],
    ['open 🎉 🎉 🎉 🎉', ['🎉 🎉 🎉 🎉']],
    ['rain 🌧️🌧️🌧️🌧️', ['🌧️🌧️🌧️🌧️']],
    ['👍🏽👍🏽👍🏽👍🏽', ['👍🏽👍🏽👍🏽👍🏽']],
    ['a 🎉 b 🎉 c 🎉 d 🎉 e 🎉 f 🎉 g 🎉', ['🎉', '🎉', '🎉', '🎉', '🎉', '🎉', '🎉']],
    ['a 🎉 b 🎉 c 🎉 d 🎉 e 🎉 f 🎉', []],
    ['🎉🎉🎉', []],
    ['👨‍👩‍👧‍👦 👍🏽 👩‍⚕️', []],
    ['🇵🇰🇵🇰🇵🇰🇵🇰🇵🇰🇵🇰🇵🇰', []],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿🏴󠁧󠁢󠁥󠁮󠁧󠁿🏴󠁧󠁢󠁥󠁮󠁧󠁿🏴󠁧󠁢󠁥󠁮󠁧󠁿', []],
    ['© ® ™ © ® ™ ©', []],
    ['1 2 3 4 # * 0', []],
  ])('%s', (text, expected) => {
    expect(marked('emoji', text)).toEqual(expected);
  });
});

describe('hashtags', () => {
  it.each([
    ['go #plantforpakistantoday', ['#plantforpakistantoday']],
    ['#poliofreepakistan2026 now', ['#poliofreepakistan2026']],
    ['#PlantForPakistanToday', []],
    ['#independence', []],
    ['#پاکستان_زندہ_باد_ہمیشہ', []],
    ['plantforpakistantoday', []],
  ])('%s', (text, expected) => {
    expect(marked('hashtag', text)).toEqual(expected);
  });
});
