type Value = string | number | boolean | null;
type Values = Readonly<Record<string, Value>>;

/** What is said to an officer in place of the words for whoever edits files; what is not here is said alike to both. */
interface Words {
  readonly message?: (values: Values) => string;
  readonly hint?: string;
}

const KEEPER = '请告诉保管网站内容的同事，由他在文件里改';
const FOR_KEEPER: Words = { hint: KEEPER };
/** A line that is changed in the field for the words is printed as it stands. */
const REWRITE = '请在“正文”里改写这一行：改过的一行照字面印出，不再当作记号';
const CONFIRM =
  '请由审查岗位的一个人逐页看过，确认没有个人信息和不宜公开的内容，并告诉保管网站内容的同事是谁看的、看了什么';
const HEADINGS = '标题单独写一行：以“一、”开头的是一级标题，以“（一）”开头的是二级标题';
const LINK = '请在“正文”里改写这一行，只留文字；要链接到别处的，告诉保管网站内容的同事';
const PICTURE = '图片由保管网站内容的同事放进报告，请交给他；不要图片的，在“正文”里删去这一行';
const FOOTNOTE = '请在“正文”里把脚注的内容写进这一段；要留作脚注的，告诉保管网站内容的同事';
const RETYPE = '请删去它；常见于从网页、聊天软件或 PDF 粘贴，删不掉时把这几个字重新输入';

const at = ({ field }: Values) => (field === '' || field === undefined ? '' : `${field}：`);

