import type { Sheet, SheetCell } from '../../exports/workbook/workbook.ts';
import { writeWorkbook } from '../../exports/workbook/workbook.ts';
import { TRY_TEXT } from '../../text/desk/try.ts';
import type { PlacedFinding } from '../judge-draft.ts';

/** The findings row for row, for the colleague who wrote the form. */
export function findingsTable(
  title: string,
  day: string,
  findings: readonly PlacedFinding[],
): Promise<Uint8Array> {
  return writeWorkbook([findingsSheet(title, day, findings)], {
    title: TRY_TEXT.take.title(title),
    creator: '',
    modified: new Date(`${day}T00:00:00Z`),
  });
}

function findingsSheet(title: string, day: string, findings: readonly PlacedFinding[]): Sheet {
  const { columns, title: heading, made } = TRY_TEXT.take;
  const widths = [6, 8, 26, 60, 60, 18];
  const rows: SheetCell[][] = findings.map((finding, index) => [
    index + 1,
    TRY_TEXT.severity[finding.severity],
    TRY_TEXT.placeOf(finding.file, finding.position?.line ?? null),
    finding.message,
    finding.hint,
    finding.id,
  ]);
  return {
    name: TRY_TEXT.take.sheet,
    columns: widths.map((width) => ({ width })),
    rows: [
      [{ value: heading(title), role: 'title' }],
      [{ value: made(day), role: 'note' }],
      columns.map((value) => ({ value, role: 'head' as const })),
      ...rows,
    ],
    frozenRows: 3,
    filterRow: 2,
  };
}
