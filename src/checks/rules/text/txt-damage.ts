import { parseDate } from '../../../model/date.ts';
import { WORDING_CHECKS } from '../../../text/checks/wording.ts';
import { defineCheck } from '../../check.ts';
import { recordedFaults } from '../../faults.ts';
import type { Passage, Wording } from '../../words/wording.ts';
import { placeIn } from '../../words/wording.ts';
import { issuerBefore } from '../document/doc-number.ts';

/** Text read in the wrong encoding: replacement characters, UTF-8 read as GBK or Latin-1, bytes of a binary file. */
const MOJIBAKE = new RegExp(
  [
    '\\uFFFD+',
    '(?:锟斤拷)+',
    '(?:烫烫烫)+',
    '(?:屯屯屯)+',
    'ï»¿',
    '(?:[Â-ï][\\u0080-\\u00BF]{1,2}){2,}',
    '[\\uE000-\\uF8FF]{2,}',
    '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]+',
  ].join('|'),
  'g',
);
/** 中发〔201834号: a bracket opened before the year and never closed, or the reverse. */
const HALF_NUMBER =
  /[〔[［【（(](?<=\p{Script=Han}.)(?:19|20)\d{2}\d{0,4}号|(?:19|20)(?<=\p{Script=Han}..)\d{2}[〕\]］】]\d{1,4}号/gu;
/** 20237-8月: a year and what follows run together. */
const RUN_TOGETHER = /(?:19|20)(?<![\d.]..)\d{3}(?=年|[-—–~～至]\d{1,2}月)[-—–~～至年]?\d{0,2}月?/g;

/** 2021年年1231日: a part of a date twice, or run together with the next; 13月 and 2月30日: a day that does not exist. */
const BROKEN_DATE =
  /(?:19|20)\d{2}年(?:年\d[\d月日]*|\d{3,4}[月日])|(?<!\d)(?:1[0-2]|[1-9])月(?:月\d*日?|\d{3,}日)|(?<=\d{4}年)\d{3,4}日|(?:19|20)\d{2}年(?:1[3-9]|[2-9]\d|00?)月(?:\d{1,2}日)?|(?<!\d)(?:(?:19|20)\d{2}年)?(?:0?2月3[01]|(?:0?[469]|11)月31|(?:1[0-2]|0?[1-9])月(?:3[2-9]|[4-9]\d|00?))日|(?<=月\d{1,2})日日(?![常报均用程间夜终前后内志历照光班记])/g;
/** 2023年2月29日, 2023-13-01: shapes of a day, asked of the calendar. */
const DAY =
  /(?=\d)(?:(?<!\d)((?:19|20)\d{2})年(\d{1,2})月(\d{1,2})日|(?<![\d.A-Za-z/-])((?:19|20)\d{2})([-/.])(\d{1,2})\5(\d{1,2})(?![\d.A-Za-z/-]))/g;
/** 2023年3月至2023年1月: both ends with their years. */
const SPAN =
  /(?=\d)(?<!\d)((?:19|20)\d{2})年(\d{1,2})月(?:(\d{1,2})日)?\s?(?:至|到|[-—–~～]{1,2})\s?((?:19|20)\d{2})年(\d{1,2})月(?:(\d{1,2})日)?/g;
/** 十三月, 第5季度: of none there are so many. */
const NO_MONTH = /十(?<=[年月]十)[三四五六七八九]月(?!份?均)|第?[五六七八九5-9]季度/g;
/** 2O23年, 1OO万元, l2人: a letter in the place of a digit. */
const LETTER =
  /(?<![A-Za-z0-9ΟО])(?=[\dOolIΟО]*\d)(?=\d*[OolIΟО])[\dOolIΟО]{2,}(?=(?:年(?!级)|(?:亿|[十百千]?万|千)?元|[%％]|万?人次?(?!民)|[个家台户亩件]|公里))/g;
/** What every {@link LETTER} has, and hardly any text of a report. */
const LETTER_SIGN = /[OolIΟО]/;
/**
 * 95%%, 5%个百分点, 100万元万元, 100元万, 3。5万元: the sign of a figure twice, or at another's place. A figure is
 * entered at its first digit alone: one of a million digits would be read as often.
 */
const SIGN_TWICE =
  /(?<![\d.,])\d[\d.,]*(?:[%％]{2,}|[%％]\s?个?百分点|(?:亿元|万元)(?:亿|万)?元(?!整)|元[万亿](?!元)|。\d+(?:亿元|万元|[%％]))|(?<![\d.．])\d+(?:[.．]\d+)*[.．]{2,}\d+\s?(?:亿元|万元|元|[%％])|(?<![≥≤])(?:[≥≤]{2,}\s?\d[\d.]*[%％]?|[≥≤]\s?\d[\d.]*[%％]?[ \u3000]?[≥≤](?![ \u3000]?[\dxX]))/g;
/** 财预〔20〕10号: a year that is none. */
const SHORT_YEAR = /〔(?:\d{1,3}|\d{5,})〕\s?\d{1,4}\s?号/g;
/** 2 0 2 3年, 12月3 1日: blanks that a PDF leaves between the digits of a date. */
const SPACED_DATE =
  /(?<!\d)(?:2 ?0|1 ?9)(?: ?\d){2} ?年(?<= \d{1,3} ?年)|(?<=月 ?)[0-3] \d ?日|(?<=年 ?)1 [0-2] ?月/g;
/** 从12月至11月: it may go into the next year, which is not said. */
const MONTHS_WITHOUT_YEAR =
  /(?<=[从自])(1[0-2]|[1-9])月(?:\d{1,2}日)?\s?[-—–~～至到]{1,2}\s?(1[0-2]|[1-9])月/g;
/** 上午10:75, 12月3日25:30: no such time. */
const NO_TIME =
  /(?<=(?:[上下]午|凌晨|中午|[早晚]上?|\d日|时间为?)[：: ]?)(?:(?:[01]?\d|2[0-4])[:：][6-9]\d|(?:2[5-9]|[3-9]\d)[:：]\d{2})(?![\d:：])/g;
/** 2023-2022年, 2023年8—7月, 8月20—15日: an end before its beginning. */
const TURNED =
  /(?=\d)(?:(?<!\d)((?:19|20)\d{2})年?\s?[-—–~～至]{1,2}\s?((?:19|20)\d{2})年(?!级|产)|(?<=(?:19|20)\d{2}年)(1[0-2]|[1-9])月?\s?[-—–~～至]{1,2}\s?(1[0-2]|[1-9])月|(?<=(?<!\d)(?:1[0-2]|[1-9])月)([12]\d|3[01]|[1-9])日?\s?[-—–~～至]{1,2}\s?([12]\d|3[01]|[1-9])日)/g;
/** 22023年: a digit too many before a year. */
const LONG_YEAR = /(?<![\d.])[1-9](?:19|20)\d{2}年(?![级产])/g;
/** 示政发〔2022〕号: the serial is missing. */
const NO_SERIAL =
  /[〔［[【（(](?<=\p{Script=Han}.)(?:19|20)\d{2}[〕\]］】）)]\s?号(?![楼院井线机泵桥路牌])/gu;

/** 保财教202060: the brackets of a number are lost, so that year and number run together. */
const BARE_NUMBER =
  /(?<=[（(、，《“]|^|依据|根据|按照|执行|印发|[按于以经由])(?![按于以经由])(?:\p{Script=Han}{0,6}(?:[发函办字规令]|财\p{Script=Han}))(?:19|20)\d{3,5}(?:号|(?=文(?:件|精神|要求|的|[）)、，。》”]|$)|[）)、，。》”]|$))/gmu;

