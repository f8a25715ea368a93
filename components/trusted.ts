/** The part of a press that our buttons look at. */
interface Press {
  isTrusted: boolean;
}

const vouched = new WeakSet<object>();

/**
 * Says that this event stands for a trusted one: the guard stops a person's press for the page and
 * hands it on inside our closed root, where nobody else can dispatch anything.
 */
export function vouchFor(event: object): void {
  vouched.add(event);
}

/** A handler that answers only to a person: presses made by a script are ignored. */
export function byPerson(run: () => void): (press: Press) => void {
  return (press) => {
    if (press.isTrusted || vouched.has(press)) run();
  };
}

/** For `mousedown`: a click does its work without taking the focus from where it was. */
export function keepFocus(press: { preventDefault(): void }): void {
  press.preventDefault();
}
