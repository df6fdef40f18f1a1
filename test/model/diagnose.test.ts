import { describe, expect, test } from 'vitest';
import { type RelationKind, diagnose } from '../../server/src/model/diagnose.ts';
import type { Diagnosis } from '../../server/src/model/relations.ts';
import type { Edition, TableDefinition } from '../../server/src/standards/edition.ts';
import { editionById } from '../../server/src/standards/index.ts';
import { freezeDeep } from '../language/freeze.ts';
import { bindEntries, type Entry, makeEdition, rowOf } from './boundTable.ts';

function known(id: string): Edition {
  const edition = editionById(id);
  if (!edition) throw new Error(`no edition ${id}`);
  return edition;
}

function tableOf(edition: Edition, id: string): TableDefinition {
  const table = edition.tables.find((candidate) => candidate.id === id);
  if (!table) throw new Error(`no table ${id}`);
  return table;
}

const edition2021 = known('2021');
const edition2019 = known('2019');
const t3 = tableOf(edition2021, 't3');
const t4 = tableOf(edition2021, 't4');

/** Table 3 of 2021 that adds up: 30 new, 2 carried in, 20 granted, 5 not held, 7 carried out. */
const sound: Readonly<Record<string, Entry>> = {
  ...rowOf(t3, 'new', [25, 3, 0, 1, 0, 1, 30]),
  ...rowOf(t3, 'carriedIn', [2, 0, 0, 0, 0, 0, 2]),
  ...rowOf(t3, 'r.granted', [18, 1, 0, 1, 0, 0, 20]),
  ...rowOf(t3, 'r.unable.notHeld', [4, 1, 0, 0, 0, 0, 5]),
  ...rowOf(t3, 'r.total', [22, 2, 0, 1, 0, 0, 25]),
  ...rowOf(t3, 'carriedOut', [5, 1, 0, 0, 0, 1, 7]),
};

function judge(entries: Readonly<Record<string, Entry>>, off?: readonly RelationKind[]): Diagnosis {
  return freezeDeep(diagnose(freezeDeep(bindEntries(t3, { ...sound, ...entries })), edition2021, new Set(off)));
}

const failing = (diagnosis: Diagnosis): readonly string[] => diagnosis.failing.map(({ relation }) => relation.id);
const offered = (diagnosis: Diagnosis): readonly string[] =>
  diagnosis.candidates.map(({ cell, value }) => `${cell.id}=${value}`);
const blanks = (diagnosis: Diagnosis): readonly string[] =>
  diagnosis.blankTotals.map(({ cell, value }) => `${cell.id}=${value}`);

describe('a table that adds up', () => {
  test('has no failing relation, no candidate and no blank total', () => {
    const diagnosis = judge({});
    expect([failing(diagnosis), offered(diagnosis), blanks(diagnosis)]).toEqual([[], [], []]);
    expect(new Set(diagnosis.checks.map((check) => check.status))).toEqual(new Set(['holds']));
  });

  test('keeps adding up with its zeros left blank or crossed out', () => {
    for (const empty of ['', '/'] as const) {
      const entries = Object.fromEntries(
        [...bindEntries(t3, sound).cells.values()].map((cell) => [
          cell.id,
          cell.count === 0 ? empty : (cell.count ?? ''),
        ]),
      );
      const diagnosis = judge(entries);
      expect([failing(diagnosis), blanks(diagnosis)]).toEqual([[], []]);
    }
  });

  test('is diagnosed once: the same answer is the same object', () => {
    const table = bindEntries(t3, sound);
    expect(diagnose(table, edition2021)).toBe(diagnose(table, edition2021, new Set()));
    expect(diagnose(table, edition2021, new Set(['sum']))).not.toBe(diagnose(table, edition2021));
  });
});

describe('one wrong cell', () => {
  test('a wrong part is the only change that mends its row and its column', () => {
    const diagnosis = judge({ 'r.granted|natural': 19 });
    expect(failing(diagnosis)).toEqual(['t3.row.r.granted', 't3.column.natural']);
    expect(offered(diagnosis)).toEqual(['r.granted|natural=18']);
  });

  test('a wrong printed total of the outcomes is found by its row, its column and the balance', () => {
    const diagnosis = judge({ 'r.total|natural': 20 });
    expect(failing(diagnosis)).toEqual(['t3.row.r.total', 't3.column.natural', 't3.balance.natural']);
    expect(offered(diagnosis)).toEqual(['r.total|natural=22']);
  });

  test('a value below 0 is never offered', () => {
    const diagnosis = judge({
      'r.unable.notHeld|legal.research': 0,
      'r.total|legal.research': '',
      'new|legal.research': 3,
    });
    expect(failing(diagnosis)).toEqual(['t3.row.new', 't3.balance.legal.research']);
    expect(offered(diagnosis)).toEqual(['new|legal.research=0']);
  });

  test('a blank part can be the cell to fill in', () => {
    const diagnosis = judge({ 'r.granted|natural': '' });
    expect(offered(diagnosis)).toEqual(['r.granted|natural=18']);
  });

  test('in table 4 every cell of the group is a choice, the total first', () => {
    const entries = { 'row|review.upheld': 3, 'row|review.pending': 1, 'row|review.total': 6 };
    const diagnosis = diagnose(bindEntries(t4, entries), edition2021);
    expect(failing(diagnosis)).toEqual(['t4.group.review']);
    expect(offered(diagnosis)).toEqual([
      'row|review.total=4',
      'row|review.upheld=5',
      'row|review.corrected=2',
      'row|review.otherResult=2',
      'row|review.pending=3',
    ]);
  });
});

describe('several wrong cells', () => {
  test('two mistakes in places that share nothing leave no single change', () => {
    const diagnosis = judge({ 'r.granted|natural': 19, 'new|legal.other': 4 });
    expect(failing(diagnosis)).toHaveLength(4);
    expect(offered(diagnosis)).toEqual([]);
  });

  test('the figures of 句容 2019 fail three balances, by +6, -1 and +5, and no single cell mends them', () => {
    const table = tableOf(edition2019, 't3');
    const entries = {
      ...rowOf(table, 'new', [203, 17, 0, 0, 1, 0, 221]),
      ...rowOf(table, 'r.granted', [131, 15, 0, 0, 1, 0, 147]),
      ...rowOf(table, 'r.partial', [10, 1, 0, 0, 0, 0, 11]),
      ...rowOf(table, 'r.refused.thirdParty', [3, 0, 0, 0, 0, 0, 3]),
      ...rowOf(table, 'r.refused.internal', [1, 0, 0, 0, 0, 0, 1]),
      ...rowOf(table, 'r.refused.process', [1, 0, 0, 0, 0, 0, 1]),
      ...rowOf(table, 'r.refused.enforcementFile', [1, 0, 0, 0, 0, 0, 1]),
      ...rowOf(table, 'r.unable.notHeld', [33, 0, 0, 0, 0, 0, 33]),
      ...rowOf(table, 'r.other', [3, 2, 0, 0, 0, 0, 5]),
      ...rowOf(table, 'r.total', [183, 18, 0, 0, 1, 0, 202]),
      ...rowOf(table, 'carriedOut', [14, 0, 0, 0, 0, 0, 14]),
    };
    const diagnosis = diagnose(bindEntries(table, entries), edition2019);
    expect(failing(diagnosis)).toEqual(['t3.balance.natural', 't3.balance.legal.commercial', 't3.balance.total']);
    expect(diagnosis.failing.map(({ left, right }) => left - right)).toEqual([6, -1, 5]);
    expect(offered(diagnosis)).toEqual([]);
  });
});

describe('blanks', () => {
  test('a blank total over parts counts as their sum, is not judged, and is named with the value', () => {
    const diagnosis = judge({ 'r.granted|total': '' });
    expect(failing(diagnosis)).toEqual([]);
    expect(blanks(diagnosis)).toEqual(['r.granted|total=20']);
    expect(diagnosis.checks.find((check) => check.relation.id === 't3.row.r.granted')?.status).toBe('silent');
  });

  test('the figures of 上海 2019 give blank totals and no failing relation', () => {
    const table = tableOf(edition2019, 't3');
    const entries: Record<string, Entry> = {
      ...rowOf(table, 'new', [821, 35, '', '', 2, 1, 859]),
      ...rowOf(table, 'carriedIn', [18, '', '', '', '', '', 18]),
      ...rowOf(table, 'r.granted', [258, 12, '', '', 1, 1, '']),
      ...rowOf(table, 'r.partial', [3, '', '', '', '', '', '']),
      ...rowOf(table, 'r.refused.stateSecret', [14, '', '', '', '', '', '']),
      ...rowOf(table, 'r.refused.internal', [5, '', '', '', '', '', '']),
      ...rowOf(table, 'r.refused.process', [3, 1, '', '', '', '', '']),
      ...rowOf(table, 'r.refused.adminQuery', [10, 2, '', '', '', '', '']),
      ...rowOf(table, 'r.unable.notHeld', [252, 12, '', '', 1, '', '']),
      ...rowOf(table, 'r.unable.needsCreation', [44, 3, '', '', '', '', '']),
      ...rowOf(table, 'r.unable.stillUnclear', [25, '', '', '', '', '', '']),
      ...rowOf(table, 'r.notHandled.petition', [148, 1, '', '', '', '', '']),
      ...rowOf(table, 'r.notHandled.repeat', [5, 4, '', '', '', '', '']),
      ...rowOf(table, 'r.total', [767, 35, '', '', 2, 1, 805]),
      ...rowOf(table, 'carriedOut', [72, '', '', '', '', '', 72]),
    };
    const diagnosis = diagnose(bindEntries(table, entries, ''), edition2019);
    expect(failing(diagnosis)).toEqual([]);
    expect(blanks(diagnosis)).toEqual([
      'r.granted|total=272',
      'r.partial|total=3',
      'r.refused.stateSecret|total=14',
      'r.refused.internal|total=5',
      'r.refused.process|total=4',
      'r.refused.adminQuery|total=12',
      'r.unable.notHeld|total=265',
      'r.unable.needsCreation|total=47',
      'r.unable.stillUnclear|total=25',
      'r.notHandled.petition|total=149',
      'r.notHandled.repeat|total=9',
    ]);
  });

  test('a crossed-out total is treated like a blank one', () => {
    expect(blanks(judge({ 'new|total': '/' }))).toEqual(['new|total=30']);
  });

  test('a blank total of two sums takes the row, and the column is judged with it', () => {
    expect(blanks(judge({ 'r.total|total': '' }))).toEqual(['r.total|total=25']);
    expect(failing(judge({ 'r.total|total': '' }))).toEqual([]);
    const wrong = judge({ 'r.total|total': '', 'r.granted|total': 21 });
    expect(failing(wrong)).toEqual(['t3.row.r.granted', 't3.column.total']);
    expect(offered(wrong)).toEqual(['r.granted|total=20']);
  });

  test('a blank total whose row cannot be read takes the column', () => {
    const diagnosis = judge({ 'r.total|total': '', 'r.total|legal.other': '?' });
    expect(blanks(diagnosis)).toEqual(['r.total|total=25']);
    expect(failing(diagnosis)).toEqual([]);
  });

  test('a blank total that cannot be computed silences what rests on it', () => {
    const diagnosis = judge({ 'r.granted|total': '', 'r.granted|natural': '?' });
    expect([failing(diagnosis), blanks(diagnosis)]).toEqual([[], []]);
    expect(diagnosis.checks.find((check) => check.relation.id === 't3.column.total')?.status).toBe('silent');
  });

  test('blank totals come in the order of their places, whichever way round the table is typed', () => {
    const entries = { ...sound, 'new|total': '', 'r.total|natural': '', 'carriedIn|total': '' } as const;
    const table = bindEntries(t3, entries);
    const turned = bindEntries(t3, entries);
    const cells = new Map(
      Array.from(turned.cells, ([id, cell]) => [
        id,
        { ...cell, span: { start: 9000 - cell.span.start, end: 9001 - cell.span.start } },
      ]),
    );
    const first = blanks(diagnose(table, edition2021));
    expect(first).toEqual(['new|total=30', 'carriedIn|total=2', 'r.total|natural=22']);
    expect(blanks(diagnose({ ...turned, cells }, edition2021))).toEqual(first.toReversed());
  });

  test('a blank total of nothing but zeros is no blank total', () => {
    expect(blanks(judge({ 'r.partial|total': '', 'r.total|legal.research': '' }))).toEqual([]);
  });

  test('a part under blank totals is still found as the one wrong cell', () => {
    const diagnosis = judge({ 'r.granted|total': '', 'r.granted|natural': 19 });
    expect(failing(diagnosis)).toEqual(['t3.column.natural', 't3.column.total']);
    expect(offered(diagnosis)).toEqual(['r.granted|natural=18']);
  });
});

