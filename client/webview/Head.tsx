import type { JSX } from 'preact';
import type { StatisticsHead, Tally } from '../../protocol/statistics.ts';
import { fill } from './fill.ts';
import { usePage } from './context.ts';
import { Go } from './Go.tsx';
import { Icon } from './Icon.tsx';
import { keep } from './keep.tsx';

interface HeadProps {
  readonly head: StatisticsHead;
  readonly report: number;
  readonly reports: number;
}

/** What the report is, whether it is whole, and whether it adds up. */
export const Head = keep(function Head({ head, report, reports }: HeadProps): JSX.Element {
  const { words } = usePage();
  const known = [head.organisation, head.year === undefined ? undefined : String(head.year), head.edition];
  return (
    <header>
      <h1>
        <Go place={head.titlePlace}>{head.title}</Go>
      </h1>
      <p class="about" title={head.reason}>
        {known.filter((part) => part !== undefined).join(' · ')}
        <span class="reason">{head.reason}</span>
      </p>
      {reports > 1 && <p class="about">{fill(words.reportOf, { number: report + 1, count: reports })}</p>}
      <ul class="facts">
        <VerdictFact head={head} />
        {head.tallies.map((tally) => (
          <TallyFact key={tally.name} tally={tally} />
        ))}
        <ProblemsFact head={head} />
      </ul>
      {head.previous !== undefined && <p class="about">{head.previous}</p>}
    </header>
  );
});

function VerdictFact({ head: { verdict } }: { readonly head: StatisticsHead }): JSX.Element | null {
  if (verdict.words === '') return null;
  const icon = verdict.state === 'fails' ? 'error' : verdict.state === 'holds' ? 'check' : 'question';
  return (
    <li class={`fact verdict ${verdict.state}`} data-verdict={verdict.state}>
      <Icon name={icon} />
      {verdict.words}
    </li>
  );
}

function TallyFact({ tally }: { readonly tally: Tally }): JSX.Element {
  const { words } = usePage();
  const isWhole = tally.missing.length === 0;
  return (
    <li class={`fact ${isWhole ? 'holds' : 'fails'}`}>
      <Icon name={isWhole ? 'check' : 'warning'} />
      <span>
        {tally.name}{' '}
        <b class="number">
          {tally.there}/{tally.expected}
        </b>
        {!isWhole && <span class="missing"> {fill(words.missing, { names: tally.missing.join(' · ') })}</span>}
      </span>
    </li>
  );
}

function ProblemsFact({ head: { errors, warnings, infos } }: { readonly head: StatisticsHead }): JSX.Element {
  const { words, post } = usePage();
  const parts = [
    errors > 0 && fill(words.errors, { count: errors }),
    warnings > 0 && fill(words.warnings, { count: warnings }),
    infos > 0 && fill(words.infos, { count: infos }),
  ].filter((part) => part !== false);
  if (parts.length === 0) {
    return (
      <li class="fact holds">
        <Icon name="check" />
        {words.noProblem}
      </li>
    );
  }
  return (
    <li class={`fact ${errors > 0 ? 'fails' : 'none'}`}>
      <Icon name={errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'info'} />
      <button type="button" class="go" onClick={() => post({ type: 'problems' })}>
        {parts.join(' · ')}
      </button>
    </li>
  );
}
