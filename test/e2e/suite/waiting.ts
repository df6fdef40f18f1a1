import { setTimeout as delay } from 'node:timers/promises';

/** Asks again until there is an answer; fails with the last one after 40 s. Nothing here waits for a time instead. */
export async function waitFor<T>(
  ask: () => T | undefined | Promise<T | undefined>,
  what: string,
  describe: () => string = () => '',
): Promise<T> {
  const end = Date.now() + 40_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`not seen in 40 s: ${what}. ${describe()}`);
    await delay(30);
  }
}
