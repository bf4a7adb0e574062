import { saveFile } from '../../../browser/save-file.ts';
import { TRY_TEXT } from '../../../text/desk/try.ts';
import type { TryData } from '../../../view/guide/try-page.ts';
import type { DraftParts } from '../../draft-folder.ts';
import type { Judgement } from '../../judge-draft.ts';
import type { Source } from '../../read/source.ts';
import { valueAt } from '../../report-values.ts';
import type { ImportTasks } from '../files/import-tasks.ts';
import type { Session } from '../page/session.ts';
import { editsSince, idOf, openDraftOf, putEdits, sessionOf } from '../page/session.ts';
import { WorkerHost } from '../workers/worker-host.ts';
import type { PaperTasks } from './paper-worker.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Makes the files that somebody takes away, and opens those that were taken away before. */
export class TakeAway {
  readonly #data: TryData;
  #files: WorkerHost<ImportTasks> | null = null;
  #papers: WorkerHost<PaperTasks> | null = null;

  constructor(data: TryData) {
    this.#data = data;
  }

  /** @returns the name of the file, and how many texts were starred because nobody may pass them on */
  async zip(
    session: Session,
    { reportJson, records }: Judgement,
    attached: DraftParts['attachments'],
  ): Promise<{ readonly name: string; readonly starred: number }> {
    const files = await this.#filesWorker();
    const id = idOf(session, this.#data);
    const { narrative, importJson } = session;
    const { starred, ...texts } = await (await this.paperWorker()).call('masked', {
      reportJson,
      narrative,
      importJson,
    });
    const bytes = await files.call('pack', { id, ...texts, attachments: attached, records });
    const name = TRY_TEXT.take.zipName(slugOf(id));
    save(bytes, name, 'application/zip');
    return { name, starred };
  }

  async table(session: Session, { findings }: Judgement): Promise<void> {
    const papers = await this.paperWorker();
    const bytes = await papers.call('table', titleOf(session), today(), findings, session.importJson);
    save(bytes, TRY_TEXT.take.tableName(slugOf(idOf(session, this.#data))), XLSX);
  }

  /** @returns whether there is one */
  async paper(session: Session): Promise<boolean> {
    const { references, deployment } = this.#data;
    const papers = await this.paperWorker();
    const draft = openDraftOf(session, this.#data);
    const now = new Date().toISOString();
    const bytes = await papers.call('paper', draft, references, deployment, now, today());
    if (bytes === null) return false;
    save(bytes, TRY_TEXT.take.paperName(slugOf(idOf(session, this.#data))), XLSX);
    return true;
  }

  /** The draft in a file that was taken away before; `null` where it holds none. */
  async reopen(bytes: Uint8Array): Promise<Session | null> {
    const files = await this.#filesWorker();
    const parts = await files.call('unpack', bytes);
    return parts && sessionOf(parts);
  }

  /** The draft in a form that was filled in; `null` where it holds none. */
  async filled(template: Source) {
    const { references, year } = this.#data;
    return (await this.paperWorker()).call('filled', template, references, year);
  }

  /**
   * Answers a question that was left open in a draft whose files are not at hand, keeping what somebody changes meanwhile.
   * @returns whether it can be answered so; where the draft itself has to change, only by hand
   */
  async settle(session: Session, question: string, choice: string): Promise<boolean> {
    const desk = await this.paperWorker();
    const { importJson, report } = session;
    const before = { ...session.edits };
    const settled = await desk.call('settle', importJson ?? '', report, question, choice);
    if (settled.state === 'by-hand' || settled.state === 'no-choice') return false;
    session.importJson = settled.importJson;
    if (settled.state === 'changed') {
      session.report = settled.report;
      putEdits(session, editsSince(session, before));
    }
    return true;
  }

  /** Gets the writer of workbooks ready, so that it is there when the network is not. */
  async prepare(): Promise<void> {
    if (navigator.onLine) await import('./paper-worker.ts?worker&inline');
  }

  /** The worker that is asked only now and then; larger than the others, and fetched once a draft is open. */
  async paperWorker(): Promise<WorkerHost<PaperTasks>> {
    const { default: PaperWorker } = await import('./paper-worker.ts?worker&inline');
    this.#papers ??= new WorkerHost<PaperTasks>(() => new PaperWorker());
    return this.#papers;
  }

  /** Another thread of the program that reads files: what hangs in one of them does not hold up the other. */
  async #filesWorker(): Promise<WorkerHost<ImportTasks>> {
    const { default: ImportWorker } = await import('../files/import-worker.ts?worker&inline');
    this.#files ??= new WorkerHost<ImportTasks>(() => new ImportWorker());
    return this.#files;
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
  saveFile(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }), name);
}
