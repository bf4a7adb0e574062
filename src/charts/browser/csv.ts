import { csvFile } from '../../model/csv.ts';
import type { ChartData } from '../chart.ts';

/** The figure's data as CSV: a row for each label, the series, then the words. */
export function chartCsv({ dimension, labels, series, words }: ChartData): string {
  const head = [dimension, ...series.map(({ name }) => name), ...words.map(({ label }) => label)];
  const rows = labels.map((label, index) => [
    label,
    ...series.map(({ values }) => values[index] ?? ''),
    ...words.map(({ values }) => values[index] ?? ''),
  ]);
  return csvFile(head, rows);
}
