import { z } from 'zod';

/** Faults of form that an original can carry in its wording. */
export const FAULT_KINDS = [
  'repeated-phrase',
  'missing-mark',
  'broken-paragraph',
  'inline-heading',
  'template-prompt',
  'damaged',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/**
 * A fault of form in the original's wording, recorded where the narrative tells the content in other words and
 * therefore does not show it. Quoted as printed and never mended.
 */
export const PrintedFaultSchema = z
  .strictObject({
    kind: z.enum(FAULT_KINDS).meta({
      title: '类别',
      description:
        'repeated-phrase 词语重复；missing-mark 缺标点；broken-paragraph 段落中断；inline-heading 标题写在段中；template-prompt 模板提示语；damaged 字符残缺',
    }),
    /** Heading of the original under which it stands, as printed. */
    where: z
      .string()
      .min(1)
      .max(60)
      .meta({ title: '所在标题', examples: ['（二）存在的问题'] }),
    /** The shortest stretch that shows the fault; ⏎ stands for a line break. */
    printed: z.string().min(2).max(60).meta({ title: '原文' }),
  })
  .meta({ id: 'PrintedFault', title: '原文形式问题' });

export type PrintedFault = z.output<typeof PrintedFaultSchema>;
