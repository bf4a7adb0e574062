import type { AbsenceReason } from '../model/absence.ts';
import { isAbsent } from '../model/absence.ts';
import { claimedAssessment } from '../model/assessment.ts';
import type { ReportId, SchemeId, UnitId } from '../model/ids.ts';
import { isSlug } from '../model/ids.ts';
import { once } from '../model/remember.ts';
import type { ReportFacts } from '../model/report.ts';

/** A table of the open data whose rows are one field of the facts. */
type OwnTable = 'assessments' | 'documents' | 'funds' | 'statements' | 'adjustments';

/**
 * What is asked of every report of an archive, whatever has changed: little enough to be kept of thousands, so that
 * the facts of a report are read when a page prints them. Plain data.
 */
export interface ReportHead extends Pick<ReportFacts, 'state' | 'publishAt' | 'version' | 'example'> {
  /** Every text of the facts that may be the id of a unit, a project or a scheme, but for what names itself; sorted. */
  readonly names: readonly string[];
  /** Reports whose findings this one says it repeats, each once. */
  readonly repeats: readonly ReportId[];
  /**
   * What lines over the years ask of its own result: the scheme that it is by, and why it has no total; `null` where
   * none is named, and where it has a total or there is no result.
   */
  readonly result: { readonly scheme: SchemeId | null; readonly noTotal: AbsenceReason | null };
  /** Who evaluated, and the 主管部门, as far as they are stated. */
  readonly roles: readonly UnitId[];
  readonly findings: number;
  /** Corrections and waivers: what the list of changes tells of it. */
  readonly changes: number;
  /** The findings and all that is said of what became of them, or a digest of it. */
  readonly followUp: string;
  /** What a table of the open data tells of it beside what joins its rows with others, or a digest of each. */
  readonly tables: Readonly<Record<OwnTable, string>>;
}

/**
 * What is long to tell is made when it is first asked for: a check asks for none of it.
 * @param digest makes a long text short; two that differ must stay different
 */
export function reportHead(
  facts: ReportFacts,
  digest: (text: string) => string = (text) => text,
): ReportHead {
  const { state, publishAt, version, example } = facts;
  const findings = isAbsent(facts.findings) ? [] : facts.findings;
  const claimed = claimedAssessment(facts.assessments);
  const told = (value: unknown) => digest(JSON.stringify(value));
  const names = once(() => namesIn(facts));
  const followUp = once(() => told(followUpOf(facts)));
  const tables = once(() => ({
    assessments: told(facts.assessments),
    documents: told(facts.documents),
    funds: told(facts.funds),
    statements: told(facts.statements),
    adjustments: told(isAbsent(facts.indicators) ? null : facts.indicators.adjustments),
  }));
  return {
    ...{ state, version, example },
    ...(publishAt !== undefined && { publishAt }),
    get names() {
      return names();
    },
    repeats: [...new Set(findings.flatMap(({ repeats }) => (repeats ? [repeats.report] : [])))],
    result: {
      scheme: claimed === undefined || isAbsent(claimed.scheme) ? null : claimed.scheme,
      noTotal: claimed !== undefined && isAbsent(claimed.total) ? claimed.total.absent : null,
    },
    roles: [facts.evaluator, facts.competentDept].flatMap((role) => (isAbsent(role) ? [] : [role.unit])),
    findings: findings.length,
    changes: facts.corrections.length + facts.waivers.length,
    get followUp() {
      return followUp();
    },
    get tables() {
      return tables();
    },
  };
}

function followUpOf({
  findings,
  recommendations,
  rectifications,
  transcription,
  implementingUnit,
  printedUnitName,
}: ReportFacts): unknown {
  return [
    ...[findings, recommendations, rectifications, transcription ?? null],
    ...[implementingUnit, printedUnitName],
  ];
}

function namesIn(facts: ReportFacts): readonly string[] {
  const names = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      if (isSlug(value)) names.add(value);
    } else if (Array.isArray(value)) {
      for (const inner of value) look(inner);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) if (key !== 'id') look(inner);
    }
  };
  look(facts);
  return [...names].sort();
}
