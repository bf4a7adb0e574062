import { parseDate } from '../../../model/date.ts';

/** One way in which a figure, a date or a number of a document is damaged. */
export interface Damage {
  /** Global, and linear: it is entered at few characters and never looks back over a run of equal ones. */
  readonly pattern: RegExp;
  readonly problem: string | ((printed: string) => string);
  /** `error` where it is left out. */
  readonly severity?: 'warn' | 'note';
  /** What every match has and hardly any text of a report: asked first, since it is found much faster. */
  readonly needs?: RegExp;
  /** The match is a part of the number of a document: the issuer before it is told with it. */
  readonly hasIssuer?: true;
  /** A bracket is missing in the match: that one of its passage is without its partner has been told. */
  readonly hasHalfBracket?: true;
  /** Whether the match is damaged indeed, where its shape alone does not say it. */
  readonly isDamaged?: (match: RegExpExecArray) => boolean;
  /** How the match is told, where it cannot be printed as it is. */
  readonly shown?: (printed: string) => string;
}

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
  /(?=[\d日])(?:(?:19|20)\d{2}年(?:年\d[\d月日]*|\d{3,4}[月日])|(?<!\d)(?:1[0-2]|[1-9])月(?:月\d*日?|\d{3,}日)|(?<=\d{4}年)\d{3,4}日|(?:19|20)\d{2}年(?:1[3-9]|[2-9]\d|00?)月(?:\d{1,2}日)?|(?<!\d)(?:(?:19|20)\d{2}年)?(?:0?2月3[01]|(?:0?[469]|11)月31|(?:1[0-2]|0?[1-9])月(?:3[2-9]|[4-9]\d|00?))日|(?<=月\d{1,2})日日(?![常报均用程间夜终前后内志历照光班记]))/g;
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

/** Nothing is missing or twice: there is no such month or day. */
const WHOLE_DATE = /^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?$/;

const BROKEN_DAY = new RegExp(BROKEN_DATE.source);

const SHOWN = 16;

/** Control characters by their number, so that the message can be read and copied. */
function visible(text: string): string {
  const shown = text
    .slice(0, SHOWN)
    .replace(/\p{Cc}/gu, (control) => `\\x${control.charCodeAt(0).toString(16)}`);
  return text.length > SHOWN ? `${shown}…` : shown;
}

/** Two ends in figures, the first after the second. */
function isTurned(match: RegExpExecArray): boolean {
  const [from, to] = match
    .slice(1)
    .filter((end) => end !== undefined)
    .map(Number);
  return from !== undefined && to !== undefined && from > to;
}

/** A day that the calendar does not have; what no month has is told by its shape. */
function isNoDay(match: RegExpExecArray): boolean {
  const [year, month, day] = match.slice(1).filter((part) => /^\d+$/.test(part ?? ''));
  const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return parseDate(iso) === null && !BROKEN_DAY.test(match[0]);
}

/** Two days, or two months, of which the first is after the second. */
function endsBeforeItBegins(match: RegExpExecArray): boolean {
  const ends = match.slice(1);
  const [from = '', to = ''] = [ends.slice(0, 3), ends.slice(3)].map((end) =>
    end.map((part) => (part ?? '').padStart(2, '0')).join(''),
  );
  return (ends[2] === undefined) === (ends[5] === undefined) && from > to;
}

/** Every damage that a pattern finds, in the order in which it is told. */
export const DAMAGES: readonly Damage[] = [
  { pattern: MOJIBAKE, problem: 'mojibake', shown: visible },
  { pattern: HALF_NUMBER, problem: 'bracket', hasIssuer: true, hasHalfBracket: true },
  { pattern: BARE_NUMBER, problem: 'bracket', needs: /(?:19|20)\d{3}/, hasHalfBracket: true },
  { pattern: NO_SERIAL, problem: 'serial', hasIssuer: true },
  { pattern: SPACED_DATE, problem: 'date' },
  { pattern: LONG_YEAR, problem: 'date' },
  { pattern: TURNED, problem: 'turned', severity: 'warn', isDamaged: isTurned },
  { pattern: MONTHS_WITHOUT_YEAR, problem: 'months', severity: 'note', isDamaged: isTurned },
  { pattern: DAY, problem: 'no-day', severity: 'warn', isDamaged: isNoDay },
  { pattern: SPAN, problem: 'turned', severity: 'warn', isDamaged: endsBeforeItBegins },
  { pattern: NO_MONTH, problem: 'no-day', severity: 'warn' },
  { pattern: NO_TIME, problem: 'no-day', severity: 'warn' },
  { pattern: LETTER, problem: 'letter', severity: 'warn' },
  { pattern: SIGN_TWICE, problem: 'sign', severity: 'warn' },
  { pattern: SHORT_YEAR, problem: 'year', severity: 'warn', hasIssuer: true },
  { pattern: BROKEN_DATE, problem: (printed) => (WHOLE_DATE.test(printed) ? 'no-day' : 'date') },
  { pattern: RUN_TOGETHER, problem: 'year' },
];
