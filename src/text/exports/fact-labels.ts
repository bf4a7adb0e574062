import { ABSENT_FIELD_LABELS } from '../labels.ts';

const BASIS = (who: string) => `${who}的依据：stated 报告写明，inferred 本站推断`;
const ROLE = (who: string) => ({
  id: `${who}的编号`,
  name: who,
  basis: BASIS(who),
  ground: `推断${who}的理由`,
});

const below = (path: string, fields: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(fields).map(([field, label]) => [`${path}.${field}`, label]));

/** What the values are called that have no column of their own, by their place in `report.json`. */
const LABELS: Readonly<Record<string, string>> = {
  printedProjectName: '印出的项目名称',
  printedUnitName: '印出的单位名称',
  fiscalYearEvidence: '确定评价年度的依据',
  kindEvidence: '确定评价类型的依据',
  kindBasis: '评价类型的依据：stated 报告写明，inferred 本站判断',
  outline: '提纲',
  outlineBasis: '提纲的依据：stated 报告写明，inferred 本站判断',
  outlineGround: '判断提纲的理由',
  ...below('unitBasis', { basis: BASIS('实施单位'), ground: '推断实施单位的理由' }),
  ...below('competentDept', ROLE('主管部门')),
  ...below('otherCompetentDepts[]', ROLE('其他主管部门')),
  ...below('commissioner', ROLE('委托单位')),
  ...below('evaluator', ROLE('评价机构')),
  ...below('otherProjects[]', { id: '其他项目的编号', name: '其他项目', url: '其他项目的网址' }),
  ...below('review', {
    'secrecy.role': '保密审查的岗位',
    'secrecy.on': '保密审查的日期',
    'privacy.role': '个人信息审查的岗位',
    'privacy.on': '个人信息审查的日期',
    note: '审查的说明',
  }),
  'assessments[].by.ground': '推断评分单位的理由',
  ...below('findings[].repeats', {
    report: '同一问题出现过的报告',
    finding: '同一问题在那份报告中的编号',
  }),
  ...below('executionPoints', { weight: '预算执行的分值', claimedScore: '预算执行的得分' }),
  ...below('fundManagement[]', {
    item: '资金管理事项',
    label: '资金管理事项的名称',
    situation: '资金管理的情况',
    problem: '资金管理的问题',
  }),
  ...below('indicatorGroups[]', {
    'path[]': '小计所在的层级',
    weight: '小计的分值',
    claimedScore: '小计的得分',
  }),
  ...below('reportedWork[]', { id: '成效分项的编号', name: '成效分项' }),
  ...below('entities[]', { id: '文中对象的编号', name: '文中对象', kind: '对象的种类', role: '对象的作用' }),
  ...below('honours[]', {
    id: '荣誉的编号',
    title: '荣誉',
    level: '荣誉的级别',
    holder: '获得者的编号',
    event: '获得或者申报',
  }),
  ...below('printedFaults[]', { kind: '形式问题的种类', where: '形式问题所在', printed: '形式问题的原文' }),
  ...below('resultUse[]', {
    year: '结果应用的年度',
    effect: '结果应用的方式',
    amount: '结果应用涉及的金额',
    amountRaw: '结果应用涉及的金额，原文',
    'document.title': '结果应用依据的文件',
    'document.docNo': '结果应用依据的文号',
    'document.issuer': '结果应用依据的发文机关',
    'document.date': '结果应用依据的文件日期',
    'document.url': '结果应用依据的网址',
    note: '结果应用的说明',
  }),
  ...below('annexes[]', {
    id: '附件的编号',
    title: '附件',
    kind: '附件的种类',
    file: '附件的文件名',
    textLayer: '附件的文字层',
    emptyInSource: '附件在原文中只有标题',
  }),
  ...below('attachments[]', {
    name: '所附文件的文件名',
    title: '所附文件',
    url: '所附文件的网址',
    bytes: '所附文件的字节数',
    sha256: '所附文件的 SHA-256',
  }),
  ...below('corrections[]', {
    on: '更正的日期',
    version: '更正所在的版本',
    field: '更正的字段',
    was: '更正前',
    now: '更正后',
    reason: '更正的原因',
    material: '是否影响结果',
    by: '批准更正的岗位',
    noticeUrl: '更正公告的网址',
  }),
  ...below('notTranscribed', { 'parts[]': '没有录全的部分', note: '没有录全的说明' }),
};

/** Fields that may be absent and are not on the list of what readers ask for. */
const ABSENT_LABELS: Readonly<Record<string, string>> = {
  ...ABSENT_FIELD_LABELS,
  by: '评分单位',
  on: '评分日期',
  fundSplit: '资金按分项的分配',
  unspent: '结余',
  printedRate: '印出的执行率',
  target: '年度指标值',
  actual: '实际完成值',
  baseline: '基期值',
  weight: '分值',
  claimedScore: '得分',
  situation: '资金管理的情况',
  responsible: '责任单位',
  due: '期限',
  sourceUrl: '来源网址',
  retrievedOn: '取得日期',
  official: '是否官方来源',
};

const ABSENCE: Readonly<Record<string, string>> = {
  reason: '没有的原因',
  printed: '原文写在这里的话',
  note: '没有的说明',
};

/**
 * What a value of `report.json` is called.
 * @param field names from the top, rows as `[]`: `honours[].level`, `disclosure.absent.docNo.reason`
 * @returns `undefined` for what has no name here
 */
export function factLabel(field: string): string | undefined {
  const [, of, what] = /(?:^|\.)absent\.(\w+)\.(\w+)$/.exec(field) ?? [];
  if (of === undefined || what === undefined) return LABELS[field];
  const [name, said] = [ABSENT_LABELS[of], ABSENCE[what]];
  return name === undefined || said === undefined ? undefined : `${name}：${said}`;
}
