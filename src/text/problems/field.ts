import { error } from '../template.ts';

/** The place in words, `资金 › 第1行 › 全年执行数`; empty for the whole file. */
interface Field {
  readonly field: string;
}

const at = (field: string) => (field === '' ? '' : `${field}：`);

const examples = (list: string) => (list === '' ? '' : `，例如 ${list}`);

const FROM_SOURCE = '请运行 npm run report -- source <报告> <来源文件>，由文件算出后填入';
/** Fields that a program can fill in better than a person, by their titles. */
const FILLED_BY_COMMAND: Readonly<Record<string, string>> = {
  '来源文件 SHA-256': FROM_SOURCE,
  来源文件字节数: FROM_SOURCE,
};

/** What is wrong with a value that is JSON but not what the model asks for. Ids are permanent. */
export const FIELD_PROBLEMS = {
  FIELD_MISSING: error<Field & { key: string; title: string; write: string; mayBeAbsent: boolean }>(
    ({ field, key, title }) => `${at(field)}缺少“${key}”${title === '' ? '' : `（${title}）`}`,
    ({ key, title, write, mayBeAbsent }) =>
      FILLED_BY_COMMAND[title] ??
      `请补上 "${key}": ${write}${
        mayBeAbsent
          ? '；原文没有写明的，写 {"absent": "not-stated"}；全文都已录入时写上 "transcription": "complete"，没有写明的就都不必写'
          : ''
      }`,
  ),
  FIELD_TOO_MANY: error<{ count: number; limit: number }>(
    ({ count, limit }) => `这个文件共有 ${count} 处不符合格式，只列出 ${limit} 处`,
    () => '请先改列出的，再检查一次；若整个文件由程序生成，请检查那个程序',
  ),
  FIELD_UNKNOWN: error<Field & { key: string; near: string; nearTitle: string; known: string }>(
    ({ field, key }) => `${at(field)}没有“${key}”这个字段`,
    ({ near, nearTitle, known }) => {
      if (near !== '') return `是否想写 ${near}${nearTitle === '' ? '' : `（${nearTitle}）`}？`;
      return known === '' ? '请删去这一项' : `请删去，或改为已有的字段：${known}`;
    },
  ),
  FIELD_TYPE: error<Field & { expected: string; found: string; write: string }>(
    ({ field, expected, found }) => `${at(field)}应填${expected}，现在是${found}`,
    ({ write }) => `请写成 ${write}`,
  ),
  FIELD_NULL: error<Field & { expected: string; mayBeAbsent: boolean; optional: boolean }>(
    ({ field, expected }) => `${at(field)}应填${expected}，现在是空值 null`,
    ({ mayBeAbsent, optional }) => {
      if (mayBeAbsent) return '原文没有写明的，写 {"absent": "not-stated"}，不用 null，也不填 0';
      return optional ? '没有内容时请删去这一项，不写 null' : '这一项必须填写';
    },
  ),
  FIELD_CHOICE: error<Field & { found: string; choices: string; near: string }>(
    ({ field, found }) => `${at(field)}${found}不是可选的值`,
    ({ choices, near }) => `${near === '' ? '' : `是否想写 ${near}？`}只能填：${choices}`,
  ),
  FIELD_EMPTY: error<Field & { mayBeAbsent: boolean; optional: boolean }>(
    ({ field }) => `${at(field)}不能为空`,
    ({ mayBeAbsent, optional }) => {
      if (mayBeAbsent) return '请填写；原文没有写明的，写 {"absent": "not-stated"}';
      return optional ? '请填写；没有内容时请删去这一项' : '请填写';
    },
  ),
  FIELD_LENGTH: error<Field & { length: number; limit: number; atLeast: boolean }>(
    ({ field, length, limit, atLeast }) =>
      `${at(field)}现有 ${length} 个字符，${atLeast ? '至少要' : '最多'} ${limit} 个`,
    ({ atLeast }) => (atLeast ? '请写得具体一些' : '请缩短'),
  ),
  FIELD_COUNT: error<Field & { count: number; limit: number; atLeast: boolean; mayBeAbsent: boolean }>(
    ({ field, count, limit, atLeast }) =>
      `${at(field)}现有 ${count} 项，${atLeast ? '至少要' : '最多'} ${limit} 项`,
    ({ atLeast, mayBeAbsent }) => {
      if (!atLeast) return '请核对有没有录重或录错；原文确有这么多的，请告诉网站维护者';
      return `请补上${mayBeAbsent ? '；原文没有的，写 {"absent": "not-stated"}' : ''}`;
    },
  ),
  FIELD_RANGE: error<Field & { found: string; limit: string; atLeast: boolean }>(
    ({ field, found, limit, atLeast }) => `${at(field)}${found} ${atLeast ? '小于' : '大于'}允许的 ${limit}`,
    ({ limit, atLeast }) => `请填${atLeast ? '不小于' : '不大于'} ${limit} 的数`,
  ),
  FIELD_ID: error<Field & { found: string; suggestion: string }>(
    ({ field, found }) => `${at(field)}“${found}”不是正确的编号`,
    ({ suggestion }) =>
      `编号只用小写英文字母、数字和单个连字符，80 个字符以内，例如 "${suggestion === '' ? 'jianding-qiju' : suggestion}"`,
  ),
  FIELD_REPORT_ID: error<Field & { found: string }>(
    ({ field, found }) => `${at(field)}“${found}”不是报告编号`,
    () => '报告编号是“年度/文件夹名”，例如 "2023/maiji-zhiliang-qiangqu"',
  ),
  FIELD_FORMAT: error<Field & { found: string; examples: string; description: string }>(
    ({ field, found }) => `${at(field)}“${found}”的写法不对`,
    ({ examples: list, description }) =>
      `请${description === '' ? '按要求的格式填写' : `按要求填写：${description}`}${examples(list)}`,
  ),
  FIELD_URL: error<Field & { found: string }>(
    ({ field, found }) => `${at(field)}“${found}”不是完整的网址`,
    () => '请从浏览器地址栏复制，以 http:// 或 https:// 开头，例如 "https://www.example.gov.cn/art/1.html"',
  ),
  FIELD_EMAIL: error<Field & { found: string }>(
    ({ field, found }) => `${at(field)}“${found}”不是电子邮箱`,
    () => '例如 "bangongshi@example.gov.cn"，请用单位邮箱',
  ),
  FIELD_MONEY: error<Field & { found: string; problem: string; advice: string }>(
    ({ field, found, problem }) => `${at(field)}金额${found}${problem}`,
    ({ advice }) => advice,
  ),
  FIELD_POINTS: error<Field & { found: string }>(
    ({ field, found }) => `${at(field)}“${found}”不是分数`,
    () => '请照原文写数字并加引号，例如 "90"、"9.50"',
  ),
  FIELD_QUANTITY: error<Field & { found: string }>(
    ({ field, found }) => `${at(field)}“${found}”里读不出数字`,
    () => '请照原文写阿拉伯数字和计量单位，例如 "1489台/件"、"1000余份"、"57.96%"',
  ),
  FIELD_DATE: error<Field & { found: string; day: boolean }>(
    ({ field, found }) => `${at(field)}“${found}”不是正确的日期`,
    ({ day }) =>
      day
        ? '请写到日，写成 "2024-05-20" 的样子，且这一天必须存在'
        : '请写成 "2024-05-20"、"2024-05" 或 "2024"，且这一天必须存在',
  ),
  FIELD_INSTANT: error<Field & { found: string }>(
    ({ field, found }) => `${at(field)}“${found}”不是带时区的时刻`,
    () => '请写成 "2026-01-05T09:00:00+08:00"',
  ),
  FIELD_GROUND: error<Field>(
    ({ field }) => `${at(field)}写明是推断（inferred），却没有写推断的理由`,
    () => '请补上 "ground": "根据……推断"；若原文已写明，请改为 stated',
  ),
  FIELD_BASIS_REASON: error<Field>(
    ({ field }) => `${at(field)}执行率不按全年预算数计算，却没有写理由`,
    () =>
      '请补上 "basisReason": "报告只写明年初预算数"；按全年预算数计算的，executionBasis 写 full-year-budget',
  ),
  FIELD_PUBLISH_AT: error<Field>(
    ({ field }) => `${at(field)}状态为定时公开（scheduled），却没有写公开时间`,
    () => '请补上 "publishAt": "2026-01-05T09:00:00+08:00"，或把状态改为 reviewed',
  ),
  FIELD_WITHDRAWAL: error<Field>(
    ({ field }) => `${at(field)}状态为已撤下（withdrawn），却没有写撤下的原因`,
    () => '请补上 "withdrawal": {"on": "2026-01-05", "reason": "……", "by": "办公室主任"}',
  ),
  FIELD_YEAR_ORDER: error<Field>(
    ({ field }) => `${at(field)}结束年度早于开始年度`,
    () => '开始年度（"from"）写较早的，结束年度（"to"）写较晚的；只有一年的，两处相同',
  ),
  FIELD_PERIOD: error<Field>(
    ({ field }) => `${at(field)}有效期不对`,
    () => '有效期应从批准日期算起，不早于批准日期，最长三年',
  ),
  FIELD_RULE: error<Field & { problem: string; advice: string; rule: string }>(
    ({ field, problem }) => `${at(field)}${problem}`,
    ({ advice }) => advice,
  ),
  FIELD_INVALID: error<Field & { found: string; code: string }>(
    ({ field, found }) => `${at(field)}${found}不符合要求`,
    ({ code }) => `请对照格式说明检查这一项（${code}）`,
  ),
};

