import { WORDING_CHECKS } from '../../../text/checks/wording.ts';
import { defineCheck } from '../../check.ts';
import { recordedFaults } from '../../faults.ts';
import type { Passage, Wording } from '../../wording.ts';
import { placeIn } from '../../wording.ts';

/** Text read in the wrong encoding: replacement characters, UTF-8 read as GBK or Latin-1, bytes of a binary file. */
const MOJIBAKE =
  /\uFFFD+|(?:锟斤拷)+|(?:烫烫烫)+|(?:屯屯屯)+|ï»¿|(?:[ÃÂâäåæçèé][\u0080-\u00BF]){2,}|[\uE000-\uF8FF]{2,}|[^\P{Cc}\n\r\t]+/gu;
/** 中发〔201834号: a bracket opened before the year and never closed, or the reverse. */
const HALF_NUMBER =
  /\p{Script=Han}{1,8}[〔[［【（(](?:19|20)\d{2}\d{0,4}号|\p{Script=Han}{1,8}(?:19|20)\d{2}[〕\]］】]\d{1,4}号/gu;
/** 20237-8月: a year and what follows run together. */
const RUN_TOGETHER = /(?<![\d.])(?:19|20)\d{3}(?=年|[-—–~～至]\d{1,2}月)[-—–~～至年]?\d{0,2}月?/g;

const PAIRS = [
  ['《', '》'],
  ['〔', '〕'],
  ['【', '】'],
  ['（', '）'],
  ['“', '”'],
] as const;
const SHOWN = 16;

export const TXT_DAMAGE = defineCheck({
  id: 'TXT_DAMAGE',
  text: WORDING_CHECKS.TXT_DAMAGE,
  *run({ report, words, facts }) {
    for (const wording of [facts(), words()]) {
      yield* damaged(wording, MOJIBAKE, 'mojibake');
      yield* damaged(wording, HALF_NUMBER, 'bracket');
      yield* damaged(wording, RUN_TOGETHER, 'year');
      for (const passage of wording.passages) {
        const offset = unpairedIn(passage);
        if (offset === null) continue;
        const printed = passage.text.slice(offset, offset + SHOWN);
        const at = placeIn(passage, offset, 1);
        // The sense is whole as a rule, and the original may print it so.
        yield {
          status: 'fail' as const,
          at,
          severity: 'note' as const,
          args: { printed, problem: 'unpaired' },
        };
      }
    }
    for (const { at, printed } of recordedFaults(report, ['damaged'])) {
      yield { status: 'fail', at, severity: 'warn', args: { printed, problem: 'recorded' } };
    }
  },
});

function* damaged(wording: Wording, pattern: RegExp, problem: string) {
  for (const { match, at } of wording.find(pattern)) {
    const printed = problem === 'mojibake' ? visible(match[0]) : match[0];
    yield { status: 'fail' as const, at, args: { printed, problem } };
  }
}

/** Control characters by their number, so that the message can be read and copied. */
function visible(text: string): string {
  const shown = text
    .slice(0, SHOWN)
    .replace(/\p{Cc}/gu, (control) => `\\x${control.charCodeAt(0).toString(16)}`);
  return text.length > SHOWN ? `${shown}…` : shown;
}

/** Offset of the first mark in a passage whose partner is missing; `1）` at the head of an item has none. */
function unpairedIn({ text, kind }: Passage): number | null {
  if (kind === 'row' || kind === 'code') return null;
  for (const [open, close] of PAIRS) {
    if (!text.includes(open) && !text.includes(close)) continue;
    const waiting: number[] = [];
    for (let at = 0; at < text.length; at += 1) {
      if (text[at] === open) waiting.push(at);
      else if (text[at] === close && waiting.pop() === undefined && !isItemMark(text, at)) return at;
    }
    // A quotation of several paragraphs opens each and closes the last.
    const [first] = waiting;
    if (first !== undefined && !(open === '“' && first === 0)) return first;
  }
  return null;
}

function isItemMark(text: string, at: number): boolean {
  return (
    text[at] === '）' && /(?:^|[。；：，、\s])[\dA-Za-z一二三四五六七八九十]{1,3}$/.test(text.slice(0, at))
  );
}
