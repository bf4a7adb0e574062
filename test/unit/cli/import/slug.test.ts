import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { describe, expect, test } from 'vitest';
import { slugOf } from '../../../../src/cli/import/slug.ts';
import { Ids } from '../../../../src/desk/draft/ids.ts';
import { isSlug } from '../../../../src/model/ids.ts';
import { anyText } from '../../../support/any-text.ts';
import { repositoryContent } from '../../../support/repository.ts';

const syllablesOf = (name: string): readonly string[] =>
  pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });

/** Whether each part is made of whole syllables of the name that follow each other, behind those of the part before. */
function isWhole(slug: string, name: string): boolean {
  const all = syllablesOf(name);
  let ends = new Set([0]);
  for (const part of slug === '' ? [] : slug.split('-')) {
    const next = new Set<number>();
    for (const start of all.keys()) {
      if (![...ends].some((end) => end <= start)) continue;
      let spelled = '';
      for (let at = start; at < all.length && part.startsWith(spelled); at += 1) {
        spelled += all[at];
        if (spelled === part) next.add(at + 1);
      }
    }
    ends = next;
  }
  return ends.size > 0;
}

describe('the id that is proposed of a Chinese name', () => {
  test.each([
    ['义务教育学生营养改善', 'yiwu-jiaoyu-xuesheng-yingyang'],
    ['图书馆免费开放', 'tushuguan-mianfei-kaifang'],
    ['农村公路养护', 'nongcun-gonglu-yanghu'],
    ['高标准农田建设', 'gaobiaozhun-nongtian-jianshe'],
    ['2023年度职业技能提升行动专项资金', 'zhiye-jineng-tisheng-xingdong'],
    ['输水干线、调蓄水库与沿线生态修复（一期）', 'shushui-ganxian-tiaoxushuiku-yanxian'],
    ['绿化女工培训', 'lvhua-nvgong-peixun'],
    ['示例市清源区水务局', 'shilishi-qingyuanqu-shuiwuju'],
    ['', ''],
    ['Wi-Fi', ''],
  ])('of %s is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  const piece = fc.constantFrom(
    ...'资金项目建设农村公路养护和与的（一期）绿女吕儿嗯呣欸长行重庆〇々'.split(''),
    ...[
      '义务教育',
      '义务',
      '双创',
      '庄窗床霜',
      '2021—2023年度',
      '、',
      ' ',
      'Wi-Fi',
      '高质量发展',
      '\u{20000}',
    ],
  );
  test('is whole syllables of it, short, and an id or nothing', () => {
    const made = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(made, made, anyText({ maxLength: 40 })), (name) => {
        const slug = slugOf(name);
        expect(slug === '' || isSlug(slug)).toBe(true);
        expect(slug.length).toBeLessThanOrEqual(40);
        expect(isWhole(slug, name), `${name}: ${slug}`).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('is that for every name of the repository too', async () => {
    const { projects, units } = await repositoryContent();
    const names = [...projects.values(), ...units.values()].map(({ name }) => name);
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) expect(isWhole(slugOf(name), name), name).toBe(true);
  });

  test('gets a number where another name has it', () => {
    const ids = new Ids({ 'nongcun-gonglu-yanghu': ['别的'] }, 'xiangmu', slugOf);
    expect(ids.of('农村公路养护')).toBe('nongcun-gonglu-yanghu-2');
    expect(ids.of('农村公路养护（二期）')).toBe('nongcun-gonglu-yanghu-3');
    expect(ids.of('农村公路养护')).toBe('nongcun-gonglu-yanghu-2');
    expect(ids.of('Wi-Fi')).toBe('xiangmu');
  });
});
