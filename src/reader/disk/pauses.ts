import { setImmediate } from 'node:timers/promises';

/** A server that answers nobody for a minute is given up by its own pages, and never answers again. */
const TURN_MS = 200;

/** Lets what else the process has to do come in between, where work over thousands of reports has gone on for a while. */
export function pauses(): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < TURN_MS) return;
    await setImmediate();
    begun = performance.now();
  };
}
