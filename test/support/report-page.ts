import { createArchive } from '../../src/view/archive.ts';
import { reportPage } from '../../src/view/report/report-page.ts';
import type { MadeReport } from './report.ts';
import { makeContentOf, makeReport } from './report.ts';

const DEPLOYMENT = { origin: 'https://example.org', base: '/' };

/** The page of a report that is alone on its site, with what is published of it. */
export function pageOf(made: MadeReport = makeReport(), deployment = DEPLOYMENT) {
  const content = makeContentOf([made]);
  const archive = createArchive(content, deployment);
  const { id } = made.sourced.report;
  const published = archive.published(id);
  const record = archive.record(id);
  const page = reportPage({ record, published, series: archive.summaries, content, deployment });
  return { page, published };
}
