import { describe, expect, it, vi } from 'vitest';
import { citationName } from '../../components/citation-name';
import { PANEL_DIALOG_ATTRIBUTES, Panel } from '../../components/panel';
import type { PanelActions, PanelView } from '../../components/view';
import { draftOf, panelOf, verdictOf } from '../gallery/draft';
import { bank, cabinet, cnic, promise, rumour, wrongAccount } from '../gallery/samples';
import { all, type Drawn, draw, seenText, textOf } from '../gallery/tree';

const draft = draftOf(
  'SECRET\nSummary for the Cabinet\nSubject: tariff. My CNIC is 35202-1234567-1',
);
const verdict = verdictOf(draft, [cabinet, cnic, wrongAccount]);
const cleanDraft = draftOf('Rain is expected tomorrow.');
const clean = verdictOf(cleanDraft, []);

const DIFFERS = 'For the office: mend first. As a private person: pause and look again.';

function actionSpies(): PanelActions {
  return {
    answer: vi.fn(),
    go: vi.fn(),
    back: vi.fn(),
    mend: vi.fn(),
    copy: vi.fn(),
    setReason: vi.fn(),
    setEmergency: vi.fn(),
    noticeSeen: vi.fn(),
  };
}

function drawPanel(view: PanelView, actions = actionSpies()) {
  const nodes = draw(<Panel view={view} actions={actions} />);
  const button = (label: string): Drawn => {
    const found = all(
      nodes,
      ({ tag, children }) => tag === 'button' && textOf(children).includes(label),
    );
    expect(found, label).toHaveLength(1);
    return found[0] as Drawn;
  };
  const press = (label: string, isTrusted = true) =>
    (button(label).props.onClick as (press: { isTrusted: boolean }) => void)({ isTrusted });
  const cards = all(
    nodes,
    ({ tag, props }) => tag === 'li' && String(props.class).startsWith('finding'),
  );
  return { nodes, text: textOf(nodes), button, press, cards, actions };
}

describe('the question', () => {
  it('is the title that names the dialog, and offers two equal answers', () => {
    const { nodes, button } = drawPanel(panelOf(draft, verdict));
    const title = all(
      nodes,
      ({ props }) => props.id === PANEL_DIALOG_ATTRIBUTES['aria-labelledby'],
    );
    expect(textOf(title)).toBe('Are you posting for your office, or as a private person?');
    expect(button('For the office').props['aria-pressed']).toBe(false);
    expect(button('As a private person').props['aria-pressed']).toBe(false);
  });

  it('says what each answer leads to', () => {
    const { button } = drawPanel(panelOf(draft, verdict));
    expect(textOf([button('For the office')])).toContain('1 to mend first, 1 to look at.');
    expect(textOf([button('As a private person')])).toContain('3 to look at, a short pause.');
    const calm = drawPanel(panelOf(cleanDraft, clean));
    expect(textOf([calm.button('As a private person')])).toContain('Posts at once.');
    expect(calm.text).toContain('Nothing to look at.');
  });

  it('lists the findings of both before a choice, of one after, with what is wrong with it', () => {
    const before = drawPanel(panelOf(draft, verdict));
    expect(before.cards).toHaveLength(2);
    expect(before.text).not.toContain('a private post from an office account');
    const own = drawPanel(panelOf(draft, verdict, { chosen: 'private' }));
    expect(own.text).toContain('a private post from an office account');
    const office = drawPanel(panelOf(draft, verdict, { chosen: 'office' }));
    expect(office.cards).toHaveLength(2);
    expect(office.text).not.toContain('a private post from an office account');
  });

  it('says where a finding differs between the two', () => {
    expect(drawPanel(panelOf(draft, verdict)).text).toContain(DIFFERS);
    expect(drawPanel(panelOf(draft, verdict, { chosen: 'office' })).text).not.toContain(DIFFERS);
  });

  it('does not say it on each card where the answers say it already', () => {
    const alike = verdictOf(draft, [cabinet]);
    expect(drawPanel(panelOf(draft, alike)).text).not.toContain(DIFFERS);
    expect(drawPanel(panelOf(draft, alike, { mode: 'look' })).text).toContain(DIFFERS);
  });

  it('breaks a long clause over two lines, and never a short one', () => {
    const cited = { instrument: 'A Guide', year: 2014, grade: 'A', url: '' } as const;
    expect(citationName({ ...cited, clause: 'r. 24(8)' })).toBe('A Guide (2014), r.\u00a024(8)');
    const long = 'common sense, check the account';
    expect(citationName({ ...cited, clause: long })).toBe(`A Guide (2014), ${long}`);
  });

  it('shows a hidden number to neither eye nor ear', () => {
    const { nodes, text } = drawPanel(panelOf(draft, verdict));
    expect(text).not.toContain('1234567');
    expect(seenText(nodes)).not.toContain('1234567');
    expect(seenText(nodes)).toContain('•••••-•••••••-•');
    expect(text).toContain('13 characters, not shown');
  });

  it('links each instrument, says that a new tab opens, and tells it not where from', () => {
    const links = all(drawPanel(panelOf(draft, verdict)).nodes, ({ tag }) => tag === 'a');
    expect(links.map((link) => textOf(link.children))).toContain(
      'Rules of Business 1973, r.\u00a024(8) (opens a new tab)',
    );
    for (const link of links)
      expect(link.props).toMatchObject({ target: '_blank', rel: 'noreferrer' });
  });

  it('shows the grade of what was not read', () => {
    expect(drawPanel(panelOf(draft, verdict)).text).toContain('24(8) (opens a new tab) (reported)');
  });
});

