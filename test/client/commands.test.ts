import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as fake from './fakeVscode.ts';
import { FakeClient } from './fakeClient.ts';

vi.mock('vscode', () => import('./fakeVscode.ts'));
vi.mock('vscode-languageclient', () => ({
  RevealOutputChannelOn: { Never: 4 },
  State: { Stopped: 1, Running: 2, Starting: 3, StartFailed: 4 },
}));

const { activateNianbao, deactivate } = await import('../../client/src/activate.ts');

const editions = [
  { id: '2021', name: { zh: '2021年版格式', en: '2021 format' }, from: 2021 },
  { id: '2019', name: { zh: '2019年版格式', en: '2019 format' }, from: 2019, to: 2020 },
];
const levels = [
  { id: 'county', name: { zh: '县级人民政府', en: 'A county government.' } },
  { id: 'department', name: { zh: '地方人民政府的部门', en: 'A department of a local government.' } },
];
const lastYear = new Date().getFullYear() - 1;
let client: FakeClient;

beforeEach(async () => {
  await deactivate();
  fake.reset();
  fake.log.lines = [];
  client = new FakeClient();
  client.answers.set('nianbao/editions', { editions, levels });
  client.answers.set('nianbao/newReport', { text: '# 报告\n' });
  const context = { subscriptions: [], extensionUri: new fake.Uri('file:///extension') };
  activateNianbao(
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    context as unknown as Parameters<typeof activateNianbao>[0],
    () => Promise.resolve(client.asClient),
  );
});

async function run(command: string, ...args: readonly unknown[]): Promise<void> {
  await fake.seen.registered.get(command)?.(...args);
}

/** What the server was asked to write, if anything. */
function asked(): unknown {
  return client.requests.find(([method]) => method === 'nianbao/newReport')?.[1];
}

describe('a new report', () => {
  test('is written without a question when everything is given', async () => {
    await run('nianbao.newReport', { edition: '2019', organisation: '青禾县', level: 'county', year: 2020 });
    expect(asked()).toEqual({
      edition: '2019',
      organisation: '青禾县',
      level: 'county',
      year: 2020,
      format: 'markdown',
    });
    expect(fake.seen.opened).toEqual([{ language: 'markdown', content: '# 报告\n' }]);
  });

  test('takes the newest format where none is given, and leaves out what is of another type', async () => {
    await run('nianbao.newReport', { level: 'village', year: '2024', organisation: 7 });
    expect(asked()).toEqual({ edition: '2021', format: 'markdown' });
  });

  test('asks for format, body, level and year', async () => {
    fake.seen.answers = [
      'Blank Report',
      '2021 format',
      ' 青禾县水务局 ',
      'A department of a local government.',
      '2024',
    ];
    await run('nianbao.newReport');
    expect(asked()).toEqual({
      edition: '2021',
      organisation: '青禾县水务局',
      level: 'department',
      year: 2024,
      format: 'markdown',
    });
  });

  test('leaves open what the author leaves open', async () => {
    fake.seen.answers = ['Blank Report', '2021 format', '', 'Leave open', '(proposed)'];
    await run('nianbao.newReport');
    expect(asked()).toEqual({ edition: '2021', year: lastYear, format: 'markdown' });
  });

  test('of an older format is proposed for the last year of that format', async () => {
    fake.seen.answers = ['Blank Report', '2019 format', '', 'Leave open', '(proposed)'];
    await run('nianbao.newReport');
    expect(asked()).toEqual({ edition: '2019', year: 2020, format: 'markdown' });
  });

  test.each([0, 1, 2, 3, 4])('is given up when question %i is turned down', async (count) => {
    fake.seen.answers = ['Blank Report', '2021 format', '青禾县', 'Leave open', '2024'].slice(0, count);
    await run('nianbao.newReport');
    expect(asked()).toBeUndefined();
    expect(fake.seen.opened).toEqual([]);
    expect(fake.seen.errors).toEqual([]);
  });

  test('does not take a year that is none', async () => {
    fake.seen.answers = ['Blank Report', '2021 format', '', 'Leave open', '24年'];
    await run('nianbao.newReport');
    expect(asked()).toBeUndefined();
  });
});

