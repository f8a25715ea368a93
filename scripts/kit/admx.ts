import { POLICY_KEYS, POLICY_TABLE } from '../../rules/policy/table';
import { type ChromiumBrowser, chromiumInstall, FIREFOX, firefoxInstall } from './browsers';
import type { KitInput } from './kit';
import { entry, type RegistryEntry } from './registry';
import { type Element, el, xmlFile } from './xml';

/** A setting of an administrative template. */
interface Setting {
  name: string;
  title: string;
  explain: string;
  key: string;
  /** What stands in the registry as soon as it is on. */
  fixed: RegistryEntry[];
  /** What the administrator fills in. `switch`: nothing, on is 1 and off is 0. */
  field?: Field;
}

interface Field {
  kind: 'text' | 'multiText' | 'decimal' | 'enum' | 'switch';
  valueName: string;
  label: string;
  /** What may be chosen, of an `enum`. */
  words?: readonly string[];
}

/** A template: its structure, and its words in English. */
export interface Template {
  admx: string;
  adml: string;
}

const NAMESPACE = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';
/** The category that every setting stands in; it is part of each OMA-URI. */
export const CATEGORY = 'Ehtiyat';
/** The setting that installs. */
export const INSTALL = 'Install';
/** Firefox takes all settings of an add-on as one text. */
export const SETTINGS = 'Settings';
/** Longest text that a field takes; group policy takes 1,023 where none is said. */
const MAX_LENGTH = '1048576';

/** The template for Chrome or Edge: a setting for every key of the table. */
export function chromiumTemplate(kit: KitInput, browser: ChromiumBrowser): Template {
  const install = `${browser.registry}\\ExtensionSettings\\${kit.chromeId}`;
  const entries = Object.entries(chromiumInstall(kit, browser));
  const settings: Setting[] = [
    {
      name: INSTALL,
      title: 'Install Ehtiyat',
      explain: 'Installs the extension for everybody on the machine. Nobody can remove it.',
      key: install,
      fixed: entries
        .filter(([name]) => name !== 'update_url')
        .map(([name, value]) => entry(install, name, value)),
      field: { kind: 'text', valueName: 'update_url', label: `Address (${kit.updateUrl})` },
    },
    ...POLICY_KEYS.map((key): Setting => {
      const { says, shape, default: given } = POLICY_TABLE[key];
      const { type } = shape.schema;
      const isJson = type === 'array' || type === 'object';
      const kind = { boolean: 'switch', integer: 'decimal', string: 'text' } as const;
      const words = shape.words ?? [];
      return {
        name: key,
        title: key,
        explain:
          `${says}\n\nExpected: ${shape.says}${isJson ? ', as JSON in one line' : ''}.\n\n` +
          `Where this is not set: ${JSON.stringify(given)}.`,
        key: `${browser.registry}\\3rdparty\\extensions\\${kit.chromeId}\\policy`,
        fixed: [],
        field: {
          kind: words.length > 0 ? 'enum' : isJson ? 'text' : kind[type],
          words,
          valueName: key,
          label: isJson ? 'JSON' : 'Value',
        },
      };
    }),
  ];
  return template(browser, settings);
}

/** The template for Firefox. */
export function firefoxTemplate(kit: KitInput): Template {
  const install = `${FIREFOX.registry}\\ExtensionSettings\\${kit.firefoxId}`;
  const entries = Object.entries(firefoxInstall(kit));
  return template(FIREFOX, [
    {
      name: INSTALL,
      title: 'Install Ehtiyat',
      explain: 'Installs the add-on for everybody on the machine. Nobody can remove it.',
      key: install,
      fixed: entries
        .filter(([name]) => name !== 'install_url')
        .map(([name, value]) => entry(install, name, value)),
      field: { kind: 'text', valueName: 'install_url', label: `Address (${kit.xpiUrl})` },
    },
    {
      name: SETTINGS,
      title: 'Settings of Ehtiyat',
      explain: `All settings as one text of JSON. Known are: ${POLICY_KEYS.join(', ')}.`,
      key: `${FIREFOX.registry}\\3rdparty\\Extensions`,
      fixed: [],
      field: { kind: 'multiText', valueName: kit.firefoxId, label: 'JSON' },
    },
  ]);
}

/** The id of a setting's field, by which Intune names what is filled in. */
export function fieldId(setting: string): string {
  return `${setting}Value`;
}

