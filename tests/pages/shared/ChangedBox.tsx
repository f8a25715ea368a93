import { registerModel } from './world';

/**
 * The box of a site that changed what its boxes are known by: no role, no engine and no name that
 * we know. `name` is its name on `pageModel()`.
 */
export function ChangedBox({ name }: { name: string }) {
  return (
    <div
      contentEditable
      className="changed-box"
      ref={(box) => {
        if (box) registerModel(name, () => box.textContent ?? '');
      }}
    />
  );
}
