import type { PublishedReport } from '../../model/published.ts';
import type { SourcedReport } from '../../reader/content.ts';
import type { Deployment } from '../address.ts';
import { PATHS } from '../address.ts';
import { citationOf } from '../cite/cite.ts';
import type { Citation } from '../cite/report-cite-facts.ts';
import { versionDate } from './versions.ts';

/** What is to be cited: the version with its own address, which shows it for ever, and the day from which it was public. */
export function versionCitation(
  report: PublishedReport,
  newest: SourcedReport,
  publisher: string,
  deployment: Deployment,
): Citation {
  const { id, version } = report;
  const path = PATHS.reportVersion(id, version);
  return citationOf(report, publisher, versionDate(newest, version), deployment, path);
}
