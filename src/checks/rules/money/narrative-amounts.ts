import type { Fen, Money } from '../../../model/money.ts';
import { parseMoney } from '../../../model/money.ts';
import { keepingSame } from '../../../model/remember.ts';
import type { Passage, Wording } from '../../words/wording.ts';

/** An amount in the text, with the words of its sentence that stand before it. */
export interface TextAmount {
  readonly money: Money;
  readonly fen: Fen;
  readonly passage: Passage;
  /** Offset in the passage. */
  readonly offset: number;
  readonly length: number;
  readonly before: string;
  /** Number of the sentence in the whole text. */
  readonly sentence: number;
}

/** 50万元, 3亿5000万元, 25千元; 五十万元 and 壹佰贰拾万元 as contracts write them. */
const AMOUNT =
  /(?:\d+亿\d{1,4}(?:\.\d+)?万元|\d[\d,]*(?:\.\d+)?\s*(?:亿|[十百千]?万|百|千)?元|[零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖十百千万亿拾佰仟]{2,30}元)(?!\s*[/／])/g;
const CONTEXT = 24;
/** More amounts than any text of a report holds; beyond them nothing is compared. */
const MOST = 400;

/** The amounts of a text in order; several rules ask for those of the same report. */
export const amountsIn = keepingSame((words: Wording): readonly TextAmount[] => {
  const amounts: TextAmount[] = [];
  let sentence = 0;
  let from = 0;
  for (const { match, passage, offset } of words.find(AMOUNT)) {
    if (amounts.length === MOST) break;
    const money = parseMoney(match[0]);
    if ('problem' in money) continue;
    if (/[。；;\n]/.test(words.text.slice(from, match.index))) sentence += 1;
    from = match.index;
    const [before = ''] = /[^。；;]*$/.exec(passage.text.slice(Math.max(0, offset - CONTEXT), offset)) ?? [];
    amounts.push({ money, fen: money.fen, passage, offset, length: match[0].length, before, sentence });
  }
  return amounts;
});
