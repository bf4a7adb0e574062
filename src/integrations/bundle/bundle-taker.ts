import type { AstroPrerenderer } from 'astro';

/** Takes what the framework has bundled, when all of it lies on the disk. */
export type BundleTaker = (base: AstroPrerenderer) => Promise<void>;

let taker: BundleTaker | null = null;

/** Says who takes what the framework bundles in this process. It loads the integration by itself, which asks here. */
export function takeBundle(by: BundleTaker): void {
  taker = by;
}

/** `null` where nobody waits for it: the framework was started by somebody else than our own command. */
export function bundleTaker(): BundleTaker | null {
  return taker;
}
