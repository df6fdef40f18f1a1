import { diagnose } from '../model/diagnose.ts';
import { planRelations } from '../model/relationPlan.ts';
import type { BoundTable } from '../model/report.ts';
import type { Edition, Relation } from '../standards/edition.ts';
import { type Message, say, type Text } from '../text/message.ts';

const texts = {
  broken: {
    zh: '改动之后不再成立：{relation}（{left}与{right}）。请核对各项。',
    en: 'This will no longer hold: {relation} ({left} against {right}). Check the parts.',
  },
  failing: {
    zh: '改动之后仍不成立：{relation}（{left}与{right}）。请核对各项。',
    en: 'This will still not hold: {relation} ({left} against {right}). Check the parts.',
  },
} satisfies Record<string, Text>;

/** What is known of a table's cells, by their places in its plan, once changes are made. */
interface Afterwards {
  isChanged(place: number): boolean;
  /** Whether a note says already that the cell was left alone. */
  isLeft(place: number): boolean;
  /** NaN where it is not known. */
  countOf(place: number): number;
}

/** The balances that do not hold after changes, and the sums of changed cells that do not: a total stands in other sums, too. */
export function listFailing(table: BoundTable, edition: Edition, after: Afterwards): readonly Message[] {
  const sumOf = (places: readonly number[]): number => places.reduce((sum, place) => sum + after.countOf(place), 0);
  const before = new Set<Relation>(diagnose(table, edition).failing.map(({ relation }) => relation));
  return planRelations(edition, table.id).relations.flatMap(({ relation, total, parts }) => {
    const isJudged =
      relation.kind === 'balance' ||
      (relation.kind === 'sum' &&
        !total.some((place) => after.isLeft(place)) &&
        [...total, ...parts].some((place) => after.isChanged(place)));
    if (!isJudged) return [];
    const [left, right] = [sumOf(total), sumOf(parts)];
    if (Number.isNaN(left - right) || left === right) return [];
    return [say(before.has(relation) ? texts.failing : texts.broken, { relation: relation.name, left, right })];
  });
}
