import { EVERY_YEAR, words } from './template.ts';

export const SOURCE_CHECKS = {
  SAT_SAMPLE: words<{ indicator: string; actual: string; missing: string }>({
    severity: 'note',
    weight: 'absence',
    title: '满意度是否写明样本',
    ground: '形式核对：满意度由调查得出，应当写明调查了多少人、怎样调查',
    since: EVERY_YEAR,
    example: '“满意度100%”，没有写调查了多少人',
    message: ({ indicator, actual, missing }) => `“${indicator}”为${actual}，没有写${missing}`,
    hint: () => '原文写有的录入 survey，例如 {"sample": 200, "valid": 190, "method": "现场问卷"}；没有的照录',
    passed: () => '满意度写有样本和调查方式',
  }),
  SRC_UNOFFICIAL: words<{ host: string }, { host: string }>({
    severity: 'warn',
    weight: 'absence',
    title: '来源是否为官方网站',
    ground: '形式核对：来源网址的域名是否为 .gov.cn，或由编辑核实为发布单位的网站',
    since: EVERY_YEAR,
    example: '来源是文库网站上的转载',
    message: ({ host }) => `来源 ${host} 不是 .gov.cn 网站，也没有核实为发布单位的网站`,
    hint: () =>
      '在发布单位的网站找到原件，改写 sourceUrl；该网站确属发布单位的，写 "official": true，并在 note 说明依据',
    passed: ({ host }) => `来源为 ${host}`,
    unknown: '没有来源网址，无法核对是否为官方来源',
  }),
  A11Y_SCAN: words<{ title: string; file: string }>({
    severity: 'warn',
    weight: 'form',
    title: '附件是否有文字层',
    ground: '形式核对：没有文字层的附件不能检索、复制，也不能朗读',
    since: EVERY_YEAR,
    example: '评分表是扫描图片',
    message: ({ title, file }) => `附件“${title}”（${file}）没有文字层`,
    hint: () => '换用由原文件导出的 PDF；只有扫描件的，识别文字后写 "textLayer": "ocr"，主要数字逐项录入',
    passed: () => '附件都有文字层',
  }),
  REV_MISSING: words<{ review: string; reviewed: string; problem: string; on: string; version: number }>({
    severity: 'error',
    weight: 'form',
    title: '公开前的审查记录',
    ground: '《政府信息公开条例》（国务院令第711号）第十七条：公开前依法审查',
    since: EVERY_YEAR,
    example: '第2版在审查之后更正，更正的内容没有审查记录',
    message: ({ review, reviewed, problem, on, version }) =>
      problem === 'correction'
        ? `${review}在${reviewed}，第${version}版的更正在${on}，更正后的内容没有审查记录`
        : `${review}在${reviewed}，晚于定时公开的${on}`,
    hint: ({ problem }) =>
      problem === 'correction'
        ? '重新审查更正后的内容，把 review 的 on 和 role 改为这次审查的日期和岗位'
        : '先审查后公开：补做审查，或推迟 publishAt',
    passed: () => '有保密审查和个人信息审查的记录',
    unknown: '草稿，还没有审查记录',
  }),
};

export const REVIEW_LABELS = { secrecy: '保密审查', privacy: '个人信息审查' } as const;

/** What a satisfaction figure may leave unsaid. */
export const SURVEY_LABELS = { sample: '样本量', method: '调查方式' } as const;
