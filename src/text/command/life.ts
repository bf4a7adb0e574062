import { REGION_LINE } from '../problems/content.ts';
import { SEVERITY_WORDS } from '../severity.ts';

/** Words of the commands that take a report from a draft to publication, correction and withdrawal. */
export const LIFE_TEXT = {
  missing: '要写明是哪一份报告，例如 2023/maiji-zhiliang-qiangqu',
  noReport: (typed: string) => `没有找到报告“${typed}”`,
  near: (ids: readonly string[]) => `是不是：${ids.join('、')}`,
  broken: (path: string) => `${path} 读不出来。请先运行 npm run check，按提示改正`,
  badImport: (path: string) =>
    `${path} 不是导入命令写的样子，看不出还有哪些问题没有回答。请从版本库取回；不再需要的，删去这个文件`,
  badPost: (typed: string) =>
    `“${typed}”不能作为岗位：请写岗位名称，至少两个字，例如“办公室保密员”，不写姓名`,
  badDay: (typed: string) => `日期“${typed}”应写成 2024-05-20，而且不晚于今天`,
  masked: '（已打星号）',
} as const;

/** Where a unit is, as an answer writes it into its file. */
export const REGION_TEXT = {
  bad: (typed: string) =>
    `“${typed}”不是所在地的写法：请写同一个地方的六位行政区划代码和名称，例如 "620503 甘肃省天水市麦积区"`,
  written: (path: string, region: string) => `所在地“${region}”已写进 ${path}`,
} as const;

export const RENAME_TEXT = {
  usage: `用法：npm run report -- rename <报告> <新短名>

公开以前给报告换一个编号：编号就是文件夹的名字，也是网址的最后一段。短名用小写字母、数字、短横线，
例如 tushuguan-kaifang。公开过的报告网址不能变，不能这样改。

退出码：0 已改；1 没有找到报告、已经公开，或新短名有人用；2 用法或环境变量不对`,
  noName: '要写明新的短名，例如 tushuguan-kaifang',
  badName: (name: string) => `“${name}”不能作短名：用小写字母、数字、短横线，例如 tushuguan-kaifang`,
  isKnown: (id: string) => `${id} 已经公开过，网址不能再变，什么也没有改`,
  taken: (id: string) => `${id} 已经有了，什么也没有改；请换一个短名`,
  done: (from: string, to: string) => `${from} 已改为 ${to}`,
} as const;

/** Whose post is asked for by each option of `review`. */
const POSTS = {
  writer: '录入岗位',
  secrecy: '保密审查岗位',
  privacy: '个人信息审查岗位',
  omissions: '核对未说明事项的岗位',
} as const;

