import type { PanelActions } from '../components/view';
import type { Event } from './state';

/**
 * What a person did in the panel, as events. `painted` gives the revision before their eyes, `null`
 * when there is none: an answer is good only for what was seen. `copy` puts a text on the clipboard
 * and tells whether it could.
 */
export function panelActions(
  dispatch: (event: Event) => void,
  painted: () => number | null,
  copy: (text: string) => Promise<boolean>,
): PanelActions {
  const seen = () => painted() ?? -1;
  return {
    answer: (capacity) => dispatch({ type: 'answer', capacity, seen: seen(), at: Date.now() }),
    go: () => dispatch({ type: 'go', seen: seen(), at: Date.now() }),
    back: () => dispatch({ type: 'back' }),
    mend: (finding, mend) => dispatch({ type: 'mend', finding, mend, seen: seen() }),
    copy: (text) => {
      void copy(text).then((ok) => dispatch({ type: 'copied', ok }));
    },
    setReason: (text) => dispatch({ type: 'set-reason', text }),
    setEmergency: (open) => dispatch({ type: 'set-emergency', open }),
    noticeSeen: () => dispatch({ type: 'notice-seen' }),
  };
}
