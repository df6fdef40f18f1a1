import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Statistics } from '../../protocol/statistics.ts';
import { BalanceLine } from './BalanceLine.tsx';
import { ChartSection } from './ChartSection.tsx';
import { CheckTable, FailingChecks } from './CheckList.tsx';
import { ClaimSection } from './ClaimSection.tsx';
import { usePage } from './context.ts';
import { toCsv, toMarkdown } from './copying.ts';
import { GridSection } from './GridSection.tsx';
import { Head } from './Head.tsx';
import { copyPage } from './pageCopy.ts';
import { Hatching } from './StackBar.tsx';

interface AppProps {
  /** Undefined before the first are there; null where there are none. */
  readonly statistics: Statistics | null | undefined;
  readonly report: number;
  readonly reports: number;
}

/** The whole page. What it shows and says comes from the server; it only draws. */
export function App({ statistics, report, reports }: AppProps): JSX.Element {
  const { words } = usePage();
  if (!statistics) {
    return (
      <main class="empty">
        <h1 class="unseen">{words.balance}</h1>
        <p role="status">{statistics === null ? words.empty : words.loading}</p>
      </main>
    );
  }
  return <Report statistics={statistics} report={report} reports={reports} />;
}

interface ReportProps {
  readonly statistics: Statistics;
  readonly report: number;
  readonly reports: number;
}

function Report({ statistics, report, reports }: ReportProps): JSX.Element {
  const { words } = usePage();
  const main = useRef<HTMLElement>(null);
  const { head, balances, charts, grids, checks, claims } = statistics;
  const [whole, ...others] = balances;
  return (
    <main ref={main}>
      <Hatching />
      <Toolbar statistics={statistics} main={() => main.current} />
      <Head head={head} report={report} reports={reports} />
      <FailingChecks checks={checks} />
      {whole && (
        <section class="balances" aria-labelledby="balance">
          <h2 id="balance">{words.balance}</h2>
          <BalanceLine balance={whole} isWhole />
          {others.map((balance) => (
            <BalanceLine key={balance.id} balance={balance} isWhole={false} />
          ))}
        </section>
      )}
      {charts.map((chart) => (
        <ChartSection key={chart.id} chart={chart} />
      ))}
      {grids.map((grid) => (
        <GridSection key={grid.id} grid={grid} />
      ))}
      <ClaimSection groups={claims} />
      <CheckTable checks={checks} />
    </main>
  );
}

interface ToolbarProps {
  readonly statistics: Statistics;
  readonly main: () => HTMLElement | null;
}

function Toolbar({ statistics, main }: ToolbarProps): JSX.Element {
  const { words, post } = usePage();
  const name = statistics.head.title;
  const savePage = (): void => {
    const element = main();
    if (element) post({ type: 'save', kind: 'html', name, text: copyPage(element) });
  };
  return (
    <div class="toolbar" role="toolbar" aria-label={name}>
      <button
        type="button"
        class="tool"
        onClick={() => post({ type: 'copy', text: toMarkdown(statistics, words), what: 'Markdown' })}
      >
        {words.copyMarkdown}
      </button>
      <button
        type="button"
        class="tool"
        onClick={() => post({ type: 'copy', text: toCsv(statistics, words), what: 'CSV' })}
      >
        {words.copyCsv}
      </button>
      <button type="button" class="tool" onClick={savePage}>
        {words.savePage}
      </button>
    </div>
  );
}
