import { valueOf } from '../../model/absence.ts';
import { EXPLAIN_TEXT } from '../../text/command/explain.ts';
import type { IndicatorRow } from '../../view/report/score/report-indicators.ts';
import type { Shown } from '../../view/shown.ts';
import type { Explained } from './explained.ts';
import { at, indented } from './explained.ts';

/** Every indicator of a report in the order of its table; none where it publishes no table. */
export function indicatorRows({ page }: Explained): readonly IndicatorRow[] {
  return page.indicators?.groups.flatMap(({ rows }) => rows) ?? [];
}

/** The chain of one indicator: place and text in the file, what was read, rule, steps, points. */
export function explainIndicator({ sourced, place }: Explained, row: IndicatorRow): readonly string[] {
  const rows = valueOf(sourced.report.indicators)?.rows ?? [];
  const index = rows.findIndex(({ id }) => id === row.id);
  const field = (name: string) => place(['indicators', 'rows', index, name]);
  const path = rows[index]?.path.join(' › ') ?? '';
  const { computed } = row;
  const points = EXPLAIN_TEXT.points(computed.text, computed.absent);
  const said = (label: string, value: Shown) =>
    EXPLAIN_TEXT.value(label, value.absent ? value.text : EXPLAIN_TEXT.points(value.text, false));
  return [
    at(EXPLAIN_TEXT.indicator(row.id, row.name, path), place(['indicators', 'rows', index])),
    ...indented([
      at(readLine(EXPLAIN_TEXT.target, row.target, row.targetRead), field('target')),
      at(readLine(EXPLAIN_TEXT.actual, row.actual, row.actualRead), field('actual')),
      ...(row.state === null ? [] : [at(EXPLAIN_TEXT.value(EXPLAIN_TEXT.state, row.state), field('state'))]),
      at(said(EXPLAIN_TEXT.weight, row.weight), field('weight')),
      at(said(EXPLAIN_TEXT.claimed, row.claimed), field('claimedScore')),
      ...(row.reviewed === null
        ? []
        : [
            at(
              EXPLAIN_TEXT.value(EXPLAIN_TEXT.reviewed, EXPLAIN_TEXT.points(row.reviewed, false)),
              field('reviewedScore'),
            ),
          ]),
      ...(row.rule === null ? [] : [EXPLAIN_TEXT.rule(row.rule.name, row.rule.formula)]),
      ...row.steps,
      ...(computed.note === null ? [] : [computed.note]),
      ...row.flags,
      EXPLAIN_TEXT.value(
        EXPLAIN_TEXT.computed,
        row.difference === null ? points : EXPLAIN_TEXT.difference(points, row.difference),
      ),
      ...(row.reason === null ? [] : [EXPLAIN_TEXT.value(EXPLAIN_TEXT.reason, row.reason)]),
    ]),
  ];
}

function readLine(label: string, value: Shown, read: string | null): string {
  if (value.absent) return EXPLAIN_TEXT.value(label, value.text);
  return read === null ? EXPLAIN_TEXT.quoted(label, value.text) : EXPLAIN_TEXT.read(label, value.text, read);
}
