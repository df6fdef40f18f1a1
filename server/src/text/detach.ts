/**
 * The same text as a string of its own. A piece of a document keeps the whole document in memory as long as it lives: what is
 * remembered beyond the document (keys of caches) must be detached from it.
 */
export function detach(text: string): string {
  // What is cut out of a joined string is cut out of the copy that joining has made.
  return ` ${text}`.slice(1);
}
