/** How many of the files that are in the way are named. */
const FOREIGN_SHOWN = 10;

/** What the system says, in words. */
const CODES: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '磁盘只读',
  ENOENT: '上级文件夹不能写入',
  ENOSPC: '磁盘空间不足',
};

/** Options of every command that builds. */
const OPTIONS = `--clean：不用缓存，全部重新生成
--replace：输出文件夹中不是本程序生成的文件也可以删掉
--threads：用几个线程生成页面，平时不必写；内存不足 4 GB 的机器写 1`;

/** What the build, the preview and the start command say. */
export const BUILD_TEXT = {
  refused: (errors: number) =>
    `未生成网站：内容有 ${errors} 处错误，请先按上面的提示修改。原来的网站没有改动。`,
  building: (reports: number) => `正在生成 ${reports} 份报告的网站……`,
  built: (dist: string, seconds: string, phases: readonly string[], made: number, kept: number) =>
    `网站已生成：${dist}（用时 ${seconds} 秒：${phases.join('、')}；新做 ${made} 个文件，沿用 ${kept} 个）`,
  standing: (dist: string, seconds: string, phases: readonly string[], made: number, kept: number) =>
    `网站没有变化，原样保留：${dist}（用时 ${seconds} 秒：${phases.join('、')}；新做 ${made} 个文件，沿用 ${kept} 个）`,
  phases: {
    check: '检查',
    prepare: '准备',
    pages: '生成页面',
    originals: '复制附件',
    search: '建立检索',
    verify: '核对',
    swap: '替换',
  },
  progress: (phase: string, done: number, total: number, rate: number, left: number | null) =>
    `${phase} ${done}/${total}，每秒 ${rate.toFixed(rate < 10 ? 1 : 0)} 个${left === null ? '' : `，约剩 ${Math.ceil(left)} 秒`}`,
  diskFull: (dist: string) => `未生成网站：磁盘空间不足。请清理后重试；${dist} 中原来的网站没有改动。`,
  noPermission: (dist: string) => `没有写入 ${dist} 的权限。请检查文件夹权限；原来的网站没有改动。`,
  notBuilt: (reason: string) => `未生成网站：${reason}`,
  noThreads: '选项 --threads 后面写 1 或 2',
  usage: `用法：npm run build -- [--clean] [--replace] [--threads 1|2]
      npm run build -- --shard 2/8 [同上]
      npm run build -- --merge [各份的文件夹……] [同上]
${OPTIONS}
--shard 2/8：分到几台机器上生成时，只生成八份中的第二份，放在输出文件夹旁边（例如 dist.parts/2-of-8），网站不动
--merge：用各份合成网站，和一次生成的完全相同；不写文件夹就用 dist.parts 中的`,
  startUsage: `用法：npm start -- [--clean] [--replace] [--threads 1|2] [--port 端口]
${OPTIONS}
--port：生成之后在哪个端口打开网站，例如 --port 4322`,
  distIsFile: (dist: string) =>
    `${dist} 是一个文件，不是文件夹。请移走或改名这个文件，或者用 MINGJI_DIST 指定别的文件夹。`,
  distLinkDead: (dist: string, leadsTo: string) =>
    `${dist} 是一个链接，但它指向的 ${leadsTo} 不存在。请先建立那个文件夹，或者用 MINGJI_DIST 指定别的文件夹。`,
  parentIsFile: (dist: string) =>
    `${dist} 的上级路径中有一个是文件，不是文件夹，放不下网站。请移走它，或者用 MINGJI_DIST 指定别的文件夹。`,
  foreign: (dist: string, paths: readonly string[]) =>
    [
      `${dist} 中有 ${paths.length} 项不是本程序生成的，生成网站会删掉它们：`,
      ...paths.slice(0, FOREIGN_SHOWN).map((path) => `  ${path}`),
      ...(paths.length > FOREIGN_SHOWN ? ['  ……'] : []),
      '请把它们移到别处；或者用 MINGJI_DIST 指定一个空文件夹；确认可以删掉时运行：npm run build -- --replace',
    ].join('\n'),
  kept: (folder: string) =>
    `生成期间有人往原来的网站里放了文件。原来的网站连同这些文件保留在 ${folder}，请取走后删除。`,
  cacheIsFile: (cache: string) =>
    `缓存位置 ${cache} 是一个文件（或者它的上级是文件）。请移走或改名这个文件，或者用 MINGJI_CACHE 指定别的文件夹。`,
  cacheUnusable: (cache: string, code: string) =>
    `不能写入缓存文件夹 ${cache}（${CODES[code] ?? code}）。请检查文件夹，或者用 MINGJI_CACHE 指定别的文件夹。`,
  waiting: (pid: number) => `另一个生成正在进行（进程 ${pid}），等它结束后继续。按 Ctrl+C 放弃。`,
  stopped: (dist: string) => `已停止。${dist} 中原来的网站没有改动。`,
  failed: (reason: string) => `未生成网站：${reason}\n原来的网站没有改动。`,
  changedMeanwhile: '生成期间内容又被改动。请等改完、保存后重新生成。',
  notAlone: '请用 npm run build 生成网站：只有它先检查内容，再核对生成的网站。',
  serving: (url: string) => `网站已就绪：${url}（按 Ctrl+C 停止）`,
  alreadyServed: (url: string, port: number) =>
    [
      `端口 ${port} 上是先前启动、还没有关的预览，显示的就是这个文件夹：现在的网站已经可以打开 ${url}（开着的页面请刷新）。`,
      '要停止它，在运行它的窗口按 Ctrl+C。',
    ].join('\n'),
  portBusy: (port: number) =>
    `端口 ${port} 已被占用，多半是先前启动、还没有关的预览：在运行它的窗口按 Ctrl+C。是别的程序的，请关闭它，或换一个端口，例如：npm run preview -- --port ${port + 1}`,
  recorded: (count: number, file: string) =>
    `登记了 ${count} 个新公开的地址：${file}（请随内容一起提交，以后误删报告时检查会提示）`,
  notRecorded: (file: string, reason: string) => `没能登记新公开的地址到 ${file}：${reason}`,
  nothingToServe: (dist: string) => `${dist} 中还没有生成好的网站，请先运行 npm run build。`,
  indexing: (reports: number) => `正在建立 ${reports} 份报告的检索索引……`,
} as const;
