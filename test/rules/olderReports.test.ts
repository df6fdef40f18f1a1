import { describe, expect, test } from 'vitest';
import { runAllRules } from '../language/checkAll.ts';
import { checkProblems, checkSilent } from '../language/check.ts';
import { annexed, fillOlder, olderEdition, olderStyles, plainSections, writeOlder } from '../reports/olderReports.ts';

const without = (left: string): readonly (readonly [string, string])[] =>
  plainSections.filter(([heading]) => !heading.includes(left));

describe('a clean report of earlier years gets neither error nor warning', () => {
  for (const id of [...annexed, 'zhejiang-2008', 'national-2008']) {
    for (const style of Object.keys(olderStyles)) {
      test(`${id}, typed as ${style}`, () => {
        const { text, format } = writeOlder(olderEdition(id), { style });
        expect(runAllRules(text, { format }).filter(({ severity }) => severity !== 'info')).toEqual([]);
      });
    }
  }

  test('with parts of its own, in an order of its own', () => {
    const sections = [
      ['主要做法', '健全制度，主动公开政府信息340条。'],
      ['主要指标完成情况', '未收到公开申请，未收取费用，没有发生行政复议和行政诉讼。'],
      ['存在的不足', '公开形式还不够多。'],
      ['下一年工作计划', '加强培训。'],
    ] as const;
    const { text } = writeOlder(olderEdition('national-2008'), { sections });
    expect(runAllRules(text).filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('on key points, which is asked for neither period nor the items of a report', () => {
    const text =
      '# 青禾县2014年政府信息公开工作要点落实情况报告\n\n一、明确工作职责\n\n各牵头单位细化方案。\n\n二、要点落实情况\n\n（一）财政信息公开\n\n预算按时公布。\n\n三、存在问题\n\n人员变动较多。\n';
    expect(runAllRules(text)).toEqual([]);
  });
});

describe('a wrong total in an annex is found', () => {
  for (const id of annexed) {
    const edition = olderEdition(id);
    const values = fillOlder(edition);
    for (const relation of edition.relations.filter(({ kind }) => kind === 'sum')) {
      test(`${id}: ${relation.id}`, () => {
        const [total = ''] = relation.total;
        const wrong = (values.get(`${relation.table} ${total}`) ?? 0) + 70_000;
        const { text } = writeOlder(edition, {
          cell: (table, row, column) =>
            table === relation.table && `${row}|${column}` === total
              ? String(wrong)
              : String(values.get(`${table} ${row}|${column}`) ?? ''),
        });
        const found = runAllRules(text).filter(({ rule }) => rule === 'table-total');
        expect(found.map(({ at }) => at)).toContain(String(wrong));
        const severities = found.map(({ severity }) => severity);
        expect(severities).toEqual(severities.map(() => (relation.certainty === 'R' ? 'warning' : 'error')));
      });
    }
  }

  test('all years cannot be fewer than the year', () => {
    const { text } = writeOlder(olderEdition('fujian-2014'), {
      cell: (_, row, column) => (row === 'suit' ? (column === 'year' ? '5' : '4') : '0'),
    });
    expect(runAllRules(text).map(({ rule, severity, at }) => [rule, severity, at])).toContainEqual([
      'table-order',
      'warning',
      '4',
    ]);
  });
});

describe('what the law of 2007 asks for may stand anywhere', () => {
  test('what stands nowhere is missing, with a warning where it would stand', () => {
    const { text } = writeOlder(olderEdition('guangzhou-2008'), { sections: without('收费') });
    const marked = text.replace('公开按规定办理。', '⟦公开按规定办理。⟧');
    checkProblems('section-missing', marked, { messages: ['收费及减免'], severities: ['warning'] });
  });

  test('words in a table are enough, and words in another part', () => {
    const sections = without('收费').map(([heading, text]) => [heading, `${text}依申请公开未收取费用。`] as const);
    checkSilent('section-missing', writeOlder(olderEdition('guangzhou-2008'), { sections }).text);
    checkSilent('section-missing', writeOlder(olderEdition('fujian-2014'), { sections: without('收费') }).text);
  });

  test('an excerpt is not asked', () => {
    const sections = plainSections.slice(0, 2);
    checkSilent('section-missing', writeOlder(olderEdition('zhejiang-2008'), { sections }).text);
  });

  test('parts, their order, titles and annexes are not prescribed', () => {
    const { text } = writeOlder(olderEdition('guangzhou-2008'), { sections: plainSections.toReversed() });
    for (const rule of ['section-order', 'section-title', 'table-missing', 'table-shape', 'table-label'])
      checkSilent(rule, text);
  });
});

describe('numbers of the first level', () => {
  const title = '青禾县2012年政府信息公开工作年度报告\n\n统计期限自2012年1月1日起至2012年12月31日止。\n\n';
  const parts = ['概述', '政府信息主动公开情况', '政府信息依申请公开情况', '收费及减免情况', '复议、诉讼情况'];
  const report = (number: (index: number) => string, change: (text: string) => string = (text) => text): string =>
    change(title + parts.map((part, index) => `${number(index)}${part}\n\n（一）工作有序。健全制度。\n`).join('\n'));
  const plain = { format: 'plaintext' } as const;
  const han = '一二三四五';

  test('that are all there are in order', () => {
    checkSilent(
      'heading-number',
      report((index) => `${han.charAt(index)}、`),
      plain,
    );
  });

  test('without a mark behind them are one habit', () => {
    const text = report((index) => `${han.charAt(index)} `);
    checkProblems('heading-number', text.replace('一 概述', '⟦一 概述⟧'), {
      ...plain,
      severities: ['info'],
      messages: ['一、概述'],
    });
  });

  test('that are not there, while the level below has them, are pointed out once', () => {
    const text = report(() => '').replaceAll('（一）工作有序。', '（一）工作有序\n\n');
    checkProblems('heading-number', text.replace('\n概述', '\n⟦概述⟧'), {
      ...plain,
      severities: ['info'],
      messages: ['（一）'],
    });
  });

  test('that begin again between two parts are told', () => {
    const text = report((index) => `${han.charAt(index)}、`).replace(
      '二、政府',
      '一、主要做法\n\n健全制度。\n\n二、政府',
    );
    checkProblems('heading-number', text.replace('一、主要做法', '⟦一、主要做法⟧'), {
      ...plain,
      severities: ['warning'],
      messages: ['编号接不上'],
    });
  });

  test('that leave one out are told', () => {
    const text = report((index) => `${'一二四五六'.charAt(index)}、`);
    checkProblems('heading-number', text.replace('四、', '⟦四、⟧'), {
      ...plain,
      severities: ['warning'],
      messages: ['应为“三、”'],
    });
  });

  test('behind the last part may be those of another text', () => {
    const text = `${report((index) => `${han.charAt(index)}、`)}\n一、另一件事\n\n内容。\n\n二、又一件事\n\n内容。\n`;
    checkSilent('heading-number', text, plain);
  });
});
