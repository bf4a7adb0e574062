import { z } from 'zod';
import { GRADES } from '../grade.ts';
import { schemePoints } from './number.ts';

export const GradeBandSchema = z.strictObject({
  grade: z.enum(GRADES).meta({ title: '规范等级', description: 'you 优；liang 良；zhong 中；cha 差' }),
  /** Word of this scheme; places say 优秀, 合格, 较差. */
  term: z
    .string()
    .min(1)
    .meta({ title: '等级用语', examples: ['优'] }),
  min: schemePoints().meta({ title: '最低分（含）' }),
  max: schemePoints().meta({ title: '最高分' }),
  maxIncluded: z.boolean().meta({ title: '含最高分' }),
});
export type GradeBand = z.output<typeof GradeBandSchema>;

/**
 * 等级. The lower edge belongs to the band: 90 is 优 where 优 begins at 90. A scheme whose source gives whole
 * numbers only (80—89, 90—100) says `integersOnly`: 89.5 then belongs to no band, and we do not invent one.
 */
export const GradesSchema = z
  .strictObject({
    integersOnly: z
      .boolean()
      .default(false)
      .meta({ title: '只写整数', description: '原文只列整数分数段，小数分数没有等级' }),
    bands: z.array(GradeBandSchema).min(2).meta({ title: '分数段', description: '从高到低' }),
  })
  .check((context) => {
    const { bands, integersOnly } = context.value;
    const fail = (problem: string, i: number) =>
      context.issues.push({
        code: 'custom',
        path: ['bands', i],
        params: { problem },
        input: bands[i],
        continue: true,
      });
    for (const [i, band] of bands.entries()) {
      if (band.min.gte(band.max)) fail('band-empty', i);
      const above = bands[i - 1];
      if (!above) continue;
      if (band.max.gt(above.min) || (band.max.eq(above.min) && band.maxIncluded)) fail('bands-overlap', i);
      else if (band.max.lt(above.min) && !integersOnly) fail('bands-gap', i);
    }
  })
  .meta({ id: 'SchemeGrades', title: '等级' });
export type Grades = z.output<typeof GradesSchema>;
