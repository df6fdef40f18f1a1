/**
 * The later of two values made of plain objects, arrays and primitives, with every part that is the same as before taken from the
 * earlier one: what is not drawn again if it is the same object stays as it is.
 */
export function keepEqual<T>(before: unknown, after: T): T;
export function keepEqual(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before;
  if (Array.isArray(before) && Array.isArray(after)) {
    const earlier: readonly unknown[] = before;
    const kept = after.map((part: unknown, index) => keepEqual(earlier[index], part));
    return earlier.length === kept.length && kept.every((part, index) => part === earlier[index]) ? earlier : kept;
  }
  if (!isObject(before) || !isObject(after)) return after;
  const names = Object.keys(after);
  const kept = Object.fromEntries(names.map((name) => [name, keepEqual(before[name], after[name])]));
  const isSame = names.length === Object.keys(before).length && names.every((name) => kept[name] === before[name]);
  return isSame ? before : kept;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
