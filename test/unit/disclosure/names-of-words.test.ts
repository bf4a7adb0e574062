import { describe, expect, test } from 'vitest';
import { scanText } from '../../../src/disclosure/scan.ts';
import { GIVEN_WORDS } from '../../../src/disclosure/words/surnames.ts';

const found = (text: string) =>
  scanText(text)
    .filter(({ id, severity }) => id === 'PII_RECIPIENT' && severity !== 'note')
    .map(({ start, end }) => text.slice(start, end));

/** Names that nobody is known by here: every surname that is a word as often, with given names that are words. */
const SURNAMES = [...'和成时明平安卫高方常马万程江白田金石余任全满国广'];
const SENTENCES = [
  (name: string) => `低保户${name}领取补助500元。`,
  (name: string) => `残疾人${name}（听力残疾二级）申请复评。`,
  (name: string) => `特困人员${name}每月享受补贴。`,
  (name: string) => `低保户${name}因病住院。`,
];

describe('a name that is made of words', () => {
  test('is found behind a word for persons and before what one person does', () => {
    const texts = SURNAMES.flatMap((surname) =>
      GIVEN_WORDS.flatMap((given) =>
        SENTENCES.map((say) => [surname + given, say(surname + given)] as const),
      ),
    );
    const missed = texts.filter(([name, text]) => !found(text).includes(name));
    expect(texts.length).toBeGreaterThan(5000);
    expect(missed.slice(0, 10)).toEqual([]);
  });

  test.each([
    ['低保户方向明领取补助', '方向明'],
    ['特困人员高标强由镇敬老院集中供养', '高标强'],
    ['残疾人和志军每月享受护理补贴', '和志军'],
    ['低保户常年俊（听力残疾二级）', '常年俊'],
  ])('%s', (text, name) => {
    expect(found(text)).toEqual([name]);
  });

  test.each([
    '残疾人和孤儿领取补贴',
    '残疾人和老年人享受补贴',
    '农户和平安家庭享受奖励',
    '农户和文明户、卫生户受到表彰',
    '学生和光明中学签订协议',
    '低保户成建设重点',
    '农户方向明确后领取补助',
    '困难户高标准享受补助',
    '老人周边环境、道路改善',
    '残疾人平均每月享受两项补贴',
    '农户金额每年核对',
    '困难群众江苏籍，本地籍',
    '残疾人马铃薯每年增收',
    '脱贫户常年享受政策',
    '学生程序设计获得奖项',
    '困难群众方便快捷领取补助',
  ])('is no name: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('coordinates of a home', () => {
  const places = (text: string) =>
    scanText(text)
      .filter(({ id }) => id === 'PII_ADDRESS')
      .map(({ start, end }) => text.slice(start, end));

  test.each([
    ['低保户家住东经104度35分12秒，北纬34度28分5秒处', '东经104度35分12秒，北纬34度28分5秒'],
    ['该老人的住房位于东经104度35分、北纬34度28分', '东经104度35分、北纬34度28分'],
    [
      '其住所坐标为东经一百零四度三十五分，北纬三十四度二十八分',
      '东经一百零四度三十五分，北纬三十四度二十八分',
    ],
    ['危房位于104.58731°E，34.47912°N', '104.58731°E，34.47912°N'],
    ['住址：经度104.58731，纬度34.47912', '经度104.58731，纬度34.47912'],
    ['该户位于东经104°35′12″', '东经104°35′12″'],
  ])('%s', (text, place) => {
    expect(places(text).join()).toContain(place);
  });

  test.each([
    '项目区位于东经104度35分，北纬34度28分',
    '水库大坝坐标东经104°35′12″、北纬34°28′5″',
    '农户320户住房分布在东经104度35分至104度50分',
    '居住区在东经104度以西',
    '全部危房位于东经104度35分、北纬34度28分一带',
  ])('of what is public: %s', (text) => {
    expect(places(text)).toEqual([]);
  });
});
