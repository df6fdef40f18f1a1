import { describe, expect } from 'vitest';
import type { Figure, Statistics } from '../../protocol/statistics.ts';
import { createReportService } from '../../server/src/service/reportService.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { defaults } from '../service/probe.ts';
import { listReal, readReal, readTruth, testReal } from './realReports.ts';

function measureAll(folder: 'corpus' | 'seeds', name: string): readonly Statistics[] {
  const service = createReportService({ logger: console, failFast: true });
  const format: DocumentFormat = name.endsWith('.md') ? 'markdown' : name.endsWith('.html') ? 'html' : 'plaintext';
  const source = { uri: `memory:/${name}`, version: 1, text: readReal(folder, name), format };
  const analysis = service.analyze(source, defaults);
  return analysis.placed.flatMap((_, report) => {
    const { statistics } = service.statistics(analysis, report, undefined, 'zh-cn') ?? {};
    return statistics ? [statistics] : [];
  });
}

const write = ({ label, shown, share }: Figure): string => [label, shown, share].filter(Boolean).join(' ');

describe('the statistics of published reports', () => {
  testReal('of 淮安 2024 are what a person read', () => {
    const [statistics] = measureAll('corpus', '2024-huaian.full.reading-order.txt');
    const totals = readTruth('2024-huaian').requests.map((row) => row.at(-1));
    const [whole] = statistics?.balances ?? [];
    expect([...(whole?.left ?? []), ...(whole?.right ?? [])].map(({ value }) => Number(value))).toEqual([
      totals[0],
      totals[1],
      totals.at(-2),
      totals.at(-1),
    ]);
    expect(whole).toMatchObject({ leftSum: '3153', rightSum: '3153', state: 'holds' });
    const results = statistics?.charts.find(({ kind }) => kind === 'stack');
    expect(results?.bars[0]?.parts.map(write)).toEqual([
      '予以公开 1362 44.7%',
      '部分公开 454 14.9%',
      '不予公开 178 5.8%',
      '无法提供 781 25.6%',
      '不予处理 88 2.9%',
      '其他处理 187 6.1%',
    ]);
    const claims = statistics?.claims.flatMap((group) => group.claims) ?? [];
    expect(claims.filter(({ state }) => state === 'agrees').length).toBeGreaterThanOrEqual(4);
    expect(claims.filter(({ state }) => state === 'differs')).toEqual([]);
  });

  testReal('of every scraped report have something to show', () => {
    for (const name of listReal('seeds', '.txt')) {
      const [first] = measureAll('seeds', name);
      expect(first, name).toBeDefined();
      const figures = (first?.charts.length ?? 0) + (first?.grids.length ?? 0) + (first?.claims.length ?? 0);
      expect(figures, name).toBeGreaterThan(0);
    }
  });

  testReal('show the three balances of 句容 that do not close, with their gaps', () => {
    const [statistics] = measureAll('seeds', listReal('seeds', '.txt').toSorted()[1] ?? '');
    expect(statistics?.balances.map(({ name, words }) => `${name} ${words}`)).toEqual([
      '总计 左边多 5',
      '自然人 左边多 6',
      '商业企业 右边多 1',
    ]);
  });

  testReal('of older annexes are tables of indicators with their relations', () => {
    const [statistics] = measureAll('seeds', listReal('seeds', '.txt').toSorted()[3] ?? '');
    expect(statistics?.grids.map(({ drawn }) => drawn)).toEqual([false, false, false, false]);
    expect(statistics?.checks.length).toBeGreaterThan(3);
    const sums = statistics?.charts.find(({ id }) => id.endsWith('/sums'));
    expect(sums?.bars.map(({ total }) => write(total))).toEqual(['申请总数 空白（9）', '对申请的答复总数 9']);
  });
});
