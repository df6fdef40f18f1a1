// What the suites use of `node:assert/strict`, for the browser: the bundle takes this file in its place.

function fail(message: string | undefined, otherwise: string): never {
  throw new Error(message ?? otherwise);
}

function ok(value: unknown, message?: string): asserts value {
  if (!value) fail(message, `${String(value)} is not true`);
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) fail(message, `${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`);
}

function notEqual(actual: unknown, expected: unknown, message?: string): void {
  if (Object.is(actual, expected)) fail(message, `${JSON.stringify(actual)} is what it must not be`);
}

/** Of values that JSON can hold: the suites compare lists of words. */
function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) fail(message, `${found} is not ${wanted}`);
}

function match(text: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(text)) fail(message, `${text} does not match ${String(pattern)}`);
}

export default { ok, equal, notEqual, deepEqual, match };
