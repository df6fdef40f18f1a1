import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { alignTables } from '../../server/src/features/alignTables.ts';
import { type PlacedReport, placeReports } from '../../server/src/features/placedReport.ts';
import type { TotalScope } from '../../server/src/features/newTotals.ts';
import { recompute } from '../../server/src/features/totalEdits.ts';
import { listTotalsToMend } from '../../server/src/features/totalOffers.ts';
import { diagnose } from '../../server/src/model/diagnose.ts';
import { readDocument } from '../../server/src/model/readDocument.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { render } from '../../server/src/text/message.ts';
import { root } from '../meta/sources.ts';
import { editions } from '../reports/labels.ts';
import { renderReport } from '../reports/renderReport.ts';
import { styles } from '../reports/styles.ts';
import { generateReport } from '../reports/value.ts';

const clean = readFileSync(path.join(root, 'examples', '青禾县2024年政府信息公开工作年度报告.md'), 'utf8');

function place(text: string, format: DocumentFormat = 'markdown'): readonly PlacedReport[] {
  return placeReports(readDocument(text, { format }));
}

interface Done {
  readonly text: string;
  readonly changes: readonly string[];
  readonly notes: readonly string[];
}

/** The text after its totals at a place were computed again, and what was said of it. */
function run(text: string, at: string, scope: TotalScope, format: DocumentFormat = 'markdown'): Done {
  const result = recompute(place(text, format), text.indexOf(at), scope);
  if (!result) throw new Error(`no table at ${at}`);
  const after = result.edits.reduceRight(
    (edited, { span, newText }) => edited.slice(0, span.start) + newText + edited.slice(span.end),
    text,
  );
  return {
    text: after,
    changes: result.edits.map(({ message }) => render(message, 'zh-cn')),
    notes: result.notes.map((note) => render(note, 'zh-cn')),
  };
}

function offered(text: string, at: string): readonly TotalScope[] {
  return listTotalsToMend(place(text), text.indexOf(at));
}

const linesOf = (text: string, label: string): readonly string[] =>
  text.split('\n').filter((line) => line.startsWith(`| ${label}`));

function align(text: string): string {
  return alignTables(place(text)).reduceRight(
    (edited, { span, newText }) => edited.slice(0, span.start) + newText + edited.slice(span.end),
    text,
  );
}