describe('switching a rule off', () => {
  test('writes the settings of the document’s folder and keeps what stands there', async () => {
    fake.state.folder = { name: '年报' };
    fake.state.settings = { workspaceFolderValue: { 'title-form': 'info' }, globalValue: { 'cell-blank': 'off' } };
    await run('nianbao.disableRule', 'table-total', 'file:///w/a.md');
    expect(fake.seen.updates).toEqual([['nianbao.rules', { 'title-form': 'info', 'table-total': 'off' }, 'folder']]);
  });

  test('writes the user’s settings for a document in no folder', async () => {
    fake.state.settings = { globalValue: { 'cell-blank': 'off' } };
    await run('nianbao.disableRule', 'table-total', 'untitled:Untitled-1');
    expect(fake.seen.updates).toEqual([['nianbao.rules', { 'cell-blank': 'off', 'table-total': 'off' }, 'global']]);
  });

  test('offers the rules that report something when none is named', async () => {
    fake.window.activeTextEditor = { document: fake.makeDocument('') };
    fake.state.diagnostics = [
      { source: 'nianbao', code: { value: 'cell-blank' } },
      { source: 'nianbao', code: 'table-total' },
      { source: 'markdownlint', code: 'MD013' },
    ];
    fake.seen.answers = ['MD013'];
    await run('nianbao.disableRule');
    expect(fake.seen.updates).toEqual([]);
    fake.seen.answers = ['cell-blank'];
    await run('nianbao.disableRule');
    expect(fake.seen.updates).toEqual([['nianbao.rules', { 'cell-blank': 'off' }, 'global']]);
  });

  test('says which settings could not be written, why, and what to do', async () => {
    fake.state.folder = { name: '年报' };
    fake.state.updateError = new Error('The file is read-only.');
    await run('nianbao.disableRule', 'table-total', 'file:///w/a.md');
    expect(fake.seen.errors).toEqual([
      'The rule table-total could not be switched off in the settings of the folder 年报: The file is read-only. Check that the settings file can be written, or add "table-total": "off" under nianbao.rules by hand.',
    ]);
    expect(fake.log.lines).toContain('shown');
  });

  test('says so when there is nothing to switch off', async () => {
    await run('nianbao.disableRule');
    expect(fake.seen.errors).toEqual([
      'No rule reports anything in the active editor. Open a report with problems, then run the command again.',
    ]);
  });
});

describe('the page of a rule', () => {
  const page = 'file:///extension/docs/rules/table-total.md';

  test('opens in the preview, from the extension itself', async () => {
    fake.state.files.add(page);
    await run('nianbao.openRulePage', 'table-total');
    expect(fake.seen.executed.map(([command, uri]) => [command, String(uri)])).toEqual([
      ['markdown.showPreview', page],
    ]);
  });

  test('opens as text where there is no preview', async () => {
    fake.state.files.add(page);
    fake.state.failingCommands.add('markdown.showPreview');
    await run('nianbao.openRulePage', 'table-total');
    expect(fake.seen.errors).toEqual([]);
  });

  test.each(['no-such-rule', '../../LICENSE'])('that does not exist is named: %s', async (rule) => {
    await run('nianbao.openRulePage', rule);
    expect(fake.seen.executed).toEqual([]);
    expect(fake.seen.errors[0]).toContain(`There is no page for the rule ${rule}.`);
  });
});

describe('restarting', () => {
  test('that fails says why and what to do', async () => {
    client.startError = new Error('server.js is missing.');
    await run('nianbao.restartServer');
    expect(fake.seen.errors).toEqual([
      'The language server of Nianbao did not start: server.js is missing. Reports are not checked until it runs. Reload the window, or install the extension again.',
    ]);
  });
});

