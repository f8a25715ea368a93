import { COMMA_PATH } from './comma';

/** Our mark: the pause. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
      <rect class="mark-ground" width="24" height="24" rx="7" />
      <path class="mark-comma" d={COMMA_PATH} />
    </svg>
  );
}
