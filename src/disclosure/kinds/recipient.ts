import type { Sighting } from '../hit.ts';
import type { Reading } from '../reading.ts';
import { KINDS_OF_PERSON, PRIVATE_FACTS, VERBS } from '../words/sensitive.ts';
import {
  ANY_NAME_PATTERN,
  CLEAR_NAME_PATTERN,
  isMasked,
  isNameBesideKind,
  isNameInProse,
  isRareNameInProse,
  NAME_PATTERN,
} from './person-name.ts';

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');

const FACT = new RegExp(longestFirst(PRIVATE_FACTS));
const HAN_OR_END = '(?![㐀-鿿])';
const GOES_ON = `(?:${longestFirst(VERBS)}|${longestFirst(PRIVATE_FACTS)})`;

/** 低保户王小五（…） / 低保户王小五领取 / 困难党员：王小五。 First the last character of a kind, which is quicker. */
const LAST_OF_KINDS = [...new Set(KINDS_OF_PERSON.map((kind) => kind.at(-1)))].join('');
const ENDS_IN_KIND = new RegExp(`(?:${longestFirst(KINDS_OF_PERSON)})$`);
const LONGEST_KIND = Math.max(...KINDS_OF_PERSON.map(({ length }) => length));
const BEHIND_KIND = new RegExp(
  `[${LAST_OF_KINDS}](?:\\([^()\\n]{0,8}\\))?(?:中的|如|包括|有)?[:“"' ]{0,2}(${ANY_NAME_PATTERN}?)(?:${HAN_OR_END}|(?=${GOES_ON}))`,
  'g',
);

/** 低保户王小五: whatever follows. Some of these words are said of nobody in particular, and then a person has to look. */
const RIGHT_BEHIND_KIND = new RegExp(
  `[${LAST_OF_KINDS}](?:\\([^()\\n]{0,8}\\))?(?:中的|如|包括)?[:“"'( ]{0,2}(${CLEAR_NAME_PATTERN})`,
  'g',
);
/** 临时救助王小五2000元 */
const BETWEEN_FACT_AND_SUM = new RegExp(
  `(${CLEAR_NAME_PATTERN})(?=(?:等\\d{1,2}人)? ?\\d[\\d,.]*万?元)`,
  'g',
);
const OF_ANYBODY =
  /^(?:村民|农户|户主|老人|儿童|幼儿|婴儿|学生|新生|妇女|当事人|申请人|领取人|享受人|受益人|大学生|高中生|初中生|小学生|家属|帮扶人|被告|群众|军人|老党员)$/;

/** 王小五因患… at the beginning of a sentence or behind a place. */
const BEFORE_FACT = new RegExp(
  `(?:^|[\\n,。;；:、“"'()|—-]|[村组社镇乡区县户] ?)(${NAME_PATTERN}?)(?:(?:同志|同学)?${GOES_ON})`,
  'g',
);

/** 给予王小五党内警告处分, 走访了王小五家，其妻患癌, 收养的王小五，今年6岁: done to somebody, and what of them follows. */
const ACTED_ON = new RegExp(
  `(?:对|给予|责令|要求|将|为|给|向|走访了?|慰问了?|看望了?|救助了?|帮助了?|资助了?|收养的|安置的|领款人|代领人)(${CLEAR_NAME_PATTERN})(?=(?:同志|同学)?(?:党内|行政|[作做]出|罚款|退回|退还|追缴|警告|处分|处以|记过|家[,，]|等\\d{1,3}[名户人]|签[字收名]|[,，](?:今年|现年|年仅)))`,
  'g',
);

/** 受到处分的王小五 */
const ENDS_IN_FACT = new RegExp(`(?:${longestFirst(PRIVATE_FACTS)})$`);
const LONGEST_FACT = Math.max(...PRIVATE_FACTS.map(({ length }) => length));
const RIGHT_AFTER_FACT = new RegExp(`的(${CLEAR_NAME_PATTERN})`, 'g');
const AFTER_FACT = new RegExp(`的(${NAME_PATTERN}?)(?:${HAN_OR_END}|(?=${GOES_ON}))`, 'g');

