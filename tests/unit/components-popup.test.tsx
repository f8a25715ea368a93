import { describe, expect, it, vi } from 'vitest';
import { Popup } from '../../components/popup';
import type { PopupActions, PopupView } from '../../components/popup-view';
import { popupView } from '../../entrypoints/popup/store';
import { draftOf, panelOf, verdictOf } from '../gallery/draft';
import { cnic } from '../gallery/samples';
import { popups } from '../gallery/states';
import { all, type Drawn, draw, textOf } from '../gallery/tree';

const draft = draftOf('My CNIC is 35202-1234567-1');
const verdict = verdictOf(draft, [cnic]);

function actionSpies(): PopupActions {
  return {
    answer: vi.fn(),
    go: vi.fn(),
    back: vi.fn(),
    mend: vi.fn(),
    copy: vi.fn(),
    setReason: vi.fn(),
    setEmergency: vi.fn(),
    noticeSeen: vi.fn(),
    switchLanguage: vi.fn(),
    copyReport: vi.fn(),
    giveAccess: vi.fn(),
    openPage: vi.fn(),
  };
}

function drawPopup(part: Partial<PopupView>, actions = actionSpies()) {
  const view = { ...(popups.idle as PopupView), ...part };
  const nodes = draw(<Popup view={view} actions={actions} />);
  const press = (label: string) => {
    const [button] = all(
      nodes,
      ({ tag, children }) => tag === 'button' && textOf(children).includes(label),
    );
    ((button as Drawn).props.onClick as (press: unknown) => void)({ isTrusted: true });
  };
  return { nodes, text: textOf(nodes), press, actions };
}

describe('the popup', () => {
  it('says that the page is guarded, and how many boxes', () => {
    expect(drawPopup({}).text).toContain('x.com · guarding 2 compose boxes');
  });

  it.each([
    ['no-compose-box', 'cannot find a compose box'],
    ['left-out', 'Your office has switched Ehtiyat off here'],
    ['off', 'switched off'],
    ['not-a-guarded-site', 'does not guard this site'],
    ['reload-needed', 'reload the tab'],
    ['access-withheld', 'does not let Ehtiyat read this site'],
  ] as const)('says %s', (tab, words) => {
    const { text } = drawPopup({ tab, boxes: 0 });
    expect(text).toContain(words);
    expect(text).not.toContain('guarding');
  });

  it('says which boxes the office leaves out beside those that are guarded', () => {
    const { text } = drawPopup({ boxes: 1, leftOut: 2 });
    expect(text).toContain('Your office leaves out 2 compose boxes on this page');
    expect(drawPopup({ boxes: 1 }).text).not.toContain('leaves out');
  });

  it('shows the question and passes the answer on', () => {
    const { text, press, actions } = drawPopup({ panel: panelOf(draft, verdict) });
    expect(text).toContain('Are you posting for your office');
    press('For the office');
    expect(actions.answer).toHaveBeenCalledExactlyOnceWith('office');
  });

  it('has no keys of its own to hint at', () => {
    const { nodes } = drawPopup({
      panel: panelOf(draft, verdict, { chosen: 'office', canGo: true }),
    });
    expect(all(nodes, ({ props }) => props.class === 'key')).toEqual([]);
  });

  it('shows the same findings when nothing is asked', () => {
    const { text } = drawPopup({ panel: panelOf(draft, verdict, { mode: 'look' }) });
    expect(text).toContain('a person’s identity number');
    expect(text).not.toContain('Go back and edit');
  });

  it('switches language at once, the open question too', () => {
    const { press, actions } = drawPopup({});
    press('اردو');
    expect(actions.switchLanguage).toHaveBeenCalledExactlyOnceWith('ur');
    const { text } = drawPopup({ language: 'ur', panel: panelOf(draft, verdict) });
    expect(text).toContain('آپ دفتر کی طرف سے لکھ رہے ہیں');
    expect(text).not.toContain('Are you posting');
  });

  it('names the settings that were refused', () => {
    const { text } = drawPopup({
      problems: [{ path: 'packs[0]', got: 'xx', expected: 'a known pack', kept: 'left out' }],
    });
    expect(text).toContain('packs[0]Given: xxExpected: a known packInstead: left out');
    expect(text).toContain('Show this to your IT desk.');
  });

  it('says whose settings are in force, and what the last known ones are', () => {
    expect(drawPopup({}).text).toContain('Settings of Ministry of Climate Change.');
    expect(drawPopup({ policySource: 'last-known', officeName: '' }).text).toContain(
      'Settings of your office, as last known; in force until the browser gives newer ones.',
    );
  });
});

describe('the popup of a worker that does not answer', () => {
  const tab = {
    tab: 'guarding',
    host: 'x.com',
    boxes: 1,
    leftOut: 0,
    changed: null,
    leading: null,
  } as const;
  const own = { version: '0.1.0', language: 'ur' } as const;
  const asked = { tab, settings: null, report: null, reportCopied: null };

  it('waits for it, but not for ever', () => {
    expect(popupView({ ...asked, silent: false }, own)).toBeNull();
    const view = popupView({ ...asked, silent: true }, own) as PopupView;
    expect(view).toMatchObject({ tab: 'guarding', language: 'ur', policySource: null });
    const { text } = drawPopup({ ...view, language: 'en' });
    expect(text).toContain('does not answer');
    expect(text).toContain('tell your IT desk');
    expect(text).not.toContain('Settings of');
  });
});
