import { formatFiscalYear } from '../../../model/format.ts';
import { IDENTITY_CHECKS } from '../../../text/checks/identity.ts';
import { defineCheck } from '../../check.ts';
import { yearsIn } from '../../years.ts';

export const M_FY_TITLE = defineCheck({
  id: 'M_FY_TITLE',
  text: IDENTITY_CHECKS.M_FY_TITLE,
  *run({ report }) {
    const { printedTitle, title, fiscalYear } = report;
    const args = { title: printedTitle ?? title, year: formatFiscalYear(fiscalYear) };
    if (yearsIn(args.title).length > 0) yield { status: 'pass', args };
    else {
      const pointer = [printedTitle === undefined ? 'title' : 'printedTitle'];
      yield { status: 'fail', at: { in: 'facts', pointer }, args };
    }
  },
});
