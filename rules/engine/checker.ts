import type { Draft, Verdict } from '../types';
import { type CheckContext, type Judgement, judge } from './check';
import type { Compiled } from './compile';
import { Memory } from './memory';

/** Checks drafts one after the other, as they grow. */
export interface Checker {
  /** The same as `check`; what the last draft had already costs nothing again. */
  check(draft: Draft, context: CheckContext): Promise<Verdict>;
  /** The same as `judge`, likewise. */
  judge(draft: Draft, context: CheckContext): Promise<Judgement>;
  /** Lets go of the last draft: the next check begins anew. */
  forget(): void;
}

/** Makes a checker. It keeps the words of the last draft in memory, and of no other. */
export function createChecker(compiled: Compiled): Checker {
  let last: Memory | null = null;
  const judgeNext = async (draft: Draft, context: CheckContext) => {
    const memory = new Memory(last);
    last = memory;
    try {
      return await judge(compiled, draft, context, memory);
    } finally {
      memory.close();
    }
  };
  return {
    check: async (draft, context) => (await judgeNext(draft, context)).verdict,
    judge: judgeNext,
    forget() {
      last = null;
    },
  };
}
