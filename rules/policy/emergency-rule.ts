import { CATEGORIES, type Category } from '../types';
import {
  eachEntry,
  hint,
  isRecord,
  LEFT_OUT,
  own,
  problem,
  refused,
  type Shape,
  unknownKeys,
} from './reading';
import type { EmergencyRule, PolicyProblem } from './types';

const KEYS = ['offered', 'never'] as const;

/** When the emergency go-on is offered; a part that is left out or cannot be used keeps its default. */
export const emergencyRule: Shape<EmergencyRule> = {
  says: `an object with offered (true or false) and never (a list of categories: ${CATEGORIES.join(', ')})`,
  schema: {
    type: 'object',
    properties: {
      offered: { type: 'boolean' },
      never: { type: 'array', items: { type: 'string' } },
    },
  },
  read(value, path, fallback) {
    if (!isRecord(value)) return refused(value, path, this.says, fallback);
    const problems = unknownKeys(value, path, KEYS);
    const [offered, never] = KEYS.map((key) => own(value, key));
    if (offered !== undefined && typeof offered !== 'boolean') {
      problems.push(problem(offered, `${path}.offered`, 'true or false', fallback.offered));
    }
    return {
      value: {
        offered: typeof offered === 'boolean' ? offered : fallback.offered,
        never: never === undefined ? fallback.never : read(never, path, fallback, problems),
      },
      problems,
    };
  },
};

function read(
  never: unknown,
  path: string,
  fallback: EmergencyRule,
  problems: PolicyProblem[],
): Category[] {
  if (!Array.isArray(never)) {
    problems.push(problem(never, `${path}.never`, 'a list of categories', fallback.never));
    return fallback.never;
  }
  const found = new Set<Category>();
  const before = problems.length;
  eachEntry(never, `${path}.never`, problems, (entry, at) => {
    const category = CATEGORIES.find((each) => each === entry);
    if (category !== undefined) found.add(category);
    else {
      const expected = `one of ${CATEGORIES.join(', ')}${hint(entry, CATEGORIES)}`;
      problems.push(problem(entry, at, expected, LEFT_OUT));
    }
  });
  // A slip of the pen must not open what is closed by default.
  if (problems.length > before) for (const each of fallback.never) found.add(each);
  return [...found];
}
