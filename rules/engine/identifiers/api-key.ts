import { type Folded, foldedIndex } from '../normalize';
import type { Found, Identifier } from './types';

/**
 * Tokens of services that give theirs a shape of its own. Prefixes as the services document them;
 * letter case counts, so these look at the text as it was written.
 */
const KNOWN: readonly RegExp[] = [
  /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Za-z0-9])/gu,
  /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{36,255}(?![A-Za-z0-9])/gu,
  /(?<![A-Za-z0-9])github_pat_[A-Za-z0-9_]{60,255}(?![A-Za-z0-9_])/gu,
  /(?<![A-Za-z0-9])gl(?:pat|rt|ptt|dt|soat)-[A-Za-z0-9_-]{20,64}(?![A-Za-z0-9_-])/gu,
  /(?<![A-Za-z0-9])xox[a-z]-[0-9]{6,}-[A-Za-z0-9-]{8,}/gu,
  /(?<![A-Za-z0-9])xapp-[0-9]-[A-Z0-9]{6,}-[0-9]{6,}-[a-f0-9]{32,}/gu,
  /(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{35}(?![A-Za-z0-9_-])/gu,
  /(?<![A-Za-z0-9])ya29\.[A-Za-z0-9_-]{20,}/gu,
  /(?<![A-Za-z0-9])[sr]k_(?:live|test)_[A-Za-z0-9]{20,99}(?![A-Za-z0-9])/gu,
  /(?<![A-Za-z0-9])sk-(?:proj-|svcacct-|admin-|ant-[a-z0-9]{3,8}-)?[A-Za-z0-9_-]{20,200}(?![A-Za-z0-9_-])/gu,
  /(?<![A-Za-z0-9])(?:hf_|gsk_|pplx-|ntn_|dckr_pat_|npm_|sgp_|shpss_|shpat_|dop_v1_|vc[pirak]_|glsa_|HRKU-)[A-Za-z0-9_]{24,}(?![A-Za-z0-9])/gu,
  /(?<![A-Za-z0-9])(?:hv[sbr]\.|glc_|sntrys_|sha256~|EAA)[A-Za-z0-9_=-]{36,}/gu,
  /SG\.[A-Za-z0-9_-]{20,24}\.[A-Za-z0-9_-]{39,50}/gu,
  /(?<![A-Za-z0-9])tskey-[a-z]{2,12}-[A-Za-z0-9]{6,}-[A-Za-z0-9]{20,}/gu,
  /(?<![A-Za-z0-9])[0-9]{8,10}:AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])/gu,
  /(?<![A-Za-z0-9])eyJ[A-Za-z0-9_-]{10,400}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{10,}/gu,
  /https:\/\/hooks\.slack\.com\/services\/T[A-Z0-9]{6,}\/B[A-Z0-9]{6,}\/[A-Za-z0-9]{16,}/gu,
  /-----BEGIN (?:[A-Z]{2,10} ){0,2}PRIVATE KEY-----[A-Za-z0-9+/=\s]{0,8000}(?:-----END (?:[A-Z]{2,10} ){0,2}PRIVATE KEY-----)?/gu,
];
/** `secret = "…"` and the like; the value is the first group. */
const ASSIGNED =
  /(?:secret|token|api[_ -]?key|access[_ -]?key|private[_ -]?key|auth[_ -]?key|passw(?:or)?d|pwd|credential)[A-Za-z0-9_-]{0,24}["']?\s?(?::=|=>|[:=])\s?["']?([A-Za-z0-9/+_.=~!@-]{8,160})/giu;
/** User and password inside an address. */
const IN_ADDRESS =
  /[a-z][a-z0-9+]{2,16}:\/\/[^\s:/@"'<>{}]{1,64}:([^\s:/@"'<>{}]{3,64})@[^\s"'<>]{3,}/giu;
const NOT_A_SECRET =
  /^(?:user(?:name)?|pass(?:word)?|mypassword|secret|changeme|x+|\*+)$|your|xxxx|put_|example/iu;
/** Bits a character below which a value is a word or a filler, not a key. */
const LEAST_ENTROPY = 3;

/** Keys and tokens of services, private key blocks, and secrets that are written out. */
export const apiKey: Identifier = {
  masks: 'everything',
  find(folded) {
    const text = folded.original;
    const found: Found[] = [];
    for (const pattern of KNOWN) {
      for (const match of text.matchAll(pattern)) {
        const body = match[0].split(/[-_.:]/u).at(-1) ?? '';
        const filler = entropy(match[0]) < LEAST_ENTROPY || /(.)\1{9}/u.test(body);
        if (!filler) found.push(place(folded, match.index, match.index + match[0].length));
      }
    }
    for (const match of text.matchAll(ASSIGNED)) addValue(folded, match, found, true);
    for (const match of text.matchAll(IN_ADDRESS)) {
      const user = /:\/\/([^:]+):/u.exec(match[0])?.[1];
      if (user !== match[1]) addValue(folded, match, found, false);
    }
    return found;
  },
};

function addValue(folded: Folded, match: RegExpExecArray, found: Found[], random: boolean): void {
  const value = match[1] as string;
  if (NOT_A_SECRET.test(value)) return;
  if (random && (entropy(value) < LEAST_ENTROPY || !/[0-9]/u.test(value))) return;
  const start = match.index + match[0].lastIndexOf(value);
  found.push(place(folded, start, start + value.length));
}

/** Shannon entropy of the characters, in bits a character. */
function entropy(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values())
    bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}

/** From places in the original to places in the folded text. */
function place(folded: Folded, start: number, end: number): Found {
  return { start: foldedIndex(folded, start), end: foldedIndex(folded, end) };
}
