import type { JSX } from 'preact';
import type { Balance, Change, Figure } from '../../protocol/statistics.ts';
import { fill } from './fill.ts';
import { usePage } from './context.ts';
import { Go } from './Go.tsx';
import { Icon } from './Icon.tsx';
import { keep } from './keep.tsx';

/** What came in against what was settled, as one line that closes or shows its gap. */
export const BalanceLine = keep(function BalanceLine({
  balance,
  isWhole,
}: {
  readonly balance: Balance;
  readonly isWhole: boolean;
}): JSX.Element {
  const { words } = usePage();
  const { state, left, right, leftSum, rightSum } = balance;
  const icon = state === 'fails' ? 'error' : state === 'holds' ? 'check' : 'question';
  return (
    <div class={`balance ${state}`} data-state={state}>
      {!isWhole && <p class="column">{fill(words.columnBalance, { name: balance.name })}</p>}
      <Side figures={left} sum={leftSum} />
      <p class="between">
        <span class="sign">{state === 'fails' ? '≠' : '='}</span>
        <span class="words">
          <Icon name={icon} />
          {balance.words}
        </span>
      </p>
      <Side figures={right} sum={rightSum} />
    </div>
  );
});

function Side({ figures, sum }: { readonly figures: readonly Figure[]; readonly sum: string }): JSX.Element {
  return (
    <div class="side">
      <div class="terms">
        {figures.map((figure, index) => (
          <div class="term" key={figure.id}>
            {index > 0 && <span class="plus">+</span>}
            <div>
              <span class="label">{figure.label}</span>
              <Go place={figure.place} label={`${figure.label} ${figure.shown}`} class="number big">
                {figure.shown}
              </Go>
              <Changed change={figure.change} />
            </div>
          </div>
        ))}
      </div>
      <p class="sum number">{sum}</p>
    </div>
  );
}

/** Against last year: `↑ +118（+3.9%）`. Signs, not colours: more is neither good nor bad. */
export function Changed({ change }: { readonly change: Change | undefined }): JSX.Element | null {
  const { words } = usePage();
  if (!change) return null;
  const { before, difference, growth } = change;
  return (
    <span class="changed number" title={`${words.lastYear} ${before}`}>
      {difference}
      {growth !== undefined && difference !== '0' && <small> {growth}</small>}
    </span>
  );
}
