/** What the reports of `check` say around the findings. */
export const REPORTER_TEXT = {
  hint: (hint: string) => `改法：${hint}`,
  /** The last line. Times are seconds with one decimal. */
  summary: ({ files, errors, warnings, notes, seconds }: Summary) =>
    `检查完成：${files} 个文件，${errors} 个错误，${warnings} 个提醒，${notes} 个提示，用时 ${seconds} 秒`,
} as const;

interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly seconds: string;
}

/** How `check` is called. */
export const CHECK_TEXT = {
  usage: `用法：npm run check -- [<报告>…] [--errors] [--format text|json|github|gitlab]

检查内容文件夹中的全部文件，列出每一处问题的位置和改法；错误排在最后，离总数最近。

  <报告>            只列出这几份报告的问题，例如 2023/maiji-zhiliang-qiangqu；也可以写文件夹，例如 units
  --errors          只列出错误，不列提醒和提示
  --format text     逐条列出，附上下文（默认）
  --format json     供程序读取
  --format github   在 GitHub 的变更页面逐行标出
  --format gitlab   GitLab 代码质量报告

退出码：0 列出的问题中没有错误；1 有错误；2 用法或环境变量不对`,
  unknownFormat: (format: string) => `没有“${format}”这种格式`,
  unknownPart: (word: string) =>
    `内容文件夹里没有“${word}”：请写报告的编号，例如 2023/maiji-zhiliang-qiangqu，或者文件夹，例如 units；内容文件夹本身用环境变量 MINGJI_CONTENT 指明`,
  /** After the last line, where not all findings were listed. */
  listed: (shown: number, all: number) => `共${all}处，按要求列出${shown}处`,
  progress: (done: number, total: number) => `已读 ${done} / ${total} 份报告`,
} as const;
