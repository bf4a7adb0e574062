import { CATALOGUE, CORPUS_CATALOGUE } from '../checks/catalogue.ts';
import type { PublishedCheck } from '../model/published.ts';
import { EVERY_YEAR } from '../text/checks/template.ts';
import { CHECKS_PAGE_TEXT, VERIFY_WORDS } from '../text/checks-page.ts';
import type { Link } from './address.ts';
import { href, PATHS } from './address.ts';
import type { Archive } from './archive.ts';
import type { PageFrame } from './page-frame.ts';
import { pageFrame } from './page-frame.ts';

/** Reports named under a rule; the rest are counted. */
const LISTED = 20;

/** One rule of the catalogue, with the reports that it flags now. */
export interface RuleView {
  readonly id: string;
  readonly title: string;
  readonly severity: PublishedCheck['severity'];
  readonly severityLabel: string;
  readonly ground: string;
  readonly since: string;
  readonly example: string;
  readonly flagged: string;
  readonly reports: readonly Link[];
  readonly more: string | null;
}

export interface ChecksPage {
  readonly frame: PageFrame;
  readonly intro: string;
  readonly rules: readonly RuleView[];
}

export function checksPage(archive: Archive): ChecksPage {
  const { content, deployment, summaries } = archive;
  const flaggedBy = new Map<string, Link[]>();
  for (const { id, title } of summaries) {
    const failed = new Set(
      archive.checks(id).flatMap((check) => (check.status === 'fail' ? [check.id] : [])),
    );
    for (const rule of failed) {
      const links = flaggedBy.get(rule) ?? [];
      links.push({ label: title, href: href(deployment, PATHS.report(id)) });
      flaggedBy.set(rule, links);
    }
  }
  return {
    frame: pageFrame(
      {
        heading: CHECKS_PAGE_TEXT.title,
        description: CHECKS_PAGE_TEXT.description,
        path: PATHS.checks,
        trail: [],
      },
      content.site,
      deployment,
    ),
    intro: CHECKS_PAGE_TEXT.intro,
    rules: [...CATALOGUE, ...CORPUS_CATALOGUE].map(({ id, text }) => {
      const reports = flaggedBy.get(id) ?? [];
      return {
        id,
        title: text.title,
        severity: text.severity,
        severityLabel: VERIFY_WORDS.severity[text.severity],
        ground: text.ground,
        since: text.since <= EVERY_YEAR ? CHECKS_PAGE_TEXT.everyYear : CHECKS_PAGE_TEXT.since(text.since),
        example: text.example,
        flagged: CHECKS_PAGE_TEXT.flagged(reports.length),
        reports: reports.slice(0, LISTED),
        more: reports.length > LISTED ? CHECKS_PAGE_TEXT.more(reports.length - LISTED) : null,
      };
    }),
  };
}
