/** What the reports of `check` say around the findings. */
export const REPORTER_TEXT = {
  severity: { error: '错误', warn: '提醒', note: '提示' },
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
  usage: `用法：npm run check -- [--format text|json|github|gitlab]

检查内容文件夹中的全部文件，列出每一处问题的位置和改法。

  --format text     逐条列出，附上下文（默认）
  --format json     供程序读取
  --format github   在 GitHub 的变更页面逐行标出
  --format gitlab   GitLab 代码质量报告

退出码：0 没有错误；1 有错误；2 用法或环境变量不对`,
  unknownFormat: (format: string) => `没有“${format}”这种格式`,
  unexpected: (argument: string) => `多余的参数“${argument}”：内容文件夹请用环境变量 MINGJI_CONTENT 指明`,
  progress: (done: number, total: number) => `已读 ${done} / ${total} 份报告`,
} as const;
