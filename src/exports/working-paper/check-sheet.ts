import { WORKING_PAPER_TEXT } from '../../text/exports/working-paper.ts';
import type { Sheet, SheetCell } from '../workbook/sheet.ts';
import type { PaperSubject } from './subject.ts';
import { heading, headRow } from './subject.ts';

const TEXT = WORKING_PAPER_TEXT.checks;

/**
 * What every rule says of the report, in the words of its page; what could not be checked stands in it too. A draft
 * has no page that a place could be shown on.
 */
export function checkSheet(subject: PaperSubject): Sheet {
  const { published } = subject;
  const isDraft = subject.standing.is === 'draft';
  const name = WORKING_PAPER_TEXT.sheets.checks;
  const head = [...heading(subject, name, isDraft ? TEXT.draftLead : published.url), headRow(TEXT.columns)];
  const rows = published.checks.map(
    ({ id, title, status, severity, message, waiver, placeUrl, ruleUrl }): SheetCell[] => [
      id,
      title,
      TEXT.status[status],
      status === 'fail' ? TEXT.severity[severity] : null,
      waiver === null ? message : `${message}${TEXT.waived(waiver.by, waiver.on, waiver.reason)}`,
      isDraft || placeUrl === null ? null : { value: placeUrl, link: placeUrl },
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
