/** Words of the command that puts a file beside a report. */
export const ATTACH_TEXT = {
  usage: `用法：npm run report -- attach <报告> <文件> … [选项]

打开每个文件查看，没有问题的复制到报告的 attachments 文件夹，并登记在 report.json 的 annexes。
有宏、隐藏的工作表、没有接受的修订、黑块遮盖的文字、照片里的位置、个人信息的，写明在哪里，不复制，什么也不改。
扫描件、图片和文件里插的图片程序读不出，先复制登记；要由人逐页看过，用 review --seen 或本命令的 --seen 登记以后才能公开。

  --title 名称    附件的名称，只有一个文件时可以写；不写用文件名
  --kind 类别     original 原件，score-table 评分表，survey 问卷，photo 照片，contract 合同，other 其他；不写是 other
  --seen 说明     程序读不出的部分已经逐页看过，写看到了什么；要和 --by 一起写
  --by 岗位       看的人的岗位

退出码：0 已复制登记；1 没有复制，原因已写明；2 用法或环境变量不对`,
  missing: '要写明是哪一份报告、哪些文件，例如 attach 2024/tushuguan 原件.pdf',
  oneTitle: '--title 只能用于一个文件',
  badKind: (typed: string, kinds: string) => `没有“${typed}”这个类别，可以写：${kinds}`,
  seenNeedsBy: '--seen 要和 --by 一起写，说明至少四个字',
  noFile: (path: string) => `读不到文件“${path}”，什么也没有改`,
  noAnnexes: (path: string) =>
    `${path} 的 annexes 写的是没有附件或没有写明。确有附件要公开的，请先改成 "annexes": []，再运行一次`,
  taken: (name: string) => `attachments 里已经有另一个“${name}”，没有覆盖。请改个文件名，或先删去旧的`,
  refused: (name: string) => `“${name}”不能作附件，没有复制：`,
  nothing: '什么也没有改',
  same: (name: string) => `“${name}”已经在 attachments 里，内容相同`,
  copied: (name: string) => `已复制并登记“${name}”`,
  facts: (type: string, bytes: string, sha256: string) => `  类型 ${type}，${bytes} 字节，SHA-256 ${sha256}`,
  textLayer: {
    native: '  文字层：每页都有，程序已经查过',
    partial: '  文字层：部分页没有，没有的那些页要由人看',
    none: '  文字层：没有，是图像，要由人逐页看',
  },
  look: '  请看一看：',
  person: (id: string, name: string) =>
    `  要由人看过才能公开：看过以后运行 npm run report -- review ${id} --seen ${name}=看了什么、结果如何 --by 岗位`,
  stale: '内容变了，已经做过的审查要重新登记：npm run report -- review',
} as const;
