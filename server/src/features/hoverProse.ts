import type { Claim, ClaimRole } from '../model/claims/claim.ts';
import { nameCell, printedIn } from '../rules/tableWords.ts';
import type { Comparison } from '../rules/tableDifferences.ts';
import type { ReadValue } from '../rules/subjectCells.ts';
import type { Text } from '../text/message.ts';
import { fillMarkdown } from './markdown.ts';
import type { ClaimPlace } from './proseAt.ts';

const texts = {
  read: {
    zh: '**{printed}**：读作{role} {value}{unit}，{exact}',
    en: '**{printed}**: read as {role}, {value}{unit}, {exact}',
  },
  named: {
    zh: '**{printed}**：读作“{name}”，{role} {value}{unit}，{exact}',
    en: '**{printed}**: read as “{name}”, {role}, {value}{unit}, {exact}',
  },
  exact: { zh: '准确数', en: 'an exact number' },
  about: { zh: '约数', en: 'a rough number' },
  agrees: { zh: '与表格一致：{reading} {value}', en: 'As in the table: {reading} {value}' },
  differs: { zh: '**与表格不一致：{reading} {value}**', en: '**The table has another: {reading} {value}**' },
  unchecked: { zh: '未核，表中：{reading} {value}', en: 'Not compared; the table has: {reading} {value}' },
  nothing: { zh: '没有可以核对的表中数字', en: 'There is no number in a table to compare it with' },
  cell: { zh: '{cell}：{value}', en: '{cell}: {value}' },
} satisfies Record<string, Text>;

const roles: Readonly<Record<ClaimRole, Text>> = {
  count: { zh: '数量', en: 'a count' },
  total: { zh: '总数', en: 'a total' },
  part: { zh: '其中一项', en: 'a part of a total' },
  share: { zh: '占比', en: 'a share' },
  rate: { zh: '比率', en: 'a rate' },
  growth: { zh: '增减', en: 'a change' },
  comparison: { zh: '用来对比的往年数字', en: 'an earlier year’s figure' },
};

/** More cells than this are not listed: a sum of more says enough by its name. */
const mostCells = 6;

/** What a number in prose was read as, what its table has, and how the two compare. In Markdown. */
export function describeClaim({ claim, comparison }: ClaimPlace, language: keyof Text): string {
  const values = {
    printed: claim.sentence.text.slice(claim.start, claim.end).trim(),
    role: roles[claim.role][language],
    value: claim.value,
    unit: unitOf(claim, language),
    exact: (claim.exact ? texts.exact : texts.about)[language],
    name: comparison?.subject.name[language] ?? '',
  };
  const head = fillMarkdown(comparison ? texts.named : texts.read, language, values);
  return comparison ? `${head}\n\n${describeValues(comparison, language)}` : head;
}

function describeValues({ verdict, values }: Comparison, language: keyof Text): string {
  if (values.length === 0) return texts.nothing[language];
  return values.flatMap((value) => describeValue(value, texts[verdict], language)).join('\n');
}

function describeValue({ reading, printed, cells, table }: ReadValue, text: Text, language: keyof Text): string[] {
  const lines = cells.slice(0, mostCells).map((cell) => {
    const words = { cell: nameCell(cell, table)[language], value: printedIn(cell)[language] };
    return `  - ${fillMarkdown(texts.cell, language, words)}`;
  });
  return [`- ${fillMarkdown(text, language, { reading: reading.name[language], value: printed })}`, ...lines];
}

function unitOf({ unit }: Claim, language: keyof Text): string {
  if (unit === undefined || unit === '%' || unit === '‰') return unit ?? '';
  return language === 'en' ? ` ${unit}` : unit;
}
