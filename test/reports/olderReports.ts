import type { Edition, TableDefinition } from '../../server/src/standards/edition.ts';
import { olderEditions } from '../../server/src/standards/index.ts';
import type { DocumentFormat } from '../../server/src/syntax/tree.ts';

/** Reports of invented bodies in the formats of 2008 to 2018. */

/** Numbers by `table row|column`. */
export type OlderValues = ReadonlyMap<string, number>;

/** An edition with an annex, by id. A name that is none is a mistake of the test. */
export function olderEdition(id: string): Edition {
  const edition = olderEditions().find((candidate) => candidate.id === id);
  if (!edition) throw new Error(`no edition ${id}`);
  return edition;
}

export const annexed: readonly string[] = olderEditions()
  .filter(({ tables }) => tables.length > 0)
  .map(({ id }) => id);

/** A value for every cell so that every relation holds: parts first, then the totals over them, all years above the year. */
export function fillOlder(edition: Edition): OlderValues {
  const values = new Map<string, number>();
  for (const table of edition.tables) {
    for (const [index, row] of table.rows.entries()) {
      if (!row.data) continue;
      for (const column of table.columns) values.set(`${table.id} ${row.id}|${column.id}`, (index * 7) % 5);
    }
  }
  const at = (table: string, id: string): number => values.get(`${table} ${id}`) ?? 0;
  // As many rounds as totals stand above each other.
  for (let round = 0; round < 4; round++) {
    for (const { kind, table, total, parts } of edition.relations) {
      const sum = parts.reduce((all, id) => all + at(table, id), 0);
      const [first = ''] = total;
      if (kind === 'sum') values.set(`${table} ${first}`, sum);
      else if (kind === 'order' && at(table, first) < sum && !first.endsWith('|cumulative'))
        values.set(`${table} ${first}`, sum + 1);
    }
  }
  // The sums of all years hold as those of the year do.
  for (const [id, value] of values)
    if (id.endsWith('|year') && values.has(id.replace('|year', '|cumulative')))
      values.set(id.replace('|year', '|cumulative'), value * 3);
  return values;
}

type TableWriter = (table: TableDefinition, cell: (row: string, column: string) => string) => string;

interface OlderStyle {
  readonly format: DocumentFormat;
  readonly write: TableWriter;
}

function headOf(table: TableDefinition, year: number): readonly string[] {
  const find = (ending: string): readonly string[] =>
    table.headLabels.filter((label) => label.endsWith(ending)).slice(0, 1);
  const columns = table.columns.map(({ label }) => (label === '年度' ? `${year}年度` : label));
  return [table.headLabels[0] ?? '', ...find('单位'), ...find('代码'), ...columns];
}

function linesOf(
  table: TableDefinition,
  cell: (row: string, column: string) => string,
): readonly (readonly string[])[] {
  const head = headOf(table, 2010);
  const hasUnit = head.some((label) => label.endsWith('单位'));
  const hasCode = head.includes('代码');
  const rows = table.rows.map((row) => {
    if (!row.data) return [row.label];
    const aside = [...(hasUnit ? [row.unit ?? ''] : []), ...(hasCode ? [row.code ?? ''] : [])];
    return [row.label, ...aside, ...table.columns.map((column) => cell(row.id, column.id))];
  });
  return [head, ...rows];
}

function padded(lines: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const width = Math.max(...lines.map((line) => line.length));
  return lines.map((line) => [...line, ...Array.from({ length: width - line.length }, () => '')]);
}

