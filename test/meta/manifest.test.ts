import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json';
import { settingsTable } from '../../protocol/settings.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const english = readWords('package.nls.json');
const chinese = readWords('package.nls.zh-cn.json');
const bundle = readWords('l10n/bundle.l10n.zh-cn.json');
const clientSource = readSources('client/src');

function readWords(path: string): ReadonlyMap<string, string> {
  const parsed: unknown = JSON.parse(readFileSync(join(root, path), 'utf8'));
  const entries = Object.entries(parsed ?? {}).map(([key, value]): [string, string] => [key, String(value)]);
  return new Map(entries);
}

function readSources(folder: string): string {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => name.endsWith('.ts'));
  return files.map((name) => readFileSync(join(root, folder, name), 'utf8')).join('\n');
}

/** Names in braces and settings in `#marks#`: what a translation must keep. */
function placeholders(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\{\w+\}|`?#[\w.]+#`?/gu)].map(([whole]) => whole));
}

/** Every string in a JSON value. */
function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

describe('package.nls', () => {
  test('has the same keys in English and Chinese', () => {
    expect(new Set(chinese.keys())).toEqual(new Set(english.keys()));
  });

  test('keeps the placeholders in Chinese', () => {
    for (const [key, text] of english) expect(placeholders(chinese.get(key) ?? ''), key).toEqual(placeholders(text));
  });

  test('leaves no text empty', () => {
    for (const [key, text] of [...english, ...chinese]) expect(text.trim(), key).not.toBe('');
  });

  test('has every key that package.json names, and no other', () => {
    const named = strings(manifest).flatMap((text) => /^%(.+)%$/u.exec(text)?.[1] ?? []);
    expect(new Set(named)).toEqual(new Set(english.keys()));
  });
});

describe('the client’s own words', () => {
  /** Literal first arguments of `l10n.t`; every call has one, or the bundle could not be checked. */
  const calls = clientSource.split('l10n.t(').slice(1);
  const used = calls.map((call) => /^\s*'((?:[^'\\]|\\.)*)'/u.exec(call)?.[1]);

  test('are literal in every call', () => {
    expect(calls.filter((_, index) => used[index] === undefined)).toEqual([]);
  });

  test('are in the Chinese bundle, which holds nothing else', () => {
    expect(new Set(bundle.keys())).toEqual(new Set(used));
  });

  test('keep their placeholders in Chinese', () => {
    for (const [key, text] of bundle) expect(placeholders(text), key).toEqual(placeholders(key));
  });
});

