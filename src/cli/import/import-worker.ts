import { parentPort, workerData } from 'node:worker_threads';
import { importFiles } from '../../desk/import.ts';
import { EVERY_READER } from '../../desk/read/every-reader.ts';
import { readSpreadsheet } from '../../desk/read/spreadsheet.ts';
import { readTemplate } from '../../desk/template/read-template.ts';
import type { ImportAnswer, ImportJob } from './import-thread.ts';

const { files, answers } = workerData as ImportJob;
parentPort?.postMessage(await answer());

/** A filled-in template says itself what each cell is; everything else is read as somebody else's file. */
async function answer(): Promise<ImportAnswer> {
  const [only, ...more] = files;
  const source =
    only && more.length === 0 ? await readSpreadsheet(only.name, only.bytes).catch(() => null) : null;
  const filled = source && readTemplate(source);
  return filled ? { filled } : { proposal: await importFiles(files, EVERY_READER, answers) };
}
