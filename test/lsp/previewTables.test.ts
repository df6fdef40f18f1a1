import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PreviewTablesResult } from '../../protocol/messages.ts';
import { createReportService } from '../../server/src/service/reportService.ts';
import { root } from '../meta/sources.ts';
import { startClient } from './testClient.ts';

const clean = readFileSync(path.join(root, 'examples', '青禾县2024年政府信息公开工作年度报告.md'), 'utf8');
const faulty = readFileSync(path.join(root, 'examples', '青禾县2025年政府信息公开工作年度报告.md'), 'utf8');

/** What a client in this language is given for its Markdown preview. */
async function draw(text: string, locale = 'zh-cn'): Promise<PreviewTablesResult['tables']> {
  const client = await startClient({
    locale,
    runtime: { createService: (logger) => createReportService({ logger, failFast: true }) },
  });
  const { tables } = await client.connection.sendRequest<PreviewTablesResult>('nianbao/previewTables', { text });
  // A server that is gone before its own questions are answered says so.
  await client.pull(await client.open(text));
  return tables;
}

function countEach(numbers: readonly (string | undefined)[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const number of numbers) counts[number ?? ''] = (counts[number ?? ''] ?? 0) + 1;
  return counts;
}

describe('the tables of a Markdown preview', () => {
  test('begin on the lines of the typed ones and hold every number', async () => {
    const tables = await draw(clean);
    const lines = clean.split('\n');
    expect(tables.map(({ line }) => lines[line]?.slice(0, 4))).toEqual(['| 第二', '| 项目', '| 结果']);
    const typed = lines
      .filter((line) => line.startsWith('| '))
      .flatMap((line) => [...line.matchAll(/\| (\d[\d.]*) (?=\|)/g)].map(([, number]) => number));
    const shown = tables.flatMap(({ html }) =>
      [...html.matchAll(/<td[^>]*>([\d.]+)<\/td>/g)].map(([, number]) => number),
    );
    expect(countEach(shown)).toEqual(countEach(typed));
    expect(tables[1]?.html).toContain('rowspan="22"');
  });

  test('mark the cell at fault with what is wrong, in the language of the editor', async () => {
    const [, table] = await draw(faulty);
    expect(table?.html).toMatch(/<td class="nianbao-error" title="表三[^"]*相差2[^"]*">5<\/td>/);
    const [, english] = await draw(faulty, 'en');
    expect(english?.html).toMatch(/class="nianbao-error" title="Table 3/);
    expect((await draw(clean)).some(({ html }) => html.includes('nianbao-error'))).toBe(false);
  });

  test('leave out a table with a row of its own: the layout has no place for it', async () => {
    const own = clean.replace(
      '| （一）予以公开 |',
      '| 其中：网络申请 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| （一）予以公开 |',
    );
    expect(await draw(own)).toHaveLength(2);
  });

  test('escape what is typed', async () => {
    const hostile = clean.replace(/(\| 一、本年新收政府信息公开申请数量 \| )\d+/, '$1<img src=x>');
    expect((await draw(hostile)).map(({ html }) => html).join('')).not.toContain('<img');
  });
});
