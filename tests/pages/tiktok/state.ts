import { createStore } from '../shared/store';
import { options } from '../shared/world';

const query = new URLSearchParams(location.search);

/** Who is logged in, as the server knows it; `?as=` another one. */
export const me = options.as ?? 'mocc.pk';

/** What else the address asks of this stand-in. */
export const flags = {
  /** The names of before 2026, and a real button to post a comment by. */
  old: query.has('old'),
  /** The checks of a clip are not finished when it is posted. */
  checking: query.has('checking'),
  /** A clip that was chosen before. */
  file: query.get('file'),
};

/** Where we are; the app changes it without a load. */
export const path = createStore(location.pathname);

/** Go to a path by the history API. */
export function go(next: string): void {
  history.pushState(null, '', next);
  path.set(next);
}
