import type { Stated } from '../../model/absence.ts';
import { valueOf } from '../../model/absence.ts';
import { toPlain } from '../../model/decimal.ts';
import type { Expression } from '../../model/expression.ts';
import type { Indicator } from '../../model/indicator.ts';
import { isWhole } from '../../model/transcription.ts';
import type { Drift } from '../../scoring/target-drift.ts';
import { driftsBetween } from '../../scoring/target-drift.ts';
import { PROJECT_TEXT } from '../../text/pages/series.ts';
import { DRIFT_TEXT } from '../../text/report/drift.ts';
import type { Deployment, Link } from '../address.ts';
import { href, PATHS } from '../address.ts';
import type { SeriesPoint } from '../report/report-series-points.ts';

/** One difference between the indicator tables of two years, with the place of either. */
export interface DriftLine {
  readonly years: string;
  readonly kind: string;
  readonly before: Link;
  readonly after: Link;
}

/**
 * What the indicator tables of a project ask for otherwise from one year to the next, oldest first. Only tables that
 * were taken over whole and that one kind of evaluation filled in are compared: others ask for other things anyway.
 */
export function projectDrift(points: readonly SeriesPoint[], deployment: Deployment): readonly DriftLine[] {
  const yearly = points.filter(({ aside, source }) => !aside && isWhole(source(), 'indicators'));
  return yearly.flatMap((point, index) => {
    const next = yearly.slice(index + 1).find(({ report }) => report.kind === point.report.kind);
    const [was, is] = [valueOf(point.source().indicators), next && valueOf(next.source().indicators)];
    if (next === undefined || was === null || !is) return [];
    const drifts = driftsBetween(was, is);
    const shared = was.rows.length - drifts.filter(({ of }) => of === 'dropped').length;
    const moved = drifts.filter(({ of }) => of === 'reweighted').length;
    // Where most rows have other points, the table was divided anew: one fact, not dozens.
    const isDividedAnew = moved > 1 && moved * 2 > shared;
    const lines = ORDER.flatMap((kind) =>
      kind === 'reweighted' && isDividedAnew ? [] : drifts.filter(({ of }) => of === kind),
    ).map((drift) => lineOf(drift, point, next, deployment));
    return isDividedAnew ? [...lines, dividedAnew(shared, moved, point, next, deployment)] : lines;
  });
}

const ORDER: readonly Drift['of'][] = ['lowered', 'dropped', 'reworded', 'reweighted'];

function address({ report }: SeriesPoint, row: Indicator | null, deployment: Deployment): string {
  return `${href(deployment, PATHS.report(report.id))}#${row === null ? 'indicators' : `indicator-${row.id}`}`;
}

function dividedAnew(
  shared: number,
  moved: number,
  earlier: SeriesPoint,
  later: SeriesPoint,
  deployment: Deployment,
): DriftLine {
  return {
    years: DRIFT_TEXT.between(earlier.label, later.label),
    kind: DRIFT_TEXT.dividedAnew,
    before: { label: DRIFT_TEXT.shared(shared), href: address(earlier, null, deployment) },
    after: { label: DRIFT_TEXT.moved(moved), href: address(later, null, deployment) },
  };
}

function lineOf(drift: Drift, earlier: SeriesPoint, later: SeriesPoint, deployment: Deployment): DriftLine {
  const [before, after] = wordsOf(drift);
  return {
    years: DRIFT_TEXT.between(earlier.label, later.label),
    kind: DRIFT_TEXT.kinds[drift.of],
    before: { label: before, href: address(earlier, drift.before, deployment) },
    after: { label: after, href: address(later, drift.of === 'dropped' ? null : drift.after, deployment) },
  };
}

/** Either side in words, as printed. */
function wordsOf(drift: Drift): readonly [string, string] {
  const { before } = drift;
  switch (drift.of) {
    case 'dropped':
      return [DRIFT_TEXT.droppedFrom(before.name, before.path, pointsOf(before)), DRIFT_TEXT.droppedTo];
    case 'reworded':
      return [before.name, drift.after.name];
    case 'lowered':
      return [
        DRIFT_TEXT.lowered(before.name, printed(before.target), printed(before.actual)),
        DRIFT_TEXT.loweredTo(drift.after.name, printed(drift.after.target)),
      ];
    case 'reweighted':
      return [
        DRIFT_TEXT.weight(before.name, pointsOf(before) ?? ''),
        DRIFT_TEXT.weight(drift.after.name, pointsOf(drift.after) ?? ''),
      ];
  }
}

function pointsOf({ weight }: Indicator): string | null {
  const points = valueOf(weight);
  return points === null ? null : toPlain(points.value);
}

const printed = (cell: Stated<Expression>) => valueOf(cell)?.raw ?? PROJECT_TEXT.absent;
