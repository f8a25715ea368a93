import { LEFT_OUT, problem } from './reading';
import type { OfficeSite, PolicyProblem } from './types';

/**
 * The selectors of added places that are no CSS, for the popup. Only a page can tell: `isSelector`
 * asks it. Such a place is left out, on its own.
 */
export function selectorProblems(
  sites: readonly OfficeSite[],
  isSelector: (selector: string) => boolean,
): PolicyProblem[] {
  return sites.flatMap(({ host, places }) =>
    places.flatMap((place, at) =>
      (['editor', 'root', 'submit', 'account'] as const)
        .filter((key) => place[key] !== '' && !isSelector(place[key]))
        .map((key) =>
          problem(place[key], `sites (${host}).places[${at}].${key}`, 'a CSS selector', LEFT_OUT),
        ),
    ),
  );
}
