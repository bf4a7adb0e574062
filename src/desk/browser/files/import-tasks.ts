import { packDraft, unpackDraft } from '../../draft-archive.ts';
import { readFiles } from '../../import.ts';
import type { Proposal } from '../../proposal.ts';
import { propose } from '../../propose/propose.ts';
import type { Answers } from '../../propose/question-list.ts';
import type { Reading } from '../../propose/reading.ts';
import type { FileBytes, OptionalReaders } from '../../read/file.ts';
import type { Source } from '../../read/source.ts';
import { templateFacts } from '../../template/mark.ts';
import { serve } from '../workers/serve.ts';

/** What files are: somebody's own, of which a proposal can be made, or a workbook of this site that was filled in. */
export type ReadAnswer =
  | { readonly proposal: Proposal; readonly template?: undefined }
  | { readonly template: Source; readonly proposal?: undefined };

/** What a worker that reads and writes files can be asked. */
export interface ImportTasks {
  /** Reads files as one report and keeps what they hold. */
  read: (files: readonly FileBytes[]) => Promise<ReadAnswer>;
  /** The same report with what has been answered so far. */
  answer: (answers: Answers) => Proposal;
  pack: typeof packDraft;
  unpack: typeof unpackDraft;
}

/** Lends out the importer. */
export function serveImport(readers: OptionalReaders): void {
  let reading: Reading | null = null;
  serve<ImportTasks>({
    async read(files) {
      reading = await readFiles(files, readers);
      const [only, ...others] = reading.files;
      if (only && others.length === 0 && templateFacts(only.source)) return { template: only.source };
      return { proposal: propose(reading, {}) };
    },
    answer(answers) {
      if (reading === null) throw new Error('No file has been read');
      return propose(reading, answers);
    },
    pack: packDraft,
    unpack: unpackDraft,
  });
}