describe('computing totals again', () => {
  test('leaves a table that holds as it is', () => {
    for (const scope of ['row', 'column', 'table'] as const) {
      expect(run(clean, '| 结果维持', scope)).toEqual({ text: clean, changes: [], notes: [] });
      expect(run(clean, '| （一）予以公开', scope)).toEqual({ text: clean, changes: [], notes: [] });
    }
  });

  test('writes the total across the line at the cursor, and nothing else', () => {
    const wrong = clean.replace(/(\| （一）予以公开 \|.*\| )\d+( \|)\n/u, '$1999$2\n');
    const done = run(wrong, '| （一）予以公开', 'row');
    expect(done.text).toBe(clean);
    expect(done.changes).toEqual([expect.stringMatching(/^表三“（一）予以公开”行“总计”列：999 → \d+（.+）$/u)]);
    expect(run(wrong, '| （二）部分公开', 'row').changes).toEqual([]);
  });

  test('writes the total down the column at the cursor of a turned table', () => {
    const wrong = clean.replace('| 总计 | 4 | 2 | 1 |', '| 总计 | 4 | 7 | 8 |');
    const at = wrong.indexOf('| 结果纠正 | 1 | ');
    const cell = wrong.slice(at + 13);
    const done = run(wrong, cell, 'column');
    expect(linesOf(done.text, '总计 | 4')).toEqual(['| 总计 | 4 | 2 | 8 |']);
    expect(run(wrong, cell, 'row').changes).toEqual([]);
    expect(linesOf(run(wrong, cell, 'table').text, '总计 | 4')).toEqual(['| 总计 | 4 | 2 | 1 |']);
  });

  test('writes all totals of the table, parts of parts first, so that no sum is left that fails', () => {
    const wrong = clean.replace(/(\| （一）予以公开 \| )\d+/u, '$14021');
    const done = run(wrong, '| 项目', 'table');
    const [table] = place(done.text).flatMap(({ report }) => report.tables.filter(({ id }) => id === 't3'));
    const { edition } = place(done.text)[0]?.report ?? {};
    if (!table || !edition) throw new Error('no table 3');
    const failing = diagnose(table, edition).failing.map(({ relation }) => relation.kind);
    expect(new Set(failing)).toEqual(new Set(['balance']));
    expect(done.changes).toHaveLength(3);
    expect(done.notes.join()).toMatch(/改动之后不再成立：/u);
  });

  test('fills in a blank total over numbers, and leaves one over blanks blank', () => {
    const blank = clean.replace('| 总计 | 4 | 2 | 1 |', '| 总计 |  | / | 1 |');
    const done = run(blank, '| 结果维持', 'table');
    expect(done.text).toBe(clean);
    expect(done.changes[0]).toMatch(/空白 → 4/u);
    const empty = clean.replaceAll(
      /(?<=\| (?:结果维持|结果纠正|其他结果|尚未审结|总计) \|)(?: \d+ \|){3}/gu,
      '||||'.slice(1),
    );
    expect(run(empty, '| 结果维持', 'table')).toEqual({ text: empty, changes: [], notes: [] });
  });

  test('counts a blank total as what its parts add up to, across the line and down the column', () => {
    const part = clean.replace('| （七）总计 | 117 | 13 |', '| （七）总计 | 117 |  |');
    expect(run(part, '| （七）总计', 'row')).toEqual({ text: part, changes: [], notes: [] });
    expect(offered(part, '| （七）总计')).toEqual(['table']);
    const line = '| （一）予以公开 | 61 | 7 | 1 | 1 | 3 | 0 |';
    const row = clean.replace(`${line} 73 |`, `${line}  |`);
    const total = row.slice(row.indexOf('117 | 13 | 1 | 2 | 6 | 0 | 139') + '117 | 13 | 1 | 2 | 6 | 0 | '.length);
    expect(run(row, total, 'column')).toEqual({ text: row, changes: [], notes: [] });
    expect(offered(row, total)).toEqual(['table']);
    // What no line of the scope rests on is not spoken of.
    const unread = part
      .replace(/(\| （二）部分公开[^|]*\| 9 \| )1/u, '$1不详')
      .replace(/(\| 1\.信访.*\| )3 \|\n/u, '$18 |\n');
    expect(run(unread, '| 1.信访', 'row').changes).toHaveLength(1);
    expect(run(unread, '| 1.信访', 'row').notes.join()).not.toContain('不详');
  });

  test('says which sums and balances of a changed number will not hold', () => {
    const wrong = clean.replace('| （一）予以公开 | 61 |', '| （一）予以公开 | 611 |');
    const done = run(wrong, '| （一）予以公开', 'row');
    expect(done.changes).toEqual([expect.stringMatching(/73 → 623/u)]);
    expect(done.notes).toEqual([expect.stringMatching(/^改动之后不再成立：.*（139与689）。请核对各项。$/u)]);
    const both = wrong.replace('| 6 | 0 | 139 |', '| 6 | 0 | 140 |');
    expect(run(both, '| （一）予以公开', 'row').notes.join()).toMatch(/改动之后仍不成立：.*（140与689）/u);
    // Once all is computed again every sum holds.
    expect(run(wrong, '| （一）予以公开', 'table').notes.join()).not.toContain('689');
  });

  test('writes 0 where every part says 0, and numbers as the table writes its own', () => {
    const zeros = clean.replace(
      '| 尚未审结 | 0 | 0 | 0 |\n| 总计 | 4 | 2 | 1 |',
      '| 尚未审结 | 2,000 | 0 | 0 |\n| 总计 | 4 |  ||',
    );
    const done = run(zeros.replace('| 结果维持 | 2 | 1 | 1 |', '| 结果维持 | ２ | 1 | 0 |'), '| 结果维持', 'table');
    expect(linesOf(done.text, '总计 | 2')).toEqual(['| 总计 | 2,004 | 2 | 0 |']);
    const parted = run(zeros.replace('| 总计 | 4 |', '| 总计 | 4，321件（含转办） |'), '| 结果维持', 'table');
    expect(linesOf(parted.text, '总计 | 2')).toEqual(['| 总计 | 2，004件（含转办） | 2 | 1 |']);
    const wide = run(
      clean.replace('| 总计 | 4 | 2 | 1 |', '| 总计 | ７ |  | １ |').replace('结果维持 | 2', '结果维持 | ２０００'),
      '| 结果维持',
      'table',
    );
    expect(linesOf(wide.text, '总计 | ２')).toEqual(['| 总计 | ２００２ | ２ | １ |']);
  });

  test('computes nothing from what cannot be read, and says so plainly', () => {
    const unread = clean
      .replace('| 结果维持 | 2 | 1 | 1 |', '| 结果维持 | 2 | 一些 | 1 |')
      .replace('| 总计 | 4 | 2 | 1 |', '| 总计 | 9 | 9 | 不详 |');
    const done = run(unread, '| 结果维持', 'table');
    expect(linesOf(done.text, '总计 | 4')).toEqual(['| 总计 | 4 | 9 | 不详 |']);
    expect(done.notes).toEqual([
      '表四“未经复议直接起诉”的“结果维持”印作“一些”，读不出数，含有这一格的总计没有计算。',
      '表四“复议后起诉”的“总计”印作“不详”，读不出数，没有改动；各项相加是1。',
    ]);
    const missing = clean.replace(/\| （二）部分公开.*\n/u, '').replace(/(\| （七）总计 \| )\d+/u, '$19999');
    const column = run(missing, '| （七）总计', 'table');
    expect(column.text).toBe(missing);
    expect(column.notes).toEqual(['表三没有“（二）部分公开”，含有这一项的总计没有计算。']);
  });

  test('keeps the columns of an aligned table under each other', () => {
    const aligned = align(clean.replace('| 结果维持 | 2 |', '| 结果维持 | 120000000 |'));
    const done = run(aligned, '| 结果维持', 'table');
    expect(done.text).toBe(align(done.text));
    expect(done.text).toContain('| 总计     | 120000002 |');
    expect(done.changes.some((change) => change.includes('4 → 120000002'))).toBe(true);
  });

  test('leaves a cell alone whose number has tags in it', () => {
    const html = `<h1>青禾县水务局2024年政府信息公开工作年度报告</h1><h2>四、政府信息公开行政复议、行政诉讼情况</h2><table><tr><td>结果</td><td>行政复议</td><td>未经复议直接起诉</td><td>复议后起诉</td></tr>${['结果维持', '结果纠正', '其他结果', '尚未审结'].map((label) => `<tr><td>${label}</td><td>1</td><td>1</td><td>1</td></tr>`).join('')}<tr><td>总计</td><td>1<b>2</b></td><td><b>9</b></td><td></td></tr></table>`;
    const done = run(html, '<td>结果维持', 'table', 'html');
    expect(done.text).toContain('<td>1<b>2</b></td><td><b>4</b></td><td>4</td>');
    expect(done.notes).toEqual([expect.stringContaining('应为4，但格子里有标签')]);
  });

  test('judges what is printed where a number cannot be written', () => {
    const rows = clean.split('\n').filter((line) => /^\| (?:项目|[一二三四]、|（[一二三四五六七]）|\d\.)/u.test(line));
    const cells = rows.map(
      (row) =>
        `<tr>${row
          .split('|')
          .slice(1, -1)
          .map((cell) => `<td>${cell.trim()}</td>`)
          .join('')}</tr>`,
    );
    const page = `<h1>青禾县2024年政府信息公开工作年度报告</h1><h2>三、收到和处理政府信息公开申请情况</h2><table>${cells.join('')}</table>`;
    const own = page.replace(/(<td>四、.*<td>)8</u, '$1&#51;4<');
    const said = run(own, '<td>四、', 'row', 'html');
    expect(said.changes).toEqual([]);
    expect(said.notes).toEqual([expect.stringContaining('应为8，但格子里有标签')]);
    // Others are not built on a number that was not written, and are judged by the one that is printed.
    const part = page.replace(/(<td>（七）总计<\/td><td>)117/u, '$1&#49;17').replace('<td>61<', '<td>62<');
    const table = run(part, '<td>（七）总计', 'table', 'html');
    expect(table.changes.map((change) => /\d+ → \d+/u.exec(change)?.[0])).toEqual(['73 → 74', '139 → 140']);
    expect(table.notes[0]).toContain('应为118，但格子里有标签');
    expect(table.notes.slice(1).join('\n')).toMatch(/不再成立：.*（140与139）/u);
    expect(table.notes.join()).not.toMatch(/（123与124）/u);
  });

  for (const style of styles) {
    test(`changes nothing of a whole report typed as ${style.name}`, () => {
      for (const edition of editions) {
        const text = renderReport(generateReport(edition, 7), style);
        const reports = place(text, style.format);
        for (const { report } of reports) {
          for (const { span } of report.tables)
            expect(recompute(reports, span.start, 'table')?.edits ?? []).toEqual([]);
        }
      }
    });
  }
});

