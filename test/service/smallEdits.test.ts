import { beforeAll, describe, expect, test, vi } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as small from '../../server/src/model/smallEdit.ts';
import type { Block } from '../../server/src/syntax/tree.ts';
import type { Report } from '../../server/src/model/report.ts';
import { rules } from '../../server/src/rules/index.ts';
import { type ReportService, createReportService } from '../../server/src/service/reportService.ts';
import { render } from '../../server/src/text/message.ts';
import { type Random, seedRandom } from '../reports/random.ts';
import { defaults, openReport, writeReport } from './probe.ts';

vi.mock(import('../../server/src/model/smallEdit.ts'), { spy: true });

function createService(): ReportService {
  return createReportService({ logger: { error: () => undefined, warn: () => undefined }, failFast: true });
}

function describeBlock(block: Block): unknown {
  if (block.kind !== 'table') return block;
  const { kind, style, span, width, rows } = block;
  const cells = rows.map((row) => [row.span, row.cells.map((cell) => [cell.span, cell.text])]);
  return { kind, style, span, width, cells };
}

/** Everything that was read of a report; what keeps notes or makes its cells late is told with all of it. */
function describeReport({ sections, tables, blocks, preface, ...rest }: Report): unknown {
  return {
    ...rest,
    notes: undefined,
    memory: undefined,
    blocks: blocks.map(describeBlock),
    preface: preface.map(describeBlock),
    sections: sections.map((section) => ({ ...section, blocks: section.blocks.map(describeBlock) })),
    tables: tables.map(({ id, style, span, pieces, cells, labels, shape, repeats }) => {
      const values = [...cells.values()].map((cell) => [cell.id, cell.span, cell.raw, cell.state, cell.value]);
      return { id, style, span, pieces, values, labels, shape, repeats };
    }),
  };
}

/** All that is read and found, with nothing left unread. */
function tell(service: ReportService, text: string, version: number): unknown {
  const analysis = service.analyze(openReport(text, { version }), defaults);
  return {
    // Where only a part was read again, its offsets are those of the part.
    reports: analysis.placed.length > 3 ? [] : analysis.placed.map(({ report }) => describeReport(report)),
    findings: analysis.findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      report: finding.report,
      span: finding.span,
      message: render(finding.message, 'zh-cn'),
      relations: finding.relations,
      related: finding.related.map(({ span, message }) => [span, render(message, 'zh-cn')]),
      fixes: finding.fixes().map(({ kind, edits }) => ({ kind, edits })),
    })),
  };
}

function tellAnew(text: string): unknown {
  return tell(createService(), text, 1);
}

/** How many of the analyses made did not need reading the text again. */
function countSmall(): number {
  return vi.mocked(small.readSmallEdit).mock.results.filter(({ value }) => value !== undefined).length;
}

const prose = [
  '2025年，青禾县主动公开政府信息2543条，其中规范性文件12条，占0.5%；动态信息2531条，占99.5%。',
  '全县收到政府信息公开申请221件，其中自然人200件、商业企业14件，办结227件，办结率达100%。',
  '全县举办政府开放日活动5场，参加的居民和企业代表266人次；召开新闻通气会5场，回答记者提问35个。',
  '县政府办公室印发《信息发布办法》和《信息审查制度》，明确审查责任，全年退回修改的信息70条。',
  '比上年增加39件，增长21.4%；县政务服务中心设置查阅点12个，接待查阅群众5000人次，满意率98.5%。',
  '一是健全工作机制，二是加强业务培训，三是开展年度考核，全年组织社会评议3次，培训工作人员400人次。',
  '全县主动公开政府信息2543条，按公开方式分为网站1500条、新媒体1043条，信息总量居全市前列，群众满意。',
  '主要类别有：规划类信息120条，统计类信息130条，其他类信息50条，以上共计300条，均在五个工作日内发布。',
  '全县受理的申请中自然人200件，占90.5%，法人21件，占9.5%；召开新闻通气会5场（县政府2场、部门3场）。',
  '答复政府信息公开申请227件，其中予以公开227件；上年结转申请6件，新收政府信息公开申请221件，办理有序。',
  '全县在政务新媒体上发布信息897条，在门户网站更新信息3239条，回应群众关切的问题80个，均已办结。',
];
const example = writeReport([...prose, ...prose].join('\n\n')).replace(
  '无。',
  '没有新增行政复议和行政诉讼案件，也没有结转的案件。',
);