describe('what cannot be read', () => {
  test('an unreadable, absent, decimal or very long number silences its relations', () => {
    for (const entry of ['?', 'absent', 1.5, 1e15] as const) {
      const table = bindEntries(t3, { ...sound, 'r.granted|natural': entry });
      const cells = new Map(table.cells);
      const cell = cells.get('r.granted|natural');
      if (cell && entry === 1e15) {
        const { count: _tooLong, ...rest } = cell;
        cells.set(cell.id, rest);
      }
      const diagnosis = diagnose({ ...table, cells }, edition2021);
      const silent = diagnosis.checks.filter((check) => check.status === 'silent').map(({ relation }) => relation.id);
      expect(silent).toEqual(['t3.row.r.granted', 't3.column.natural']);
      expect(failing(diagnosis)).toEqual([]);
    }
  });

  test('an unreadable cell is never the cell to change', () => {
    expect(offered(judge({ 'r.granted|natural': '?', 'r.granted|total': 21 }))).toEqual(['r.granted|total=20']);
  });
});

describe('a draft in progress', () => {
  const rows = t3.rows.filter((row) => row.data).map((row) => row.id);
  const empty = (wanted: (row: string) => boolean): Record<string, Entry> =>
    Object.fromEntries(rows.filter(wanted).flatMap((row) => Object.entries(rowOf(t3, row, Array(7).fill('')))));

  test('balances wait while nothing of the outcomes is filled in', () => {
    const diagnosis = judge(empty((row) => row.startsWith('r.') || row === 'carriedOut'));
    expect(failing(diagnosis)).toEqual([]);
  });

  test('balances wait while nothing of the applications is filled in', () => {
    expect(failing(judge(empty((row) => row === 'new' || row === 'carriedIn')))).toEqual([]);
  });

  test('one number on each side is enough for the balances to be judged', () => {
    const diagnosis = judge({ ...empty(() => true), 'new|natural': 5, 'r.granted|natural': 4 });
    expect(failing(diagnosis)).toEqual(['t3.balance.natural', 't3.balance.total']);
    expect(offered(diagnosis)).toEqual(
      expect.arrayContaining(['new|natural=4', 'r.granted|natural=5', 'carriedOut|natural=1']),
    );
    expect(blanks(diagnosis)).toEqual(['new|total=5', 'r.granted|total=4', 'r.total|natural=4', 'r.total|total=4']);
  });

  test('an empty table has nothing wrong', () => {
    const diagnosis = diagnose(bindEntries(t3, {}, ''), edition2021);
    expect([failing(diagnosis), blanks(diagnosis)]).toEqual([[], []]);
  });
});

