import { DESK_TEXT } from '../desk/desk.ts';
import { REGION_LINE } from '../problems/content.ts';

function quoted(name: string): string {
  return /[\s()（）]/.test(name) ? `"${name}"` : name;
}

function commandAgain(files: readonly string[], id: string): string {
  return `npm run report -- import ${files.map(quoted).join(' ')} --again ${id}`;
}

/** Words of the command that reads Word and Excel files into a draft. */
export const IMPORT_TEXT = {
  usage: `用法：npm run report -- import <文件> … [--out <文件夹>] [--answer <问题>=<答案>] … [--again <报告>]

读 .docx、.xlsx、.ods、.odt、.xls、.html 和文本文件，几个文件合成一份报告（报告、评分表、附表），
写出草稿：report.json（数据）、narrative.mdx（正文）、import.json（来源、问题、没有用上的内容）。
已有的文件一律不覆盖。隐藏的工作表、行、批注和修订中删除的内容不读取，只列出位置。

自检页下载的压缩包（.zip）也用这个命令放进内容文件夹。

  <文件>              一个或几个；压缩包一次一个
  --out <文件夹>      写到这个文件夹；不写则放在内容文件夹的 reports/<年度>/<短名>/
  --answer 编号=答案  回答上一次列出的问题，可以写多次
  --again <报告>      重新读入上次导入、还没有改动过的草稿：上次的答案保留，原草稿由新的替换；
                      文件就在当前文件夹的，可以不写文件

退出码：0 写出了草稿（不论还有多少问题待答）；1 没有写出草稿；2 用法或环境变量不对`,
  noFile: '要写明读哪一个文件',
  badAnswer: (text: string) => `“${text}”不是“编号=答案”的写法`,
  unreadableFile: (name: string) => `读不到文件“${name}”，请核对路径`,
  nothing: '没有读出任何内容，没有写出草稿',
  exists: (path: string) => `${path} 已经有一份报告，没有覆盖；请用 --out 写到别处`,
  place: {
    states: { draft: '还没有公开', scheduled: '定时公开', published: '已公开', withdrawn: '已撤下' },
    moved: (id: string, state: string, free: string) =>
      `${id} 是已有的另一份报告（${state}），不是由这些文件导入的，没有改动它；这份草稿的编号改为 ${free}；要换成别的，公开以前运行 npm run report -- rename ${free} <新短名>`,
    twin: (title: string, where: string, mend: string) =>
      `看起来是同一份报告：“${title}”（${where}）的项目、年度、类型与这份相同；是同一份的，不要公开这一份，${mend}`,
    correct: (id: string) =>
      `请改原来那一份（reports/${id}），再运行 npm run report -- publish ${id} --reason 原因 --by 岗位，作为更正公开`,
    edit: (id: string) => `请直接改原来那一份（reports/${id}），用 npm run report -- review ${id} 回答问题`,
    again: (path: string, files: readonly string[], id: string, answers: Readonly<Record<string, string>>) =>
      [
        `${path} 已经存在，是同样的文件做的草稿，还没有改动过，没有覆盖；要另写一份的，用 --out 写到别处。要重新读入（上次的答案保留），运行：`,
        `  ${commandAgain(files, id)}${Object.entries(answers)
          .map((pair) => ` --answer ${quoted(pair.join('='))}`)
          .join('')}`,
      ].join('\n'),
    touched: (path: string, state: string, mend: string) =>
      `${path} 已经存在（${state}），是同一份报告或同样的文件做的，没有覆盖；已经公开的、导入以后改动过的，不能重新读入。${mend}；要另写一份的，用 --out 写到别处`,
    packed: (path: string, state: string, mend: string | null) =>
      `${path} 已经存在（${state}），是同一份报告或同样的文件做的，没有覆盖；${mend ?? '要用新的，先把旧的文件夹删去'}。是另一份报告的，请在自检页把“文件夹名称”改成别的，重新打包`,
  },
  packageWhole: '压缩包里是做好的草稿，直接放进内容文件夹，不能同时写 --out 或 --again',
  timeout: DESK_TEXT.unreadable.timeout,
  crashed: '读取时出错，没有写出草稿；请把文件另存一份再来',

  template: '这是填报表，按表中写明的字段读取，没有要回答的问题',
  read: '读出的内容',
  rows: {
    title: '题名',
    kind: '类型',
    year: '年度',
    project: '项目',
    unit: '单位',
    funds: '资金',
    indicators: '指标',
    total: '总分',
    words: '正文',
    statements: '正文数字',
  },
  fundLines: (count: number) => `${count}行`,
  indicators: (count: number) => `${count}项`,
  sections: (count: number) => `${count}个标题`,
  none: '没有读到',
  doubt: '（待确认）',
  asked: (blocking: number, all: number) => `要回答的问题：${all}个，其中${blocking}个不回答不能公开`,
  question: (id: string, text: string) => `${id}　${text}`,
  at: (places: string) => `    原处：${places}`,
  choices: (choices: string) => `    可答：${choices}`,
  choice: (id: string, label: string, isSuggested: boolean) =>
    `${id}（${label}${isSuggested ? '，草稿现在按这个' : ''}）`,
  typed: '    可答：写上内容，有空格的加引号',
  readAs: (of: string | null, value: string, printed: string) =>
    `    读作：${of === null ? '' : `${of}：`}${value}${printed === '' ? '' : `（原文：${printed}）`}`,
  moreValues: (count: number) => `    ……还有${count}个，写在 import.json`,
  answer: (files: readonly string[], id: string, questions: readonly string[]) =>
    [
      '回答问题：把“答案”换成括号前面的代号（或者要写的内容），运行下面的命令；还有别的问题的，接着写 --answer 编号=答案',
      `  ${commandAgain(files, id)} ${questions.map((question) => `--answer ${question}=答案`).join(' ')}`,
    ].join('\n'),
  noFilesAgain: (names: readonly string[]) =>
    `--again 要连同原来的文件再读一次，这里没有找到：请写出路径，例如 npm run report -- import ${names.map(quoted).join(' ')} --again <报告>`,
  nameTaken: (name: string, path: string, isExample: boolean) =>
    isExample
      ? `已经有一个示例单位叫“${name}”（${path}），没有写出草稿。这份报告是演示用的示例的，写 --answer example=yes；真实的单位与它重名的，写 --answer unitName=带所在地的全称`
      : `已经有一个单位叫“${name}”（${path}），没有写出草稿。请在报告里选它；确实是另一个单位的，写上带所在地的全称`,
  more: (count: number) => `等${count}处`,
  left: (count: number) => `没有读取或没有用上的内容：${count}处`,
  leftRow: (reason: string, text: string, at: string) =>
    `  ${at}　${reason}${text === '' ? '' : `：${text}`}`,
  written: (folder: string) => `草稿已写到 ${folder}`,
  records: (paths: string) => `新写了记录：${paths}`,
  noPlace: (paths: string) =>
    `还没有写所在地，写好才能公开：${paths}，改成 ${REGION_LINE} 这样的一行，换成它自己的代码和名称`,
  personal: (count: number) =>
    `注意：草稿里有${count}处疑似个人信息，不能公开，也不要提交到版本库。请先在 report.json、narrative.mdx 里改成脱敏的写法：`,
  personalRow: (masked: string, where: string) => `  ${masked}　（${where}）`,
  starred: (count: number) => `import.json 里有${count}处疑似个人信息，已打星号`,
  again: {
    none: (typed: string) => `没有找到由导入写出的草稿“${typed}”`,
    touched: (path: string) =>
      `${path} 导入以后改动过，重新读入会丢掉这些改动，没有读。请直接改草稿，用 npm run report -- review 回答问题`,
  },
  next: (id: string | null) =>
    id === null
      ? '下一步：把草稿放进内容文件夹，运行 npm run check 看全部核对结果。'
      : `下一步：运行 npm run report -- review ${id}，看还有哪些问题、核对结果，由谁审查。`,
} as const;
