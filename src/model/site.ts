import { z } from 'zod';
import { readAddress } from './web-address.ts';

/**
 * Where a search server can be asked: `_search` of one index, on the host of the site (`/mingji/_search`) or on another
 * (`https://search.a.gov.cn/mingji/_search`); plain, so that it fits into a security policy as it is.
 */
const SEARCH_ADDRESS = /^(?:https?:\/\/[a-z0-9.-]+(?::\d{1,5})?)?(?:\/[\w.~-]+)+\/_search$/;

function isSearchAddress(text: string): boolean {
  return SEARCH_ADDRESS.test(text) && readAddress(text, 'https://site.invalid') !== null;
}

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
    /**
     * A search server that the search page asks instead of the site's own index; without it the page asks nobody. The
     * address is public like everything of the site: it leads to a proxy that lets nothing through but `_search` of the
     * one index, and holds neither a password nor a key.
     */
    search: z
      .strictObject({
        server: z
          .string()
          .refine(isSearchAddress, { params: { problem: 'search-server' } })
          .meta({ title: '检索服务器地址' }),
      })
      .optional()
      .meta({ title: '检索服务器' }),
    /** Said on every page while the site is not an official publication. */
    notice: z.string().min(1).optional().meta({ title: '站点声明' }),
  })
  .meta({ id: 'Site', title: '网站' });

export type Site = z.output<typeof SiteSchema>;
