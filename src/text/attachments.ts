import type { Template } from './template.ts';
import { error, note, warn } from './template.ts';

/** Where in a file something stands, for people. */
export const SPOT_WORDS = {
  file: () => '',
  page: (name: string) => `第 ${name} 页`,
  sheet: (name: string) => `工作表“${name}”`,
  part: (name: string) => `内部文件 ${name}`,
  inside: (path: string) => `其中的 ${path}`,
} as const;

export interface AttachmentArgs extends Record<string, string | number | boolean | null> {
  /** Place in the file, from {@link SPOT_WORDS}; may be empty. */
  readonly where: string;
  readonly count: number;
}

const at = ({ where }: AttachmentArgs) => (where === '' ? '' : `（${where}）`);
/** The same of what may stand in more places, of which the first is named. */
const from = ({ where, count }: AttachmentArgs) =>
  where === '' ? '' : `（${where}${count > 1 ? '等处' : ''}）`;
const AGAIN = '改好后重新加为附件';
const CONFIRM =
  '请由审查岗位逐页看过，确认没有个人信息和不宜公开的内容，再在 report.json 的 annexes 里登记这个文件，写 "scanned": {"by": "岗位", "on": "日期", "note": "看了什么、结果如何"}';

/** What is said of a file: that it cannot be opened, that only a person can read it, what it carries unseen. */
export const ATTACHMENT_FINDINGS = {
  ATTACHMENT_EMPTY: error<AttachmentArgs>(
    () => '附件是空文件',
    () => '请从原件重新复制',
  ),
  ATTACHMENT_BROKEN: error<AttachmentArgs>(
    () => '附件已损坏，打不开，无法检查其中有没有个人信息',
    () => '请用原来的软件打开另存一次；打不开的，从原件重新复制',
  ),
  ATTACHMENT_PASSWORD: error<AttachmentArgs>(
    () => '附件有打开密码，读者打不开，也无法检查其中有没有个人信息',
    () => `请去掉密码另存，${AGAIN}`,
  ),
  ATTACHMENT_TOO_LARGE: error<AttachmentArgs>(
    () => '附件太大，或解开以后太大、太多，无法检查',
    () =>
      '附件不超过 100 MB，其中每个文件解开后不超过 50 MB、合计不超过 256 MB，PDF 不超过 2000 页；请拆分或压缩图片',
  ),
  ATTACHMENT_TOO_DEEP: error<AttachmentArgs>(
    () => '附件里的压缩包一层套一层，无法检查',
    () => '请解开，把其中的文件直接加为附件',
  ),
  ATTACHMENT_SCANNED_PAGES: error<AttachmentArgs>(
    (args) => `附件有 ${args.count} 页只有图像、没有文字层，无法检查其中有没有个人信息`,
    () => `${CONFIRM}；有可复制文字的版本时，换用那个版本`,
  ),
  ATTACHMENT_IMAGE: error<AttachmentArgs>(
    () => '附件是图片，无法检查图上有没有人脸、证件、姓名或号码',
    () => CONFIRM,
  ),
  ATTACHMENT_PICTURES: error<AttachmentArgs>(
    (args) => `附件里有 ${args.count} 幅图片，无法检查图上有没有姓名、号码、证件或人脸${from(args)}`,
    () =>
      `用不着的图片请删去，图上的表格、文字改成可以复制的，${AGAIN}；要保留的，${CONFIRM}。长边不到 64 像素的图标、短边不到 8 像素的线条不用看`,
  ),
  ATTACHMENT_GARBLED: error<AttachmentArgs>(
    (args) => `附件里的文字读出来是乱码，无法检查其中有没有个人信息${at(args)}`,
    () => `请用原来的软件重新导出；没有原件的，${CONFIRM}`,
  ),
  ATTACHMENT_UNKNOWN_FORM: error<AttachmentArgs>(
    (args) => `附件的格式无法读取，无法检查其中有没有个人信息${at(args)}`,
    () => `请另存为 .docx、.xlsx、.pdf 或 .csv；不能另存的，${CONFIRM}`,
  ),
  ATTACHMENT_MACRO: error<AttachmentArgs>(
    (args) => `附件带有宏（程序），读者打开有危险${at(args)}`,
    () => `请另存为不带宏的 .docx 或 .xlsx，${AGAIN}`,
  ),
  ATTACHMENT_COVERED_TEXT: error<AttachmentArgs>(
    (args) => `附件有 ${args.count} 处文字只是被色块盖住，仍然可以复制出来${at(args)}`,
    () => `请在原稿中删去这些文字，重新导出 PDF，${AGAIN}`,
  ),
  ATTACHMENT_POSITION: error<AttachmentArgs>(
    (args) => `照片带有拍摄地点的坐标${at(args)}`,
    () => `请去掉位置信息：在文件属性“详细信息”中选“删除属性和个人信息”，${AGAIN}`,
  ),
  ATTACHMENT_SCRIPT: error<AttachmentArgs>(
    (args) => `附件带有脚本，读者打开有危险${at(args)}`,
    () => `请用原来的软件重新导出不带脚本的版本，${AGAIN}`,
  ),
  ATTACHMENT_HIDDEN_SHEET: error<AttachmentArgs>(
    (args) => `附件有隐藏的工作表，读者可以取消隐藏${at(args)}`,
    () => `请删去不公开的工作表，或取消隐藏，${AGAIN}`,
  ),
  ATTACHMENT_HIDDEN_ROWS: warn<AttachmentArgs>(
    (args) => `附件有 ${args.count} 行是隐藏的，读者可以取消隐藏${at(args)}`,
    () => `请删去不公开的行，或取消隐藏，${AGAIN}`,
  ),
  ATTACHMENT_HIDDEN_COLUMNS: warn<AttachmentArgs>(
    (args) => `附件有 ${args.count} 处列是隐藏的，读者可以取消隐藏${at(args)}`,
    () => `请删去不公开的列，或取消隐藏，${AGAIN}`,
  ),
  ATTACHMENT_HIDDEN_SLIDE: warn<AttachmentArgs>(
    (args) => `附件有隐藏的幻灯片${at(args)}`,
    () => `请删去不公开的幻灯片，或取消隐藏，${AGAIN}`,
  ),
  ATTACHMENT_HIDDEN_TEXT: warn<AttachmentArgs>(
    (args) => `附件有 ${args.count} 处隐藏文字${at(args)}`,
    () => `请在 Word 中显示隐藏文字，删去不公开的，${AGAIN}`,
  ),
  ATTACHMENT_COMMENT: warn<AttachmentArgs>(
    (args) => `附件有 ${args.count} 条批注${at(args)}`,
    () => `请在“审阅”中删除全部批注，${AGAIN}`,
  ),
  ATTACHMENT_REVISION: error<AttachmentArgs>(
    (args) => `附件有 ${args.count} 处没有接受的修订，删去的文字读者仍能看到${at(args)}`,
    () => `请在“审阅”中接受或拒绝全部修订，关闭修订，${AGAIN}`,
  ),
  ATTACHMENT_EXTERNAL_LINK: warn<AttachmentArgs>(
    (args) => `附件打开时会读取别处的文件${at(args)}`,
    () => `请在“数据—编辑链接”或“文件—信息”中断开链接，${AGAIN}`,
  ),
  ATTACHMENT_EMBEDDED: warn<AttachmentArgs>(
    (args) => `附件里嵌有别的文件${at(args)}`,
    () => `确认嵌入的文件可以公开；不需要的请删去，${AGAIN}`,
  ),
  ATTACHMENT_AUTHOR: note<AttachmentArgs>(
    (args) => `附件的属性里有作者姓名${at(args)}`,
    () => `可在“文件—信息—检查文档”中删去，${AGAIN}`,
  ),
  ATTACHMENT_WRONG_EXTENSION: error<AttachmentArgs>(
    () => '附件的扩展名与内容不符，读者打不开',
    () => '请改成真实的扩展名；不清楚的，用原来的软件另存一次',
  ),
} satisfies Record<string, Template<AttachmentArgs>>;

