import { error, warn } from '../template.ts';

/** What one file says and another, or the same one elsewhere, does not bear out. Ids are permanent. */
export const CONTENT_PROBLEMS = {
  REF_DANGLING: error<{
    kind: string;
    target: string;
    near: string;
    known: string;
    file: string;
    write: string;
  }>(
    ({ kind, target }) => `找不到${kind}“${target}”`,
    ({ kind, near, known, file, write }) => {
      const anew = file === '' ? '' : `还没有的，请新建 ${file}，写上 ${write}（照实改正）`;
      if (near !== '') return `是否想写 ${near}？${anew}`;
      if (file !== '') return anew;
      if (known !== '') return `现有的是：${known}`;
      return kind === REFERENCE_KINDS.attachment
        ? '请把文件放进报告的 attachments 文件夹，或改正文件名'
        : `请检查编号，或先建立这个${kind}`;
    },
  ),
  REF_UNPUBLISHED: error<{ target: string }>(
    ({ target }) => `报告“${target}”还没有公开，公开的地址不能指向它`,
    () => '请在它公开之后再指向它，或改为已公开的地址',
  ),
  REF_LOOP: error<{ path: string }>(
    ({ path }) => `引用成环：${path}`,
    () => '请删去其中不成立的一处',
  ),
  ID_DUPLICATE: error<{ key: string; first: string; line: number }>(
    ({ key, first, line }) => `编号“${key}”已经用过（第${line}行的${first}）`,
    ({ key }) => `同一份报告里的编号不能重复，它们是页面上的定位：请改成别的，例如 "${key}-2"`,
  ),
  ID_RESERVED: error<{ key: string }>(
    ({ key }) => `编号“${key}”留给正文的标题使用`,
    () => '请改用有含义的编号，例如 "jianding-qiju"',
  ),
  REPORT_YEAR: error<{ folder: number; year: number }>(
    ({ folder, year }) => `文件夹在 ${folder} 年度下，报告的年度却是 ${year}`,
    ({ year }) => `请改正 fiscalYear，或把文件夹移到 reports/${year}`,
  ),
  COVERAGE_YEAR: error<{ file: number; year: number }>(
    ({ file, year }) => `文件名是 ${file} 年度，内容却写 ${year} 年度`,
    () => '请使两者一致',
  ),
  EXAMPLE_MIX: error<{ kind: string; target: string; example: boolean }>(
    ({ kind, target, example }) =>
      example ? `示例数据引用了真实的${kind}“${target}”` : `真实的数据引用了示例的${kind}“${target}”`,
    ({ example }) =>
      example
        ? '虚构的数据只能引用 "example": true 的记录；若这份数据是真实的，请删去它的 "example": true'
        : '真实的数据不能引用虚构的记录：请改为真实的记录；若这份数据是虚构的，请写 "example": true',
  ),
  REGION_EMPTY: warn<{ file: string; line: string }>(
    () => '单位的所在地还没有填写，填好才能公开',
    ({ file, line }) => `请在 ${file} 里写六位行政区划代码和名称，例如 ${line}`,
  ),
  REGION_LEVEL: error<{ code: string; name: string }>(
    ({ code, name }) => `所在地的代码 ${code} 是${levelWords(code)}的，名称“${name}”不是`,
    () =>
      '代码和名称请写同一个地方：省级后四位是0（620000 甘肃省），市级后两位是0（620500 甘肃省天水市），区县六位写全（620503 甘肃省天水市麦积区）',
  ),
  NAME_TWICE: error<{ kind: string; name: string; first: string }>(
    ({ kind, name, first }) => `已经有一个${kind}叫“${name}”（${first}）`,
    ({ kind, first }) =>
      `同一个${kind}只有一个文件：请在报告里改用 ${first}，删去这一个；确实是两个不同的${kind}的，在名称里写出所在地，使它们不同`,
  ),
  STATE_PUBLISH_AT: error<{ publishAt: string }>(
    ({ publishAt }) => `状态是已公开（published），定时公开时间 ${publishAt} 却还没有到`,
    () => '要到时公开，请把状态改为 scheduled；现在就公开，请删去 publishAt',
  ),
  STATE_PENDING: error<{ remark: string }>(
    ({ remark }) => `正文里还有待确认的内容：${remark}`,
    () => '请确认后删去这条备注；暂不公开的，请把状态改为 draft',
  ),
  ATTACHMENT_UNLISTED: warn<{ name: string }>(
    ({ name }) => `附件“${name}”没有在 annexes 登记，正文也没有用到，不会公开`,
    ({ name }) =>
      `要公开，请在 annexes 加一项并写 "file": ${JSON.stringify(name)}；不公开的，请移出 attachments`,
  ),
  REDIRECT_DUPLICATE: error<{ from: string; line: number }>(
    ({ from, line }) => `旧地址 ${from} 已经登记过（第${line}行）`,
    () => '一个旧地址只能有一个去处：请删去一项',
  ),
  REDIRECT_EXISTS: error<{ from: string }>(
    ({ from }) => `旧地址 ${from} 仍有页面，不能再跳转`,
    () => '请检查是否写反了 from 和 to，或删去这一项',
  ),
  REDIRECT_TARGET: error<{ to: string; near: string }>(
    ({ to }) => `跳转的去处 ${to} 不存在`,
    ({ near }) => (near === '' ? '请改为网站上现有的地址' : `是否想写 ${near}？`),
  ),
  REDIRECT_LOOP: error<{ path: string }>(
    ({ path }) => `跳转成环：${path}`,
    () => '请让其中一个地址指向现有的页面',
  ),
};

/** The level that a code of GB/T 2260 is of. */
function levelWords(code: string): string {
  if (code.endsWith('0000')) return '省级';
  return code.endsWith('00') ? '市级' : '区县';
}

/** The line that a file of a unit holds for its place. */
export const REGION_LINE = '"region": { "code": "620503", "name": "甘肃省天水市麦积区" }';

/** What a reference points to. */
export const REFERENCE_KINDS = {
  unit: '单位',
  project: '项目',
  scheme: '评分办法',
  report: '报告',
  statement: '正文数字',
  finding: '问题',
  entity: '文中单位',
  subProject: '子项目',
  attachment: '附件',
  anchor: '指标、数字或问题',
} as const;

/** What an id within a report belongs to. */
export const ANCHOR_KINDS = {
  indicators: '指标',
  documents: '文中文件',
  reportedWork: '成效分项',
  statements: '正文数字',
  entities: '文中单位',
  honours: '荣誉与试点',
  findings: '问题',
  recommendations: '建议',
  rectifications: '整改',
  annexes: '附件',
} as const;

/** Why nothing is built, with the first findings. */
export const REFUSED_TEXT = (count: number, first: readonly string[]) =>
  [
    `内容有 ${count} 处错误，未生成网站：`,
    ...first.map((line) => `  ${line}`),
    ...(count > first.length ? [`  ……另有 ${count - first.length} 处`] : []),
    '运行 npm run check 查看全部和改法',
  ].join('\n');

/** What stands in a file to be written where nothing is known of the unit. */
export const NAME_OF_UNIT = '单位全称';
export const NAME_OF_PROJECT = '项目名称';
export const REGION_OF_UNIT = { code: '620503', name: '甘肃省天水市麦积区' } as const;
