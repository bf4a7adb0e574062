import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { DisclosureRun } from '../../checks/guard/disclosure-run.ts';
import { maskedFindings } from '../../checks/guard/masked-findings.ts';
import { diagnosticsOf, examineReport } from '../../checks/run-checks.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { readEnvironment } from '../../reader/disk/environment.ts';
import { isPublic } from '../../reader/lifecycle.ts';
import type { Archive } from '../../view/archive.ts';
import { loadArchive, previewDiagnostics } from '../../view/load-archive.ts';
import { attachmentScans } from '../attachment-scans.ts';
import { anchorsOf } from './preview-anchors.ts';

/** Where the panel of the preview asks; the development server alone answers. */
export const PREVIEW_PATH = '/__mingji/preview';

/** What the panel of a page shows. */
export interface PagePreview {
  /** State of the report that the page shows; `null` for any other page. */
  readonly state: string | null;
  /** The gravest first; for any other page the errors that keep reports out of sight. */
  readonly findings: readonly Pick<Diagnostic, 'id' | 'severity' | 'message' | 'hint'>[];
  readonly places: readonly string[];
  /** Ids of what the page prints at each place; `null` where it prints nothing of it. */
  readonly anchors: readonly (string | null)[];
  /** How the sentence begins that a finding about the words points at; `null` for any other. */
  readonly quotes: readonly (string | null)[];
  /** Reports that readers do not see, as addresses below the base. */
  readonly drafts: readonly { readonly path: string; readonly title: string }[];
}

const REPORT = /\/reports\/(\d{4}\/[a-z0-9-]+)\//;
const GRAVITY = { error: 0, warn: 1, note: 2 } as const;

/** What an editor is told beside a page. */
export async function pagePreview(path: string): Promise<PagePreview> {
  const archive = await loadArchive();
  const { now, cache, content } = readEnvironment(process.env);
  const id = REPORT.exec(path)?.[1];
  const shown = archive.content.reports.find(({ report }) => report.id === id);
  const said = previewDiagnostics();
  const own = shown ? said.filter(({ file }) => file.startsWith(`${shown.folder}/`)) : errorsOf(said, id);
  const more = shown ? await findingsOf(archive, shown, now, cache) : [];
  const findings = maskedFindings([...own, ...more], () => null, 'none').toSorted(
    (a, b) => GRAVITY[a.severity] - GRAVITY[b.severity],
  );
  return {
    state: shown?.report.state ?? null,
    findings: findings.map(({ id: one, severity, message, hint }) => ({ id: one, severity, message, hint })),
    places: findings.map(({ file, position }) => (position ? `${file}:${position.line}` : file)),
    anchors: shown ? findings.map(anchorsOf(shown)) : findings.map(() => null),
    quotes: await quotesOf(findings, content),
    drafts: archive.content.reports.flatMap(({ report }) =>
      isPublic(report, now) ? [] : [{ path: `reports/${report.id}/`, title: report.title }],
    ),
  };
}

/** Long enough to be found on the page, short enough to stand in one element of it. */
const QUOTE = 16;

/** The words at the places of findings, as the page prints them. */
async function quotesOf(
  findings: readonly Pick<Diagnostic, 'file' | 'position'>[],
  root: string,
): Promise<readonly (string | null)[]> {
  const lines = new Map<string, readonly string[]>();
  for (const { file, position } of findings)
    if (position !== null && file.endsWith('/narrative.mdx') && !lines.has(file))
      lines.set(file, (await readFile(join(root, file), 'utf8').catch(() => '')).split('\n'));
  return findings.map(({ file, position }) => {
    const line = position === null ? undefined : lines.get(file)?.[position.line - 1];
    if (position === null || line === undefined) return null;
    // From where the finding points, without the marks that the page does not print.
    // A long number may be a person's: it is starred elsewhere, and no part of a quote.
    const words = [line.slice(position.column - 1), line].map(
      (text) => /^\W*?([^*_`#<>[\]{}|!\d]{4,})/u.exec(text)?.[1]?.trim() ?? '',
    );
    return words.find((one) => one.length >= 4)?.slice(0, QUOTE) ?? null;
  });
}

async function findingsOf(
  { content }: Archive,
  sourced: Archive['content']['reports'][number],
  now: Date,
  cache: string,
): Promise<readonly Diagnostic[]> {
  const guard = new DisclosureRun(content, now);
  const scans = await attachmentScans([sourced], cache);
  const hits: Diagnostic[] = [];
  const { results } = examineReport(sourced, content, (subject) => {
    hits.push(...guard.report(subject, scans));
  });
  return [...hits, ...diagnosticsOf(results)];
}

/** What keeps reports out of sight: of the one that was asked for, or else of all. */
function errorsOf(said: readonly Diagnostic[], id: string | undefined): readonly Diagnostic[] {
  const errors = said.filter(({ severity }) => severity === 'error');
  const own = errors.filter(({ file }) => id !== undefined && file.startsWith(`reports/${id}/`));
  return own.length > 0 ? own : errors;
}

/** Answers the panel of a page. */
export function answerPreview(request: IncomingMessage, response: ServerResponse): void {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
  pagePreview(searchParams.get('page') ?? '/')
    .then((answer) => {
      response.setHeader('Content-Type', 'application/json; charset=utf-8');
      response.end(JSON.stringify(answer));
    })
    .catch((error: unknown) => {
      response.statusCode = 500;
      response.end(error instanceof Error ? error.message : String(error));
    });
}
