import type { Edition } from './edition.ts';

/** Every edition, newest first. Filled from `standards/*.json`. */
export const editions: readonly Edition[] = [];

/** The edition with this id, or undefined. */
export function editionById(id: string): Edition | undefined {
  return editions.find((edition) => edition.id === id);
}
