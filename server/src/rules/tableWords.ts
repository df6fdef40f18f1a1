import type { BoundTable, Cell } from '../model/report.ts';
import type { ColumnGroup, RowDefinition, TableDefinition } from '../standards/edition.ts';
import { type Message, render, say, type Text } from '../text/message.ts';

/** Longer labels are cut in messages: the place is marked in the text anyway. */
const longestLabel = 20;

const texts = {
  grid: { zh: '{table}“{row}”行“{column}”列', en: '{table}, row “{row}”, column “{column}”' },
  group: { zh: '{table}“{group}”的“{column}”', en: '{table}, “{column}” of “{group}”' },
  blank: { zh: '空白', en: 'blank' },
} satisfies Record<string, Text>;

/** Where a cell is, in the words printed beside it. */
export function nameCell(cell: Cell, table: BoundTable): Text {
  const { definition } = table;
  const column = nameLabel(cell.column.label);
  const group = groupOf(cell, definition);
  return definition.shape === 'outcomes' && group
    ? toText(say(texts.group, { table: definition.name, group: nameLabel(group.label), column }))
    : toText(say(texts.grid, { table: definition.name, row: nameLabel(cell.row.label), column }));
}

/** A label without the notes behind it, short enough for a sentence; its own quotation marks become inner ones. */
export function nameLabel(label: string): string {
  let name = label.endsWith('）') ? label.replace(/(?<=.)（[^（）]{4,}）$/u, '') : label;
  if (/[“”]/.test(name)) name = name.replaceAll('“', '‘').replaceAll('”', '’');
  return name.length > longestLabel ? `${name.slice(0, longestLabel)}…` : name;
}

/** What stands in a cell: the number as typed, 空白 for an empty one. */
export function printedIn(cell: Cell): Text {
  const printed = cell.state === 'blank' ? undefined : cell.raw.trim();
  return printed ? { zh: printed, en: printed } : texts.blank;
}

/** The row's number with those it stands under, as the table's head speaks of it (`一`, `三（七）`); undefined without numbering. */
export function numberRow(row: RowDefinition, definition: TableDefinition): string | undefined {
  const own = /^(?:(?<item>[一二三四五六七八九十]+)、|(?<sub>（[一二三四五六七八九十]+）)|(?<point>\d+)\.)/u.exec(
    row.label,
  )?.groups;
  const number = own?.['item'] ?? own?.['sub'] ?? own?.['point'];
  if (number === undefined || row.depth <= 1) return number;
  return `${numberParent(row, definition) ?? ''}${number}`;
}

/** Numbering of the nearest row above that is one level higher. */
function numberParent(row: RowDefinition, definition: TableDefinition): string | undefined {
  for (let index = definition.rows.indexOf(row) - 1; index >= 0; index--) {
    const above = definition.rows[index];
    if (above && above.depth < row.depth) return numberRow(above, definition);
  }
  return undefined;
}

/** The group of columns that a cell's column stands in. */
export function groupOf(cell: Cell, definition: TableDefinition): ColumnGroup | undefined {
  return definition.groups.find((group) => group.id === cell.column.group);
}

/** A text put together in the language it is asked for: a finding is shown in one. */
class LaterText implements Text {
  readonly #write: (language: 'zh' | 'en') => string;

  constructor(write: (language: 'zh' | 'en') => string) {
    this.#write = write;
  }

  get zh(): string {
    return this.#write('zh');
  }

  get en(): string {
    return this.#write('en');
  }
}

/** A sentence in both languages, for use inside another. */
export function toText(message: Message): Text {
  return new LaterText((language) => render(message, language === 'en' ? 'en' : 'zh-cn'));
}

/** Several as one, with each language's own mark between them. */
export function joinTexts(parts: readonly Text[], mark: Text): Text {
  return new LaterText((language) => parts.map((part) => part[language]).join(mark[language]));
}
