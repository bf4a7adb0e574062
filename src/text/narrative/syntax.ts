/**
 * What to say when `narrative.mdx` cannot be read as restricted MDX, or holds what is a program and not words.
 * `message` says what happened, `hint` what to write instead.
 */

interface Template<A> {
  readonly severity: 'error' | 'warn' | 'note';
  readonly message: (args: A) => string;
  readonly hint: (args: A) => string;
}

type None = Readonly<Record<never, never>>;

const error = <A = None>(message: (args: A) => string, hint: (args: A) => string): Template<A> => ({
  severity: 'error',
  message,
  hint,
});

/** Lower-case HTML tags that editors type from habit, and what the narrative has for them. */
const INSTEAD_OF_TAG: Readonly<Record<string, string>> = {
  b: '加粗写成 **重点**',
  strong: '加粗写成 **重点**',
  i: '强调写成 *文字*',
  em: '强调写成 *文字*',
  a: '链接写成 [文字](https://网址)',
  img: '图片写成 <Figure src="./attachments/图1.png" alt="图中内容"/>',
  p: '分段用空行，不用标签',
  div: '分段用空行，不用标签',
  span: '删去标签，只留文字；字体和颜色由网站统一设定',
  font: '删去标签，只留文字；字体和颜色由网站统一设定',
  u: '删去标签，只留文字；要强调写成 **重点**',
  table: '表格写成用竖线分列的 Markdown 表格',
  ul: '列表每行以“- ”开头',
  ol: '列表每行以“1. ”开头',
  li: '列表每行以“- ”开头',
  hr: '分隔线单独一行写 ---',
};

const insteadOfTag = (tag: string): string => {
  if (/^h[1-6]$/.test(tag)) return '标题写成“## 一、标题”';
  return Object.hasOwn(INSTEAD_OF_TAG, tag)
    ? (INSTEAD_OF_TAG[tag] ?? '')
    : '删去这个标签，只留文字；换行可用 <br/>，上下标可用 <sup>、<sub>';
};

