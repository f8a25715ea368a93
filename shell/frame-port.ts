import { type Browser, browser } from 'wxt/browser';
import type { FrameView, PopupCommand } from '../components/view';
import { isInvalidated } from './send';

/** Name of the port between the toolbar popup and the frames of the tab it belongs to. */
export const POPUP_PORT = 'popup';

/** The content side of that port. */
export interface FramePort {
  /** Tells every open popup how this frame stands; kept for one that opens later. In memory only. */
  push(view: FrameView): void;
}

/**
 * Lets the toolbar popup see and answer for this frame. A port of another name, or from anybody but
 * a page of our own extension, is left alone.
 */
export function openFramePort(onCommand: (command: PopupCommand) => void): FramePort {
  const ports = new Set<Browser.runtime.Port>();
  let last: FrameView | null = null;
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== POPUP_PORT || !isOwnPage(port.sender)) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.onMessage.addListener((command) => onCommand(command as PopupCommand));
    if (last !== null) post(port, last);
  });

  const post = (port: Browser.runtime.Port, view: FrameView) => {
    try {
      port.postMessage(view);
    } catch {
      // The popup closed this very moment.
      ports.delete(port);
    }
  };

  return {
    push(view) {
      last = view;
      for (const port of ports) post(port, view);
    },
  };
}

function isOwnPage(sender: Browser.runtime.MessageSender | undefined): boolean {
  if (sender?.id === undefined || isInvalidated() || sender.id !== browser.runtime.id) return false;
  return sender.url?.startsWith(browser.runtime.getURL('/')) === true;
}
