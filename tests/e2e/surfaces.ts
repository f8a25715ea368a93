/** The surfaces live with the harness; this is the path the specs know. */
export * from './harness/surfaces';

import { FACEBOOK_SURFACES, type SurfaceCase, X_SURFACES } from './harness/surfaces';

/** The surface of this name. */
export function surface(name: string): SurfaceCase {
  const found = [...X_SURFACES, ...FACEBOOK_SURFACES].find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no surface named "${name}"`);
  return found;
}

/** The composer on X's Home page, where one surface is enough. */
export const HOME = surface('x home');
