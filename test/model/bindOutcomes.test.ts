import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindTables } from '../../server/src/model/bindTables.ts';
import { placeTable } from '../../server/src/model/formReading.ts';
import type { BoundTable } from '../../server/src/model/report.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';
import { editionOf, tablesIn } from './typedTables.ts';

const edition = editionOf('2021');

function bind(text: string, format: DocumentFormat = 'markdown'): BoundTable | undefined {
  const placed = tablesIn(text, format).map((table) => placeTable(table, 't4'));
  return bindTables(placed, edition).find((table) => table.id === 't4');
}

/** The values in official order; `_` where there is no cell or no number. */
function values(table: BoundTable | undefined): string {
  const columns = edition.tables.find((candidate) => candidate.id === 't4')?.columns ?? [];
  return columns.map((column) => table?.cells.get(`row|${column.id}`)?.value ?? '_').join(' ');
}

function shapes(table: BoundTable | undefined): readonly string[] {
  return (table?.shape ?? []).map((issue) => issue.kind);
}

const groups = ['行政复议', '未经复议直接起诉', '复议后起诉'];
const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

/** The drafting form: a line for each outcome, a number for each group. */
function draft(numbers: readonly string[], names = outcomes): string {
  const lines = names.map(
    (name, line) => `| ${name} | ${groups.map((_, g) => numbers[g * 5 + line] ?? '').join(' | ')} |`,
  );
  return [`| 结果 | ${groups.join(' | ')} |`, '| --- | ---: | ---: | ---: |', ...lines, ''].join('\n');
}

