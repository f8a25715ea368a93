/** The surfaces live with the harness; this is the path the specs know. */
export * from './harness/surfaces';

import { ALL_SURFACES, type SurfaceCase } from './harness/surfaces';

/** The surface of this name. */
export function surface(name: string): SurfaceCase {
  const found = ALL_SURFACES.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no surface named "${name}"`);
  return found;
}

/** The composer on X's Home page, where one surface is enough. */
export const HOME = surface('x home');
