import { parseExpression } from '../../model/expression/parse.ts';

export interface DirectionReading {
  readonly direction: 'positive' | 'negative' | 'equal' | 'interval' | 'qualitative' | 'deadline';
  /** The text itself says it; otherwise it is what its name suggests, and has to be asked. */
  readonly isSaid: boolean;
}

const LESS_IS_BETTER =
  /事故|投诉|信访|上访|纠纷|违[规纪法]|差错|失误|死亡|发病|感染|受害|火灾|案件|发案|超支|超期|逾期|滞后|延误|变质|损失|损耗|损坏|能耗|污染|排放|返贫|辍学|失业|空置|投资控制|成本|单价|单位造价|造价|费用|用时|时限|耗时|天数|等待|发生(?:率|数|次数|起数|比例)|退出率|流失/;
const FEWER_OF_THEM =
  /(?:下降|降低|减少|压减|节约|控制)(?:率|幅度|比例|数|程度)?$|及时率|处置率|化解率|办结率|处理率|覆盖率|满意/;

/** Which way an indicator points: from the sign of its target; without one, from its name, as a suggestion only. */
export function directionOf(target: string | null, actual: string | null, name: string): DirectionReading {
  const text = target ?? actual;
  if (text === null) return { direction: 'qualitative', isSaid: true };
  const parsed = parseExpression(text);
  const said = (direction: DirectionReading['direction']): DirectionReading => ({
    direction,
    isSaid: target !== null,
  });
  switch (parsed.t) {
    case 'num':
      if (target !== null && (parsed.op === 'ge' || parsed.op === 'gt')) return said('positive');
      if (target !== null && (parsed.op === 'le' || parsed.op === 'lt')) return said('negative');
      if (target !== null && /^[=＝]|^等于/.test(text.trim())) return said('equal');
      return { direction: suggested(name, parsed.value.isZero()), isSaid: false };
    case 'ratio':
      return { direction: suggested(name, false), isSaid: false };
    case 'range':
      return said('interval');
    case 'date':
      return said('deadline');
    default:
      if (target === null && /\d/.test(text)) return { direction: suggested(name, false), isSaid: false };
      // 完成时间为2022年12月30日, 2022年底前完工: a day in words is a deadline still.
      return said(
        /(?:20\d{2}年)?\d{1,2}月(?:\d{1,2}日|底|末|上旬|中旬|下旬)?/.test(text) &&
          /时间|完成|完工|前|底|日$/.test(text)
          ? 'deadline'
          : 'qualitative',
      );
  }
}

/** 正向 and 反向 in a column of their own say it in so many words. */
export function directionInWords(text: string | undefined): DirectionReading | null {
  const word = text?.normalize('NFKC').replace(/\s|指标|型$/g, '') ?? '';
  const direction = WORDS.find(([pattern]) => pattern.test(word))?.[1];
  return direction === undefined ? null : { direction, isSaid: true };
}

const WORDS: readonly (readonly [RegExp, DirectionReading['direction']])[] = [
  [/^(?:正向|正|越大越好|越高越好)$/, 'positive'],
  [/^(?:[反逆负]向|[反逆]|越小越好|越低越好)$/, 'negative'],
  [/^定性$/, 'qualitative'],
];

function suggested(name: string, isZero: boolean): 'positive' | 'negative' {
  if (FEWER_OF_THEM.test(name)) return 'positive';
  return LESS_IS_BETTER.test(name) || isZero ? 'negative' : 'positive';
}
