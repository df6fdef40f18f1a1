import { describe, expect, test } from 'vitest';
import { callsForOlder } from '../../server/src/model/olderFormats.ts';
import type { Report } from '../../server/src/model/report.ts';
import { readText } from '../language/check.ts';
import { annexed, fillOlder, olderEdition, olderStyles, writeOlder } from '../reports/olderReports.ts';
import { onlyReport } from '../reports/reading.ts';

/** Every cell that was read, as the values of a fixture are named. */
function readings(report: Report): Readonly<Record<string, string>> {
  return Object.fromEntries(
    report.tables.flatMap((table) =>
      [...table.cells].map(([id, cell]) => [`${table.id} ${id}`, cell.value ?? cell.state]),
    ),
  );
}

describe('an annex of earlier years is read cell by cell', () => {
  for (const id of annexed) {
    for (const style of Object.keys(olderStyles)) {
      test(`${id}, typed as ${style}`, () => {
        const edition = olderEdition(id);
        const { text, format } = writeOlder(edition, { style });
        const report = onlyReport(readText(text, { format }));
        expect(report.edition?.id).toBe(id);
        const values = [...fillOlder(edition)].map(([name, value]) => [name, String(value)]);
        expect(readings(report)).toEqual(Object.fromEntries(values));
        expect(report.tables.flatMap(({ shape }) => shape)).toEqual([]);
      });
    }
  }

  test('rows that a body leaves out are not in it, and nothing is said of them', () => {
    const { text } = writeOlder(olderEdition('guangzhou-2008'));
    const shorter = text.replace(/\| 网上咨询数.*\n/, '').replace(/\| 行政诉讼数.*\n/, '');
    const report = onlyReport(readText(shorter));
    expect(readings(report)['a3 visit|count']).toBe(readings(onlyReport(readText(text)))['a3 visit|count']);
    expect(Object.keys(readings(report))).not.toContain('a3 webConsult|count');
    expect(report.tables.flatMap(({ shape }) => shape)).toEqual([]);
  });
});

describe('which column a number belongs to is told by the head', () => {
  const rows = ['主动公开文件数', '受理依申请公开信息总数', '其中：1.当面申请数', '对申请的答复总数', '行政复议数'];
  const annex = (head: string, cells: string): string =>
    `# 青禾县2014年政府信息公开工作年度报告\n\n根据《福建省政府信息公开办法》编制。\n\n一、概述\n\n工作有序。\n\n二、附表\n\n${head}\n| --- |${' --- |'.repeat(head.split('|').length - 3)}\n${rows.map((row) => `| ${row} | 条 | ${cells} |`).join('\n')}\n`;

  test('in its order, whatever that is', () => {
    const turned = onlyReport(readText(annex('| 指标名称 | 计量单位 | 历年累计 | 2014年度 |', '9 | 4')));
    expect(readings(turned)).toMatchObject({ 'annex active|cumulative': '9', 'annex active|year': '4' });
  });

  test('one number under one head is its own', () => {
    const single = onlyReport(readText(annex('| 指标名称 | 计量单位 | 2014年度 |', '4')));
    expect(readings(single)).toMatchObject({ 'annex active|year': '4' });
    expect(Object.keys(readings(single)).filter((id) => id.endsWith('cumulative'))).toEqual([]);
  });

  test('one number under two heads is not read', () => {
    const text = annex('| 指标名称 | 计量单位 | 2014年度 | 历年累计 |', '4');
    const report = onlyReport(readText(text.replaceAll('| 4 |', '| 4 | 5 | 6 |')));
    expect(readings(report)).toEqual({});
    expect(report.tables.flatMap(({ shape }) => shape.map(({ kind }) => kind))).toEqual(['unreadable']);
  });
});

function writeLine(cells: readonly string[]): string {
  return `青禾县2016年政府信息公开工作年度报告\n\n根据《福建省政府信息公开办法》编制。\n\n一、概述\n\n工作有序。\n\n二、附表\n\n统计表如下 指标名称 计量单位 2016年度 历年累计 ${cells.join('')}\n`;
}

function readLine(cells: readonly string[]): Readonly<Record<string, string>> {
  return readings(onlyReport(readText(writeLine(cells), { format: 'plaintext' })));
}

describe('an annex that ran together into a line', () => {
  test('is read where blanks part the numbers', () => {
    expect(
      readLine([
        '主动公开文件数 条 2543 78967 ',
        '受理依申请公开信息总数 条 1 1 ',
        '其中：1、当面申请数 条 0 0 ',
        '2、网上申请数 条 1 1 ',
        '对申请的答复总数 条 1 1',
      ]),
    ).toMatchObject({
      'annex active|year': '2543',
      'annex active|cumulative': '78967',
      'annex apply.web|year': '1',
      'annex reply|cumulative': '1',
    });
  });

  test('is not guessed where digits may be cut in more ways than one', () => {
    const cells = readLine([
      '主动公开文件数条206912106',
      '受理依申请公开信息总数条03',
      '其中：1.当面申请数条00',
      '2.网上申请数条12',
      '对申请的答复总数条00',
    ]);
    expect(cells).toEqual({
      'annex apply|year': '0',
      'annex apply|cumulative': '3',
      'annex apply.inPerson|year': '0',
      'annex apply.inPerson|cumulative': '0',
      'annex reply|year': '0',
      'annex reply|cumulative': '0',
    });
  });

  test('is prose where no head stands before it', () => {
    const text = writeLine([
      '主动公开文件数 2543 78967 受理依申请公开信息总数 1 1 其中：1、当面申请数 0 0 2、网上申请数 1 1',
    ]).replace('指标名称', '各项');
    expect(readings(onlyReport(readText(text, { format: 'plaintext' })))).toEqual({});
  });
});

describe('the words of earlier formats are asked for', () => {
  test.each([
    '青禾县2012年政府信息公开工作年度报告',
    '青禾縣2009年政府信息公開年度報告',
    '青禾县２０１２年政府信息公开工作年度报告',
    '二〇一三年青禾县政府信息公开工作年度报告',
    '青禾县政府信息公开年度报告（2015年度）',
    '青禾县2014年政府信息公开工作要点落实情况报告',
    '政府信息公开 对申请的答复总数 12',
    '本报告中所列数据的统计期限自2010年1月1日起至12月31日止。',
    '本報告所列數據的統計時段為2010年度。',
    '---\nedition: guangzhou-2008\n---\n政府信息公开',
  ])('by %s', (text) => {
    expect(callsForOlder(text, undefined)).toBe(true);
  });

  test.each([
    '青禾县2024年政府信息公开工作年度报告',
    '青禾县2019年政府信息公开工作年度报告。自2018年起实施的办法',
    '2018年以来，全县建成水库3座。',
    '2018年统计年鉴显示，全县有水库3座。',
    '本报告中所列数据的统计期限自2024年1月1日起至12月31日止。',
    '政府信息公开工作年度报告',
    '---\nedition: "2021"\n---\n政府信息公开',
  ])('not by %s', (text) => {
    expect(callsForOlder(`${text}${'。其他内容'.repeat(20)}`, undefined)).toBe(false);
  });

  test('by a setting', () => {
    expect(callsForOlder('政府信息公开', 'dingxi-2008')).toBe(true);
    expect(callsForOlder('政府信息公开', '2021')).toBe(false);
    expect(callsForOlder('政府信息公开', 'auto')).toBe(false);
  });
});
