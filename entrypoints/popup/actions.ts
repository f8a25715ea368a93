import type { PopupActions } from '../../components/popup-view';
import type { FrameView, PopupCommand } from '../../components/view';

type Bare<C> = C extends unknown ? Omit<C, 'frame' | 'decision'> : never;

/**
 * The popup's actions as commands to the frame that is on screen, each with the decision that the
 * person saw; `own` are the popup's own, which concern no frame. With no draft on screen there is nobody to tell, and nothing happens.
 */
export function popupActions(
  leading: () => FrameView | null,
  send: (command: PopupCommand) => void,
  own: Pick<PopupActions, 'switchLanguage' | 'copyReport' | 'giveAccess' | 'openPage'>,
): PopupActions {
  const tell = (command: Bare<PopupCommand>) => {
    const frame = leading();
    if (frame === null || frame.panel === null) return;
    const { decision } = frame.panel;
    send({ ...command, frame: frame.frame, decision });
  };
  const copy = async (text: string) => {
    const ok = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    tell({ do: 'copied', ok });
  };
  return {
    answer: (capacity) => tell({ do: 'answer', capacity }),
    go: () => tell({ do: 'go' }),
    back: () => tell({ do: 'back' }),
    mend: (finding, mend) => tell({ do: 'mend', finding, mend }),
    copy: (text) => void copy(text),
    setReason: (text) => tell({ do: 'set-reason', text }),
    setEmergency: (open) => tell({ do: 'set-emergency', open }),
    noticeSeen: () => tell({ do: 'notice-seen' }),
    ...own,
  };
}
