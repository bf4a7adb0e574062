import type { Cell, Grid } from '../read/source.ts';
import { cellsOf } from '../read/source.ts';
import { isBlank, labelText } from './words.ts';

/** What a label beside a value names. */
export type PairField =
  | 'projectName'
  | 'unitName'
  | 'competentDept'
  | 'evaluator'
  | 'fiscalYear'
  | 'reportDate'
  | 'total'
  | 'reviewedTotal'
  | 'grade'
  | 'findings'
  | 'recommendations'
  | 'conclusion'
  | 'person'
  | 'expected'
  | 'actual';

const SAYS: readonly (readonly [RegExp, PairField])[] = [
  [
    /联系(人|电话|方式)|电话|手机|负责人|填(报|表)人|经办人|制表人?|审核人|身份证|邮箱|传真|评价人员/,
    'person',
  ],
  [
    /^(转移支付)?[（(]?(项目|专项|资金|政策|专项资金)[）)]?(名称|名)$|^(一级|二级)?项目名称|^项目（?专项）?名称|^支出项目名称|^评价项目|^专项(资金)?名称/,
    'projectName',
  ],
  [/^(中央|地方|省级|市级|县级|区级|项目|业务)?主管(部门|单位)/, 'competentDept'],
  [
    /^(项目)?(实施|承担|执行|使用|资金使用|预算|申报|填报|评价|项目|自评)(主体)?单位(名称)?|^单位名称|^(预算)?部门名称|^部门[（(]单位[）)]/,
    'unitName',
  ],
  [/^评价(机构|组织|方)|^第三方(评价)?机构|^受托(机构|单位)/, 'evaluator'],
  [/^(预算|评价|项目)?年度$|^所属年度|^评价年份|^预算年度/, 'fiscalYear'],
  [/^(填报|填表|报告|评价|自评|完成|填写|报送)(日期|时间)$|^日期$/, 'reportDate'],
  [/(复核|审核|评审|财政|复评|核定).*(总分|总得分|得分|评分)/, 'reviewedTotal'],
  [/^(自评|评价|综合)?(总(得)?分|总评分|综合得分|得分合计|最终得分|评分结果|自评得分|绩效得分)$/, 'total'],
  [/^(自评|评价|绩效|评定|综合|评分)?(等级|等次|档次|级别|结果等级)$/, 'grade'],
  [/^(评价|自评|总体)?(结论|总体评价|综合评价|总体情况)$/, 'conclusion'],
  [/^(主要|存在的?)?(主要)?问题(及原因(分析)?)?$|^存在.*问题|^未完成.*问题/, 'findings'],
  [
    /^(下一步)?(整改|改进|工作)?(措施|建议|意见|方向)(和建议|及建议)?$|^改进.*(措施|建议)|^有关建议|^下一步/,
    'recommendations',
  ],
];

const EXPECTED =
  /^(年度|年初|总体|全年|预算|项目|绩效|预期|设定)*(预期|设定|绩效|总体|年度|计划)*目标(值|任务|内容)?(情况)?$|^年初设定目标$|^预期目标$/;
const ACTUAL =
  /^(年度|全年|总体|目标|绩效|实际|年末|目标实际)*(实际)?(目标)?(完成|实现|达成)(情况|结果|目标)$/;

/** What is longer is a text, and slow to look at with patterns that seek an end. */
const LONGEST_LABEL = 60;

/** What a label says, or `null`. */
export function pairSays(text: string): PairField | null {
  if (text.length > LONGEST_LABEL) return null;
  const label = labelText(text).replace(/[（(].{0,8}[）)]$/, '');
  if (label === '' || label.length > 18) return null;
  return SAYS.find(([pattern]) => pattern.test(label))?.[1] ?? null;
}

export interface Pair {
  readonly field: PairField;
  readonly label: Cell;
  readonly value: Cell;
}

