import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TableDefinition } from '../../server/src/standards/edition.ts';
import { editionById, officialHeading } from '../../server/src/standards/index.ts';
import { layOutOfficially } from '../../server/src/writing/officialGrid.ts';

// The table grids as they were gathered from published reports live outside the repository.
const file = path.join(process.env['NIANBAO_CORPUS'] ?? '../shared', 'domain', 'tables.json');
const there = existsSync(file);

interface GridSource {
  readonly t?: string;
  readonly cell?: string;
  readonly rs?: number;
  readonly cs?: number;
}

interface TableSource {
  readonly blocks?: readonly {
    readonly key: string;
    readonly caption: string;
    readonly columns: readonly { readonly key?: string; readonly label: string }[];
    readonly rows: readonly { readonly key: string; readonly label: string }[];
  }[];
  readonly headerRows?: readonly (readonly GridSource[])[];
  readonly bodyRows?: readonly (readonly GridSource[])[];
}

interface Source {
  readonly versions: Readonly<
    Record<
      string,
      {
        readonly docNo: string;
        readonly sections: readonly string[];
        readonly sectionAliasesSeenInReports: Readonly<Record<string, readonly string[]>>;
        readonly tables: Readonly<Record<string, TableSource>>;
      }
    >
  >;
}

function isSource(value: unknown): value is Source {
  return typeof value === 'object' && value !== null && 'versions' in value;
}

function gridOf(table: TableDefinition): readonly (readonly GridSource[])[] {
  return layOutOfficially(table).map((row) =>
    row.map((cell) =>
      'label' in cell ? { t: cell.label, rs: cell.rowSpan, cs: cell.columnSpan } : { cell: cell.cell },
    ),
  );
}

describe(there ? 'the gathered table grids' : `the gathered table grids (not compared: there is no ${file})`, () => {
  const parsed: unknown = there ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  const source: Source = isSource(parsed) ? parsed : { versions: {} };

  it.each(['2021', '2019'])('%s prints the headings, accepts the variants and has the tables they name', (id) => {
    const version = source.versions[id];
    const edition = editionById(id);
    expect(edition).toBeDefined();
    if (!version || !edition) return;
    expect(edition.notice.number).toBe(version.docNo);
    expect(edition.sections.map(officialHeading)).toEqual(version.sections);
    const accepted = new Set(edition.sections.flatMap((section) => section.aliases));
    for (const alias of Object.values(version.sectionAliasesSeenInReports).flat()) {
      expect(accepted).toContain(alias.replace(/^[四五]、/u, ''));
    }
    expect(edition.tables.map((table) => table.id)).toEqual(Object.keys(version.tables));
  });

  it.each(['2021', '2019'])('%s has every block, row and column of table 2 by the same ids and labels', (id) => {
    const blocks = source.versions[id]?.tables['t2']?.blocks ?? [];
    const table = editionById(id)?.tables.find((each) => each.id === 't2');
    if (!table) throw new Error('no table 2');
    for (const block of blocks) {
      const here = <T extends { readonly block?: string }>(items: readonly T[]): readonly T[] =>
        items.filter((item) => item.block === block.key);
      expect(table.blocks.find((each) => each.id === block.key)?.label).toBe(block.caption);
      expect(here(table.rows).map((row) => [row.id, row.label])).toEqual(block.rows.map((row) => [row.key, row.label]));
      expect(here(table.columns).map((column) => [column.id, column.label])).toEqual(
        block.columns.filter((column) => column.key !== undefined).map((column) => [column.key, column.label]),
      );
    }
    if (there) expect(table.blocks).toHaveLength(blocks.length);
  });

  it.each([
    ['2021', 't3'],
    ['2021', 't4'],
    ['2019', 't3'],
    ['2019', 't4'],
  ] as const)('%s lays out %s cell by cell as the official grid', (id, tableId) => {
    const table = editionById(id)?.tables.find((each) => each.id === tableId);
    if (!table) throw new Error(`no table ${tableId}`);
    const grid = gridOf(table);
    expect(grid.length).toBeGreaterThan(3);
    const official = source.versions[id]?.tables[tableId];
    if (!official) return;
    expect(grid).toEqual([...(official.headerRows ?? []), ...(official.bodyRows ?? [])]);
  });
});
