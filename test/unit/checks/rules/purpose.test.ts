import { describe, expect, it } from 'vitest';
import { C_PURPOSE } from '../../../../src/checks/rules/purpose/c-purpose.ts';
import { C_SUBPROJECT } from '../../../../src/checks/rules/purpose/c-subproject.ts';
import { failuresOf, resultsOf } from '../../../support/checks.ts';

describe('C_PURPOSE', () => {
  it('sets earmarked money against keeping the office running', () => {
    const narrative = '资金专款专用。\n\n专项业务经费主要用于维护我局运行、安全监督抽查等工作。';
    expect(failuresOf(C_PURPOSE, {}, { narrative })).toEqual([
      'narrative.mdx:3:11 ⟦维护我局运行⟧ warn 文中写有“专款专用”，又写“维护我局运行”',
    ]);
  });

  it.each([
    ['专项资金用于弥补办公经费不足。', '弥补办公经费不足'],
    ['专项经费支出3万元，用于保障机关正常运转。', '保障机关正常运转'],
  ])('also in %s', (narrative, use) => {
    const claim = narrative.slice(0, 4);
    expect(failuresOf(C_PURPOSE, {}, { narrative })[0]).toMatch(
      new RegExp(`文中写有“${claim}”，又写“${use}”$`),
    );
  });

  it.each([
    '专款专用，用于设备采购，保障设备正常运行。',
    '办公经费用于维护我局运行。',
    '专项资金支付及时。领导重视，维护我局运行。',
    '专项资金用于保障食堂运行。',
  ])('is silent on %s', (narrative) => {
    expect(failuresOf(C_PURPOSE, {}, { narrative })).toEqual([]);
  });
});

describe('C_SUBPROJECT', () => {
  const project = {
    subProjects: [
      { id: 'a', name: '安全监督抽查' },
      { id: 'b', name: '计量器具免费检定' },
      { id: 'c', name: '质量强市' },
    ],
  };
  const work = (...names: string[]) => ({
    reportedWork: names.map((name, index) => ({ id: `w${index}`, name })),
  });

  it('tells what was planned and not reported, and reported and not planned', () => {
    const overrides = work('质量管理工作', '标准化工作', '计量工作方面');
    expect(failuresOf(C_SUBPROJECT, overrides, { project })).toEqual([
      'report.json "reportedWork": ⟦[⟧ warn 子项目有“安全监督抽查”，成效各项中没有以此为名的（只比名称，内容可能写在别项里）',
      'report.json "name": ⟦"标准化工作"⟧ warn 成效有“标准化工作”，所列子项目中没有以此为名的（只比名称）',
    ]);
  });

  it('passes where each has its counterpart, and is silent where a side is not given', () => {
    const overrides = work('质量强市', '计量器具检定', '安全抽查');
    expect(resultsOf(C_SUBPROJECT, overrides, { project })[0]?.message).toBe('各子项目与成效的名称相对应');
    expect(resultsOf(C_SUBPROJECT, {}, { project: { subProjects: [] } })).toEqual([]);
    expect(resultsOf(C_SUBPROJECT, { reportedWork: [] }, { project })).toEqual([]);
  });
});
