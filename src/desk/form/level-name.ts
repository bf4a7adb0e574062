import { pointsText } from './words.ts';

/** The name of a level, without the points that stand behind it: 决策（15分）, 产出/40分, 过程 20. */
export interface LevelName {
  readonly name: string;
  /** As a number; `null` where the name is all there is. */
  readonly points: string | null;
  /** Brackets or 分 say that the number is points; a bare number has to be held against the sums. */
  readonly isSaid: boolean;
}

const WHOLE = '(?:权重|分值|满分|标准分|基准分|总分|权数|占比|占|共|计|合计)?[:：为]?';
const NUMBER = '(\\d{1,3}(?:\\.\\d{1,2})?)';
/** In brackets a number may stand without 分, or with a note behind it: （50分，含预算执行10分）. */
const IN_BRACKETS = new RegExp(
  `^(.*[^（(\\[【〔［])[（(\\[【〔［]${WHOLE}${NUMBER}(?:[分%％]|[分%％][，,；;、].{1,20})?[）)\\]】〕］]$`,
);
const BEHIND = new RegExp(`^(.*[\\u4e00-\\u9fff）)])[:：/／—–|｜-]*${WHOLE}${NUMBER}([分%％]?)$`);

/** Takes the points off a level's name. Spaces and line breaks are layout: names are written downwards too. */
export function levelName(text: string): LevelName {
  const joined = text.replace(/\s+/g, '');
  const bracketed = IN_BRACKETS.exec(joined);
  if (bracketed !== null) return { name: bracketed[1] ?? '', points: bracketed[2] ?? null, isSaid: true };
  const behind = BEHIND.exec(joined);
  const points = behind === null ? null : pointsText(behind[2] ?? '');
  if (behind === null || points === null) return { name: joined, points: null, isSaid: true };
  return { name: behind[1] ?? '', points, isSaid: behind[3] !== '' };
}

/** The name alone where it is said that the number is points; else what is printed, without layout. */
export function tidyLevel(text: string): string {
  const { name, isSaid } = levelName(text);
  return isSaid ? name : text.replace(/\s+/g, '');
}
