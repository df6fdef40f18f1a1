import { describe, expect, test } from 'vitest';
import { placeTable } from '../../server/src/model/formReading.ts';
import { chooseEdition, type EditionEvidence } from '../../server/src/model/editionChoice.ts';
import { render } from '../../server/src/text/message.ts';
import { notices } from '../reports/labels.ts';
import { tablesIn } from './typedTables.ts';

const nothing: EditionEvidence = { explicit: undefined, tables: [], preface: '', year: undefined, sections: 0 };

function choose(evidence: Partial<EditionEvidence>): string {
  return chooseEdition({ ...nothing, ...evidence }).edition?.id ?? 'none';
}

function why(evidence: Partial<EditionEvidence>): string {
  return render(chooseEdition({ ...nothing, ...evidence }).reason, 'zh-cn');
}

function tableWith(...labels: readonly string[]): EditionEvidence['tables'] {
  const row = `| ${labels.join(' | ')} |`;
  const dashes = `| ${labels.map(() => '---').join(' | ')} |`;
  return tablesIn(`${row}\n${dashes}\n`).map((table) => placeTable(table, undefined));
}

const newTable = tableWith('本年制发件数', '本年废止件数', '现行有效件数');
const oldTable = tableWith('本年新制作数量', '对外公开总数量');

describe('the edition is chosen', () => {
  test('by what the author says, whatever else speaks', () => {
    for (const from of ['front-matter', 'settings'] as const) {
      const evidence = { explicit: { id: '2019', from }, tables: newTable, year: 2024 };
      expect(choose(evidence)).toBe('2019');
      expect(why(evidence)).toContain('2019');
    }
  });

  test('by labels that one edition alone has, before the notice and the year', () => {
    expect(choose({ tables: oldTable, preface: notices['2021'], year: 2024 })).toBe('2019');
    expect(choose({ tables: newTable, year: 2019 })).toBe('2021');
    expect(why({ tables: oldTable })).toContain('本年新制作数量');
  });

  test('by the edition with more labels where both have some', () => {
    expect(choose({ tables: [...newTable, ...tableWith('本年新制作数量')] })).toBe('2021');
    expect(choose({ tables: [...oldTable, ...tableWith('本年制发件数')] })).toBe('2019');
  });

  test('by the notice cited, in whatever brackets', () => {
    expect(choose({ preface: `根据${notices['2019']}的要求` })).toBe('2019');
    expect(choose({ preface: '根据国办公开办函[2021]30号' })).toBe('2021');
    expect(choose({ preface: '根据国办公开办函﹝2019﹞60号', year: 2020 })).toBe('2019');
  });

  test('by the year', () => {
    expect(choose({ year: 2019 })).toBe('2019');
    expect(choose({ year: 2020 })).toBe('2019');
    expect(choose({ year: 2021 })).toBe('2021');
    expect(choose({ year: 2030 })).toBe('2021');
  });

  test('as the format in force where there are headings and nothing else', () => {
    expect(choose({ sections: 3 })).toBe('2021');
  });
});

function words(text: string): Partial<EditionEvidence> {
  return { words: () => text };
}

describe('an earlier format is chosen', () => {
  test('by the year alone: the items that the law asked for', () => {
    expect(choose({ year: 2018, sections: 6 })).toBe('national-2008');
    expect(choose({ year: 2008 })).toBe('national-2008');
    expect(why({ year: 2018 })).toContain('2018');
  });

  test('by the title of another kind of report, whatever its year', () => {
    for (const year of [2014, 2023])
      expect(choose({ title: `青禾县${year}年政府信息公开工作要点落实情况报告`, year })).toBe('key-points');
    expect(choose({ title: '青禾縣2014年政府信息公開工作要點落實情況報告', year: 2014 })).toBe('key-points');
    expect(choose({ title: '青禾县2023年政府信息公开工作年度报告', year: 2023 })).toBe('2021');
  });

  test('by the local rules that the report cites, and by the labels of its annex, in its years', () => {
    const guangzhou = words('根据广州市政府信息公开规定的要求编制');
    expect(choose({ ...guangzhou, year: 2012 })).toBe('guangzhou-2008');
    expect(why({ ...guangzhou, year: 2012 })).toContain('广州市政府信息公开规定');
    expect(choose({ ...guangzhou, year: 2016 })).toBe('national-2008');
    expect(choose({ ...words('指标名称主动公开文件数条2543历年累计'), year: 2014 })).toBe('fujian-2014');
    expect(choose({ ...words('指标名称本年度对申请的答复总数历年累计'), year: 2009 })).toBe('fujian-2009');
    expect(choose({ ...words('包括概述公文类政府信息基本情况'), year: 2009 })).toBe('zhejiang-2008');
    expect(choose({ ...words('公文类信息数条03属于国家秘密的公文类信息数'), year: 2009 })).toBe('shanghai-2008');
    expect(choose({ ...words('非本部门掌握数免予公开范围1数'), year: 2009 })).toBe('dingxi-2008');
    expect(choose({ ...words('不同渠道和方式公开相同信息计1条'), year: 2016 })).toBe('stat-2014');
  });

  test('without a year only by more than one sign', () => {
    expect(choose(words('根据广州市政府信息公开规定和广州市依申请公开政府信息办法'))).toBe('guangzhou-2008');
    expect(choose(words('根据广州市政府信息公开规定'))).toBe('none');
  });

  test('never for a report of the national format', () => {
    expect(choose({ ...words('广州市政府信息公开规定广州市依申请公开政府信息办法'), year: 2019 })).toBe('2019');
    expect(choose({ ...words('广州市政府信息公开规定'), tables: newTable })).toBe('2021');
  });
});

