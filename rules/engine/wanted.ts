/** Which matchers look at the parts of one kind, sorted out once for each policy. */
import type { DraftPart, SurfaceKind } from '../types';
import type { Compiled, CompiledRule, Waiting } from './compile';
import type { Stack } from './layers';
import { Tried } from './tried';

/** Where a part stands. */
export interface Place {
  surface: SurfaceKind;
  role: DraftPart['role'];
}

/** Whether a rule looks at a part of this kind under these layers. */
export function applies(rule: CompiledRule, stack: Stack, { surface, role }: Place): boolean {
  const { surfaces, roles } = rule.rule;
  return (
    stack.heights.has(rule.pack) &&
    (surfaces === undefined || surfaces.includes(surface)) &&
    (roles === undefined || roles.includes(role))
  );
}

/** The matchers for one surface and role. */
export class Wanted {
  readonly stack: Stack;
  /** Those that no phrase wakes. */
  readonly tried: Tried;
  readonly #place: Place;
  readonly #woken: (readonly Waiting[] | undefined)[] = [];

  constructor(stack: Stack, place: Place) {
    this.stack = stack;
    this.#place = place;
    this.tried = new Tried(stack.always.filter(({ rule }) => applies(rule, stack, place)));
  }

  /** Those that a phrase of this slot wakes. */
  woken({ woken }: Compiled, slot: number): readonly Waiting[] {
    this.#woken[slot] ??= (woken.get(slot) ?? []).filter(({ rule }) =>
      applies(rule, this.stack, this.#place),
    );
    return this.#woken[slot];
  }
}

/** The matchers for one surface and role under these layers. */
export function wantedFor(stack: Stack, place: Place): Wanted {
  const bySurface = stack.wanted;
  const byRole = bySurface.get(place.surface) ?? new Map<DraftPart['role'], Wanted>();
  if (byRole.size === 0) bySurface.set(place.surface, byRole);
  const known = byRole.get(place.role);
  if (known !== undefined) return known;
  const wanted = new Wanted(stack, place);
  byRole.set(place.role, wanted);
  return wanted;
}
