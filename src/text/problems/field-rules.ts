/** Rules of the model about more than the form of one value: what is wrong, and what to do. By the model's own names. */
export const FIELD_RULES: Readonly<Record<string, { readonly problem: string; readonly advice: string }>> = {
  'review-missing': {
    problem: '没有填写',
    advice:
      '公开前须有保密审查和个人信息审查的记录，写明审查岗位和日期：{"secrecy": {"done": true, "role": "…", "on": "…"}, "privacy": {…}}。还没有审查的，state 写 "draft"',
  },
  'contact-missing': {
    problem: '没有读者能用的联系方式',
    advice:
      '请写 email、phone、url 中的至少一项；url 里可以写 {id}、{version}、{title}、{page}，由程序填入报告的编号、版本、题名和网址。确实没有的，写 "unavailable": "…" 说明原因',
  },
  'search-server': {
    problem: '不是检索服务器的地址',
    advice:
      '请写到索引的 _search 为止：本站的路径 "/mingji/_search"，或者 "https://search.a.gov.cn/mingji/_search"；不带用户名、密码、问号和井号',
  },
  'source-placeholder': {
    problem: '是占位的数，不是来源文件的校验值和字节数',
    advice: '请运行 npm run report -- source <报告> <来源文件>，由文件算出后填入；还没有的，state 写 "draft"',
  },
  rate: {
    problem: '不是比率',
    advice: '照原文写：57.96%、100％、0.958；格子里是“—”“/”的照写，空着的不写',
  },
  'glossary-repeated': { problem: '有重复的编号', advice: '编号是术语页上的定位，每个术语要有自己的编号' },
  'alias-repeated': { problem: '有重复的简称', advice: '同一个简称只列一次，几个全称写在同一行的 full 里' },
  'scheme-points': {
    problem: '不是 0 至 100 的分值',
    advice: '请写加引号的数，最多两位小数，例如 "10"、"22.5"',
  },
  'scheme-share': { problem: '不是 0 至 1 的小数', advice: '请写加引号的小数，80% 写 "0.8"' },
  'scheme-ratio': { problem: '不是正确的倍数', advice: '请写加引号的小数，130% 写 "1.3"' },
  'weights-sum': {
    problem: '分值合计不是 100',
    advice: '请核对办法原文：各项分值连同预算执行率分值应合计 100',
  },
  'execution-weight': {
    problem: '预算执行率的分值与 weights 中写的不一致',
    advice: '请使两处相同；不设执行率分值的，weights.execution 写 "0"，execution 写 {"rule": "none"}',
  },
  'band-empty': {
    problem: '这一等级的最低分不小于最高分',
    advice: '请把 min 写成较低的分数，max 写成较高的',
  },
  'bands-overlap': { problem: '与上一等级的分数段重叠', advice: '等级从高到低写，分界分数只能属于一个等级' },
  'bands-gap': {
    problem: '与上一等级之间有空缺',
    advice: '请使这一等级的 max 等于上一等级的 min；原文只列整数分数段的，写 "integersOnly": true',
  },
  'steps-order': {
    problem: '各级没有从高到低排列，或没有写到底',
    advice: '从高到低写，最后一级按说明写到起点',
  },
  'windows-order': {
    problem: '三个区间没有首尾相接',
    advice: '达成、部分达成、未达成依次相接，从 "1" 到 "0"：met.from 等于 partly.to，partly.from 等于 not.to',
  },
  'evidence-note-missing': { problem: '依据不是原文，却没有说明', advice: '请补上 "note"，写明出处或理由' },
  'evidence-missing': {
    problem: '写了这一部分，却没有写依据',
    advice: '请补上 {"evidence": "text", "url": "…"} 这样的一项',
  },
  'evidence-without-part': {
    problem: '写了依据，办法中却没有这一部分',
    advice: '请补上这一部分，或删去这条依据',
  },
};
