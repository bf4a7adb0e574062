/** What the build, the preview and the start command say. */
export const BUILD_TEXT = {
  refused: (errors: number) =>
    `未生成网站：内容有 ${errors} 处错误，请先按上面的提示修改。原来的网站没有改动。`,
  building: (reports: number) => `正在生成 ${reports} 份报告的网站……`,
  built: (dist: string, seconds: string) => `网站已生成：${dist}（用时 ${seconds} 秒）`,
  diskFull: (dist: string) => `未生成网站：磁盘空间不足。请清理后重试；${dist} 中原来的网站没有改动。`,
  noPermission: (dist: string) =>
    `未生成网站：没有写入 ${dist} 的权限。请检查文件夹权限；原来的网站没有改动。`,
  failed: (reason: string) => `未生成网站：${reason}\n原来的网站没有改动。`,
  serving: (url: string) => `网站已就绪：${url}（按 Ctrl+C 停止）`,
  portBusy: (port: number) =>
    `端口 ${port} 已被占用。请关闭占用它的程序，或换一个端口：PORT=${port + 1} npm start`,
  recorded: (count: number, file: string) =>
    `登记了 ${count} 个新公开的地址：${file}（请随内容一起提交，以后误删报告时检查会提示）`,
  notRecorded: (file: string, reason: string) => `没能登记新公开的地址到 ${file}：${reason}`,
  nothingToServe: (dist: string) => `${dist} 中还没有生成好的网站，请先运行 npm run build。`,
  indexing: (reports: number) => `正在建立 ${reports} 份报告的检索索引……`,
} as const;
