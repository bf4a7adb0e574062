/** One of several parts, as it was typed. */
interface Numbered {
  readonly number: number;
  readonly of: number;
}

const nameOf = ({ number, of }: Numbered) => `第 ${number} 份（共 ${of} 份）`;

/** What may differ between parts. */
const DIFFERENCES = {
  code: '程序、安装的包或 content/pages 的页面',
  address: '网站地址（MINGJI_SITE、MINGJI_BASE）',
  day: '日期（MINGJI_NOW 的那一天）',
  content: '内容',
} as const;

/** What the build says when a site is made in parts. */
export const SHARDS_TEXT = {
  badWord: (word: string) =>
    `--shard ${word}：要写“第几份/共几份”，例如 2/8；份数从 1 到 1000，第几份不能超过份数`,
  notBoth: '--shard（生成一份）和 --merge（合并各份）不能同时写',
  wordsWithoutMerge: (word: string) => `多出的内容 ${word}：只有 --merge 后面才写文件夹`,
  built: (
    shard: Numbered,
    folder: string,
    seconds: string,
    phases: readonly string[],
    made: number,
    kept: number,
  ) =>
    `${nameOf(shard)}已生成：${folder}（用时 ${seconds} 秒：${phases.join('、')}；新做 ${made} 个文件，沿用 ${kept} 个）。各份都生成后运行：npm run build -- --merge`,
  none: (folders: readonly string[]) =>
    `${folders.join('、')} 中没有分份生成的结果。请先运行 npm run build -- --shard 1/8 等生成各份，或者在 --merge 后面写出各份的文件夹。原来的网站没有改动。`,
  damaged: (folder: string) =>
    `${folder} 中的 part.json 读不出来：传送时损坏，或者是别的版本的程序生成的。请重新生成这一份。原来的网站没有改动。`,
  missing: (numbers: readonly number[], of: number, folders: readonly string[]) =>
    `缺少第 ${numbers.join('、')} 份（共 ${of} 份），找过的位置：${folders.join('、')}。请生成缺少的份：${numbers
      .slice(0, 3)
      .map((number) => `npm run build -- --shard ${number}/${of}`)
      .join('；')}${numbers.length > 3 ? '……' : ''}。原来的网站没有改动。`,
  doubled: (shard: Numbered, one: string, other: string) =>
    `${nameOf(shard)}有两个：${one} 和 ${other}。请去掉其中一个。原来的网站没有改动。`,
  mixed: (
    one: { readonly shard: Numbered; readonly folder: string },
    other: { readonly shard: Numbered; readonly folder: string },
  ) =>
    `${one.folder} 是${nameOf(one.shard)}，${other.folder} 是${nameOf(other.shard)}，份数不同，合不到一起。请去掉不用的，或者按同样的份数重新生成。原来的网站没有改动。`,
  otherState: (shard: Numbered, folder: string, differs: keyof typeof DIFFERENCES) =>
    `${nameOf(shard)} ${folder} 和现在要生成的网站${DIFFERENCES[differs]}不同，不能合并。各份和合并要用同样的内容、程序、地址和日期；请重新生成这一份。原来的网站没有改动。`,
} as const;
