import { ConfigurationTarget, type TextDocument, workspace } from 'vscode';
import { draft, draftRules, openFile, waitForRules } from './reports.ts';

async function set(value: unknown): Promise<void> {
  await workspace.getConfiguration('nianbao').update('rules', value, ConfigurationTarget.Workspace);
}

describe('settings', () => {
  let document: TextDocument;

  before(async () => {
    document = await openFile(draft);
    await waitForRules(document, draftRules);
  });

  afterEach(async () => {
    await set(undefined);
    await waitForRules(document, draftRules);
  });

  it('that switch a rule off clear its findings', async () => {
    await set({ 'section-missing': 'off' });
    await waitForRules(
      document,
      draftRules.filter((rule) => rule !== 'section-missing'),
    );
  });

  it('of the wrong type are passed over, and the rest still counts', async () => {
    await set({ 'table-total': 7, 'section-missing': 'off' });
    await waitForRules(
      document,
      draftRules.filter((rule) => rule !== 'section-missing'),
    );
  });
});
