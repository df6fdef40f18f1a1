import type { Edition, Relation, TableDefinition } from '../standards/edition.ts';
import { cellId } from './readCell.ts';

/** A relation with its operands as places: numbers of cells in the plan, so that judging compares numbers, not words. */
export interface PlannedRelation {
  readonly relation: Relation;
  /** Its own number in the plan. */
  readonly index: number;
  readonly total: readonly number[];
  readonly parts: readonly number[];
}

/** A relation that a cell stands in, and by how much its left side minus its right grows when the cell grows by 1. */
export interface Stand {
  readonly planned: PlannedRelation;
  readonly weight: number;
}

/** What the relations of one table say before any number is read: computed once for each edition. */
export interface RelationPlan {
  readonly relations: readonly PlannedRelation[];
  /** The place of every cell of the table, in the order of its definition. */
  readonly places: ReadonlyMap<string, number>;
  /** By place: the cell's id. */
  readonly ids: readonly string[];
  /** By place: the sums that the cell is the total of, in the edition's order. */
  readonly sumsOf: readonly (readonly PlannedRelation[])[];
  /** By place: the relations that the cell stands in, in the edition's order. */
  readonly standsOf: readonly (readonly Stand[])[];
  /** Places of the totals of sums, in the edition's order. */
  readonly totals: readonly number[];
  /** Every place that some balance's left or right side rests on, the parts of its sums included. */
  readonly balanceSides: readonly [readonly number[], readonly number[]];
  /** By place: NaN, to be copied. */
  readonly unread: readonly number[];
}

const plans = new WeakMap<Edition, Map<string, RelationPlan>>();

/** The plan of one table of an edition. */
export function planRelations(edition: Edition, table: string): RelationPlan {
  let ofEdition = plans.get(edition);
  if (!ofEdition) {
    ofEdition = new Map();
    plans.set(edition, ofEdition);
  }
  let plan = ofEdition.get(table);
  if (!plan) {
    plan = buildPlan(
      edition.relations.filter((relation) => relation.table === table),
      edition.tables.find(({ id }) => id === table),
    );
    ofEdition.set(table, plan);
  }
  return plan;
}

function buildPlan(own: readonly Relation[], table: TableDefinition | undefined): RelationPlan {
  const places = new Map<string, number>();
  const placeOf = (id: string): number => {
    const place = places.get(id) ?? places.size;
    places.set(id, place);
    return place;
  };
  for (const id of listCells(table)) placeOf(id);
  const relations = own.map((relation, index): PlannedRelation => {
    return { relation, index, total: relation.total.map(placeOf), parts: relation.parts.map(placeOf) };
  });
  const sumsOf: PlannedRelation[][] = Array.from(places, () => []);
  const standsOf: Stand[][] = Array.from(places, () => []);
  for (const planned of relations) {
    for (const [place, weight] of weighOperands(planned)) standsOf[place]?.push({ planned, weight });
    const [total, ...others] = planned.total;
    // A sum states one cell; anything else could not say which of them a blank stands for.
    if (planned.relation.kind !== 'sum' || total === undefined || others.length > 0) continue;
    sumsOf[total]?.push(planned);
  }
  const totals = [...sumsOf.keys()].filter((place) => sumsOf[place]?.length);
  const balances = relations.filter(({ relation }) => relation.kind === 'balance');
  const left = restsOn(
    balances.flatMap((balance) => balance.total),
    sumsOf,
  );
  const right = restsOn(
    balances.flatMap((balance) => balance.parts),
    sumsOf,
  );
  const unread = Array.from(places, () => Number.NaN);
  return { relations, places, ids: [...places.keys()], sumsOf, standsOf, totals, balanceSides: [left, right], unread };
}

/** Every cell that the table may have, with the very ids that cells carry: those are compared in no time. */
function listCells(table: TableDefinition | undefined): readonly string[] {
  const { rows = [], columns = [] } = table ?? {};
  return rows.flatMap((row) =>
    columns.filter((column) => column.block === row.block).map((column) => cellId(row, column)),
  );
}

/**
 * The weight of each cell that a relation rests on, its total first, its parts with the opposite sign.
 * @param sourceOf the sum that a cell stands for: its parts weigh as it does, and so on down
 */
export function weighOperands(
  { total, parts }: PlannedRelation,
  sourceOf: (place: number) => PlannedRelation | undefined = () => undefined,
): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  const waiting: [readonly number[], number][] = [
    [total, 1],
    [parts, -1],
  ];
  // A list walks over what is added to it on the way.
  for (const [places, sign] of waiting) {
    for (const place of places) {
      weights.set(place, (weights.get(place) ?? 0) + sign);
      const source = sourceOf(place);
      if (source) waiting.push([source.parts, sign]);
    }
  }
  return weights;
}

/** The places, those of the parts of the sums they are totals of, and so on down. */
function restsOn(places: readonly number[], sumsOf: readonly (readonly PlannedRelation[])[]): readonly number[] {
  const found = new Set(places);
  // A Set walks over what is added to it on the way.
  for (const place of found) {
    for (const sum of sumsOf[place] ?? []) {
      for (const part of sum.parts) found.add(part);
    }
  }
  return [...found];
}