function template(browser: { id: string; name: string }, settings: Setting[]): Template {
  const titled = browser.name.replaceAll(' ', '');
  return {
    admx: xmlFile(
      el(
        'policyDefinitions',
        { revision: '1.0', schemaVersion: '1.0', xmlns: NAMESPACE },
        el(
          'policyNamespaces',
          {},
          el('target', { prefix: 'ehtiyat', namespace: `Ehtiyat.Policies.${titled}` }),
        ),
        el('resources', { minRequiredRevision: '1.0' }),
        el(
          'supportedOn',
          {},
          el(
            'definitions',
            {},
            el('definition', { name: 'SUPPORTED', displayName: '$(string.SUPPORTED)' }),
          ),
        ),
        el('categories', {}, el('category', { name: CATEGORY, displayName: '$(string.CATEGORY)' })),
        el('policies', {}, ...settings.map(policy)),
      ),
    ),
    adml: xmlFile(
      el(
        'policyDefinitionResources',
        { revision: '1.0', schemaVersion: '1.0', xmlns: NAMESPACE },
        el('displayName', {}, `Ehtiyat in ${browser.name}`),
        el('description', {}, `Settings of the extension Ehtiyat in ${browser.name}`),
        el(
          'resources',
          {},
          el(
            'stringTable',
            {},
            el('string', { id: 'SUPPORTED' }, `${browser.name} on Windows 10 or later`),
            el('string', { id: 'CATEGORY' }, `Ehtiyat in ${browser.name}`),
            ...settings.flatMap(({ name, title, explain }) => [
              el('string', { id: name }, title),
              el('string', { id: `${name}_Explain` }, explain),
            ]),
            ...settings.flatMap(({ name, field }) =>
              (field?.words ?? []).map((word, at) => el('string', { id: wordId(name, at) }, word)),
            ),
          ),
          el('presentationTable', {}, ...settings.flatMap(presentation)),
        ),
      ),
    ),
  };
}

function policy({ name, key, fixed, field }: Setting): Element {
  const isSwitch = field?.kind === 'switch';
  const children = [
    el('parentCategory', { ref: CATEGORY }),
    el('supportedOn', { ref: 'SUPPORTED' }),
    ...(isSwitch
      ? [
          el('enabledValue', {}, el('decimal', { value: '1' })),
          el('disabledValue', {}, el('decimal', { value: '0' })),
        ]
      : []),
    ...(fixed.length > 0
      ? [
          el('enabledList', {}, ...fixed.map((each) => item(each, set(each)))),
          el('disabledList', {}, ...fixed.map((each) => item(each, el('delete')))),
        ]
      : []),
    ...(field === undefined || isSwitch ? [] : [el('elements', {}, fieldOf(name, field))]),
  ];
  return el(
    'policy',
    {
      name,
      class: 'Machine',
      displayName: `$(string.${name})`,
      explainText: `$(string.${name}_Explain)`,
      ...(field !== undefined && !isSwitch && { presentation: `$(presentation.${name})` }),
      key,
      ...(isSwitch && { valueName: field.valueName }),
    },
    ...children,
  );
}

/** The id of the string that names the choice at this place. */
function wordId(setting: string, at: number): string {
  return `${setting}_Choice${at + 1}`;
}

function fieldOf(setting: string, { kind, valueName, words = [] }: Field): Element {
  const id = { id: fieldId(setting), valueName, required: 'true' };
  if (kind === 'enum') {
    const choices = words.map((word, at) =>
      el(
        'item',
        { displayName: `$(string.${wordId(setting, at)})` },
        el('value', {}, el('string', {}, word)),
      ),
    );
    return el('enum', id, ...choices);
  }
  if (kind === 'decimal') return el('decimal', { ...id, minValue: '0', maxValue: '2147483647' });
  return el(kind, { ...id, maxLength: MAX_LENGTH });
}

function item({ key, name }: RegistryEntry, value: Element): Element {
  return el('item', { key, valueName: name }, el('value', {}, value));
}

function set(entry: RegistryEntry): Element {
  if (entry.type === 'DWord') return el('decimal', { value: String(entry.value >>> 0) });
  return el('string', {}, entry.type === 'String' ? entry.value : entry.value.join(''));
}

function presentation({ name, field }: Setting): Element[] {
  if (field === undefined || field.kind === 'switch') return [];
  const refId = { refId: fieldId(name) };
  const inside = {
    text: el('textBox', refId, el('label', {}, field.label)),
    multiText: el('multiTextBox', refId, field.label),
    decimal: el('decimalTextBox', refId, field.label),
    enum: el('dropdownList', refId, field.label),
  }[field.kind];
  return [el('presentation', { id: name }, inside)];
}