test('totals that were written wrongly in any table and style of rows are what they were, once computed again', () => {
  const kept = new Set([
    'gfm, drafting form',
    'gfm, official grid, merged cells blank',
    'html with merged cells',
    'pipe rows',
  ]);
  let tried = 0;
  for (const style of styles.filter(({ name }) => kept.has(name))) {
    for (const edition of editions) {
      const text = renderReport(generateReport(edition, 11), style, { grouped: true });
      const [first] = place(text, style.format);
      for (const { id } of first?.report.tables ?? []) {
        const table = first?.report.tables.find((each) => each.id === id);
        const totals = (first?.report.edition?.relations ?? []).flatMap(({ kind, total, table: own }) =>
          kind === 'sum' && own === id ? (table?.cells.get(total[0] ?? '') ?? []) : [],
        );
        const spans = totals
          .filter(({ state, raw, span }) => state === 'number' && text.slice(span.start, span.end) === raw)
          .map(({ span }) => span);
        const places = [...new Map(spans.map((span) => [span.start, span])).values()];
        const wrong = places
          .toSorted((a, b) => b.start - a.start)
          .reduce((edited, { start, end }) => `${edited.slice(0, start)}987,654${edited.slice(end)}`, text);
        const again = place(wrong, style.format)[0]?.report.tables.find((each) => each.id === id);
        if (!again || places.length === 0) continue;
        const result = recompute(place(wrong, style.format), again.span.start, 'table');
        const mended = (result?.edits ?? []).reduceRight(
          (edited, { span, newText }) => edited.slice(0, span.start) + newText + edited.slice(span.end),
          wrong,
        );
        expect(mended).toBe(text);
        tried += places.length;
      }
    }
  }
  expect(tried).toBeGreaterThan(200);
});
