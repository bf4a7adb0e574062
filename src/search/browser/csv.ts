import type { ReportRow } from '../files/manifest.ts';

const COLUMNS = [
  'id',
  'title',
  'unit',
  'project',
  'fiscal_year',
  'kind',
  'claimed_grade',
  'claimed_score',
  'execution_rate_pct',
  'budget_yuan',
  'example',
  'url',
] as const;

const FEN_DIGITS = 2;

function yuan(fen: number | null): string {
  if (fen === null) return '';
  const digits = String(fen).padStart(FEN_DIGITS + 1, '0');
  return `${digits.slice(0, -FEN_DIGITS)}.${digits.slice(-FEN_DIGITS)}`;
}

/** A cell no spreadsheet takes for a formula. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A result list as CSV: UTF-8 with a byte order mark, so that Excel and WPS open it; columns named as in the site's
 * open data.
 *
 * @param origin prefix that makes the addresses complete
 */
export function resultsCsv(rows: readonly ReportRow[], origin: string): string {
  const lines = rows.map(([id, url, title, unit, project, kind, grade, score, rate, fen, example]) =>
    [
      id,
      title,
      unit,
      project,
      id.split('/')[0] ?? '',
      kind,
      grade ?? '',
      score ?? '',
      rate ?? '',
      yuan(fen),
      String(example),
      origin + url.replace(/^\//, ''),
    ]
      .map(cell)
      .join(','),
  );
  return csvOf([COLUMNS.join(','), ...lines]);
}

/** Any table as a CSV file, cells as texts. */
export function tableCsv(rows: readonly (readonly string[])[]): string {
  return csvOf(rows.map((row) => row.map(cell).join(',')));
}

function csvOf(lines: readonly string[]): string {
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
