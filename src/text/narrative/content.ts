/**
 * What to say when `narrative.mdx` reads well but holds something that a public report may not, or that would
 * not be printed as the editor meant it. `message` says what happened, `hint` what to write instead.
 */

interface Template<A> {
  readonly severity: 'error' | 'warn' | 'note';
  readonly message: (args: A) => string;
  readonly hint: (args: A) => string;
}

type None = Readonly<Record<never, never>>;
type Words<A> = (args: A) => string;

const error = <A = None>(message: Words<A>, hint: Words<A>): Template<A> => ({
  severity: 'error',
  message,
  hint,
});
const note = <A = None>(message: Words<A>, hint: Words<A>): Template<A> => ({
  severity: 'note',
  message,
  hint,
});

export const NARRATIVE_CONTENT_MESSAGES = {
  MDX_COMPONENT_UNKNOWN: error<{ name: string; near: string | null }>(
    ({ name }) => `没有“${name}”这个组件`,
    ({ name, near }) =>
      near === null
        ? `可用的组件是 Note、Figure、Statement；若不是组件，请写成 \\<${name}> 或用《》`
        : `是否想写 ${near}？组件名区分大小写，一律用半角字母`,
  ),
  MDX_COMPONENT_BLOCK: error<{ name: string; example: string }>(
    ({ name }) => `<${name}> 要单独成段，不能夹在文字中间`,
    ({ example }) => `前后各空一行，写成：${example}`,
  ),
  MDX_COMPONENT_CHILDREN: error<{ name: string; example: string }>(
    ({ name }) => `<${name}> 里面不能放内容`,
    ({ example }) => `写成：${example}`,
  ),
  MDX_COMPONENT_EMPTY: error<{ name: string; example: string }>(
    ({ name }) => `<${name}> 里面没有内容`,
    ({ example }) => `写成：${example}；不需要就整个删去`,
  ),
  MDX_PROP_UNKNOWN: error<{ component: string; prop: string; near: string | null; known: string }>(
    ({ component, prop }) => `<${component}> 没有“${prop}”这个属性`,
    ({ near, known }) =>
      known === ''
        ? '这个标签不带属性，删去即可'
        : `${near === null ? '' : `是否想写 ${near}？`}可用的属性：${known.replaceAll(' ', '、')}`,
  ),
  MDX_PROP_MISSING: error<{ component: string; prop: string; example: string }>(
    ({ component, prop }) => `<${component}> 缺少必填的属性 ${prop}`,
    ({ example }) => `写成：${example}`,
  ),
  MDX_PROP_VALUE: error<{ component: string; prop: string; value: string; rule: string }>(
    ({ component, prop, value }) => `<${component}> 的属性 ${prop} 不能是“${value}”`,
    ({ prop, rule }) => `${prop}：${rule}`,
  ),
  MDX_PROP_DUPLICATE: error<{ component: string; prop: string }>(
    ({ component, prop }) => `<${component}> 的属性 ${prop} 写了两次`,
    () => '只留一个',
  ),
  MDX_PROP_EXPRESSION: error<{ prop: string }>(
    ({ prop }) => `属性 ${prop} 的值是程序，正文里不能有程序`,
    ({ prop }) => `属性的值写在半角引号里：${prop}="值"`,
  ),
  MDX_PROP_SPREAD: error(
    () => '标签里的“{...}”是程序，正文里不能有程序',
    () => '把每个属性分别写成 名称="值"',
  ),
  MDX_URL_SCHEME: error<{ url: string }>(
    ({ url }) => `链接“${url}”的开头不在允许之列`,
    () =>
      '只能以 https://、http://、mailto:、#（本页小节）、./（本报告文件夹）、/（本网站）开头；附件写成 ./attachments/文件名.pdf',
  ),
  MDX_URL_EMPTY: error(
    () => '链接没有网址',
    () => '圆括号里写上网址或附件，如 [实施方案](./attachments/fangan.pdf)；要原样印出方括号请写 \\[',
  ),
  MDX_URL_PATH: error<{ url: string }>(
    ({ url }) => `链接“${url}”里有空格、反斜杠、“..”、“//”或看不见的字符`,
    () => '附件写成 ./attachments/文件名.pdf；网址从浏览器地址栏完整复制',
  ),
  MDX_URL_HOST: error<{ url: string }>(
    ({ url }) => `链接“${url}”不是完整的网址或邮箱`,
    () => '网址写成 https://www.example.gov.cn/页面，“@”前不能有内容；邮箱写成 mailto:名称@域名',
  ),
  MDX_LINK_EMPTY: error(
    () => '链接没有文字，读者看不到也听不到它',
    () => '方括号里写上链接的文字，如 [实施方案](./attachments/fangan.pdf)',
  ),
  MDX_LINK_TITLE: error<{ title: string }>(
    ({ title }) => `链接后面引号里的“${title}”只有鼠标停留时才看得到`,
    () => '把这句话写进正文，链接只写成 [文字](网址)',
  ),
  MDX_ANCHOR: error<{ anchor: string; known: string }>(
    ({ anchor }) => `正文里没有“#${anchor}”这个小节`,
    ({ known }) =>
      known === ''
        ? '正文里还没有标题；删去链接，只留文字'
        : `小节编号按标题的次序生成，现有：${known.replaceAll(' ', '、')}`,
  ),
  MDX_DEFINITION_UNUSED: error<{ label: string }>(
    ({ label }) => `这一行以“[${label}]:”开头，会被当作链接定义而不印出`,
    ({ label }) => `若是正文请写成 \\[${label}]: …… 或全角【${label}】；若是链接请在正文里写 [文字](网址)`,
  ),
  MDX_IMAGE_PATH: error<{ src: string }>(
    ({ src }) => `图片“${src}”不能用`,
    () =>
      '图片放进本报告的 attachments 文件夹，写成 ./attachments/文件名.png；可用 png、jpg、jpeg、webp、avif、gif',
  ),
  MDX_IMAGE_ALT: error(
    () => '图片没有文字说明，看不到图的读者不知道内容',
    () => '写成 <Figure src="./attachments/图1.png" alt="柱状图：2021至2023年检定台数逐年增加"/>',
  ),
  MDX_IMAGE_INLINE: error(
    () => '图片要单独成段，不能夹在文字或标题、表格里',
    () => '前后各空一行，写成 <Figure src="./attachments/图1.png" alt="图中内容"/>',
  ),
  MDX_HEADING_LEVEL: error<{ marks: string }>(
    ({ marks }) => `标题不能用“${marks}”`,
    () => '报告名称来自 report.json；正文一级标题用 ##，以下依次用 ###、####、#####；要印出 # 请写 \\#',
  ),
  MDX_HEADING_SKIP: note<{ marks: string; expected: string }>(
    ({ marks, expected }) => `标题从上一级直接到了“${marks}”，中间跳过了“${expected}”`,
    ({ expected }) => `若不是有意如此，请改成 ${expected}`,
  ),
  MDX_HEADING_EMPTY: error(
    () => '标题没有文字',
    () => '在 # 后面空一格写标题文字；不需要就删去这一行',
  ),
  MDX_HEADING_UNDERLINE: error(
    () => '下一行的“---”或“===”把这段文字变成了标题',
    () => '标题写成“## 标题”；若要分隔线，请在文字与 --- 之间空一行',
  ),
  MDX_HEADING_NESTED: error(
    () => '标题不能放在列表、引用、脚注或组件里',
    () => '把标题移到外面，单独成行；里面可用 **加粗** 代替',
  ),
  MDX_HEADING_COMPONENT: error<{ name: string }>(
    ({ name }) => `标题里不能放 <${name}>，目录无法显示`,
    () => '标题只写文字；数字和图片放在标题下面的段落里',
  ),
  MDX_HEADING_LITERAL: error<{ text: string }>(
    ({ text }) => `“${text}”没有成为标题，会原样印出`,
    () => '半角 # 顶格写，后面空一个半角空格，如“## 一、项目基本情况”；要印出 # 请写 \\#',
  ),
  MDX_TAG_FULLWIDTH: error<{ text: string }>(
    ({ text }) => `“${text}”用了全角符号，没有成为组件或说明，会原样印出`,
    () => '标签和花括号用半角：<Note>…</Note>、{/* 待确认：…… */}',
  ),
  MDX_PARAGRAPH_INDENT: error(
    () => '这一行以全角空格开头，却与上一行之间没有空行，会并进上一段',
    () => '两段之间空一行；段首不必空格，网站会统一缩进',
  ),
  MDX_PARAGRAPH_JOINED: note<{ marker: string }>(
    ({ marker }) => `以“${marker}”开头的这一行与上一行之间没有空行，会并进上一段`,
    () => '若是新的一段，请在两行之间空一行',
  ),
  MDX_STRIKETHROUGH: error(
    () => '“~~”是删除线，删去的文字仍会公开',
    () => '真正删去这些文字；要印出波浪号请写 \\~\\~，表示范围用一个 ~ 或“至”',
  ),
  MDX_TASK_LIST: error(
    () => '“[ ]”“[x]”是待办清单，公开的报告里不用',
    () => '改成文字，如“- 已完成：……”；要印出方括号请写 \\[ ]',
  ),
  MDX_TABLE_CELLS: error<{ found: number; expected: number }>(
    ({ found, expected }) => `这一行有 ${found} 格，表头有 ${expected} 格，多出的不会印出`,
    () => '补齐或删去竖线，使每行格数与表头一致；格子里的竖线写成 \\|',
  ),
  MDX_FOOTNOTE_MISSING: error<{ label: string }>(
    ({ label }) => `脚注“[^${label}]”没有内容，会原样印出`,
    ({ label }) => `另起一行写 [^${label}]: 脚注内容`,
  ),
  MDX_FOOTNOTE_UNUSED: error<{ label: string }>(
    ({ label }) => `脚注“[^${label}]”在正文里没有标记，不会印出`,
    ({ label }) => `在正文需要的地方写 [^${label}]，或删去这条脚注`,
  ),
  MDX_FOOTNOTE_DUPLICATE: error<{ label: string }>(
    ({ label }) => `脚注“[^${label}]”写了两次，后一条不会印出`,
    () => '换一个编号，或合并成一条',
  ),
  MDX_INVISIBLE_CHARACTER: error<{ code: string }>(
    ({ code }) => `有看不见的字符 ${code}，会使检索和复制出错`,
    () => '删去这个字符；常见于从网页或聊天软件粘贴',
  ),
  MDX_PENDING: note<{ text: string }>(
    ({ text }) => `还有待确认的内容：${text}`,
    () => '确认后删去 {/* 待确认：…… */}，公开前不能留下',
  ),
  MDX_NODE: error<{ type: string }>(
    ({ type }) => `正文里不能用这种写法（${type}）`,
    () => '只用标题、段落、列表、引用、表格、链接、脚注和可用的组件',
  ),
} as const;
