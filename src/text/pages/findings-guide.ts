/** Words of the page that explains every finding of a check. */
export const FINDINGS_GUIDE_TEXT = {
  title: '检查提示怎样改',
  description: '检查可能给出的每一种提示：编号、意思、怎样改。',
  lead: '运行检查时，每条提示都带有编号，例如 W_SUM。在本页查找编号（Ctrl+F），看它的意思和改法；“…”处是您的文件里的实际内容。这里的级别是通常的级别，情形较轻的，检查时会低一级。',
  mend: (hint: string) => `改法：${hint}`,
  blank: '…',
  inPlace: '随文件的内容而不同，检查时写在提示里',
  groups: {
    rules: '内容核对',
    disclosure: '个人信息和不得公开的内容',
    attachments: '附件',
    life: '导入、公开和更正',
    content: '内容之间对不上',
    addresses: '网址',
    versions: '旧版',
    field: '字段',
    json: 'JSON 写法',
    narrative: '正文写法',
    pages: '网站自己的页面',
    files: '文件和文件夹',
    environment: '运行设置',
  },
} as const;
