import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Place } from '../../protocol/statistics.ts';
import type { FromPage } from './messages.ts';
import type { Words } from './words.ts';

/** What every part of the page may ask for. */
export interface Page {
  readonly words: Words;
  /** Places that the editor's selection touches. */
  readonly selected: ReadonlySet<Place>;
  readonly post: (message: FromPage) => void;
}

/** The page has one provider, at its root. */
export const PageContext = createContext<Page | undefined>(undefined);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('Nothing is drawn outside the page.');
  return page;
}