describe('what a screen reader is told', () => {
  const news = (view: PanelView) =>
    textOf(all(drawPanel(view).nodes, ({ props }) => props.id === 'news')).trim();

  it('is in places that describe the dialog', () => {
    const { nodes } = drawPanel(panelOf(draft, verdict, { telling: 'mended' }));
    for (const id of PANEL_DIALOG_ATTRIBUTES['aria-describedby'].split(' ')) {
      expect(all(nodes, ({ props }) => props.id === id)).toHaveLength(1);
    }
  });

  it('is the result of the check, where no place in sight says it', () => {
    expect(news(panelOf(draft, null))).toBe('Reading the draft on this device');
    expect(news(panelOf(draft, verdict))).toBe('2 to look at');
    expect(news(panelOf(cleanDraft, clean))).toBe('Nothing to look at.');
    expect(news(panelOf(draft, null, { failure: 'timeout' }))).toBe('This draft was not checked');
  });

  it('is what the chosen answer leads to, and not each second of the pause', () => {
    const at = (pauseLeft: number) =>
      news(panelOf(draft, verdict, { chosen: 'private', pauseLeft }));
    expect(at(3)).toBe('As a private person: 3 to look at, a short pause.');
    expect(at(2)).toBe(at(3));
    expect(news(panelOf(draft, verdict, { chosen: 'private', canGo: true }))).toBe(
      `${at(3)} You can go on now.`,
    );
  });

  it('is nothing twice in a mere look', () => {
    expect(news(panelOf(draft, verdict, { mode: 'look' }))).toBe('');
  });
});

describe('presses', () => {
  it('of a person are passed on', () => {
    const { press, actions } = drawPanel(
      panelOf(draft, verdict, { chosen: 'private', canGo: true }),
    );
    press('For the office');
    press('Mask it');
    press('Post as a private person');
    press('Go back and edit');
    expect(actions.answer).toHaveBeenCalledExactlyOnceWith('office');
    expect(actions.mend).toHaveBeenCalledExactlyOnceWith('pk/cnic#0', 0);
    expect(actions.go).toHaveBeenCalledOnce();
    expect(actions.back).toHaveBeenCalledOnce();
  });

  it('of a script are not', () => {
    const { press, actions } = drawPanel(
      panelOf(draft, verdict, { chosen: 'private', canGo: true }),
    );
    press('For the office', false);
    press('Mask it', false);
    press('Post as a private person', false);
    expect(actions.answer).not.toHaveBeenCalled();
    expect(actions.mend).not.toHaveBeenCalled();
    expect(actions.go).not.toHaveBeenCalled();
  });
});

