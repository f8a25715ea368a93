import type { Reading } from './spot';
import { type CheckedText, isTooLong, type Scope } from './text';

type Checked = CheckedText | Promise<CheckedText>;

/**
 * What a check knew of its texts, for the next one: most of a long draft is the same as at the last
 * pause in typing. It holds one draft and nothing of those before it.
 */
export class Memory {
  /** By scope, then by text. */
  readonly #texts = new Map<string, Map<string, Checked>>();
  readonly #wholes = new Map<string, Reading>();
  #stack: Scope['stack'] | null = null;
  #last: Memory | null;

  /** @param last what the check before this one knew; it is let go when this one is over. */
  constructor(last: Memory | null = null) {
    this.#last = last;
  }

  /** What is known of a text in this scope, or what `check` finds in it. */
  text(scope: Scope, text: string, check: () => Checked): Checked {
    this.#stack = scope.stack;
    const key = keyOf(scope);
    const last = this.#last;
    const known = last !== null && last.#stack === scope.stack ? last.#texts.get(key) : undefined;
    const texts = this.#texts.get(key) ?? new Map<string, Checked>();
    this.#texts.set(key, texts);
    const checked = texts.get(text) ?? known?.get(text) ?? check();
    texts.set(text, checked);
    return checked;
  }

  /** A long text read in one piece. */
  whole(text: string, read: () => Reading): Reading {
    let reading = this.#wholes.get(text);
    if (reading === undefined) {
      const last = this.#last;
      reading = (last === null ? undefined : last.#wholes.get(text)) ?? read();
      this.#wholes.set(text, reading);
    }
    return reading;
  }

  /** Lets go of what the check before knew. */
  close(): void {
    this.#last = null;
  }
}

function keyOf({ stack, surface, role, length, parse }: Scope): string {
  const tooSlow = stack.limited.filter((one) => isTooLong(one, length));
  return `${surface} ${role} ${parse} ${tooSlow.map(({ rule }) => rule.order).join()}`;
}