export interface ConfirmedArgs extends Record<string, string | number | boolean | null> {
  readonly by: string;
  readonly on: string;
}

/** What is said of a confirmation itself, and of what a record says about a file. */
export const ATTACHMENT_PROBLEMS = {
  ATTACHMENT_SCAN_STALE: error<ConfirmedArgs>(
    ({ by, on }) => `附件在人工查看以后换过（${by}，${on}）`,
    () => '请重新看过现在的文件，更新 scanned 的 on、note 和 sha256',
  ),
  ATTACHMENT_SCAN_LATER: error<ConfirmedArgs>(
    ({ on }) => `人工查看的日期 ${on} 还没有到`,
    () => '请写实际看过的那一天',
  ),
  ATTACHMENT_TEXT_LAYER: warn<{ said: string; found: string }>(
    ({ said, found }) => `附件登记的文字层是“${said}”，文件实际是“${found}”`,
    ({ found }) => `请把 textLayer 改为与文件一致：${found}`,
  ),
  ATTACHMENT_UNSEEN: error<{ file: string }>(
    ({ file }) => `附件 ${file} 没有检查过，因为文件读不出来`,
    () => '请检查权限和磁盘后再试',
  ),
} as const;

/** Names of the three states of a text layer. */
export const TEXT_LAYER_WORDS = { native: 'native', partial: '部分页没有', none: 'none' } as const;
