import { element } from '../../search/browser/elements.ts';
import { TRY_TEXT } from '../../text/try.ts';
import type { TryData } from '../../view/try-page.ts';
import type { Judgement } from '../judge-draft.ts';
import { valueAt } from './report-values.ts';
import type { Session } from './session.ts';
import { idOf, openDraftOf, sessionOf, usedRecords } from './session.ts';
import type { TakeTasks } from './take-worker.ts';
import { WorkerHost } from './worker-host.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Makes the files that somebody takes away, and opens those that were taken away before. */
export class TakeAway {
  readonly #data: TryData;
  #worker: Promise<WorkerHost<TakeTasks>> | null = null;

  constructor(data: TryData) {
    this.#data = data;
  }

  /** Gets the part ready, so that it is there when the network is not. */
  prepare(): Promise<WorkerHost<TakeTasks>> {
    const { references, deployment } = this.#data;
    this.#worker ??= import('./take-worker.ts?worker&inline').then(
      ({ default: TakeWorker }) =>
        new WorkerHost<TakeTasks>(
          () => new TakeWorker(),
          (host) => host.send('open', references, deployment),
        ),
    );
    this.#worker.catch(() => {
      this.#worker = null;
    });
    return this.#worker;
  }

  async zip(session: Session, { reportJson }: Judgement): Promise<void> {
    const worker = await this.prepare();
    const id = idOf(session, this.#data);
    const { narrative, importJson, attachments } = session;
    const records = usedRecords(session);
    const bytes = await worker.call('pack', { id, reportJson, narrative, importJson, attachments, records });
    save(bytes, TRY_TEXT.take.zipName(slugOf(id)), 'application/zip');
  }

  async table(session: Session, { findings }: Judgement): Promise<void> {
    const worker = await this.prepare();
    const bytes = await worker.call('table', titleOf(session), today(), findings);
    save(bytes, TRY_TEXT.take.tableName(slugOf(idOf(session, this.#data))), XLSX);
  }

  /** @returns whether there is one */
  async paper(session: Session): Promise<boolean> {
    const worker = await this.prepare();
    const bytes = await worker.call('paper', openDraftOf(session, this.#data), new Date().toISOString());
    if (bytes === null) return false;
    save(bytes, TRY_TEXT.take.paperName(slugOf(idOf(session, this.#data))), XLSX);
    return true;
  }

  /** The draft in a file that was taken away before; `null` where it holds none. */
  async reopen(bytes: Uint8Array): Promise<Session | null> {
    const worker = await this.prepare();
    const parts = await worker.call('unpack', bytes);
    return parts && sessionOf(parts);
  }
}

export function titleOf({ report }: Session): string {
  const title = valueAt(report, ['title']);
  return typeof title === 'string' ? title : '';
}

/** The day here, not in Greenwich. */
export function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function slugOf(id: string): string {
  return id.replace('/', '-');
}

function save(bytes: Uint8Array, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  element('a', { href: address, download: name }).click();
  // The download has its own hold on the data once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
