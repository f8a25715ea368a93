import { entryList } from './entries';
import {
  hint,
  isRecord,
  own,
  problem,
  type Reading,
  refused,
  type Shape,
  unknownKeys,
} from './reading';
import { expectedRule, isRuleName } from './rule-names';
import { type Brake, STAGES, type Stage, type StageEntry } from './types';

const STAGE_NAMES: readonly string[] = STAGES;

/** How far rules are rolled out; an entry that cannot be used is left out, the others stand. */
export const stageList = entryList<StageEntry>({
  says: `a list of stages, each with rule (an id or a category) and stage (${STAGES.join(', ')}); of several the one for the rule itself counts, then the last`,
  one: 'a stage with rule and stage',
  properties: { rule: { type: 'string' }, stage: { type: 'string' } },
  read: (entry) => ({
    rule: entry.one(
      'rule',
      (value) => isRuleName(value, entry.known),
      (got) => expectedRule(got, entry.known),
    ),
    stage: entry.one('stage', isStage, (got) => {
      return `one of ${STAGES.join(', ')}${hint(got, STAGE_NAMES)}`;
    }),
  }),
});

function isStage(value: unknown): value is Stage {
  return typeof value === 'string' && STAGE_NAMES.includes(value);
}

const LIMITS = { percent: [0, 100], posts: [10, 100_000] } as const;

/** When a rule lowers itself. */
export const brakeShape: Shape<Brake> = {
  says: 'percent (0 to 100; 0: no brake) and posts (10 to 100000), whole numbers',
  schema: {
    type: 'object',
    properties: { percent: { type: 'integer' }, posts: { type: 'integer' } },
  },
  read(value, path, fallback): Reading<Brake> {
    if (!isRecord(value)) return refused(value, path, this.says, fallback);
    const problems = unknownKeys(value, path, Object.keys(LIMITS));
    const brake = { ...fallback };
    for (const key of ['percent', 'posts'] as const) {
      const given = own(value, key);
      const [least, most] = LIMITS[key];
      const fits =
        Number.isInteger(given) && (given as number) >= least && (given as number) <= most;
      if (fits) brake[key] = Object.is(given, -0) ? 0 : (given as number);
      else if (given !== undefined) {
        const expected = `a whole number from ${least} to ${most}`;
        problems.push(problem(given, `${path}.${key}`, expected, fallback[key]));
      }
    }
    return { value: brake, problems };
  },
};
