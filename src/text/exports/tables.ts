import { PROJECTS, UNITS } from './tables/names.ts';
import { ASSESSMENTS, DOCUMENTS, FACTS } from './tables/origin.ts';
import { ADJUSTMENTS, FUNDS, INDICATORS, REPORTS } from './tables/scores.ts';
import { CHECKS, FINDINGS, RECOMMENDATIONS, RECTIFICATIONS, STATEMENTS } from './tables/trail.ts';

/**
 * Words of the open-data tables: what each is called in Chinese and what it means. One list a table, in the order of
 * the columns; first columns are a contract, new ones come at the end.
 */
export const TABLE_TEXT = {
  reports: REPORTS,
  indicators: INDICATORS,
  funds: FUNDS,
  findings: FINDINGS,
  rectifications: RECTIFICATIONS,
  statements: STATEMENTS,
  checks: CHECKS,
  units: UNITS,
  projects: PROJECTS,
  adjustments: ADJUSTMENTS,
  assessments: ASSESSMENTS,
  recommendations: RECOMMENDATIONS,
  documents: DOCUMENTS,
  facts: FACTS,
} as const;

/** The tables of the open data. */
export type TableName = keyof typeof TABLE_TEXT;

/** Appended to a Chinese heading, and said in the dictionary. */
export const TYPE_UNITS = {
  yuan: '元',
  'ten-thousand-yuan': '万元',
  percent: '%',
  points: '分',
} as const;
