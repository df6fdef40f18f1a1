import { max, sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { Bar, Figure } from '../../protocol/statistics.ts';

/** One part of a stacked bar, in pixels from the left. */
export interface Segment {
  readonly figure: Figure;
  /** Number of the part: what it is called by in the table beside the chart. */
  readonly index: number;
  readonly x: number;
  readonly width: number;
}

/** A number that can be drawn: not below zero, and within what a picture can show. */
function sizeOf({ value }: Figure): number {
  const size = value === undefined ? 0 : Number(value);
  return Number.isFinite(size) && size > 0 ? size : 0;
}

/** What the parts of a bar add up to as they are drawn. */
export function lengthOf(bar: Bar): number {
  return sum(bar.parts, sizeOf);
}

/**
 * The parts of a bar side by side. Parts that are not 0 stay visible, however small.
 * @param longest what the full width stands for
 */
export function layOutStack(bar: Bar, longest: number, width: number): readonly Segment[] {
  if (longest <= 0) return [];
  const keys = bar.parts.map((_, index) => String(index));
  const row = Object.fromEntries(bar.parts.map((part, index) => [String(index), sizeOf(part)]));
  const scale = scaleLinear([0, longest], [0, width]);
  return stack<Record<string, number>>()
    .keys(keys)([row])
    .flatMap((series, index): readonly Segment[] => {
      const figure = bar.parts[index];
      const [from = 0, to = 0] = series[0] ?? [];
      if (!figure || to <= from) return [];
      return [{ figure, index, x: scale(from), width: Math.max(scale(to) - scale(from), 1) }];
    });
}

/** Widths of bars of one scale. */
export function scaleOf(figures: readonly Figure[], width: number): (figure: Figure) => number {
  const longest = max(figures, sizeOf) ?? 0;
  const scale = scaleLinear([0, longest || 1], [0, width]);
  return (figure) => {
    const size = sizeOf(figure);
    return size === 0 ? 0 : Math.max(scale(size), 1.5);
  };
}

/** The same figure as it was a year before. */
export function lastYearOf({ id, label, change }: Figure): Figure {
  const before = change?.before ?? '0';
  return { id: `${id}/before`, label, shown: before, value: before };
}