/** 王小五(男,65岁,…) */
const DESCRIBED = new RegExp(`(${NAME_PATTERN}?|[一-鿿]某某?|某某)\\(([^()\\n]{1,60})\\)`, 'g');
/** 刘某某,女,7岁,孤儿: the same without brackets. */
const TOLD = new RegExp(
  `(?<=^|[\\n,。;；:、“"'()|—-]|[村组社镇乡区县户访问助] ?)(${NAME_PATTERN}?|[一-鿿]某某?|某某)[,、] ?((?:男|女)(?:性)?[,、;][^。;\\n()]{1,40})`,
  'g',
);
const SEX_BETWEEN = /[,、] ?[男女](?:性)?[,、;]/;
const SEX = /(?:^|[,、;； ])[男女](?:性)?(?:$|[,、;； ])/;
const AGE = /\d{1,3} ?(?:周?岁|岁半)|\d{4}年(?:\d{1,2}月)?(?:出?生)/;
const GRADE = /[一二三四1-4]级/;

/** 王小五、李小六等: first what parts them, which is quicker. */
const PARTED = new RegExp(`[、,] ?(?=${NAME_PATTERN})`, 'g');
const ENDS_IN_NAME = new RegExp(`${NAME_PATTERN}$`);
const LIST = new RegExp(`${NAME_PATTERN}(?:[、,] ?${NAME_PATTERN}){1,20}`, 'y');
const LONGEST_NAME = 4;
const END_OF_SENTENCE = /[。!！?？;；\n]/;
const REACH = 40;

/**
 * Persons named beside what nobody else may know of them: that they receive aid, are ill or disabled, have been
 * punished, or are children. A surname with two more characters is taken for a name, with one more it may be a word: a
 * warning.
 */
export function* findRecipients(reading: Reading): Generator<Sighting> {
  const { text } = reading.normal;
  for (const match of all(BEHIND_KIND, text)) {
    if (ENDS_IN_KIND.test(text.slice(Math.max(0, match.index - LONGEST_KIND), match.index + 1)))
      yield* named(match, 'private-fact');
  }
  yield* rightBehind(text);
  for (const match of all(AFTER_FACT, text)) {
    if (ENDS_IN_FACT.test(text.slice(Math.max(0, match.index - LONGEST_FACT), match.index)))
      yield* named(match, 'private-fact');
  }
  for (const match of all(BEFORE_FACT, text)) {
    const to = match.index + match[0].length;
    const from = to - match[0].length + match[0].lastIndexOf(match[1] ?? '');
    if (FACT.test(restOfSentence(text, from))) yield* named(match, 'private-fact');
  }
  yield* actedOn(text);
  yield* described(text);
  yield* told(text);
  yield* listed(text);
}

/** Somebody to whom something is done, with what is private in the same sentence. */
function* actedOn(text: string): Generator<Sighting> {
  for (const match of all(ACTED_ON, text)) {
    const name = match[1] ?? '';
    const to = match.index + match[0].length;
    const sentence = lastSentence(text.slice(Math.max(0, to - REACH), to)) + restOfSentence(text, to);
    if (isMasked(name) || !isNameBesideKind(name, text.slice(to, to + 6))) continue;
    if (!FACT.test(sentence) && !OF_PERSONS.test(sentence)) continue;
    yield sighting(to - name.length, to, 'private-fact', isNameInProse(name));
  }
}

