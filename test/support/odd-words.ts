import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from '../search-corpus/random.ts';

/** What stands in reports and what a search easily takes for something else. */
const PIECES: readonly string[] = [
  ...['显著', '什么', '乾坤', '資金撥付及時', '標準化', '⽉度⼯作', '２０２３年１４８９台', 'ＩＳＯ９００１'],
  ...['57.96%', '1,489台/件', '50 万元', '50.00万元', '伍拾万元', '0.5百万元', '—18.5—', '3C认证', 'Wi-Fi'],
  ...[
    '财预〔2020〕10号',
    '财预 [2020] 10 号',
    '（2023）第3号',
    '“花牛”苹果',
    '‘示范’',
    '《通知》',
    '「试点」',
  ],
  ...[
    'A&B公司',
    '小于5',
    '100％',
    '①②③',
    '㎡',
    '90分；',
    '优/良',
    'a.b.c',
    '1.2.3版',
    '2020-10',
    '2020～2023',
  ],
  ...['养殖、种植', '村（社区）', '学前教育', '质量强市', '“按期”完成', '没有。没有', '是？不是！', '…………'],
];
const BOLD = ['显著', '資金撥付及時', '质量强市', '57.96%'] as const;
const JOINTS = ['', '', '，', '。', '、', ' ', '；', '（', '）', '：', '·'] as const;

function oddText(random: Random, pieces: number): string {
  return Array.from({ length: pieces }, () => random.pick(PIECES) + random.pick(JOINTS)).join('');
}

/** A passage of the words in one of the forms that a page sets apart: emphasis, a list, a table, a footnote. */
function oddPassage(random: Random): string {
  const text = (pieces: number): string => oddText(random, pieces).replaceAll('~', '～');
  const cell = (): string => text(2).replaceAll('|', '');
  const forms: readonly (() => string)[] = [
    () => text(8),
    () => `示例${text(2)}**${random.pick(BOLD)}**${text(2)}`,
    () => `1. 示例${text(3)}\n2. 示例${text(3)}\n3. 示例${text(2)}`,
    () => `* 示例${text(3)}\n* 示例${text(1)}`,
    () => `| 名称 | 数量 |\n| --- | --- |\n| ${cell()} | ${cell()} |\n| ${cell()} | ${cell()} |`,
    () => `### ${random.pick(PIECES)}与${random.pick(PIECES)}\n\n${text(4)}`,
  ];
  return random.pick(forms)();
}

/** Gives every report of a content folder words of its own that are hard to search in. */
export function makeOdd(content: string, seed: number): void {
  const random = new Random(seed);
  for (const year of readdirSync(join(content, 'reports')))
    for (const slug of readdirSync(join(content, 'reports', year))) {
      const folder = join(content, 'reports', year, slug);
      const facts = join(folder, 'report.json');
      const report = JSON.parse(readFileSync(facts, 'utf8'));
      report.title = `${report.title}${random.pick(PIECES)}`;
      report.goals = { expected: oddText(random, 4), actual: oddText(random, 4) };
      for (const one of [...report.findings, ...report.recommendations]) one.text += oddText(random, 4);
      for (const row of report.indicators.rows) row.name = `${random.pick(PIECES)}${row.name}`;
      writeFileSync(facts, JSON.stringify(report, null, 2));
      const words = join(folder, 'narrative.mdx');
      const passages = Array.from({ length: random.int(2, 5) }, () => oddPassage(random));
      writeFileSync(words, `${readFileSync(words, 'utf8')}\n${passages.join('\n\n')}\n`);
    }
}
