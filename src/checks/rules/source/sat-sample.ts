import { isAbsent, valueOf } from '../../../model/absence.ts';
import type { Indicator } from '../../../model/indicator.ts';
import { SOURCE_CHECKS, SURVEY_LABELS } from '../../../text/checks/source.ts';
import { enumerate } from '../../../text/checks/template.ts';
import { defineCheck } from '../../check.ts';
import { unseen } from '../../stated.ts';
import type { Subject } from '../../subject.ts';

const SATISFACTION = /满意/;
/** What is counted, not asked for. */
const COUNTED = /投诉|举报|信访|上访|事故|事件|案件|差错|发生|[次起件]数/;
const SHARE = /^[%％‰分]?$/;
const RATE = /满意[度率][^。；\n]{0,12}?\d+(?:\.\d+)?\s*[%％]/g;
const SAMPLE = /\d+\s*(?:份|人|户|名)|问卷|抽样|样本/;

export const SAT_SAMPLE = defineCheck({
  id: 'SAT_SAMPLE',
  text: SOURCE_CHECKS.SAT_SAMPLE,
  *run(subject) {
    const { table, report } = subject;
    const rows = (table?.rows ?? []).flatMap((row, index) => (isSatisfaction(row) ? [{ row, index }] : []));
    const why = unseen(report.indicators, ...rows.map(({ row }) => row.actual));
    if (why !== null) yield { status: 'unknown', why };
    if (table === null) {
      // How many were asked may stand in the table that is not to be seen.
      if (why === null) yield* bareRates(subject);
      return;
    }
    let sound = false;
    let failed = false;
    for (const { row, index } of rows) {
      const actual = valueOf(row.actual);
      if (actual === null) continue;
      sound = true;
      const missing = missingFrom(row);
      if (missing.length === 0) continue;
      failed = true;
      const at = { in: 'facts', pointer: ['indicators', 'rows', index, 'actual'] } as const;
      const args = { indicator: row.name, actual: actual.raw, missing: enumerate(missing) };
      yield { status: 'fail', at, args };
    }
    if (sound && !failed && why === null) yield { status: 'pass', args: {} };
  },
});

/** Forms put counts of accidents or complaints below 满意度, too: nobody is asked for those. */
function isSatisfaction({ path, name, actual }: Indicator): boolean {
  if (SATISFACTION.test(name)) return true;
  if (!path.some((level) => SATISFACTION.test(level)) || COUNTED.test(name)) return false;
  return isAbsent(actual) || (actual.t === 'num' && SHARE.test(actual.unit));
}

function missingFrom({ survey }: Indicator): string[] {
  const hasSample = survey?.sample !== undefined || survey?.valid !== undefined;
  return [
    ...(hasSample ? [] : [SURVEY_LABELS.sample]),
    ...(survey?.method === undefined ? [SURVEY_LABELS.method] : []),
  ];
}

/** Without a table: a rate in a paragraph that says neither how many were asked nor how. */
function* bareRates({ words }: Subject) {
  for (const { match, passage, at } of words().find(RATE)) {
    if (SAMPLE.test(passage.text)) continue;
    const [indicator = '', actual = ''] = [match[0].slice(0, 3), /\d[\d.]*\s*[%％]/.exec(match[0])?.[0]];
    const missing = enumerate([SURVEY_LABELS.sample, SURVEY_LABELS.method]);
    yield { status: 'fail' as const, at, args: { indicator, actual, missing } };
  }
}
