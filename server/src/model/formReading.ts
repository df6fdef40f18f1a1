import type { Edition, TableDefinition } from '../standards/edition.ts';
import type { Filling, TableForm } from '../syntax/tableForm.ts';
import type { SyntaxTable } from '../syntax/tree.ts';
import { bindLines } from './bindLines.ts';
import { FormBinding } from './filledTable.ts';
import type { LabelFinder } from './labels.ts';
import { readLogicalRows, type LogicalRow } from './logicalRows.ts';
import { type AssignedLines, assignLines, type PlacedTable, type TableLook, TypedPlace } from './placedTable.ts';

/**
 * What is read of a table's form: labels, the tables its lines belong to, the place of every cell. It is read from two samples of
 * the form, one with all counts 0 and one with all counts different: where the two are not bound alike, the numbers themselves
 * tell the reader something, and every table of the form is bound on its own.
 */
class FormReading {
  readonly look: TableLook;
  readonly #samples: readonly [TypedPlace, TypedPlace];
  readonly #lines = new Map<Edition, AssignedLines>();
  readonly #bindings = new Map<TableDefinition, FormBinding | undefined>();

  constructor(form: TableForm, sectionTable: string | undefined) {
    const even = new TypedPlace(
      form.write(() => '0'),
      sectionTable,
    );
    const odd = new TypedPlace(
      form.write((index) => String(1001 + index)),
      sectionTable,
    );
    this.#samples = [even, odd];
    this.look = even.look;
  }

  /** The lines of a sample: their labels are those of every table of the form. */
  linesOf(edition: Edition): AssignedLines {
    let lines = this.#lines.get(edition);
    if (!lines) {
      lines = assignLines(this.#samples[0], edition);
      this.#lines.set(edition, lines);
    }
    return lines;
  }

  /** How tables of the form are bound, where one table alone gives all lines of the definition; undefined where numbers matter. */
  bindingOf(definition: TableDefinition, edition: Edition): FormBinding | undefined {
    if (this.#bindings.has(definition)) return this.#bindings.get(definition);
    const [even, odd] = this.#samples.map((sample) => {
      const lines = assignLines(sample, edition);
      const shared = new Set<SyntaxTable>(lines.size > 1 ? [sample.table] : []);
      const bound = bindLines(lines.get(definition) ?? [], definition, edition, shared);
      return sample.table.filling && new FormBinding(bound, sample.table.filling);
    });
    const binding = even && odd && even.isLike(odd) ? even : undefined;
    this.#bindings.set(definition, binding);
    return binding;
  }
}

/** By form and by the table that the section holds. A form lives as long as it is remembered, its readings with it. */
const readings = new WeakMap<TableForm, Map<string | undefined, FormReading>>();

function readForm(form: TableForm, sectionTable: string | undefined): FormReading {
  let bySection = readings.get(form);
  if (!bySection) {
    bySection = new Map();
    readings.set(form, bySection);
  }
  let reading = bySection.get(sectionTable);
  if (!reading) {
    reading = new FormReading(form, sectionTable);
    bySection.set(sectionTable, reading);
  }
  return reading;
}

/** A table of a known form. Its own rows are read only where its binding is not known. */
export class KnownPlace implements PlacedTable {
  readonly table: SyntaxTable;
  readonly sectionTable: string | undefined;
  readonly filling: Filling;
  readonly form: FormReading;
  #rows: readonly LogicalRow[] | undefined;

  constructor(table: SyntaxTable, sectionTable: string | undefined, filling: Filling) {
    this.table = table;
    this.sectionTable = sectionTable;
    this.filling = filling;
    this.form = readForm(filling.form, sectionTable);
  }

  get look(): TableLook {
    return this.form.look;
  }

  get rows(): readonly LogicalRow[] {
    this.#rows ??= readLogicalRows(this.table);
    return this.#rows;
  }
}

/** @param find given where the table may be of an earlier format: then it is read cell by cell */
export function placeTable(table: SyntaxTable, sectionTable: string | undefined, find?: LabelFinder): PlacedTable {
  if (find) return new TypedPlace(table, sectionTable, find);
  return table.filling ? new KnownPlace(table, sectionTable, table.filling) : new TypedPlace(table, sectionTable);
}
