import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { buildSearch } from '../../src/search/build-index.ts';
import type { SearchRecord } from '../../src/search/record.ts';
import { corpus } from '../search-corpus/corpus.ts';

/** What a build of the index took, with the processes it starts. */
export interface IndexCost {
  readonly seconds: number;
  /** Of this process and of those it started and waited for. */
  readonly cpuSeconds: number;
  /** Highest sum of resident memory, sampled; 0 where the system does not tell. */
  readonly peakMb: number;
  readonly files: number;
  readonly megabytes: number;
  readonly indexed: number;
}

const SAMPLE_MS = 100;
const PAGE_BYTES = 4096;
const MEGABYTE = 1e6;

/** Processes that one has started and that have not ended. */
function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').map(Number).filter(Boolean),
  );
}

/**
 * Resident memory of a process and all below it. Nothing else of /proc is read: on a machine with many processes that
 * would take more than what is measured.
 */
function treeBytes(pid: number): number {
  try {
    const [, pages] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    return childrenOf(pid).reduce((sum, child) => sum + treeBytes(child), Number(pages) * PAGE_BYTES);
  } catch {
    // It ended in between.
    return 0;
  }
}

/** A sentence more in one report of the newest year. */
function edited(records: readonly SearchRecord[], year: number): SearchRecord[] {
  const target = records.find((record) => record.year === year);
  const section = {
    kind: 'text',
    anchor: 'added',
    heading: '补充说明',
    blocks: ['补充公开一项整改情况。'],
  } as const;
  return records.map((record) =>
    record === target ? { ...record, sections: [...record.sections, section] } : record,
  );
}

// Arguments: number of reports, output folder, cache folder, newest year, "edit" to change one report first.
const [count = '', outDir = '', cacheDir = '', newest = '', change = ''] = process.argv.slice(2);
const currentYear = Number(newest);
const all = corpus(Number(count));
const records = change === 'edit' ? edited(all, currentYear) : all;
let peak = 0;
const sampling = setInterval(() => {
  peak = Math.max(peak, treeBytes(process.pid));
}, SAMPLE_MS);
const before = process.cpuUsage();
const started = performance.now();
const result = await buildSearch(records, { outDir, cacheDir, currentYear });
const seconds = (performance.now() - started) / 1000;
const own = process.cpuUsage(before);
clearInterval(sampling);
/** Children that have ended, in hundredths of a second. */
const ended = existsSync('/proc/self/stat')
  ? readFileSync('/proc/self/stat', 'utf8')
      .replace(/\(.*\)/s, '-')
      .split(' ')
  : [];
const cost: IndexCost = {
  seconds,
  cpuSeconds: (own.user + own.system) / 1e6 + (Number(ended[15] ?? 0) + Number(ended[16] ?? 0)) / 100,
  peakMb: peak / MEGABYTE,
  files: result.files,
  megabytes: result.bytes / MEGABYTE,
  indexed: result.indexed,
};
process.stdout.write(`\n${JSON.stringify(cost)}\n`);
