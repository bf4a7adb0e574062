import type { BuildPhase, BuildWatch } from '../../integrations/build-watch.ts';
import type { Shard } from '../../integrations/shards/shard.ts';
import { BUILD_TEXT } from '../../text/command/build.ts';
import { SHARDS_TEXT } from '../../text/command/shards.ts';
import { showProgress } from '../progress.ts';

/** Times the phases of a build and shows in a terminal how far it is, how fast, and how long it will still take. */
export class BuildClock implements BuildWatch {
  readonly #started = performance.now();
  readonly #seconds = new Map<BuildPhase, number>();
  #phase: BuildPhase = 'check';
  #since = performance.now();
  #made = 0;
  #kept = 0;
  readonly #show = showProgress((done, total) => {
    const seconds = (performance.now() - this.#since) / 1000;
    const rate = seconds > 0 ? done / seconds : 0;
    const left = rate > 0 ? (total - done) / rate : null;
    return BUILD_TEXT.progress(BUILD_TEXT.phases[this.#phase], done, total, rate, left);
  });

  phase(name: BuildPhase): void {
    const now = performance.now();
    this.#seconds.set(this.#phase, (this.#seconds.get(this.#phase) ?? 0) + (now - this.#since) / 1000);
    [this.#phase, this.#since] = [name, now];
  }

  step(done: number, total: number): void {
    this.#show(done, total);
  }

  files(made: number, kept: number): void {
    [this.#made, this.#kept] = [made, kept];
  }

  /**
   * One line at the end: how long it took, and what it did.
   * @param isStanding whether nothing had to be made
   */
  summary(dist: string, isStanding: boolean): string {
    const say = isStanding ? BUILD_TEXT.standing : BUILD_TEXT.built;
    return say(dist, this.seconds.toFixed(1), this.#phases(), this.#made, this.#kept);
  }

  /** The same, of a part. */
  partSummary(shard: Shard, folder: string): string {
    return SHARDS_TEXT.built(shard, folder, this.seconds.toFixed(1), this.#phases(), this.#made, this.#kept);
  }

  #phases(): readonly string[] {
    this.phase(this.#phase);
    return [...this.#seconds].map(([phase, seconds]) => `${BUILD_TEXT.phases[phase]} ${seconds.toFixed(1)}`);
  }

  /** How long it has taken until now. */
  get seconds(): number {
    return (performance.now() - this.#started) / 1000;
  }
}
