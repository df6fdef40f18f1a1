import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { cleanText } from '../../server/src/writing/cleanText.ts';
import { readText } from '../language/check.ts';
import { readingsOf } from '../reports/reading.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styles } from '../reports/styles.ts';
import { generateReport } from '../reports/value.ts';

function clean(text: string, format: DocumentFormat = 'plaintext'): string {
  let result = '';
  let done = 0;
  for (const { span, newText } of cleanText(readText(text, { format }))) {
    if (span.start < done) throw new Error('edits out of order');
    result += text.slice(done, span.start) + newText;
    done = span.end;
  }
  return result + text.slice(done);
}

const title = '青禾縣2023年政府信息公開工作年度報告';
const body = '一、總體情況\n\n全縣主動公開信息5216條,辦理申請12件。\n\n六、其他需要報告的事項\n\n無。\n';
const report = `${title}\n\n${body}`;

describe('a text copied from a page', () => {
  test('loses its pinyin, marks, blanks and the lines of the page, in one go', () => {
    const noisy =
      '當(dāng)前位置:首頁(yè) > 政務(wù)公開(kāi)\n' +
      report
        .replace('信息公開', '信(xìn)息公開(kāi)')
        .replace('一、', '????一、')
        .replace('5216條', '5216\u200B條(tiáo)')
        .replace('辦理', '納入?yún)^(qū)政\u00A0辦理') +
      '\n打印本頁(yè) 關閉\n';
    expect(clean(noisy)).toBe(`${report.replace('辦理', '納入□政 辦理')}\n`);
  });

  test('that is clean stays as it is', () => {
    expect(cleanText(readText(report, { format: 'plaintext' }))).toEqual([]);
    expect(clean(`# ${title}\n\n## 一、總體情況\n\n公開5216條。\n`, 'markdown')).toBe(
      `# ${title}\n\n## 一、總體情況\n\n公開5216條。\n`,
    );
  });

  test('loses no-break blanks at the ends of lines and keeps a blank elsewhere', () => {
    expect(clean(report.replace('全縣主動', '\u00A0\u00A0全縣\u00A0主動').replace('12件。', '12件。\u00A0'))).toBe(
      report.replace('全縣主動', '全縣 主動'),
    );
  });

  test('keeps the lines of a page in HTML', () => {
    const html = `<p>當前位置:首頁</p><h1>${title}</h1><h2>一、總體情況</h2><p>公開5216\u200B條。</p>`;
    expect(clean(html, 'html')).toBe(html.replace('\u200B', ''));
  });

  test('keeps the mark that its file begins with', () => {
    expect(clean(`\uFEFF${report}`)).toBe(`\uFEFF${report}`);
  });

  test('that is no report keeps its words', () => {
    expect(clean('當前位置:首頁\n打印 關閉\n')).toBe('當前位置:首頁\n打印 關閉\n');
  });
});

describe('whatever the noise', () => {
  const noise = fc.constantFrom('(xìn)', '（kāi）', '\u200B', '\u00AD', '\u2060');

  test('no number changes, and a second cleaning finds nothing', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 40 }),
        fc.constantFrom(...styles),
        fc.array(fc.tuple(fc.nat(), noise), { maxLength: 60 }),
        (seed, style, added) => {
          const value = generateReport('2021', seed);
          let text = renderReport(value, style);
          for (const [at, piece] of added) {
            const place = at % text.length;
            if (/[\u4e00-\u9fff]/.test(text.charAt(place)))
              text = text.slice(0, place + 1) + piece + text.slice(place + 1);
          }
          const cleaned = clean(text, style.format);
          const read = (source: string): unknown => readText(source, { format: style.format }).reports.map(readingsOf);
          expect(read(cleaned)).toEqual(read(text));
          expect(cleanText(readText(cleaned, { format: style.format }))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