const words = [
  '其中文件12件',
  '占5.5%',
  '（网站2条、报刊3条）',
  '分别为12件和3件，',
  '，合计18条',
  '主要类别有：',
  '申请221件',
  '，同比增长20%',
  '全部办结',
  '《甲办法》、《乙办法》',
  '截止目前',
  '布署',
  '四是',
  '（二）',
  '共三项制度：',
  '国办发[2019]5号',
  ',',
  '2015年政府信息公开工作年度报告',
  '国务院令第492号',
  '《政府信息公开条列》',
  '。二、主动公开政府信息情况',
  '1，2，3，4，5',
  '我局',
  '\n\n',
  ' ',
  '|',
  '<b>',
];

/** What is typed in cells: values of every state, labels, signs that make another table of it. */
const cellWords = [
  '0',
  '12',
  '3.5',
  '/',
  '—',
  '1 0',
  '22（其中2件）',
  '增5',
  '件',
  '总计',
  '行政许可',
  '规章',
  '其他',
  '（一）予以公开',
  '商业企业',
  '一、',
  ' ',
  '  ',
  '|',
  '\\|',
  '-',
  '---',
  ':',
  '#',
  '？？',
  '年',
  '2015年政府信息公开工作年度报告',
];

/** Where tables, headings, the preface, the last part and row boundaries are, beside a number and amid words. */
const places: readonly ((text: string, random: Random) => RegExp)[] = [
  () => /\d/u,
  () => /\p{sc=Han}{8}/u,
  (_, random) => (random.chance(0.5) ? /\| \d/u : /\|  \|/u),
  (_, random) => (random.chance(0.5) ? /(?<=\n)\| \p{sc=Han}/u : /\p{sc=Han} \|/u),
  (_, random) => (random.chance(0.5) ? /\|\r?\n/u : /\n\|/u),
  () => /(?<=\n#{1,3} ).{3}/u,
  () => /\n\n/u,
];

/** An edit as they are typed: a digit beside a digit, words in the middle of others or in a cell, some of them taken out. */
function edit(text: string, random: Random): string {
  // The preface and the last part are short: they get more than their share.
  const from = random.pick([
    0,
    text.lastIndexOf('## '),
    random.integer(0, text.length - 200),
    random.integer(0, text.length - 200),
  ]);
  const near = text.slice(from);
  const found = near.search(random.pick(places)(text, random));
  const at = found < 0 ? from : from + found + random.pick([0, 1, 2, 4]);
  const removed = random.chance(0.35) ? random.integer(1, 5) : 0;
  const isInTable = text.lastIndexOf('\n|', at) > text.lastIndexOf('\n\n', at);
  const typed = random.chance(0.5) ? String(random.integer(0, 20)) : random.pick(isInTable ? cellWords : words);
  return text.slice(0, at) + (random.chance(0.8) ? typed : '') + text.slice(at + removed);
}

const registration = '| 索引号 | 123 |\n| --- | --- |\n| 发布机构 | 县政府 |\n| 公开日期 | 2025-1-1 |\n';
/** Certain to be a page's where `当前` begins it; the lines behind it are then, too. */
const trail = '当前位置：首页、政务公开、政府信息公开年报、正文导航、更多其他栏目栏目列表：\n\n来源:市府办\n\n首页\n';

/** With what a page prints around a report. */
function inPage(report: string): string {
  return `${registration}\n${report}\n\n${registration}\n${trail}`;
}

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../examples');
const documents: readonly (readonly [string, string])[] = [
  ['a report', example],
  ['with lines that end in CRLF', example.replaceAll('\n', '\r\n')],
  ['with front matter', `---\nyear: 2025\nlevel: county\n---\n\n${example}`],
  ['in a page', inPage(example)],
  ['two reports', `${example}\n${example.replaceAll('2025', '2024')}`],
  [
    'many reports',
    Array.from({ length: 14 }, () => `${example}\n${'全县公开信息若干条，均已按时发布。'.repeat(40)}\n`).join('\n'),
  ],
  ...readdirSync(folder)
    .filter((name) => name.endsWith('报告.md'))
    .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const),
];

