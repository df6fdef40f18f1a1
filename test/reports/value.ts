import {
  disclosureBlocks,
  type EditionId,
  outcomeGroups,
  outcomes,
  requestColumns,
  requestRows,
  resultRows,
} from './labels.ts';
import { type Random, seedRandom } from './random.ts';

export type TableId = 't2' | 't3' | 't4';

/** Cells by `row|column`, as the author would type them: `12`, `减37`, `10.5`, `/`, or nothing for a blank. */
export type Cells = Readonly<Record<string, string>>;

/** What a report says, before anyone lays it out. */
export interface ReportValue {
  readonly edition: EditionId;
  readonly organisation: string;
  readonly year: number;
  readonly level: 'county' | 'department' | 'township';
  readonly tables: Readonly<Record<TableId, Cells>>;
}

export interface GenerateOptions {
  /** Share of the result rows of table 3 that are not all 0. */
  readonly density?: number;
  /** The largest number of a cell that is not a total. */
  readonly largest?: number;
  /** Cells that would be 0 are left blank, as many bodies do; totals of nothing too. */
  readonly blankZeros?: boolean;
}

/** A consistent report: every relation of its edition holds. Same seed, same report. */
export function generateReport(edition: EditionId, seed: number, options: GenerateOptions = {}): ReportValue {
  const random = seedRandom(seed * 2 + (edition === '2021' ? 1 : 0));
  const tables = {
    t2: generateDisclosure(edition, random),
    t3: generateRequests(edition, random, options),
    t4: generateOutcomes(random),
  };
  return {
    edition,
    organisation: '青禾县人民政府',
    level: 'county',
    year: edition === '2021' ? 2021 + (seed % 5) : 2019 + (seed % 2),
    tables: options.blankZeros ? { ...tables, t3: blankZeros(tables.t3), t4: blankZeros(tables.t4) } : tables,
  };
}

/** The same report with some cells typed differently. */
export function changeCells(value: ReportValue, table: TableId, cells: Cells): ReportValue {
  for (const id of Object.keys(cells)) {
    if (value.tables[table][id] === undefined) throw new Error(`${table} of ${value.edition} has no cell ${id}`);
  }
  return { ...value, tables: { ...value.tables, [table]: { ...value.tables[table], ...cells } } };
}

/** What is typed in a cell of the value; a cell that does not exist is a mistake of the test. */
export function typedCell(value: ReportValue, table: TableId, id: string): string {
  const text = value.tables[table][id];
  if (text === undefined) throw new Error(`${table} of ${value.edition} has no cell ${id}`);
  return text;
}

function generateDisclosure(edition: EditionId, random: Random): Cells {
  const cells: Record<string, string> = {};
  for (const block of disclosureBlocks[edition]) {
    for (const row of block.rows) {
      let least = 0;
      for (const column of block.columns) {
        const id = `${row.id}|${column.id}`;
        if (column.id === 'delta') {
          cells[id] = generateDelta(random);
        } else if (column.id === 'amount') {
          cells[id] = generateAmount(edition, random);
        } else if (column.id === 'prevItems') {
          cells[id] = String(random.integer(130, 2000));
        } else if (row.id === 'rules') {
          cells[id] = '0';
        } else {
          // Never less than its left neighbour: what is in force includes what was issued.
          least += random.integer(0, block.columns.length > 1 ? 60 : 90_000);
          cells[id] = String(least);
        }
      }
    }
  }
  return cells;
}

function generateDelta(random: Random): string {
  const size = random.integer(1, 120);
  return random.pick(['0', `增${size}`, `减${size}`, `+${size}`, `-${size}`]);
}

function generateAmount(edition: EditionId, random: Random): string {
  const whole = random.integer(1, edition === '2021' ? 9000 : 9_000_000);
  return random.pick([String(whole), `${whole}.${random.integer(1, 9)}`, `${whole}.${random.integer(10, 98)}5`]);
}

function generateRequests(edition: EditionId, random: Random, options: GenerateOptions): Cells {
  const { density = 0.5, largest = 400 } = options;
  const parts = requestColumns.map((column) => column.id).filter((id) => id !== 'total');
  const counts = new Map<string, number>();
  for (const row of resultRows(edition)) {
    const used = random.chance(density);
    for (const column of parts) {
      const share = column === 'natural' ? 0.9 : 0.3;
      const ceiling = column === 'natural' ? largest : Math.ceil(largest / 10);
      counts.set(`${row}|${column}`, used && random.chance(share) ? random.integer(1, ceiling) : 0);
    }
  }
  for (const column of parts) {
    const answered = sum(resultRows(edition).map((row) => counts.get(`${row}|${column}`) ?? 0));
    const carriedOut = random.chance(0.5) ? random.integer(0, 12) : 0;
    const carriedIn = Math.min(answered + carriedOut, random.chance(0.5) ? random.integer(0, 12) : 0);
    counts.set(`r.total|${column}`, answered);
    counts.set(`carriedOut|${column}`, carriedOut);
    counts.set(`carriedIn|${column}`, carriedIn);
    counts.set(`new|${column}`, answered + carriedOut - carriedIn);
  }
  const cells: Record<string, string> = {};
  for (const row of requestRows(edition)) {
    const numbers = parts.map((column) => counts.get(`${row}|${column}`) ?? 0);
    for (const [i, column] of parts.entries()) cells[`${row}|${column}`] = String(numbers[i]);
    cells[`${row}|total`] = String(sum(numbers));
  }
  return cells;
}

function generateOutcomes(random: Random): Cells {
  const cells: Record<string, string> = {};
  for (const group of outcomeGroups) {
    let total = 0;
    for (const outcome of outcomes) {
      const count = random.chance(0.6) ? random.integer(0, 40) : 0;
      if (outcome.id !== 'total') total += count;
      cells[`row|${group.id}.${outcome.id}`] = String(outcome.id === 'total' ? total : count);
    }
  }
  return cells;
}

function blankZeros(cells: Cells): Cells {
  return Object.fromEntries(Object.entries(cells).map(([id, text]) => [id, text === '0' ? '' : text]));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
