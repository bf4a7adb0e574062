import { pairSays } from './pair-words.ts';

const AFTER =
  /^(说明|备注|注$|注[:：\d]|评价结论|自评结论|总体评价|总体结论|综合评价|存在(的)?(主要)?问题|主要问题|原因分析|联系|填表|填报|填写|其他需要|改进(措施|建议)|审核|评价人|评价小组|单位负责人|项目负责人|负责人|经办|制表|评价等级|自评等级|绩效等级|等级|备注说明|偏差大|主管部门意见|财政部门|结果应用|评分等级|下一步)/;

/** Whether a row that begins so stands below a table of indicators and not in it. */
export function endsTable(label: string): boolean {
  const said = /^([^:：]{2,14})[:：]./.exec(label)?.[1];
  return AFTER.test(label) || [label, said ?? ''].some(isVerdict);
}

/** 自评等级 and 自评得分：99.6分 stand below a table. */
function isVerdict(label: string): boolean {
  return ['grade', 'total'].includes(pairSays(label) ?? '');
}
