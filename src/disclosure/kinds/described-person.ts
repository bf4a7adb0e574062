import type { Sighting } from '../hit.ts';
import { isMasked, isNameInProse, isRareNameInProse, TOLD_NAME_PATTERN as TOLD_NAME } from './person-name.ts';
import { all, FACT, sighting } from './private-fact.ts';

/** What tells enough of a person by itself. */
const TELLING =
  '(?:肢体|听力|视力|智力|精神|言语|多重)残疾|残疾[一二三四]级|[一二三四]级残疾|身?患有?[一-鿿]{0,6}[病症癌瘤]';
/** 王小五(男,65岁,…) */
const DESCRIBED = new RegExp(`(${TOLD_NAME}?|[一-鿿]某某?|某某)\\(([^()\\n]{1,60})\\)`, 'g');
/** 刘某某,女,7岁,孤儿: the same without brackets. */
const TOLD = new RegExp(
  `(?<=^|[\\n,。;；:、“"'()|—-]|[.)] ?|[村组社镇乡区县户访问助者人生童] ?)(${TOLD_NAME}?|[一-鿿]某某?|某某)[,、] ?((?:[男女](?:性)?[,、;]|(?:今年|现年|年仅)?\\d{1,3} ?周?岁|${TELLING})[^。;\\n()]{0,40})`,
  'g',
);
const TOLD_BETWEEN = new RegExp(
  `[,、] ?(?:[男女](?:性)?[,、;]|(?:今年|现年|年仅)?\\d{1,3} ?周?岁|${TELLING})`,
);
const SEX = /(?:^|[,、;； ])[男女](?:性)?(?:$|[,、;； ])/;
const AGE = /\d{1,3} ?(?:周?岁|岁半)|\d{4}年(?:\d{1,2}月)?(?:出?生)/;
const GRADE = /[一二三四1-4]级/;
const TELLS_ENOUGH = new RegExp(TELLING);
/** A class of a school finds a child. */
const SCHOOLING = /就读|[初高][一二三]|[一二三四五六]年级|\d ?[)）]?班/;

/** Persons of whom sex, age, illness or school are told, in brackets or between commas. */
export function* findDescribed(text: string): Generator<Sighting> {
  yield* inBrackets(text);
  yield* betweenCommas(text);
}

function* inBrackets(text: string): Generator<Sighting> {
  if (!text.includes('(')) return;
  for (const match of all(DESCRIBED, text)) {
    const [whole, found = '', inside = ''] = match;
    const name = found;
    const told = toldIn(inside);
    const hidden = isMasked(name);
    if (hidden ? told < 2 : told < 1 || !(isNameInProse(name) || isRareNameInProse(name))) continue;
    // With sex, age and illness a masked name is found out in a village: a person has to look.
    yield sighting(
      match.index,
      match.index + (hidden ? whole.length : name.length),
      'described',
      !hidden && name.length > 2 && isNameInProse(name),
    );
  }
}

/** Sex and one thing more are told of a person between commas. */
function* betweenCommas(text: string): Generator<Sighting> {
  if (!TOLD_BETWEEN.test(text)) return;
  for (const match of all(TOLD, text)) {
    const [, name = '', inside = ''] = match;
    const hidden = isMasked(name);
    const isEnough = toldIn(inside) > 1 || (!hidden && name.length > 2 && TELLS_ENOUGH.test(inside));
    if (!isEnough || !(hidden || isNameInProse(name) || isRareNameInProse(name))) continue;
    const isSure = !hidden && name.length > 2 && isNameInProse(name);
    yield sighting(match.index, match.index + name.length, 'described', isSure);
  }
}

/** How much is told of a person: sex, age, and illness, disability or aid. */
function toldIn(inside: string): number {
  const facts = [
    SEX.test(inside),
    AGE.test(inside),
    FACT.test(inside) || GRADE.test(inside),
    SCHOOLING.test(inside),
  ];
  return facts.filter(Boolean).length;
}
