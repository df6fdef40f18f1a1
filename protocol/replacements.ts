/**
 * What stands at one place of a JSON value now. The path leads there from the root, by keys of objects and indexes of arrays; an
 * empty one is the root itself.
 */
export type Replacement = readonly [path: readonly Key[], value: unknown];

type Key = string | number;

/** A JSON object or array. */
type Parts = { readonly [key in Key]: unknown };

/**
 * What is to be replaced in one JSON value to make it another: each part that differs, as small as it can be had. An array of
 * another length and an object with other keys are replaced whole. Time: linear in both values.
 */
export function listReplacements(before: unknown, after: unknown): readonly Replacement[] {
  const found: Replacement[] = [];
  collect(before, after, [], found);
  return found;
}

/**
 * A JSON value with those parts replaced. The given one stays as it is, and the two share what was not replaced: a part that is the
 * same object as before has not changed.
 */
export function replaceParts<T>(value: T, replacements: readonly Replacement[]): T;
export function replaceParts(value: unknown, replacements: readonly Replacement[]): unknown {
  const own = new Set<unknown>();
  let whole = value;
  for (const [path, part] of replacements) {
    const last = path.at(-1);
    if (last === undefined) {
      whole = part;
      continue;
    }
    whole = copyOnce(whole, own);
    let at = whole;
    for (const key of path.slice(0, -1)) {
      const child = copyOnce(isParts(at) ? at[key] : undefined, own);
      put(at, key, child);
      at = child;
    }
    put(at, last, part);
  }
  return whole;
}

function collect(before: unknown, after: unknown, path: Key[], found: Replacement[]): void {
  if (before === after) return;
  const keys = isParts(before) && isParts(after) ? sharedKeys(before, after) : undefined;
  if (!keys || !isParts(before) || !isParts(after)) {
    found.push([[...path], after]);
    return;
  }
  for (const key of keys) {
    const was = before[key];
    const is = after[key];
    // Most parts are alike: nothing is called for those.
    if (was === is) continue;
    path.push(key);
    collect(was, is, path, found);
    path.pop();
  }
}

/** The keys of two parts that have the same ones; undefined where they do not. What is undefined is as if it were not there. */
function sharedKeys(before: Parts, after: Parts): Iterable<Key> | undefined {
  if (Array.isArray(before) || Array.isArray(after)) {
    return Array.isArray(before) && Array.isArray(after) && before.length === after.length ? after.keys() : undefined;
  }
  const keys = Object.keys(after);
  const others = Object.keys(before);
  const isAlike = (key: string, index: number): boolean => key === others[index] && after[key] !== undefined;
  if (keys.length === others.length && keys.every(isAlike) && others.every((key) => before[key] !== undefined))
    return keys;
  const defined = keys.filter((key) => after[key] !== undefined);
  const isShared =
    others.filter((key) => before[key] !== undefined).length === defined.length &&
    defined.every((key) => Object.hasOwn(before, key) && before[key] !== undefined);
  return isShared ? defined : undefined;
}

/** Of all paths through a part the first makes its copy, and the others find it. */
function copyOnce(value: unknown, own: Set<unknown>): unknown {
  if (own.has(value)) return value;
  const copy: unknown = Array.isArray(value) ? value.slice() : { ...(isParts(value) ? value : {}) };
  own.add(copy);
  return copy;
}

function put(target: unknown, key: Key, value: unknown): void {
  if (isParts(target))
    Reflect.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
}

function isParts(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null;
}
