import type { Numeral } from './numeral.ts';
import type { Operator } from './operators.ts';
import { operatorAfter } from './operators.ts';
import { readUnit } from './units.ts';

/** What stands behind a number, split up. */
export interface Tail {
  readonly operators: readonly Operator[];
  readonly unit: string;
  /** The thing counted, where the cell names it. */
  readonly of: string;
}

const MORE = /^((?:十|百|千)?[万亿]|百|千)?(?:余|多)/;
const CLOSING_VERB =
  /(?<=内|以上|以下|左右)(?:全部)?(?:完成|办结|办理完毕|完工|交付|到位|拨付到位|发放到位|拨付|发放|送达|答复|处置|处理|达标|实施|响应)$/;
const NOUN = /^[\p{Script=Han}A-Za-z]{1,14}$/u;
/** A name with a number of its own behind a measure word: 5座5G基站, 3套4K显示屏. */
const NUMBERED_NOUN = /^\d{1,2}[A-Za-z]{1,2}[\p{Script=Han}][\p{Script=Han}A-Za-z]{0,12}$/u;
/** Words that turn the meaning round, or belong to something that is not a quantity (三分之一, 6年级). */
const NOT_A_NOUN = /^[之级前后底末制期]|[未不没无非欠缺仅又或和及]|以上|以下|以内|之内|左右|上下/;
const UNKNOWN_UNIT = /^[\p{Script=Han}A-Za-zΩ°²³/·]{1,6}$/u;
/** After a number in words these are names (一级, 四星) rather than counts. */
const ORDINAL_UNITS = new Set(['级', '档', '点', '度', '面', '星', '字', '行']);

/**
 * Reads the words behind a number; `null` where they are not understood. A unit that is not in the table is taken
 * only where an operator shows that the cell is a quantity (`hasOperator`).
 */
export function readTail(numeral: Numeral, hasOperator: boolean): Tail | null {
  const operators: Operator[] = [];
  let rest = numeral.rest;
  const more = MORE.exec(rest);
  if (more) {
    operators.push({ op: 'approx', inexact: 'over' });
    rest = (more[1] ?? '') + rest.slice(more[0].length);
  }
  rest = rest.replace(CLOSING_VERB, '');
  const after = operatorAfter(rest);
  if (after) {
    operators.push(after.operator);
    rest = after.rest;
  }
  // 100(%) and 50(万元): the unit of the form's heading, in brackets.
  const bracketed = /^\(([^()]+)\)$/.exec(rest)?.[1];
  if (bracketed !== undefined && readUnit(bracketed)?.text === bracketed) rest = bracketed;
  if (rest === '') return numeral.words ? null : { operators, unit: '', of: '' };
  const unit = readUnit(rest);
  if (unit === null) {
    const plausible = (hasOperator || after !== null) && !numeral.words && UNKNOWN_UNIT.test(rest);
    return plausible && !NOT_A_NOUN.test(rest) ? { operators, unit: rest, of: '' } : null;
  }
  const of = rest.slice(unit.text.length);
  if (numeral.words && (of !== '' || ORDINAL_UNITS.has(unit.text))) return null;
  const isName = NOUN.test(of) || (unit.kind === 'count' && NUMBERED_NOUN.test(of));
  if (of !== '' && (!isName || NOT_A_NOUN.test(of))) return null;
  return { operators, unit: CANONICAL_UNITS[unit.text] ?? unit.text, of };
}

const CANONICAL_UNITS: Readonly<Record<string, string>> = {
  百分比: '%',
  个百分比: '%',
  千分比: '‰',
  个百分点: '百分点',
};