/** A name right behind what is private, whatever follows it. */
function* rightBehind(text: string): Generator<Sighting> {
  for (const [pattern, ends, longest] of [
    [RIGHT_BEHIND_KIND, ENDS_IN_KIND, LONGEST_KIND],
    [RIGHT_AFTER_FACT, ENDS_IN_FACT, LONGEST_FACT],
    [BETWEEN_FACT_AND_SUM, ENDS_IN_FACT, LONGEST_FACT],
  ] as const) {
    for (const match of all(pattern, text)) {
      const name = match[1] ?? '';
      const to = match.index + match[0].length;
      const before = text.slice(
        Math.max(0, match.index - longest),
        match.index + (pattern === RIGHT_BEHIND_KIND ? 1 : 0),
      );
      const [word] = ends.exec(before) ?? [];
      if (word === undefined || isMasked(name) || !isNameBesideKind(name, text.slice(to, to + 6))) continue;
      yield sighting(to - name.length, to, 'private-fact', !OF_ANYBODY.test(word) && isNameInProse(name));
    }
  }
}

const OF_PERSONS = new RegExp(longestFirst(KINDS_OF_PERSON));

/** As `matchAll`, which costs more than the search where there is nothing, as nearly everywhere. */
function all(pattern: RegExp, text: string): Iterable<RegExpExecArray> {
  return text.search(pattern) < 0 ? [] : text.matchAll(pattern);
}

function* listed(text: string): Generator<Sighting> {
  let done = 0;
  for (const { index } of all(PARTED, text)) {
    if (index < done) continue;
    const head = text.slice(Math.max(done, index - LONGEST_NAME), index);
    const first = ENDS_IN_NAME.exec(head);
    if (!first) continue;
    const from = index - head.length + first.index;
    LIST.lastIndex = from;
    const [names = ''] = LIST.exec(text) ?? [];
    if (names === '' || !names.split(/[、,] ?/).every(isNameInProse)) continue;
    done = from + names.length;
    const before = lastSentence(text.slice(Math.max(0, from - REACH), from));
    if (!FACT.test(before + restOfSentence(text, done)) && !OF_PERSONS.test(before)) continue;
    yield sighting(from, done, 'private-fact', names.length > 3);
  }
}

function* named(match: RegExpExecArray, reason: 'private-fact'): Generator<Sighting> {
  const name = match[1] ?? '';
  if (isMasked(name)) return;
  const isRare = isRareNameInProse(name);
  if (!isRare && !isNameInProse(name)) return;
  const from = match.index + match[0].lastIndexOf(name);
  yield sighting(from, from + name.length, reason, name.length > 2 && !isRare);
}

function* described(text: string): Generator<Sighting> {
  if (!text.includes('(')) return;
  for (const match of all(DESCRIBED, text)) {
    const [whole, found = '', inside = ''] = match;
    const name = found;
    const told = toldIn(inside);
    const hidden = isMasked(name);
    if (hidden ? told < 2 : told < 1 || !isNameInProse(name)) continue;
    // With sex, age and illness a masked name is found out in a village: a person has to look.
    yield sighting(
      match.index,
      match.index + (hidden ? whole.length : name.length),
      'described',
      !hidden && name.length > 2,
    );
  }
}

/** Sex and one thing more are told of a person between commas. */
function* told(text: string): Generator<Sighting> {
  if (!SEX_BETWEEN.test(text)) return;
  for (const match of all(TOLD, text)) {
    const [, name = '', inside = ''] = match;
    const hidden = isMasked(name);
    if (toldIn(inside) < 2 || !(hidden || isNameInProse(name))) continue;
    yield sighting(match.index, match.index + name.length, 'described', !hidden && name.length > 2);
  }
}

/** How much is told of a person: sex, age, and illness, disability or aid. */
function toldIn(inside: string): number {
  return [SEX.test(inside), AGE.test(inside), FACT.test(inside) || GRADE.test(inside)].filter(Boolean).length;
}

function sighting(from: number, to: number, reason: Sighting['reason'], isSure: boolean): Sighting {
  return { id: 'PII_RECIPIENT', severity: isSure ? 'error' : 'warn', from, to, reason };
}

function restOfSentence(text: string, from: number): string {
  const rest = text.slice(from, from + REACH);
  const end = rest.search(END_OF_SENTENCE);
  return end < 0 ? rest : rest.slice(0, end);
}

function lastSentence(before: string): string {
  return before.split(END_OF_SENTENCE).at(-1) ?? '';
}
