/** What a build does, one after another. */
export type BuildPhase = 'check' | 'prepare' | 'pages' | 'originals' | 'search' | 'verify' | 'swap';

/** Somebody who is told how far a build is. */
export interface BuildWatch {
  /** The phase that begins; the one before it ends. */
  phase(name: BuildPhase): void;
  /** How much of the phase is done. */
  step(done: number, total: number): void;
  /** How many files were made, and how many taken over from the last site. */
  files(made: number, kept: number): void;
}

const NOBODY: BuildWatch = { phase: () => {}, step: () => {}, files: () => {} };

let watch = NOBODY;

/** Tells somebody of the builds of this process from now on. Astro loads the integration by itself, so it asks here. */
export function watchBuild(somebody: BuildWatch): void {
  watch = somebody;
}

/** Who watches. */
export function buildWatch(): BuildWatch {
  return watch;
}