/** What every {@link BARE_NUMBER} has, found twenty times as fast. */
const YEAR_AND_MORE = /(?:19|20)\d{3}/;

/** Nothing is missing or twice: there is no such month or day. */
const WHOLE_DATE = /^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?$/;

const BROKEN_DAY = new RegExp(BROKEN_DATE.source);

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['》', '《'],
  ['〕', '〔'],
  ['】', '【'],
  ['）', '（'],
  ['”', '“'],
]);
const MARKS = /[《》〔〕【】（）“”]/g;
const SHOWN = 16;

export const TXT_DAMAGE = defineCheck({
  id: 'TXT_DAMAGE',
  text: WORDING_CHECKS.TXT_DAMAGE,
  *run({ report, words, facts }) {
    for (const wording of [facts(), words()]) {
      yield* mojibakeIn(wording);
      const broken = new Set<Passage>();
      for (const { match, passage, offset } of wording.find(HALF_NUMBER)) {
        const issuer = issuerBefore(passage.text, offset);
        const printed = issuer + match[0];
        const at = placeIn(passage, offset - issuer.length, printed.length);
        broken.add(passage);
        yield { status: 'fail', at, args: { printed, problem: 'bracket' } };
      }
      for (const { match, at, passage } of YEAR_AND_MORE.test(wording.text)
        ? wording.find(BARE_NUMBER)
        : []) {
        broken.add(passage);
        yield { status: 'fail', at, args: { printed: match[0], problem: 'bracket' } };
      }
      for (const { match, passage, offset } of wording.find(NO_SERIAL)) {
        const printed = issuerBefore(passage.text, offset) + match[0];
        const at = placeIn(passage, offset - (printed.length - match[0].length), printed.length);
        yield { status: 'fail', at, args: { printed, problem: 'serial' } };
      }
      for (const pattern of [SPACED_DATE, LONG_YEAR]) {
        for (const { match, at } of wording.find(pattern)) {
          yield { status: 'fail', at, args: { printed: match[0], problem: 'date' } };
        }
      }
      for (const { match, at } of wording.find(TURNED)) {
        const [printed, ...ends] = match;
        const [from, to] = ends.filter((end) => end !== undefined).map(Number);
        if (from === undefined || to === undefined || from <= to) continue;
        yield { status: 'fail', at, severity: 'warn', args: { printed, problem: 'turned' } };
      }
      for (const { match, at } of wording.find(MONTHS_WITHOUT_YEAR)) {
        const [printed, from, to] = match;
        if (Number(from) > Number(to))
          yield { status: 'fail', at, severity: 'note', args: { printed, problem: 'months' } };
      }
      yield* notInCalendar(wording);
      for (const [pattern, problem] of [
        [NO_MONTH, 'no-day'],
        [NO_TIME, 'no-day'],
        [LETTER, 'letter'],
        [SIGN_TWICE, 'sign'],
      ] as const) {
        if (pattern === LETTER && !LETTER_SIGN.test(wording.text)) continue;
        for (const { match, at } of wording.find(pattern))
          yield { status: 'fail', at, severity: 'warn', args: { printed: match[0], problem } };
      }
      for (const { match, passage, offset } of wording.find(SHORT_YEAR)) {
        const printed = issuerBefore(passage.text, offset) + match[0];
        const at = placeIn(passage, offset - (printed.length - match[0].length), printed.length);
        yield { status: 'fail', at, severity: 'warn', args: { printed, problem: 'year' } };
      }
      for (const { match, at } of wording.find(BROKEN_DATE)) {
        const problem = WHOLE_DATE.test(match[0]) ? 'no-day' : 'date';
        yield { status: 'fail', at, args: { printed: match[0], problem } };
      }
      for (const { match, at } of wording.find(RUN_TOGETHER)) {
        yield { status: 'fail', at, args: { printed: match[0], problem: 'year' } };
      }
      for (const { passage, offset } of unpaired(wording)) {
        // The bracket of a broken number has been told.
        if (broken.has(passage)) continue;
        const printed = passage.text.slice(offset, offset + SHOWN);
        const at = placeIn(passage, offset, 1);
        // The sense is whole as a rule, and the original may print it so.
        yield { status: 'fail', at, severity: 'note', args: { printed, problem: 'unpaired' } };
      }
    }
    for (const { at, printed } of recordedFaults(report, ['damaged'])) {
      yield { status: 'fail', at, severity: 'warn', args: { printed, problem: 'recorded' } };
    }
  },
});

