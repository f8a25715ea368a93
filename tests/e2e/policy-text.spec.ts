import { reportOf } from './harness/ask';
import { expect, poll, test } from './harness/test';

// Browsers start anew here, and give a policy some seconds late.
test.describe.configure({ timeout: 90_000 });

test.afterAll(async ({ stage }) => {
  await stage.clearStorage();
  await stage.setManagedPolicy(null);
});

test('in the one text nothing is dropped: what is misspelt or of a wrong type is said, the rest holds', async ({
  stage,
}) => {
  const policy = {
    officeName: { en: 'Ministry of Climate Change' },
    uncheked: 'stop',
    question: 7,
    unchecked: 'stop',
  };
  await stage.setManagedPolicy({ json: JSON.stringify(policy), question: 'when-unclear' });
  const arrived = async () => (await reportOf(stage)).source === 'managed';
  await poll('the managed policy', arrived, 30_000);
  const report = await reportOf(stage);
  expect(report.policy).toMatchObject({
    officeName: { en: 'Ministry of Climate Change', ur: 'Ministry of Climate Change' },
    ...{ unchecked: 'stop', question: 'when-unclear' },
  });
  expect(report.problems.map(({ path }) => path).sort()).toEqual([
    'json.question',
    'json.uncheked',
  ]);
});
