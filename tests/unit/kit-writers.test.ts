import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MANAGED_BROWSERS } from '../../scripts/kit/browsers';
import { makeKit } from '../../scripts/kit/make';
import { expression, literal } from '../../scripts/kit/powershell';
import { regFile } from '../../scripts/kit/reg-file';
import {
  chromiumRegistry,
  entry,
  firefoxRegistry,
  type RegistryEntry,
} from '../../scripts/kit/registry';
import { el, escapeText, isXmlText, xmlFile } from '../../scripts/kit/xml';
import { powerShellText, powerShellTokens } from './kit-powershell-reader';
import { parseReg, parseXml } from './kit-readers';
import { SAMPLES } from './kit-samples';

/** Any text, with more of what the formats hold dear than chance would give. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        "'",
        '"',
        '\\',
        '’',
        '‘',
        '`',
        '$x',
        '\n',
        '\r\n',
        '\t',
        '&',
        '<',
        '>',
        ']]>',
        'وزارت',
        ',',
      ),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));
const whole = text.filter((each) => !/[\0]/u.test(each) && each.isWellFormed());

describe('a .reg file', () => {
  const key = fc.constantFrom('SOFTWARE\\Policies\\A', 'SOFTWARE\\Policies\\B\\policy');
  const name = fc.stringMatching(/^[A-Za-z"\\@.]{1,20}$/);
  const one: fc.Arbitrary<RegistryEntry> = fc.oneof(
    fc.record({ key, name, type: fc.constant('String' as const), value: whole }),
    fc.record({ key, name, type: fc.constant('DWord' as const), value: fc.integer() }),
    fc.record({
      key,
      name,
      type: fc.constant('MultiString' as const),
      value: fc.array(
        whole.filter((each) => each !== ''),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  );

  it('is read back as what was written', () => {
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), (entries) => {
        const keys = [...new Set(entries.map((each) => each.key))];
        const byKey = keys.flatMap((each) => entries.filter((found) => found.key === each));
        expect(parseReg(regFile(entries))).toEqual(byKey);
      }),
    );
  });

  it('holds every value of JSON in the type that Chromium reads it from', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        if (value === null) return;
        const held = entry('k', 'n', value as never);
        if (typeof value === 'boolean') expect(held.value).toBe(value ? 1 : 0);
        else if (typeof value === 'string') expect(held.value).toBe(value);
        else if (typeof value === 'object')
          expect(JSON.parse(held.value as string)).toEqual(JSON.parse(JSON.stringify(value)));
        else expect(Number(held.value)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('XML', () => {
  it('is read back as what was written', () => {
    const fit = whole.filter((each) => isXmlText(each) && each.trim() !== '');
    fc.assert(
      fc.property(fit, fit, (inside, attribute) => {
        const file = xmlFile(el('a', {}, el('b', { c: attribute }, inside)));
        expect(parseXml(file)).toEqual(el('a', {}, el('b', { c: attribute }, inside)));
      }),
    );
  });

  it('is refused by our reader where it is not well formed', () => {
    const wrong = [
      '<a>',
      '<a></b>',
      '<a b="1" b="2"/>',
      '<a>&</a>',
      '<a b="<"/>',
      '<a/><b/>',
      '<a>\0</a>',
      'a',
    ];
    for (const xml of wrong) expect(() => parseXml(xml), xml).toThrow();
    expect(escapeText('a & <b>')).toBe('a &amp; &lt;b&gt;');
  });
});

describe('PowerShell', () => {
  it('takes a literal as the text it was made of, whatever quotes are in it', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(powerShellTokens(literal(value))).toEqual([{ kind: 'text', text: value }]);
      }),
    );
  });

  it('takes an expression as the text it was made of, with no line end in it', () => {
    fc.assert(
      fc.property(text, (value) => {
        const made = expression(value);
        expect(made).not.toMatch(/[\r\n]/);
        expect(powerShellText(made)).toBe(value);
      }),
    );
  });

  describe.each(Object.entries(SAMPLES))('the scripts for %s', (_, kit) => {
    const files = makeKit(kit);
    const names = ['deploy', 'detect', 'remove'];
    const read = (name: string) => String(files.get(`windows/${name}.ps1`));
    const parts = [
      ...MANAGED_BROWSERS.map((one) => chromiumRegistry(kit, one)),
      firefoxRegistry(kit),
    ];

    it.each(names)(
      '%s: every quote and bracket has its partner, and 5.1 reads it as UTF-8',
      (name) => {
        expect(read(name).startsWith('\ufeff')).toBe(true);
        expect(read(name)).not.toMatch(/[^\r]\n/);
        expect(powerShellTokens(read(name).slice(1)).length).toBeGreaterThan(100);
      },
    );

    it.each(names)('%s: names every value of the registry, no more', (name) => {
      const tokens = powerShellTokens(read(name).slice(1));
      const texts = tokens.filter(({ kind }) => kind === 'text').map(({ text: word }) => word);
      const entries = parts.flatMap((part) => part.entries);
      for (const { key, name: value } of entries)
        expect(texts).toEqual(expect.arrayContaining([key, value]));
      expect(read(name).match(/@\{ Key = .*; Kind = /g)).toHaveLength(entries.length);
    });

    it('detect changes nothing', () => {
      expect(read('detect')).not.toMatch(/SetValue|CreateSubKey|Delete|, \$true\)/);
    });

    it('each ends with 0 or 1 and nothing else', () => {
      for (const name of names) {
        expect(new Set(read(name).match(/\bexit \d+/g))).toEqual(new Set(['exit 0', 'exit 1']));
      }
    });
  });
});
