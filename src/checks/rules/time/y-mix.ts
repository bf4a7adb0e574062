import { formatFiscalYear } from '../../../model/format.ts';
import { enumerate } from '../../../text/checks/template.ts';
import { TIME_CHECKS } from '../../../text/checks/time.ts';
import { defineCheck } from '../../check.ts';
import type { Sighting, Wording } from '../../words/wording.ts';
import { yearsIn } from '../../years.ts';

/** A year given to the very goals, budget or evaluation that the report is about. */
const OF_THE_YEAR =
  /(?<!\d)((?:19|20)\d{2})年(?:度)?(?:的)?(?:年度)?(?:总体)?(?:绩效)?(?:目标(?:值)?|指标值|项目支出|项目绩效|部门预算|全年预算|年初预算|预算执行|绩效自评|绩效评价|自评(?:表|报告))/g;
/** What is compared with, carried over from, or laid on another year. */
const OTHER_YEAR =
  /(?:比|较|与|同|和|上年|上一年|以前年度|结转|延续|沿用|参照|下一年|编制|申报|列入|安排|纳入)[^。；\n]{0,8}$/;
const OTHER_YEAR_AFTER = /^[^。；\n]{0,6}(?:相比|结转|结余|的依据|重要依据|编制|挂钩|应用)/;
/** Years of document numbers and of their titles say when a document was made. */
const OF_A_DOCUMENT = /[〔[［【（(]\s?(?:19|20)\d{2}\s?[〕\]］】）)]\s?(?:第)?\d+号|《[^》]*》/g;
/** Said in a title or heading: 上年（2022年）, 与2022年相比. */
const OF_ANOTHER_YEAR = /上年|上一年|以前年度|下一年|相比|对比|较|结转|结余/;
const OFTEN = 2;

export const Y_MIX = defineCheck({
  id: 'Y_MIX',
  text: TIME_CHECKS.Y_MIX,
  *run({ report, words, facts, outline }) {
    const { from, to } = report.fiscalYear;
    const year = formatFiscalYear(report.fiscalYear);
    const isOther = (one: number) => one < from || one > to;

    const { printedTitle, title } = report;
    const namesOther = (head: string) => {
      const named = yearsIn(head);
      return named.length > 0 && named.every(isOther) && !OF_ANOTHER_YEAR.test(head);
    };
    if (namesOther(printedTitle ?? title)) {
      const at = { in: 'facts', pointer: [printedTitle === undefined ? 'title' : 'printedTitle'] } as const;
      const args = { printed: printedTitle ?? title, year, problem: 'label' };
      yield { status: 'fail', at, args };
    }
    for (const { heading, at } of outline()) {
      if (namesOther(heading.replace(OF_A_DOCUMENT, ''))) {
        yield { status: 'fail', at, args: { printed: heading, year, problem: 'label' } };
      }
    }
    for (const wording of [facts(), words()]) {
      for (const sighting of wording.find(OF_THE_YEAR)) {
        if (sighting.passage.kind === 'heading' || !isOther(Number(sighting.match[1]))) continue;
        if (isAboutAnotherYear(sighting)) continue;
        yield {
          status: 'fail',
          at: sighting.at,
          args: { printed: sighting.match[0], year, problem: 'label' },
        };
      }
    }
    const named = yearsIn(words().text.replace(OF_A_DOCUMENT, ''));
    if (named.length >= OFTEN && named.every(isOther) && !mentions(facts(), from, to)) {
      const printed = enumerate([...new Set(named)].map(String));
      yield { status: 'fail', at: { in: 'narrative-file' }, args: { printed, year, problem: 'never' } };
    }
  },
});

function isAboutAnotherYear({ match, passage, offset }: Sighting): boolean {
  const before = passage.text.slice(0, offset);
  const after = passage.text.slice(offset + match[0].length);
  const isInTitle = before.lastIndexOf('《') > before.lastIndexOf('》');
  return isInTitle || OTHER_YEAR.test(before) || OTHER_YEAR_AFTER.test(after);
}

/** Whether goals, cells or findings name the year itself. */
function mentions(facts: Wording, from: number, to: number): boolean {
  return yearsIn(facts.text).some((year) => year >= from && year <= to);
}
