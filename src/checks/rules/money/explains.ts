import { isAbsent } from '../../../model/absence.ts';
import { CAUSE } from '../../cause.ts';
import type { Subject } from '../../subject.ts';

/** What was not spent, or how slowly. */
const SHORTFALL =
  /执行率|未(?:能)?(?:全部)?(?:支出|支付|执行|使用|拨付)|结转|结余|沉淀|(?:支付|支出|执行)(?:进度|偏|较|率)|没有(?:全部)?(?:支出|支付)|尾款|质保金/;

/** Whether a finding, a row of the table or a sentence says why money was not spent. */
export function explainsShortfall({ report, table, words }: Subject): boolean {
  const { findings } = report;
  const found =
    !isAbsent(findings) &&
    findings.some(
      ({ category, text, cause }) =>
        !isAbsent(cause) && (category === 'execution' || SHORTFALL.test(text) || SHORTFALL.test(cause)),
    );
  if (found) return true;
  const inRow = table?.rows.some(
    ({ name, deviationReason }) => deviationReason !== undefined && /执行率/.test(name),
  );
  if (inRow === true) return true;
  const { text } = words();
  return SHORTFALL.test(text) && sentences(text).some((one) => SHORTFALL.test(one) && CAUSE.test(one));
}

function sentences(text: string): readonly string[] {
  return text.split(/[。\n]/);
}
