import { parentPort, workerData } from 'node:worker_threads';
import { importFiles } from '../desk/import.ts';
import { readOldExcel } from '../desk/read/old-excel.ts';
import type { ImportJob } from './import-thread.ts';

const { files, answers } = workerData as ImportJob;
parentPort?.postMessage(await importFiles(files, { oldExcel: readOldExcel }, answers));
