import type { JSX } from 'preact';

export type IconName = 'check' | 'error' | 'warning' | 'info' | 'question';

/** A sign beside words that say the same. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return <span class={`icon icon-${name}`} aria-hidden="true" />;
}
