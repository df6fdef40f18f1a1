import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../protocol/parseSettings.ts';
import { editionNames, levelNames, levelTexts, ruleLevels, settingsTable } from '../../protocol/settings.ts';
import { editionIds } from '../../server/src/standards/index.ts';
import { render } from '../../server/src/text/message.ts';

const defaults = {
  edition: 'auto',
  level: undefined,
  organisation: undefined,
  rules: {},
  codeLens: true,
  inlayHints: false,
  tabInTables: false,
  largeDocument: 500_000,
  pasteTables: true,
  trace: 'off',
};

function problemsOf(value: unknown, known?: readonly string[]): readonly string[] {
  return parseSettings(value, known).problems.map(({ message }) => render(message, 'en'));
}

describe('settings', () => {
  it.each([undefined, null, {}, { edition: null }, { rules: {} }, { trace: {} }, { later: 1 }])(
    'are the defaults, without a problem, for %j',
    (value) => {
      expect(parseSettings(value)).toEqual({ settings: defaults, problems: [] });
    },
  );

  it('are taken as they are written', () => {
    const value = {
      edition: '2019',
      level: 'county',
      organisation: ' 青禾县人民政府 ',
      rules: { 'table-total': 'warning', 'cell-blank': 'off', 'title-form': 'default' },
      codeLens: false,
      inlayHints: true,
      tabInTables: true,
      largeDocument: 0,
      pasteTables: false,
      trace: { server: 'verbose' },
    };
    expect(parseSettings(value, ['table-total', 'cell-blank', 'title-form'])).toEqual({
      settings: {
        edition: '2019',
        level: 'county',
        organisation: '青禾县人民政府',
        rules: { 'table-total': 'warning', 'cell-blank': 'off' },
        codeLens: false,
        inlayHints: true,
        tabInTables: true,
        largeDocument: 0,
        pasteTables: false,
        trace: 'verbose',
      },
      problems: [],
    });
  });

  it('name setting, value, what is expected and what is used where a value cannot be', () => {
    expect(problemsOf({ edition: '2020' })).toEqual([
      'The setting nianbao.edition cannot be "2020": it must be one of "auto", "2021", "2019", "key-points", "stat-2014", "fujian-2014", "fujian-2009", "guangzhou-2008", "zhejiang-2008", "shanghai-2008", "dingxi-2008", "national-2008". Its default, "auto", is used.',
    ]);
    expect(problemsOf({ edition: 2021 })).toHaveLength(1);
    expect(problemsOf({ organisation: 5 })).toEqual([
      'The setting nianbao.organisation cannot be 5: it must be text in quotation marks. It is taken as empty.',
    ]);
    expect(problemsOf({ rules: ['off'] })).toEqual([
      'The setting nianbao.rules cannot be ["off"]: it must look like { "table-total": "warning" }. Its default is used.',
    ]);
    expect(problemsOf({ rules: { 'table-total': 'fatal' } })).toEqual([
      'The setting nianbao.rules.table-total cannot be "fatal": it must be one of "default", "off", "info", "warning", "error". Its default, "default", is used.',
    ]);
    expect(problemsOf('off')).toHaveLength(1);
    expect(problemsOf({ codeLens: 'on' })).toEqual([
      'The setting nianbao.codeLens cannot be "on": it must be true or false. Its default, true, is used.',
    ]);
    expect(problemsOf({ largeDocument: '1 MB' })).toEqual([
      'The setting nianbao.largeDocument cannot be "1 MB": it must be a whole number from 0 on, without quotation marks. Its default, 500000, is used.',
    ]);
    expect(problemsOf({ largeDocument: -1 })).toHaveLength(1);
    expect(problemsOf({ trace: true })).toHaveLength(1);
  });

  it('name a rule that does not exist, where the rules are known, and ignore nothing else of the object', () => {
    expect(problemsOf({ rules: { 'table-totl': 'off', 'cell-blank': 'off' } }, ['cell-blank'])).toEqual([
      'The setting nianbao.rules names a rule “table-totl” that does not exist; the entry has no effect. docs/rules/README.md lists the rules.',
    ]);
    expect(problemsOf({ rules: { 'table-totl': 'off' } })).toEqual([]);
  });

  it('are whole and frozen whatever a client sends', () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true });
    const near = fc.record(
      {
        edition: anything,
        level: anything,
        organisation: anything,
        rules: fc.oneof(anything, fc.dictionary(fc.string(), anything)),
        trace: anything,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(anything, near), (value) => {
        const { settings, problems } = parseSettings(value, ['table-total']);
        expect(editionNames).toContain(settings.edition);
        expect([undefined, ...levelNames]).toContain(settings.level);
        expect(typeof (settings.organisation ?? '')).toBe('string');
        for (const level of Object.values(settings.rules)) expect(ruleLevels).toContain(level);
        expect(Object.isFrozen(settings) && Object.isFrozen(settings.rules)).toBe(true);
        for (const { setting, message } of problems) {
          expect(setting).not.toBe('');
          expect(render(message, 'zh-cn')).not.toMatch(/\{(?:setting|rule|value|expected|default)\}/u);
        }
      }),
    );
  });
});

describe('the settings table', () => {
  it('offers every edition there is, and auto', () => {
    expect(editionNames).toEqual(['auto', ...editionIds]);
  });

  it('has a default that is one of the choices, which are those the parser takes', () => {
    const choices = { 'nianbao.edition': editionNames, 'nianbao.level': ['auto', ...levelNames] };
    for (const setting of settingsTable) {
      if (setting.type !== 'choice') continue;
      const values = setting.choices.map(({ value }) => value);
      expect(values).toContain(setting.default);
      if (setting.key === 'nianbao.edition' || setting.key === 'nianbao.level')
        expect(values).toEqual(choices[setting.key]);
    }
  });

  it('says of every setting what it controls, in sentences, in both languages and in order', () => {
    expect(settingsTable.map(({ order }) => order)).toEqual(settingsTable.map((_, index) => index + 1));
    for (const setting of settingsTable) {
      const texts = [
        setting.description,
        ...(setting.type === 'choice' ? setting.choices.map((each) => each.description) : []),
      ];
      for (const { zh, en } of texts) {
        expect(zh).toMatch(/。$/u);
        expect(en).toMatch(/\.$/u);
      }
      expect(setting.description.en).toMatch(/^Controls /u);
    }
    expect(Object.keys(levelTexts)).toEqual([...levelNames]);
  });
});
