import { type Browser, browser } from 'wxt/browser';
import { type Answer, MESSAGES, type MessageName, type Reply, type Request } from './messages';
import { senderClass } from './sender';

/** Which tab and frame sent a message; `null` for a page of the extension that is no tab. */
export interface From {
  tab: number | null;
  frame: number;
  /** Changes with each page load in the frame, where the browser tells. */
  document: string | null;
  /** Host of the page; empty where the browser does not tell. */
  host: string;
}

/** The match patterns of the sites that are guarded now: ours, and those that the office adds. */
export type Matches = () => Promise<readonly string[]>;

/** One handler for each message, typed by the map. */
export type Handlers = {
  [N in MessageName]: (request: Request<N>, from: From) => Reply<N> | Promise<Reply<N>>;
};

/**
 * Answers every message to the worker, from one listener. Call it synchronously when the worker
 * starts: a message that woke it is delivered right then.
 *
 * A message that we do not know, or from a sender that may not send it, is answered by an error and
 * reaches no handler. `matches` gives the match patterns of the guarded sites.
 */
export function receive(handlers: Handlers, matches: Matches): void {
  browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
    void answer(handlers, matches, message, sender).then(sendResponse);
    // Tells the browser that the answer comes later; a returned promise is not honoured everywhere.
    return true;
  });
}

async function answer(
  handlers: Handlers,
  matches: Matches,
  message: unknown,
  sender: Browser.runtime.MessageSender,
): Promise<Answer> {
  try {
    const name = nameOf(message);
    refuseWrongSender(name, await matches(), sender);
    const handle = handlers[name] as (request: unknown, from: From) => unknown;
    return { value: await handle((message as { request: unknown }).request, fromOf(sender)) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function nameOf(message: unknown): MessageName {
  const name = (message as { name?: unknown } | null | undefined)?.name;
  if (typeof name === 'string' && Object.hasOwn(MESSAGES, name)) return name as MessageName;
  const known = Object.keys(MESSAGES).join(', ');
  throw new Error(
    `Unknown message ${JSON.stringify(name) ?? 'without a name'}; known are ${known}`,
  );
}

function refuseWrongSender(
  name: MessageName,
  matches: readonly string[],
  sender: Browser.runtime.MessageSender,
): void {
  const ours = { id: browser.runtime.id, base: browser.runtime.getURL('/'), matches };
  const found = senderClass(sender, ours);
  const allowed: readonly string[] = MESSAGES[name].senders;
  if (found !== null && allowed.includes(found)) return;
  throw new Error(
    `"${name}" may be sent by ${allowed.join(' or ')}, and came from ${found ?? 'elsewhere'}`,
  );
}

function fromOf(sender: Browser.runtime.MessageSender): From {
  return {
    tab: sender.tab?.id ?? null,
    frame: sender.frameId ?? 0,
    document: sender.documentId ?? null,
    host: URL.canParse(sender.url ?? '') ? new URL(sender.url ?? '').hostname : '',
  };
}
