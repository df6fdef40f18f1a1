import type { JSX } from 'preact';
import type { Bar, Chart, Figure } from '../../protocol/statistics.ts';
import { Changed } from './BalanceLine.tsx';
import { usePage } from './context.ts';
import { Go } from './Go.tsx';

/** The parts of one bar with their numbers: key to the chart and its twin. */
export function FigureTable({ bar, title }: { readonly bar: Bar; readonly title: string }): JSX.Element {
  const { words } = usePage();
  const hasChange = bar.parts.some(({ change }) => change !== undefined);
  return (
    <table class="figures">
      <caption class="unseen">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col" class="number">
            {words.count}
          </th>
          <th scope="col" class="number">
            {words.share}
          </th>
          {hasChange && (
            <th scope="col" class="number">
              {words.change}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {bar.parts.map((figure, index) => (
          <tr key={figure.id} class={figure.fails ? 'fails' : undefined}>
            <th scope="row">
              <Key index={index} /> {figure.label}
            </th>
            <Numbers figure={figure} hasChange={hasChange} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{bar.total.label}</th>
          <td class="number">
            <Count figure={bar.total} />
          </td>
          <td />
          {hasChange && (
            <td class="number quiet">
              <Changed change={bar.total.change} />
            </td>
          )}
        </tr>
      </tfoot>
    </table>
  );
}

/** Parts down, bars across: key to a chart of several bars and its twin. */
export function StackTable({ chart }: { readonly chart: Chart }): JSX.Element {
  const { words } = usePage();
  const labels = chart.bars[0]?.parts.map(({ label }) => label) ?? [];
  return (
    <div class="scroll" tabindex={0} role="group" aria-label={chart.title}>
      <table class="figures across">
        <caption class="unseen">{chart.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            {chart.bars.map(({ total }) => (
              <th scope="col" class="number" key={total.id}>
                {total.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label, index) => (
            <tr key={label}>
              <th scope="row">
                <Key index={index} /> {label}
              </th>
              {chart.bars.map((bar) => (
                <FigureCell key={bar.total.id} figure={bar.parts[index]} />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            {chart.bars.map(({ total }) => (
              <FigureCell key={total.id} figure={total} />
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function FigureCell({ figure }: { readonly figure: Figure | undefined }): JSX.Element {
  return (
    <td class={`number${figure?.fails ? ' fails' : ''}`}>
      {figure && <Count figure={figure} />}
      {figure?.share !== undefined && figure.value !== '0' && <small class="quiet"> {figure.share}</small>}
    </td>
  );
}

/** The cells of one figure: count, share, and how it has changed where the table says so. */
export function Numbers({ figure, hasChange }: { readonly figure: Figure; readonly hasChange: boolean }): JSX.Element {
  return (
    <>
      <td class="number">
        <Count figure={figure} />
      </td>
      <td class="number quiet">{figure.share ?? ''}</td>
      {hasChange && (
        <td class="number quiet">
          <Changed change={figure.change} />
        </td>
      )}
    </>
  );
}

/** A number that leads to its cell. */
export function Count({ figure }: { readonly figure: Figure }): JSX.Element {
  const name = `${figure.label} ${figure.shown}${figure.share === undefined ? '' : ` ${figure.share}`}`;
  return (
    <Go
      place={figure.place}
      label={name}
      {...(figure.formula === undefined ? {} : { title: figure.formula })}
      class={figure.fails ? 'number fails' : 'number'}
    >
      {figure.shown}
    </Go>
  );
}

/** The part's colour and hatching, with its number. */
function Key({ index }: { readonly index: number }): JSX.Element {
  return (
    <span class="key">
      <svg width="10" height="12" aria-hidden="true">
        <rect class={`fill fill-${index % 8}`} width="10" height="12" />
        {index % 2 === 1 && <rect class="hatch" width="10" height="12" fill="url(#hatch)" />}
      </svg>
      <span class="number">{index + 1}</span>
    </span>
  );
}
