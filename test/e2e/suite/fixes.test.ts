import assert from 'node:assert/strict';
import { CodeActionKind, type TextDocument } from 'vscode';
import {
  applyAction,
  draft,
  draftRules,
  listActions,
  listRules,
  openFile,
  revert,
  waitForFinding,
  waitForRules,
  wholeRange,
} from './reports.ts';
import { waitFor } from './waiting.ts';

const fixAll = 'source.fixAll.nianbao';

describe('fixes', () => {
  let document: TextDocument;

  beforeEach(async () => {
    document = await openFile(draft);
    await waitForRules(document, draftRules);
  });

  afterEach(() => revert(document));

  it('insert a missing section with its official heading at the end', async () => {
    const { range } = await waitForFinding(document, 'section-missing');
    const actions = await listActions(document, range, CodeActionKind.QuickFix.value);
    const insert = actions.find(({ edit, title }) => edit && title.includes('六、其他需要报告的事项'));
    assert.ok(insert, actions.map(({ title }) => title).join());
    await applyAction(insert);
    assert.match(document.getText(), /改进情况[^]*\n## 六、其他需要报告的事项\n/);
    await waitFor(() => (listRules(document).includes('section-missing') ? undefined : true), 'no section is missing');
  });

  it('offer the value that makes row and column add up, without preferring it', async () => {
    const { range } = await waitForFinding(document, 'table-total');
    const actions = await listActions(document, range, CodeActionKind.QuickFix.value);
    const change = actions.find(({ edit, title }) => edit && title.includes('3'));
    assert.ok(change, actions.map(({ title }) => title).join());
    assert.notEqual(change.isPreferred, true);
    await applyAction(change);
    assert.ok(document.getText().includes('| 6.属于四类过程性信息 | 3 |'));
  });

  it('that are safe are applied together, and then none is left', async () => {
    const [all] = await listActions(document, wholeRange(document), fixAll);
    assert.ok(all, 'there is something to fix');
    await applyAction(all);
    assert.ok(document.getText().includes('| 2.没有现成信息需要另行制作 | 10 |'), 'split digits are joined');
    // Arithmetic is the author's to decide.
    assert.ok(document.getText().includes('| 6.属于四类过程性信息 | 5 |'));
    await waitFor(() => (listRules(document).includes('cell-split-digits') ? undefined : true), 'digits are joined');
    assert.deepEqual(await listActions(document, wholeRange(document), fixAll), []);
  });
});
