import type { TableDefinition } from '../../server/src/standards/edition.ts';
import { editionById } from '../../server/src/standards/index.ts';

/** Rows of a table by row id, each the cells as typed, marks included; rows that are not named hold zeros. */
export type TypedRows = Readonly<Record<string, readonly string[]>>;

/** A report of the edition of 2021 that holds one table in drafting form and says nothing else. */
function writeReport(heading: string, table: string, year = 2025): string {
  return `# 青禾县${year}年政府信息公开工作年度报告\n\n## ${heading}\n\n${table}\n`;
}

/** Table 3 in drafting form. `rows` may name a row `undefined` by leaving it out; see `withoutRow` to take one away. */
export function writeApplications(rows: TypedRows, edition: '2021' | '2019' = '2021'): string {
  const table = definitionOf(edition, 't3');
  const lines = table.rows.map((row) => {
    const cells = row.data ? (rows[row.id] ?? table.columns.map(() => '0')) : table.columns.map(() => '');
    return writeLine([row.label, ...cells]);
  });
  const head = writeLine(['项目', ...table.columns.map((column) => column.label)]);
  const body = [head, `|${' --- |'.repeat(table.columns.length + 1)}`, ...lines].join('\n');
  return writeReport('三、收到和处理政府信息公开申请情况', body, edition === '2021' ? 2025 : 2019);
}

/** Table 3 of 2021 that adds up in every way: 30 new, 2 carried in, 25 answered, 7 carried out. */
export const sound: TypedRows = {
  new: ['25', '3', '0', '1', '0', '1', '30'],
  carriedIn: ['2', '0', '0', '0', '0', '0', '2'],
  'r.granted': ['18', '1', '0', '1', '0', '0', '20'],
  'r.unable.notHeld': ['4', '1', '0', '0', '0', '0', '5'],
  'r.total': ['22', '2', '0', '1', '0', '0', '25'],
  carriedOut: ['5', '1', '0', '0', '0', '1', '7'],
};

/** Table 4 in drafting form: five rows of three cells. */
export function writeRemedies(rows: readonly (readonly [string, string, string])[]): string {
  const labels = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const lines = labels.map((label, index) => writeLine([label, ...(rows[index] ?? ['0', '0', '0'])]));
  const head = ['| 结果 | 行政复议 | 未经复议直接起诉 | 复议后起诉 |', '| --- | ---: | ---: | ---: |'];
  return writeReport('四、政府信息公开行政复议、行政诉讼情况', [...head, ...lines].join('\n'));
}

/** Table 2 of 2021 in drafting form. */
export function writeDisclosure(rows: TypedRows, head?: readonly [string, string, string]): string {
  const [issued, repealed, inForce] = head ?? ['本年制发件数', '本年废止件数', '现行有效件数'];
  const of = (id: string, width: number): readonly string[] => rows[id] ?? Array.from({ length: width }, () => '0');
  const wide = (id: string): readonly string[] => [...of(id, 1), '', ''];
  const lines = [
    ['第二十条第（一）项', '', '', ''],
    ['信息内容', issued, repealed, inForce],
    ['规章', ...of('rules', 3)],
    ['行政规范性文件', ...of('normative', 3)],
    ['第二十条第（五）项', '', '', ''],
    ['信息内容', '本年处理决定数量', '', ''],
    ['行政许可', ...wide('license')],
    ['第二十条第（六）项', '', '', ''],
    ['信息内容', '本年处理决定数量', '', ''],
    ['行政处罚', ...wide('penalty')],
    ['行政强制', ...wide('coercion')],
    ['第二十条第（八）项', '', '', ''],
    ['信息内容', '本年收费金额（单位：万元）', '', ''],
    ['行政事业性收费', ...wide('fee')],
  ].map(writeLine);
  return writeReport(
    '二、主动公开政府信息情况',
    [lines[0], '| --- | ---: | ---: | ---: |', ...lines.slice(1)].join('\n'),
  );
}

/** The text without its one line that begins with this label. */
export function withoutRow(text: string, label: string): string {
  const lines = text.split('\n');
  const kept = lines.filter((line) => !line.startsWith(`| ${label} |`));
  if (kept.length !== lines.length - 1) throw new Error(`${lines.length - kept.length} lines begin with ${label}`);
  return kept.join('\n');
}

function writeLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function definitionOf(edition: string, id: string): TableDefinition {
  const table = editionById(edition)?.tables.find((candidate) => candidate.id === id);
  if (!table) throw new Error(`no ${id} in ${edition}`);
  return table;
}
