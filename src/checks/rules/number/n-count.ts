import { valueOf } from '../../../model/absence.ts';
import { isWhole } from '../../../model/transcription.ts';
import { LIST_LABELS, NUMBER_CHECKS, RECORD_LISTS } from '../../../text/checks/numbers.ts';
import type { CheckPlace } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import type { Subject } from '../../subject.ts';
import type { Passage } from '../../words/wording.ts';
import { placeIn } from '../../words/wording.ts';
import { countOf } from './chinese-count.ts';

const COUNT = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})';
/** 以下三个方面, 如下4点: the list stands in the same paragraph. */
const ANNOUNCED = new RegExp(`(?:以下|如下|下列)${COUNT}(?:个方面|个问题|方面|个|点|项|条)`, 'g');
const ORDINALS = /(?:^|[。；：;:，,])(?:其)?([一二三四五六七八九])(?:是|、)/g;
const ORDINAL_DIGITS = '一二三四五六七八九';
/** 15个项目，其中年初8个、追加8个: a count that is divided by when things were added. */
const DIVIDED = new RegExp(
  `${COUNT}(个|项)(?:项目|子项目)?[^。；\\n]{0,12}?(?:年初|原有|延续|初始)[^。；\\n\\d]{0,10}${COUNT}\\2[^。；\\n]{0,8}?(?:追加|新增|增加|调增)[^。；\\n\\d]{0,10}${COUNT}\\2`,
  'g',
);
const INDICATORS = new RegExp(
  `${COUNT}(?:个|项)三级(?:绩效)?指标|三级(?:绩效)?指标(?:共|共计|合计)?${COUNT}(?:个|项)`,
  'g',
);

/** 存在3个方面的问题, 提出四条建议, 取得两项成效: how many of what the record lists. */
const OF_RECORD: readonly (readonly [keyof typeof RECORD_LISTS, RegExp])[] = [
  [
    'findings',
    new RegExp(
      `(?:存在|发现|查出|梳理出?|指出)(?:了|的|着|以下|如下|主要|突出|共)*${COUNT}(?:个方面|个|项|条|方面|类)(?:的|主要|突出|共性)*问题`,
      'g',
    ),
  ],
  [
    'recommendations',
    new RegExp(
      `提出(?:了|以下|如下|相应|整改|改进|有关|相关|共)*${COUNT}(?:个方面|条|项|点|方面|个)(?:的|整改|改进|管理|工作|有关|相关|意见|和)*建议`,
      'g',
    ),
  ],
  [
    'reportedWork',
    new RegExp(
      `(?:取得|形成)(?:了|以下|如下|主要|共)*${COUNT}(?:个方面|项|方面|个)(?:的|主要|明显|显著)*(?:成效|成果)`,
      'g',
    ),
  ],
];

const OF_ANOTHER = /上年|去年|前年|上一年|往年|历年|审计|巡[视察]|检查|督查|累计|每/;

interface Counted {
  readonly printed: string;
  readonly stated: number;
  readonly found: number;
  readonly list: string;
  readonly at: CheckPlace;
  /** Whoever made the record may have joined or parted what the report counts. */
  readonly isLoose?: boolean;
}

export const N_COUNT = defineCheck({
  id: 'N_COUNT',
  text: NUMBER_CHECKS.N_COUNT,
  *run(subject) {
    let sound: Counted | null = null;
    let failed = false;
    for (const counted of [
      ...announced(subject),
      ...divided(subject),
      ...indicators(subject),
      ...recorded(subject),
    ]) {
      const { at, isLoose = false, ...args } = counted;
      if (args.stated === args.found) {
        sound ??= counted;
        continue;
      }
      failed = true;
      yield { status: 'fail', at, args, ...(isLoose && { severity: 'warn' as const }) };
    }
    if (!failed && sound !== null)
      yield { status: 'pass', args: { printed: sound.printed, found: sound.found } };
  },
});

function* announced({ words }: Subject): Generator<Counted> {
  for (const { match, passage, offset, at } of words().find(ANNOUNCED)) {
    const stated = countOf(match[1] ?? '');
    const found = listed(passage, offset + match[0].length);
    if (stated === null || found < 2) continue;
    yield { printed: match[0], stated, found, list: LIST_LABELS.points, at };
  }
}

/** How far 一是、二是、三是 goes after an offset; 0 where it does not run from one without a gap. */
function listed({ text }: Passage, from: number): number {
  let count = 0;
  for (const [, word = ''] of text.slice(from).matchAll(ORDINALS)) {
    const ordinal = ORDINAL_DIGITS.indexOf(word) + 1;
    // A second list begins.
    if (ordinal === 1 && count > 0) break;
    if (ordinal !== count + 1) return 0;
    count = ordinal;
  }
  return count;
}

function* divided({ words }: Subject): Generator<Counted> {
  for (const { match, passage, offset } of words().find(DIVIDED)) {
    const [whole, stated = '', unit = '', first = '', second = ''] = match;
    const [all, a, b] = [countOf(stated), countOf(first), countOf(second)];
    if (all === null || a === null || b === null) continue;
    const printed = `${stated}${unit}`;
    const list = whole.slice(printed.length).replace(/^[^年原延初]+/, '');
    const at = placeIn(passage, offset, printed.length);
    yield { printed, stated: all, found: a + b, list: `“${list}”`, at };
  }
}

function* recorded({ words, report }: Subject): Generator<Counted> {
  for (const [list, pattern] of OF_RECORD) {
    const entries = list === 'reportedWork' ? report.reportedWork : valueOf(report[list]);
    const isHeld = list === 'reportedWork' || isWhole(report, list);
    if (entries === null || entries.length === 0 || !isHeld) continue;
    for (const { match, passage, offset, at } of words().find(pattern)) {
      const stated = countOf(match[1] ?? '');
      // 上年检查发现3个问题: another's.
      if (stated === null || OF_ANOTHER.test(passage.text.slice(Math.max(0, offset - 16), offset))) continue;
      // What is announced is counted where it stands.
      if (/[以如]下/.test(match[0]) && listed(passage, offset + match[0].length) > 1) continue;
      const counted = { printed: match[0], stated, found: entries.length, list: RECORD_LISTS[list], at };
      yield { ...counted, isLoose: true };
    }
  }
}

function* indicators({ words, table }: Subject): Generator<Counted> {
  if (table === null) return;
  for (const { match, at } of words().find(INDICATORS)) {
    const stated = countOf(match[1] ?? match[2] ?? '');
    if (stated === null) continue;
    yield { printed: match[0], stated, found: table.rows.length, list: LIST_LABELS.indicators, at };
  }
}
