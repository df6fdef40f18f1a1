import { describe, expect, test } from 'vitest';
import { listDocumentLinks } from '../../server/src/features/documentLinks.ts';
import { placeReports } from '../../server/src/features/placedReport.ts';
import { readDocument } from '../../server/src/model/readDocument.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { expectLinear } from '../growth.ts';

const title = '青禾县人民政府2025年政府信息公开工作年度报告';
const own = '青禾县2025年政府信息公开工作年度报告.md';
const names = [
  own,
  '青禾县2024年政府信息公开工作年度报告.md',
  '青禾县2024年政府信息公开工作年度报告.pdf',
  '青禾县水务局2024年政府信息公开工作年度报告.md',
  '白石镇2024年政府信息公开工作年度报告.txt',
  '关于印发年度报告格式的通知（国办公开办函〔2021〕30号）.pdf',
  '青政办发[2025]12号.docx',
  '3.青禾县2025年政务公开工作要点（印发稿）.docx',
  '中华人民共和国政府信息公开条例释义.pdf',
  '青禾县公文处理办法.md',
  '旧/青禾县公文处理办法.md',
];
const files = names.map((name) => ({ uri: `file:///w/${name}`, name: name.slice(name.lastIndexOf('/') + 1) }));

/** The words that are links, each with its file. */
function linksIn(prose: string, format: DocumentFormat = 'markdown', given = files): readonly string[] {
  const text =
    format === 'html'
      ? `<h1>${title}</h1><h2>一、总体情况</h2><p>${prose}</p>`
      : `# ${title}\n\n## 一、总体情况\n\n${prose}\n`;
  const reports = placeReports(readDocument(text, { format }));
  return listDocumentLinks(reports, `file:///w/${own}`, given).map(
    ({ span, file }) => `${text.slice(span.start, span.end)} → ${file.name}`,
  );
}

describe('a cited document leads to its file', () => {
  test('by its whole number, whatever brackets either is typed with', () => {
    const notice = '关于印发年度报告格式的通知（国办公开办函〔2021〕30号）.pdf';
    expect(linksIn('根据国办公开办函〔2021〕30号编制。')).toEqual([`国办公开办函〔2021〕30号 → ${notice}`]);
    expect(linksIn('按（国办公开办函[2021] 30号）编制，依据青政办发〔2025〕12号。')).toEqual([
      `国办公开办函[2021] 30号 → ${notice}`,
      '青政办发〔2025〕12号 → 青政办发[2025]12号.docx',
    ]);
    expect(linksIn('根据常青政办发〔2025〕12号和青政办发〔2025〕2号。')).toEqual([]);
  });

  test('by its whole title, with nothing beside it but dates and the like', () => {
    expect(linksIn('按照《青禾县2025年政务公开工作要点》和《青禾县2025年政务公开要点》。')).toEqual([
      '《青禾县2025年政务公开工作要点》 → 3.青禾县2025年政务公开工作要点（印发稿）.docx',
    ]);
    expect(linksIn('根据《中华人民共和国政府信息公开条例》和《条例》。')).toEqual([]);
  });

  test('to last year’s report of the same body, however it is called', () => {
    const last = '青禾县2024年政府信息公开工作年度报告.md';
    expect(linksIn('与《青禾县2024年政府信息公开工作年度报告》相比。')).toEqual([
      `《青禾县2024年政府信息公开工作年度报告》 → ${last}`,
    ]);
    expect(linksIn('对照2024年年度报告和上年度报告，上一年度政府信息公开工作年度报告指出的问题已经整改。')).toEqual([
      `2024年年度报告 → ${last}`,
      `上年度报告 → ${last}`,
      `上一年度政府信息公开工作年度报告 → ${last}`,
    ]);
    expect(
      linksIn(
        '青禾县人民政府2024年政府信息公开工作年度报告已公布，我县2024年度报告也是，与2024年度政府信息公开工作报告一致。',
      ),
    ).toEqual([
      `2024年政府信息公开工作年度报告 → ${last}`,
      `2024年度报告 → ${last}`,
      `2024年度政府信息公开工作报告 → ${last}`,
    ]);
  });

  test('and to another body’s by that body’s full name only', () => {
    expect(linksIn('见《青禾县水务局2024年政府信息公开工作年度报告》。')).toEqual([
      '《青禾县水务局2024年政府信息公开工作年度报告》 → 青禾县水务局2024年政府信息公开工作年度报告.md',
    ]);
    expect(linksIn('水务局2024年度报告、白石2024年年报、2023年年度报告、上级单位2022年年报。')).toEqual([]);
  });

  test('but not to itself, nor where several files could be meant, nor behind a link of Markdown', () => {
    expect(linksIn('青禾县2025年政府信息公开工作年度报告由本机关编制。')).toEqual([]);
    const copy = [{ uri: 'file:///w/b.pdf', name: '青禾县2025年政府信息公开工作年度报告.pdf' }];
    expect(linksIn('青禾县2025年政府信息公开工作年度报告由本机关编制。', 'markdown', copy)).toEqual([]);
    expect(linksIn('按照《青禾县2024年政府信息公开工作年度报告编制要求》。')).toEqual([]);
    expect(linksIn('依据《青禾县公文处理办法》。')).toEqual([]);
    expect(linksIn('依据[青政办发〔2025〕12号](https://example.com)和青政办发〔2025〕12号。')).toEqual([
      '青政办发〔2025〕12号 → 青政办发[2025]12号.docx',
    ]);
    expect(linksIn('见青政办发〔2025〕12号。', 'markdown', [])).toEqual([]);
  });

  test('in plain text and in HTML, across tags', () => {
    expect(linksIn('见青政办发<b>〔2025〕</b>12号。', 'html')).toEqual([
      '青政办发<b>〔2025〕</b>12号 → 青政办发[2025]12号.docx',
    ]);
    expect(linksIn('见青政办发〔2025〕12号。', 'plaintext')).toEqual([
      '青政办发〔2025〕12号 → 青政办发[2025]12号.docx',
    ]);
  });

  test('but not where the words cannot be told from what stands between them', () => {
    const noisy = '为了做好2025年的政务公开工作，依据青政办发〔2025〕12号编制。'.replaceAll(
      /[\p{sc=Han}]/gu,
      '$&(gōng)',
    );
    const given = linksIn(noisy.repeat(4));
    expect(given.every((link) => link.length < 200)).toBe(true);
  });

  test('in linear time', async () => {
    for (const piece of ['政', '《', '上年度', '[', '2024年', '〔2025〕', '政办发〔2025〕1号']) {
      await expectLinear(
        60_000,
        (count) => piece.repeat(count / piece.length),
        (prose) => linksIn(prose),
      );
    }
  });
});

