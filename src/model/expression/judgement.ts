import type { QualitativeExpression, Reading } from './shape.ts';

const THING =
  '(?:了)?(?:年度|预期|预定|既定|设定|设置|计划|全年|年初|总体|绩效|各项|全部|工作|项目)*(?:指标|目标|任务|要求|工作|计划|效果|目标值|指标值|标准)?(?:任务)?';
const ACHIEVE = '(?:完成|达成|实现|达到|达标)';

/** 达成预期指标, 已完成, 全部按期完成. 基本达成目标 is the label of the top window in 财预〔2021〕101号. */
const MET = new RegExp(
  `^(?:(?:已经|已|均|均已|全部|全面|全年|按期|按时|如期|按计划|按要求|按进度|顺利|圆满|足额|及时)*${ACHIEVE}${THING}|基本达成(?:年度|预期)*(?:指标|目标))$`,
);
const PARTLY = new RegExp(
  `^(?:部分|大部分|未完全|未全部|尚未完全|尚未全部)${ACHIEVE}${THING}(?:并具有一定效果|且具有一定效果|并有一定效果)?$`,
);
const NOT = new RegExp(
  `^(?:(?:未|没有|尚未|未能|没能)(?:按期|按时|如期|按计划)?(?:${ACHIEVE}|开展|实施|启动)${THING}(?:且效果较差|并且效果较差)?|实现目标程度较低)$`,
);

/** Words of praise or change that show that the cell is a statement about quality. */
const EVALUATIVE =
  /有效|明显|显著|提升|提高|增强|改善|完善|优化|促进|保障|良好|较好|优良|优秀|满意|长期|长效|长远|深远|持续|稳定|稳步|及时|按时|按期|如期|按计划|合规|规范|健全|合理|科学|充分|影响|逐步|不断|加强|推动|推进|维护|达到|达成|完成|实现|降低|减少|减轻|增加|缓解|有所|符合|严格|安全|正常|足额|到位|合格|达标|通过|可持续|广泛|基本|齐全|畅通|节约|控制|零|无.|不./;
/** Marks in one word; which state they mean depends on the scale. */
const MARK = /^(?:优|良|中|差|好|一般|较差)$/;
const MAX_LENGTH = 80;

/** Reads a statement in words; `null` where no word shows that it is one. Never guesses a state from praise. */
export function readJudgement(text: string): Reading<QualitativeExpression> | null {
  if (/[0-9≥≤<>=]/.test(text) || text.length > MAX_LENGTH) return null;
  if (PARTLY.test(text)) return { t: 'qual', state: 'partly' };
  if (NOT.test(text)) return { t: 'qual', state: 'not' };
  if (MET.test(text)) return { t: 'qual', state: 'met' };
  return EVALUATIVE.test(text) || MARK.test(text) ? { t: 'qual', state: 'unmapped' } : null;
}
