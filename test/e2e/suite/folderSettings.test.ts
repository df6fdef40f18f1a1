import assert from 'node:assert/strict';
import { languages, Uri, workspace } from 'vscode';
import { openFile, scraped, waitForRules } from './reports.ts';
import { waitFor } from './waiting.ts';

describe('a folder’s .nianbao.json', () => {
  let file: Uri;

  const write = async (value: unknown): Promise<void> => {
    const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  };

  it('switches a rule off and on again, silences one place, and says what is wrong with it', async () => {
    const document = await openFile(scraped);
    const rules = (): readonly string[] =>
      languages.getDiagnostics(document.uri).map(({ code }) => String(typeof code === 'object' ? code.value : code));
    file = Uri.joinPath(document.uri, '..', '.nianbao.json');
    const before = await waitFor(() => (rules().length > 2 ? rules() : undefined), 'findings of the scraped report');
    assert.ok(before.includes('cell-split-digits'));
    try {
      const others = before.filter((rule) => rule !== 'cell-split-digits');
      await write({ rules: { 'cell-split-digits': 'off' } });
      await waitForRules(document, others);
      await write({ level: 'village' });
      await waitForRules(document, before);
      await waitFor(
        () => languages.getDiagnostics(file).find(({ source }) => source === 'nianbao'),
        'a problem in .nianbao.json',
      );
      const line = document
        .getText()
        .split(/\r?\n/)
        .find((text) => text.startsWith('1 0'))
        ?.trim();
      const name = document.uri.path.split('/').at(-1);
      await write({ ignore: [{ rule: 'cell-split-digits', file: name, text: line, reason: '原件如此' }] });
      await waitForRules(document, others);
    } finally {
      await workspace.fs.delete(file);
    }
    await waitForRules(document, before);
  });
});
