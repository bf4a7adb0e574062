import { isAbsent } from '../../model/absence.ts';
import { totalLine } from '../../model/funds.ts';
import { EXPLAIN_TEXT } from '../../text/command/explain.ts';
import { BASIS_LABELS } from '../../text/labels.ts';
import { MONEY_LABELS } from '../../text/report/report.ts';
import { showMoney } from '../../view/shown.ts';
import type { Explained } from './explained.ts';
import { at, indented } from './explained.ts';

const AMOUNTS = [
  ['initialBudget', BASIS_LABELS['initial-budget']],
  ['fullYearBudget', BASIS_LABELS['full-year-budget']],
  ['received', MONEY_LABELS.received],
  ['executed', MONEY_LABELS.executed],
] as const;

/** The amounts as printed, with their places, and the rates computed from them. */
export function explainMoney({ sourced, page, place }: Explained): readonly string[] {
  const { funds } = sourced.report;
  const line = isAbsent(funds) ? null : totalLine(funds);
  if (isAbsent(funds) || line === null) return [EXPLAIN_TEXT.noMoney];
  const index = funds.lines.indexOf(line);
  const amounts = AMOUNTS.map(([field, label]) => {
    const { text, raw, absent } = showMoney(line[field]);
    const said = absent ? EXPLAIN_TEXT.value(label, text) : EXPLAIN_TEXT.read(label, raw, text);
    return at(said, place(['funds', 'lines', index, field]));
  });
  const rates = [page.money?.execution, page.money?.received, page.money?.unspentShare];
  return [
    ...amounts,
    ...rates.flatMap((rate) =>
      rate === null || rate === undefined
        ? []
        : [
            EXPLAIN_TEXT.rate(rate.label, rate.text),
            ...indented([EXPLAIN_TEXT.value(EXPLAIN_TEXT.definition, rate.definition), rate.steps]),
          ],
    ),
  ];
}
