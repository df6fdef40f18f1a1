import type { BoundTable, LostColumns, ShapeIssue } from '../model/report.ts';
import { say, type Text } from '../text/message.ts';
import { joinTexts, nameLabel, toText } from './tableWords.ts';

/** More labels than this are counted, not named. */
const mostNamed = 4;
/** As many rows of one wrong width are one mistake of the table, not mistakes of each row. */
const manyRows = 5;

/** What `table-shape` says of each kind of issue, of a table that stands there twice and of one that breaks off. */
export const shapeTexts = {
  'row-missing': {
    zh: '{table}缺少{count}行：{labels}（{clause}）。请补上，没有发生的填0。',
    en: '{table} lacks rows of the format ({count}): {labels} ({clause}). Add what is missing, with 0 where there is nothing to report.',
  },
  'column-missing': {
    zh: '{table}缺少{count}列：{labels}（{clause}）。请补上，没有发生的填0。',
    en: '{table} lacks columns of the format ({count}): {labels} ({clause}). Add what is missing, with 0 where there is nothing to report.',
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
    en: 'The row “{label}” stands in {table} more than once; only the first was read. Take the repetition out.',
  },
  'cell-count': {
    zh: '{table}有{count}行（{labels}）印了{found}个数据格，格式规定为{expected}个（{clause}）；没有读取，也没有核对。请逐格核对。',
    en: 'Rows of {table} with {found} cells where the format has {expected} ({clause}): {count} ({labels}). They were neither read nor checked; check them cell by cell.',
  },
  unreadable: {
    zh: '{table}的这一段分不清各格，没有读取，也没有核对。请对照原表逐格分开。',
    en: 'The cells of this piece of {table} cannot be told apart; they were neither read nor checked. Separate them as in the original.',
  },
  repeat: {
    zh: '{table}在报告中出现了不止一次，只读取第一次的。请删去重复的表。',
    en: '{table} stands in the report more than once; only the first was read. Take the repetition out.',
  },
  cut: {
    zh: '文字在{table}里中断了，后面的内容不按缺少处理。请对照原文补全。',
    en: 'The text breaks off in {table}; what should follow is not counted as missing. Complete it from the original.',
  },
  group: { zh: '“{group}”一组{count}列', en: 'the group “{group}” ({count})' },
  partOfGroup: { zh: '“{group}”一组的{columns}', en: '{columns} of “{group}”' },
  more: { zh: '等', en: 'and more' },
} satisfies Record<ShapeIssue['kind'] | 'repeat' | 'cut' | 'group' | 'partOfGroup' | 'more', Text>;

/** What an issue is about: a row or columns. */
export interface IssueLabel {
  /** In quotation marks. */
  readonly quoted: Text;
  /** Without. */
  readonly name: string;
  /** Rows or columns that it stands for. */
  readonly count: number;
}

/** An issue, and the labels of all that are the same mistake. */
export type GatheredIssue = readonly [issue: ShapeIssue, labels: readonly IssueLabel[]];

/** Issues with the labels they name. Rows missing at one place are one mistake; so are columns, and many rows of one width. */
export function gatherIssues(table: BoundTable): readonly GatheredIssue[] {
  const gathered = new Map<string, [ShapeIssue, IssueLabel[]]>();
  const widths = countWidths(table);
  const hasExtraColumn = table.shape.some((issue) => issue.kind === 'column-extra');
  for (const [index, issue] of table.shape.entries()) {
    const width = widthOf(issue);
    const many = (widths.get(width) ?? 0) >= manyRows;
    // The column too many is reported by itself.
    if (hasExtraColumn && many) continue;
    const isData = !('row' in issue) || issue.row.data;
    let key = String(index);
    if (isMissing(issue)) key = `${issue.kind} ${issue.span.start} ${isData}`;
    else if (many) key = width;
    const known = gathered.get(key);
    if (known) known[1].push(labelOf(issue, table));
    else gathered.set(key, [issue, [labelOf(issue, table)]]);
  }
  return [...gathered.values()];
}

export function isMissing(issue: ShapeIssue): boolean {
  return issue.kind === 'row-missing' || issue.kind === 'column-missing';
}

/** The first few labels in quotation marks. */
export function listLabels(labels: readonly IssueLabel[]): Text {
  const list = joinQuoted(labels.slice(0, mostNamed).map(({ quoted }) => quoted));
  if (labels.length <= mostNamed) return list;
  return { zh: `${list.zh}${shapeTexts.more.zh}`, en: `${list.en} ${shapeTexts.more.en}` };
}

function joinQuoted(quoted: readonly Text[]): Text {
  return joinTexts(quoted, { zh: '、', en: ', ' });
}

function countWidths(table: BoundTable): ReadonlyMap<string, number> {
  const widths = new Map<string, number>();
  for (const issue of table.shape) {
    if (issue.kind === 'cell-count') widths.set(widthOf(issue), (widths.get(widthOf(issue)) ?? 0) + 1);
  }
  return widths;
}

function widthOf(issue: ShapeIssue): string {
  return issue.kind === 'cell-count' ? `${issue.found} of ${issue.expected}` : '';
}

function labelOf(issue: ShapeIssue, table: BoundTable): IssueLabel {
  // The one row of a table without row labels goes by the table's id.
  if ('row' in issue) return quote(issue.row.label === table.id ? '数据' : nameLabel(issue.row.label));
  if ('column' in issue) return issue.lost ? labelGroup(issue.lost) : quote(nameLabel(issue.column.label));
  return quote('raw' in issue ? nameLabel(issue.raw.trim()) : '');
}

function quote(name: string): IssueLabel {
  return { quoted: { zh: `“${name}”`, en: `“${name}”` }, name, count: 1 };
}

function labelGroup({ group, columns, isWhole }: LostColumns): IssueLabel {
  const name = nameLabel(group.label);
  const count = columns.length;
  const quoted = isWhole
    ? say(shapeTexts.group, { group: name, count })
    : say(shapeTexts.partOfGroup, {
        group: name,
        columns: joinQuoted(columns.map(({ label }) => quote(nameLabel(label)).quoted)),
      });
  return { quoted: toText(quoted), name, count };
}
