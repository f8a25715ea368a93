import { describe, expect, it } from 'vitest';
import { POLICY_KEYS, POLICY_TABLE } from '../../rules/policy/table';
import { makeKit } from '../../scripts/kit/make';
import type { Element } from '../../scripts/kit/xml';
import { below, parseXml } from './kit-readers';
import { SAMPLES } from './kit-samples';

/**
 * The rules of Microsoft's schema for templates (PolicyDefinitionFiles.xsd, "Group Policy ADMX
 * Syntax Reference Guide"), as far as our templates go: which elements may follow which, which
 * attributes they must and may have, and that every reference leads somewhere.
 */
const ORDER: Record<string, { children: string[]; must?: string[]; may?: string[] }> = {
  policyDefinitions: {
    children: ['policyNamespaces', 'resources', 'supportedOn', 'categories', 'policies'],
    must: ['revision', 'schemaVersion', 'xmlns'],
  },
  policyNamespaces: { children: ['target'] },
  target: { children: [], must: ['prefix', 'namespace'] },
  resources: { children: [], must: ['minRequiredRevision'] },
  supportedOn: { children: ['definitions'], may: ['ref'] },
  definitions: { children: ['definition'] },
  definition: { children: [], must: ['name', 'displayName'] },
  categories: { children: ['category'] },
  category: { children: ['parentCategory'], must: ['name', 'displayName'] },
  policies: { children: ['policy'] },
  policy: {
    children: [
      ...['parentCategory', 'supportedOn', 'enabledValue', 'disabledValue', 'enabledList'],
      ...['disabledList', 'elements'],
    ],
    must: ['name', 'class', 'displayName', 'explainText', 'key'],
    may: ['presentation', 'valueName'],
  },
  parentCategory: { children: [], must: ['ref'] },
  enabledValue: { children: ['decimal'] },
  disabledValue: { children: ['decimal'] },
  enabledList: { children: ['item'] },
  disabledList: { children: ['item'] },
  // In a list it says where it writes, in an enumeration how it is called.
  item: { children: ['value'], may: ['key', 'valueName', 'displayName'] },
  value: { children: ['delete', 'decimal', 'string'] },
  delete: { children: [] },
  string: { children: [] },
  // Those of one policy may stand in any order; none of ours has more than one.
  elements: { children: ['text', 'multiText', 'decimal', 'enum'] },
  enum: { children: ['item'], must: ['id', 'valueName', 'required'] },
  text: { children: [], must: ['id', 'valueName', 'required', 'maxLength'] },
  multiText: { children: [], must: ['id', 'valueName', 'required', 'maxLength'] },
};

function offences(element: Element, path = element.name): string[] {
  const rule = ORDER[element.name];
  if (element.name === 'decimal') return [];
  if (rule === undefined) return [`${path}: no such element`];
  const { must = [], may = [] } = rule;
  const given = Object.keys(element.attributes);
  const names = below(element).map(({ name }) => rule.children.indexOf(name));
  return [
    ...must.filter((each) => !given.includes(each)).map((each) => `${path}: no ${each}`),
    ...given.filter((each) => ![...must, ...may].includes(each)).map((each) => `${path}: ${each}?`),
    ...(names.every((at, index) => at >= (names[index - 1] ?? 0)) ? [] : [`${path}: order`]),
    ...below(element).flatMap((child) => offences(child, `${path}/${child.name}`)),
  ];
}

const all = (element: Element): Element[] => [element, ...below(element).flatMap(all)];
const named = (root: Element, name: string) => all(root).filter((each) => each.name === name);
const repeated = (names: unknown[]) => names.filter((name, at) => names.indexOf(name) !== at);

const kit = Object.values(SAMPLES)[0] as (typeof SAMPLES)[string];
const files = makeKit(kit);
const ids = ['chrome', 'edge', 'firefox'];

