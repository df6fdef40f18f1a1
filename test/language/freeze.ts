/** Freezes a value and all it holds, maps included (their writing methods throw). What is frozen already is not walked again. */
export function freezeDeep<T>(value: T): T {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next !== 'object' || next === null || Object.isFrozen(next)) continue;
    if (next instanceof Map) {
      waiting.push(...next.keys(), ...next.values());
      for (const name of ['set', 'delete', 'clear'] as const) Object.defineProperty(next, name, { value: refuse });
    }
    Object.freeze(next);
    const held: unknown[] = Object.values(next);
    for (const inner of held) waiting.push(inner);
  }
  return value;
}

function refuse(): never {
  throw new TypeError('a read document is never written to');
}
