import { diagnose } from '../model/diagnose.ts';
import type { BoundTable, Cell, Report } from '../model/report.ts';
import type { Edition, SubjectDefinition, SubjectReading } from '../standards/edition.ts';

/** What the tables say of a subject, read one way. */
export interface ReadValue {
  readonly reading: SubjectReading;
  /** Scaled by 10^6; amounts in 元. */
  readonly value: bigint;
  /** For messages, in the unit of the cells. */
  readonly printed: string;
  /** A total was blank and stands for what its parts add up to. */
  readonly isComputed: boolean;
  readonly cells: readonly [Cell, ...Cell[]];
  readonly table: BoundTable;
}

const scale = 6;

/** A decimal as a whole number of millionths; undefined for what is none or has more places. */
export function toMillionths(decimal: string): bigint | undefined {
  const match = /^(-?)(\d+)(?:\.(\d{1,6})\d*)?$/.exec(decimal);
  if (!match) return undefined;
  const digits = BigInt(`${match[2]}${(match[3] ?? '').padEnd(scale, '0')}`);
  return match[1] ? -digits : digits;
}

/** A whole number of millionths as a decimal. */
export function fromMillionths(value: bigint): string {
  const digits = String(value < 0n ? -value : value).padStart(scale + 1, '0');
  const decimal = `${digits.slice(0, -scale)}.${digits.slice(-scale)}`.replace(/\.?0{1,6}$/, '');
  return value < 0n ? `-${decimal}` : decimal;
}

/**
 * The subject's values in this report's table, one for each reading. Empty where the table is not there, where a cell cannot be
 * read, or where a sum over one of the cells fails: then the table's problem comes first.
 */
export function readSubject(report: Report, subject: SubjectDefinition): readonly ReadValue[] {
  const { edition } = report;
  const table = report.tables.find(({ id }) => id === subject.table);
  if (!edition || !table) return [];
  const values: ReadValue[] = [];
  for (const reading of subject.readings) {
    const value = readOne(edition, table, reading);
    // The first reading is what the words mean; where it is blank, what others add to it says nothing.
    if (value === 'doubtful' || (value === 'blank' && values.length === 0)) return [];
    if (value !== 'blank') values.push(value);
  }
  return values;
}

function readOne(edition: Edition, table: BoundTable, reading: SubjectReading): ReadValue | 'blank' | 'doubtful' {
  const found = reading.cells.map((id) => table.cells.get(id));
  const cells = found.filter((cell) => cell !== undefined);
  const [first, ...others] = cells;
  if (!first || cells.length < found.length || cells.some((cell) => cell.state === 'unreadable')) return 'doubtful';
  const diagnosis = diagnose(table, edition);
  const isDoubtful = diagnosis.failing.some(({ relation, totalCells, partCells }) => {
    return relation.kind === 'sum' && cells.some((cell) => totalCells.includes(cell) || partCells.includes(cell));
  });
  if (isDoubtful) return 'doubtful';
  let sum = 0n;
  let known = 0;
  let isComputed = false;
  for (const cell of cells) {
    const blank = diagnosis.blankTotals.find((total) => total.cell === cell);
    const value = blank ? toMillionths(String(blank.value)) : toMillionths(cell.value ?? '');
    if (blank) isComputed = true;
    if (value === undefined) continue;
    sum += value;
    known++;
  }
  // Blanks beside numbers count as 0; where nothing is filled in nothing is said.
  if (known === 0) return 'blank';
  const unit = first.unit ?? first.column.unit;
  const value = unit === '万元' ? sum * 10_000n : sum;
  return { reading, value, printed: fromMillionths(sum), isComputed, cells: [first, ...others], table };
}

/** The same by the id of the subject; undefined where the edition has none of it. */
export function readById(report: Report, id: string): readonly ReadValue[] | undefined {
  const subject = report.edition?.subjects.find((candidate) => candidate.id === id);
  return subject && readSubject(report, subject);
}
