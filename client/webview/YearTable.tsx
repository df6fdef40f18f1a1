import type { JSX } from 'preact';
import type { Chart } from '../../protocol/statistics.ts';
import { usePage } from './context.ts';
import { Count } from './FigureTable.tsx';
import { lastYearOf, scaleOf } from './geometry.ts';

/** This year over last year, two bars a row. */
export function YearTable({ chart }: { readonly chart: Chart }): JSX.Element {
  const { words } = usePage();
  const figures = chart.bars.map(({ total }) => total);
  const both = figures.flatMap((figure) => [figure, lastYearOf(figure)]);
  const widthOf = scaleOf(both, 100);
  return (
    <table class="figures bars years">
      <caption class="unseen">{chart.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <td />
          <th scope="col" class="number">
            {words.count}
          </th>
          <th scope="col" class="number">
            {words.lastYear}
          </th>
          <th scope="col" class="number">
            {words.change}
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure) => (
          <tr key={figure.id}>
            <th scope="row">{figure.label}</th>
            <td class="bar">
              <svg viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
                <rect class="fill fill-0" width={widthOf(figure)} y="1" height="10" />
                <rect class="fill before" width={widthOf(lastYearOf(figure))} y="13" height="6" />
              </svg>
            </td>
            <td class="number">
              <Count figure={figure} />
            </td>
            <td class="number quiet">{figure.change?.before ?? ''}</td>
            <td class="number quiet">
              {figure.change?.difference}
              {figure.change?.growth !== undefined && <small> {figure.change.growth}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