export const NARRATIVE_SYNTAX_MESSAGES = {
  MDX_TOO_LARGE: error<{ bytes: number; limit: number }>(
    ({ bytes, limit }) =>
      `正文有 ${Math.ceil(bytes / 1024)} KB，超过上限 ${Math.floor(limit / 1024)} KB，没有检查`,
    () => '正文只放文字；图片、附表放进 attachments 文件夹，数据写在 report.json',
  ),
  MDX_TOO_DEEP: error<{ limit: number }>(
    ({ limit }) => `引用、列表或标签套了超过 ${limit} 层`,
    () => '减少层次：改用下一级标题，或拆成几个并列的段落',
  ),
  MDX_TOO_DENSE: error<{ count: number; limit: number }>(
    ({ count, limit }) => `这一段里有 ${count} 个 * _ [ ] ~ \` 符号，超过上限 ${limit} 个，没有检查`,
    () => '删去多余的符号；较长的内容用空行分成几段',
  ),
  MDX_TOO_MANY_TAGS: error<{ count: number; limit: number }>(
    ({ count, limit }) => `正文里有 ${count} 个 < 和 { 符号，超过上限 ${limit} 个，没有检查`,
    () => '正文只放文字；大段代码或数据作为附件放进 attachments 文件夹',
  ),
  MDX_TOO_MANY: error<{ limit: number }>(
    ({ limit }) => `问题超过 ${limit} 处，这里以后的没有列出`,
    () => '先改前面列出的问题，再检查一次',
  ),
  MDX_UNFINISHED: error(
    () => '前面的写法错误太多，正文没有检查完',
    () => '先改前面列出的问题，再检查一次',
  ),
  MDX_UNREADABLE: error<{ reason: string }>(
    ({ reason }) => `正文无法读出结构（${reason}）`,
    () => '检查此处的 < > { } 符号；要原样印出请在前面加反斜杠，如 \\< 和 \\{',
  ),
  MDX_CONTROL_CHARACTER: error<{ code: string }>(
    ({ code }) => `有看不见的控制字符 ${code}，不能公开`,
    () => '删去这个字符；常见于从其他软件粘贴，可先粘贴到记事本再复制过来',
  ),
  MDX_FRONTMATTER: error(
    () => '文件开头有“---”包围的字段，正文里不放字段',
    () => '标题、年度、金额等事实写在同一文件夹的 report.json；把“---”到“---”之间整段删去',
  ),
  MDX_ESM: error<{ word: string }>(
    ({ word }) => `行首的“${word}”会被当作程序语句，正文里不能有程序`,
    ({ word }) => `若是正文，请换个说法，或在前面加字，如“表头 ${word} ……”；若是程序，删去这一段`,
  ),
  MDX_EXPRESSION: error<{ text: string }>(
    ({ text }) => `花括号“{${text}}”会被当作程序，正文里不能有程序`,
    ({ text }) =>
      text === ''
        ? '要印出花括号请写 \\{\\}；不需要就删去'
        : `若是正文，请写成 \\{${text}\\} 或全角｛${text}｝；若是给编辑看的说明，写成 {/* ${text} */}`,
  ),
  MDX_BRACE_UNCLOSED: error(
    () => '左花括号“{”没有配对的“}”',
    () => '要印出花括号请写 \\{ 或全角｛；不需要就删去',
  ),
  MDX_COMMENT_UNCLOSED: error(
    () => '给编辑看的说明没有写完，缺少结尾的“*/}”',
    () => '写成 {/* 待确认：…… */}，开头“{/*”与结尾“*/}”都要有',
  ),
  MDX_LESS_THAN: error<{ text: string }>(
    ({ text }) => `“${text}”里的“<”会被当作标签的开头`,
    ({ text }) => `若是小于号请写 \\${text}，或写“小于”“低于”；若是书名号请用《》`,
  ),
  MDX_ANGLE_TITLE: error<{ name: string }>(
    ({ name }) => `“<${name}”用了半角尖括号，会被当作标签`,
    ({ name }) => `若是书名号或文件名请用《${name}》或〈${name}〉；要原样印出请写 \\<${name}>`,
  ),
  MDX_ANGLE_LINK: error<{ text: string }>(
    ({ text }) => `“<${text}>”不能用尖括号包住网址`,
    ({ text }) => `直接写网址（只限 http、https、mailto），或写成 [文字](网址)；现为“${text}”`,
  ),
  MDX_HTML_COMMENT: error(
    () => '“<!-- -->”不能作为说明，会使正文无法读出',
    () => '给编辑看的说明写成 {/* 说明 */}，公开时不会印出；不需要就删去',
  ),
  MDX_HTML_DECLARATION: error<{ text: string }>(
    ({ text }) => `“${text}”是网页代码，正文里不能有代码`,
    () => '删去这一段，只留文字',
  ),
  MDX_HTML_TAG: error<{ tag: string }>(
    ({ tag }) => `不能用网页标签 <${tag}>`,
    ({ tag }) => insteadOfTag(tag),
  ),
  MDX_FRAGMENT: error(
    () => '空标签“<>”没有意义，正文里不能用',
    () => '删去“<>”和“</>”，只留中间的文字；要印出请写 \\<>',
  ),
  MDX_TAG_SYNTAX: error<{ name: string; found: string }>(
    ({ name, found }) => `标签 <${name} 里有不该出现的字符“${found}”`,
    ({ found }) =>
      /[“”‘’＂＇＝＞／　]/.test(found)
        ? `标签里的引号、等号、尖括号和空格一律用半角，如 <Note title="说明">；把“${found}”改成半角`
        : '属性写成 名称="值"，标签以 > 或 /> 结束，如 <Note title="说明">；若不是标签，请把 < 写成 \\<',
  ),
  MDX_TAG_UNFINISHED: error<{ name: string }>(
    ({ name }) => `标签 <${name} 没有写完，缺少引号或“>”`,
    () => '写成 <Note title="说明"> 的样子；若不是标签，请把 < 写成 \\<',
  ),
  MDX_TAG_UNCLOSED: error<{ name: string }>(
    ({ name }) => `标签 <${name}> 没有结束标签，或结束标签在另一段里`,
    ({ name }) =>
      /^(?:br|hr|img|Figure|Statement)$/.test(name)
        ? `没有内容的标签以 /> 结束，写成 <${name}${/^[bh]r$/.test(name) ? '' : ' …'}/>`
        : `在内容后面加上 </${name}>；内容有几段时，<${name}> 和 </${name}> 各占一行`,
  ),
  MDX_TAG_UNOPENED: error<{ name: string }>(
    ({ name }) => `结束标签 </${name}> 前面没有对应的 <${name}>`,
    ({ name }) => `删去 </${name}>，或在内容前面补上 <${name}>`,
  ),
  MDX_TAG_MISMATCH: error<{ open: string; close: string }>(
    ({ open, close }) => `结束标签 </${close}> 与开始标签 <${open}> 不是一对`,
    ({ open }) => `结束标签写成 </${open}>（大小写也要一致）`,
  ),
  MDX_TAG_CROSSED: error<{ name: string }>(
    ({ name }) => `标签 </${name}> 与加粗、链接等记号交叉了`,
    ({ name }) => `先开始的后结束，如 **甲<${name}>乙</${name}>**`,
  ),
  MDX_LINE_OUTSIDE: error(
    () => '引用或列表里的标签、花括号到了下一行就断开了',
    () => '在同一行写完；或者下一行也加上同样的“> ”或缩进',
  ),
} as const;
