import type { RowDefinition } from '../standards/edition.ts';
import type { Text } from '../text/message.ts';

/** What the totals of a year are called where there is no room for the row's label. */
const shortNames: Readonly<Record<string, Text>> = {
  new: { zh: '本年新收', en: 'Received' },
  carriedIn: { zh: '上年结转', en: 'Carried in' },
  'r.total': { zh: '本年办结', en: 'Completed' },
  carriedOut: { zh: '结转下年', en: 'Carried over' },
};

/** The row in a word or two. */
export function nameShortly(row: RowDefinition, language: (text: Text) => string): string {
  const short = shortNames[row.id];
  return short ? language(short) : stripNumber(row.label);
}

/** A label without its number and without the notes behind it: `（二）部分公开（区分处理的，…）` is 部分公开. */
export function stripNumber(label: string): string {
  const name = label.endsWith('）') ? label.replace(/(?<=.)（[^（）]{4,}）$/u, '') : label;
  return name.replace(/^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、])\s*/u, '');
}
