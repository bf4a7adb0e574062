import type { Sheet, SheetCell } from '../../../exports/workbook/sheet.ts';
import { writeWorkbook } from '../../../exports/workbook/workbook.ts';
import { readJson } from '../../../reader/json/source.ts';
import { TRY_TEXT } from '../../../text/desk/try.ts';
import { TRY_FORM_TEXT } from '../../../text/desk/try-form.ts';
import { WAIVER_TEXT } from '../../../text/desk/waiver.ts';
import type { PlacedFinding } from '../../judge-draft.ts';
import { keyOf, valueAt } from '../../report-values.ts';
import { valuePlaces } from '../../value-places.ts';

/**
 * The findings row for row, for the colleague who wrote the form: each beside the sheet and cell, or the paragraph, that
 * it was read from.
 * @param importJson the record of the import; `null` where the draft was typed
 */
export function findingsTable(
  title: string,
  day: string,
  findings: readonly PlacedFinding[],
  importJson: string | null,
): Promise<Uint8Array> {
  return writeWorkbook([findingsSheet(title, day, findings, placesIn(importJson))], {
    title: TRY_TEXT.take.title(title),
    creator: '',
    modified: new Date(`${day}T00:00:00Z`),
  });
}

/** Where each value was read, by its place in the report. */
type Places = ReadonlyMap<string, string>;

function placesIn(importJson: string | null): Places {
  const record: unknown = importJson === null ? null : readJson(importJson, '').source?.value;
  return new Map(
    valuePlaces(valueAt(record, ['values'])).map(({ pointer, at }) => [keyOf(pointer), at] as const),
  );
}

/** The cell of the value, or of its row; without a file the part of the form that holds it. */
function placeOf({ file, pointer, position }: PlacedFinding, places: Places): string {
  if (pointer === null) return TRY_TEXT.placeOf(file, position?.line ?? null);
  const row = pointer.findLastIndex((step) => typeof step === 'number');
  const own = places.get(keyOf(pointer));
  const within = `${keyOf(pointer.slice(0, row + 1))}/`;
  const near = row === -1 ? undefined : [...places].find(([key]) => key.startsWith(within))?.[1];
  return (
    own ?? near ?? TRY_TEXT.take.inForm(TRY_FORM_TEXT.sections[SECTIONS[String(pointer[0])] ?? 'identity'])
  );
}

const SECTIONS: Readonly<Record<string, keyof typeof TRY_FORM_TEXT.sections>> = {
  funds: 'funds',
  goals: 'goals',
  indicators: 'indicators',
  assessments: 'result',
  findings: 'findings',
  recommendations: 'findings',
  statements: 'figures',
  provenance: 'source',
  disclosure: 'source',
};

function findingsSheet(
  title: string,
  day: string,
  findings: readonly PlacedFinding[],
  places: Places,
): Sheet {
  const { columns, title: heading, made } = TRY_TEXT.take;
  const widths = [6, 8, 26, 60, 60, 18];
  const rows: SheetCell[][] = findings.map((finding, index) => [
    index + 1,
    finding.waivable?.given === true ? WAIVER_TEXT.kept : TRY_TEXT.severity[finding.severity],
    placeOf(finding, places),
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