describe('the edition is not chosen', () => {
  test('by an id that nobody knows: the rest speaks', () => {
    expect(choose({ explicit: { id: '1999', from: 'settings' }, year: 2020 })).toBe('2019');
    expect(choose({ explicit: { id: '', from: 'front-matter' } })).toBe('none');
  });

  test('by labels that both editions have', () => {
    expect(choose({ tables: tableWith('自然人', '商业企业', '总计'), year: 2020 })).toBe('2019');
    expect(choose({ tables: tableWith('自然人', '商业企业', '总计') })).toBe('none');
  });

  test('by a notice of another year than the report is of', () => {
    expect(choose({ preface: notices['2019'], year: 2023 })).toBe('2021');
  });

  test('for years before any report had to be written', () => {
    expect(choose({ year: 2007, sections: 6 })).toBe('none');
    expect(why({ year: 2007 })).toContain('2007');
  });

  test('as the format in force where the opening speaks of earlier years alone', () => {
    for (const preface of [
      '2018年，我市各级政府共公开信息38482条。',
      '截至 2010 年底，全县共公开信息300余条。',
      '２０２０年，本机关主动公开信息3条',
      '我局设立于2016年。2017年度全局受理申请3件；2016年受理1件。',
    ]) {
      expect(choose({ preface, sections: 6 })).toBe('none');
      expect(why({ preface, sections: 6 })).toMatch(/2018|2010|2020|2017/);
    }
    for (const preface of [
      '2024年，本机关公开信息3条，比2018年多',
      '公开信息3条',
      '电话12018年，编号62018年',
      '2018年至2024年',
    ])
      expect(choose({ preface, sections: 6 })).toBe('2021');
    expect(choose({ preface: '2018年，公开信息3条', tables: newTable })).toBe('2021');
  });

  test.each([
    '根据《中华人民共和国政府信息公开条例》（2019年修订）编制。',
    '自2019年5月15日起施行的条例要求公开信息20条。',
    '2019年5月15日起，公开信息20条。',
    '我局自2018年设立以来，公开信息3条。',
    '2018年，我局设立，负责公开工作。',
    '公开信息3条，较2018年公开的2条多1条。',
    '2019年，印发《关于公开10条措施的意见》。2023年，公开信息3条。',
    '2019年，县里印发《关于公开10条措施的意见》。',
    '2019年，本局设立（公开信息3条）。',
    '2018年至今，公开信息3条。',
    '2019年以来，全局公开信息3条。',
  ])('by a year that is named for something else: %s', (preface) => {
    for (const tables of [[], tableWith('自然人', '总计')])
      expect(choose({ preface, sections: 4, tables, title: '青禾县水利局政府信息公开工作年度报告' })).toBe('2021');
  });

  test('unless its tables are of the national format: then that of its year', () => {
    const applicants = [
      '自然人',
      '商业企业',
      '科研机构',
      '社会公益组织',
      '法律服务机构',
      '其他',
      '总计',
      '结果维持',
      '结果纠正',
    ];
    const shared = tableWith(...applicants, '尚未审结', '行政复议', '行政诉讼', '复议后起诉');
    const evidence = { sections: 6, tables: shared };
    expect(choose({ ...evidence, preface: '2020年，本机关公开信息3条。' })).toBe('2019');
    expect(why({ ...evidence, preface: '2020年，本机关公开信息3条。' })).toContain('2020');
    expect(choose({ ...evidence, preface: '2018年，本机关公开信息3条。' })).toBe('none');
    expect(choose({ ...evidence, preface: '本机关公开信息3条。' })).toBe('2021');
  });

  test('without anything to go by', () => {
    expect(choose({})).toBe('none');
    expect(choose({ sections: 2 })).toBe('none');
    expect(choose({ preface: '国办公开办函〔2020〕1号' })).toBe('none');
  });
});

test('every reason is a whole sentence in both languages', () => {
  const cases: readonly Partial<EditionEvidence>[] = [
    { explicit: { id: '2019', from: 'settings' } },
    { explicit: { id: '2021', from: 'front-matter' } },
    { tables: newTable },
    { preface: notices['2021'] },
    { year: 2024 },
    { year: 2010 },
    { year: 2001 },
    { title: '2014年政府信息公开工作要点落实情况报告' },
    { year: 2012, words: () => '广州市政府信息公开规定' },
    { sections: 6 },
    { sections: 6, preface: '2018年，公开信息3条。' },
    {},
  ];
  for (const evidence of cases) {
    const { reason } = chooseEdition({ ...nothing, ...evidence });
    for (const locale of ['zh-cn', 'en'] as const) {
      const sentence = render(reason, locale);
      expect(sentence.length).toBeGreaterThan(4);
      expect(sentence).not.toMatch(/[{}]/);
    }
  }
});
