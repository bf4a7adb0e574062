/**
 * What to say of marks that would not be printed as they stand, or that are printed although they were perhaps meant
 * to do something. `message` says what happened, `hint` what to write instead.
 */

import type { None } from '../template.ts';
import { error, note, warn } from '../template.ts';

export const NARRATIVE_LITERAL_MESSAGES = {
  MDX_SIGN_LITERAL: note<{ mark: string; text: string }>(
    ({ mark, text }) => `行首的“${mark}”按原样印出（${text}），没有当作列表或引用的记号`,
    ({ mark }) =>
      mark === '>'
        ? '若是引用，请把引用的第一行改为以文字开头；若就是大于号，不用改'
        : '若是列表，各行用“* ”开头（至少两行）；若就是正负号或注释的星号，不用改',
  ),
  MDX_SIGN_UNCLEAR: error<{ mark: string; text: string }>(
    ({ mark, text }) => `“${text}”开头的“${mark}”可能是列表或引用的记号，也可能是正负号或大于号`,
    ({ mark }) =>
      mark === '>'
        ? '若是大于号，写成 \\>；若是引用，第一行以文字开头'
        : `若是正负号，写成 \\${mark}；若是列表，这一组各行都改用“* ”开头`,
  ),
  MDX_CODE_UNCLOSED: error<None>(
    () => '这里的“```”或“~~~”没有结束的一行，以后的正文都会当作代码印出',
    () => '在代码后面另起一行写同样的记号；不是代码就删去，要印出请在前面加反斜杠',
  ),
  MDX_CODE_INFO: error<{ text: string }>(
    ({ text }) => `“\`\`\`”后面的“${text}”不会印出`,
    ({ text }) => `要印出就另起一行写“${text}”；不需要就删去`,
  ),
  MDX_BOLD_LITERAL: warn<{ marks: string }>(
    ({ marks }) => `这里的“${marks}”没有变成加粗，会原样印出`,
    ({ marks }) =>
      marks === '__'
        ? '加粗请用 **重点**；就要印出下划线请写 \\_\\_'
        : '写成 **重点**：前后成对，前一对星号的前面是标点或空格，星号与加粗的文字之间没有空格，中间没有空行；就要印出星号请写 \\*\\*',
  ),
  MDX_HEADING_FOOTNOTE: error<None>(
    () => '标题里不能放脚注标记，目录无法显示',
    () => '把标记移到标题下面第一段的开头；要原样印出请写 \\[^1]',
  ),
} as const;