/** Days that do not exist, and spans that end before they begin. */
function* notInCalendar(wording: Wording) {
  for (const { match, at } of wording.find(DAY)) {
    const [printed] = match;
    const [year, month, day] = match.slice(1).filter((part) => /^\d+$/.test(part ?? ''));
    const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
    // What no month has is told by its shape.
    if (parseDate(iso) !== null || BROKEN_DAY.test(printed)) continue;
    yield { status: 'fail' as const, at, severity: 'warn' as const, args: { printed, problem: 'no-day' } };
  }
  for (const { match, at } of wording.find(SPAN)) {
    const [printed, ...ends] = match;
    const [from, to] = [ends.slice(0, 3), ends.slice(3)].map((end) =>
      end.map((part) => (part ?? '').padStart(2, '0')).join(''),
    );
    if (from === undefined || to === undefined || (ends[2] === undefined) !== (ends[5] === undefined))
      continue;
    if (from <= to) continue;
    yield { status: 'fail' as const, at, severity: 'warn' as const, args: { printed, problem: 'turned' } };
  }
}

function* mojibakeIn(wording: Wording) {
  for (const { match, at } of wording.find(MOJIBAKE)) {
    const args = { printed: visible(match[0]), problem: 'mojibake' };
    yield { status: 'fail' as const, at, args };
  }
}

/** Control characters by their number, so that the message can be read and copied. */
function visible(text: string): string {
  const shown = text
    .slice(0, SHOWN)
    .replace(/\p{Cc}/gu, (control) => `\\x${control.charCodeAt(0).toString(16)}`);
  return text.length > SHOWN ? `${shown}…` : shown;
}

/** In each passage the first mark whose partner is missing. */
function unpaired(wording: Wording): readonly Mark[] {
  const byPassage = Map.groupBy(wording.find(MARKS), ({ passage }) => passage);
  return [...byPassage].flatMap(([passage, marks]) => {
    if (passage.kind === 'row' || passage.kind === 'code') return [];
    const offset = firstUnpaired(
      passage.text,
      marks.map((mark) => mark.offset),
    );
    return offset === null ? [] : [{ passage, offset }];
  });
}

interface Mark {
  readonly passage: Passage;
  readonly offset: number;
}

function firstUnpaired(text: string, offsets: readonly number[]): number | null {
  const waiting = new Map<string, number[]>();
  const lonely: number[] = [];
  for (const at of offsets) {
    const mark = text[at] ?? '';
    const open = CLOSING.get(mark);
    if (open === undefined) waiting.set(mark, [...(waiting.get(mark) ?? []), at]);
    else if (waiting.get(open)?.pop() === undefined && !isItemMark(text, at)) lonely.push(at);
  }
  // A quotation of several paragraphs opens each of them and closes the last.
  const left = [...waiting].flatMap(([mark, places]) => (mark === '“' && places[0] === 0 ? [] : places));
  return [...lonely, ...left].sort((a, b) => a - b)[0] ?? null;
}

/** `1）` at the head of an item has no partner. */
function isItemMark(text: string, at: number): boolean {
  return (
    text[at] === '）' && /(?:^|[。；：，、\s])[\dA-Za-z一二三四五六七八九十]{1,3}$/.test(text.slice(0, at))
  );
}