describe('edits inside a sentence or a number', () => {
  beforeAll(() => {
    vi.mocked(small.readSmallEdit).mockClear();
  });

  test.each(documents)('give what reading from scratch gives, in any order: %s', (name, whole) => {
    const seed = Number(process.env['SEED'] ?? 20_260_301);
    const random = seedRandom(seed);
    const service = createService();
    tell(service, whole, 1);
    let text = whole;
    const before = countSmall();
    const steps = Number(process.env['STEPS'] ?? 60);
    for (let version = 2; version <= steps; version++) {
      text = random.chance(0.5) ? whole : edit(text, random);
      expect(tell(service, text, version), `SEED=${seed} ${name}, version ${version}`).toEqual(tellAnew(text));
    }
    if (!name.endsWith('.md')) expect(countSmall() - before).toBeGreaterThan(steps / 12);
  });

  test('are seen by every rule that reads them, however often nothing was found', () => {
    const service = createService();
    let version = 1;
    service.analyze(openReport(example), defaults);
    const seen = new Set<string>();
    for (const word of [...words, '35个问题和36', '0']) {
      for (const at of [example.indexOf('新闻通气会'), example.indexOf('3239') + 2, example.indexOf('| 221') + 3]) {
        const edited = example.slice(0, at) + word + example.slice(at);
        const { findings } = service.analyze(openReport(edited, { version: ++version }), defaults);
        const anew = createService().analyze(openReport(edited), defaults).findings;
        expect(findings.map(({ rule, span }) => [rule, span])).toEqual(anew.map(({ rule, span }) => [rule, span]));
        for (const { rule } of findings) seen.add(rule);
        service.analyze(openReport(example, { version: ++version }), defaults);
      }
    }
    for (const rule of ['table-total', 'wording', 'title-marks', 'law-name', 'punctuation-width'])
      expect(seen).toContain(rule);
  });
});

test('what stands around a report is judged anew when a table or line there is edited', () => {
  const clean = `${example}\n`;
  const edits: readonly (readonly [string, string, string, string])[] = [
    ['page-residue', `${registration.replace('期 |', ' |')}\n${clean}`, '| 公开日 |', '| 公开日期 |'],
    ['page-residue', clean.replace('\n', `\n\n${registration.replace('期 |', ' |')}`), '| 公开日 |', '| 公开日期 |'],
    ['punctuation-width', `${clean}\n${trail}`, '当前位置', '当年前位置'],
  ];
  for (const [rule, before, from, to] of edits) {
    const at = before.lastIndexOf(from);
    const after = before.slice(0, at) + to + before.slice(at + from.length);
    const service = createService();
    tell(service, before, 1);
    const found = service.analyze(openReport(after, { version: 2 }), defaults).findings;
    expect(found.map((finding) => finding.rule)).toContain(rule);
    expect(tell(service, after, 3)).toEqual(tellAnew(after));
  }
});

test('what concerns a rule is asked only of one that reads paragraphs together', () => {
  for (const { id, reads, concerns } of rules) {
    if (concerns) expect([id, reads?.includes('prose') === true || reads?.includes('claims')]).toEqual([id, true]);
  }
});
