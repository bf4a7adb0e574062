import { ABSENT_FIELD_LABELS } from '../labels.ts';

export const BASIS_WORDS = {
  'full-year-budget': '全年（调整后）预算数',
  'initial-budget': '年初预算数',
  received: '到位资金',
} as const;

export const NAME_WORDS = { projectName: '项目名称', unitName: '实施单位' } as const;

export const SUM_WORDS = {
  initialBudget: '年初预算',
  fullYearBudget: '全年预算',
  received: '到位',
  executed: '支出',
} as const;

/** Words of a draft: what it says of itself, and what is said to whoever fills it in. Apart, because a page loads them. */
export const DRAFT_TEXT = {
  /** Units and projects are chosen from the register of the site, or named. */
  register: {
    labels: { implementingUnit: '实施单位', ...ABSENT_FIELD_LABELS } as Readonly<Record<string, string>>,
    kinds: { unit: '单位', project: '项目' },
    sameName: (field: string, name: string) => `${field}“${name}”与名单里已有的很像，是不是同一个？`,
    newName: (name: string) => `不是，“${name}”是新的`,
    example: (words: string) => `原件写着“${words}”。这是不是演示用的示例，内容是虚构的？`,
    exampleUnit: (name: string) =>
      `“${name}”是本站的示例单位。这份报告是不是也是演示用的示例，内容是虚构的？`,
    isExample: '是示例，内容是虚构的',
    isReal: '不是，是真实的报告',
    region: (name: string, typed: string | null) =>
      `${typed === null ? '' : `“${typed}”看不出是哪里，或者代码和名称不是同一级。`}“${name}”是新单位，在哪里？写六位行政区划代码和名称，例如 620503 甘肃省天水市麦积区`,
    placeOf: (name: string) => `“${name}”的所在地`,
    place: '所在地（六位行政区划代码和名称）',
    placeHint: '例如 620503 甘肃省天水市麦积区',
    noPlace: (name: string) => `还没有写新单位“${name}”的所在地`,
    wrongPlace: (name: string, place: string) => `新单位“${name}”的所在地“${place}”，代码和名称不是同一级`,
    placeAdvice: '请写六位行政区划代码和名称，例如 620503 甘肃省天水市麦积区；市级后两位是0，省级后四位是0',
    nameTaken: (kind: string, name: string, isExample: boolean) =>
      `名单里已经有叫“${name}”的${kind}${isExample ? '，是示例' : ''}，不能再写一个`,
    nameTakenHint: (kind: string, isExample: boolean) =>
      isExample
        ? `这份报告是演示用的示例的，勾选“示例”，再从名单里选它；真实的${kind}与它重名的，写上带所在地的全称`
        : `请从名单里选它；确实是另一个${kind}的，写上带所在地的全称`,
    mixed: (label: string, kind: string, isExample: boolean) =>
      isExample
        ? `这份报告是示例，“${label}”选的却是真实的${kind}`
        : `“${label}”选的是示例${kind}，这份报告却没有写明是示例`,
    mixedHint: (kind: string) =>
      `演示用的示例，勾选“示例”，单位和项目也都选示例的；真实的报告，不要勾选，在这一栏改选真实的${kind}`,
    missing: (label: string) => `还没有填${label}`,
    unknown: (label: string) => `${label}不在本站的名单里`,
    hint: (kind: string) =>
      `请在这一栏从名单里选；名单里没有的，选“名单里没有，我来写”，写上全称。新${kind}的文件随压缩包一起带走，由保管网站内容的同事放进网站`,
  },

  twoProjects: (words: string, table: string) =>
    `正文和表格像是两个项目，请确认是不是同一份报告：正文写的是${words}，表格是${table}。放错了文件的，拿掉放错的，换成对的再读`,
  oneProject: '是同一份报告，原件就是这样写的',
  kindByTitle: (title: string) => `题名或表名写作“${title}”。`,
  kindAsked: '原文没有写明，由录入人选定。',
  basisReason: (basis: string) => `原文没有写明口径，按${basis}计算。`,
  provenance: (files: string) => `由${files}导入。`,
  sources: (title: string | null, files: readonly string[]) =>
    title === null ? files.join('、') : `${title}（${files.join('、')}）`,
  formOnly: '原件只有评分表，没有文字部分。',
  unitAnswered: '文件里没有写明实施单位，由录入人填写。',
  levelMissing: '（待填）',
  formHeading: '说明',
  conclusionHeading: '评价结论',
  untitled: '绩效评价报告',
} as const;
