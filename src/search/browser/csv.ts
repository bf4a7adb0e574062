import { csvFile } from '../../model/csv.ts';
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

function yuan(fen: number | null): string | null {
  if (fen === null) return null;
  const digits = String(fen).padStart(FEN_DIGITS + 1, '0');
  return `${digits.slice(0, -FEN_DIGITS)}.${digits.slice(-FEN_DIGITS)}`;
}

/**
 * A result list as CSV: UTF-8 with a byte order mark, so that Excel and WPS open it; columns named as in the site's
 * open data.
 *
 * @param origin prefix that makes the addresses complete
 */
export function resultsCsv(rows: readonly ReportRow[], origin: string): string {
  return csvFile(
    COLUMNS,
    rows.map(([id, url, title, unit, project, kind, grade, score, rate, fen, example]) => [
      ...[id, title, unit, project, id.split('/')[0] ?? '', kind, grade, score, rate],
      yuan(fen),
      example,
      origin + url.replace(/^\//, ''),
    ]),
  );
}
