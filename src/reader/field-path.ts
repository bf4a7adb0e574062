import type { Schema } from '../model/schema-walk.ts';
import { childSchema, said } from '../model/schema-walk.ts';
import { FORM_WORDS } from '../text/problems/field.ts';
import type { Pointer } from './content.ts';

/** Fields by which people know a row, the best first. */
const NAMES = ['name', 'title', 'label', 'term', 'alias', 'id'];
const LONGEST_NAME = 20;

/** The value at a path, `undefined` where there is none. Only own properties count. */
export function valueAt(value: unknown, path: Pointer): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined;
    current = Reflect.get(current, step);
  }
  return current;
}

/** A path in words, `''` for the root: `资金情况 › 资金 › 第1行 › 全年执行数`, `指标评分表 › 指标“检查检验检测机构” › 得分`. */
export function fieldWords(schema: Schema, value: unknown, path: Pointer): string {
  const words: string[] = [];
  let current: unknown = value;
  let inside: Schema | null = schema;
  for (const step of path) {
    const title = inside ? said(inside).title : undefined;
    inside = childSchema(inside, step, current);
    current = valueAt(current, [step]);
    if (typeof step === 'string') {
      words.push((inside && said(inside).title) ?? step);
      continue;
    }
    const name = nameOf(current);
    if (name === null) words.push(FORM_WORDS.row(step + 1));
    else
      words.splice(
        title !== undefined && words.at(-1) === title ? -1 : words.length,
        1,
        rowWord(inside, title, name),
      );
  }
  return words.filter((word, index) => word !== words[index - 1]).join(' › ');
}

function rowWord(row: Schema | null, listTitle: string | undefined, name: string): string {
  const title = (row && said(row).title) ?? listTitle ?? '';
  return FORM_WORDS.named(title, name);
}

function nameOf(row: unknown): string | null {
  for (const key of NAMES) {
    const name = valueAt(row, [key]);
    if (typeof name === 'string' && name.trim() !== '') {
      const letters = [...name.trim()];
      return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME).join('')}…` : letters.join('');
    }
  }
  return null;
}
