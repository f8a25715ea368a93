/**
 * What a text must hold before a regular expression can match in it, read off the expression: a set of
 * texts of which one stands in every match. After R. Cox, Regular Expression Matching with a Trigram
 * Index (2012), with whole texts instead of trigrams.
 */

/** What is known of a part of an expression. */
interface Known {
  /** All texts that it matches, when they are few; `null`: too many, or not known. */
  exact: readonly string[] | null;
  /** One of these stands in every match; `null`: nothing is known. */
  any: readonly string[] | null;
}

/** An expression that this does not read; it gets no gate. */
class Unread extends Error {}

const NOTHING: Known = { exact: null, any: null };
const EMPTY: Known = { exact: [''], any: null };
const MOST_EXACT = 32;
const MOST_ANY = 48;
/** Signs of a class that is read as the few signs it holds. */
const MOST_IN_CLASS = 6;
/** Longer texts are told apart no better. */
const LONG_ENOUGH = 5;

/**
 * Texts of two UTF-16 units or more, or single emoji, of which one stands in every match; empty when
 * there are none or the expression is one that this does not read.
 */
export function requiredIn(source: string): readonly string[] {
  try {
    const reader = new Reader(source);
    const { any } = known(reader.alternatives());
    if (!reader.atEnd || any === null || worth(any) < 2) return [];
    return any.filter((text) => !any.some((part) => part !== text && text.includes(part)));
  } catch (error) {
    if (error instanceof Unread) return [];
    throw error;
  }
}

/** An emoji of one UTF-16 unit, as `units.ts` has them. */
const PICTURE = /^\p{Extended_Pictographic}$/u;

/** How much a set tells: the length of its shortest text; a single emoji counts as two. */
function worth(texts: readonly string[] | null): number {
  if (texts === null || texts.length === 0) return 0;
  return Math.min(
    ...texts.map((text) => {
      if (text.length === 1 && text > '\u00ff' && PICTURE.test(text)) return 2;
      return Math.min(text.length, LONG_ENOUGH);
    }),
  );
}

function better(one: readonly string[] | null, other: readonly string[] | null) {
  const difference = worth(one) - worth(other);
  if (difference !== 0) return difference > 0 ? one : other;
  return (one?.length ?? 0) <= (other?.length ?? 0) ? one : other;
}

/** The same with what it matches counted among what must stand in it. */
function known({ exact, any }: Known): Known {
  const one = better(exact, any);
  return { exact, any: worth(one) === 0 ? null : one };
}

function either(branches: readonly Known[]): Known {
  const [first] = branches;
  if (branches.length === 1) return first as Known;
  const exact = unionOf(branches.map((each) => each.exact));
  const any = unionOf(branches.map((each) => known(each).any));
  return {
    exact: exact !== null && exact.length <= MOST_EXACT ? exact : null,
    any: any !== null && any.length <= MOST_ANY ? any : null,
  };
}

function unionOf(sets: readonly (readonly string[] | null)[]): string[] | null {
  const all: string[] = [];
  for (const set of sets) {
    if (set === null) return null;
    all.push(...set);
  }
  return [...new Set(all)];
}

/** One thing after the other: texts that touch are put together while they are few. */
function inARow(parts: readonly Known[]): Known {
  let any: readonly string[] | null = null;
  let open: readonly string[] = [''];
  let whole = true;
  for (const part of parts) {
    const joined = part.exact === null ? null : productOf(open, part.exact);
    if (joined !== null) {
      open = joined;
      continue;
    }
    whole = false;
    any = better(any, better(open, part.any));
    open = part.exact ?? [''];
  }
  any = better(any, open);
  return { exact: whole ? open : null, any: worth(any) === 0 ? null : any };
}

function productOf(first: readonly string[], second: readonly string[]): string[] | null {
  if (first.length * second.length > MOST_EXACT) return null;
  return first.flatMap((head) => second.map((tail) => head + tail));
}

/** Reads the source of an expression from left to right. */
class Reader {
  readonly #signs: readonly string[];
  #at = 0;

  constructor(source: string) {
    this.#signs = [...source];
  }