export const REVIEW_TEXT = {
  usage: `用法：npm run report -- review <报告> [选项]

不写选项：列出公开前要由第二个人看的内容，什么也不改。
写选项：登记看过的内容。全部登记以后，状态由 draft（草稿）改为 reviewed（已审）。

  --answer 编号=答案    回答导入时的问题，可以写多次；已经在 report.json 里改好的，写 编号=done
  --writer 岗位         录入人的岗位
  --secrecy 岗位        保密审查已经做过，写审查人的岗位
  --privacy 岗位        个人信息审查已经做过，写审查人的岗位
  --omissions 岗位      “文中未说明”的各项已经对照原件核对，写核对人的岗位
  --seen 文件=说明      程序读不出的附件（扫描件、图片、插有图片的文件）已经逐页看过，写看到了什么；要和 --by 一起写
  --by 岗位             逐页看过附件的人的岗位
  --on 日期             审查日期；不写则是今天

保密审查和个人信息审查由两个岗位做，都不能是录入岗位。审查以后又改动的，要重新审查。

退出码：0 都已看过，可以公开；1 还有没看过的内容，或没有找到报告；2 用法或环境变量不对`,
  title: (id: string, title: string) => `${id}　${title}`,
  questions: (open: number, blocking: number) =>
    `导入时的问题：${open}个没有回答，其中${blocking}个不回答不能公开`,
  question: (id: string, text: string, blocking: boolean) => `${blocking ? '* ' : '  '}${id}　${text}`,
  at: (places: string) => `    原处：${places}`,
  choices: (words: string) => `    可答：${words}`,
  more: (count: number) => `  ……还有${count}项`,
  values: (count: number) => `读出时不能完全确定的值：${count}个，请对照原件`,
  value: (label: string, printed: string, at: string) => `  ${label}：${printed}　（${at}）`,
  omissions: (count: number) => `文中未说明：${count}项，请对照原件，确实没有写的才是未说明`,
  omission: (label: string, reason: string, note: string | null) =>
    `  ${label}　${reason}${note === null ? '' : `：${note}`}`,
  findings: (errors: number, warns: number, notes: number) =>
    `核对结果：${SEVERITY_WORDS.error}${errors}处，${SEVERITY_WORDS.warn}${warns}处，${SEVERITY_WORDS.note}${notes}处`,
  finding: (id: string, message: string, where: string) => `  ${id}　${message}　（${where}）`,
  files: (count: number) => `附件：${count}个`,
  file: (name: string, kb: number, layer: string) => `  ${name}　${kb} KB　${layer}`,
  layers: { native: '有文字', ocr: '文字由识别得来', none: '没有文字，程序读不出', unknown: '' },
  seen: (by: string, on: string) => `已由${by}于${on}逐页看过`,
  left: (count: number) =>
    `没有读取的内容：${count}处（隐藏的行、列、工作表，批注，修订，页眉页脚等），请看原件里是否有应当公开的`,
  leftRow: (what: string, places: string) => `  ${what}：${places}`,
  record: '审查登记',
  signed: (what: string, role: string, on: string) => `  ${what}　${role}　${on}`,
  unsigned: (what: string) => `  ${what}　没有登记`,
  stale: '  审查以后内容又改动过，要重新审查',
  what: { secrecy: '保密审查', privacy: '个人信息审查', omissions: '未说明事项核对', writer: '录入岗位' },
  still: (what: readonly string[]) => `还不能公开：${what.join('；')}`,
  sign: (id: string, posts: readonly (keyof typeof POSTS)[]) =>
    `看过以后登记，写岗位，不写姓名：npm run report -- review ${id} ${posts.map((post) => `--${post} <${POSTS[post]}>`).join(' ')}`,
  todo: {
    questions: (count: number) => `${count}个问题没有回答（--answer）`,
    errors: (count: number) => `${count}处错误没有改正（npm run check）`,
    writer: '没有登记录入岗位（--writer）',
    secrecy: '没有做保密审查（--secrecy）',
    privacy: '没有做个人信息审查（--privacy）',
    omissions: '没有核对未说明的事项（--omissions）',
    same: (what: string) => `${what}的岗位就是录入岗位，要由别的岗位做`,
    one: '保密审查和个人信息审查是同一个岗位，要由两个岗位做',
    stale: '审查以后改动过，要重新审查（--secrecy、--privacy、--omissions）',
    placeholder: '还有“（待填…）”没有填写，请看 report.json',
    region: (unit: string, now: string) =>
      `单位 ${unit} 的所在地要写六位行政区划代码和名称，现在写的是“${now}”：请在 units/${unit}.json 里改成 ${REGION_LINE} 这样的一行，换成它自己的代码和名称`,
    source: '没有填来源文件的校验值（npm run report -- source）',
  },
  ready: (id: string) => `都已看过，可以公开：npm run report -- publish ${id}`,
  notSigned: (why: string) => `没有登记，什么也没有改：${why}`,
  reviewed: '已登记，状态改为 reviewed（已审）',
  written: (path: string) => `已登记在 ${path}`,
  settled: (id: string, answer: string) => `问题 ${id} 已按“${answer}”了结`,
  changed: (id: string, answer: string) => `问题 ${id} 已按“${answer}”了结，report.json 已照此修改`,
  noQuestion: (id: string) => `没有编号为“${id}”的问题；不写选项可以看到全部问题`,
  noChoice: (id: string, answer: string, choices: string) =>
    `问题 ${id} 没有“${answer}”这个答案；可答：${choices}，已经改好的写 done`,
  byHand: (id: string, answer: string) =>
    `问题 ${id} 答“${answer}”要改动草稿，程序没有原件改不了：请在 report.json 和 narrative.mdx 里改好，再写 ${id}=done；也可以连同原件重新导入，加上 --answer ${id}=${answer}`,
  badPair: (option: string, text: string) => `${option} 后面的“${text}”应写成 名称=内容`,
  noFile: (name: string) => `报告的附件里没有登记“${name}”`,
  needsBy: '写了 --seen，还要用 --by 写明是哪个岗位看的',
  shortNote: (name: string) => `“${name}”看到了什么，请至少写四个字，例如“逐页看过，没有个人信息”`,
  notNow: (state: string) => `这份报告的状态是 ${state}，不用再审；更正以后会要求重新审查`,
} as const;

