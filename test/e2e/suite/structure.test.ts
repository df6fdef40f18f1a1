import assert from 'node:assert/strict';
import { commands, type FoldingRange } from 'vscode';
import { draft, flatten, lineOf, listSymbols, openFile, waitForFinding } from './reports.ts';
import { waitFor } from './waiting.ts';

const isFolded = (ranges: readonly FoldingRange[], line: number): boolean =>
  ranges.some(({ start, end }) => start === line && end > line);

describe('structure', () => {
  it('shows report, sections and tables in the outline, and invents no missing section', async () => {
    const document = await openFile(draft);
    await waitForFinding(document, 'section-missing');
    // The built-in Markdown extension has an outline of its own: ours names the tables.
    const names = await waitFor(async () => {
      const found = flatten(await listSymbols(document)).map(({ name, detail }) => `${name} ${detail}`);
      return found.some((name) => /表三|Table 3/.test(name)) ? found : undefined;
    }, 'an outline with tables');
    for (const part of ['一、总体情况', '四、政府信息公开行政复议、行政诉讼情况', '五、存在的主要问题及改进情况']) {
      assert.ok(
        names.some((name) => name.includes(part)),
        `${part} in ${names.join(' / ')}`,
      );
    }
    assert.ok(!names.some((name) => name.includes('其他需要报告的事项')));
  });

  it('folds sections and tables', async () => {
    const document = await openFile(draft);
    const table = lineOf(document, '| 项目 | 自然人 |').line;
    const heading = lineOf(document, '## 三、').line;
    await waitFor(async () => {
      const ranges = await commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
      return isFolded(ranges, table) && isFolded(ranges, heading) ? true : undefined;
    }, 'foldings of heading 三 and table 3');
  });
});