describe.each(ids)('the template for %s', (id) => {
  const admx = parseXml(String(files.get(`windows/admx/ehtiyat-${id}.admx`)));
  const adml = parseXml(String(files.get(`windows/admx/en-US/ehtiyat-${id}.adml`)));

  it('is built as the schema asks', () => {
    expect(offences(admx)).toEqual([]);
  });

  it('has every word that it refers to, and no other', () => {
    const given = all(admx)
      .flatMap(({ attributes }) => Object.values(attributes))
      .join(' ');
    const strings = [...given.matchAll(/\$\(string\.(\w+)\)/g)].map(([, name]) => name);
    const presentations = [...given.matchAll(/\$\(presentation\.(\w+)\)/g)].map(([, name]) => name);
    const table = named(adml, 'stringTable')[0] as Element;
    const words = below(table).map(({ attributes }) => attributes.id);
    expect(new Set(words)).toEqual(new Set(strings));
    expect(repeated(words)).toEqual([]);
    expect(named(adml, 'presentation').map(({ attributes }) => attributes.id)).toEqual(
      presentations,
    );
  });

  it('has a field for everything that is filled in, by the same name', () => {
    for (const policy of named(admx, 'policy')) {
      const fields = below(policy, 'elements').flatMap((one) => below(one));
      const presentation = named(adml, 'presentation').find(
        ({ attributes }) => `$(presentation.${attributes.id})` === policy.attributes.presentation,
      );
      const refs = presentation
        ? below(presentation).map(({ attributes }) => attributes.refId)
        : [];
      expect(refs).toEqual(fields.map(({ attributes }) => attributes.id));
      // Without a value, on and off have to say what they write.
      if (fields.length === 0) expect(policy.attributes.valueName).toBeDefined();
    }
  });

  it('says of every item of a list where it writes, and how a choice is called', () => {
    for (const list of all(admx)) {
      const given = below(list, 'item').map(({ attributes }) => Object.keys(attributes).join());
      const wanted = list.name === 'enum' ? 'displayName' : 'key,valueName';
      expect(given.filter((each) => each !== wanted)).toEqual([]);
    }
  });

  it('has each name once, in the one category', () => {
    expect(repeated(named(admx, 'policy').map(({ attributes }) => attributes.name))).toEqual([]);
    const refs = named(admx, 'parentCategory').map(({ attributes }) => attributes.ref);
    expect(new Set(refs)).toEqual(
      new Set(named(admx, 'category').map((one) => one.attributes.name)),
    );
  });

  it('writes below the browser’s own policies only', () => {
    const keys = all(admx).flatMap(({ attributes }) => attributes.key ?? []);
    const root = { chrome: 'Google\\Chrome', edge: 'Microsoft\\Edge', firefox: 'Mozilla\\Firefox' };
    const below3rd = `SOFTWARE\\Policies\\${root[id as keyof typeof root]}\\`;
    expect(keys.filter((key) => !key.startsWith(below3rd))).toEqual([]);
  });
});

it.each(['chrome', 'edge'])(
  'the template for %s has every key of the policy, and explains it',
  (id) => {
    const admx = parseXml(String(files.get(`windows/admx/ehtiyat-${id}.admx`)));
    const adml = parseXml(String(files.get(`windows/admx/en-US/ehtiyat-${id}.adml`)));
    const names = named(admx, 'policy').map(({ attributes }) => attributes.name);
    expect(names).toEqual(['Install', ...POLICY_KEYS]);
    for (const key of POLICY_KEYS) {
      const explain = named(adml, 'string').find(
        ({ attributes }) => attributes.id === `${key}_Explain`,
      );
      expect(explain?.children.join('')).toContain(POLICY_TABLE[key].says);
      const policy = named(admx, 'policy').find(({ attributes }) => attributes.name === key);
      const choices = policy ? named(policy, 'enum').flatMap((one) => below(one)) : [];
      const written = choices.map((item) => named(item, 'string')[0]?.children.join(''));
      expect(written).toEqual([...(POLICY_TABLE[key].shape.words ?? [])]);
    }
  },
);
