import type { Proposal } from '../proposal.ts';
import type { Answers } from '../propose/question-list.ts';
import type { FileBytes } from '../read/file.ts';
import type { ImportTasks, ReadAnswer } from './import-tasks.ts';
import { WorkerHost } from './worker-host.ts';

/** The first bytes of every file of the old Office. */
const OLD = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads files in a worker of their own; one that never ends takes nothing else with it. */
export class Intake {
  #host: WorkerHost<ImportTasks> | null = null;
  #answers: Record<string, string> = {};

  /** Gets the reader ready, so that it is there when the network is not. */
  async prepare(): Promise<void> {
    await import('./import-worker.ts?worker&inline');
  }

  /** Reads files as one report; what was read before is let go. */
  async read(files: readonly FileBytes[]): Promise<ReadAnswer> {
    this.#host?.stop();
    this.#answers = {};
    const isOld = files.some(({ bytes }) => OLD.every((byte, index) => bytes[index] === byte));
    const { default: ImportWorker } = isOld
      ? await import('./import-old-worker.ts?worker&inline')
      : await import('./import-worker.ts?worker&inline');
    this.#host = new WorkerHost<ImportTasks>(
      () => new ImportWorker(),
      async () => {},
    );
    return this.#host.call('read', files);
  }

  /** Answers one more question; the others keep their answers. */
  async answer(id: string, choice: string): Promise<Proposal | null> {
    this.#answers = { ...this.#answers, [id]: choice };
    return (await this.#host?.call('answer', this.#answers)) ?? null;
  }

  get answers(): Answers {
    return this.#answers;
  }
}

/** The bytes of files that somebody chose. */
export function bytesOf(files: Iterable<File>): Promise<FileBytes[]> {
  return Promise.all(
    [...files].map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}