describe('commands', () => {
  const declared = manifest.contributes.commands.map(({ command }) => command);
  const registered = [...clientSource.matchAll(/register\(\s*'([\w.]+)'/gu)].map(([, name]) => name);

  test('that are declared are registered, and the other way round', () => {
    expect(new Set(registered)).toEqual(new Set(declared));
  });

  test('have a title and one category', () => {
    for (const { command, title, category } of manifest.contributes.commands) {
      expect(title, command).toMatch(/^%command\..+%$/u);
      expect(category, command).toBe('%command.category%');
    }
  });

  test('that need a report’s document are offered in its languages only', () => {
    const scoped = manifest.contributes.menus.commandPalette.filter(({ when }) => when !== 'false');
    expect(scoped.map(({ command }) => command)).toEqual([
      'nianbao.showKeptWords',
      'nianbao.showSettings',
      'nianbao.disableRule',
      'nianbao.openRulePage',
      'nianbao.openPreview',
      'nianbao.openPreviewToSide',
      'nianbao.togglePreviewLock',
      'nianbao.cleanUp',
      'nianbao.convertToDraft',
      'nianbao.alignTables',
      'nianbao.copyReport',
      'nianbao.copyTable',
      'nianbao.nextCell',
      'nianbao.previousCell',
      'nianbao.nextRow',
      'nianbao.previousRow',
      'nianbao.insertRow',
      'nianbao.recomputeRow',
      'nianbao.recomputeColumn',
      'nianbao.recomputeTable',
      'nianbao.pasteTable',
    ]);
    for (const { when } of scoped) expect(when).toMatch(/editorLangId =~|activeWebviewPanelId == 'nianbao\.preview'/u);
  });

  test('that need an entry of a view or a place in a report are offered there only', () => {
    const hidden = manifest.contributes.menus.commandPalette.filter(({ when }) => when === 'false');
    expect(hidden.map(({ command }) => command)).toEqual(
      declared.filter((command) => /^nianbao\.(?:outline\.|ignoreHere$|goToProblem$)/u.test(command)),
    );
  });

  test('take no key from the user but one, and that only while a report is typed; Tab only where a setting asks for it', () => {
    const [own, ...asked] = manifest.contributes.keybindings;
    expect(asked.map(({ command, key }) => [command, key])).toEqual([
      ['nianbao.nextCell', 'tab'],
      ['nianbao.previousCell', 'shift+tab'],
    ]);
    for (const { when } of asked) expect(when).toMatch(/^config\.nianbao\.tabInTables && nianbao\.inReportTable && /u);
    expect(settingsTable.find(({ key }) => key === 'nianbao.tabInTables')).toMatchObject({ default: false });
    expect([own]).toEqual([
      {
        command: 'nianbao.openPreviewToSide',
        key: 'ctrl+k n',
        mac: 'cmd+k n',
        when: 'editorTextFocus && nianbao.activeReport',
      },
    ]);
  });
});

describe('the walkthrough', () => {
  const [walkthrough, ...others] = manifest.contributes.walkthroughs;
  const steps = walkthrough?.steps ?? [];
  const declared = new Set(manifest.contributes.commands.map(({ command }) => command));
  const views = new Set(manifest.contributes.views.nianbao.map(({ id }) => id));
  const ofOurs = (id: string): boolean =>
    !id.startsWith('nianbao.') || declared.has(id) || views.has(id.replace('.focus', ''));

  test('is one, of five steps', () => {
    expect(others).toEqual([]);
    expect(steps).toHaveLength(5);
    expect(strings(walkthrough).filter((text) => text.includes('openOnStart'))).toEqual([]);
  });

  test('leads to commands and views that are there, the same ones in both languages', () => {
    for (const { id } of steps) {
      const [en, zh] = [english, chinese].map((words) =>
        [...(words.get(`walkthrough.${id}.description`) ?? '').matchAll(/\(command:([\w.]+)/gu)].map(
          ([, command]) => command ?? '',
        ),
      );
      expect(zh, id).toEqual(en);
      expect(en?.length, id).toBeGreaterThan(0);
      expect(en?.filter((command) => !ofOurs(command))).toEqual([]);
    }
  });

  test('ticks a step off for what the author does', () => {
    for (const { id, completionEvents } of steps) {
      expect(completionEvents.length, id).toBeGreaterThan(0);
      for (const event of completionEvents) {
        const [kind = '', name = ''] = event.split(':');
        expect(['onCommand', 'onView', 'onContext', 'onSettingChanged'], event).toContain(kind);
        if (kind === 'onCommand' || kind === 'onView') expect(ofOurs(name), event).toBe(true);
      }
    }
  });

  test('has drawings that bring no style, script or address, and take the colours of the theme', () => {
    for (const { media } of steps) {
      const drawing = readFileSync(join(root, media.svg), 'utf8');
      expect(drawing).toContain('var(--vscode-foreground)');
      expect(drawing).not.toMatch(/<(?:style|script|image|foreignObject)|style=|href=|\bon\w+=/u);
      expect(drawing.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/u);
    }
  });
});

describe('the extension', () => {
  test('wakes up for the languages of reports and for folders with reports, never for every window', () => {
    expect(manifest.activationEvents).toEqual([
      'onLanguage:markdown',
      'onLanguage:plaintext',
      'onLanguage:html',
      'onLanguage:nianbao',
      'onWebviewPanel:nianbao.preview',
      'workspaceContains:**/*政府信息公开*报告*',
    ]);
  });

  test('works in untrusted and virtual workspaces', () => {
    expect(manifest.capabilities.untrustedWorkspaces.supported).toBe(true);
    expect(manifest.capabilities.virtualWorkspaces).toBe(true);
  });

  test('claims Markdown, text and HTML for no language of its own', () => {
    const [language, ...others] = manifest.contributes.languages;
    expect(others).toEqual([]);
    expect(language).toMatchObject({ id: 'nianbao', extensions: ['.nianbao'] });
  });

  test('has the files it names, bundles and generated snippets aside', () => {
    const paths = strings(manifest).filter(
      (text) => /^(?:\.\/|icons\/|walkthrough\/)/u.test(text) && !/dist|snippets/u.test(text),
    );
    expect(paths.length).toBeGreaterThan(3);
    for (const path of paths) expect(existsSync(join(root, path)), path).toBe(true);
  });

  test('has a square PNG icon of 128 pixels', () => {
    const icon = readFileSync(join(root, manifest.icon));
    expect(icon.toString('latin1', 1, 4)).toBe('PNG');
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([128, 128]);
  });

  test('runs the same file in both hosts, as a script: named `.js`, in a package that is no module', () => {
    expect([manifest.main, manifest.browser]).toEqual(['./dist/client.js', './dist/client.js']);
    expect(manifest).not.toHaveProperty('type');
    const ignore = readFileSync(join(root, '.vscodeignore'), 'utf8').split('\n');
    expect(ignore).toEqual(expect.arrayContaining(['!dist/client.js', '!dist/server.js', '!dist/start.js']));
  });

  test('packs only what is listed', () => {
    expect(readFileSync(join(root, '.vscodeignore'), 'utf8').split('\n')[0]).toBe('**');
  });
});
