import type { Edition, Relation } from '../standards/edition.ts';

/** What the relations of one table say before any number is read: computed once for each edition. */
export interface RelationPlan {
  readonly relations: readonly Relation[];
  /** The sums a cell is the total of, in the edition's order. */
  readonly sumsOf: ReadonlyMap<string, readonly Relation[]>;
  /** Every cell that some balance's left or right side rests on, the parts of its sums included. */
  readonly balanceSides: readonly [ReadonlySet<string>, ReadonlySet<string>];
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

function buildPlan(relations: readonly Relation[]): RelationPlan {
  const sumsOf = new Map<string, Relation[]>();
  for (const relation of relations) {
    const [total, ...others] = relation.total;
    // A sum states one cell; anything else could not say which of them a blank stands for.
    if (relation.kind !== 'sum' || total === undefined || others.length > 0) continue;
    const sums = sumsOf.get(total);
    if (sums) sums.push(relation);
    else sumsOf.set(total, [relation]);
  }
  const balances = relations.filter((relation) => relation.kind === 'balance');
  const left = restsOn(
    balances.flatMap((balance) => balance.total),
    sumsOf,
  );
  const right = restsOn(
    balances.flatMap((balance) => balance.parts),
    sumsOf,
  );
  return { relations, sumsOf, balanceSides: [left, right] };
}

/** The cells, the parts of the sums they are totals of, and so on down. */
function restsOn(cells: readonly string[], sumsOf: ReadonlyMap<string, readonly Relation[]>): ReadonlySet<string> {
  const found = new Set(cells);
  // A Set walks over what is added to it on the way.
  for (const cell of found) {
    for (const sum of sumsOf.get(cell) ?? []) {
      for (const part of sum.parts) found.add(part);
    }
  }
  return found;
}