  get atEnd(): boolean {
    return this.#at >= this.#signs.length;
  }

  alternatives(): Known {
    const branches = [this.#row()];
    while (this.#take('|')) branches.push(this.#row());
    return either(branches);
  }

  #row(): Known {
    const parts: Known[] = [];
    while (!this.atEnd && this.#peek() !== '|' && this.#peek() !== ')') {
      parts.push(this.#repeated(this.#one()));
    }
    return inARow(parts);
  }

  #one(): Known {
    const sign = this.#next();
    if (sign === '(') return this.#group();
    if (sign === '[') return this.#class();
    if (sign === '\\') return this.#escaped();
    if (sign === '.') return NOTHING;
    if (sign === '^' || sign === '$') return EMPTY;
    if ('*+?{}]'.includes(sign)) throw new Unread();
    return { exact: [sign], any: null };
  }

  #group(): Known {
    if (!this.#take('?')) return this.#closed();
    if (this.#take(':')) return this.#closed();
    if (this.#take('=') || this.#take('!')) return this.#passed();
    if (!this.#take('<')) throw new Unread();
    if (this.#take('=') || this.#take('!')) return this.#passed();
    while (this.#next() !== '>');
    return this.#closed();
  }

  #closed(): Known {
    const inside = this.alternatives();
    if (!this.#take(')')) throw new Unread();
    return inside;
  }

  /** What only looks ahead or back takes no room. */
  #passed(): Known {
    this.#closed();
    return EMPTY;
  }

  #class(): Known {
    if (this.#peek() === '^') {
      this.#skipClass();
      return NOTHING;
    }
    const signs: string[] = [];
    let few = true;
    while (!this.#take(']')) {
      const sign = this.#next();
      if (sign === '[') throw new Unread();
      const plain = sign === '\\' ? this.#escaped().exact : [sign];
      if (plain === null) few = false;
      else signs.push(...plain);
      if (this.#peek() === '-' && this.#signs[this.#at + 1] !== ']') few = false;
    }
    return few && signs.length <= MOST_IN_CLASS ? { exact: signs, any: null } : NOTHING;
  }

  #skipClass(): void {
    while (!this.#take(']')) {
      const sign = this.#next();
      if (sign === '[') throw new Unread();
      if (sign === '\\') this.#next();
    }
  }

  #escaped(): Known {
    const sign = this.#next();
    if (sign === 'n') return { exact: ['\n'], any: null };
    if (sign === 't') return { exact: ['\t'], any: null };
    // Folding leaves only these two of all white space.
    if (sign === 's') return { exact: [' ', '\n'], any: null };
    if ('SdD'.includes(sign)) return NOTHING;
    if (sign === 'p' || sign === 'P') {
      if (!this.#take('{')) throw new Unread();
      while (this.#next() !== '}');
      return NOTHING;
    }
    // Anything else that is a letter or a digit means more than itself.
    if (/[\p{L}\p{N}]/u.test(sign)) throw new Unread();
    return { exact: [sign], any: null };
  }

  #repeated(part: Known): Known {
    const sign = this.#peek();
    if (sign === '?' || sign === '*' || sign === '+') {
      this.#next();
      this.#take('?');
      if (sign === '+') return { exact: null, any: known(part).any };
      const { exact } = part;
      return sign === '?' && exact !== null ? { exact: [...exact, ''], any: null } : NOTHING;
    }
    if (sign !== '{') return part;
    let bounds = '';
    while (!bounds.endsWith('}')) bounds += this.#next();
    this.#take('?');
    if (!/^\{[0-9]+(?:,[0-9]*)?\}$/u.test(bounds)) throw new Unread();
    if (bounds === '{1}') return part;
    return bounds.startsWith('{0') ? NOTHING : { exact: null, any: known(part).any };
  }

  #peek(): string | undefined {
    return this.#signs[this.#at];
  }

  #next(): string {
    const sign = this.#signs[this.#at++];
    if (sign === undefined) throw new Unread();
    return sign;
  }

  #take(sign: string): boolean {
    if (this.#signs[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }
}
