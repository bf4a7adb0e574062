import { cpSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { PROJECT } from './cache.ts';

/** Findings that repeat one another, kept versions, attachments, taken down, an emergency, a part of a year, real. */
const REPORTS: ReadonlySet<string> = new Set([
  '2020/shili-xiaoshe-weixiu',
  '2020/shili-yingyang-gaishan',
  '2021/shili-gonglu-yanghu',
  '2021/shili-yingyang-gaishan',
  '2022/shili-gonglu-yanghu',
  '2022/shili-shuiwu-zhengti',
  '2022/shili-tushuguan-kaifang',
  '2023/maiji-zhiliang-qiangqu',
  '2023/shili-gonglu-yanghu',
  '2023/shili-gongwei-buzhu',
  '2023/shili-yinqing-ruyuan',
  '2024/shili-tushuguan-kaifang',
  '2024/shili-yingji-binan',
]);

/**
 * Copies the content of the repository with reports of every shape, one or two of each, and without the pages of the
 * guide: what is read again after every edit.
 */
export function copyEveryShape(to: string): void {
  const content = join(PROJECT, 'content');
  cpSync(content, to, {
    recursive: true,
    filter: (path) => {
      const [kind, folder, slug] = relative(content, path).split(sep);
      if (kind === 'pages') return folder !== 'guide';
      return kind !== 'reports' || slug === undefined || REPORTS.has(`${folder}/${slug}`);
    },
  });
}
