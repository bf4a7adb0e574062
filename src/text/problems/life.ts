import type { None } from '../template.ts';
import { error, note, warn } from '../template.ts';

const settle = (id: string, folder: string) =>
  `请对照原件核实，改好 report.json，再运行 npm run report -- review ${folder} --answer ${id}=答案；已经改好的写 ${id}=done`;

/** What can be wrong with a report on its way from a draft to publication and beyond. Ids are permanent. */
export const LIFE_PROBLEMS = {
  IMPORT_OPEN: warn<{ question: string; id: string; folder: string }>(
    ({ question }) => `导入时的问题还没有回答，不回答不能公开：${question}`,
    ({ id, folder }) => settle(id, folder),
  ),
  IMPORT_ASKED: note<{ count: number; folder: string }>(
    ({ count }) => `导入时还有${count}个问题没有回答，不影响公开`,
    ({ folder }) => `运行 npm run report -- review ${folder} 看是哪些`,
  ),
  IMPORT_UNSETTLED: error<{ question: string; id: string; folder: string }>(
    ({ question }) => `导入时的问题没有回答，这份报告不能公开：${question}`,
    ({ id, folder }) => `${settle(id, folder)}；暂不公开的，把 report.json 的 "state" 改回 "draft"`,
  ),
  IMPORT_UNREADABLE: error<None>(
    () => 'import.json 不是导入命令写的样子，看不出还有哪些问题没有回答',
    () => '请从版本库取回原来的 import.json；确已逐项核对过、不再需要的，删去这个文件',
  ),
  PUBLISHED_CHANGED: error<{ version: number; count: number; fields: string; folder: string }>(
    ({ version, count, fields }) =>
      `第${version}版公开（或排定公开）以后改动了${count}处，没有登记更正：${fields}`,
    ({ folder }) =>
      `运行 npm run report -- diff ${folder} 看改了什么；确要更正的，重新审查后运行 npm run report -- publish ${folder} --reason 原因 --by 批准岗位，旧版和更正记录由程序写好；不该改的，改回原样`,
  ),
  PUBLISHED_INCOMPLETE: error<{ name: string; folder: string }>(
    ({ name }) => `published 文件夹里缺少 ${name}`,
    () => '这是公开时由程序存下的副本，请从版本库取回；不要手工增删',
  ),
};

/** What changed is named up to so many; the rest is counted. */
export const CHANGED_WORDS = {
  join: '；',
  more: (count: number) => `等${count}处`,
  narrative: '正文',
} as const;