/** Ways in which such annexes are typed. */
export const olderStyles: Readonly<Record<string, OlderStyle>> = {
  'pipe table': {
    format: 'markdown',
    write: (table, cell) => {
      const lines = padded(linesOf(table, cell)).map((line) => `| ${line.join(' | ')} |`);
      const dashes = `|${' --- |'.repeat(padded(linesOf(table, cell))[0]?.length ?? 0)}`;
      return [lines[0], dashes, ...lines.slice(1)].join('\n');
    },
  },
  HTML: {
    format: 'html',
    write: (table, cell) =>
      `<table>\n${padded(linesOf(table, cell))
        .map((line) => `<tr>${line.map((text) => `<td>${text}</td>`).join('')}</tr>`)
        .join('\n')}\n</table>`,
  },
  'a cell a line': {
    format: 'plaintext',
    write: (table, cell) =>
      linesOf(table, cell)
        .flat()
        .map((text) => (text === '' ? '|' : `${text} |`))
        .join('\n'),
  },
  tabs: {
    format: 'plaintext',
    write: (table, cell) =>
      padded(linesOf(table, cell))
        .map((line) => line.join('\t'))
        .join('\n'),
  },
};

interface OlderOptions {
  readonly year?: number;
  readonly style?: string;
  readonly title?: string;
  readonly preface?: string;
  /** Sections as heading and text. */
  readonly sections?: readonly (readonly [heading: string, text: string])[];
  readonly cell?: (table: string, row: string, column: string) => string;
}

const prefaces: Readonly<Record<string, string>> = {
  'guangzhou-2008': '本报告根据《广州市政府信息公开规定》编制。',
  'zhejiang-2008': '本报告根据《浙江省政府信息公开暂行办法》编制。',
  'fujian-2009': '本报告根据《福建省政府信息公开办法》编制。',
  'fujian-2014': '本报告根据《福建省政府信息公开办法》编制。',
  'shanghai-2008': '本报告根据《上海市政府信息公开规定》编制。',
};

export const plainSections: readonly (readonly [string, string])[] = [
  ['概述', '本年度健全工作制度，明确专人负责，公开工作平稳有序。'],
  ['政府信息主动公开情况', '通过门户网站和查阅点主动公开政府信息。'],
  ['政府信息依申请公开情况', '设有受理窗口，依申请公开按规定办理。'],
  ['收费及减免情况', '本年度没有收取费用。'],
  ['复议、诉讼情况', '本年度没有发生行政复议和行政诉讼。'],
  ['存在的主要问题和改进措施', '公开渠道还不够多，下一步将丰富形式，加强培训。'],
];

/** A whole report: title, preface, parts in the words of its time, and the annex behind them. */
export function writeOlder(
  edition: Edition,
  options: OlderOptions = {},
): { readonly text: string; readonly format: DocumentFormat } {
  const { year = edition.years.from, style = 'pipe table', sections = plainSections, cell } = options;
  const { format, write } = olderStyles[style] ?? { format: 'markdown' as const, write: () => '' };
  const values = fillOlder(edition);
  const read = (table: string, row: string, column: string): string =>
    cell?.(table, row, column) ?? String(values.get(`${table} ${row}|${column}`) ?? '');
  const heading = (text: string, depth: number): string =>
    format === 'html'
      ? `<h${depth}>${text}</h${depth}>`
      : format === 'markdown'
        ? `${'#'.repeat(depth)} ${text}`
        : text;
  const paragraph = (text: string): string => (format === 'html' ? `<p>${text}</p>` : text);
  const { title = `青禾县水务局${year}年政府信息公开工作年度报告` } = options;
  const { preface = `${prefaces[edition.id] ?? ''}统计期限自${year}年1月1日起至${year}年12月31日止。` } = options;
  const numerals = '一二三四五六七八九';
  const parts = sections.flatMap(([name, text], index) => [
    heading(`${numerals.charAt(index)}、${name}`, 2),
    paragraph(text),
  ]);
  const tables = edition.tables.map((table) => write(table, (row, column) => read(table.id, row, column)));
  const annex = tables.length > 0 ? [heading(`${numerals.charAt(sections.length)}、附表`, 2), ...tables] : [];
  const blocks = [...(title === '' ? [] : [heading(title, 1)]), paragraph(preface), ...parts, ...annex];
  return { text: `${blocks.join('\n\n')}\n`, format };
}
