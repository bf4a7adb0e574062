import { expect, test } from 'vitest';
import { NOWHERE, regionFault, regionWords, typedRegion } from '../../../src/model/region.ts';

test.each([
  ['620503 甘肃省天水市麦积区', null],
  ['620500 甘肃省天水市', null],
  ['620500 天水市', null],
  ['620000 甘肃省', null],
  ['110000 北京市', null],
  ['110105 北京市朝阳区', null],
  ['150000 内蒙古自治区', null],
  ['152500 内蒙古自治区锡林郭勒盟', null],
  ['652300 新疆维吾尔自治区昌吉回族自治州', null],
  ['653100 新疆维吾尔自治区喀什地区', null],
  ['429004 湖北省仙桃市', null],
  ['222400 延边朝鲜族自治州', null],
  ['150823 乌拉特前旗', null],
  ['999901 示例市清源区', null],
  ['340100 安徽省合肥市经济技术开发区', null],
  ['340100 合肥市高新区', null],
  ['000000 待填写', 'empty'],
  ['620503 待填写', 'empty'],
  ['620000 示例市', 'level'],
  ['620000 甘肃省天水市麦积区', 'level'],
  ['620500 甘肃省', 'level'],
  ['620500 天水市麦积区', 'level'],
  ['340100 示例县', 'level'],
  ['340123 安徽省', 'level'],
  ['222401 延边朝鲜族自治州', 'level'],
])('%s: %s', (typed, fault) => {
  const region = typedRegion(typed);
  if (region === null) throw new Error(`${typed} cannot be read`);
  expect(regionFault(region)).toBe(fault);
  expect(typedRegion(regionWords(region))).toEqual(region);
});

test.each(['示例市', '62050 天水市', '620503', '甘肃省 620503', ''])('“%s” is no place', (typed) => {
  expect(typedRegion(typed)).toBeNull();
});

test.each(['620503，甘肃省天水市麦积区', '６２０５０３　甘肃省天水市麦积区', '620503甘肃省天水市麦积区'])(
  '%s is one, however it is typed',
  (typed) => {
    expect(typedRegion(typed)).toEqual({ code: '620503', name: '甘肃省天水市麦积区' });
    expect(regionFault(NOWHERE)).toBe('empty');
  },
);
