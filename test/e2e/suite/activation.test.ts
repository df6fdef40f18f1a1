// Runs first (suites run in the order of their names): the server must not have been started by anything else.
import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { department, findExtension, openFile } from './reports.ts';
import { waitFor } from './waiting.ts';

describe('activation', () => {
  it('never happens on every window', () => {
    const manifest: unknown = findExtension().packageJSON;
    assert.ok(typeof manifest === 'object' && manifest !== null && 'activationEvents' in manifest);
    const events = manifest.activationEvents;
    assert.ok(Array.isArray(events) && events.length > 0);
    assert.ok(!events.includes('*') && !events.includes('onStartupFinished'), events.join());
  });

  it('starts no server for Markdown that is no report', async () => {
    const api = await findExtension().activate();
    for (const name of ['notes.md', 'README.md']) {
      const document = await openFile(name);
      // An answer about the document comes after everybody has heard that it was opened.
      await commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
      assert.equal(api.serverState(), 'idle', name);
    }
  });

  it('starts the server with the first report', async () => {
    const api = await findExtension().activate();
    await openFile(department);
    await waitFor(() => (api.serverState() === 'running' ? true : undefined), 'a running server');
  });
});
