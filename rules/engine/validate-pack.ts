import { TEXT_LANGUAGES } from '../types';
import type { Pack } from './pack';
import type { RuleProblem } from './problem';
import { anyKeys, day, isMap, mapOf, type Report, type Shape, show, text } from './shape';
import { severities } from './validate';
import { phrasesShape } from './validate-matcher';

/** As the policy takes them in `packs`. */
const ID = /^[a-z][a-z0-9-]{0,39}$/;

/**
 * Checks one parsed `pack.yaml`.
 * @param file path below the packs folder, `pk-punjab/pack.yaml`; the pack's name must be its folder's.
 * @param taken names of other packs, where it is an office's: its name is its own to choose.
 * @returns the pack, or every mistake found in it.
 */
export function validatePack(
  value: unknown,
  file: string,
  taken?: readonly string[],
): { pack: Pack } | { problems: RuleProblem[] } {
  const problems: RuleProblem[] = [];
  const report: Report = (path, got, expected) => {
    problems.push({ file, path, got: show(got), expected });
  };
  shape(taken !== undefined)(value, '', report);
  const name = isMap(value) ? value.pack : undefined;
  const folder = file.slice(0, file.lastIndexOf('/'));
  if (taken?.includes(String(name))) report('pack', name, 'a name that no built pack has');
  if (taken === undefined && name !== folder) report('pack', name, `${folder}, after the folder`);
  return problems.length > 0 ? { problems } : { pack: value as unknown as Pack };
}

const id: Shape = (value, path, report) => {
  if (typeof value !== 'string' || !ID.test(value)) report(path, value, 'a pack id as pk-punjab');
};

const dayOrNull: Shape = (value, path, report) => {
  if (value !== null) day(value, path, report);
};

function adjustment(byOffice: boolean): Shape {
  const weight = severities(byOffice);
  // YAML 1.2 reads a bare `off` as a text; `false` is what an older reader makes of it.
  return (value, path, report) => {
    if (value !== 'off') weight(value, path, report);
  };
}

const shape = (byOffice: boolean): Shape =>
  mapOf({
    pack: id,
    'extends?': id,
    name: mapOf({ en: text, ur: text }),
    lawyer: dayOrNull,
    'disclaimer?': mapOf(Object.fromEntries(TEXT_LANGUAGES.map((code) => [`${code}?`, text]))),
    'lists?': anyKeys(/^[a-z0-9-]+$/, phrasesShape({})),
    'adjust?': anyKeys(/^[a-z][a-z0-9-]*\/[a-z0-9-]+$/, adjustment(byOffice)),
  });
