import type { Caption, Cell } from '../read/source.ts';
import type { LevelText } from './heading-rows.ts';
import { tidyLevel } from './level-name.ts';
import type { GroupCells } from './level-points.ts';
import { OUTSIDE } from './pairs.ts';
import { LEVEL1, LEVEL2, labelText, unnumbered } from './words.ts';

/** A level that stands in a line above the table instead of a column of it, and its points where the line states them. */
export interface LevelLine {
  readonly level: LevelText;
  readonly group: GroupCells | null;
  /** The first level by its name; the second; a name that both have, or that no list holds. */
  readonly rank: 1 | 2 | null;
  /** How the line counts: lines of one kind stand on one level. */
  readonly mark: number;
  /** Nothing but the sum of its rows says that it is a level at all. */
  readonly needsSum: boolean;
}

const MARKS = [
  /^附?表\s*\d/,
  /^[一二三四五六七八九十]+、/,
  /^[（(][一二三四五六七八九十]+[)）]/,
  /^\d{1,2}[.．、]/,
  /^[（(]\d{1,2}[)）]/,
];
const TABLE = /^附?表\s*\d*[-—.]?\d*\s*[:：、.]?/;
/** 产出指标完成情况 names 产出指标, 产出指标共3项 too. */
const NAME =
  /^(.{2,16}?)(?=$|[（(:：。，,；;]|[共完得评自分实][\d成分评价现设有析]|方面|情况|表$|设置|包括|权重)/;
const WEIGHT =
  /(?:^|分值|权重|满分|标准分|总分|共|计|[（(])\s*[:：为]?\s*(\d{1,3}(?:\.\d+)?)\s*分(?=$|[）)，,、；;。])/;
const SCORE = /得分?\s*[:：为]?\s*(\d{1,3}(?:\.\d+)?)\s*分?(?=$|[）)，,、；;。])/;
/** A sentence that tells of points is still about its level. */
const LONGEST_LINE = 60;
/** Names of parts of a form and none of its levels. */
const OF_A_FORM = /绩效指标|自评|评价|报告|附件|年度|项目|资金|单位|情况|总体|结论|问题|建议|说明/;

/** （一）产出指标（分值50分，自评得分49.76分）, 1.数量指标, 表2 产出指标完成情况, 产出指标共3项，满分50分，自评得49分。 */
export function levelLine({ text, at }: Caption): LevelLine | null {
  const plain = text.normalize('NFKC').trim();
  if (plain.length > LONGEST_LINE) return null;
  const line = unnumbered(plain.replace(TABLE, '').trim());
  const [, words = ''] = NAME.exec(line) ?? [];
  const name = tidyLevel(words.trim());
  const label = labelText(name);
  const rest = line.slice(words.length);
  const [weight, score] = [WEIGHT, SCORE].map((pattern) => pattern.exec(rest)?.[1]);
  const [isFirst, isSecond] = [LEVEL1.test(label), LEVEL2.test(label)];
  const rank = isFirst === isSecond ? null : isFirst ? 1 : 2;
  const mark = MARKS.findIndex((pattern) => pattern.test(plain));
  const isNamed = isFirst || isSecond || (mark !== -1 && isBare(label, rest));
  if (!isNamed && (weight === undefined || OF_A_FORM.test(name))) return null;
  const isSentence = /[。；]/.test(rest.slice(0, -1));
  if (isSentence && weight === undefined && !(isNamed && mark !== -1)) return null;
  const cell = (own: string): Cell => ({ ...OUTSIDE, text: own, at });
  return {
    rank,
    mark,
    needsSum: !isNamed && (isSentence || mark === -1),
    level: { text: name, cell: cell(text) },
    group:
      weight === undefined
        ? null
        : { path: [name], weight: cell(weight), score: score === undefined ? null : cell(score) },
  };
}

/** A mark and a short name that is none of a part of the form. */
function isBare(label: string, rest: string): boolean {
  return (
    !OF_A_FORM.test(label) && label.length <= 10 && /^[:：]?$|^(?:指标)?(?:完成|实现)情况表?$/.test(rest)
  );
}

/**
 * What the lines above a table say of its levels, the last of them nearest: the first level alone where the columns
 * begin with the second, else both, one line each.
 * @param fits whether the rows below have the points of a level together
 */
export function levelsIn(
  lines: readonly Caption[],
  isBelowFirst: boolean,
  fits: (level: LevelLine) => boolean,
): readonly LevelLine[] {
  const [outer, inner] = [lines.at(-2), lines.at(-1)].map((line) => {
    const level = line === undefined ? null : levelLine(line);
    return level?.needsSum && !fits(level) ? null : level;
  });
  // A line between the level and its table: 单位：万元.
  if (inner == null) return outer?.rank === 1 && fits(outer) ? [outer] : [];
  if (isBelowFirst || inner.rank === 1) return fits(inner) ? [inner] : [];
  return outer != null && isOver(outer, inner) ? [outer, inner] : [inner];
}

/** （一）部门管理 over 1.预算编制. */
function isOver(outer: LevelLine, inner: LevelLine): boolean {
  if (outer.rank === 2) return false;
  const isCounted = outer.mark !== -1 && outer.mark < inner.mark;
  return outer.rank === 1 || outer.group !== null || inner.rank === 2 || isCounted;
}

/** 2.质量指标 below 1.数量指标: a line that goes on counting inside of the level over both. */
export function goesOn(line: LevelLine, before: LevelLine | null): boolean {
  return line.rank === 2 || (line.rank === null && before !== null && line.mark === before.mark);
}
