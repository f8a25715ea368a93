/** Drafts that are made to be slow: 100,000 units each. */
const LENGTH = 100_000;

function of(piece: string): string {
  return JSON.parse(
    JSON.stringify(piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH)),
  );
}

/** Many different characters, each met for the first time. */
function everyCharacter(): string {
  let text = '';
  for (let code = 0x20; code < 0xffff && text.length < LENGTH; code++) {
    if (code < 0xd800 || code > 0xdfff) text += String.fromCharCode(code);
  }
  return of(text);
}

/** @param phraseWord a word by which many phrases of the packs are looked for. */
export function hostileDrafts(phraseWord: string): Record<string, string> {
  return {
    'every character once': everyCharacter(),
    'one letter': of('a'),
    'one Urdu letter': of('ت'),
    'letters apart': of('a b c d e f '),
    'letters with points': of('s.e.c.'),
    'words that are one letter apart': of('a. b, c; '),
    'nested quotes':
      '"'.repeat(10_000) + of('vote "').slice(0, LENGTH - 20_000) + '"'.repeat(10_000),
    'zero width': of('\u200b'),
    'zero width between letters': of('v\u200bo\u200dt\u00ade'),
    'vowel signs': of('م\u064f'),
    'one long ligature': of('ﷺ'),
    emoji: of('👍🏽'),
    flags: of('🇵🇰'),
    'look-alikes': of('ѕесrеt '),
    'look-alikes apart': of('ѕ е с r '),
    digits: of('1'),
    'digits in groups': of('35202-1234567-1 '),
    'digits with points': of('1.2.3,'),
    'digits in threes': of('123 456 789 '),
    'digits in fours': of('4111 '),
    telephones: of('0300-1234567, '),
    positions: of('12.12345, '),
    at: of('@'),
    handles: of('@a_b_'),
    tags: of('#VoteForBat_'),
    'one tag': `#${of('aB')}`.slice(0, LENGTH),
    'addresses in addresses': of('http://'),
    domains: of('a.com-'),
    marks: of('!?'),
    'new lines': of('a\n'),
    'one phrase word': of(`${phraseWord} `),
    'phrase words that never end': of('you people are so so so so '),
    'words that are all begun': of('vote for the '),
    'Roman Urdu': of('tum log sab k sab hai kya '),
    'stretched words': of('sooooo goooood '),
    capitals: of('STOP THIS NOW '),
    'lone surrogates': of('\ud83d'),
    keys: of('secret = "'),
    'values that are given': of('key=abcdefgh1 '),
    'key blocks': of('-----BEGIN PRIVATE KEY-----'),
    'e-mail that never ends': of('a@b.'),
    'IBAN heads': of('pk36 '),
    stamps: of('SECRET / '),
  };
}
