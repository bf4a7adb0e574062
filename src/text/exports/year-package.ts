/** Words of the README in the package of a year. */
export const YEAR_PACKAGE_TEXT = {
  title: (site: string, year: number) => `${site}：${year}年度数据包`,
  exampleMark: (examples: number, all: number) =>
    examples === all
      ? '【示例数据】包内报告均由程序生成，内容为虚构，不对应任何真实单位或项目。'
      : `【含有示例数据】${all}份报告中有${examples}份由程序生成，内容为虚构；表格中 example 列为 true 的行、report.json 中 example 为 true 的报告即是，作统计时请先去掉。`,
  count: (count: number) => `报告：${count}份，均为最新版本`,
  day: (day: string) => `内容更新至：${day}`,
  from: (publisher: string, url: string) => `来源：${publisher} ${url}`,
  licence: (name: string, url: string) => `使用许可：${name} ${url}`,
  contents: [
    '一、包内文件',
    'tables/*.csv  本年度的各张数据表，UTF-8（含 BOM），各列含义见网站“数据下载”页',
    'reports/<短名>/report.json  一份报告的全部数字、状态和来源',
    'reports/<短名>/indicators.csv  指标与得分',
    'reports/<短名>/narrative.md  报告正文，Markdown 纯文本',
    'reports/<短名>/attachments/  原件',
    'SHA256SUMS  包内每个文件的 SHA-256 校验值',
    '金额以元为单位，比率以百分数为单位；没有写明的值是空，不是零。',
  ],
  leftOut: '二、未装入包内的原件（文件较大，请从网址下载后核对校验值）',
  none: '无',
  verify: [
    '三、怎样核对',
    '在解压后的文件夹里运行 sha256sum -c SHA256SUMS；内容没有变化时，每次生成的包逐字节相同。',
  ],
} as const;