describe('relations whose rule is off', () => {
  const wrong = { 'r.total|natural': 20 };

  test('take no part in the diagnosis', () => {
    expect(failing(judge(wrong, ['sum']))).toEqual(['t3.balance.natural']);
    expect(failing(judge(wrong, ['balance']))).toEqual(['t3.row.r.total', 't3.column.natural']);
    expect(failing(judge(wrong, ['sum', 'balance']))).toEqual([]);
  });

  test('a blank total counts as its parts even where sums are off', () => {
    expect(failing(judge({ 'new|total': '' }, ['sum']))).toEqual([]);
    const diagnosis = judge({ 'new|total': '', 'carriedOut|total': 9 }, ['sum']);
    expect(failing(diagnosis)).toEqual(['t3.balance.total']);
    expect(offered(diagnosis)).toContain('new|total=32');
  });
});

describe('orders', () => {
  const { edition, table } = makeEdition(
    ['a'],
    ['whole', 'part', 'other', 'sum'],
    [
      { id: 'order', kind: 'order', total: ['a|whole'], parts: ['a|part'] },
      { id: 'sum', kind: 'sum', total: ['a|sum'], parts: ['a|part', 'a|other'] },
    ],
  );
  const of = (whole: Entry, part: Entry, other: Entry, sum: Entry): Diagnosis =>
    diagnose(bindEntries(table, { 'a|whole': whole, 'a|part': part, 'a|other': other, 'a|sum': sum }), edition);

  test('fail where the whole is less than the part, and offer no value', () => {
    expect(failing(of(2, 3, 0, 3))).toEqual(['order']);
    expect(offered(of(2, 3, 0, 3))).toEqual([]);
  });

  test('hold at equality, and are silent over a blank whole', () => {
    expect(failing(of(3, 3, 0, 3))).toEqual([]);
    expect(failing(of('', 3, 0, 3))).toEqual([]);
  });

  test('rule out a change of a part that would exceed the whole', () => {
    expect(offered(of(3, 2, 1, 4))).toEqual(['a|sum=3', 'a|part=3', 'a|other=2']);
    expect(offered(of(2, 2, 1, 4))).toEqual(['a|sum=3', 'a|other=2']);
  });

  test('rule out filling a blank whole with less than its part', () => {
    const made = makeEdition(
      ['a'],
      ['whole', 'part', 'sum'],
      [
        { id: 'order', kind: 'order', total: ['a|whole'], parts: ['a|part'] },
        { id: 'sum', kind: 'sum', total: ['a|sum'], parts: ['a|whole', 'a|part'] },
      ],
    );
    const offer = (sum: number): readonly string[] =>
      offered(diagnose(bindEntries(made.table, { 'a|whole': '', 'a|part': 3, 'a|sum': sum }), made.edition));
    expect(offer(5)).toEqual(['a|sum=3', 'a|part=5']);
    expect(offer(6)).toEqual(['a|sum=3', 'a|whole=3', 'a|part=6']);
  });
});

test('a sum that states two cells together says of neither what it is where it is left blank', () => {
  const { edition, table } = makeEdition(
    ['a'],
    ['one', 'two', 'part'],
    [{ id: 'sum', kind: 'sum', total: ['a|one', 'a|two'], parts: ['a|part'] }],
  );
  const of = (one: Entry, two: Entry, part: Entry): Diagnosis =>
    diagnose(bindEntries(table, { 'a|one': one, 'a|two': two, 'a|part': part }), edition);
  expect(failing(of(2, 3, 5))).toEqual([]);
  expect(offered(of(2, 3, 6))).toEqual(['a|one=3', 'a|two=4', 'a|part=5']);
  expect([failing(of('', 3, 5)), blanks(of('', 3, 5))]).toEqual([[], []]);
});

const kinds = ({ checks }: Diagnosis): readonly string[] => [...new Set(checks.map(({ relation }) => relation.kind))];

test('relations of a kind that is switched off are in none of the lists', () => {
  const wrong = rowOf(t3, 'new', [25, 3, 0, 1, 0, 1, 31]);
  expect(kinds(judge(wrong))).toContain('sum');
  for (const off of ['sum', 'balance', 'order'] as const) {
    expect(kinds(judge(wrong, [off]))).not.toContain(off);
    expect(judge(wrong, [off]).failing.map(({ relation }) => relation.kind)).not.toContain(off);
  }
});
