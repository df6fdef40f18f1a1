import { describe, expect, test } from 'vitest';
import type { ClaimLine, Statistics } from '../../protocol/statistics.ts';
import { createReportService } from '../../server/src/service/reportService.ts';
import { defaults } from '../service/probe.ts';

/** The service with every rule, for what is said of numbers comes from the rules. */
function measure(text: string): { readonly statistics: Statistics; readonly textAt: (place: number) => string } {
  const service = createReportService({ logger: console, failFast: true });
  const analysis = service.analyze({ uri: 'memory:/a.md', version: 1, text, format: 'markdown' }, defaults);
  const found = service.statistics(analysis, 0, undefined, 'zh-cn');
  if (!found) throw new Error('there is no report');
  const { statistics, spans } = found;
  return { statistics, textAt: (place) => text.slice(spans[place]?.start, spans[place]?.end) };
}

function write({ before, shown, after, depth, share, state, words }: ClaimLine): string {
  return `${'  '.repeat(depth)}${before}【${shown}】${after} ${share ?? ''} ${state} ${words}`.trimEnd();
}

const bare = (text: string): string =>
  `# 青禾县2009年政府信息公开工作年度报告\n\n## 一、概述\n\n青禾县人民政府编制本报告。\n\n## 二、主动公开政府信息情况\n\n${text}\n`;

describe('numbers in prose', () => {
  test('of a report without tables are totals with their parts and shares, by the part they stand in', () => {
    const { statistics } = measure(
      bare('全年主动公开政府信息200条，其中机构职能类50条，占25%；政策法规类120条，占60%；其他类30条，占15%。'),
    );
    expect(statistics.claims.map(({ name }) => name)).toEqual(['二、主动公开政府信息情况']);
    expect(statistics.claims[0]?.claims.map(write)).toEqual([
      '全年主动公开政府信息【200条】  agrees 各项相加相等',
      '  其中机构职能类【50条】 25% open',
      '  政策法规类【120条】 60% open',
      '  其他类【30条】 15% open',
    ]);
    expect(statistics.charts).toHaveLength(1);
    expect(statistics.charts[0]).toMatchObject({ title: '全年主动公开政府信息', kind: 'stack' });
    expect(statistics.charts[0]?.bars[0]?.parts.map(({ label, share }) => `${label} ${share ?? ''}`)).toEqual([
      '机构职能类 25.0%',
      '政策法规类 60.0%',
      '其他类 15.0%',
    ]);
  });

  test('that do not add up are told by the rule, once, and draw no chart', () => {
    const { statistics } = measure(
      bare('全年主动公开政府信息200条，其中机构职能类50条，占25%；政策法规类120条，占60%；其他类40条，占20%。'),
    );
    const lines = statistics.claims.flatMap(({ claims }) => claims);
    const wrong = lines.filter(({ state }) => state === 'differs');
    expect(wrong).toHaveLength(1);
    expect(wrong[0]?.words).toContain('210');
    expect(statistics.charts).toEqual([]);
  });

  test('stand at their own characters', () => {
    const { statistics, textAt } = measure(bare('全年主动公开政府信息２００条，其中机构职能类50条、政策法规类150条。'));
    const [line] = statistics.claims[0]?.claims ?? [];
    expect(line && textAt(line.place)).toBe('２００');
  });

  test('agree with the table that holds them, and lead to its cell', () => {
    const text = `# 青禾县2025年政府信息公开工作年度报告

## 一、总体情况

全年新收政府信息公开申请221件，办结227件。

## 三、收到和处理政府信息公开申请情况

| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| 一、本年新收政府信息公开申请数量 | 200 | 14 | 1 | 2 | 4 | 0 | 221 |
| 二、上年结转政府信息公开申请数量 | 5 | 1 | 0 | 0 | 0 | 0 | 6 |
| 三、本年度办理结果 |  |  |  |  |  |  |  |
| （一）予以公开 | 205 | 15 | 1 | 2 | 4 | 0 | 227 |
| （七）总计 | 205 | 15 | 1 | 2 | 4 | 0 | 227 |
| 四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`;
    const { statistics, textAt } = measure(text);
    const [received] = statistics.claims[0]?.claims ?? [];
    expect(received).toMatchObject({ shown: '221件', state: 'agrees', words: '与表三“本年新收”一致' });
    expect(textAt(received?.against ?? -1)).toBe('221');
  });
});

describe('parts of a whole in prose', () => {
  const kinds = [
    '机构职能',
    '政策法规',
    '规划计划',
    '财政预算',
    '重大项目',
    '公共服务',
    '人事任免',
    '应急管理',
    '其他',
  ];

  test('more than eight of them are drawn as bars, a stack could not be told apart', () => {
    const parts = kinds.map((kind, index) => `${kind}类${index + 1}条`).join('、');
    const { statistics } = measure(bare(`全年主动公开政府信息45条，其中${parts}。`));
    expect(statistics.charts[0]?.kind).toBe('bars');
    expect(statistics.charts[0]?.bars[0]?.parts).toHaveLength(9);
  });

  test('of which one is not exact draw nothing', () => {
    const { statistics } = measure(bare('全年主动公开政府信息200条，其中机构职能类约50条、政策法规类150条。'));
    expect(statistics.charts).toEqual([]);
  });

  test('keep the shares that are printed, with a sign of half width', () => {
    const { statistics } = measure(
      bare('全年主动公开政府信息200条，其中机构职能类50条，占25％；政策法规类150条，占75％。'),
    );
    const shares = statistics.claims.flatMap(({ claims }) => claims.flatMap(({ share }) => share ?? []));
    expect(shares).toEqual(['25%', '75%']);
  });
});

const claimsOf = (text: string) => measure(text).statistics.claims;

describe('a part without a number, and words that are no part', () => {
  test('a part is named as it is headed, the words before the first part as the beginning', () => {
    const text =
      '# 青禾县2009年政府信息公开工作年度报告\n\n本报告含公开政府信息200条，其中机构职能类50条、政策法规类150条。\n\n## 概述\n\n全年主动公开政府信息300条，其中机构职能类100条、政策法规类200条。\n\n## 主动公开政府信息情况\n\n略。\n';
    expect(claimsOf(text).map(({ name }) => name)).toEqual(['标题之后', '概述']);
  });

  test('a part counted in something else than its whole has no share', () => {
    const lines = claimsOf(bare('全年主动公开政府信息200条，其中图片50张、视频20个。')).flatMap(({ claims }) => claims);
    expect(lines.map(({ share }) => share ?? '')).toEqual(lines.map(() => ''));
  });

  test('a part larger than its whole has none either', () => {
    const lines = claimsOf(bare('全年主动公开政府信息20条，其中机构职能类50条、政策法规类150条。')).flatMap(
      ({ claims }) => claims,
    );
    expect(lines.filter(({ depth }) => depth === 1).map(({ share }) => share)).toEqual([undefined, undefined]);
  });

  test('a share that is said to be wrong is told at the number it is the share of', () => {
    const lines = claimsOf(
      bare('全年主动公开政府信息200条，其中机构职能类50条，占35%；政策法规类150条，占75%。'),
    ).flatMap(({ claims }) => claims);
    expect(lines.filter(({ state }) => state === 'differs').map(({ shown }) => shown)).toEqual(['50条']);
  });

  test('a share of nothing that was counted has no line of its own', () => {
    const lines = claimsOf(bare('全年按时办结率98%，占比35%。')).flatMap(({ claims }) => claims);
    expect(lines.filter(({ state }) => state === 'differs')).toEqual([]);
  });
});
