import { z } from 'zod';

/** Who publishes this site, `content/site.json`. */
export const SiteSchema = z
  .strictObject({
    $schema: z.string().optional(),
    name: z.string().min(1).meta({ title: '网站名称' }),
    shortName: z.string().min(1).meta({ title: '网站简称' }),
    description: z.string().min(1).meta({ title: '网站说明' }),
    publisher: z.string().min(1).meta({ title: '主办单位' }),
    operator: z.string().min(1).optional().meta({ title: '承办单位' }),
    region: z.string().min(1).meta({ title: '地区' }),
    contact: z
      .strictObject({
        name: z.string().min(1).meta({ title: '联系部门' }),
        phone: z.string().min(1).optional().meta({ title: '电话' }),
        email: z.email().optional().meta({ title: '邮箱' }),
        /** A page or form; `{id}`, `{version}`, `{title}` and `{page}` in it are filled in for each report. */
        url: z
          .url({ protocol: /^https?$/ })
          .optional()
          .meta({ title: '网址' }),
        /** Why there is no way to reach anyone: printed in its place. */
        unavailable: z.string().min(1).optional().meta({ title: '没有联系方式的原因' }),
      })
      .refine(({ phone, email, url, unavailable }) => (phone ?? email ?? url ?? unavailable) !== undefined, {
        params: { problem: 'contact-missing' },
      })
      .meta({ title: '联系方式' }),
    licence: z
      .strictObject({
        name: z.string().min(1),
        url: z.url({ protocol: /^https?$/ }),
        note: z.string().min(1).optional(),
      })
      .meta({ title: '数据许可' }),
    /** Numbers that a Chinese government site shows in its footer; absent on a demonstration. */
    filing: z
      .strictObject({
        siteCode: z.string().min(1).optional().meta({ title: '网站标识码' }),
        icp: z.string().min(1).optional().meta({ title: 'ICP 备案号' }),
        police: z.string().min(1).optional().meta({ title: '公安备案号' }),
      })
      .default({})
      .meta({ title: '备案' }),
    /** `false` removes every record with `"example": true` before anything else sees it. */
    showExamples: z.boolean().meta({ title: '显示示例数据' }),
    /** Said on every page while the site is not an official publication. */
    notice: z.string().min(1).optional().meta({ title: '站点声明' }),
  })
  .meta({ id: 'Site', title: '网站' });

export type Site = z.output<typeof SiteSchema>;
