import type { Sighting } from '../hit.ts';
import type { Reading } from '../reading.ts';
import { KINDS_OF_PERSON, PRIVATE_FACTS, VERBS } from '../words/sensitive.ts';
import { findDescribed } from './described-person.ts';
import {
  ANY_NAME_PATTERN,
  CLEAR_NAME_PATTERN,
  hasWordlikeSurname,
  isMasked,
  isNameBesideKind,
  isNameInProse,
  isNameOfWords,
  isRareNameInProse,
  isWordlikeName,
  NAME_OF_WORDS_PATTERN,
  NAME_PATTERN,
  TOLD_NAME_PATTERN as TOLD_NAME,
} from './person-name.ts';
import { all, anyOf, FACT, longestFirst, sighting } from './private-fact.ts';

const HAN_OR_END = '(?![㐀-鿿])';
const GOES_ON = `(?:${longestFirst(VERBS)}|${longestFirst(PRIVATE_FACTS)})`;

/** 低保户王小五（…） / 低保户王小五领取 / 困难党员：王小五。 First the last character of a kind, which is quicker; 病患 is none in 病患者. */
const LAST_OF_KINDS = [...new Set(KINDS_OF_PERSON.map((kind) => kind.at(-1)))].join('');
const ENDS_IN_KIND = new RegExp(`(?:${longestFirst(KINDS_OF_PERSON)})$`);
const LONGEST_KIND = Math.max(...KINDS_OF_PERSON.map(({ length }) => length));
const BEHIND_KIND = new RegExp(
  `[${LAST_OF_KINDS}](?!者)(?:\\([^()\\n]{0,8}\\))?(?:中的|如|包括|有)?[:“"' ]{0,2}(${ANY_NAME_PATTERN}?)(?:${HAN_OR_END}|(?=${GOES_ON}))`,
  'g',
);

/** 低保户王小五: whatever follows. Some of these words are said of nobody in particular, and then a person has to look. */
const RIGHT_BEHIND_KIND = new RegExp(
  `[${LAST_OF_KINDS}](?:\\([^()\\n]{0,8}\\))?(?:中的|如|包括)?[:“"'( ]{0,2}(${CLEAR_NAME_PATTERN})`,
  'g',
);
/** 低保户卫国强每月领取: a surname that is a word as often, so that what one person does has to follow. */
const WORDLIKE_BEHIND_KIND = new RegExp(
  `[${LAST_OF_KINDS}](?:\\([^()\\n]{0,8}\\))?[:“"'( ]{0,2}(${NAME_OF_WORDS_PATTERN})(?=(?:同志|同学|本人)?(?:[(,、]|每[月年]|因[病残患]|身患|患|享受|领取|获得?[赠得]?|一家|家[,，。、房里中]|[两二三]户|户[,，。、]|之[子女父母妻夫]|的[妻丈儿女父母爷奶孙]|反映|自付|家庭|由[^,。]{1,12}(?:照料|供养|抚养)))`,
  'g',
);
/** 临时救助王小五2000元 */
const BETWEEN_FACT_AND_SUM = new RegExp(
  `(${CLEAR_NAME_PATTERN})(?=(?:等\\d{1,2}人)? ?\\d[\\d,.]*万?元)`,
  'g',
);
const OF_ANYBODY =
  /^(?:村民|农户|户主|老人|儿童|幼儿|婴儿|学生|新生|妇女|当事人|申请人|领取人|享受人|受益人|大学生|高中生|初中生|小学生|家属|帮扶人|被告|群众|军人|老党员)$/;

/** 王小五因患… at the beginning of a sentence, behind a place, a school or a relative. */
const BEFORE_FACT = new RegExp(
  `(?:^|[\\n,。;；:、“"'()|—-]|[村组社镇乡区县户班学弟妹兄姐妻夫子女父母] ?)(${TOLD_NAME}?)(?:(?:同志|同学)?${GOES_ON})`,
  'g',
);

/** Of a school and of a relative more than the last character stands before a name: 小学, 之弟. */
function isHead(text: string, at: number): boolean {
  const [before, head] = [text.charAt(at - 1), text.charAt(at)];
  if (head === '学') return '小中大'.includes(before) && before !== '';
  return !'弟妹兄姐妻夫子女父母'.includes(head) || head === '' || before === '之';
}

/** 村支书王小五违规…受到处分: an office does not make a punishment public. */
const PUNISHED_OFFICIAL = new RegExp(
  `(?:书记|支书|主任|站长|所长|局长|科长|股长|校长|院长|镇长|乡长|会计|出纳|文书|社长|组长|队长|干部|职工|教师|医生)(${CLEAR_NAME_PATTERN})(?=同志)?(?:违|因|涉嫌|受到|被|挪用|贪污|私分|冒领|骗取|套取|截留|虚报|收受|优亲)`,
  'g',
);
const PUNISHMENT =
  /处分|警告|记过|开除|判处|有期徒刑|立案|撤职|免职|诫勉|违[规纪法]|私分|挪用|贪污|冒领|骗取|套取|优亲厚友|收受/;

