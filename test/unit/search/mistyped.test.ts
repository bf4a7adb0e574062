import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeSounds } from '../../../src/search/build/sounds.ts';
import { buildSearch } from '../../../src/search/build-index.ts';
import { openIndexFolder } from '../../../src/search/open-folder.ts';
import { NO_FILTERS } from '../../../src/search/runtime/filters.ts';
import type { SearchResponse } from '../../../src/search/runtime/session.ts';
import { SearchSession } from '../../../src/search/runtime/session.ts';
import { readSounds } from '../../../src/search/words/sounds.ts';
import { CURRENT_YEAR, partsFolder, SMALL_CORPUS } from '../../search-corpus/cached.ts';
import { corpus } from '../../search-corpus/corpus.ts';
import { Random } from '../../search-corpus/random.ts';

// Words typed with one slip, and names typed without the input method, over 501 reports.

const RECORDS = corpus(SMALL_CORPUS);
let folder: string;
let session: SearchSession;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingji-mistyped-'));
  await buildSearch(RECORDS, { outDir: folder, cacheDir: partsFolder(), currentYear: CURRENT_YEAR });
  session = new SearchSession(await openIndexFolder(folder));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NAMES =
  '质量强市 计量器具免费检定 高标准农田建设 学前教育幼儿园建设 中蜂养殖产业 天然林管护 麦积区市场监督管理局 农村公路养护 地质灾害监测预警 临时救助 城乡医疗救助 特种设备安全监察';
const WORDS =
  '满意度 实施方案 工作领导小组 经营主体 公用经费 履约验收 群众知晓率 询价记录 前期论证 长效管护 档案资料 过程性材料 管护责任 第三方评价 资产台账 社会监督 业务培训 结转结余';

const words = `${NAMES} ${WORDS}`.split(' ');
const SOUNDS = readSounds(writeSounds());
const COMMON = Array.from('人工作年项目情况资金标准建设管理服务');

/** A character that sounds the same, or any other, by turns. */
function otherThan(random: Random, char: string, alike: boolean): string {
  const sounds = new Set(SOUNDS.get(char) ?? []);
  const same = [...SOUNDS].filter(([other, said]) => other !== char && said.some((one) => sounds.has(one)));
  const [homophone] = random.pick(same.length > 0 ? same : [['的', []] as const]);
  return alike ? homophone : random.pick(COMMON.filter((other) => other !== char));
}

/** A word with one slip of each kind in turn, at any place at which it is one. */
function mistyped(random: Random, word: string, turn: number): string {
  const characters = Array.from(word);
  const inside = random.int(1, characters.length - 2);
  const anywhere = random.int(0, characters.length - 1);
  const char = characters[anywhere] ?? '';
  const kind = turn % 5;
  if (kind === 0) return characters.with(anywhere, otherThan(random, char, true)).join('');
  if (kind === 1) return characters.with(anywhere, otherThan(random, char, false)).join('');
  if (kind === 2 && characters.length > 3) return characters.toSpliced(inside, 1).join('');
  if (kind === 3) return characters.toSpliced(inside, 0, otherThan(random, '', false)).join('');
  const next = Math.min(anywhere, characters.length - 2);
  return characters
    .with(next, characters[next + 1] ?? '')
    .with(next + 1, characters[next] ?? '')
    .join('');
}

const ask = (q: string): Promise<SearchResponse> =>
  session.search({ q, filters: NO_FILTERS, sort: 'relevance', offset: 0, limit: 0, counts: false });

/** Whether what was meant is answered instead, or offered. */
function offers({ answer }: SearchResponse, meant: string): boolean {
  return answer.used === meant || answer.suggestions.some(({ query }) => query === meant);
}

test('of 50 typos, one wrong, missing, additional or swapped, at least 45 are offered right', async () => {
  const random = new Random(8);
  const typos: (readonly [typed: string, meant: string])[] = [];
  for (let turn = 0; typos.length < 50; turn += 1) {
    const meant = words[turn % words.length] ?? '';
    const typed = mistyped(random, meant, turn + Math.floor(turn / words.length));
    // A slip that makes another text that is found is none to the search.
    if (typed !== meant && (await ask(typed)).answer.tier !== 'exact') typos.push([typed, meant]);
  }
  const missed: string[] = [];
  for (const [typed, meant] of typos) {
    const response = await ask(typed);
    const { tier, used, suggestions } = response.answer;
    const others = suggestions.map(({ query }) => query).join(' ');
    if (!offers(response, meant)) missed.push(`${typed} for ${meant}: ${tier} ${used} ${others}`);
  }
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(5);
});

test('of 20 names typed by their sounds at least 18 are offered right', async () => {
  const names = [
    ...NAMES.split(' ').slice(0, 10),
    ...'农村饮水安全 养老服务中心 秦州区教育局 山洪灾害防治 创业担保贷款 应急物资储备 古树名木保护 殡葬设施 甘谷县水务局 信用体系'.split(
      ' ',
    ),
  ];
  const missed: string[] = [];
  for (const [turn, name] of names.entries()) {
    const sounds = pinyin(name, { toneType: 'none', type: 'array', v: true });
    const initials = sounds.map((sound) => sound.charAt(0)).join('');
    const typed = [sounds.join(''), sounds.join(' '), initials][turn % 3] ?? '';
    const response = await ask(typed);
    const { tier, used, suggestions } = response.answer;
    const others = suggestions.map(({ query }) => query).join(' ');
    if (!offers(response, name)) missed.push(`${typed} for ${name}: ${tier} ${used} ${others}`);
  }
  expect(names).toHaveLength(20);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(2);
});

test('what stands nowhere, nor anything like it, is offered nothing', async () => {
  for (const q of ['航天发射', '地铁建设', '量子计算', 'blockchain', 'xyzzy'])
    expect((await ask(q)).answer, q).toMatchObject({ tier: 'none', suggestions: [] });
});
