import { CATALOGUE, CORPUS_CATALOGUE } from '../checks/catalogue.ts';
import type { RemarkKind } from '../model/remark-weight.ts';
import { REMARK_KINDS, remarkKind } from '../model/remark-weight.ts';
import type { CheckText } from '../text/checks/template.ts';
import { EVERY_YEAR } from '../text/checks/template.ts';
import { CHECKS_PAGE_TEXT } from '../text/pages/checks-page.ts';
import { KEY_POINT_TEXT } from '../text/report/key-points.ts';
import { REMARK_KIND_WORDS } from '../text/report/remark-kinds.ts';
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
  /** What a remark of it is to a reader, in a word. */
  readonly kind: RemarkKind;
  readonly kindLabel: string;
  readonly ground: string;
  readonly since: string;
  readonly example: string;
  readonly flagged: string;
  /** Reports that it flags now, as a number with its unit; `null` where there are none. */
  readonly count: string | null;
  readonly reports: readonly Link[];
  readonly more: string | null;
}

/** The rules whose remarks are of one kind. */
export interface RuleGroup {
  readonly id: string;
  readonly label: string;
  readonly explanation: string;
  readonly rules: readonly RuleView[];
}

export interface ChecksPage {
  readonly frame: PageFrame;
  readonly intro: string;
  /** Rules that flag any report now, the most reports first. */
  readonly active: readonly RuleView[];
  readonly groups: readonly RuleGroup[];
}

export function checksPage(archive: Archive): ChecksPage {
  const { content, deployment } = archive;
  const flagged = flaggedReports(archive);
  const rules = [...CATALOGUE, ...CORPUS_CATALOGUE].map(({ id, text }) =>
    ruleOf(id, text, flagged.get(id) ?? []),
  );
  const reports = (rule: RuleView) => flagged.get(rule.id)?.length ?? 0;
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
    active: rules.filter((rule) => reports(rule) > 0).sort((a, b) => reports(b) - reports(a)),
    groups: REMARK_KINDS.map((kind) => {
      const own = rules.filter((rule) => rule.kind === kind);
      return {
        id: `rules-${kind}`,
        label: CHECKS_PAGE_TEXT.group(REMARK_KIND_WORDS[kind], own.length),
        explanation: KEY_POINT_TEXT.explain[kind],
        rules: own,
      };
    }),
  };
}

/** The reports that each rule flags, newest first. */
function flaggedReports({ summaries, checks, deployment }: Archive): ReadonlyMap<string, readonly Link[]> {
  const flagged = new Map<string, Link[]>();
  for (const { id, title } of summaries) {
    const failed = new Set(checks(id).flatMap((check) => (check.status === 'fail' ? [check.id] : [])));
    for (const rule of failed) {
      const links = flagged.get(rule) ?? [];
      links.push({ label: title, href: href(deployment, PATHS.report(id)) });
      flagged.set(rule, links);
    }
  }
  return flagged;
}

function ruleOf(id: string, text: CheckText, reports: readonly Link[]): RuleView {
  return {
    id,
    title: text.title,
    kind: remarkKind(text.weight),
    kindLabel: REMARK_KIND_WORDS[remarkKind(text.weight)],
    ground: text.ground,
    since: text.since <= EVERY_YEAR ? CHECKS_PAGE_TEXT.everyYear : CHECKS_PAGE_TEXT.since(text.since),
    example: text.example,
    flagged: CHECKS_PAGE_TEXT.flagged(reports.length),
    count: reports.length === 0 ? null : CHECKS_PAGE_TEXT.count(reports.length),
    reports: reports.slice(0, LISTED),
    more: reports.length > LISTED ? CHECKS_PAGE_TEXT.more(reports.length - LISTED) : null,
  };
}
