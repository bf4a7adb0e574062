import { formatExact } from '../../../model/format.ts';
import type { FundSource } from '../../../model/funds.ts';
import type { Fen } from '../../../model/money.ts';
import { MONEY_CHECKS } from '../../../text/checks/money.ts';
import { SOURCE_LABELS } from '../../../text/labels.ts';
import type { CheckPlace } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import type { Subject } from '../../subject.ts';
import { placeIn } from '../../words/wording.ts';
import { COLUMNS, exactMoney } from './lines.ts';
import { amountsIn } from './narrative-amounts.ts';

type Level = Extract<FundSource, 'central' | 'province' | 'city' | 'county'>;

/** An amount that is said to come from one level of government. */
interface Mention {
  readonly level: Level;
  readonly fen: Fen;
  /** Amounts in one group are told side by side: in a sentence, or in a column. */
  readonly group: string;
  readonly at: CheckPlace;
}

const LEVEL_WORDS: readonly (readonly [Level, RegExp])[] = [
  ['central', /中央(?!厨房)/],
  ['province', /省级|省财政|省本级|省拨|自治区(?:级|财政|本级|资金)/],
  ['city', /市级|市财政|市本级|市拨|州级|州财政/],
  ['county', /县级|县财政|县本级|县拨|县配套|区级|区财政|区本级|区县级/],
];
/** The amount directly after the source: 中央资金61.8万元, 县级财政配套安排30.9万元. */
const AFTER = /(中央|省|自治区|市|州|县|区)[^，。；、：:（）\d]{0,12}[:：]?$/;

export const X_PRIOR = defineCheck({
  id: 'X_PRIOR',
  text: MONEY_CHECKS.X_PRIOR,
  *run(subject) {
    const mentions = [...inText(subject), ...inLines(subject)];
    for (const whole of mentions) {
      const pair = pairFor(whole, mentions);
      if (pair === null) continue;
      const [own, other] = pair;
      const term = ({ level, fen }: Mention) => `${SOURCE_LABELS[level]}${formatExact(fen)}`;
      const args = {
        source: SOURCE_LABELS[whole.level],
        amount: formatExact(whole.fen),
        formula: `${term(own)} + ${term(other)}`,
      };
      yield { status: 'fail', at: whole.at, args };
      return;
    }
  },
});

/** Two amounts told side by side, of the same level and of another, that add up to an amount of that level alone. */
function pairFor(whole: Mention, mentions: readonly Mention[]): readonly [Mention, Mention] | null {
  for (const own of mentions) {
    if (own.level !== whole.level || own.fen <= 0 || own.fen >= whole.fen) continue;
    const other = mentions.find(
      ({ level, fen, group }) => group === own.group && level !== own.level && fen === whole.fen - own.fen,
    );
    if (other !== undefined) return [own, other];
  }
  return null;
}

function* inText({ words }: Subject): Generator<Mention> {
  for (const { before, fen, passage, offset, length, sentence } of amountsIn(words())) {
    const last = AFTER.exec(before);
    const level = last === null ? undefined : LEVEL_WORDS.find(([, pattern]) => pattern.test(last[0]))?.[0];
    if (level === undefined) continue;
    yield { level, fen, group: `text-${sentence}`, at: placeIn(passage, offset, length) };
  }
}

function* inLines({ funds }: Subject): Generator<Mention> {
  for (const [index, line] of (funds?.lines ?? []).entries()) {
    const { source } = line;
    if (source !== 'central' && source !== 'province' && source !== 'city' && source !== 'county') continue;
    for (const column of COLUMNS) {
      const fen = exactMoney(line, column)?.fen;
      if (fen === undefined) continue;
      yield {
        level: source,
        fen,
        group: column,
        at: { in: 'facts', pointer: ['funds', 'lines', index, column] },
      };
    }
  }
}
