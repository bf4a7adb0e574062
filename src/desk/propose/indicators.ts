import { DESK_TEXT } from '../../text/desk/desk.ts';
import type { DirectionReading } from '../form/directions.ts';
import { directionInWords, directionOf } from '../form/directions.ts';
import type { IndicatorRow, LevelText, TableReading } from '../form/indicator-table.ts';
import { isBlank, pointsText } from '../form/words.ts';
import type { ProposedIndicator, Value } from '../proposal.ts';
import type { Cell } from '../read/source.ts';
import { doubtfulPoints } from './agreement.ts';
import { composed } from './composed.ts';
import { shownOrExact } from './funds.ts';
import type { QuestionList } from './question-list.ts';
import { choices } from './question-list.ts';
import type { DoubtfulField } from './table-doubts.ts';
import { askGuesses, askLevels, askNames, askShared, askTwice } from './table-doubts.ts';
import { askValues } from './value-doubts.ts';
import { cellValue, joinedLines, optional } from './values.ts';

const TEXT = DESK_TEXT.questions;

/** Second-level names to the words that ids are made of. */
const ID_WORDS: readonly (readonly [RegExp, string])[] = [
  [/满意/, 'satisfaction'],
  [/数量/, 'quantity'],
  [/质量/, 'quality'],
  [/时效|及时/, 'timeliness'],
  [/成本/, 'cost'],
  [/经济/, 'economic'],
  [/社会/, 'social'],
  [/生态|环境/, 'ecological'],
  [/可持续/, 'sustained'],
  [/目标/, 'goal'],
  [/立项|决策/, 'decision'],
  [/资金|投入/, 'money'],
  [/实施|管理/, 'process'],
];

/** Rows of an indicator table as indicators, with one question for all directions that the form leaves open. */
export function proposedIndicators(
  table: TableReading,
  execution: Parameters<typeof doubtfulPoints>[2],
  questions: QuestionList,
): readonly ProposedIndicator[] {
  const counts = new Map<string, number>();
  // In the framework of four blocks 产出 is the name itself; elsewhere it is short for 产出指标.
  const isFramework = table.rows.some(({ path }) =>
    /^(?:项目)?(?:决策|过程|投入|立项)/.test(path[0]?.text ?? ''),
  );
  const doubtful = [askTwice, askGuesses, askNames].flatMap((ask) => [...ask(table, questions)]);
  askShared(table, questions);
  const read = table.rows.map((row, index) => draft(row, index, idOf(row, counts), isFramework, questions));
  const unsummed = doubtfulPoints(
    table,
    read.map(({ indicator }) => indicator),
    execution,
    questions,
  );
  const apart = askValues(
    read.map(({ indicator }) => indicator),
    questions,
  );
  const drafts = read.map((one) => doubt(one, new Set([...doubtful, ...unsummed, ...apart])));
  const unfiled = askLevels(
    table,
    drafts.map(({ indicator }) => indicator),
    questions,
  );
  const open = drafts.flatMap(({ reading }, index) => (reading.isSaid ? [] : [index]));
  const answer =
    open.length === 0
      ? 'suggested'
      : questions.ask({
          id: 'indicators.direction',
          text: TEXT.direction(open.flatMap((index) => drafts[index]?.indicator.name.value ?? [])),
          choices: choices({ suggested: DESK_TEXT.choices.byForm, each: DESK_TEXT.choices.oneByOne }),
          about: open.map((index) => `indicators.${index}.direction`),
          at: open.flatMap((index) => (drafts[index] ? [drafts[index].indicator.name.at] : [])),
          // Points are computed from it.
          blocking: true,
          suggested: 'suggested',
        });
  return drafts.map(({ indicator, reading }, index) => ({
    ...indicator,
    path: unfiled.has(index)
      ? indicator.path.map((level) => ({ ...level, sureness: 'asked' as const }))
      : indicator.path,
    direction: {
      ...indicator.direction,
      sureness: reading.isSaid || answer === 'suggested' ? indicator.direction.sureness : ('asked' as const),
    },
  }));
}

type Drafted = ReturnType<typeof draft>;

function doubt(drafted: Drafted, fields: ReadonlySet<DoubtfulField>): Drafted {
  const indicator = { ...drafted.indicator };
  // What is read from an open value is open too.
  if (fields.has('target')) indicator.direction = { ...indicator.direction, sureness: 'asked' };
  for (const field of fields) {
    const value = indicator[field];
    if (value !== null) Object.assign(indicator, { [field]: { ...value, sureness: 'asked' as const } });
  }
  return { ...drafted, indicator };
}

function idOf({ path, name }: IndicatorRow, counts: Map<string, number>): string {
  const words = [...path.map((level) => level?.text ?? ''), name.text].reverse();
  const level = words.slice(1).find((text) => ID_WORDS.some(([pattern]) => pattern.test(text))) ?? '';
  const word = ID_WORDS.find(([pattern]) => pattern.test(level))?.[1] ?? 'indicator';
  const count = (counts.get(word) ?? 0) + 1;
  counts.set(word, count);
  return `${word}-${count}`;
}