describe('the way on', () => {
  it('names what happens and is shut while something is left', () => {
    const { button, text } = drawPanel(panelOf(draft, verdict, { chosen: 'office' }));
    expect(button('Post for the office').props.disabled).toBe(true);
    expect(text).toContain('1 to mend');
  });

  it('counts the pause down in words', () => {
    const view = panelOf(draft, verdict, { chosen: 'private', pauseLeft: 3 });
    expect(drawPanel(view).text).toContain('A short pause: 3 seconds');
  });

  it('asks for the reason where a finding needs one', () => {
    const promised = draftOf('We will pay Rs 50,000 to each family by Friday.');
    const view = panelOf(promised, verdictOf(promised, [promise]), { chosen: 'office' });
    const { nodes, text, actions } = drawPanel(view);
    const field = all(nodes, ({ tag }) => tag === 'textarea')[0] as Drawn;
    (field.props.onInput as (event: unknown) => void)({ currentTarget: { value: 'sanctioned' } });
    expect(actions.setReason).toHaveBeenCalledExactlyOnceWith('sanctioned');
    expect(text).toContain('A reason is missing');
    expect(text).toContain('this version keeps no record of the reason');
    expect(
      all(drawPanel({ ...view, chosen: 'private' }).nodes, ({ tag }) => tag === 'textarea'),
    ).toEqual([]);
  });

  it('has an emergency exit for the office, but none past a marking', () => {
    const flood = draftOf('سنا ہے کہ ڈیم ٹوٹ گیا ہے');
    const view = panelOf(flood, verdictOf(flood, [rumour]), { chosen: 'office' });
    const { press, actions } = drawPanel(view);
    press('This cannot wait');
    expect(actions.setEmergency).toHaveBeenCalledExactlyOnceWith(true);
    const open = drawPanel({ ...view, emergency: true, reason: 'The dam is gone.', canGo: true });
    expect(open.button('Post unmended, for the office').props.disabled).toBe(false);
    expect(drawPanel(panelOf(draft, verdict, { chosen: 'office' })).text).not.toContain(
      'This cannot wait',
    );
  });

  it('names the route to a second official', () => {
    const meeting = draftOf('In May a levy was discussed with the donors.');
    const { text } = drawPanel(panelOf(meeting, verdictOf(meeting, [bank]), { chosen: 'office' }));
    expect(text).toContain('Needs a second official');
    expect(text).toContain('Ask a second official before this goes out.');
  });
});

describe('a draft that was not checked', () => {
  it('is said, with what may be done', () => {
    const view = panelOf(cleanDraft, null, { failure: 'timeout', chosen: 'office', canGo: true });
    const { text, button } = drawPanel(view);
    expect(text).toContain('This draft was not checked');
    expect(button('Post unchecked, for the office').props.disabled).toBe(false);
    expect(text).not.toContain('Nothing to look at');
  });

  it('does not go out for an office that forbids it', () => {
    const view = panelOf(cleanDraft, null, { failure: 'failed', uncheckedOffice: 'stop' });
    const { button, text } = drawPanel(view);
    expect(textOf([button('For the office')])).toContain('does not allow this unchecked');
    expect(text).toContain('A private person may go on.');
  });

  it('can be answered while it is being read', () => {
    const { text, press, actions } = drawPanel(panelOf(cleanDraft, null));
    press('As a private person');
    expect(actions.answer).toHaveBeenCalledExactlyOnceWith('private');
    expect(text).toContain('Reading the draft on this device');
    expect(text).not.toContain('Nothing to look at.');
  });

  it('names what was left unread', () => {
    const unread = { files: [], begun: [], pictures: [{ part: 0, index: 0 }] };
    const partly = {
      ...clean,
      unchecked: [{ what: 'attachments' as const, detail: 'one picture', unread }],
    };
    expect(drawPanel(panelOf(cleanDraft, partly)).text).toContain(
      'The picture itself was not looked at',
    );
  });
});

describe('a mere look', () => {
  it('asks nothing and leads back', () => {
    const { nodes, text } = drawPanel(panelOf(draft, verdict, { mode: 'look' }));
    expect(text).toContain('2 to look at');
    expect(text).toContain('Back to the draft');
    expect(text).not.toContain('Are you posting');
    expect(all(nodes, ({ props }) => String(props.class).startsWith('answer '))).toEqual([]);
  });
});
