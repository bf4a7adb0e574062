/** Words of the command that writes the search index for a search server. */
export const OPENSEARCH_TEXT = {
  usage: `用法：npm run report -- opensearch --out <文件夹>

把已生成网站的检索索引写成检索服务器（OpenSearch、Elasticsearch）能装入的文件：
index.json 是索引的设置，bulk-0001.ndjson 等是报告，每个文件不超过50 MB。
内容只取自 MINGJI_DIST 里的 search-index：网站公开什么，就写什么，撤下的报告不在里面。
文件夹里上一次写出的文件会被换掉；有别的文件时不写。

  --out <文件夹>   写到哪里，不能在内容、输出或缓存的文件夹里

退出码：0 完成；1 没有写出，屏幕上写明原因；2 用法或环境变量不对`,
  missing: '要写明写到哪个文件夹：--out <文件夹>',
  inside: (folder: string) => `${folder} 在内容、输出或缓存的文件夹里，或者包含它们。请另写一个文件夹`,
  foreign: (folder: string, names: readonly string[]) =>
    `${folder} 里有不是这个命令写的文件：${names.join('、')}。请移走，或者另写一个文件夹`,
  noIndex: (folder: string) =>
    `${folder} 里没有检索索引，或者不是这个版本的程序生成的。请先运行 npm run build`,
  done: (reports: number, folder: string, files: number, megabytes: string) =>
    `${reports}份报告写入 ${folder}：${files}个文件，共${megabytes} MB`,
  next: (index: string) => `装入（把 <服务器> 换成检索服务器的内网地址）：
  curl -X PUT <服务器>/${index} -H 'Content-Type: application/json' --data-binary @index.json
  for f in bulk-*.ndjson; do curl -X POST <服务器>/${index}/_bulk -H 'Content-Type: application/x-ndjson' --data-binary @$f; done
  curl -X POST <服务器>/${index}/_refresh
再把别名 mingji 换到 ${index}，步骤见 /guide/maintainer/`,
} as const;
