import { SEVERITIES, SURFACE_KINDS, type SurfaceKind } from '../types';
import { entryList, isPhrase, PHRASE } from './entries';
import { expectedId, hint, isKnownId, isName, type ManagedSchema } from './reading';
import { expectedRule, isRuleName } from './rule-names';
import type { RuleChange } from './types';

const OFFICE = ['off', ...SEVERITIES] as const;
/** No change takes a private person further than this (DESIGN, promise 2). */
const PRIVATE = ['off', 'note', 'warn'] as const;
const KINDS: readonly string[] = SURFACE_KINDS;

const text: ManagedSchema = { type: 'string' };
const texts: ManagedSchema = { type: 'array', items: text };

/** What an office changes of rules; a change that cannot be used is left out, the others stand. */
export const ruleChanges = entryList<RuleChange>({
  says: `a list of changes, each with rule (an id or a category) and at least one of office (${OFFICE.join(', ')}), private (${PRIVATE.join(', ')}) and except (words that excuse); with sites, surfaces or accounts (handles) it holds only there`,
  one: 'a change with rule, and office, private or except',
  properties: {
    rule: text,
    office: text,
    private: text,
    except: texts,
    sites: texts,
    surfaces: texts,
    accounts: texts,
  },
  read(entry) {
    const { known } = entry;
    const rule = entry.one(
      'rule',
      (value) => isRuleName(value, known),
      (got) => expectedRule(got, known),
    );
    const office = entry.maybe('office', wordOf(OFFICE), expectedWord(OFFICE));
    const own = entry.maybe('private', wordOf(PRIVATE), expectedWord(PRIVATE));
    const except = entry.list('except', isPhrase, () => PHRASE);
    const sites = entry.list(
      'sites',
      (value) => isKnownId(value, known.sites),
      (got) => expectedId('site', got, known.sites),
    );
    const surfaces = entry.list('surfaces', isSurface, expectedSurface);
    const accounts = entry.list('accounts', isHandle, () => 'a handle or numeric id, as a text');
    if (['office', 'private', 'except'].every((key) => entry.get(key) === undefined)) {
      entry.refuse('office', undefined, 'office, private or except');
    }
    return {
      rule,
      ...(office !== undefined && { office }),
      ...(own !== undefined && { private: own }),
      ...(except !== undefined && { except }),
      ...(sites !== undefined && { sites }),
      ...(surfaces !== undefined && { surfaces }),
      ...(accounts !== undefined && { accounts }),
    };
  },
});

/** Whether this is a kind of place to write. */
export function isSurface(value: unknown): value is SurfaceKind {
  return typeof value === 'string' && KINDS.includes(value);
}

/** What is expected where one stands. */
export function expectedSurface(got: unknown): string {
  return `one of ${KINDS.join(', ')}${hint(got, KINDS)}`;
}

/** Whether this can be an account's handle. */
export function isHandle(value: unknown): value is string {
  return isName(value) && value.replaceAll('@', '').trim() !== '';
}

function wordOf<const T extends string>(words: readonly T[]) {
  return (value: unknown): value is T => words.some((word) => word === value);
}

function expectedWord(words: readonly string[]) {
  return (got: unknown) => `one of ${words.join(', ')}${hint(got, words)}`;
}
