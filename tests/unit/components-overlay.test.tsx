import type { VNode } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { Chip } from '../../components/chip';
import { Marks, underlinePath } from '../../components/marks';
import type { ChipView } from '../../components/view';
import { all, type Drawn, draw } from '../gallery/tree';

describe('the chip', () => {
  const chip = { language: 'en', state: 'look', count: 2, telling: null } as const;

  /** Fills the live region as a drawing does, and gives what then stands in it. */
  const announce = (region: { textContent: string | null }, view: ChipView) => {
    const vnode = (Chip({ view, onOpen: vi.fn() }) as VNode<{ children: VNode[] }>).props;
    const live = vnode.children.find(({ props }) => (props as { role?: string }).role === 'status');
    (live?.ref as ((region: unknown) => void) | null)?.(region);
    return region.textContent;
  };

  it('is a button that opens the look, and is said aloud', () => {
    const onOpen = vi.fn();
    const nodes = draw(<Chip view={chip} onOpen={onOpen} />);
    const [button] = all(nodes, ({ tag }) => tag === 'button') as [Drawn];
    (button.props.onClick as (press: unknown) => void)({ isTrusted: true });
    expect(onOpen).toHaveBeenCalledOnce();
    expect(announce({ textContent: null }, chip)).toBe('Ehtiyat: 2 to look at');
  });

  it('says nothing again when the same comes back after a pause in typing', () => {
    let said = 0;
    let text = '';
    const region = {
      get textContent() {
        return text;
      },
      set textContent(next: string) {
        text = next;
        said += 1;
      },
    };
    for (const state of ['look', 'checking', 'look'] as const) announce(region, { ...chip, state });
    expect([text, said]).toEqual(['Ehtiyat: 2 to look at', 1]);
  });

  it('opens nothing where there is no verdict', () => {
    for (const state of ['checking', 'failed', 'reload'] as const) {
      const nodes = draw(<Chip view={{ ...chip, state }} onOpen={vi.fn()} />);
      expect(all(nodes, ({ tag }) => tag === 'button')[0]?.props.disabled).toBe(true);
    }
  });

  it('takes no focus from the box', () => {
    const [button] = all(
      draw(<Chip view={chip} onOpen={vi.fn()} />),
      ({ tag }) => tag === 'button',
    ) as [Drawn];
    const preventDefault = vi.fn();
    (button.props.onMouseDown as (press: unknown) => void)({ preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});

describe('marks', () => {
  it('lie under each line box, in three shapes', () => {
    const rects = [
      { left: 10, top: 20, width: 90, height: 18 },
      { left: 0, top: 40, width: 30, height: 18 },
    ];
    const drawn = all(
      draw(<Marks marks={[{ rects, severity: 'warn' }]} />),
      ({ tag }) => tag === 'svg',
    );
    expect(drawn.map(({ props }) => props.style)).toEqual([
      { left: '10px', top: '35px' },
      { left: '0px', top: '55px' },
    ]);
    const shapes = (['block', 'warn', 'note'] as const).map(
      (severity) =>
        all(draw(<Marks marks={[{ rects, severity }]} />), ({ tag }) => tag === 'svg')[0]?.props
          .class,
    );
    expect(shapes).toEqual(['underline wave block', 'underline line warn', 'underline dots note']);
  });

  it('run the whole width in waves', () => {
    expect(underlinePath('wave', 9)).toBe('M0 3q1.5 -3 3 0t3 0t3 0');
    expect(underlinePath('line', 9)).toBe('M1 3H8');
  });
});
