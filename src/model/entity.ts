import { z } from 'zod';
import { LocalIdSchema } from './ids.ts';

/** A body or undertaking that the text names. Private persons are never listed. */
export const EntitySchema = z
  .strictObject({
    id: LocalIdSchema,
    name: z.string().min(1).meta({ title: '名称' }),
    kind: z
      .enum(['company', 'social-organisation', 'farm-estate', 'public-body', 'system', 'campaign'])
      .meta({ title: '类别' }),
    /** What the text says of it, in a few words. */
    role: z.string().min(1).meta({ title: '文中事项' }),
  })
  .meta({ id: 'Entity', title: '文中单位' });

/** A title, pilot or demonstration project that the text reports. */
export const HonourSchema = z
  .strictObject({
    id: LocalIdSchema,
    title: z.string().min(1).meta({ title: '名称' }),
    level: z.enum(['national', 'province', 'city', 'county']).meta({ title: '级别' }),
    holder: LocalIdSchema.meta({ title: '单位', description: 'entities 中的编号' }),
    /** Being put forward is not the same as having it. */
    event: z.enum(['accepted', 'listed', 'nominated']).meta({
      title: '进展',
      description: 'accepted 通过考核验收；listed 获得、列入；nominated 推荐申报',
    }),
  })
  .meta({ id: 'Honour', title: '荣誉与试点' });
