import type { None } from '../template.ts';
import { error } from '../template.ts';

const HEAD = '文件从第一行起写：---、title: 标题、description: 一句话说明、---，各占一行';

/** What can be wrong with a page of the site's own words, and with a link to a place on the site. Ids are permanent. */
export const PAGE_PROBLEMS = {
  PAGE_HEAD: error<None>(
    () => '文件开头没有标题和说明',
    () => HEAD,
  ),
  PAGE_FIELD_MISSING: error<{ name: string }>(
    ({ name }) => `文件开头缺少 ${name}`,
    () => HEAD,
  ),
  PAGE_FIELD_UNKNOWN: error<{ name: string }>(
    ({ name }) => `文件开头不能有“${name}”`,
    () => `只写 title 和 description：${HEAD}`,
  ),
  PAGE_FIELD_VALUE: error<{ name: string; value: string }>(
    ({ name, value }) => (value === '' ? `${name} 没有内容` : `${name} 的内容“${value}”读出来会变样`),
    ({ name }) => `写成一行文字，放在半角双引号里：${name}: "……"；里面的半角双引号写成 \\"`,
  ),
  PAGE_CHARACTER: error<{ code: string }>(
    ({ code }) => `文字里有看不见或不能公开的字符 ${code}`,
    () => '请删去它；常见于从网页、聊天软件或 PDF 粘贴',
  ),
  LINK_NOWHERE: error<{ url: string; near: string }>(
    ({ url }) => `链接“${url}”在网站上没有页面`,
    ({ near }) => (near === '' ? '请改为网站上现有的地址，或删去链接，只留文字' : `是否想写 ${near}？`),
  ),
  LINK_HIDDEN: error<{ url: string }>(
    ({ url }) => `链接“${url}”指向的报告还没有公开，读者打不开`,
    () => '等那份报告公开后再写链接；现在只留文字',
  ),
  LINK_SLASH: error<{ url: string; address: string }>(
    ({ url }) => `链接“${url}”末尾缺少斜杠`,
    ({ address }) => `写成 ${address}`,
  ),
  LINK_PLACE: error<{ url: string; place: string }>(
    ({ url, place }) => `链接“${url}”里的“#${place}”在那个页面上没有`,
    () => '删去“#”和它后面的部分，只链接到页面',
  ),
  LINK_ADDRESS: error<{ url: string }>(
    ({ url }) => `链接“${url}”不能用`,
    () => '网站内的页面写成 ../页面名/ 或 /页面名/，其他网站写完整的 https:// 网址',
  ),
};
