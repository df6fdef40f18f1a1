import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Place } from '../../protocol/statistics.ts';
import type { FromPage, Words } from './messages.ts';

/** What every part of the page may ask for. */
export interface Page {
  readonly words: Words;
  /** Places that the editor's selection touches. */
  readonly selected: ReadonlySet<Place>;
  readonly post: (message: FromPage) => void;
}

const noWords = {};

/** The page has one provider, at its root. */
export const PageContext = createContext<Page>({
  // Only what stands outside the root would see these.
  words: new Proxy<Words>(noWords as Words, { get: (_, key) => String(key) }),
  selected: new Set(),
  post: () => undefined,
});

export function usePage(): Page {
  return useContext(PageContext);
}
