import type { Block } from '../read/source.ts';
import type { ColumnKind } from './column-words.ts';
import { columnSays } from './column-words.ts';
import { LEVEL2, labelText } from './words.ts';

export type Paragraph = Extract<Block, { readonly type: 'paragraph' }>;

/** A word of a column and what stands behind it. */
interface Entry {
  readonly kind: ColumnKind;
  readonly head: string;
  readonly value: string;
}

/** An indicator told on a line: its name, and words of columns with their values. */
export interface ToldIndicator {
  readonly paragraph: Paragraph;
  /** 数量指标 before it; `null` where the line names none. */
  readonly second: string | null;
  readonly name: string;
  readonly values: readonly Entry[];
  /** What not every line says: why it was missed. */
  readonly words: readonly Entry[];
}

const NUMBER = /^(?:指标\s*\d{1,2}\s*[:：.、]|[（(]?\d{1,2}[)）.、．]|[①-⑳])\s*/;
/** What parts the pieces of a line; a comma may stand in a number. */
const BETWEEN = /[，；;]|,(?!\d{3})/;
/** What parts several indicators on one line. */
const BETWEEN_INDICATORS = [/[；;。]\s*(?=[①-⑳]|[（(]?\d{1,2}[)）.、．]\s*[^\d\s])/, /[；;。]/];
const LEVEL = /^(?:[（(]?\d{1,2}[)）.、．]\s*)?([^，。；:：]{2,14})[。:：]\s*(?=\S)/;
const FEWEST_VALUES = 3;
const LONGEST_WORD = 6;
const VALUES: ReadonlySet<ColumnKind> = new Set(['target', 'actual', 'weight', 'score']);
const WORDS: ReadonlySet<ColumnKind> = new Set(['reason', 'improvement', 'remark']);
const LONGEST_LINE = 120;
const LONGEST_PARAGRAPH = 1000;
const LONGEST_NAME = 30;

/** The indicators of a paragraph: one, or below a second level several; none where a part of it is anything else. */
export function toldIndicators(paragraph: Paragraph): readonly ToldIndicator[] {
  const text = paragraph.text.trim();
  if (text.length > LONGEST_PARAGRAPH) return [];
  const [before = '', level = ''] = LEVEL.exec(text) ?? [];
  if (!LEVEL2.test(labelText(level))) return indicatorsOf([text], paragraph, null);
  const rest = text.slice(before.length).replace(/[。；]$/, '');
  for (const between of BETWEEN_INDICATORS) {
    const found = indicatorsOf(rest.split(between), paragraph, level);
    if (found.length > 0) return found;
  }
  return indicatorsOf([rest], paragraph, level);
}

function indicatorsOf(
  parts: readonly string[],
  paragraph: Paragraph,
  second: string | null,
): readonly ToldIndicator[] {
  const told = parts.map((text) => indicatorOf(text.trim()));
  const isAll = told.every((one) => one !== null);
  return isAll ? told.map((one) => ({ ...one, paragraph, second })) : [];
}

function indicatorOf(text: string): Pick<ToldIndicator, 'name' | 'values' | 'words'> | null {
  if (text.length > LONGEST_LINE || /。/.test(text.slice(0, -1))) return null;
  const [first = '', ...others] = text
    .replace(NUMBER, '')
    .replace(/[。；]$/, '')
    .split(BETWEEN)
    .map((piece) => piece.trim());
  // 放映点数量：年度指标值180个 begins with the first value behind the name.
  const [, name = first, behind] = /^([^:：]+)[:：]\s*(\S.*)$/.exec(first) ?? [];
  const entries: Entry[] = [];
  for (const piece of behind === undefined ? others : [behind, ...others]) {
    const entry = entryOf(piece);
    const last = entries.at(-1);
    if (entry !== null) entries.push(entry);
    else if (last !== undefined && WORDS.has(last.kind))
      entries.splice(-1, 1, { ...last, value: `${last.value}，${piece}` });
    else return null;
  }
  const [values, words] = [VALUES, WORDS].map((kinds) => entries.filter(({ kind }) => kinds.has(kind)));
  const isOnce = new Set(entries.map(({ kind }) => kind)).size === entries.length;
  // 目标值健全 is no name; 任务完成时间 is one, though 任务完成 may head a column.
  const isValue = /[值标分]$/.test(entryOf(name)?.head ?? '');
  const isNamed = name !== '' && name.length <= LONGEST_NAME && !isValue;
  return isOnce && isNamed && values !== undefined && words !== undefined && values.length >= FEWEST_VALUES
    ? { name, values, words }
    : null;
}

/** The longest word of a column that a piece begins with, and what follows it. */
function entryOf(piece: string): Entry | null {
  const words = /^[一-鿿]{2,}/.exec(piece)?.[0] ?? '';
  const isWhole = /^[:：为]/.test(piece.slice(words.length).trim());
  for (let length = Math.min(words.length, LONGEST_WORD); length >= 2; length -= 1) {
    const head = words.slice(0, length);
    const kind = columnSays(head);
    const value = piece
      .slice(length)
      .replace(/^\s*[:：为]\s*/, '')
      .trim();
    const isKnown =
      kind !== null && (VALUES.has(kind) || (WORDS.has(kind) && isWhole && length === words.length));
    if (value !== '' && isKnown) return { kind, head, value };
  }
  return null;
}