describe('a rewriting of the report', () => {
  const answer = {
    version: 1,
    edits: [
      { range: { start: { line: 2, character: 0 }, end: { line: 3, character: 4 } }, newText: '## 一、总体情况' },
    ],
    refused: false,
    notes: ['3: Table 4 was left as it is.'],
  };

  beforeEach(() => {
    client.answers.set('nianbao/rewrite', answer);
    fake.window.activeTextEditor = { document: fake.makeDocument('略', { uri: 'file:///w/b.md' }) };
  });

  test('is asked for of the active document, and confirmed in the preview before it is applied', async () => {
    await run('nianbao.convertToDraft');
    expect(client.requests).toContainEqual(['nianbao/rewrite', { uri: 'file:///w/b.md', kind: 'draft' }]);
    const confirm = { needsConfirmation: true, label: 'Look at the changes, then press Apply' };
    const metadata = { needsConfirmation: false, label: 'Convert to drafting form' };
    expect(fake.seen.applied.map(({ edit, metadata: given }) => [edit.replaced, given])).toEqual([
      [
        [
          { range: [0, 0, 0, 0], newText: '', metadata: confirm },
          { range: [2, 0, 3, 4], newText: '## 一、总体情况', metadata },
        ],
        { isRefactoring: true },
      ],
    ]);
    expect(fake.log.lines).toContain('/w/b.md:3: Table 4 was left as it is.');
    expect(fake.seen.informed).toEqual(['The report was converted. Notes on it: 1. Compare them with the original.']);
  });

  test('is of the document that the light bulb names', async () => {
    await run('nianbao.cleanUp', 'file:///w/c.md');
    expect(client.requests).toContainEqual(['nianbao/rewrite', { uri: 'file:///w/c.md', kind: 'clean' }]);
    expect(fake.seen.applied).toHaveLength(1);
    expect(fake.seen.informed).toEqual([]);
  });

  test('that is turned down in the preview is no failure', async () => {
    fake.state.applies = false;
    await run('nianbao.convertToDraft');
    expect([fake.seen.errors, fake.seen.informed]).toEqual([[], []]);
  });

  test('says so where there is nothing to do', async () => {
    client.answers.set('nianbao/rewrite', { ...answer, edits: [], notes: [] });
    await run('nianbao.convertToDraft');
    await run('nianbao.cleanUp');
    expect(fake.seen.applied).toEqual([]);
    expect(fake.seen.informed).toEqual([
      'The report is in drafting form already.',
      'Nothing was found that a web page left in the text.',
    ]);
  });

  test('is not applied where the document has changed, is not open, or nothing can be written', async () => {
    for (const given of [{ ...answer, version: 2 }, null, { ...answer, edits: [], refused: true }]) {
      client.answers.set('nianbao/rewrite', given);
      await run('nianbao.convertToDraft');
    }
    fake.window.activeTextEditor = undefined;
    await run('nianbao.cleanUp');
    expect(fake.seen.applied).toEqual([]);
    expect(fake.seen.errors).toEqual([
      'The report has changed meanwhile. Try again.',
      'The report is not open as Markdown, text or HTML.',
      '3: Table 4 was left as it is.',
      'Open the report first, then run the command again.',
    ]);
  });
});

describe('the effective settings', () => {
  const entries = [
    { key: 'edition', value: '2021', source: 'document' },
    { key: 'level', value: 'county', source: 'file', file: '.nianbao.json' },
    { key: 'organisation', value: '', source: 'editor' },
    { key: 'rules.cell-blank', value: 'off', source: 'editor' },
  ];

  beforeEach(() => {
    client.answers.set('nianbao/effectiveSettings', { entries });
    fake.window.activeTextEditor = { document: fake.makeDocument('', { uri: 'file:///w/a.md' }) };
  });

  test('are listed with where they are from', async () => {
    await run('nianbao.showSettings');
    expect(fake.seen.offered).toEqual([
      ['edition: 2021', 'level: county', 'organisation: ""', 'rules.cell-blank: off'],
    ]);
  });

  test.each([
    ['rules.cell-blank: off', ['workbench.action.openSettings', '@id:nianbao.rules']],
    ['organisation: ""', ['workbench.action.openSettings', '@id:nianbao.organisation']],
  ])('%s leads to the settings editor', async (label, command) => {
    fake.seen.answers = [label];
    await run('nianbao.showSettings');
    expect(fake.seen.executed).toContainEqual(command);
  });

  test('of a folder lead to its file', async () => {
    const shown = vi.spyOn(fake.window, 'showTextDocument');
    fake.seen.answers = ['level: county'];
    await run('nianbao.showSettings');
    expect(String(shown.mock.calls[0]?.[0])).toBe('file:///w/.nianbao.json');
  });

  test('of no report are not made up', async () => {
    client.answers.set('nianbao/effectiveSettings', null);
    await run('nianbao.showSettings');
    expect(fake.seen.errors).toEqual(['The report is not open as Markdown, text or HTML.']);
  });
});

describe('the user guide', () => {
  test('is shown from the package, in the language of the editor', async () => {
    await run('nianbao.openGuide');
    expect(fake.seen.executed.map(([command, page]) => [command, String(page)])).toContainEqual([
      'markdown.showPreview',
      'file:///extension/docs/guide/en.md',
    ]);
  });

  test('is shown as text where the Markdown preview is switched off', async () => {
    fake.state.failingCommands.add('markdown.showPreview');
    const shown = vi.spyOn(fake.window, 'showTextDocument');
    await run('nianbao.openGuide');
    expect(String(shown.mock.calls.at(-1)?.[0])).toBe('file:///extension/docs/guide/en.md');
  });
});
