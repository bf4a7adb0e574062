import fc from 'fast-check';

// Every random test draws from one start, so that the same commit has the same verdict wherever it is tested: what
// fails was broken by the change, not by the draw. New draws are asked for: MINGJI_TEST_SEED=random, best with more runs
// (MINGJI_TEST_RUNS, MINGJI_TEST_KILLS, MINGJI_TEST_BUILDS); what then fails names its seed.
const FIXED = 20_261_128;

const asked = process.env['MINGJI_TEST_SEED'] ?? String(FIXED);

/** Where the tests of this process start to draw. */
export const SEED = asked === 'random' ? Date.now() % 1_000_000 : Number(asked);
if (!Number.isInteger(SEED)) throw new Error(`MINGJI_TEST_SEED is a whole number or "random", not ${asked}`);

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED });
