import { describe, expect, it } from 'vitest';
import type { Edition, RowDefinition, TableDefinition } from '../../server/src/standards/edition.ts';
import { plainLabel } from '../../server/src/standards/expand.ts';
import {
  editionById,
  editionIds,
  editions,
  hanNumber,
  officialHeading,
  olderEditions,
} from '../../server/src/standards/index.ts';

/** Every cell the table has, as `row|column`. */
function cellsOf(table: TableDefinition): ReadonlySet<string> {
  return new Set(
    table.rows
      .filter((row) => row.data)
      .flatMap((row) =>
        table.columns.filter((column) => column.block === row.block).map((column) => `${row.id}|${column.id}`),
      ),
  );
}

function countOf(edition: Edition, prefix: string): number {
  return edition.relations.filter((relation) => relation.id.startsWith(prefix)).length;
}

/** A label without numbering and punctuation. */
function bare(label: string): string {
  return plainLabel(label).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function barePrinted(edition: Edition): ReadonlySet<string> {
  const items = edition.tables.flatMap((table) => [...table.blocks, ...table.rows, ...table.columns, ...table.groups]);
  return new Set(items.flatMap((item) => [item.label, ...(item.aliases ?? [])].map(bare)));
}

/** What tells rows of the same words apart where a table lists single figures: a printed code, or the row they stand under. */
function besides(row: RowDefinition, table: TableDefinition): string {
  return table.shape === 'indicators' ? (row.code ?? row.id.split('.').slice(0, -1).join('.')) : '';
}

const all = [...editions, ...olderEditions()];
const named = all.map((edition) => [edition.id, edition] as const);

describe('the editions', () => {
  it('are 2021 and 2019, newest first, and found by id', () => {
    expect(editions.map((edition) => edition.id)).toEqual(['2021', '2019']);
    expect(editionById('2019')?.years).toEqual({ from: 2019, to: 2020 });
    expect(editionById('1999')).toBeUndefined();
  });

  it('are joined by those of earlier years and of another kind, all found by id, none of them for a new report', () => {
    expect(editionIds).toEqual(all.map((edition) => edition.id));
    for (const edition of all) expect(editionById(edition.id)).toBe(edition);
    for (const edition of olderEditions()) {
      expect(edition.outline).toBe('usual');
      // A report on key points is written in any year; it goes by its title.
      expect(edition.years.to ?? 2018).toBeLessThan(2019);
      expect(edition.titleSigns.length > 0).toBe(edition.years.to === undefined);
    }
    for (const edition of editions) expect(edition).toMatchObject({ outline: 'fixed', items: [], textSigns: [] });
  });

  it('ask for the items of 2007 in every annual report before 2019, with a warning at most', () => {
    for (const edition of olderEditions()) {
      const items = edition.items.map(({ id }) => id);
      expect(items).toEqual(
        edition.id === 'key-points' ? [] : ['disclosure', 'applications', 'fees', 'remedies', 'problems'],
      );
      for (const item of edition.items) {
        expect(item.clause).toContain('第三十二条');
        for (const id of item.near) expect(edition.sections.map((section) => section.id)).toContain(id);
      }
    }
  });

  it('recalled and not seen are the rows of the table of 2014 and what rests on them', () => {
    const recalled = olderEditions().flatMap((edition) =>
      edition.relations.filter(({ certainty }) => certainty === 'R').map(() => edition.id),
    );
    expect(new Set(recalled)).toEqual(new Set(['stat-2014']));
    expect(recalled).toHaveLength(editionById('stat-2014')?.relations.length ?? 0);
  });

  it('have table 3 with 25 data rows in 2021 and 23 in 2019, by seven columns', () => {
    const sizes = editions.map((edition) => {
      const table = edition.tables.find(({ id }) => id === 't3');
      return [table?.rows.filter((row) => row.data).length, table?.columns.length];
    });
    expect(sizes).toEqual([
      [25, 7],
      [23, 7],
    ]);
  });

  it('relate every row, every column and every group once', () => {
    for (const [edition, rows] of [
      [editionById('2021'), 25],
      [editionById('2019'), 23],
    ] as const) {
      if (!edition) throw new Error('no edition');
      expect(countOf(edition, 't3.row.')).toBe(rows);
      expect(countOf(edition, 't3.column.')).toBe(7);
      expect(countOf(edition, 't3.balance.')).toBe(7);
      expect(edition.relations.map(({ id }) => id)).toEqual(
        expect.arrayContaining([
          't4.group.review',
          't4.group.suit.direct',
          't4.group.suit.afterReview',
          't2.order.rules',
        ]),
      );
      expect(countOf(edition, 't4.')).toBe(3);
      expect(countOf(edition, 't2.order.')).toBe(2);
    }
  });

  it('count the outcome rows of each table 3 into its total: 21 in 2021, 19 in 2019', () => {
    const parts = editions.map((edition) => edition.relations.find(({ id }) => id === 't3.column.total')?.parts.length);
    expect(parts).toEqual([21, 19]);
  });

  it.each(named)('%s has relations over cells that exist, with no placeholder left', (_, edition) => {
    for (const relation of edition.relations) {
      const table = edition.tables.find(({ id }) => id === relation.table);
      if (!table) throw new Error(`no table for ${relation.id}`);
      for (const cell of [...relation.total, ...relation.parts]) expect(cellsOf(table)).toContain(cell);
      expect(JSON.stringify(relation)).not.toMatch(/[{]\w+[}]/u);
      if (relation.kind === 'sum') expect(relation.total).toHaveLength(1);
    }
    const ids = edition.relations.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(named)('%s refers only to sections, tables, blocks, groups, cells and sources that exist', (_, edition) => {
    const sections = new Set(edition.sections.map(({ id }) => id));
    for (const section of edition.sections) {
      for (const id of section.tables)
        expect(edition.tables.find((table) => table.id === id)?.section).toBe(section.id);
    }
    for (const table of edition.tables) {
      expect(edition.sections.find(({ id }) => id === table.section)?.tables).toContain(table.id);
      const blocks = new Set(table.blocks.map(({ id }) => id));
      const groups = new Set(table.groups.map(({ id }) => id));
      for (const { block } of [...table.rows, ...table.columns])
        if (block !== undefined) expect(blocks).toContain(block);
      for (const { group } of table.columns) if (group !== undefined) expect(groups).toContain(group);
      for (const { parent } of table.groups) if (parent !== undefined) expect(groups).toContain(parent);
    }
    for (const content of edition.contents) {
      for (const id of [content.section, ...(content.alsoIn ?? [])]) expect(sections).toContain(id);
    }
    for (const authority of edition.authority) {
      const table = edition.tables.find(({ id }) => id === authority.table);
      if (!table) throw new Error('no table');
      for (const cell of authority.cells) expect(cellsOf(table)).toContain(cell);
    }
    for (const { table: id, from, to } of edition.carries) {
      const table = edition.tables.find((each) => each.id === id);
      if (!table) throw new Error('no table');
      for (const column of table.columns) {
        expect(cellsOf(table)).toContain(`${from}|${column.id}`);
        expect(cellsOf(table)).toContain(`${to}|${column.id}`);
      }
    }
  });

  it.each(named)('%s says clause, source and certainty of every item', (_, edition) => {
    const items = [
      edition.notice,
      ...edition.sections,
      ...edition.tables,
      ...edition.relations,
      ...edition.contents,
      ...edition.authority,
      ...edition.carries,
      ...edition.items,
    ];
    for (const item of items) {
      expect(item.clause).not.toBe('');
      // A key that `sources` does not have would be left as it is: addresses and titles are longer than keys.
      expect(item.source.length).toBeGreaterThan(15);
      expect(['V', 'D', 'R']).toContain(item.certainty);
      if (item.certainty === 'R') expect(item.note ?? '').not.toBe('');
    }
  });

  it.each(named)('%s has no label that stands for two rows of one block or two columns of one group', (_, edition) => {
    for (const table of edition.tables) {
      const keys = [
        ...table.rows.flatMap((row) =>
          [row.label, ...(row.aliases ?? [])].map((label) => `row ${besides(row, table)} ${plainLabel(label)}`),
        ),
        ...table.columns.flatMap((column) =>
          [column.label, ...(column.aliases ?? [])].map((label) => `${column.block} ${column.group} ${label}`),
        ),
      ];
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    }
  });

  it.each(named)('%s has signs that no other edition prints', (_, edition) => {
    for (const sign of edition.signs) {
      expect(barePrinted(edition)).toContain(bare(sign));
      for (const other of all) if (other !== edition) expect(barePrinted(other)).not.toContain(bare(sign));
    }
  });

  it('are frozen all through', () => {
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      expect(Object.isFrozen(value)).toBe(true);
      for (const part of Object.values(value)) visit(part);
    };
    visit(editions);
    visit(olderEditions());
  });

  it('require the results that 《条例》第五十条 asks of governments of governments only', () => {
    for (const edition of editions) {
      const asked = edition.contents.filter((content) => content.levels);
      expect(asked.map(({ id }) => id)).toEqual(['appraisal', 'public-review', 'accountability']);
      for (const content of asked) expect(content.levels).not.toContain('department');
      for (const content of asked) expect(content.levels).not.toContain('state');
    }
  });

  it('deny the power to make rules to counties, townships and local departments only', () => {
    for (const edition of editions) {
      expect(edition.authority.map(({ without }) => without)).toEqual([['county', 'township', 'department']]);
    }
  });
});

describe('headings and numbers', () => {
  it('prints the official headings', () => {
    expect(editionById('2021')?.sections.map(officialHeading)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
  });

  it('writes whole numbers from 1 to 99 in Chinese and leaves others in digits', () => {
    expect([1, 9, 10, 11, 20, 35, 99].map(hanNumber)).toEqual(['一', '九', '十', '十一', '二十', '三十五', '九十九']);
    expect([0, -1, 100, 1.5].map(hanNumber)).toEqual(['0', '-1', '100', '1.5']);
  });

  it('takes numbering off a label and nothing else', () => {
    expect(['一、本年新收', '（七）总计', '3.其他', '其他', '第二十条第（一）项'].map(plainLabel)).toEqual([
      '本年新收',
      '总计',
      '其他',
      '其他',
      '第二十条第（一）项',
    ]);
  });
});
