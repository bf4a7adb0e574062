import { EVERY_YEAR, GROUNDS, words } from './template.ts';

export const TRAIL_CHECKS = {
  F_NO_CAUSE: words<{ finding: string }>({
    severity: 'note',
    weight: 'absence',
    title: '问题是否写明原因',
    ground: GROUNDS.outline,
    since: EVERY_YEAR,
    example: '“项目资金缺口较大”，没有写原因',
    message: ({ finding }) => `问题“${finding}”没有写原因`,
    hint: () => '原文写有原因的录入 cause，例如 "采购推迟到第四季度"；没有的保留 {"absent": "not-stated"}',
    passed: () => '每个问题都写有原因',
    unknown: '原文没有列出存在的问题',
  }),
  F_NO_ADVICE: words<{ finding: string }>({
    severity: 'note',
    weight: 'absence',
    title: '问题是否有对应的建议',
    ground: GROUNDS.outline,
    since: EVERY_YEAR,
    example: '问题是人员能力不足，建议只写“完善管理机制”',
    message: ({ finding }) => `问题“${finding}”没有对应的建议`,
    hint: () => '建议针对这个问题的，在 recommendations 的 findings 指明这个问题；没有的照录',
    passed: () => '每个问题都有对应的建议',
  }),
  F_NO_FIX: words<{ count: number; finding: string | null; resultUse: boolean }>({
    severity: 'note',
    weight: 'absence',
    title: '问题是否有整改情况',
    ground: '形式核对：评价结果应当反馈并督促整改（财预〔2020〕10号）',
    since: EVERY_YEAR,
    example: '列出两个问题，没有整改情况和结果应用',
    message: ({ count, finding, resultUse }) =>
      finding === null
        ? `${count}个问题${count > 1 ? '都' : ''}没有整改情况${resultUse ? '' : '，也没有结果应用'}`
        : `问题“${finding}”没有整改情况`,
    hint: () =>
      '整改情况公开后补录 rectifications，例如 {"findings": ["late"], "measure": "已补齐验收资料", "state": "done", …}',
    passed: () => '每个问题都有整改情况',
  }),
  F_REPEAT: words<{ finding: string; report: string; problem: string }>({
    severity: 'warn',
    weight: 'absence',
    title: '重复出现的问题指向哪里',
    ground: GROUNDS.record,
    since: EVERY_YEAR,
    example: '“重复出现”指向同一年度的报告',
    message: ({ finding, report, problem }) =>
      problem === 'later'
        ? `问题“${finding}”标为重复出现，指向的 ${report} 不是以前年度的报告`
        : `问题“${finding}”标为重复出现，指向的 ${report} 是其他单位的其他项目`,
    hint: () => '在 repeats 指明是以前年度同一项目或同一单位哪一份报告的哪个问题；不是重复出现的删去 repeats',
  }),
  R_UNPROVEN: words<{ measure: string; missing: string }>({
    severity: 'warn',
    weight: 'absence',
    title: '已整改是否有佐证和核实',
    ground: GROUNDS.record,
    since: EVERY_YEAR,
    example: '状态写“已整改”，没有佐证，也没有核实单位',
    message: ({ measure, missing }) => `整改“${measure}”状态为已整改，没有${missing}`,
    hint: () =>
      '公开的材料写有佐证和核实单位的，补录 evidence 和 verifiedBy，例如 "evidence": "验收单2份", "verifiedBy": "县财政局"；材料没有写的照录',
  }),
  R_SELF_VERIFIED: words<{ measure: string; verifier: string }>({
    severity: 'warn',
    weight: 'absence',
    title: '整改由谁核实',
    ground: GROUNDS.record,
    since: EVERY_YEAR,
    example: '被评价单位核实自己的整改',
    message: ({ measure, verifier }) => `整改“${measure}”的核实单位“${verifier}”是被评价单位或整改责任单位`,
    hint: () => '公开的材料另写有核实单位的，补录到 verifiedBy；材料如此的照录',
  }),
  R_TWICE: words<{ finding: string; count: number }>({
    severity: 'note',
    weight: 'form',
    title: '同一问题是否重复登记',
    ground: GROUNDS.record,
    since: EVERY_YEAR,
    example: '一条整改的 findings 里同一个编号写了两次',
    message: ({ finding, count }) => `问题编号“${finding}”在同一条里写了${count}次`,
    hint: () => '同一个问题只写一次；要写的是另一个问题的，改成那一个',
  }),
  V_CORRECTIONS: words<{ problem: string; version: number; expected: number | null; field: string | null }>({
    severity: 'error',
    weight: 'form',
    title: '更正与版本是否相符',
    ground: GROUNDS.record,
    since: EVERY_YEAR,
    example: '版本为3，更正只记到第2版',
    message: ({ problem, version, expected, field }) => {
      switch (problem) {
        case 'missing':
          return `现为第${version}版，没有产生第${expected ?? ''}版的更正`;
        case 'beyond':
          return `更正“${field ?? ''}”产生第${expected ?? ''}版，报告现为第${version}版`;
        case 'order':
          return `更正“${field ?? ''}”（第${version}版）早于前一版的更正`;
        default:
          return `更正“${field ?? ''}”前后内容相同`;
      }
    },
    hint: ({ problem }) =>
      problem === 'same'
        ? '写明原来和现在各是什么：{"was": "28.89万元", "now": "28.98万元"}'
        : 'version 从1起，每更正一次加1；每一版都要有一条更正，version 写更正产生的版本，日期依次往后',
  }),
  V_WITHDRAWAL: words<{ state: string; on: string }>({
    severity: 'error',
    weight: 'form',
    title: '撤下记录与状态是否相符',
    ground: GROUNDS.record,
    since: EVERY_YEAR,
    example: '写有撤下日期和原因，状态仍是已公开',
    message: ({ state, on }) => `写有${on}撤下的记录，状态是“${state}”`,
    hint: () => '已撤下的，state 改为 withdrawn；没有撤下的，删去 withdrawal',
  }),
};

/** What makes 已整改 believable. */
export const PROOF_LABELS = { evidence: '佐证', verifiedBy: '核实单位' } as const;
