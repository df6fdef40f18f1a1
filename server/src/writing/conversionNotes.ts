import type { BoundTable, Report, ReportDocument } from '../model/report.ts';
import type { RowDefinition } from '../standards/edition.ts';
import type { DocumentFormat } from '../syntax/tree.ts';
import { say, type Text } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import type { ConversionNote } from './convert.ts';
import { keyOf, type TableForm, type TablePlan } from './tablePlan.ts';
import type { Differences } from './sameReading.ts';

const reconstructed: Text = {
  zh: '{table}{row}的数字在原文中没有分开或离开了标签，是按表内的栏数和合计关系认出的：{values}。请与原件核对。',
  en: 'The numbers of {table}{row} ran together or lost their label in the text; the columns and sums of the table tell them: {values}. Compare them with the original.',
};
const ofRow: Text = { zh: '“{row}”', en: ', "{row}"' };
const relabelled: Text = {
  zh: '{table}的“{typed}”写成了格式规定的“{official}”。',
  en: '"{typed}" in {table} was written as the format has it: "{official}".',
};
const keptGrid: Text = {
  zh: '{table}有格式以外的行、列或数字，按它自己的样子写出，没有改成规定的样式。',
  en: '{table} has rows, columns or numbers that the format does not have; it was written as its own grid.',
};
const looseLines: Text = {
  zh: '{table}有没有读取的数字，这些行按原样写在表后，请逐格核对。',
  en: '{table} holds numbers that were not read; their lines stand behind the table as they are. Check them cell by cell.',
};
const keptTyped: Text = {
  zh: '{table}不能改写而不改变读到的数字，保持原样。',
  en: '{table} cannot be rewritten without changing what is read in it; it was left as it is.',
};
const noReport: Text = {
  zh: '没有读出政府信息公开工作年度报告，文字按原样写出。',
  en: 'No annual report was found in it; the text was written as it is.',
};
const frontLost: Text = {
  zh: 'HTML 没有文件头：开头写明的版式、层级等没有写出。',
  en: 'HTML has no front matter: what it says of edition and level was left out.',
};
const tableDiffers: Text = {
  zh: '{table}改写后读到的数字会与原文不同，因此没有写出。请先改正表中标出的问题，再转换。',
  en: '{table} would be read otherwise after the conversion, so nothing was written. Mend the problems reported in it first, then convert again.',
};
const outlineDiffers: Text = {
  zh: '改写后读到的报告或部分会与原文不同，因此没有写出。请先用 nianbao check 查看标题的问题，再转换。',
  en: 'Reports or sections would be read otherwise after the conversion, so nothing was written. See the problems of headings with nianbao check, then convert again.',
};

/** What the author should know of a conversion that was made. */
export function listNotes(
  document: ReportDocument,
  plan: TablePlan,
  forms: ReadonlyMap<string, TableForm>,
  to: DocumentFormat,
): readonly ConversionNote[] {
  const notes: ConversionNote[] = [];
  const [first] = document.reports;
  if (!first) notes.push({ span: { start: 0, end: 0 }, message: say(noReport) });
  if (to === 'html' && document.frontMatter) notes.push({ span: document.frontMatter.span, message: say(frontLost) });
  for (const { key, table } of plan.tables) {
    const form = forms.get(key);
    const { span } = table;
    const { name } = table.definition;
    const asTyped = form === 'grid' && table.style === 'glued';
    if (form === 'grid' && !asTyped) notes.push({ span, message: say(keptGrid, { table: name }) });
    if (form === 'loose' && to === 'html') notes.push({ span, message: say(looseLines, { table: name }) });
    if (asTyped || form === 'typed' || (form === 'loose' && to !== 'html'))
      notes.push({ span, message: say(keptTyped, { table: name }) });
    if (form !== 'draft') continue;
    notes.push(...listReconstructed(table), ...listRelabelled(table));
  }
  return notes.toSorted((a, b) => a.span.start - b.span.start);
}

function listReconstructed(table: BoundTable): readonly ConversionNote[] {
  const rows = new Map<RowDefinition, { readonly span: Span; readonly values: string[] }>();
  for (const { row, span, value, reconstructed: pieced } of table.cells.values()) {
    if (!pieced || value === undefined) continue;
    const told = rows.get(row);
    if (told) told.values.push(value);
    else rows.set(row, { span, values: [value] });
  }
  return [...rows].map(([row, { span, values }]) => ({
    span,
    message: say(reconstructed, {
      table: table.definition.name,
      row: row.label === '' ? '' : fill(ofRow, row.label),
      values: values.join(' '),
    }),
  }));
}

function fill({ zh, en }: Text, row: string): Text {
  return { zh: zh.replace('{row}', row), en: en.replace('{row}', row) };
}

function listRelabelled(table: BoundTable): readonly ConversionNote[] {
  // Words torn apart by the width of a page are no words of the author's.
  if (table.style === 'layout') return [];
  return table.labels.flatMap(({ span, raw, official }) =>
    official === undefined
      ? []
      : [{ span, message: say(relabelled, { table: table.definition.name, typed: raw, official }) }],
  );
}

/** Why nothing was written. */
export function whyNot(document: ReportDocument, { tables, outline }: Differences): readonly ConversionNote[] {
  const notes = document.reports.flatMap((report) => report.tables.flatMap((table) => noteOf(report, table, tables)));
  if (outline || notes.length === 0) notes.unshift({ span: { start: 0, end: 0 }, message: say(outlineDiffers) });
  return notes;
}

function noteOf(report: Report, table: BoundTable, keys: readonly string[]): readonly ConversionNote[] {
  if (!keys.includes(keyOf(report.index, table.id))) return [];
  return [{ span: table.span, message: say(tableDiffers, { table: table.definition.name }) }];
}
