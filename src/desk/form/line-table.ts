import type { Block, Cell, Grid } from '../read/source.ts';
import { levelLine } from './level-line.ts';
import type { Paragraph, ToldIndicator } from './told-indicator.ts';
import { toldIndicators } from './told-indicator.ts';
import { LEVEL1, labelText } from './words.ts';

const FEWEST_LINES = 2;

/** Indicators told one after the other, with the paragraphs that they were read from. */
interface Pile {
  readonly from: Block[];
  readonly told: (ToldIndicator & { readonly first: string | null })[];
}

/**
 * 指标1：举办讲座，目标值≥48场，完成值50场，分值40分，得分40分 line below line is a table whose header every line says
 * again. Lines of which one says something else are words. Where the lines name their second level themselves, the
 * headings between them name the first.
 */
export function tablesOfLines(blocks: readonly Block[]): readonly Block[] {
  const made: Block[] = [];
  let pile: Pile = { from: [], told: [] };
  /** A heading that may be the first level of the lines below it. */
  let heading: Paragraph | null = null;
  let first: string | null = null;
  const end = () => {
    const isTable = pile.told.length >= FEWEST_LINES;
    made.push(...(isTable ? [{ type: 'grid' as const, grid: tableOf(pile.told) }] : pile.from));
    if (heading !== null) made.push(heading);
    pile = { from: [], told: [] };
    [heading, first] = [null, null];
  };
  for (const block of blocks) {
    const level = block.type === 'paragraph' ? firstLevel(block) : null;
    if (level !== null && block.type === 'paragraph') {
      if (heading !== null || pile.told[0]?.second === null) end();
      heading = block;
      continue;
    }
    const told = block.type === 'paragraph' ? toldIndicators(block) : [];
    const [one] = told;
    const before = pile.told[0];
    const goesOn = one && before && wordsOf(before) === wordsOf(one) && !before.second === !one.second;
    if (one === undefined || (before && !goesOn) || (heading !== null && one.second === null)) end();
    if (one === undefined) {
      made.push(block);
      continue;
    }
    if (heading !== null) {
      first = firstLevel(heading);
      pile.from.push(heading);
      heading = null;
    }
    pile.from.push(block);
    for (const indicator of told) pile.told.push({ ...indicator, first });
  }
  end();
  return made;
}

/** （一）产出指标 without points: those that state some stay above their table. */
function firstLevel(paragraph: Paragraph): string | null {
  const line = levelLine(paragraph);
  const isFirst = line?.group === null && !line.needsSum && LEVEL1.test(labelText(line.level.text));
  return isFirst ? line.level.text : null;
}

function wordsOf({ values }: ToldIndicator): string {
  return values.map(({ head }) => head).join('|');
}

function tableOf(told: Pile['told']): Grid {
  const [{ values = [], paragraph } = {}] = told;
  const words = [...new Map(told.flatMap((one) => one.words.map(({ kind, head }) => [kind, head])))];
  const levels = (['first', 'second'] as const).filter((key) => told.some((one) => one[key] !== null));
  const head = [
    ...levels.map((key) => LEVEL_HEADS[key]),
    '指标名称',
    ...values.map((value) => value.head),
    ...words.map(([, said]) => said),
  ];
  const textsOf = (one: Pile['told'][number]) => [
    ...levels.map((key) => one[key] ?? ''),
    one.name,
    ...one.values.map(({ value }) => value),
    ...words.map(([kind]) => one.words.find((own) => own.kind === kind)?.value ?? ''),
  ];
  const at = paragraph?.at ?? { file: '', at: '' };
  const line = (texts: readonly string[], row: number, place: Cell['at']) =>
    texts.map((text, column): Cell => ({ row, column, rowSpan: 1, columnSpan: 1, text, at: place }));
  return {
    name: at.at,
    file: at.file,
    width: head.length,
    rows: [line(head, 0, at), ...told.map((one, row) => line(textsOf(one), row + 1, one.paragraph.at))],
  };
}

const LEVEL_HEADS = { first: '一级指标', second: '二级指标' };
