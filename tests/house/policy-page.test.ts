import { expect, it } from 'vitest';
import { policyPage } from '../../rules/policy/page';
import { CHROME_ID, FIREFOX_ID } from '../../scripts/ids';

// To refresh the page after a change of the table: npm run unit -- tests/house/policy-page.test.ts -u
it('docs/policy.md is what the policy table says', async () => {
  await expect(policyPage({ chrome: CHROME_ID, firefox: FIREFOX_ID })).toMatchFileSnapshot(
    '../../docs/policy.md',
  );
});
