import { CATALOGUE, CORPUS_CATALOGUE } from '../../checks/catalogue.ts';
import type { CheckResult } from '../../checks/run-checks.ts';
import type { PublishedCheck } from '../../model/published.ts';
import type { Report } from '../../model/report.ts';
import type { Deployment } from '../address.ts';
import { absolute, PATHS } from '../address.ts';

const TITLES: ReadonlyMap<string, string> = new Map(
  [...CATALOGUE, ...CORPUS_CATALOGUE].map(({ id, text }) => [id, text.title]),
);

/**
 * One result as the public record carries it: without places in files and hints, which are for editors.
 * @param quote the words that it is about, where the words of the report are at hand
 */
export function publishedCheck(
  { id, severity, weight, status, message, anchor, waiver, values }: CheckResult,
  report: Report,
  deployment: Deployment,
  quote: string | null = null,
): PublishedCheck {
  return {
    id,
    title: TITLES.get(id) ?? id,
    ruleUrl: absolute(deployment, PATHS.rule(id)),
    severity,
    weight,
    status,
    message,
    anchor,
    placeUrl: anchor === null ? null : `${absolute(deployment, PATHS.report(report.id))}#${anchor}`,
    quote,
    waiver: waiver === null ? null : { reason: waiver.reason, by: waiver.by, on: waiver.on },
    values,
  };
}
