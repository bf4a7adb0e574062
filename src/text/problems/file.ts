import type { None } from '../template.ts';
import { error, note, warn } from '../template.ts';

/** What can be wrong with a file before anybody reads what is in it. Ids are permanent. */
export const FILE_PROBLEMS = {
  FILE_EMPTY: error<None>(
    () => '文件是空的',
    () => '请填写内容；若不需要这个文件，请删去',
  ),
  FILE_TOO_LARGE: error<{ size: string; limit: string }>(
    ({ size, limit }) => `文件有 ${size}，超过 ${limit} 的上限`,
    ({ limit }) => `请检查是否放错了文件，或压缩、拆分到 ${limit} 以内`,
  ),
  FILE_ENCODING: error<{ guess: string; sample: string }>(
    ({ guess }) => (guess === '' ? '文件不是 UTF-8 编码' : `文件不是 UTF-8 编码，像是 ${guess}`),
    ({ sample }) =>
      sample === ''
        ? '请用记事本或 VS Code 打开，另存为 UTF-8'
        : `请另存为 UTF-8：记事本“另存为”时编码选 UTF-8，VS Code 先“通过编码重新打开”再保存；此处应为“${sample}”`,
  ),
  FILE_UTF16: error<None>(
    () => '文件是 UTF-16 编码（记事本称“Unicode”）',
    () => '请另存为 UTF-8：记事本“另存为”时编码选 UTF-8',
  ),
  FILE_NUL: error<None>(
    () => '文件里有空字符（NUL），可能已损坏，或并不是文本文件',
    () => '请从备份或原件恢复这个文件',
  ),
  FILE_BOM: note<None>(
    () => '文件开头有看不见的 BOM 标记',
    () => '不影响使用；可另存为不带 BOM 的“UTF-8”',
  ),
  FILE_CRLF: note<None>(
    () => '换行是 Windows 格式（CRLF）',
    () => '不影响使用；可在编辑器右下角把 CRLF 改为 LF 再保存',
  ),
  FILE_UNREADABLE: error<{ reason: string; code: string }>(
    ({ reason }) => `文件读不出来：${reason}`,
    ({ code }) => `请检查权限和磁盘后再试（系统代码 ${code}）`,
  ),
  FILE_SYMLINK: error<None>(
    () => '这是一个符号链接，不会读取',
    () => '请放入文件本身；内容文件夹中不使用快捷方式和符号链接',
  ),
  FILE_SPECIAL: error<None>(
    () => '这里不是普通文件或文件夹',
    () => '请删去它',
  ),
  FILE_UNKNOWN: error<{ name: string; near: string }>(
    ({ name }) => `不认识“${name}”，这里不会读取它`,
    ({ near }) =>
      near === ''
        ? '请删去或移到内容文件夹之外；报告的原件放在该报告的 attachments 文件夹'
        : `是否想写 ${near}？请改名；若不需要，请删去`,
  ),
  FILE_TEMPORARY: warn<{ name: string }>(
    ({ name }) => `“${name}”是办公软件或编辑器留下的临时文件`,
    () => '请关闭正在编辑的文件，再删去它；不要提交',
  ),
  FILE_NAME: error<{ name: string; suggestion: string }>(
    ({ name }) => `名称“${name}”不能用作编号和网址`,
    ({ suggestion }) =>
      `只用小写英文字母、数字和单个连字符，80 个字符以内，例如 ${suggestion === '' ? 'maiji-zhiliang-qiangqu' : suggestion}`,
  ),
  FILE_NAME_CLASH: error<{ name: string; other: string }>(
    ({ name, other }) => `“${name}”与“${other}”只有大小写或字符写法不同，在别的电脑上会成为同一个`,
    () => '请改名，使两者明显不同，或删去一个',
  ),
  FILE_ATTACHMENT_NAME: error<{ name: string }>(
    ({ name }) => `附件名“${name}”里有不能用于下载的字符`,
    () => '请删去看不见的字符和 \\ / : * ? " < > | # % 这些符号，也不要以点或空格开头、结尾',
  ),
  FILE_NAME_CHARACTER: error<{ name: string; code: string }>(
    ({ name, code }) => `名称“${name}”里有看不见或不能公开的字符 ${code}（以 □ 表示）`,
    () => '请改名：删去原名，重新输入',
  ),
  FILE_RESERVED: error<{ name: string }>(
    ({ name }) => `名称“${name}”已由网站自己的页面使用`,
    ({ name }) => `请改名，例如 ${name}-shuoming；一个地址只能有一个页面`,
  ),
  FILE_TOO_MANY: error<{ count: number; limit: number }>(
    ({ count, limit }) => `这个文件里还有同类的问题，共 ${count} 处，只列出 ${limit} 处`,
    () => '请先改列出的，再检查一次；若整个文件由程序生成，请检查那个程序',
  ),
  FILE_MISSING: error<{ name: string; what: string }>(
    ({ name, what }) => `缺少 ${name}（${what}）`,
    ({ name }) => `请补上 ${name}；可复制一份现有的再修改`,
  ),
  FOLDER_MISSING: error<{ path: string }>(
    ({ path }) => `找不到内容文件夹 ${path}`,
    () => '请在项目目录下运行，或用环境变量 MINGJI_CONTENT 指明内容文件夹',
  ),
  FILE_YEAR: error<{ name: string }>(
    ({ name }) => `“${name}”不是年度`,
    () => '这里以四位年度命名，例如 reports/2023、coverage/2023.json',
  ),
};

/** What the operating system means by its codes. */
export const DISK_REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有读取权限',
  EPERM: '没有读取权限',
  EMFILE: '同时打开的文件太多',
  ENFILE: '系统打开的文件太多',
  ENOENT: '读取时文件已不在',
  EISDIR: '这里应是文件，却是文件夹',
  ENOTDIR: '这里应是文件夹，却是文件',
  EIO: '磁盘读取出错',
  ELOOP: '符号链接成环',
  EBUSY: '文件正被其他程序占用',
};

export const DISK_REASON_OTHER = '系统返回错误';

/** What the files that must be there are for. */
export const FILE_PURPOSES = {
  'site.json': '网站信息',
  'report.json': '报告的数据',
  'narrative.mdx': '报告的正文',
} as const;
