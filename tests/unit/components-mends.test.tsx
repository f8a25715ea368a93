import { describe, expect, it, vi } from 'vitest';
import { FindingCard } from '../../components/finding-card';
import type { PanelView } from '../../components/view';
import type { Finding } from '../../rules/types';
import { draftOf, panelOf, type Sample, verdictOf } from '../gallery/draft';
import { bribe, cnic, polioClaim, scheme } from '../gallery/samples';
import { all, type Drawn, draw, textOf } from '../gallery/tree';

const WORDS =
  'We announce a new road for NA-122. I know the clerk takes a bribe for every file. They say polio drops make children infertile. My CNIC is 35202-1234567-1.';

function drawCard(samples: Sample[], part: Partial<PanelView> = {}) {
  const draft = draftOf(WORDS);
  const verdict = verdictOf(draft, samples);
  const actions = { mend: vi.fn(), copy: vi.fn() };
  const view = panelOf(draft, verdict, part);
  const nodes = draw(
    <FindingCard finding={verdict.findings[0] as Finding} view={view} actions={actions} />,
  );
  const buttons = all(nodes, ({ tag }) => tag === 'button');
  const press = (label: string, isTrusted = true) => {
    const button = buttons.find(({ children }) => textOf(children).includes(label));
    expect(button, label).toBeDefined();
    ((button as Drawn).props.onClick as (press: { isTrusted: boolean }) => void)({ isTrusted });
  };
  return { text: textOf(nodes), nodes, buttons, press, actions };
}

describe('mends that change nothing in the draft', () => {
  it('a request for permission is copied, with the words, the place and the source', () => {
    const { press, actions } = drawCard([scheme]);
    press('Copy a request for permission');
    expect(actions.copy).toHaveBeenCalledOnce();
    const [request] = actions.copy.mock.calls[0] as [string];
    expect(request).toContain(WORDS);
    expect(request).toContain('on X, from @MoCC_Official');
    expect(request).toContain('Elections Act 2017');
    expect(actions.mend).not.toHaveBeenCalled();
  });

  it('it is copied for a person only, not for a script', () => {
    const { press, actions } = drawCard([scheme]);
    press('Copy a request for permission', false);
    expect(actions.copy).not.toHaveBeenCalled();
  });

  it('waiting is said with its last day and has no button', () => {
    const { text, buttons } = drawCard([scheme]);
    expect(text).toContain('Wait until after 8 December 2026.');
    expect(buttons).toHaveLength(2);
    expect(drawCard([{ ...scheme, until: undefined }]).text).toContain(
      'Wait until this period is over.',
    );
  });

  it('the others keep their place in the list of mends', () => {
    const { press, actions } = drawCard([scheme]);
    press('Add a line for the source');
    expect(actions.mend).toHaveBeenCalledExactlyOnceWith('pk/election-scheme#0', 2);
  });

  it('in Urdu', () => {
    const { text, press, actions } = drawCard([scheme], { language: 'ur' });
    expect(text).toContain('تک انتظار کریں');
    press('اجازت کی درخواست نقل کریں');
    expect((actions.copy.mock.calls[0] as [string])[0]).toContain('بخدمت مجاز افسر');
  });
});

describe('what a card says', () => {
  it('a report of wrongdoing is shown the lawful channels instead of what one may not do', () => {
    const { text } = drawCard([bribe]);
    expect(text).toContain('the ombudsman and the anti-corruption body take it');
    expect(text).not.toContain('not yours to publish');
    expect(drawCard([{ ...bribe, report: false }]).text).toContain('not yours to publish');
  });

  it('names the layer that decided, where it is not the rule’s own pack', () => {
    expect(drawCard([scheme]).text).toContain('As set by: Pakistan: Punjab');
    expect(drawCard([cnic]).text).not.toContain('As set by');
  });

  it('gives the sources of all rules that say the same, each once', () => {
    const text = drawCard([{ ...cnic, also: [scheme.rule, cnic.rule] }, scheme]).text;
    expect(text).toContain('Elections Act 2017');
    expect(text.split('Prevention of Electronic Crimes Act 2016')).toHaveLength(2);
  });

  it('cites the review of a claim it resembles', () => {
    const { text, nodes } = drawCard([polioClaim]);
    expect(text).toContain('reviewed and found false');
    expect(text).toContain('“Polio drops make children infertile” (World Health Organization)');
    const links = all(nodes, ({ tag }) => tag === 'a').map(({ props }) => props.href);
    expect(links).toContain('https://www.who.int/');
  });
});
