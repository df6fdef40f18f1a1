import type { JSX } from 'preact';
import type { Chart } from '../../protocol/statistics.ts';
import { usePage } from './context.ts';
import { FigureTable, StackTable } from './FigureTable.tsx';
import { GroupTable } from './GroupTable.tsx';
import { keep } from './keep.tsx';
import { Go } from './Go.tsx';
import { drawPicture, toPng, toSvgText } from './picture.ts';
import { StackBar } from './StackBar.tsx';
import { YearTable } from './YearTable.tsx';
import { lengthOf } from './geometry.ts';

/** One chart, the table that says the same, and the ways to take it along. */
export const ChartSection = keep(function ChartSection({ chart }: { readonly chart: Chart }): JSX.Element {
  const id = `chart-${chart.id}`;
  return (
    <section class={`chart ${chart.kind}`} aria-labelledby={id} data-chart={chart.id}>
      <div class="title">
        <h2 id={id}>{chart.title}</h2>
        <SaveButtons chart={chart} />
      </div>
      <ChartBody chart={chart} />
      {chart.rates.length > 0 && (
        <dl class="rates">
          {chart.rates.map((rate) => (
            <div key={rate.id}>
              <dt>{rate.label}</dt>
              <dd>
                <Go place={rate.place} class="number big">
                  {rate.shown}
                </Go>
                {rate.formula !== undefined && <small>{rate.formula}</small>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
});

function ChartBody({ chart }: { readonly chart: Chart }): JSX.Element {
  const [first, ...others] = chart.bars;
  if (chart.kind === 'bars') return <GroupTable chart={chart} />;
  if (chart.kind === 'years') return <YearTable chart={chart} />;
  const longest = Math.max(...chart.bars.map(lengthOf));
  return (
    <>
      {chart.bars.map((bar) => (
        <StackBar key={bar.total.id} bar={bar} longest={longest} isNamed={others.length > 0} />
      ))}
      {first && others.length === 0 ? <FigureTable bar={first} title={chart.title} /> : <StackTable chart={chart} />}
    </>
  );
}

function SaveButtons({ chart }: { readonly chart: Chart }): JSX.Element {
  const { words, post } = usePage();
  const saveSvg = (): void =>
    post({ type: 'save', kind: 'svg', name: chart.title, text: toSvgText(drawPicture(chart)) });
  const savePng = (): void => {
    void toPng(drawPicture(chart)).then((base64) => post({ type: 'save', kind: 'png', name: chart.title, base64 }));
  };
  return (
    <div class="tools">
      <button
        type="button"
        class="tool"
        aria-label={`${words.saveSvg} ${chart.title}`}
        title={words.saveSvg}
        onClick={saveSvg}
      >
        SVG
      </button>
      <button
        type="button"
        class="tool"
        aria-label={`${words.savePng} ${chart.title}`}
        title={words.savePng}
        onClick={savePng}
      >
        PNG
      </button>
    </div>
  );
}
