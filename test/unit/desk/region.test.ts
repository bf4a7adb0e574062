import { expect, test } from 'vitest';
import { regionFor } from '../../../src/desk/draft/region.ts';
import { NOWHERE } from '../../../src/model/region.ts';

const REGIONS = [
  { code: '620503', name: '甘肃省天水市麦积区' },
  { code: '620500', name: '甘肃省天水市' },
];

test.each([
  ['天水市麦积区市场监督管理局', '620503'],
  ['天水市体育局', '620500'],
  ['裕安区文化和旅游局', NOWHERE.code],
  ['', NOWHERE.code],
])('%s is where its name says, or nowhere yet', (name, code) => {
  expect(regionFor(name, REGIONS).code).toBe(code);
  expect(regionFor(name, [])).toBe(NOWHERE);
});
