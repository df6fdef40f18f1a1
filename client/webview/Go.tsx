import type { ComponentChildren, JSX } from 'preact';
import type { Place } from '../../protocol/statistics.ts';
import { usePage } from './context.ts';

interface GoProps {
  readonly place: Place | undefined;
  /** Said beside what is shown, where that alone would not say where the way leads. */
  readonly label?: string;
  readonly title?: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** Words or a number that lead to their place in the editor; without a place, only themselves. */
export function Go({ place, label, title, class: own = '', children }: GoProps): JSX.Element {
  const { post, words, selected } = usePage();
  if (place === undefined) {
    return (
      <span class={own} title={title}>
        {children}
      </span>
    );
  }
  const isSelected = selected.has(place);
  return (
    <button
      type="button"
      class={`go ${own}${isSelected ? ' selected' : ''}`}
      title={title ?? words.goTo}
      aria-label={label}
      aria-current={isSelected ? 'true' : undefined}
      onClick={() => post({ type: 'reveal', place })}
    >
      {children}
    </button>
  );
}
