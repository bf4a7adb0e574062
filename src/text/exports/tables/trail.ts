import { EXAMPLE, KEYS, REPORT } from './shared.ts';

export const FINDINGS = {
  title: '问题',
  description: '报告写明的每个问题一行：原因、建议，和后来的整改',
  columns: [
    ...REPORT,
    { name: 'finding_id', heading: '问题编号', meaning: '问题编号，在一份报告内不重复' },
    { name: 'number', heading: '序号', meaning: '问题在报告中的顺序，从 1 起' },
    { name: 'text', heading: '问题', meaning: '问题，照原文' },
    { name: 'category', heading: '类别', meaning: '类别' },
    { name: 'amount_yuan', heading: '涉及金额', meaning: '涉及金额' },
    { name: 'cause', heading: '原因', meaning: '报告写明的原因' },
    { name: 'recommendations', heading: '建议', meaning: '对应的建议，多条以“；”分隔' },
    {
      name: 'state',
      heading: '整改状态',
      meaning:
        'unpublished 未公布；not-started 未开始；in-progress 整改中；partly 部分完成；unverified 称已整改，没有佐证或没有本单位以外的核实；done 已整改并经核实；refused 不予整改；unseen 本站未见（不予公开、无法辨认、不适用或没有录入）',
    },
    { name: 'measures', heading: '整改措施', meaning: '整改措施，多条以“；”分隔' },
    { name: 'responsible', heading: '责任单位', meaning: '责任单位，多个以“；”分隔' },
    { name: 'due', heading: '期限', meaning: '期限，多个以“；”分隔' },
    { name: 'evidence', heading: '佐证', meaning: '佐证，多条以“；”分隔' },
    { name: 'verified_by', heading: '核实单位', meaning: '核实单位，多个以“；”分隔' },
    { name: 'updated_on', heading: '更新日期', meaning: '整改情况的更新日期，多个以“；”分隔' },
    { name: 'repeats', heading: '重复出现', meaning: '以前年度报告中的同一问题：报告编号#问题编号' },
    { name: 'url', heading: '网址', meaning: '问题在报告页上的网址' },
    EXAMPLE,
    ...KEYS,
    { name: 'amount_raw', heading: '涉及金额原文', meaning: '涉及金额，照原文' },
  ],
} as const;

export const RECOMMENDATIONS = {
  title: '建议',
  description: '报告提出的每条建议一行，没有对应问题的也在内',
  columns: [
    ...REPORT,
    { name: 'recommendation_id', heading: '建议编号', meaning: '建议编号，在一份报告内不重复' },
    { name: 'text', heading: '建议', meaning: '建议，照原文' },
    { name: 'addressed_to', heading: '责任单位', meaning: '建议的责任单位' },
    {
      name: 'findings',
      heading: '对应问题',
      meaning: '问题编号，对应 findings 表的 finding_id，多个以“；”分隔；没有对应问题的留空',
    },
    { name: 'due', heading: '期限', meaning: '期限，原文只写到月或年的只到月或年' },
    { name: 'url', heading: '网址', meaning: '报告网址' },
    EXAMPLE,
    ...KEYS,
  ],
} as const;

export const RECTIFICATIONS = {
  title: '整改',
  description: '每条整改措施一行；一条措施可以对应几个问题',
  columns: [
    ...REPORT,
    { name: 'rectification_id', heading: '整改编号', meaning: '整改编号，在一份报告内不重复' },
    {
      name: 'findings',
      heading: '对应问题',
      meaning: '问题编号，对应 findings 表的 finding_id，多个以“；”分隔',
    },
    { name: 'measure', heading: '整改措施', meaning: '整改措施' },
    { name: 'responsible', heading: '责任单位', meaning: '责任单位' },
    { name: 'due', heading: '期限', meaning: '期限，原文只写到月或年的只到月或年' },
    {
      name: 'state',
      heading: '状态',
      meaning:
        '公布的状态：not-started 未开始；in-progress 整改中；partly 部分完成；done 已整改；refused 不予整改',
    },
    { name: 'evidence', heading: '佐证', meaning: '佐证' },
    { name: 'verified_by', heading: '核实单位', meaning: '核实单位' },
    { name: 'updated_on', heading: '更新日期', meaning: '整改情况的更新日期' },
    { name: 'url', heading: '网址', meaning: '第一个对应问题在报告页上的网址' },
    EXAMPLE,
    ...KEYS,
  ],
} as const;

export const STATEMENTS = {
  title: '正文数字',
  description: '报告正文写出的每个数字一行：含义、原文、数值和计量单位',
  columns: [
    ...REPORT,
    { name: 'statement_id', heading: '数字编号', meaning: '数字编号，在一份报告内不重复' },
    { name: 'label', heading: '含义', meaning: '数的是什么' },
    { name: 'raw', heading: '原文', meaning: '数字，照原文' },
    { name: 'value', heading: '数值', meaning: '数值，按计量单位' },
    { name: 'measure_unit', heading: '计量单位', meaning: '计量单位，照原文；没有时留空' },
    { name: 'approximate', heading: '约数', meaning: '原文是否写作约数、余、近等（true 是，false 否）' },
    { name: 'sum_of', heading: '合计自', meaning: '等于哪些数字之和：数字编号，以“；”分隔' },
    { name: 'url', heading: '网址', meaning: '报告网址' },
    EXAMPLE,
    ...KEYS,
    { name: 'part_of', heading: '属于', meaning: '是哪个数字的一部分：数字编号' },
    { name: 'equal_to', heading: '应当等于', meaning: '应当和哪个数字一致：数字编号' },
  ],
} as const;

export const CHECKS = {
  title: '核验',
  description:
    '核验结果为不符或者无法核验的，每处一行；相符的只在 reports 表计数，各项规则见网站的核验规则页',
  columns: [
    ...REPORT,
    { name: 'check_id', heading: '核验编号', meaning: '核验规则的编号，永久不变' },
    { name: 'title', heading: '核验内容', meaning: '核验规则看什么' },
    { name: 'severity', heading: '级别', meaning: 'error 错误；warn 提醒；note 提示' },
    {
      name: 'weight',
      heading: '性质',
      meaning: 'figures 数字对不上；words 说法对不上；absence 没有说清；form 写法',
    },
    { name: 'status', heading: '结果', meaning: 'fail 不符；unknown 无法核验' },
    { name: 'message', heading: '说明', meaning: '核验说明，列出相关数值' },
    { name: 'waived_by', heading: '例外批准岗位', meaning: '作为例外公开的，批准的岗位' },
    { name: 'waived_on', heading: '例外批准日期', meaning: '作为例外公开的，批准的日期' },
    { name: 'waiver_reason', heading: '例外理由', meaning: '作为例外公开的理由' },
    { name: 'url', heading: '网址', meaning: '所说之处在报告页上的网址' },
    EXAMPLE,
    ...KEYS,
  ],
} as const;