/** What is wrong with an amount, and what to write, by the reason that the reader of amounts gives. */
export const MONEY_ADVICE: Readonly<Record<string, { problem: string; advice: string }>> = {
  'no-unit': {
    problem: '没有写单位',
    advice: '请照原文加上单位，例如 "50万元" 或 "500000元"；元与万元差一万倍，这里不作推测',
  },
  'not-a-number': {
    problem: '读不出数字',
    advice: '请写阿拉伯数字和单位，例如 "50万元"、"1,356,090.00元"、"约3亿元"',
  },
  range: {
    problem: '是一个范围，不是一个金额',
    advice:
      '原文只写了范围的，照录为没有写明的金额，例如 { "absent": "not-stated", "note": "原文写作3—5万元" }；另有准确数的写准确数',
  },
  'broken-digits': {
    problem: '的数字中间有空格，不能确定是一个数还是两个数',
    advice:
      '对照原件：录入有误的按原件写；原件就是这样印的，写 { "absent": "illegible", "note": "原文印作…" }',
  },
  'broken-grouping': {
    problem: '的千分位逗号位置不对，可能缺数字或多数字',
    advice: '请核对原文：三位一个逗号，例如 "1,356,090.00元"；没有把握时不写逗号',
  },
  'below-fen': {
    problem: '精确到分以下',
    advice: '金额最小到分：元最多两位小数，万元最多六位小数',
  },
  'too-large': { problem: '超出可以精确计算的范围', advice: '请核对单位：是否把元写成了万元或亿元' },
};

/** What a place asks for, and what was found there, in words. */
export const FORM_WORDS = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: ' true 或 false',
  array: '列表 […]',
  object: '一组 {…}',
  null: '空值 null',
  money: '带单位的金额',
  points: '加引号的分数',
  quantity: '带计量单位的数字',
  date: '日期',
  choice: '规定的值',
  other: '别的内容',
  /** A number of money whose unit is only known from the original; `inYuan` is the likelier. */
  amount: (inYuan: string, inWan: string) =>
    `"${inYuan}"；请先看原文或表头的单位，原文以万元为单位的写 "${inWan}"`,
  text: (shown: string) => `文字“${shown}”`,
  digits: (shown: string) => `数字 ${shown}`,
  truth: (shown: string) => ` ${shown}`,
  list: (count: number) => `${count} 项的列表`,
  group: '一组 {…}',
  row: (number: number) => `第${number}行`,
  named: (title: string, name: string) => `${title}“${name}”`,
} as const;