export const PUBLISH_TEXT = {
  usage: `用法：npm run report -- publish <报告> [--at <时间>] [--reason <原因> --by <岗位> [--immaterial]]

把审查过的草稿公开：核对导入的问题、检查和审查，改状态，存下公开的样子（published 文件夹），登记网址。
已经公开的报告改动以后再运行，就是更正：版本加一，旧版存进 versions，更正记录由程序逐项写出。

  --at 时间        定时公开，写北京时间，例如 "2026-12-01 09:00"
  --reason 原因    更正的原因（更正时必写）
  --by 岗位        批准更正的岗位（更正时必写）
  --immaterial     不影响金额、得分、结论的更正

退出码：0 已公开（或已排定）；1 还不能公开，什么也没有改；2 用法或环境变量不对`,
  badTime: (typed: string) => `时间“${typed}”看不懂：请写北京时间，例如 "2026-12-01 09:00"`,
  pastTime: (typed: string) => `时间“${typed}”已经过去：要现在公开，不写 --at`,
  same: (version: number) => `第${version}版已经公开，没有改动，不用再公开`,
  livingOnly: (version: number) =>
    `第${version}版已经公开；改动的只是整改进展等不算更正的内容，直接运行 npm run build 就会更新`,
  refused: '还不能公开，什么也没有改：',
  item: (text: string) => `  ${text}`,
  needsReason: (count: number) => `公开以后改动了${count}处，这是更正：请写 --reason 原因 和 --by 批准岗位`,
  notCorrection: '这份报告还没有公开过，不是更正：去掉 --reason、--by',
  withdrawn: '这份报告已经撤下。要重新公开，先把 state 改为 draft、删去 withdrawal，再重新审查',
  noWords: '（较长，见两版对照）',
  others: '其他',
  othersWas: (count: number) => `另有${count}处`,
  othersNow: '见两版对照',
  published: (id: string, version: number) => `已公开：${id} 第${version}版`,
  scheduled: (id: string, time: string) => `已排定：${id} 在北京时间 ${time} 以后的第一次生成时公开`,
  corrected: (id: string, version: number, count: number) =>
    `已更正：${id} 第${version}版，更正${count}处；旧版存在 versions/${version - 1}，更正记录写在 corrections，请核对措辞`,
  adopted: (id: string, version: number) => `已存下 ${id} 第${version}版公开的样子，以后改动会要求登记更正`,
  address: (address: string) => `网址：${address}`,
  next: '下一步：运行 npm start 生成网站并在这台电脑上打开（没有运行它，上面的网址打不开）；没有问题的，把内容文件夹的改动提交到版本库。',
} as const;

export const DIFF_TEXT = {
  usage: `用法：npm run report -- diff <报告>

用文字说明现在的报告与已经公开的样子差在哪里：金额、得分、等级、问题和正文逐项列出“原为、改为”。
公开的样子取 published 文件夹；没有的，取版本库里最近一次提交时公开的内容。

退出码：0 已比较（不论有没有差别）；1 没有公开过的版本可比，或读不出来；2 用法或环境变量不对`,
  none: (id: string) => `${id} 还没有公开过，没有可比的版本`,
  brokenThen: '存下的公开版本读不出来，不能比较',
  from: { published: 'published 文件夹', git: '版本库中最近一次提交' },
  title: (id: string, version: number, from: string) => `${id}：与公开的第${version}版（${from}）相比`,
  same: '数据和正文都没有差别',
  count: (count: number) => `共${count}处差别`,
  row: (label: string, was: string, now: string) => `  ${label}\n    原为：${was}\n    改为：${now}`,
  other: (fields: string) => `不逐项对照的内容也有改动：${fields}`,
} as const;

export const WITHDRAW_TEXT = {
  usage: `用法：npm run report -- withdraw <报告> --reason <原因> --by <岗位> [--on <日期>]

撤下已经公开的报告：网址保留，只说明撤下的日期、原因和批准岗位；不再出现在列表、检索和数据里。
文件夹不要删。撤下以前的版本也随之撤下。

退出码：0 已撤下；1 没有撤下；2 用法或环境变量不对`,
  needs: '要写 --reason 原因 和 --by 批准岗位',
  notPublic: (state: string) => `这份报告的状态是 ${state}，没有公开，不用撤下`,
  done: (id: string) => `已撤下：${id}。运行 npm run build 以后，网址只显示撤下的说明`,
  history: '内容仍在文件夹和版本库的历史里。因泄密或泄露个人信息撤下的，还要清理版本库历史和各处缓存。',
} as const;
