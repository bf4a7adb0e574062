import type { Proposal, Question } from '../../proposal.ts';
import type { Answers } from '../../propose/question-list.ts';
import type { FileBytes } from '../../read/file.ts';
import { WorkerHost, WorkerLost } from '../workers/worker-host.ts';
import type { ImportTasks, ReadAnswer } from './import-tasks.ts';

/** The first bytes of every file of the old Office. */
const OLD = [0xd0, 0xcf, 0x11, 0xe0];
/** Bytes of the marks that a text in Unicode may begin with. */
const MARKS: ReadonlySet<number> = new Set([0xef, 0xbb, 0xbf, 0xff, 0xfe]);

/** An answer with the words of its question: of other files the same id may ask something else. */
interface Given {
  readonly text: string;
  readonly choice: string;
}

/** Reads files in a worker of their own; one that never ends takes nothing else with it. */
export class Intake {
  #host: WorkerHost<ImportTasks> | null = null;
  /** Whether the worker holds the files that lie here. */
  #hasRead = false;
  #given: Record<string, Given> = {};
  #files: readonly FileBytes[] = [];

  /** Gets the reader ready, so that it is there when the network is not. */
  async prepare(): Promise<void> {
    await import('./import-worker.ts?worker&inline');
  }

  /** The files that are read together. */
  get files(): readonly string[] {
    return this.#files.map(({ name }) => name);
  }

  /** Reads files together with those that lie here; one of the same name takes the place of the older. */
  async read(added: readonly FileBytes[]): Promise<ReadAnswer> {
    const names = new Set(added.map(({ name }) => name));
    const files = [...this.#files.filter(({ name }) => !names.has(name)), ...added];
    const answer = await this.#start(files);
    if (answer.template) return answer;
    const unread = new Set(
      answer.proposal.leftOut.filter(({ reason }) => reason === 'unreadable').map(({ at }) => at.file),
    );
    this.#files = files.filter(({ name }) => !unread.has(name));
    return { proposal: await this.#answered(answer.proposal) };
  }

  /** Reads what is left without a file; `null` where nothing is. */
  async without(name: string): Promise<Proposal | null> {
    this.#files = this.#files.filter((one) => one.name !== name);
    if (this.#files.length === 0) return null;
    const { proposal } = await this.#start(this.#files);
    return proposal ? this.#answered(proposal) : null;
  }

  /** Lets go of the worker and of whatever it is at. */
  stop(): void {
    this.#host?.stop();
  }

  /** Gives the answers again, those whose questions are still the same. */
  async #answered(proposal: Proposal): Promise<Proposal> {
    if (Object.keys(this.#given).length === 0) return proposal;
    const asked = new Map(proposal.questions.map(({ id, text }) => [id, text]));
    for (const { id, text } of (await this.#ask()).answered) asked.set(id, text);
    for (const [id, { text }] of Object.entries(this.#given))
      if (asked.has(id) && asked.get(id) !== text) delete this.#given[id];
    return this.#ask();
  }

  async #start(files: readonly FileBytes[]): Promise<ReadAnswer> {
    this.#host?.stop();
    this.#hasRead = false;
    const asksMore = files.some(({ bytes }) => isOld(bytes) || isMarkup(bytes));
    const { default: ImportWorker } = asksMore
      ? await import('./import-old-worker.ts?worker&inline')
      : await import('./import-worker.ts?worker&inline');
    this.#host = new WorkerHost<ImportTasks>(() => new ImportWorker());
    const answer = await this.#host.call('read', files);
    this.#hasRead = true;
    return answer;
  }

  /** Asks with what has been answered so far; where the worker was lost at other files, these are read once more. */
  async #ask(): Promise<Proposal> {
    if (!this.#hasRead) await this.#start(this.#files);
    if (this.#host === null) throw new WorkerLost('no file has been read');
    try {
      return await this.#host.call('answer', this.answers);
    } catch (error) {
      this.#hasRead = false;
      throw error;
    }
  }

  /** Answers one more question; the others keep their answers. */
  answer({ id, text }: Pick<Question, 'id' | 'text'>, choice: string): Promise<Proposal> {
    this.#given[id] = { text, choice };
    return this.#ask();
  }

  get answers(): Answers {
    return Object.fromEntries(Object.entries(this.#given).map(([id, { choice }]) => [id, choice]));
  }
}

/** The bytes of files that somebody chose. */
export function bytesOf(files: Iterable<File>): Promise<FileBytes[]> {
  return Promise.all(
    [...files].map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}

function isOld(bytes: Uint8Array): boolean {
  return OLD.every((byte, index) => bytes[index] === byte);
}

/** Whether a file begins with a tag, behind the marks of its characters and blanks. */
function isMarkup(bytes: Uint8Array): boolean {
  const first = bytes.find((byte) => byte > 0x20 && !MARKS.has(byte));
  return first === '<'.charCodeAt(0);
}