/** Labels with the value in the next filled cell of the row, and goals below or beside their headings. */
export function readPairs(grid: Grid, taken: ReadonlySet<Cell>): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let row = 0; row < grid.rows.length; row += 1) {
    const cells = cellsOf(grid, row).filter((cell) => cell.row === row && !taken.has(cell));
    const goals = goalColumns(cells);
    if (goals !== null) pairs.push(...goalPairs(grid, row, goals, taken));
    for (const [index, label] of cells.entries()) {
      const inline = inlinePair(label);
      if (inline !== null) pairs.push(inline);
      const field = pairSays(label.text) ?? (goals === null ? goalSays(label) : null);
      if (field === null) continue;
      const value = cells.slice(index + 1).find((cell) => !isBlank(cell.text));
      if (value === undefined || pairSays(value.text) !== null || (goals !== null && isGoal(value))) continue;
      pairs.push({ field, label, value });
    }
  }
  return pairs;
}

/** `项目名称：道路养护` in one cell. */
function inlinePair(cell: Cell): Pair | null {
  const match = /^([^:：\n]{2,14})[:：]\s*(\S[^\n]*)$/.exec(cell.text);
  const field = match?.[1] === undefined ? null : pairSays(match[1]);
  if (field === null || match?.[2] === undefined) return null;
  return { field, label: cell, value: { ...cell, text: match[2].trim() } };
}

/** Whether a text is only a label of a form, so that leaving it out loses nothing. */
export function isLabel(text: string): boolean {
  const isPlain = /^(说明|备注|绩效指标|基本情况|项目概况)$/.test(labelText(text));
  return isPlain || pairSays(text) !== null || goalSays({ text }) !== null;
}

function goalSays(cell: Pick<Cell, 'text'>): 'expected' | 'actual' | null {
  if (cell.text.length > LONGEST_LABEL) return null;
  const label = labelText(cell.text).replace(/[（(].*[）)]$/, '');
  if (ACTUAL.test(label)) return 'actual';
  return EXPECTED.test(label) ? 'expected' : null;
}

function isGoal(cell: Cell): boolean {
  return goalSays(cell) !== null;
}

interface GoalColumns {
  readonly expected: Cell;
  readonly actual: Cell;
}

/** 预期目标 | 实际完成情况 side by side: the texts stand in the row below. */
function goalColumns(cells: readonly Cell[]): GoalColumns | null {
  const actual = cells.findLast((cell) => goalSays(cell) === 'actual');
  const expected = cells.findLast(
    (cell) => goalSays(cell) === 'expected' && actual !== undefined && cell.column < actual.column,
  );
  return expected === undefined || actual === undefined ? null : { expected, actual };
}

function goalPairs(
  grid: Grid,
  row: number,
  { expected, actual }: GoalColumns,
  taken: ReadonlySet<Cell>,
): Pair[] {
  const below = (heading: Cell): Cell | undefined => {
    const cell = grid.rows[row + heading.rowSpan]?.[heading.column];
    return cell === undefined || taken.has(cell) || isBlank(cell.text) ? undefined : cell;
  };
  // 年度目标 | …长文… | 完成情况 | …长文… has its values beside, not below.
  const beside = grid.rows[row]?.[expected.column + expected.columnSpan];
  if (beside !== undefined && beside !== actual && !isBlank(beside.text)) {
    const after = cellsOf(grid, row).find(
      (cell) => cell.column >= actual.column + actual.columnSpan && !isBlank(cell.text),
    );
    return [
      { field: 'expected', label: expected, value: beside },
      ...(after === undefined ? [] : [{ field: 'actual' as const, label: actual, value: after }]),
    ];
  }
  const pairs: Pair[] = [];
  for (const [field, heading] of [
    ['expected', expected],
    ['actual', actual],
  ] as const) {
    const value = below(heading);
    if (value !== undefined) pairs.push({ field, label: heading, value });
  }
  return pairs;
}
