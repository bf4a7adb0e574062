import { valueOf } from '../../../model/absence.ts';
import { SECTION_CHECKS } from '../../../text/checks/sections.ts';
import { defineCheck } from '../../check.ts';
import { wholeText } from '../../words/outline.ts';

const ANNEX = /^附(?:件|表|录)/;

export const ANNEX_EMPTY = defineCheck({
  id: 'ANNEX_EMPTY',
  text: SECTION_CHECKS.ANNEX_EMPTY,
  *run({ report, outline }) {
    const annexes = valueOf(report.annexes) ?? [];
    const hasFile = annexes.some(({ file }) => file !== undefined);
    const heading = outline().find(
      (section) => ANNEX.test(section.title) && wholeText(section).trim() === '' && !hasFile,
    );
    if (heading !== undefined) {
      yield { status: 'fail', at: heading.at, args: { title: heading.heading } };
      return;
    }
    const index = annexes.findIndex(({ emptyInSource, file }) => emptyInSource && file === undefined);
    const annex = annexes[index];
    if (annex !== undefined) {
      const at = { in: 'facts', pointer: ['annexes', index, 'emptyInSource'] } as const;
      yield { status: 'fail', at, args: { title: annex.title } };
    } else if (annexes.length > 0) yield { status: 'pass', args: {} };
  },
});
