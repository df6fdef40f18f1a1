import type { Chart, Figure, Statistics } from '../../protocol/statistics.ts';
import { putFailingFirst } from './checkOrder.ts';
import type { Words } from './words.ts';

/** One table of the preview as rows of words, the first the head. */
interface Sheet {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

/** All the preview shows, as Markdown: headings and tables. */
export function toMarkdown(statistics: Statistics, words: Words): string {
  const { head } = statistics;
  const known = [head.organisation, head.year, head.edition].filter((part) => part !== undefined).join(' · ');
  const tallies = head.tallies.map(({ name, there, expected }) => `${name} ${there}/${expected}`);
  const about = [known, ...tallies, head.verdict.words].filter((part) => part !== '').join('；');
  const sheets = listSheets(statistics, words).map(({ title, rows: [first = [], ...rows] }) => {
    const rule = first.map((_, index) => (index === 0 ? '---' : '---:'));
    return [`## ${title}`, '', ...[first, rule, ...rows].map(writeRow), ''].join('\n');
  });
  return [`# ${head.title}`, '', about, '', ...sheets].join('\n');
}

/** The same tables with commas; the title of each in the first column of its rows. */
export function toCsv(statistics: Statistics, words: Words): string {
  const lines = listSheets(statistics, words).flatMap(({ title, rows }) => rows.map((row) => [title, ...row]));
  return `${lines.map((line) => line.map(quote).join(',')).join('\r\n')}\r\n`;
}

function listSheets(statistics: Statistics, words: Words): readonly Sheet[] {
  const { balances, charts, grids, checks, claims } = statistics;
  return [
    ...balances.map((balance): Sheet => {
      const figures = [...balance.left, ...balance.right].map((figure) => [figure.label, figure.shown]);
      return {
        title: `${words.balance} · ${balance.name}`,
        rows: [
          [words.name, words.count],
          ...figures,
          [words.leftSide, balance.leftSum],
          [words.rightSide, balance.rightSum],
          [words.verdict, balance.words],
        ],
      };
    }),
    ...charts.map((chart) => listChart(chart, words)),
    ...grids.flatMap((grid) =>
      grid.blocks.map(
        ({ caption, columns, rows }): Sheet => ({
          title: caption === undefined ? grid.title : `${grid.title} · ${caption}`,
          rows: [
            [words.name, ...columns],
            ...rows.map(({ label, cells }) => [label, ...cells.map((cell) => cell?.shown ?? '')]),
          ],
        }),
      ),
    ),
    {
      title: words.checks,
      rows: [
        [words.relation, words.leftSide, words.rightSide, words.verdict],
        ...putFailingFirst(checks).map(({ table, name, left, right, words: said }) => [
          `${table} · ${name}`,
          left,
          right,
          said,
        ]),
      ],
    },
    ...claims.map(
      (group): Sheet => ({
        title: `${words.claims} · ${group.name}`,
        rows: [
          [words.name, words.count, words.verdict],
          ...group.claims.map(({ before, shown, after, words: said }) => [`${before}${shown}${after}`, shown, said]),
        ],
      }),
    ),
  ].filter(({ rows }) => rows.length > 1);
}

function listChart({ title, kind, bars, rates }: Chart, words: Words): Sheet {
  const hasChange = bars.some(({ total, parts }) => [total, ...parts].some(({ change }) => change !== undefined));
  const write = (name: string, { shown, share, change }: Figure): readonly string[] => [
    name,
    shown,
    share ?? '',
    ...(hasChange ? [change?.before ?? '', [change?.difference, change?.growth].filter(Boolean).join(' ')] : []),
  ];
  return {
    title,
    rows: [
      [words.name, words.count, words.share, ...(hasChange ? [words.lastYear, words.change] : [])],
      ...bars.flatMap(({ total, parts }) => [
        write(total.label, total),
        ...parts.map((part) => write(kind === 'years' ? part.label : `${total.label} · ${part.label}`, part)),
      ]),
      ...rates.map((rate) => write(rate.label, rate)),
    ],
  };
}

function writeRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll(/[\\|]/g, String.raw`\$&`).replaceAll(/\s+/g, ' ')).join(' | ')} |`;
}

/** A field that begins like a formula would be one in a spreadsheet. */
function quote(field: string): string {
  const safe = /^[=@\t]|^[+-](?![\d.]+%?(?:\s|$))/.test(field) ? `'${field}` : field;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