const OWN: Readonly<Record<string, Words>> = {
  // Values of the form.
  FIELD_MISSING: {
    message: (values) => `${at(values)}还没有填${values['title'] === '' ? '' : `“${values['title']}”`}`,
    hint: '请填写；原文没有写明的，勾选“文中未说明”',
  },
  FIELD_UNKNOWN: { message: (values) => `${at(values)}有一项本站不认识`, hint: KEEPER },
  FIELD_TYPE: { message: (values) => `${at(values)}填的不是这一栏要的内容`, hint: '请重新填写这一栏' },
  FIELD_NULL: {
    message: (values) => `${at(values)}没有填写`,
    hint: '请填写；原文没有写明的，勾选“文中未说明”；可不填的，留空',
  },
  FIELD_CHOICE: {
    message: (values) => `${at(values)}填的不是可选的内容`,
    hint: '请在这一栏重新选择',
  },
  FIELD_TOO_MANY: { hint: '请先改列出的，再看其余的' },
  FIELD_ID: FOR_KEEPER,
  FIELD_REPORT_ID: FOR_KEEPER,
  FIELD_POINTS: { hint: '请照原文写数字，例如 90、9.50' },
  FIELD_INSTANT: FOR_KEEPER,
  FIELD_GROUND: { message: (values) => `${at(values)}写明是推断，却没有写推断的理由`, hint: KEEPER },
  FIELD_PUBLISH_AT: { message: (values) => `${at(values)}要定时公开，却没有写公开时间`, hint: KEEPER },
  FIELD_WITHDRAWAL: { message: (values) => `${at(values)}已撤下，却没有写撤下的原因`, hint: KEEPER },
  FIELD_YEAR_ORDER: { hint: '“年度（起）”写较早的，“年度（止）”写较晚的；只有一年的，两处相同' },
  FIELD_PERIOD: FOR_KEEPER,
  FIELD_RULE: { hint: '请对照原件改正这一栏；表单里没有的，告诉保管网站内容的同事，由他在文件里改' },
  FIELD_INVALID: { hint: '请对照原件重新填写这一栏' },
  JSON_CHARACTER: { message: () => '文字里有看不见或不能公开的字符', hint: RETYPE },
  JSON_CONTROL: { message: () => '文字里有看不见的控制字符', hint: RETYPE },

  // What the records of the site and the parts of a report say of each other.
  REF_DANGLING: { message: ({ kind }) => `这里指的${kind}在本站找不到`, hint: KEEPER },
  REF_UNPUBLISHED: { message: () => '这里指的报告还没有公开', hint: KEEPER },
  REF_LOOP: { message: () => '几处互相引用，绕成了圈', hint: KEEPER },
  ID_DUPLICATE: { message: () => '两处用了同一个编号', hint: KEEPER },
  ID_RESERVED: { message: () => '这里的编号留给正文的标题使用', hint: KEEPER },
  REPORT_YEAR: { message: ({ year }) => `报告的年度是${year}，却放在另一个年度里`, hint: KEEPER },
  EXAMPLE_MIX: {
    message: ({ kind, example }) =>
      example === true ? `示例的报告选了真实的${kind}` : `真实的报告选了示例的${kind}`,
    hint: '请在这一栏改选：真实的报告只能选真实的单位、项目和评分办法，示例只能选示例的',
  },
  STATE_PUBLISH_AT: { message: () => '写作已公开，定时公开的时间却还没有到', hint: KEEPER },
  STATE_PENDING: {
    hint: '请在“正文”里写好这一处：备注所在的是一个空行，写上内容或者删去它，备注就没有了',
  },
  V_WITHDRAWAL: FOR_KEEPER,
  TPL_DUP: {
    hint: '与那份报告对照：放错文件的，换成本项目的正文；原文如此的照录。以后编写时写本年度、本项目的实际情况',
  },

  // Attachments.
  ANNEX_EMPTY: {
    hint: '取得附件的，把文件加为附件；原文就是空的，告诉保管网站内容的同事，由他登记',
  },
  ATTACHMENT_UNLISTED: {
    message: ({ name }) => `附件“${name}”没有登记，正文也没有用到，不会公开`,
    hint: '要公开的，告诉保管网站内容的同事，由他登记；不公开的，在“带走”里去掉它',
  },
  ATTACHMENT_SCANNED_PAGES: { hint: `${CONFIRM}；有可复制文字的版本时，换用那个版本` },
  ATTACHMENT_IMAGE: { hint: CONFIRM },
  ATTACHMENT_PICTURES: { hint: `用不着的图片请删去，图上的表格、文字改成可以复制的；要保留的，${CONFIRM}` },
  ATTACHMENT_GARBLED: { hint: `请用原来的软件重新导出；没有原件的，${CONFIRM}` },
  ATTACHMENT_UNKNOWN_FORM: { hint: `请另存为 .docx、.xlsx、.pdf 或 .csv；不能另存的，${CONFIRM}` },
  ATTACHMENT_SCAN_STALE: { hint: '请重新看过现在的文件，并告诉保管网站内容的同事，由他重新登记' },
  ATTACHMENT_SCAN_LATER: FOR_KEEPER,
  ATTACHMENT_TEXT_LAYER: { message: () => '附件的文字层与登记的不一致', hint: KEEPER },
  ATTACHMENT_UNSEEN: { hint: '请把这个文件重新加一次；还是不行的，另外交给保管网站内容的同事' },

  // The words.
  MDX_TOO_LARGE: { hint: '正文只放文字；附表、图片加为附件' },
  MDX_TOO_DEEP: { message: () => '列表或引用套的层数太多', hint: '减少层次，拆成几个并列的段落' },
  MDX_TOO_DENSE: { hint: '删去多余的符号；较长的内容用空行分成几段' },
  MDX_TOO_MANY_TAGS: { hint: '正文只放文字；大段数据加为附件' },
  MDX_TOO_MANY: { hint: '先改前面列出的，再看其余的' },
  MDX_UNFINISHED: { hint: '先改前面列出的，再看其余的' },
  MDX_CONTROL_CHARACTER: { message: () => '有看不见的控制字符，不能公开', hint: RETYPE },
  MDX_INVISIBLE_CHARACTER: { message: () => '有看不见的字符，会使检索和复制出错', hint: RETYPE },
  MDX_URL_SCHEME: { hint: LINK },
  MDX_URL_EMPTY: { hint: LINK },
  MDX_URL_PATH: { hint: LINK },
  MDX_URL_HOST: { hint: LINK },
  MDX_LINK_EMPTY: { hint: LINK },
  MDX_LINK_TITLE: { hint: LINK },
  MDX_ANCHOR: { hint: LINK },
  MDX_ANGLE_LINK: { hint: LINK },
  MDX_DEFINITION_UNUSED: { hint: REWRITE },
  MDX_IMAGE_PATH: { hint: PICTURE },
  MDX_IMAGE_ALT: { hint: PICTURE },
  MDX_IMAGE_INLINE: { hint: PICTURE },
  MDX_HEADING_LEVEL: { message: () => '这一级标题不能用', hint: HEADINGS },
  MDX_HEADING_SKIP: {
    message: () => '标题跳了级：上一级标题下面缺少一级',
    hint: `原文如此的照录；录入有误的，改正编号。${HEADINGS}`,
  },
  MDX_HEADING_EMPTY: { hint: '写上标题的文字；不需要的，删去这一行' },
  MDX_HEADING_UNDERLINE: { hint: '不是标题的，删去下一行的横线或等号' },
  MDX_HEADING_NESTED: {
    message: () => '标题不能放在列表、引用或脚注里',
    hint: HEADINGS,
  },
  MDX_HEADING_COMPONENT: { message: () => '标题里不能放图片和登记的数字，目录无法显示', hint: REWRITE },
  MDX_HEADING_LITERAL: { hint: HEADINGS },
  MDX_HEADING_FOOTNOTE: { hint: FOOTNOTE },
  MDX_FOOTNOTE_MISSING: { hint: FOOTNOTE },
  MDX_FOOTNOTE_UNUSED: { hint: FOOTNOTE },
  MDX_FOOTNOTE_DUPLICATE: { hint: FOOTNOTE },
  MDX_BOLD_LITERAL: { hint: '这两个符号不需要的，删去；原件就有的，不用改' },
  MDX_STRIKETHROUGH: { hint: '要删的文字请真正删去；原件就有波浪号的，改写这一行就会照样印出' },
  MDX_SIGN_LITERAL: { hint: '正负号、大于号或注释的星号，不用改；是列表的，各行改用“1.”“2.”开头' },
  MDX_SIGN_UNCLEAR: { hint: REWRITE },
  MDX_TASK_LIST: {
    message: () => '行首的方括号是待办清单，公开的报告里不用',
    hint: '改成文字，例如“已完成：……”',
  },
  MDX_TABLE_CELLS: { hint: '补齐或删去这一行的竖线，使格数与表头一致' },
  MDX_PARAGRAPH_INDENT: {},
  MDX_PARAGRAPH_JOINED: {},
  MDX_PENDING: {
    hint: '请在“正文”里写好这一处：备注所在的是一个空行，写上内容或者删去它，备注就没有了',
  },
};

/** Marks, tags and programs, by whatever name. */
const MARKS: Words = { message: () => '这里有网页记号或者程序的写法，不能照这样印出', hint: REWRITE };

/** What only files can have wrong, which nobody sees on the page but by a draft that was changed elsewhere. */
const FILES: Words = {
  message: () => '草稿的文件有一处写法不对，在这一页改不了',
  hint: KEEPER,
};

const OF_MARKS = /^MDX_/;
const OF_FILES =
  /^(?:JSON|FILE|FOLDER|VERSION|PUBLISHED|IMPORT|ADDRESS|REDIRECT|COVERAGE|ALLOWANCE|PAGE|LINK|ENV)_/;

/** What an officer reads of a finding; where nothing is said of a part of it, that of the catalogue serves. */
export function officerText(id: string): Words {
  if (Object.hasOwn(OWN, id)) return OWN[id] ?? {};
  if (OF_MARKS.test(id)) return MARKS;
  return OF_FILES.test(id) ? FILES : {};
}

/** Behind advice that names fields which the form does not have. */
export function notInForm(fields: readonly string[]): string {
  return `。表单里没有${fields.map((name) => `“${name}”`).join('')}，要填写的请告诉保管网站内容的同事`;
}
