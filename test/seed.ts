import * as fc from 'fast-check';

/**
 * The seed of every property: the same one in every run, so that a run says something of the change and not of its luck.
 * `NIANBAO_SEED=7 npx vitest run …` tries others; a property that fails prints its seed, and `npm run fuzz` is where luck is looked for.
 */
const seed = Number(process.env['NIANBAO_SEED'] ?? 1);
if (!Number.isInteger(seed)) throw new Error(`NIANBAO_SEED must be a whole number, not ${process.env['NIANBAO_SEED']}`);
fc.configureGlobal({ seed });
