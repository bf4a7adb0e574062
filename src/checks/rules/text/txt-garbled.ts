import { WORDING_CHECKS } from '../../../text/checks/wording.ts';
import { defineCheck } from '../../check.ts';
import { recordedFaults } from '../../faults.ts';
import type { Passage, Wording } from '../../words/wording.ts';
import { placeIn } from '../../words/wording.ts';
import { doublings } from './doubling.ts';

/** The same little word twice, which Chinese never writes: 的的, 了了, 和和. */
const DOUBLED_PARTICLE =
  /的的(?<![目有]的的)(?!确)|了了(?<![明完未]了了)(?!解)|和和(?![平谐气])|对对(?![方策联应象])|并并/g;
/** Words of two characters that stand beside themselves in no sentence; nouns may: 管理管理办法, 项目项目单位. */
const DOUBLED_WORD =
  /完成完成(?![率情时值数比])|使用使用(?![者率说权单])|实施实施(?![方单情办细])|开展开展(?!情)|落实落实(?!情)|合格合格(?![率证品])|(进行|按照|根据|以及|由于|其中|已经|没有|因此|但是|我们|达到|提高|加强|截至|为了|以上)\1|年度年度(?![目指预计绩总])|年度度(?![假过量])/g;
/** 座谈会会，: the last character of a word once more, where the sentence goes on behind it. 目的, 标的 are words. */
const DOUBLED_END =
  /(?:([会议员效益案料收量程务责训估价核算划目作施局府])\1(?=[，。；、：）]|$|(?<!目目)的(?!确)|[和及与均已了])|([率度费款金额])\2(?=[，。；、：）]|$|[的和及与均已了为是达超]))(?<=[㐀-鿿]..)(?<!一..)/gm;
/** Several full stops are told of as what a template leaves behind. */
const DOUBLED_MARK = /[，、；：][，、；：。]+|。[，、；：]+/g;
const NESTED = /[＜<](?<=《[^》]{0,100}[＜<])[^》＞>]{2,}[＞>](?=[^《]{0,40}》)/g;

const BREAKS_OFF = /[，、]$/;
/** …情形。0: a digit behind the end of a sentence, as a converter leaves it. */
const STRAY_DIGIT = /[。！？；](?:\d{1,2}|[①-⑳])$/;
const ENDS_IN_WORDS = /[\p{Script=Han}\d]$/u;
/** Shorter lines without a full stop are labels, items and signatures. */
const SENTENCE = 40;
/** Cells and names are shorter. */
const PROSE = 12;
const SHOWN = 12;
const QUOTED = 24;

export const TXT_GARBLED = defineCheck({
  id: 'TXT_GARBLED',
  text: WORDING_CHECKS.TXT_GARBLED,
  *run({ report, words, facts }) {
    for (const wording of [facts(), words()]) {
      yield* doubledIn(wording);
      yield* matches(wording, DOUBLED_PARTICLE, 'repeated-phrase');
      yield* matches(wording, DOUBLED_WORD, 'repeated-phrase');
      yield* matches(wording, DOUBLED_END, 'repeated-phrase');
      yield* matches(wording, DOUBLED_MARK, 'double-mark');
      yield* matches(wording, NESTED, 'nested-marks');
    }
    yield* brokenIn(words());
    for (const { kind, at, printed, where } of recordedFaults(report, [
      'repeated-phrase',
      'missing-mark',
      'broken-paragraph',
    ])) {
      yield { status: 'fail', at, args: { printed, problem: kind, where } };
    }
  },
});

function* matches(wording: Wording, pattern: RegExp, problem: string) {
  for (const { match, at } of wording.find(pattern)) {
    const [printed] = match;
    const shown = printed.length > QUOTED ? `${printed.slice(0, QUOTED)}…` : printed;
    yield { status: 'fail' as const, at, args: { printed: shown, problem, where: null } };
  }
}

/** 进行了进行了: a stretch that stands twice in a row. */
function* doubledIn({ passages }: Wording) {
  for (const passage of passages) {
    if (passage.text.length < PROSE) continue;
    for (const { start, length } of doublings(passage.text)) {
      const printed = passage.text.slice(start, start + length);
      const at = placeIn(passage, start, length);
      yield { status: 'fail' as const, at, args: { printed, problem: 'repeated-phrase', where: null } };
    }
  }
}

function strayDigit(passage: Passage, count: number) {
  const start = Math.max(0, passage.text.length - SHOWN);
  const printed = passage.text.slice(start);
  const args = { printed, problem: 'stray-digit', where: null, count };
  return { status: 'fail' as const, at: placeIn(passage, start, printed.length), args };
}

/** Paragraphs that break off at a comma, and long ones that end without a mark. */
function* brokenIn({ passages }: Wording) {
  const isStray = ({ kind, text }: Passage) => kind === 'paragraph' && STRAY_DIGIT.test(text);
  const strays = passages.filter(isStray);
  for (const [index, passage] of passages.entries()) {
    if (passage.kind !== 'paragraph') continue;
    const { text } = passage;
    if (isStray(passage)) {
      // A converter leaves it behind every paragraph: told once.
      if (passage === strays[0]) yield strayDigit(passage, strays.length);
      continue;
    }
    const next = passages[index + 1];
    const breaksOff = BREAKS_OFF.test(text) && next?.kind === 'paragraph';
    if (!breaksOff && !(text.length >= SENTENCE && ENDS_IN_WORDS.test(text))) continue;
    const start = Math.max(0, text.length - SHOWN);
    const tail = text.slice(start);
    const printed = breaksOff ? `${tail}⏎${next.text.slice(0, SHOWN)}` : tail;
    const problem = breaksOff ? 'broken-paragraph' : 'missing-mark';
    yield {
      status: 'fail' as const,
      at: placeIn(passage, start, tail.length),
      args: { printed, problem, where: null },
    };
  }
}
