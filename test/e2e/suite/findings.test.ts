import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode';
import {
  department,
  draft,
  draftRules,
  findingsOf,
  lastYear,
  openFile,
  replaceText,
  revert,
  scraped,
  waitForFinding,
  waitForRules,
} from './reports.ts';
import { waitFor } from './waiting.ts';

describe('findings', () => {
  it('are those that were put into the draft, and no other', async () => {
    await waitForRules(await openFile(draft), draftRules);
  });

  it('are none in finished reports', async () => {
    // The draft's findings show that the server has been heard; each report is then made wrong and right again.
    for (const name of [department, lastYear]) {
      const document = await openFile(name);
      await replaceText(document, '## 六、其他需要报告的事项', '');
      await waitForFinding(document, 'section-missing');
      await revert(document);
      await waitForRules(document, []);
    }
  });

  it('stand on the guilty cell, with severity, page and places to compare', async () => {
    const document = await openFile(draft);
    const finding = await waitForFinding(document, 'table-total');
    assert.equal(document.getText(finding.range), '5');
    assert.equal(finding.severity, DiagnosticSeverity.Error);
    assert.ok((finding.relatedInformation?.length ?? 0) > 1, 'the operands are named');
  });

  it('go when the number is put right, and come back', async () => {
    const document = await openFile(draft);
    await waitForFinding(document, 'table-total');
    await replaceText(document, '| 6.属于四类过程性信息 | 5 |', '| 6.属于四类过程性信息 | 3 |');
    await waitForRules(
      document,
      draftRules.filter((rule) => rule !== 'table-total'),
    );
    await revert(document);
    await waitForRules(document, draftRules);
  });

  it('are found in scraped text', async () => {
    const document = await openFile(scraped);
    const finding = await waitForFinding(document, 'cell-split-digits');
    assert.equal(document.getText(finding.range), '1 0');
    assert.ok(findingsOf(document).every(({ severity }) => severity !== DiagnosticSeverity.Error));
  });

  it('name a text that was opened in the wrong encoding, and nothing else in it', async () => {
    const document = await openFile('旧编码-白石镇政府信息公开工作年度报告.md');
    await waitForRules(document, ['text-encoding']);
    const finding = await waitFor(() => findingsOf(document)[0], 'the finding');
    assert.match(finding.message, /编码|encoding/);
  });
});