/** 给予王小五党内警告处分, 走访了王小五家，其妻患癌, 收养的王小五，今年6岁: done to somebody, and what of them follows. */
const ACTED_ON = new RegExp(
  `(?:对|给予|责令|要求|将|为|给|向|走访了?|慰问了?|看望了?|救助了?|帮助了?|资助了?|收养的|安置的|造成|致使?|导致|领款人|代领人)(${CLEAR_NAME_PATTERN})(?=(?:同志|同学)?(?:党内|行政|[作做]出|罚款|退回|退还|追缴|警告|处分|处以|记过|家[,，]|等\\d{1,3}[名户人]|签[字收名]|[,，](?:今年|现年|年仅)))`,
  'g',
);

/** 受到处分的王小五 */
const ENDS_IN_FACT = new RegExp(`(?:${longestFirst(PRIVATE_FACTS)})$`);
const LONGEST_FACT = Math.max(...PRIVATE_FACTS.map(({ length }) => length));
const RIGHT_AFTER_FACT = new RegExp(`的(${CLEAR_NAME_PATTERN})`, 'g');
const AFTER_FACT = new RegExp(`的(${TOLD_NAME}?)(?:${HAN_OR_END}|(?=${GOES_ON}))`, 'g');

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
  // Hardly any text has such words, and names are looked for beside them.
  const hasKind = hasKindOfPerson(text);
  const hasFact = hasPrivateFact(text);
  if (hasKind) yield* behindKind(text);
  if (hasKind || hasFact) yield* rightBehind(text);
  if (hasFact) yield* besideFact(text);
  if (hasKind) yield* wordlike(text);
  yield* punished(text);
  if (hasKind || hasFact) yield* actedOn(text);
  yield* findDescribed(text);
  yield* listed(text);
}

function* behindKind(text: string): Generator<Sighting> {
  for (const match of all(BEHIND_KIND, text)) {
    if (ENDS_IN_KIND.test(text.slice(Math.max(0, match.index - LONGEST_KIND), match.index + 1)))
      yield* named(match, 'private-fact');
  }
}

function* besideFact(text: string): Generator<Sighting> {
  for (const match of all(AFTER_FACT, text)) {
    if (ENDS_IN_FACT.test(text.slice(Math.max(0, match.index - LONGEST_FACT), match.index)))
      yield* named(match, 'private-fact');
  }
  for (const match of all(BEFORE_FACT, text)) {
    const to = match.index + match[0].length;
    const from = to - match[0].length + match[0].lastIndexOf(match[1] ?? '');
    if (!isHead(text, match.index)) continue;
    if (FACT.test(restOfSentence(text, from))) yield* named(match, 'private-fact');
  }
}

function* wordlike(text: string): Generator<Sighting> {
  for (const match of all(WORDLIKE_BEHIND_KIND, text)) {
    const name = match[1] ?? '';
    const to = match.index + match[0].length;
    if (!ENDS_IN_KIND.test(text.slice(Math.max(0, match.index - LONGEST_KIND), match.index + 1))) continue;
    const isName = (hasWordlikeSurname(name) && isWordlikeName(name)) || isNameOfWords(name, text.slice(to));
    if (!isMasked(name) && isName) yield sighting(to - name.length, to, 'private-fact', false);
  }
}

function* punished(text: string): Generator<Sighting> {
  if (!PUNISHMENT.test(text)) return;
  for (const match of all(PUNISHED_OFFICIAL, text)) {
    const name = match[1] ?? '';
    const from = match.index + match[0].indexOf(name, 1);
    const to = from + name.length;
    if (isMasked(name) || !isNameBesideKind(name, '')) continue;
    if (PUNISHMENT.test(restOfSentence(text, to))) yield sighting(from, to, 'private-fact', true);
  }
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

const hasKindOfPerson = anyOf(KINDS_OF_PERSON);
const hasPrivateFact = anyOf(PRIVATE_FACTS);
const OF_PERSONS = new RegExp(longestFirst(KINDS_OF_PERSON));

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

function restOfSentence(text: string, from: number): string {
  const rest = text.slice(from, from + REACH);
  const end = rest.search(END_OF_SENTENCE);
  return end < 0 ? rest : rest.slice(0, end);
}

function lastSentence(before: string): string {
  return before.split(END_OF_SENTENCE).at(-1) ?? '';
}
