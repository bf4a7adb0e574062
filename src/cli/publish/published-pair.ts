import { execFile } from 'node:child_process';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { ReportSchema } from '../../model/report.ts';
import type { Content, SourcedReport } from '../../reader/content.ts';
import type { ReportTexts } from '../../reader/cross-checks/check-published.ts';
import { formatContent } from '../../reader/json/format.ts';
import { parseReport } from '../../reader/parse-report.ts';
import { visibleReports } from '../../reader/visible.ts';
import type { OpenReport } from '../report-life.ts';
import { recordIn } from '../report-life.ts';

/** What readers were given, and where it was found. */
export interface PublishedThen {
  readonly texts: ReportTexts;
  readonly from: 'published' | 'git';
  readonly version: number;
}

/** The report as readers know it; `null` where it was never public, as far as can be found out. */
export async function publishedThen({ published, folder }: OpenReport): Promise<PublishedThen | null> {
  const texts = published ?? (await committed(folder.report?.absolute, folder.narrative?.absolute));
  const facts = texts && recordIn(texts.report);
  if (!texts || !facts) return null;
  if (published === null && facts['state'] !== 'published' && facts['state'] !== 'scheduled') return null;
  const version = typeof facts['version'] === 'number' ? facts['version'] : 1;
  return { texts, version, from: published ? 'published' : 'git' };
}

/** The last commit of the two files; `null` without a repository, or where they are new. */
async function committed(report?: string, narrative?: string): Promise<ReportTexts | null> {
  if (report === undefined || narrative === undefined) return null;
  const show = async (name: string) => {
    const { stdout } = await promisify(execFile)('git', ['show', `HEAD:./${name}`], {
      cwd: dirname(report),
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout.replace(/^\ufeff/, '');
  };
  try {
    return { report: await show('report.json'), narrative: await show('narrative.mdx') };
  } catch {
    return null;
  }
}

/** The two states of one report, each as its page would take it; `null` where one of them cannot be read. */
export function pairOf(
  { folder, narrative, references, attachments }: OpenReport,
  { texts, version }: PublishedThen,
  facts: object,
  now: Date,
): { readonly was: SourcedReport; readonly is: SourcedReport; readonly content: Content } | null {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const reading = parseReport(folder.id, {
    reportJson: bytes(formatContent({ ...facts, state: 'published' }, ReportSchema)),
    narrativeMdx: bytes(narrative),
    attachments,
    versions: [{ version, reportJson: bytes(texts.report), narrativeMdx: bytes(texts.narrative) }],
  });
  const reports = new Map([[folder.id, reading]]);
  const visible = visibleReports(
    { reports },
    { showExamples: true },
    { now, includeUnpublished: true, includeUnsound: true },
    references.known.report as ReadonlySet<typeof folder.id>,
  );
  const [sourced] = visible.reports;
  const [earlier] = sourced?.earlier ?? [];
  if (!sourced || !earlier) return null;
  const content = { ...references.content, reports: visible.reports, withdrawn: visible.withdrawn };
  return { was: earlier, is: sourced, content };
}
