/** Words by which a problem is filed; where none fits, or several do, a person decides. */
const CATEGORIES: readonly (readonly [RegExp, string])[] = [
  [/问卷|满意度|调查样本|抽样|回访/, 'survey'],
  [/采购|招标|投标/, 'procurement'],
  [/合同/, 'contract'],
  [/档案|台账|资料|归档|记录/, 'records'],
  [/绩效目标|指标(?:设置|不|值)|目标(?:设置|不|偏)/, 'target'],
  [/截留|挪用|挤占|违规|不合规|虚列|代签|超范围|不规范/, 'compliance'],
  [/人员|素质|能力|培训|专业/, 'capacity'],
  [/执行率|执行(?:进度|缓慢|偏)|支出进度|滞后|未支出|拨付|结转/, 'execution'],
  [/预算|资金缺口|缺口|测算|经费不足|资金不足|投入不足/, 'budget'],
  [/质量|验收|合格/, 'quality'],
];

/** The category of a problem by its words, and whether they speak of nothing else. */
export function categoryOf(text: string): { readonly category: string; readonly isSaid: boolean } {
  const fitting = CATEGORIES.filter(([pattern]) => pattern.test(text)).map(([, category]) => category);
  return { category: fitting[0] ?? 'benefit', isSaid: fitting.length === 1 };
}
