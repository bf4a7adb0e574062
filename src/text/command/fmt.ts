/** Words of the commands that lay out files and fill in what a program can find out. */
export const FMT_TEXT = {
  usage: `用法：npm run report -- fmt [--check] [<报告、文件夹或文件> …]

把内容文件夹里的 JSON 排成统一的样子：字段按固定次序，表格一行一项；
写了录入范围（"transcription"）的报告，可以不写的 {"absent": "not-stated"} 都省去。
只改排版，不改内容：网站上的每个字节都不变。不写文件名则整理全部。

  --check   只列出需要整理的文件，不改动

退出码：0 完成；1 有文件读不进来，或 --check 发现需要整理的文件；2 用法或环境变量不对`,
  unknown: (typed: string) =>
    `内容文件夹里没有“${typed}”。请写报告编号（2023/maiji-zhiliang-qiangqu）、文件夹（units）或文件`,
  broken: (path: string) => `${path} 不是正确的 JSON，没有改动。请先运行 npm run check，按提示改正`,
  summary: ({ files, changed, check }: { files: number; changed: number; check: boolean }) =>
    changed === 0
      ? `${files}个文件都已排好`
      : check
        ? `${files}个文件中有${changed}个需要整理`
        : `${files}个文件中整理了${changed}个`,
} as const;

export const SOURCE_TEXT = {
  usage: `用法：npm run report -- source <报告> [<来源文件>]

由来源文件算出 SHA-256 和字节数，填进报告的 provenance。读者拿到同一个文件时可以核对。
来源文件不写时，取附件中类别为 original 的那一个。

退出码：0 完成；1 没有找到报告或文件；2 用法或环境变量不对`,
  missing: '要写明是哪一份报告',
  noReport: (typed: string) => `没有找到报告“${typed}”`,
  broken: (path: string) => `${path} 不是正确的 JSON，没有改动。请先运行 npm run check，按提示改正`,
  noOriginal: (count: number) =>
    count === 0
      ? '附件中没有类别为 original 的文件：请在命令最后写上来源文件'
      : `附件中有${count}个类别为 original 的文件：请在命令最后写明是哪一个`,
  noFile: (path: string) => `读不到文件“${path}”`,
  placeholder: (path: string) => `“${path}”是空的或只有几个字节，不能作为来源文件`,
  same: (path: string) => `${path} 中的 SHA-256 和字节数与来源文件相符`,
  filled: (path: string, sha256: string, bytes: number) => `已填入 ${path}：${bytes} 字节，SHA-256 ${sha256}`,
} as const;
