import type { JSX } from 'preact';
import type { Bar, Chart, Figure } from '../../protocol/statistics.ts';
import { usePage } from './context.ts';
import { Numbers } from './FigureTable.tsx';
import { scaleOf } from './geometry.ts';

/** Rows in their groups, each with a bar of one scale: chart and table in one. */
export function GroupTable({ chart }: { readonly chart: Chart }): JSX.Element {
  const { words } = usePage();
  const parts = chart.bars.flatMap((bar) => bar.parts);
  const widthOf = scaleOf(parts, 100);
  const hasChange = parts.some(({ change }) => change !== undefined);
  return (
    <table class="figures bars">
      <caption class="unseen">{chart.title}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{words.name}</th>
          <td />
          <th scope="col">{words.count}</th>
          <th scope="col">{words.share}</th>
          {hasChange && <th scope="col">{words.change}</th>}
        </tr>
      </thead>
      {chart.bars.map((bar) => (
        <Group key={bar.total.id} bar={bar} widthOf={widthOf} hasChange={hasChange} />
      ))}
    </table>
  );
}

interface GroupProps {
  readonly bar: Bar;
  readonly widthOf: (figure: Figure) => number;
  readonly hasChange: boolean;
}

function Group({ bar: { total, parts }, widthOf, hasChange }: GroupProps): JSX.Element {
  return (
    <tbody>
      <tr class="group">
        <th scope="rowgroup" colspan={2}>
          {total.label}
        </th>
        <Numbers figure={total} hasChange={hasChange} />
      </tr>
      {parts.map((figure) => (
        <tr key={figure.id} class={figure.value === '0' ? 'zero' : undefined}>
          <th scope="row">{figure.label}</th>
          <td class="bar">
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect class={figure.fails ? 'fill failing' : 'fill fill-0'} width={widthOf(figure)} height="10" />
            </svg>
          </td>
          <Numbers figure={figure} hasChange={hasChange} />
        </tr>
      ))}
    </tbody>
  );
}
