import { EXPLAIN_TEXT } from '../../text/command/explain.ts';
import { INDICATOR_TEXT } from '../../text/report/report.ts';
import type { ScoreRow } from '../../view/report/score/report-scores.ts';
import type { Explained } from './explained.ts';
import { at, indented } from './explained.ts';

/** The three scores, their differences, the scheme, spending, subtotals and what leaves the total open. */
export function explainScores({ page, sourced, place }: Explained, prefix: string): readonly string[] {
  const { scores, published } = page;
  const { execution, open } = scores;
  const { assessments } = sourced.report;
  const places = assessments.map((_, index) => place(['assessments', index, 'total']));
  const claimed = assessments.findIndex(({ stage }) => stage === 'claimed');
  const reviewed = assessments.flatMap(({ stage }, index) => (stage === 'reviewed' ? [index] : []));
  const indexOf = (row: ScoreRow, nth: number) => (row.key === 'claimed' ? claimed : (reviewed[nth] ?? -1));
  const rows = scores.rows.map((row, position) => {
    const text = scoreLine(row);
    // Reviews follow the claim in the order of the file.
    const where = row.key === 'computed' ? undefined : places[indexOf(row, position - 1)];
    return where === undefined ? text : at(text, where);
  });
  const scheme =
    published.scheme === null
      ? scores.scheme.text
      : EXPLAIN_TEXT.schemeFile(scores.scheme.text, `${prefix}schemes/${published.scheme.id}.json`);
  return [
    ...rows,
    ...scores.differences,
    ...(scores.reason === null ? [] : [scores.reason]),
    EXPLAIN_TEXT.value(EXPLAIN_TEXT.scheme, scheme),
    ...(execution === null
      ? []
      : [
          EXPLAIN_TEXT.value(execution.label, execution.computed.text),
          ...indented([
            ...(execution.rule === null
              ? []
              : [EXPLAIN_TEXT.rule(execution.rule.name, execution.rule.formula)]),
            ...execution.steps,
            ...(execution.computed.note === null ? [] : [execution.computed.note]),
            ...(execution.claimed === null
              ? []
              : [EXPLAIN_TEXT.value(EXPLAIN_TEXT.claimed, execution.claimed)]),
            ...(execution.rest === null ? [] : [execution.rest]),
          ]),
        ]),
    ...(page.indicators?.groups.map(({ name, weight, claimed: points, computed }) =>
      EXPLAIN_TEXT.group(
        name,
        weight,
        points ?? EXPLAIN_TEXT.unknown,
        computed ?? INDICATOR_TEXT.notComputed,
      ),
    ) ?? []),
    ...scores.totalSteps,
    ...(open === null
      ? []
      : [
          open.label,
          ...indented(open.rows.map(({ name, reason }) => EXPLAIN_TEXT.value(name, reason ?? ''))),
        ]),
  ];
}

function scoreLine({ label, score, grade, gradeNote }: ScoreRow): string {
  return EXPLAIN_TEXT.score(label, score.text, grade?.term ?? gradeNote);
}
