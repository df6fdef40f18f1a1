import type { Figure } from '../../../protocol/statistics.ts';
import { sharePercent } from './ratio.ts';

/** The figure with its part of the whole, where both are counts. */
export function withShare(figure: Figure, whole: number | undefined): Figure {
  if (whole === undefined || figure.value === undefined) return figure;
  const share = sharePercent(Number(figure.value), whole);
  return share === undefined ? figure : { ...figure, share };
}
