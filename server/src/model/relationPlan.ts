import type { Edition, Relation } from '../standards/edition.ts';

/** A relation with its operands as places: numbers of cells in the plan, so that judging compares numbers, not words. */
export interface PlannedRelation {
  readonly relation: Relation;
  readonly total: readonly number[];
  readonly parts: readonly number[];
}

/** What the relations of one table say before any number is read: computed once for each edition. */
export interface RelationPlan {
  readonly relations: readonly PlannedRelation[];
  /** The place of every cell that some relation speaks of. */
  readonly places: ReadonlyMap<string, number>;
  /** By place: the sums that the cell is the total of, in the edition's order. */
  readonly sumsOf: readonly (readonly PlannedRelation[])[];
  /** Places of the totals of sums, in the edition's order. */
  readonly totals: readonly number[];
  /** Every place that some balance's left or right side rests on, the parts of its sums included. */
  readonly balanceSides: readonly [readonly number[], readonly number[]];
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
    plan = buildPlan(edition.relations.filter((relation) => relation.table === table));
    ofEdition.set(table, plan);
  }
  return plan;
}

function buildPlan(own: readonly Relation[]): RelationPlan {
  const places = new Map<string, number>();
  const placeOf = (id: string): number => {
    const place = places.get(id) ?? places.size;
    places.set(id, place);
    return place;
  };
  const relations = own.map((relation) => {
    return { relation, total: relation.total.map(placeOf), parts: relation.parts.map(placeOf) };
  });
  const sumsOf: PlannedRelation[][] = Array.from(places, () => []);
  for (const planned of relations) {
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
  return { relations, places, sumsOf, totals, balanceSides: [left, right] };
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
