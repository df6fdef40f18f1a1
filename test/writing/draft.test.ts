import { describe, expect, it } from 'vitest';
import { editionById, editions } from '../../server/src/standards/index.ts';
import type { Edition, TableDefinition } from '../../server/src/standards/edition.ts';
import { draftPreface, draftReport, draftSection, draftTable } from '../../server/src/writing/draft.ts';

function edition(id: string): Edition {
  const found = editionById(id);
  if (!found) throw new Error(`no edition ${id}`);
  return found;
}

function table(editionId: string, id: string): TableDefinition {
  const found = edition(editionId).tables.find((each) => each.id === id);
  if (!found) throw new Error(`no table ${id}`);
  return found;
}

const formats = ['markdown', 'plaintext', 'html'] as const;

describe('tables in drafting form', () => {
  it('writes table 2 of 2021 as blocks under their captions', () => {
    expect(draftTable(table('2021', 't2'), 'markdown')).toBe(`| 第二十条第（一）项 |  |  |  |
| --- | ---: | ---: | ---: |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 |  |  |  |
| 行政规范性文件 |  |  |  |
| 第二十条第（五）项 |  |  |  |
| 信息内容 | 本年处理决定数量 |  |  |
| 行政许可 |  |  |  |
| 第二十条第（六）项 |  |  |  |
| 信息内容 | 本年处理决定数量 |  |  |
| 行政处罚 |  |  |  |
| 行政强制 |  |  |  |
| 第二十条第（八）项 |  |  |  |
| 信息内容 | 本年收费金额（单位：万元） |  |  |
| 行政事业性收费 |  |  |  |`);
  });

  it('writes the blocks that only table 2 of 2019 has', () => {
    const text = draftTable(table('2019', 't2'), 'markdown');
    expect(text).toContain('| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |\n| 规章 |  |  |  |\n');
    expect(text).toContain('| 信息内容 | 上一年项目数量 | 本年增/减 |  |\n| 行政事业性收费 |  |  |  |\n');
    expect(text).toMatch(/\| 信息内容 \| 采购项目数量 \| 采购总金额 \| {2}\|\n\| 政府集中采购 \| {2}\| {2}\| {2}\|$/u);
  });

  it('writes table 3 with one label column and seven columns of numbers', () => {
    const lines = draftTable(table('2021', 't3'), 'plaintext').split('\n');
    expect(lines.slice(0, 6)).toEqual([
      '| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
      '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
      '| 一、本年新收政府信息公开申请数量 |  |  |  |  |  |  |  |',
      '| 二、上年结转政府信息公开申请数量 |  |  |  |  |  |  |  |',
      '| 三、本年度办理结果 |  |  |  |  |  |  |  |',
      '| （一）予以公开 |  |  |  |  |  |  |  |',
    ]);
    expect(lines).toHaveLength(2 + 25 + 5);
    expect(draftTable(table('2019', 't3'), 'plaintext').split('\n')).toHaveLength(2 + 23 + 4);
  });

  it('writes table 4 turned', () => {
    expect(draftTable(table('2021', 't4'), 'markdown')).toBe(`| 结果 | 行政复议 | 未经复议直接起诉 | 复议后起诉 |
| --- | ---: | ---: | ---: |
| 结果维持 |  |  |  |
| 结果纠正 |  |  |  |
| 其他结果 |  |  |  |
| 尚未审结 |  |  |  |
| 总计 |  |  |  |`);
  });

  it('puts each value into its own cell, in every form', () => {
    for (const definition of editions.flatMap((each) => each.tables)) {
      const cells = definition.rows
        .filter((row) => row.data)
        .flatMap((row) =>
          definition.columns.filter((column) => column.block === row.block).map((column) => `${row.id}|${column.id}`),
        );
      const values = new Map(cells.map((cell, index) => [cell, String(1000 + index)]));
      for (const format of formats) {
        const text = draftTable(definition, format, values);
        const printed = [...text.matchAll(/(?<!\d)1\d{3}(?!\d)/gu)].map(([digits]) => digits);
        expect(printed).toHaveLength(values.size);
        expect(new Set(printed)).toEqual(new Set(values.values()));
      }
    }
  });

  it('prints units and codes beside the labels of single figures, where the format has columns of them', () => {
    const annex = table('dingxi-2008', 'annex');
    const [row] = annex.rows;
    if (!row?.unit || !row.code) throw new Error('the first row has no unit or no code');
    expect(draftTable(annex, 'markdown')).toContain(`\n| ${row.label} | ${row.unit} | ${row.code} |`);
    expect(draftTable(annex, 'html')).toContain(
      `<tr><th>${row.label}</th><th>${row.unit}</th><th>${row.code}</th><td></td>`,
    );
    const plain = table('guangzhou-2008', 'a1');
    expect(draftTable(plain, 'markdown')).toContain(`\n| ${plain.rows[0]?.label ?? ''} |  |`);
  });

  it('lets the label of a group of single figures stand alone in its row', () => {
    const text = draftTable(table('stat-2014', 'stat'), 'html');
    expect(text).toContain('<tr><th colspan="3">一、主动公开情况</th></tr>');
    expect(draftTable(table('stat-2014', 'stat'), 'markdown')).toContain('| 一、主动公开情况 |  |  |');
  });

  it('keeps a pipe or a tag in a value from breaking the table', () => {
    const values = new Map([['rules|issued', 'a|b<c>']]);
    expect(draftTable(table('2021', 't2'), 'markdown', values)).toContain('| 规章 | a\\|b<c> |  |  |');
    expect(draftTable(table('2021', 't2'), 'html', values)).toContain('<td>a|b&lt;c&gt;</td>');
  });
});

