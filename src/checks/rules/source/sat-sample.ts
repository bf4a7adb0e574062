import { valueOf } from '../../../model/absence.ts';
import type { Indicator } from '../../../model/indicator.ts';
import { SOURCE_CHECKS, SURVEY_LABELS } from '../../../text/checks/source.ts';
import { enumerate } from '../../../text/checks/template.ts';
import { defineCheck } from '../../check.ts';
import type { Subject } from '../../subject.ts';

const SATISFACTION = /满意/;
const RATE = /满意[度率][^。；\n]{0,12}?\d+(?:\.\d+)?\s*[%％]/g;
const SAMPLE = /\d+\s*(?:份|人|户|名)|问卷|抽样|样本/;

export const SAT_SAMPLE = defineCheck({
  id: 'SAT_SAMPLE',
  text: SOURCE_CHECKS.SAT_SAMPLE,
  *run(subject) {
    const { table } = subject;
    if (table === null) {
      yield* bareRates(subject);
      return;
    }
    const rows = table.rows.flatMap((row, index) => (isSatisfaction(row) ? [{ row, index }] : []));
    let sound = rows.length > 0;
    for (const { row, index } of rows) {
      const actual = valueOf(row.actual);
      const missing = missingFrom(row);
      if (actual === null || missing.length === 0) continue;
      sound = false;
      const at = { in: 'facts', pointer: ['indicators', 'rows', index, 'actual'] } as const;
      const args = { indicator: row.name, actual: actual.raw, missing: enumerate(missing) };
      yield { status: 'fail', at, args };
    }
    if (sound) yield { status: 'pass', args: {} };
  },
});

function isSatisfaction({ path, name }: Indicator): boolean {
  return SATISFACTION.test(name) || path.some((level) => SATISFACTION.test(level));
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
