import type { Reading } from './spot';
import type { CheckedText, Scope } from './text';
import { isTooLong } from './tried';

type Checked = CheckedText | Promise<CheckedText>;

interface Known {
  scope: Scope;
  text: string;
  checked: Checked;
}

/** Up to so many texts are gone through one by one. */
const FEW = 4;

/**
 * What a check knew of its texts, for the next one: most of a long draft is the same as at the last
 * pause in typing. It holds one draft and nothing of those before it.
 */
export class Memory {
  readonly #known: Known[] = [];
  /** The same by text, made when there are more than a few. */
  #index: Map<string, Known[]> | null = null;
  #wholes: Map<string, Reading> | null = null;
  #last: Memory | null;

  /** @param last what the check before this one knew; it is let go when this one is over. */
  constructor(last: Memory | null = null) {
    this.#last = last;
  }

  /** What is known of a text in this scope, or what `check` finds in it. */
  text(scope: Scope, text: string, check: () => Checked): Checked {
    const own = this.#find(scope, text);
    if (own !== undefined) return own;
    const last = this.#last;
    const checked = (last === null ? undefined : last.#find(scope, text)) ?? check();
    this.#add({ scope, text, checked });
    return checked;
  }

  #find(scope: Scope, text: string): Checked | undefined {
    const known = this.#index === null ? this.#known : (this.#index.get(text) ?? []);
    return known.find((one) => one.text === text && isSame(one.scope, scope))?.checked;
  }

  #add(one: Known): void {
    this.#known.push(one);
    if (this.#index === null) {
      if (this.#known.length <= FEW) return;
      this.#index = new Map();
      for (const each of this.#known) this.#enter(this.#index, each);
    } else this.#enter(this.#index, one);
  }

  #enter(index: Map<string, Known[]>, one: Known): void {
    const same = index.get(one.text);
    if (same === undefined) index.set(one.text, [one]);
    else same.push(one);
  }

  /** A long text read in one piece. */
  whole(text: string, read: () => Reading): Reading {
    this.#wholes ??= new Map();
    let reading = this.#wholes.get(text);
    if (reading === undefined) {
      const last = this.#last;
      reading = (last === null ? undefined : last.#wholes?.get(text)) ?? read();
      this.#wholes.set(text, reading);
    }
    return reading;
  }

  /** Lets go of what the check before knew. */
  close(): void {
    this.#last = null;
  }
}

/** Whether the same rules look at a text in both. */
function isSame(a: Scope, b: Scope): boolean {
  if (a.wanted !== b.wanted || a.parse !== b.parse) return false;
  const { limited } = a.wanted.stack;
  return limited.every((one) => isTooLong(one, a.length) === isTooLong(one, b.length));
}
