import type { Chart, Figure, Statistics } from '../../../protocol/statistics.ts';
import type { Text } from '../text/message.ts';
import type { Sketch } from './sketch.ts';

const texts = {
  title: { zh: '与上年比较', en: 'Compared with last year' },
} satisfies Record<string, Text>;

/** The totals beside those of last year, where its report is there. */
export function listYears(
  sketch: Sketch,
  { balances, charts }: Pick<Statistics, 'balances' | 'charts'>,
): readonly Chart[] {
  const [whole] = balances;
  const outcomes = charts.find(({ id }) => id.endsWith('/outcomes'));
  const figures: readonly Figure[] = [
    ...(whole ? [...whole.left, ...whole.right] : []),
    ...(outcomes?.bars.map(({ total }) => total) ?? []),
  ];
  const known = figures.filter(({ change }) => change !== undefined);
  if (known.length === 0) return [];
  const bars = known.map((total) => ({ total, parts: [] }));
  return [{ id: 'years', title: sketch.in(texts.title), kind: 'years', bars, rates: [] }];
}
