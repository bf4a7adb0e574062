import type { z } from 'zod';
import type { UnitSchema } from '../../src/model/unit.ts';
import { UNIT_NAMES } from './spec.ts';

type UnitInput = z.input<typeof UnitSchema>;

/** A code that no place has: 99 is no province. */
const REGION = { code: '999901', name: '示例市清源区' };

/** What everybody calls a body, where that is not its name. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  人大常委会预算工作委员会: '人大预算工委',
  人力资源和社会保障局: '人社局',
  交通运输局: '交通局',
  住房和城乡建设局: '住建局',
  卫生健康局: '卫健局',
  应急管理局: '应急局',
  文化体育和旅游局: '文旅局',
  文化广播影视局: '文广局',
};

function unit(id: string, kind: UnitInput['kind'], more: Partial<UnitInput> = {}): [string, UnitInput] {
  const name = UNIT_NAMES[id] ?? id;
  const shortName = Object.entries(SHORT_NAMES).reduce(
    (short, [full, usual]) => short.replace(full, usual),
    name.replace('示例市', ''),
  );
  return [id, { name, shortName, kind, region: REGION, ...more, example: true }];
}

/** Fictional bodies of the example district. */
export const UNITS: Readonly<Record<string, UnitInput>> = Object.fromEntries([
  unit('shili-caizhengju', 'dept', { budgetCode: '990101' }),
  unit('shili-jiaoyuju', 'dept', { budgetCode: '990105' }),
  unit('shili-weijianju', 'dept', { budgetCode: '990108' }),
  unit('shili-nongyeju', 'dept', { budgetCode: '990112' }),
  unit('shili-jiaotongju', 'dept', { budgetCode: '990115' }),
  unit('shili-zhujianju', 'dept', { budgetCode: '990117' }),
  unit('shili-shuiwuju', 'dept', { budgetCode: '990121' }),
  unit('shili-rensheju', 'dept', { budgetCode: '990124' }),
  unit('shili-minzhengju', 'dept', { budgetCode: '990126' }),
  unit('shili-yingjiju', 'dept', { budgetCode: '990131' }),
  unit('shili-wenguangju', 'dept', {
    budgetCode: '990119',
    validTo: '2022-02-28',
    note: '2022年3月1日起职责并入示例市清源区文化体育和旅游局。',
  }),
  unit('shili-wenlvju', 'dept', {
    budgetCode: '990119',
    validFrom: '2022-03-01',
    predecessors: ['shili-wenguangju'],
    note: '由文化广播影视局改组，以前年度的报告仍列在原单位名下。',
  }),
  unit('shili-tushuguan', 'unit', { budgetCode: '990119001' }),
  unit('shili-renda-yusuan', 'congress'),
  unit('shili-qingping-zixun', 'third-party', { shortName: '示例清评公司' }),
]);
