import type { JSX } from 'preact';
import type { ClaimGroup, ClaimLine } from '../../protocol/statistics.ts';
import { usePage } from './context.ts';
import { Go } from './Go.tsx';
import { Icon } from './Icon.tsx';
import { keep } from './keep.tsx';

/** What the prose says in numbers, part by part, and what came of comparing it. */
export const ClaimSection = keep(function ClaimSection({
  groups,
}: {
  readonly groups: readonly ClaimGroup[];
}): JSX.Element | null {
  const { words } = usePage();
  if (groups.length === 0) return null;
  return (
    <section class="claims" aria-labelledby="claims">
      <h2 id="claims">{words.claims}</h2>
      {groups.map((group) => (
        <section key={group.id} aria-label={group.name}>
          <h3>{group.name}</h3>
          <ul>
            {group.claims.map((claim) => (
              <Claim key={claim.id} claim={claim} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
});

function Claim({ claim }: { readonly claim: ClaimLine }): JSX.Element {
  const icon = claim.state === 'differs' ? 'error' : claim.state === 'agrees' ? 'check' : undefined;
  return (
    <li class={`${claim.state} depth-${Math.min(claim.depth + 1, 4)}`} data-state={claim.state}>
      <span class="sentence">
        {claim.before}
        <Go place={claim.place} class="number">
          {claim.shown}
        </Go>
        {claim.after}
      </span>
      {claim.share !== undefined && <span class="number quiet">{claim.share}</span>}
      {claim.words !== '' && (
        <span class="outcome">
          {icon && <Icon name={icon} />}
          <Go place={claim.against}>{claim.words}</Go>
        </span>
      )}
    </li>
  );
}