function htmlRow(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** The official form: all the numbers in one row under two header rows. */
function official(numbers: readonly string[]): string {
  const heads = groups.map((group) => `<td colspan=5>${group}</td>`).join('');
  return `<table><tr>${heads}</tr>${htmlRow([...outcomes, ...outcomes, ...outcomes])}${htmlRow(numbers)}</table>`;
}

/** A line for each group, a number for each outcome. */
function byGroup(numbers: readonly string[]): string {
  const lines = groups.map((group, g) => `| ${group} | ${numbers.slice(g * 5, g * 5 + 5).join(' | ')} |`);
  return [`| 项目 | ${outcomes.join(' | ')} |`, `|${' --- |'.repeat(6)}`, ...lines, ''].join('\n');
}

const numbers = Array.from({ length: 15 }, (_, index) => String(index + 20));
const all = numbers.join(' ');

describe('table 4 is bound', () => {
  test('in the drafting form', () => {
    const table = bind(draft(numbers));
    expect(values(table)).toBe(all);
    expect(table).toMatchObject({ turned: true, shape: [] });
  });

  test('in the official form', () => {
    const table = bind(official(numbers), 'html');
    expect(values(table)).toBe(all);
    expect(table).toMatchObject({ turned: false, shape: [] });
  });

  test('with a line for each group', () => {
    expect(values(bind(byGroup(numbers)))).toBe(all);
  });

  test('with its lines in another order, each to its own label', () => {
    const turned = [...outcomes].toReversed();
    const moved = groups.flatMap((_, g) => numbers.slice(g * 5, g * 5 + 5).toReversed());
    expect(values(bind(draft(moved, turned)))).toBe(all);
  });

  test('as a small table for each group', () => {
    const pieces = groups.map((group, g) => {
      const row = numbers.slice(g * 5, g * 5 + 5).map((number) => `<td>${number}</td>`);
      const head = outcomes.map((outcome) => `<td>${outcome}</td>`);
      return `<table><tr><td colspan=5>${group}</td></tr><tr>${head.join('')}</tr><tr>${row.join('')}</tr></table>`;
    });
    expect(values(bind(pieces.join('\n'), 'html'))).toBe(all);
  });

  test('in every form alike, whatever its numbers', () => {
    const cells = fc.array(fc.oneof(fc.nat({ max: 500 }).map(String), fc.constant('/')), {
      minLength: 15,
      maxLength: 15,
    });
    fc.assert(
      fc.property(cells, (typed) => {
        const expected = typed.map((cell) => (cell === '/' ? '_' : cell)).join(' ');
        for (const table of [bind(draft(typed)), bind(official(typed), 'html'), bind(byGroup(typed))]) {
          expect(values(table)).toBe(expected);
          expect(shapes(table)).toEqual([]);
          expect(table?.cells.size).toBe(15);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('with blank cells that are blank, not missing', () => {
    const table = bind(draft([]));
    expect(table?.cells.size).toBe(15);
    expect([...(table?.cells.values() ?? [])].every((cell) => cell.state === 'blank')).toBe(true);
    expect(shapes(table)).toEqual([]);
  });
});

const words = groups.map((group, g) => outcomes.map((name, o) => ({ group, name, number: numbers[g * 5 + o] ?? '' })));

describe('table 4 is bound, whatever stands beside its numbers', () => {
  test('with a line for each number, the group in the first of its lines', () => {
    const lines = words.flatMap((part) =>
      part.map(({ group, name, number }, o) => `| ${o === 0 ? group : ''} | ${name} | ${number} | |`),
    );
    const table = bind(['| 类别 | 结果 | 件数 | 备注 |', '| --- | --- | --- | --- |', ...lines].join('\n'));
    expect(values(table)).toBe(all);
    expect(shapes(table)).toEqual([]);
  });

  test('with a line for each number that names its group, too', () => {
    const lines = words.flat().map(({ group, name, number }) => `${group}${name}\n${number}`);
    expect(values(bind(lines.join('\n'), 'plaintext'))).toBe(all);
  });

  test('under one row of names that hold those of the groups', () => {
    const names = words.flat().map(({ group, name }) => `${group}-${name}`);
    const table = bind(`| ${names.join(' | ')} |\n|${' --- |'.repeat(15)}\n| ${numbers.join(' | ')} |\n`);
    expect(values(table)).toBe(all);
    expect(table?.misnamed).toEqual([]);
  });

  test('with sums of its own beside the groups', () => {
    const lines = outcomes.map(
      (name, o) => `| ${name} | ${groups.map((_, g) => numbers[g * 5 + o] ?? '').join(' | ')} | 99 | 100 |`,
    );
    const table = bind(
      [`| 结果 | ${groups.join(' | ')} | 诉讼小计 | 合计 |`, `|${' --- |'.repeat(6)}`, ...lines].join('\n'),
    );
    expect(values(table)).toBe(all);
  });

  test('with one of its groups named otherwise', () => {
    expect(values(bind(draft(numbers).replace('| 行政复议 |', '| 行政复议情况（件） |')))).toBe(all);
  });

  test('with lines of marks and of blanks above its numbers', () => {
    for (const row of [Array.from({ length: 15 }, () => '—'), Array.from({ length: 15 }, () => '')]) {
      const heads = groups.map((group) => `<td colspan=5>${group}</td>`).join('');
      const rows = [row, [...outcomes, ...outcomes, ...outcomes], row, numbers].map(htmlRow).join('');
      expect(values(bind(`<table><tr>${heads}</tr>${rows}</table>`, 'html'))).toBe(all);
    }
  });

  test('with nothing but marks in its cells', () => {
    const table = bind(official(Array.from({ length: 15 }, () => '/')), 'html');
    expect([...(table?.cells.values() ?? [])].map(({ state }) => state)).toEqual(
      Array.from({ length: 15 }, () => 'na'),
    );
  });

  test('one word or number a line, a line for each outcome or for each group', () => {
    const byOutcome = outcomes.map((name, o) => [name, ...groups.map((_, g) => numbers[g * 5 + o] ?? '')]);
    expect(values(bind(['结果', ...groups, ...byOutcome.flat()].join('\n'), 'plaintext'))).toBe(all);
    const lines = groups.map((group, g) => [group, ...numbers.slice(g * 5, g * 5 + 5)]);
    expect(values(bind(['类别', ...outcomes, ...lines.flat()].join('\n'), 'plaintext'))).toBe(all);
  });
});

describe('numbers are not put where they may not belong', () => {
  test('where a row has too few of them', () => {
    const table = bind(official(numbers.slice(0, 14)), 'html');
    expect(values(table)).not.toContain('20');
    expect(shapes(table)).toContain('cell-count');
  });

  test('where a note below counts something else', () => {
    const note = `<tr><td>3</td><td colspan=14>注：其中1件为上年收到。</td></tr></table>`;
    expect(values(bind(official([...numbers, '99']).replace('</table>', note), 'html'))).not.toContain('3');
  });

  test('where a row has too many', () => {
    const table = bind(official([...numbers, '99']), 'html');
    expect(values(table)).not.toContain('20');
    expect(shapes(table)).toContain('cell-count');
  });

  test('where an outcome is missing: the others keep their own', () => {
    const without = outcomes.filter((outcome) => outcome !== '其他结果');
    const table = bind(draft(numbers, without));
    expect(shapes(table)).toEqual(['column-missing']);
    expect(table?.cells.size).toBe(12);
    expect(table?.cells.has('row|review.otherResult')).toBe(false);
    expect(table?.cells.get('row|review.upheld')?.value).toBe('20');
  });

  describe('where a group has its name in the first of its lines only', () => {
    const review = ['行政复议 | 结果维持 | 3', ' | 结果纠正 | 1', ' | 其他结果 | 0', ' | 尚未审结 | 0'];
    const bindLines = (lines: readonly string[]): BoundTable | undefined =>
      bind(['类别 | 结果 | 件数', '--- | --- | ---', ...review, ...lines].map((line) => `| ${line} |`).join('\n'));
    const suit = [' | 结果纠正 | 1', ' | 其他结果 | 0', ' | 尚未审结 | 0', ' | 总计 | 3'];

    test.each(['行政诉讼', '行政诉讼案件', '法院判决', '规章', '行政诉讼（件）'])('and %s begins another', (name) => {
      const table = bindLines([`${name} | 结果维持 | 2`, ...suit]);
      expect(values(table)).toBe('3 1 0 0 _ _ _ _ _ _ _ _ _ _ _');
    });

    test('and a line of another name alone begins another', () => {
      const table = bindLines(['法院判决 | | ', ' | 总计 | 3']);
      expect(values(table)).toBe('3 1 0 0 _ _ _ _ _ _ _ _ _ _ _');
    });

    test('and an outcome comes a second time', () => {
      const table = bindLines([' | 结果维持 | 2', ...suit]);
      expect(values(table)).toBe('3 1 0 0 _ _ _ _ _ _ _ _ _ _ _');
    });

    test('and the next is named again after one that is not known', () => {
      const table = bindLines([
        ' | 总计 | 4',
        '法院判决 | 结果维持 | 2',
        ...suit,
        '复议后起诉 | 结果维持 | 7',
        ' | 总计 | 7',
      ]);
      expect(values(table)).toBe('3 1 0 0 4 _ _ _ _ _ 7 _ _ _ 7');
    });

    test('but numbering, what merged cells repeat and the name of the groups above begin nothing', () => {
      const lines = [
        '救济 | 一 | 行政复议 | | 结果维持 | 3',
        '救济 | 二 | | | 结果纠正 | 1',
        '救济 | 三 | 行政诉讼 | 未经复议直接起诉 | 结果维持 | 5',
        '救济 | 四 | 行政诉讼 | | 总计 | 5',
      ];
      const head = ['栏目 | 序号 | 类别 | 小类 | 结果 | 件数', '--- | --- | --- | --- | --- | ---'];
      const table = bind([...head, ...lines].map((line) => `| ${line} |`).join('\n'));
      expect(values(table)).toBe('3 1 _ _ _ 5 _ _ _ 5 _ _ _ _ _');
    });
  });

  test('where the table is typed a second time: the first one stands', () => {
    const table = bind(`${draft(numbers)}\n正文一句，说明上表。\n\n${draft(numbers.map(() => '7'))}`);
    expect(values(table)).toBe(all);
    expect(table?.repeats).toHaveLength(1);
  });

  test('where the table has no number at all but a head', () => {
    const table = bind(`| 结果 | ${groups.join(' | ')} |\n| - | - | - | - |\n`);
    expect(table?.cells.size ?? 0).toBe(0);
  });

  test('of another table with a few of its words', () => {
    expect(bind('| 项目 | 总计 |\n| - | - |\n| 某事 | 3 |\n')?.cells.size ?? 0).toBe(0);
  });
});
