import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Check, Operand } from '../../protocol/statistics.ts';
import { putFailingFirst } from './checkOrder.ts';
import { fill } from './fill.ts';
import { usePage } from './context.ts';
import { Go } from './Go.tsx';
import { Icon } from './Icon.tsx';
import { keep } from './keep.tsx';

/** What does not hold, before everything else. */
export const FailingChecks = keep(function FailingChecks({
  checks,
}: {
  readonly checks: readonly Check[];
}): JSX.Element | null {
  const { words } = usePage();
  const failing = checks.filter(({ state }) => state === 'fails');
  if (failing.length === 0) return null;
  return (
    <section class="failing" aria-labelledby="failing">
      <h2 id="failing">{fill(words.notHolding, { count: failing.length })}</h2>
      <ul>
        {failing.map((check) => (
          <li key={check.id} data-check={check.id}>
            <p class="name">
              {check.table} · {check.name}
            </p>
            <p class="equation">
              <Operands operands={check.totals} />
              <Sum operands={check.totals} sum={check.left} />
              <span class="sign">{check.sign === '=' ? '≠' : '<'}</span>
              <Operands operands={check.parts.filter(isNotZero)} />
              <Sum operands={check.parts} sum={check.right} />
              <span class="difference number">
                {fill(words.difference, { difference: check.difference.replace(/^[+-]/, '') })}
              </span>
            </p>
            <p class="quiet clause">{check.clause}</p>
          </li>
        ))}
      </ul>
    </section>
  );
});

/** A sum of many parts is read by those that count. */
const isNotZero = ({ shown }: Operand): boolean => shown !== '0';

function Operands({ operands }: { readonly operands: readonly Operand[] }): JSX.Element {
  return (
    <span class="operands">
      {operands.map(({ label, shown, place }, index) => (
        <span key={place} class="operand">
          {index > 0 && <span class="plus">+</span>}
          <span class="label">{label}</span>{' '}
          <Go place={place} class="number" label={`${label} ${shown}`}>
            {shown}
          </Go>
        </span>
      ))}
    </span>
  );
}

/** What several operands add up to; a lone one says it itself. */
function Sum({ operands, sum }: { readonly operands: readonly Operand[]; readonly sum: string }): JSX.Element | null {
  if (operands.length === 1) return null;
  return (
    <span class="number result">
      <span class="sign">=</span> {sum}
    </span>
  );
}

/** Every relation with both sides. */
export const CheckTable = keep(function CheckTable({
  checks,
}: {
  readonly checks: readonly Check[];
}): JSX.Element | null {
  const { words, selected } = usePage();
  const [failingOnly, setFailingOnly] = useState(false);
  if (checks.length === 0) return null;
  const shown = failingOnly ? checks.filter(({ state }) => state === 'fails') : putFailingFirst(checks);
  const holdsPlace = ({ totals, parts }: Check): boolean =>
    [...totals, ...parts].some(({ place }) => selected.has(place));
  return (
    <section class="checks" aria-labelledby="checks">
      <div class="title">
        <h2 id="checks">{words.checks}</h2>
        <label class="filter">
          <input
            type="checkbox"
            checked={failingOnly}
            onChange={(event) => setFailingOnly(event.currentTarget.checked)}
          />
          {words.failingOnly}
        </label>
      </div>
      {shown.length === 0 ? (
        <p class="quiet">{words.nothingFails}</p>
      ) : (
        <div class="scroll" tabindex={0} role="group" aria-labelledby="checks">
          <table class="figures">
            <caption class="unseen">{words.checks}</caption>
            <thead>
              <tr>
                <th scope="col">{words.relation}</th>
                <th scope="col" class="number">
                  {words.leftSide}
                </th>
                <td />
                <th scope="col" class="number">
                  {words.rightSide}
                </th>
                <th scope="col">{words.verdict}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((check) => (
                <CheckRow key={check.id} check={check} isSelected={holdsPlace(check)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
});

const CheckRow = keep(function CheckRow({
  check,
  isSelected,
}: {
  readonly check: Check;
  readonly isSelected: boolean;
}): JSX.Element {
  const { state, sign, left, right, totals, parts, name, clause, table, words } = check;
  const icon = state === 'fails' ? 'error' : state === 'holds' ? 'check' : 'question';
  return (
    <tr class={`${state}${isSelected ? ' selected' : ''}`} data-check={check.id} data-state={state}>
      <th scope="row" title={clause}>
        {table} · {name}
      </th>
      <td class="number">
        <Go place={totals[0]?.place} label={`${name} ${left}`}>
          {left}
        </Go>
      </td>
      <td class="sign">{sign}</td>
      <td class="number">
        <Go place={parts[0]?.place} label={`${name} ${right}`}>
          {right}
        </Go>
      </td>
      <td class="state">
        <Icon name={icon} /> {words}
      </td>
    </tr>
  );
});
