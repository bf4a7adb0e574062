import { REPORT_TEXT } from './report.ts';

/** How the score of a report is named in a sentence or a row, with whose it is wherever there are two. */
export const SCORE_WORDS = {
  claimants: REPORT_TEXT.claimant,
  reviewer: '复核',
  alone: (score: string) => `得${score}分`,
  named: (claimant: string, score: string) => `${claimant}${score}分`,
  review: (score: string) => `复核${score}分`,
  reviewWithout: '复核没有写出分数',
  both: (own: string, later: string) => `${own}、${later}`,
  pair: (who: string, score: string, grade: string | null) =>
    `${who}${score}${grade === null ? '' : `（${grade}）`}`,
} as const;
