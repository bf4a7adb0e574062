import type { None } from '../template.ts';
import { error } from '../template.ts';

/**
 * What is wrong with the text of a JSON file. Every entry names what to do; editors should never have to know what
 * a token is. Ids are permanent.
 */
export const JSON_PROBLEMS = {
  JSON_SYNTAX: error<None>(
    () => '这里不是正确的 JSON 写法',
    () => '每一项写成 "名称": 值，项与项之间用半角逗号隔开；可与相邻的一行对照',
  ),
  JSON_FULL_WIDTH: error<{ found: string; use: string }>(
    ({ found }) => `这里用了全角符号 ${found}`,
    ({ use }) => `请切换到英文输入法，改成半角符号 ${use}；引号以内的正文仍可使用全角标点`,
  ),
  JSON_TRAILING_COMMA: error<{ closing: string }>(
    ({ closing }) => `“${closing}”之前多了一个逗号`,
    ({ closing }) => `最后一项后面不写逗号：请删去“${closing}”之前的逗号`,
  ),
  JSON_COMMA_EXTRA: error<None>(
    () => '这里多了一个逗号',
    () => '两项之间只写一个逗号：请删去多余的，或补上漏写的一项',
  ),
  JSON_COMMENT: error<None>(
    () => '数据文件中不能写注释',
    () => '请删去注释；给同事的说明请写在 "editorNote": "…" 里，它不会公开',
  ),
  JSON_COMMA_MISSING: error<{ nextLine: number }>(
    ({ nextLine }) => `这一项与第${nextLine}行的下一项之间缺少逗号`,
    () => '请在这一项末尾加上半角逗号 ,',
  ),
  JSON_COLON_MISSING: error<{ key: string }>(
    ({ key }) => `名称 ${key} 后面缺少冒号`,
    ({ key }) => `请写成 ${key}: 值，冒号为半角`,
  ),
  JSON_VALUE_MISSING: error<None>(
    () => '这里缺少值',
    () => '请补上值；原文没有写明的，写 {"absent": "not-stated"}',
  ),
  JSON_KEY_MISSING: error<{ found: string }>(
    ({ found }) => `这里应是带双引号的名称，现在是 ${found}`,
    () => '每一项写成 "名称": 值；若上一项到这里已经结束，请检查是否缺少“}”',
  ),
  JSON_STRING_OPEN: error<None>(
    () => '这段文字到行末还没有结束：缺少后面的双引号',
    () => '请在文字末尾补上半角双引号 "；文字需要换行时写 \\n，不要直接回车',
  ),
  JSON_QUOTE_INSIDE: error<None>(
    () => '文字中间出现了半角双引号，文字在这里被截断',
    () => '文字里面的引号请用中文引号“”，或写成 \\"；若是前面漏写了一个引号，请补上',
  ),
  JSON_SINGLE_QUOTE: error<None>(
    () => '这里用了单引号',
    () => '名称和文字都用半角双引号：\'名称\' 请改成 "名称"',
  ),
  JSON_UNQUOTED: error<{ found: string }>(
    ({ found }) => `“${found}”没有加双引号`,
    ({ found }) => `若是名称或文字，请写成 "${found}"；不加引号的只有数字、true、false`,
  ),
  JSON_NUMBER: error<{ found: string }>(
    ({ found }) => `“${found}”不是正确的数字`,
    ({ found }) => `编码、文号、带单位或千分位的数请加双引号："${found}"；纯数字开头不写 0、+ 或小数点`,
  ),
  JSON_ESCAPE: error<{ found: string }>(
    ({ found }) => `反斜杠写法“${found}”不能识别`,
    () => '反斜杠本身请写成 \\\\，换行写成 \\n；路径请用 /',
  ),
  JSON_CONTROL: error<{ name: string }>(
    ({ name }) => `文字里有看不见的控制字符（${name}）`,
    () => '多为从表格或 Word 复制带入：请删去它；确需制表符时写 \\t',
  ),
  JSON_UNCLOSED: error<{ open: string; close: string }>(
    ({ open, close }) => `这个“${open}”到文件末尾也没有配对的“${close}”`,
    ({ close }) => `请在这一部分结束的地方补上“${close}”`,
  ),
  JSON_BRACE_MISSING: error<{ key: string }>(
    ({ key }) => `${key} 的前面缺少“{”`,
    ({ key }) => `名称和值要写在大括号里：请写成 { ${key}: …… }`,
  ),
  JSON_BRACKET: error<{ found: string; close: string }>(
    ({ found, close }) => `这里是“${found}”，但尚未结束的括号要用“${close}”配对`,
    ({ close }) => `请改成“${close}”，或检查前面是否少写、多写了括号`,
  ),
  JSON_AFTER_END: error<None>(
    () => '数据到上面已经结束，这里还有内容',
    () => '请删去多余的内容；若上面多写了一个“}”或“]”，请删去那一个',
  ),
  JSON_MERGE_CONFLICT: error<None>(
    () => '文件里留有版本合并的冲突标记',
    () => '请在 <<<<<<<、=======、>>>>>>> 之间选定要保留的内容，并删去这三种标记行',
  ),
  JSON_DUPLICATE_KEY: error<{ key: string; firstLine: number }>(
    ({ key, firstLine }) => `“${key}”重复出现（第${firstLine}行已经写过）`,
    () => '同一个名称只能写一次：请保留正确的一项，删去另一项',
  ),
  JSON_NUMBER_UNSAFE: error<{ found: string }>(
    ({ found }) => `数字 ${found} 太长，计算机会把它读成别的数`,
    ({ found }) => `编码、账号一类请加双引号："${found}"`,
  ),
  JSON_CHARACTER: error<{ code: string }>(
    ({ code }) => `文字里有看不见或不能公开的字符 ${code}`,
    () => '请删去它；常见于从网页、聊天软件或 PDF 粘贴，删不掉时把这几个字重新输入',
  ),
  JSON_TOO_MANY: error<{ count: number; limit: number }>(
    ({ count, limit }) => `这个文件共有 ${count} 处这样的问题，只列出前 ${limit} 处`,
    () => '请先改前面列出的，再检查一次；若整个文件由程序生成，请检查那个程序',
  ),
  JSON_KEY_INVISIBLE: error<{ key: string; shown: string; code: string }>(
    ({ shown, code }) => `名称“${shown}”里有空格或看不见的字符（${code}）`,
    ({ key }) => `请删去后重新输入："${key}"`,
  ),
  JSON_KEY_FORBIDDEN: error<{ key: string }>(
    ({ key }) => `不能使用名称“${key}”`,
    () => '请删去这一项',
  ),
  JSON_TOO_MANY_ROWS: error<{ limit: number }>(
    ({ limit }) => `一个文件里的行和括号超过 ${limit} 组，后面的没有读`,
    () => '请检查是否重复粘贴了内容；大的附表作为附件放进 attachments 文件夹',
  ),
  JSON_TOO_DEEP: error<{ limit: number }>(
    ({ limit }) => `括号嵌套超过 ${limit} 层`,
    () => '数据最多八层左右：请检查是否重复粘贴了括号',
  ),
};

/** Names of control characters that editors may have met. */
export const CONTROL_NAMES: Readonly<Record<number, string>> = {
  9: '制表符',
  11: '竖向制表符',
  12: '换页符',
};
