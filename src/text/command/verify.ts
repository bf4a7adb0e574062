/** What the verification of the finished site says. */
export const VERIFY_TEXT = {
  link: {
    'missing-file': (page: string, target: string) => `${page}：链接 ${target} 指向的页面不存在`,
    'missing-fragment': (page: string, target: string) => `${page}：链接 ${target} 指向的位置不存在`,
    'outside-base': (page: string, target: string) => `${page}：链接 ${target} 没有使用本站的子路径`,
    'no-trailing-slash': (page: string, target: string) => `${page}：链接 ${target} 末尾缺少斜杠`,
  },
  markup: (page: string, excerpt: string) => `${page}：不允许的页面代码 ${excerpt}`,
  disclosed: (path: string, id: string, masked: string) => `${path}：有不得公开的内容 ${masked}（${id}）`,
  sound: (dist: string, files: number) =>
    `${dist} 中的 ${files} 个文件都核对过：链接、页面代码和不得公开的内容均无问题。`,
  failed: (count: number, listed: readonly string[]) =>
    [`网站有 ${count} 处问题：`, ...listed, ...(count > listed.length ? ['……'] : [])].join('\n'),
} as const;
