import { Notes } from '../../server/src/model/notes.ts';
import type { BoundTable, Cell, CellState } from '../../server/src/model/report.ts';
import type { Edition, Relation, TableDefinition } from '../../server/src/standards/edition.ts';

/** What a test writes into a cell: a number, `''` blank, `/` not applicable, `?` unreadable, `absent` not in the document. */
export type Entry = number | '' | '/' | '?' | 'absent';

/** A bound table without a document: every cell of the definition, with the entries given and 0 elsewhere. */
export function bindEntries(
  definition: TableDefinition,
  entries: Readonly<Record<string, Entry>>,
  rest: Entry = 0,
): BoundTable {
  const cells = new Map<string, Cell>();
  let at = 0;
  for (const row of definition.rows) {
    if (!row.data) continue;
    for (const column of definition.columns) {
      if (column.block !== row.block) continue;
      const id = `${row.id}|${column.id}`;
      const entry = entries[id] ?? rest;
      if (entry === 'absent') continue;
      const raw = String(entry);
      const isNumber = typeof entry === 'number';
      const span = { start: at, end: at + raw.length };
      at = span.end + 1;
      cells.set(id, {
        id,
        row,
        column,
        span,
        raw,
        state: isNumber ? 'number' : stateOf(entry),
        ...(isNumber && { value: raw }),
        ...(isNumber && Number.isInteger(entry) && { count: entry }),
      });
    }
  }
  return {
    id: definition.id,
    definition,
    style: 'gfm',
    span: { start: 0, end: at },
    pieces: [{ start: 0, end: at }],
    cells,
    labels: [],
    misnamed: [],
    shape: [],
    turned: false,
    repeats: [],
    notes: new Notes(),
  };
}

/** A row of numbers as printed, by the edition's columns in order. */
export function rowOf(definition: TableDefinition, row: string, entries: readonly Entry[]): Record<string, Entry> {
  return Object.fromEntries(definition.columns.map((column, index) => [`${row}|${column.id}`, entries[index] ?? 0]));
}

function stateOf(entry: string): CellState {
  if (entry === '') return 'blank';
  return entry === '/' ? 'na' : 'unreadable';
}

/** An edition of one table `t` with rows and columns named by their ids. */
export function makeEdition(
  rows: readonly string[],
  columns: readonly string[],
  relations: readonly Pick<Relation, 'id' | 'kind' | 'total' | 'parts'>[],
): { readonly edition: Edition; readonly table: TableDefinition } {
  const cited = { clause: '附件', source: 'test', certainty: 'V' } as const;
  const table: TableDefinition = {
    ...cited,
    id: 't',
    section: 's',
    name: { zh: '表', en: 'Table' },
    shape: 'matrix',
    blocks: [],
    rows: rows.map((id) => ({ id, label: id, data: true, depth: 1 })),
    columns: columns.map((id) => ({ id, label: id, value: 'count' })),
    groups: [],
    headLabels: [],
  };
  const edition: Edition = {
    id: 'test',
    name: { zh: '测试', en: 'test' },
    notice: { ...cited, number: '', title: '', date: '' },
    years: { from: 2021 },
    signs: [],
    textSigns: [],
    titleSigns: [],
    outline: 'fixed',
    asks: { title: 'warning', period: 'warning' },
    sections: [],
    tables: [table],
    relations: relations.map((relation) => ({
      ...cited,
      table: 't',
      name: { zh: relation.id, en: relation.id },
      ...relation,
    })),
    contents: [],
    authority: [],
    carries: [],
    subjects: [],
    items: [],
  };
  return { edition, table };
}
