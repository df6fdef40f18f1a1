/**
 * The same text as a string of its own. A piece of a document keeps the whole document in memory as long as it lives: what is
 * remembered beyond the document (keys of caches) must be detached from it.
 */
export function detach(text: string): string {
  let own = '';
  for (let index = 0; index < text.length; index++) own += text.charAt(index);
  // Looking at a character makes one string of the pieces.
  own.charCodeAt(0);
  return own;
}
