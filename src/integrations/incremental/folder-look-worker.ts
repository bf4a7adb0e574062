import { parentPort, workerData } from 'node:worker_threads';
import { lookInto } from './folder-look.ts';

const look = lookInto(workerData as string);
const columns = [look.sizes, look.times, look.numbers].map(({ buffer }) => buffer as ArrayBuffer);
parentPort?.postMessage(look, columns);
