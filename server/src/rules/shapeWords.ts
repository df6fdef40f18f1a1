import type { BoundTable, ShapeIssue } from '../model/report.ts';
import type { Text } from '../text/message.ts';
import { joinTexts, nameLabel } from './tableWords.ts';

/** What `table-shape` says of each kind of issue, and of a table that stands there twice. */
export const shapeTexts = {
  'row-missing': {
    zh: '{table}缺少{count}行：{labels}（{clause}）。请补上，没有发生的填0。',
    en: '{table} lacks {count} row(s): {labels} ({clause}). Add them, with 0 where there is nothing to report.',
  },
  'column-missing': {
    zh: '{table}缺少{count}列：{labels}（{clause}）。请补上，没有发生的填0。',
    en: '{table} lacks {count} column(s): {labels} ({clause}). Add them, with 0 where there is nothing to report.',
  },
  'row-extra': {
    zh: '{table}的“{label}”行不在格式之内（{clause}），没有读取。请核对行名，多余的删去。',
    en: 'The row “{label}” of {table} is not in the format ({clause}) and was not read. Check its label, or take the row out.',
  },
  'column-extra': {
    zh: '{table}的“{label}”列不在格式之内（{clause}），没有读取。请核对列名，多余的删去。',
    en: 'The column “{label}” of {table} is not in the format ({clause}) and was not read. Check its label, or take the column out.',
  },
  'row-repeated': {
    zh: '{table}的“{label}”行出现了不止一次，只读取第一次的。请删去重复的一行。',
    en: 'The row “{label}” of {table} stands there more than once; only the first was read. Take the repetition out.',
  },
  'cell-count': {
    zh: '{table}“{label}”行有{found}个数据格，应为{expected}个（{clause}）；这一行没有读取，也没有核对。请逐格核对。',
    en: 'The row “{label}” of {table} has {found} cells where the format has {expected} ({clause}); it was neither read nor checked. Check it cell by cell.',
  },
  unreadable: {
    zh: '{table}的这一段连成一片，分不清各格，没有读取，也没有核对。请对照原表逐格分开。',
    en: 'This piece of {table} runs together: its cells cannot be told apart, and were neither read nor checked. Separate them after the original.',
  },
  repeat: {
    zh: '{table}出现了不止一次，只读取第一次的。请删去重复的表。',
    en: '{table} stands there more than once; only the first was read. Take the repetition out.',
  },
} satisfies Record<ShapeIssue['kind'] | 'repeat', Text>;

/** An issue, and the labels of all that are the same mistake. */
export type GatheredIssue = readonly [issue: ShapeIssue, labels: readonly string[]];

/** Issues with the labels they name. Rows missing at one place are one mistake, and so are columns. */
export function gatherIssues(table: BoundTable): readonly GatheredIssue[] {
  const gathered = new Map<string, [ShapeIssue, string[]]>();
  table.shape.forEach((issue, index) => {
    const isData = !('row' in issue) || issue.row.data;
    const place = isMissing(issue) ? `${issue.kind} ${issue.span.start} ${isData}` : String(index);
    const known = gathered.get(place);
    if (known) known[1].push(labelOf(issue, table));
    else gathered.set(place, [issue, [labelOf(issue, table)]]);
  });
  return [...gathered.values()];
}

export function isMissing(issue: ShapeIssue): boolean {
  return issue.kind === 'row-missing' || issue.kind === 'column-missing';
}

function labelOf(issue: ShapeIssue, table: BoundTable): string {
  // The one row of a table without row labels goes by the table's id.
  if ('row' in issue) return issue.row.label === table.id ? '数据' : nameLabel(issue.row.label);
  if ('column' in issue) return nameLabel(issue.column.label);
  return 'raw' in issue ? nameLabel(issue.raw.trim()) : '';
}

export function listLabels(labels: readonly string[]): Text {
  return joinTexts(
    labels.map((label) => ({ zh: `“${label}”`, en: `“${label}”` })),
    { zh: '、', en: ', ' },
  );
}
