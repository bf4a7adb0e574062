import { firstDayOf } from '../../model/date.ts';
import { WORKING_PAPER_TEXT } from '../../text/exports/working-paper.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { writeWorkbook } from '../workbook/workbook.ts';
import { aboutSheet } from './about-sheet.ts';
import { checkSheet } from './check-sheet.ts';
import { fundSheet } from './fund-sheet.ts';
import { indicatorSheet } from './indicator-sheet.ts';
import { scoreSheet } from './score-sheet.ts';
import type { PaperSubject } from './subject.ts';
import { marksOf } from './subject.ts';

/**
 * 复核工作底稿: an .xlsx in which every rate, every score, the total and the grade are formulas over the cells that
 * hold the amounts, targets, actual values and weights. Formulas come from the outcomes of the engine, not from a
 * second reading of the rules.
 */
export function workingPaper(subject: PaperSubject): Promise<Uint8Array> {
  const { published, standing } = subject;
  const name = `${WORKING_PAPER_TEXT.title} ${published.title}`;
  const isDraft = standing.is === 'draft';
  // The day of the build would make the same published report other bytes every day.
  const day = isDraft ? standing.madeOn : firstDayOf(published.publishedOn ?? '1980');
  return writeWorkbook(paperSheets(subject), {
    title: isDraft ? `${name} ${WORKING_PAPER_TEXT.draftName}` : name,
    creator: isDraft ? '' : standing.publisher,
    modified: new Date(`${day}T00:00:00Z`),
    mark: marksOf(subject),
  });
}

/** The sheets before they are written. */
export function paperSheets(subject: PaperSubject): readonly Sheet[] {
  const funds = fundSheet(subject);
  const indicators = indicatorSheet(subject);
  const sheets = [
    funds.sheet,
    indicators.sheet,
    scoreSheet(subject, funds.cells, indicators.cells),
    checkSheet(subject),
    aboutSheet(subject),
  ];
  return subject.standing.is === 'draft'
    ? sheets.map((sheet) => ({ ...sheet, printedHead: WORKING_PAPER_TEXT.draftName }))
    : sheets;
}