const write = (heading: string, prose: string): string => `# ${heading}\n\n## 一、总体情况\n\n${prose}\n`;
const linked = (text: string, given = files): readonly string[] =>
  listDocumentLinks(placeReports(readDocument(text, { format: 'markdown' })), 'file:///w/own.md', given).map(
    ({ span, file }) => `${text.slice(span.start, span.end)} → ${file.name}`,
  );
const named = (name: string) => ({ uri: `file:///w/${name}`, name });

describe('what is not clearly named leads nowhere', () => {
  test('a number without the body that gave it', () => {
    expect(linksIn('见〔2025〕12号，按照〔2025〕12号办理。')).toEqual([]);
  });

  test('last year’s report where the report does not say whose or of which year it is', () => {
    expect(linked(write('政府信息公开工作年度报告', '与上一年度报告相比。本报告有六部分。'))).toEqual([]);
    expect(linked(write('2025年政府信息公开工作年度报告', '我县2024年度报告已公布，见上年度报告。'))).toEqual([]);
    expect(linked(write(title, '与上一年度报告相比。'))).toEqual([
      '上一年度报告 → 青禾县2024年政府信息公开工作年度报告.md',
    ]);
  });

  test('a report named by its year alone is the body’s own', () => {
    expect(linked(write(title, '与《2024年政府信息公开工作年度报告》相比。'))).toEqual([
      '《2024年政府信息公开工作年度报告》 → 青禾县2024年政府信息公开工作年度报告.md',
    ]);
    expect(linked(write('2025年政府信息公开工作年度报告', '与《2024年政府信息公开工作年度报告》相比。'))).toEqual([]);
  });

  test('a title too short to be of one document', () => {
    const given = [{ uri: 'file:///w/保密规定.md', name: '保密规定.md' }];
    expect(linked(write(title, '按照《保密规定》审查。'), given)).toEqual([]);
  });

  test('a file without an ending is found, and one with a known ending comes first', () => {
    const cite = write(title, '按照《青禾县公文处理办法》办理。');
    expect(linked(cite, [named('青禾县公文处理办法')])).toEqual(['《青禾县公文处理办法》 → 青禾县公文处理办法']);
    expect(linked(cite, [named('青禾县公文处理办法.bak'), named('青禾县公文处理办法.md')])).toEqual([
      '《青禾县公文处理办法》 → 青禾县公文处理办法.md',
    ]);
    expect(linked(cite, [named('青禾县公文处理办法.md'), named('青禾县公文处理办法')])).toEqual([
      '《青禾县公文处理办法》 → 青禾县公文处理办法.md',
    ]);
  });
});
