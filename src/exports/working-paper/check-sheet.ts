import type { PublishedReport } from '../../model/published.ts';
import { WORKING_PAPER_TEXT } from '../../text/exports/working-paper.ts';
import type { Sheet, SheetCell } from '../workbook/workbook.ts';
import { heading, headRow } from './subject.ts';

const TEXT = WORKING_PAPER_TEXT.checks;

/** What every rule says of the report, in the words of its page; what could not be checked stands in it too. */
export function checkSheet(published: PublishedReport): Sheet {
  const name = WORKING_PAPER_TEXT.sheets.checks;
  const head = [...heading(published, name, published.url), headRow(TEXT.columns)];
  const rows = published.checks.map(
    ({ id, title, status, severity, message, waiver, placeUrl, ruleUrl }): SheetCell[] => [
      id,
      title,
      TEXT.status[status],
      status === 'fail' ? TEXT.severity[severity] : null,
      waiver === null ? message : `${message}${TEXT.waived(waiver.by, waiver.on, waiver.reason)}`,
      placeUrl === null ? null : { value: placeUrl, link: placeUrl },
      { value: ruleUrl, link: ruleUrl },
    ],
  );
  return {
    name,
    columns: [14, 30, 10, 8, 70, 40, 40].map((width) => ({ width })),
    rows: [...head, ...rows],
    frozenRows: head.length,
    filterRow: head.length - 1,
  };
}
