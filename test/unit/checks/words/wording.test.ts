import { describe, expect, it } from 'vitest';
import { subjectOf } from '../../../../src/checks/subject.ts';
import { Wording } from '../../../../src/checks/words/wording.ts';
import { makeContentOf, makeReport } from '../../../support/report.ts';

const subject = (overrides: Parameters<typeof makeReport>[0], narrative?: string) => {
  const made = makeReport(overrides, narrative === undefined ? {} : { narrative });
  return { made, subject: subjectOf(made.sourced, makeContentOf([made])) };
};

describe('the words of a report', () => {
  it('are its own: figures filled in, boxes of the publisher left out', () => {
    const statements = [{ id: 'labs', label: '机构', figure: '8家' }];
    const narrative =
      '共检查机构<Statement id="labs" />，未发现问题。\n\n<Note>本站说明。</Note>\n\n第二段。';
    const { subject: one } = subject({ statements }, narrative);
    expect(one.words().text).toBe('共检查机构8家，未发现问题。\n第二段。');
  });

  it('lead back to line and column, over markup, lines and characters of two units', () => {
    const narrative = '## 一、甲\n\n> 𠮷野**加粗**的\n> 第二行<Statement id="n" />结束';
    const { subject: one } = subject({ statements: [{ id: 'n', label: '甲', figure: '10台' }] }, narrative);
    const place = (text: string) => [...one.words().find(new RegExp(text, 'g'))][0]?.at;
    expect(place('野')).toEqual({ in: 'narrative', line: 3, column: 4, length: 1, anchor: 's1' });
    expect(place('粗')).toMatchObject({ line: 3, column: 8, length: 1 });
    expect(place('行')).toMatchObject({ line: 4, column: 5, length: 1 });
    expect(place('10')).toMatchObject({ line: 4, column: 6 });
    expect(place('结束')).toMatchObject({ line: 4, column: 26, length: 2 });
  });

  it('of the facts are what the report says, as printed', () => {
    const { subject: one } = subject({ kindEvidence: '本站的话', editorNote: '内部备注' });
    const { text } = one.facts();
    for (const printed of [
      '学校食堂设备更新',
      '示教发〔2024〕12号',
      '≥40台',
      '100万元',
      '两所学校的设备没有按计划安装。',
    ])
      expect(text).toContain(printed);
    for (const own of ['本站的话', '内部备注', 'https://', '办公室保密员', '示例数据。'])
      expect(text).not.toContain(own);
  });

  it('of the facts lead into the value, quotes and breaks escaped', () => {
    const goals = { expected: '第一行\n"甲"乙', actual: '丙' };
    const { made, subject: one } = subject({ goals });
    const [sighting] = [...one.facts().find(/乙/g)];
    expect(sighting?.at).toMatchObject({
      pointer: ['goals', 'expected'],
      within: { from: 11, length: 1 },
    });
    const line = made.json.split('\n').find((text) => text.includes('第一行')) ?? '';
    const column = made.sourced.locate(['goals', 'expected']).position?.column ?? 0;
    expect(line[column - 1 + 11]).toBe('乙');
  });

  it('find every passage by any of its offsets', () => {
    const plain = (text: string) =>
      ({ text, kind: 'fact', sectionId: null, pointer: [], segments: [] }) as const;
    const wording = new Wording([plain('甲乙'), plain(''), plain('丙')]);
    expect(wording.text).toBe('甲乙\n\n丙');
    expect([0, 1, 4].map((at) => wording.passageAt(at)?.text)).toEqual(['甲乙', '甲乙', '丙']);
    expect(new Wording([]).passageAt(0)).toBeNull();
    expect([...new Wording([]).find(/./g)]).toEqual([]);
  });
});

describe('the outline', () => {
  it('knows parents, children and the words below each heading', () => {
    const { subject: one } = subject({}, '## 一、甲\n\n乙\n\n### （一）丙\n\n丁\n\n## 二、戊');
    expect(
      one
        .outline()
        .map(({ heading, parent, children, text }) => [
          heading,
          parent?.heading ?? null,
          children.length,
          text,
        ]),
    ).toEqual([
      ['一、甲', null, 1, '乙'],
      ['（一）丙', '一、甲', 0, '丁'],
      ['二、戊', null, 0, ''],
    ]);
  });
});
