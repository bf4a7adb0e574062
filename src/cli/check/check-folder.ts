import { resolve } from 'node:path';
import { compareReports } from '../../checks/compare-reports.ts';
import { DisclosureRun } from '../../checks/guard/disclosure-run.ts';
import type { CheckReport } from '../../checks/reporters/report.ts';
import { diagnosticsOf } from '../../checks/run-checks.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { compareDiagnostics } from '../../model/diagnostic.ts';
import { folderProblem } from '../../reader/disk/bytes.ts';
import type { Environment } from '../../reader/disk/environment.ts';
import { endStream } from '../../reader/disk/stream-reports.ts';
import type { ContentTree } from '../../reader/disk/tree.ts';
import { listTree } from '../../reader/disk/tree.ts';
import { prefixOf } from '../inspect.ts';
import type { Framed } from '../masked-findings.ts';
import { maskedFindings } from '../masked-findings.ts';
import type { Slice } from './check-slice.ts';
import type { SliceOptions } from './check-slices.ts';
import { checkSlices } from './check-slices.ts';

export interface FolderOptions extends SliceOptions {
  /** Whose lines will be printed; by default those of every finding. */
  readonly framed?: Framed;
}

/**
 * Checks a content folder, drafts included, without keeping what it read. The findings are those of a check of the
 * whole at once, in the same order, in however many parts it is done.
 */
export async function checkFolder(
  { content, now, cache = null }: Pick<Environment, 'content' | 'now'> & { readonly cache?: string | null },
  { framed = 'all', ...options }: FolderOptions = {},
): Promise<CheckReport> {
  const started = performance.now();
  const root = resolve(content);
  const problem = await folderProblem(root, content);
  const { findings, files } = problem
    ? { findings: maskedFindings([problem], root), files: 0 }
    : await checkTree(await listTree(root), { root, now, cache, includeUnpublished: true, framed }, options);
  return { findings, files, milliseconds: performance.now() - started, prefix: prefixOf(content) };
}

async function checkTree(
  tree: ContentTree,
  whole: Omit<Slice, 'tree' | 'deal' | 'thread'>,
  options: SliceOptions,
) {
  const { root, now, framed } = whole;
  const slices = await checkSlices({ ...whole, tree }, options);
  const { records, passed } = slices;
  const end = endStream(records, passed, whole);
  const guard = end.content && new DisclosureRun(end.content, now);
  for (const usage of slices.usages) guard?.absorb(usage);
  const compared = compareReports(passed.flatMap(({ signed }) => (signed === null ? [] : [signed])));
  const rest: Diagnostic[] = [
    ...tree.diagnostics,
    ...records.diagnostics,
    ...end.diagnostics,
    ...(guard?.finish() ?? []),
    ...[...compared.values()].flatMap(diagnosticsOf),
  ].sort(compareDiagnostics);
  const findings = [...maskedFindings(rest, root, framed), ...slices.findings];
  return {
    findings: findings.sort(compareDiagnostics),
    files: records.files.length + slices.files,
  };
}
