import type { Archive } from '../../view/archive.ts';
import { key } from './key.ts';
import type { ReportKeys } from './report-keys.ts';
import type { SiteParts } from './site-parts.ts';

/** Digests of what many files depend on, each with all that stands before it. */
export interface ArchiveKeys {
  /** Ids of all public reports, newest year first. */
  readonly ids: readonly string[];
  /** Code, address and the site itself; nothing of reports. */
  readonly own: string;
  /** Every unit and project. */
  readonly entities: string;
  /** Every record that is no report, and which years there are. */
  readonly records: string;
  /** Every fact of every report, and the day. */
  readonly facts: string;
  /** Every word too: what tells the sizes of packages. */
  readonly packages: string;
  /** Whatever can be found: the search index. */
  readonly whole: string;
}

/** @param base of everything that all files depend on */
export function archiveKeys(
  { content, summaries, years, today }: Archive,
  base: string,
  site: SiteParts,
  reports: ReportKeys,
): ArchiveKeys {
  const ids = summaries.map(({ id }) => id);
  const own = key([base, site.whole, content.pages]);
  const entities = key([[...content.units], [...content.projects]]);
  const records = key([
    ...[own, entities, [...content.schemes], content.redirects, content.withdrawn, years],
  ]);
  const facts = key([records, ids.map(reports.facts), today, content.coverage]);
  const packages = key([facts, ids.map(reports.words)]);
  const whole = key([packages, content.glossary, content.aliases]);
  return { ids, own, entities, records, facts, packages, whole };
}
