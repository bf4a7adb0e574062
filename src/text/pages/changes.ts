/** Words of the record of corrections. */

export const CHANGE_LABELS = {
  correction: '更正',
  withdrawal: '撤下',
  moved: '地址变更',
  waiver: '带例外公开',
} as const;

export const CHANGE_NOTES = {
  correction: '公开以后改过的内容，原来的文字照留',
  withdrawal: '公开以后撤下的报告，地址上留有说明',
  moved: '换了地址的页面，旧地址自动转到新地址',
  waiver: '检查没有通过，经批准照原件公开',
} as const;

export const CHANGES_TEXT = {
  title: '更正记录',
  description: '公开以后的更正、撤下、地址变更和例外，逐条写明原因和日期',
  lead: '公开以后改过什么、撤下过什么，逐条留在这里。公开过的内容不会悄悄改动，公开过的地址不会消失。',
  none: '目前没有记录。',
  list: '记录',
  kinds: '类别',
  kind: '类别',
  number: '条数',
  share: '占比',
  count: (count: string) => `${count}条`,
  field: '更正内容',
  was: '原为',
  now: '改为',
  reason: '原因',
  by: '批准',
  version: '产生的版本',
  versionNumber: (version: number) => `第${version}版`,
  material: '实质性更正',
  immaterial: '文字更正',
  check: '检查',
  from: '旧地址',
  to: '新地址',
  notice: '更正公告',
  json: '全部记录（JSON）',
  jsonNote: '供程序使用',
  feed: '订阅更正记录（Atom）',
  feedNote: '用订阅软件接收新的更正',
  feedTitle: (site: string) => `${site}：更正记录`,
  summary: (field: string, was: string, now: string, reason: string) =>
    `“${field}”原为“${was}”，改为“${now}”。原因：${reason}`,
  withdrawn: (reason: string) => `报告已撤下。原因：${reason}`,
  waived: (check: string, reason: string) => `检查 ${check} 没有通过，照原件公开。理由：${reason}`,
  entryTitle: (kind: string, title: string) => `${kind}：${title}`,
} as const;
