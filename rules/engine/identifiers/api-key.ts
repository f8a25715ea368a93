import { foldedIndex } from '../normalize';
import { findTokens } from './token-scan';
import { type Found, type Identifier, identifier } from './types';
import * as written from './written-secrets';

/**
 * Keys and tokens of services, private key blocks, and secrets that are written out. Letter case
 * counts in them, so they are sought in the text as it was written.
 */
export const apiKey: Identifier = identifier({
  gate: [
    { token: 16 },
    { words: ['-----begin'] },
    { signs: ['://@'] },
    { signs: [':', '='], words: ['secret', 'token', 'key', 'auth', 'pass', 'pwd', 'contribsys'] },
    { words: [' -u ', '--user', '--token', '--key', '--secret', '--pass', '--api'] },
  ],
  masks: 'everything',
  find(folded) {
    const text = folded.original;
    const found: Found[] = [];
    const add = (start: number, end: number): void => {
      found.push({ start: foldedIndex(folded, start), end: foldedIndex(folded, end) });
    };
    findTokens(text, add);
    written.findGiven(text, add);
    written.findInAddresses(text, add);
    written.findInSlots(text, add);
    written.findInManifest(text, add);
    written.findKeyBlocks(text, add);
    written.findKeyNumbers(text, add);
    return found;
  },
});
