/**
 * What must be there, since it was put or counted there just before: an index below a length, a key of the same map. Not for anything
 * that a document may or may not hold.
 * @throws where it is not there: a mistake of the program's, which a silent substitute would hide
 */
export function known<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('what was put there before is gone');
  return value;
}