describe('sections and reports in drafting form', () => {
  it('writes heading, skeleton and table as the format writes them', () => {
    const [overview, disclosure] = edition('2021').sections;
    if (!overview || !disclosure) throw new Error('no sections');
    expect(draftSection(edition('2021'), disclosure, 'markdown')).toMatch(
      /^## 二、主动公开政府信息情况\n\n\| 第二十条第（一）项 \|/u,
    );
    expect(draftSection(edition('2021'), disclosure, 'plaintext')).toMatch(/^二、主动公开政府信息情况\n\n\| 第二十条/u);
    expect(draftSection(edition('2021'), disclosure, 'html')).toMatch(/^<h2>二、主动公开政府信息情况<\/h2>\n\n<table/u);
    expect(draftSection(edition('2021'), overview, 'markdown')).toContain('\n\n### （一）主动公开\n\n');
    expect(draftSection(edition('2021'), overview, 'plaintext')).toContain('\n\n（一）主动公开\n\n');
    expect(draftSection(edition('2021'), overview, 'html')).toContain('<h3>（一）主动公开</h3>');
  });

  it('asks governments, and only them, for appraisal, public review and accountability', () => {
    const options = { format: 'plaintext', organisation: '青禾县', year: 2025 } as const;
    for (const each of editions) {
      expect(draftReport(each, { ...options, level: 'county' })).toContain('责任追究结果');
      expect(draftReport(each, { ...options, level: 'township' })).toContain('社会评议结果');
      expect(draftReport(each, { ...options, level: 'department' })).not.toContain('责任追究结果');
      expect(draftReport(each, { ...options, level: 'state' })).not.toContain('责任追究结果');
      expect(draftReport(each, options)).not.toContain('责任追究结果');
    }
  });

  it('speaks of everything the edition requires, so that a new draft is not blamed for a missing content', () => {
    for (const each of editions) {
      for (const content of each.contents) {
        const section = each.sections.find((candidate) => candidate.id === content.section);
        const sections = [section, ...each.sections.filter((candidate) => content.alsoIn?.includes(candidate.id))];
        const text = sections.map((one) => one && draftSection(each, one, 'plaintext', { level: 'county' })).join('');
        expect(content.words.some((word) => text.includes(word))).toBe(true);
      }
    }
  });

  it('begins a Markdown report with what it knows of it', () => {
    const options = { format: 'markdown', organisation: '青禾县人民政府', year: 2025, level: 'county' } as const;
    expect(draftReport(edition('2021'), options).split('\n').slice(0, 8)).toEqual([
      '---',
      'edition: "2021"',
      'year: 2025',
      'organisation: 青禾县人民政府',
      'level: county',
      '---',
      '',
      '# 青禾县人民政府2025年政府信息公开工作年度报告',
    ]);
  });

  it('leaves blanks for what it does not know and keeps a name on one line', () => {
    const text = draftReport(edition('2021'), { format: 'markdown', organisation: ' 青禾县\n民政局 ' });
    expect(text).toContain('---\nedition: "2021"\norganisation: 青禾县 民政局\n---');
    expect(text).toContain('\n# 青禾县 民政局＿＿年政府信息公开工作年度报告\n');
    expect(draftReport(edition('2021'), { format: 'plaintext', organisation: '$&' })).toMatch(/^\$&＿＿年政府信息/u);
  });

  it('cites the notice of its own edition and states a whole-year period', () => {
    const preface = draftPreface(edition('2019'), 'plaintext', { organisation: '青禾县', year: 2020 });
    expect(preface).toContain('国办公开办函〔2019〕60号');
    expect(preface).toContain('自2020年1月1日起至2020年12月31日止');
  });

  it('writes every section in order, in every format', () => {
    for (const each of editions) {
      for (const format of formats) {
        const text = draftReport(each, { format, organisation: '青禾县', year: 2025, level: 'county' });
        const places = each.sections.map((section) =>
          text.indexOf(`、${section.title}${format === 'html' ? '</h2>' : '\n'}`),
        );
        expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true);
      }
    }
  });

  it('makes an HTML report a whole document', () => {
    const text = draftReport(edition('2021'), { format: 'html', organisation: '<甲>', year: 2025 });
    expect(text).toMatch(/^<!DOCTYPE html>\n/u);
    expect(text).toContain('<meta charset="utf-8">');
    expect(text).toContain('<h1>&lt;甲&gt;2025年政府信息公开工作年度报告</h1>');
    expect(text).toMatch(/<\/body>\n<\/html>\n$/u);
  });
});
