import { browser } from 'wxt/browser';
import {
  type Answer,
  type Envelope,
  MESSAGES,
  type MessageName,
  type Reply,
  type Request,
} from './messages';

/**
 * Why a message has no answer. `timeout`: none in time. `failed`: the worker answered with an error
 * or could not be reached. `invalidated`: the extension was updated or removed under this page.
 */
export type MessageFailure = 'timeout' | 'failed' | 'invalidated';

/** A message that was not answered. */
export class MessageError extends Error {
  override readonly name = 'MessageError';
  readonly kind: MessageFailure;

  constructor(kind: MessageFailure, message: string) {
    super(message);
    this.kind = kind;
  }
}

/**
 * Asks the worker. Gives its reply, or rejects with a `MessageError` at the latest when the
 * message's own time limit (`MESSAGES`) is over.
 */
export async function send<N extends MessageName>(name: N, request: Request<N>): Promise<Reply<N>> {
  if (isInvalidated()) throw invalidated(name);
  const { limit } = MESSAGES[name];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const say = () => reject(new MessageError('timeout', `"${name}" had no answer in ${limit} ms`));
    timer = setTimeout(say, limit);
  });
  try {
    return (await Promise.race([ask({ name, request }), late])) as Reply<N>;
  } finally {
    clearTimeout(timer);
  }
}

async function ask(envelope: Envelope): Promise<unknown> {
  const answer = await reach(envelope);
  if (answer === null || typeof answer !== 'object') {
    throw new MessageError('failed', `"${envelope.name}" was not answered by anyone`);
  }
  if ('error' in answer) throw new MessageError('failed', answer.error);
  return answer.value;
}

async function reach(envelope: Envelope): Promise<Answer | null | undefined> {
  try {
    return await browser.runtime.sendMessage(envelope);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (isInvalidated() || /context invalidated|dead object/i.test(message)) {
      throw invalidated(envelope.name);
    }
    throw new MessageError('failed', `"${envelope.name}" did not reach the worker: ${message}`);
  }
}

/** Whether the extension was updated or removed while this page was open. */
export function isInvalidated(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    // Firefox leaves a dead object behind.
    return true;
  }
}

function invalidated(name: MessageName): MessageError {
  return new MessageError('invalidated', `"${name}" was not sent: the extension was updated`);
}