function draft(
  row: IndicatorRow,
  index: number,
  id: string,
  isFramework: boolean,
  questions: QuestionList,
): { readonly indicator: ProposedIndicator; readonly reading: DirectionReading } {
  const at = `indicators.${index}`;
  const { cells } = row;
  // 开放天数（15分）: where no column holds the points, the name does, and what is left of it is the name.
  const behind = cells.weight === undefined ? pointsBehind(row.name.text) : null;
  const name = behind?.name ?? joinedLines(row.name.text);
  const [target, actual] = [
    composed(cells.target, cells.sign, cells.unit, `${at}.target`, name, questions),
    composed(cells.actual, undefined, cells.unit, `${at}.actual`, name, questions),
  ];
  const reading =
    directionInWords((cells.direction ?? cells.sign)?.text) ??
    directionOf(target?.value ?? null, actual?.value ?? null, name);
  const isSplit = severalInOne(row);
  if (isSplit || row.sharesName) {
    questions.ask({
      id: `${at}.split`,
      text: isSplit ? TEXT.severalInOne(name) : TEXT.sharedName(name),
      choices: choices({ whole: DESK_TEXT.choices.whole, check: DESK_TEXT.choices.check }),
      about: [`${at}.name`],
      at: [row.name.at],
      blocking: isSplit,
      suggested: 'check',
    });
  }
  const path = row.path.flatMap((level) => (level === null ? [] : [levelValue(level, isFramework)]));
  const sureness = isSplit || row.sharesName ? 'asked' : 'sure';
  const reason = reasonAndMeasure(cells.reason);
  return {
    reading,
    indicator: {
      id,
      path,
      name: cellValue(row.name, sureness, name),
      direction: {
        value: reading.direction,
        printed: cells.target?.text ?? '',
        at: (cells.target ?? row.name).at,
        // What is read from an open value is open too.
        sureness: target?.sureness === 'asked' ? 'asked' : reading.isSaid ? 'sure' : 'likely',
      },
      target,
      actual,
      weight:
        behind === null
          ? points(cells.weight, `${at}.weight`, questions)
          : cellValue(row.name, 'likely', behind.points),
      claimedScore: points(cells.score, `${at}.claimedScore`, questions),
      reviewedScore: points(cells.reviewed, `${at}.reviewedScore`, questions),
      deviationReason: reason,
      improvement: optional(cells.improvement),
      standard: optional(cells.standard),
      explanation: optional(cells.explanation),
      evidence: optional(cells.evidence),
      remark: optional(cells.remark),
    },
  };
}

/** The forms for transfers print 产出 where the others print 产出指标. */
function levelValue({ text, cell }: LevelText, isFramework: boolean): Value {
  const isShort =
    !isFramework &&
    /^(?:产出|效益|满意度|成本|数量|质量|时效|(?:经济|社会|生态)效益|可持续影响|服务对象满意度)$/.test(text);
  return cellValue(cell, isShort ? 'likely' : 'sure', isShort ? `${text}指标` : text);
}

/** 指标1：… 指标2：… in one cell, or numbered lines. */
function severalInOne({ name, cells }: IndicatorRow): boolean {
  const parts = (text: string) =>
    Math.max(
      text.split('\n').filter((line) => line.trim() !== '').length,
      text.match(/指标\s*\d+\s*[:：]/g)?.length ?? 0,
    );
  const count = parts(name.text);
  if ((name.text.match(/指标\s*\d+\s*[:：]/g)?.length ?? 0) > 1) return true;
  return (
    count > 1 &&
    [cells.target, cells.actual].some(
      (cell) => cell !== undefined && parts(cell.text) === count && count > 1 && /\d/.test(cell.text),
    )
  );
}

function points(cell: Cell | undefined, path: string, questions: QuestionList): Value | null {
  if (cell === undefined || isBlank(cell.text)) return null;
  const shown = shownOrExact(cell, path, questions);
  const text = pointsText(shown.text);
  if (text === null) return null;
  return cellValue(cell, shown.isAsked ? 'asked' : 'sure', text);
}

function reasonAndMeasure(cell: Cell | undefined): Value | null {
  return cell === undefined || isBlank(cell.text) ? null : cellValue(cell, 'sure', joinedLines(cell.text));
}

function pointsBehind(text: string): { readonly name: string; readonly points: string } | null {
  const whole = text.trim();
  const found = POINTS_BEHIND.exec(whole);
  const name = joinedLines(whole.slice(0, found?.index).trim());
  return found?.[1] === undefined || name === '' ? null : { name, points: found[1] };
}

const POINTS_BEHIND =
  /[（(【[]\s{0,3}(?:分值|权重|满分|标准分)?[:：]?\s{0,3}(\d{1,3}(?:\.\d{1,2})?)\s{0,3}分\s{0,3}[)）】\]]$/;
