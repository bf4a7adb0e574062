import { NARRATIVE_CONTENT_MESSAGES } from './content.ts';
import { NARRATIVE_LITERAL_MESSAGES } from './literal.ts';
import { NARRATIVE_SYNTAX_MESSAGES } from './syntax.ts';

/** Everything the narrative guard can say. Ids are permanent. */
export const NARRATIVE_MESSAGES = {
  ...NARRATIVE_SYNTAX_MESSAGES,
  ...NARRATIVE_CONTENT_MESSAGES,
  ...NARRATIVE_LITERAL_MESSAGES,
} as const;

/** Words that the narrative itself adds to the page. */
export const NARRATIVE_LABELS = {
  footnotes: '注释',
  footnoteBack: (number: number, repeat: number): string =>
    repeat > 1 ? `返回正文注释 ${number} 的第 ${repeat} 处` : `返回正文注释 ${number}`,
  table: '表格，可左右滚动',
} as const;

/** For each component an example to copy, and for each attribute what may stand in it. */
export const NARRATIVE_COMPONENTS: Readonly<
  Record<string, { readonly example: string; readonly props: Readonly<Record<string, string>> }>
> = {
  Note: {
    example: '<Note title="说明">内容</Note>',
    props: {
      kind: '只能写 info（说明）或 caution（注意）；不写就是 info',
      title: '1 到 40 个字；不需要就不写这个属性',
    },
  },
  Figure: {
    example: '<Figure src="./attachments/图1.png" alt="图中内容" caption="图1 检定台数"/>',
    props: {
      src: '写成 ./attachments/文件名.png；可用 png、jpg、jpeg、webp、avif、gif',
      alt: '用 1 到 300 个字说出图中内容',
      caption: '1 到 120 个字；不需要就不写这个属性',
    },
  },
  Statement: {
    example: '<Statement id="checked-devices"/>',
    props: { id: 'report.json 的 statements 中的编号：小写字母、数字，用单个 - 连接，如 checked-devices' },
  },
};
