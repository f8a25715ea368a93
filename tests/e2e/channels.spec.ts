import { test } from './harness/test';
import { goOpens, nothingPosted, postedOnce, question, write } from './panel';
import { HOME } from './surfaces';

/** What a card can do besides changing the words. */

const TALK_SHOW =
  'On a talk show tonight at eight giving my own take on the new tax slabs - do watch.';
const BRIBE =
  'From this morning’s internal meeting: our director takes bribes for every licence, and I have reported it to the ombudsman.';

test('a request for permission is copied, and the draft stays as it is', async ({ tab }) => {
  await write(tab, HOME, TALK_SHOW);
  await tab.press('Control+Enter');
  await question(tab);
  await tab.press('1');
  await tab.clickOurs({ role: 'button', text: 'Copy a request for permission' });
  await tab.ourNode({ text: 'The request is on the clipboard.' });
  await tab.modelIs(HOME.model, TALK_SHOW);
  await nothingPosted(tab, HOME);
  await goOpens(tab);
  await tab.press('Enter');
  await postedOnce(tab, HOME, TALK_SHOW);
});

test('a report of wrongdoing is shown the lawful channels', async ({ tab }) => {
  await write(tab, HOME, BRIBE);
  await tab.press('Control+Enter');
  await question(tab);
  await tab.ourNode({ selector: '.finding .why', text: /ombudsman|anti-corruption/ });
  await nothingPosted(tab, HOME);
});
