import type { PanelView, PopupCommand } from '../components/view';
import type { Event as MachineEvent, State } from './state';
import { panelView } from './view';
import type { Watched } from './watch';

/**
 * What the popup shows of this page: the open panel, or a look at the draft that is being written.
 */
export function popupPanel(
  state: State,
  watched: Watched | null,
  siteName: string,
  at: number,
): PanelView | null {
  const open = panelView(state, siteName, at);
  if (open !== null || watched === null || watched.verdict === null) return open;
  const look = { draft: watched.draft, verdict: watched.verdict, telling: null };
  return panelView({ ...state, decision: null, look }, siteName, at);
}

/**
 * Carries out what was pressed in the popup. A command that was aimed at an older view is dropped:
 * the popup has the new one by then.
 */
export function popupActions(
  command: PopupCommand,
  state: State,
  watched: Watched | null,
  dispatch: (...events: MachineEvent[]) => void,
): void {
  const seen = command.decision;
  if (seen !== state.revision) return;
  const at = Date.now();
  switch (command.do) {
    case 'answer':
      dispatch({ type: 'answer', capacity: command.capacity, seen, at });
      break;
    case 'go':
      dispatch({ type: 'go', seen, at });
      break;
    case 'back':
      dispatch({ type: 'back' });
      break;
    case 'notice-seen':
      dispatch({ type: 'notice-seen' });
      break;
    case 'set-reason':
      dispatch({ type: 'set-reason', text: command.text });
      break;
    case 'set-emergency':
      dispatch({ type: 'set-emergency', open: command.open });
      break;
    case 'copied':
      dispatch({ type: 'copied', ok: command.ok });
      break;
    case 'mend':
      mendFromPopup(command, state, watched, dispatch);
      break;
  }
}

/** With no question open the draft is looked at and mended in one go, without a panel on the page. */
function mendFromPopup(
  command: Extract<PopupCommand, { do: 'mend' }>,
  state: State,
  watched: Watched | null,
  dispatch: (...events: MachineEvent[]) => void,
): void {
  const { finding, mend } = command;
  if (state.decision !== null || state.look !== null) {
    dispatch({ type: 'mend', finding, mend, seen: state.revision });
  } else if (watched !== null) {
    dispatch(
      { type: 'look', draft: watched.draft },
      { type: 'mend', finding, mend, seen: state.revision + 1 },
    );
  }
}
