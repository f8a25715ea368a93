import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { policyPage } from '../../rules/policy/page';

const config = readFileSync(new URL('../../wxt.config.ts', import.meta.url), 'utf8');

/** Chrome's id for a public key: 32 hex digits of its SHA-256, with a to p for 0 to f. */
function chromeId(): string {
  const [, declared = ''] = /PUBLIC_KEY =([^;]+);/.exec(config) ?? [];
  const key = [...declared.matchAll(/'([^']+)'/g)].map(([, piece]) => piece).join('');
  const hash = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...hash].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

// To refresh the page after a change of the table: npm run unit -- tests/house/policy-page.test.ts -u
it('docs/policy.md is what the policy table says', async () => {
  const firefox = /ehtiyat@[a-z.]+/.exec(config)?.[0] ?? '';
  expect(config).toContain(chromeId());
  await expect(policyPage({ chrome: chromeId(), firefox })).toMatchFileSnapshot(
    '../../docs/policy.md',
  );
});
