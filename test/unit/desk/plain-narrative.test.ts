import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstDraft } from '../../../src/desk/first-draft.ts';
import { importFiles } from '../../../src/desk/import.ts';
import { figuresOf, narrativeOfPlain, plainNarrative } from '../../../src/desk/plain-narrative.ts';

// An officer sees words; the file keeps its marks.

const FIGURES = new Map([
  ['checked', '1489台/件'],
  ['firms', '72家'],
]);
const MDX = [
  '## 一、项目基本情况',
  '',
  '### （一）实施情况',
  '',
  '共检定 <Statement id="checked" /> ，服务企业 <Statement id="firms" /> ，价格 \\<5元。',
  '',
  '| 乡镇 | 户数 |',
  '| --- | --- |',
  '| 甲镇 | 120 |',
  '',
  '### （二）其他',
  '',
  '没有其他情况。',
  '',
].join('\n');
const PLAIN = plainNarrative(MDX, FIGURES);
const typed = (from: string, to: string) => narrativeOfPlain(MDX, PLAIN.replace(from, to), FIGURES);

test('words are shown without marks, line for line', () => {
  expect(PLAIN.split('\n').slice(0, 5)).toEqual([
    '一、项目基本情况',
    '',
    '（一）实施情况',
    '',
    '共检定 1489台/件 ，服务企业 72家 ，价格 <5元。',
  ]);
  expect(PLAIN.split('\n')).toHaveLength(MDX.split('\n').length);
});

describe('what is typed over them', () => {
  test('leaves every line that was left alone as it was', () => {
    expect(narrativeOfPlain(MDX, PLAIN, FIGURES)).toBe(MDX);
    expect(typed('没有其他情况', '另有一项')).toBe(MDX.replace('没有其他情况', '另有一项'));
  });

  test('keeps the depth of a heading, and takes a new one by its number', () => {
    expect(typed('（一）实施情况', '（一）组织实施')).toContain('### （一）组织实施\n');
    expect(typed('没有其他情况。', '没有其他情况。\n\n二、评价结论\n\n（一）总体结论\n\n完成。')).toContain(
      '\n\n## 二、评价结论\n\n### （一）总体结论\n\n完成。',
    );
  });

  test('keeps the figures that still stand in a line, and lets go of one that was changed', () => {
    expect(typed('共检定', '全年共检定')).toContain(
      '全年共检定 <Statement id="checked" /> ，服务企业 <Statement',
    );
    const other = typed('72家', '73家');
    expect(other).toContain('<Statement id="checked" /> ，服务企业 73家');
    expect(other).not.toContain('id="firms"');
  });

  test('keeps the lines before and after one that was taken out', () => {
    expect(narrativeOfPlain(MDX, PLAIN.replace('（一）实施情况\n\n', ''), FIGURES)).toBe(
      MDX.replace('### （一）实施情况\n\n', ''),
    );
  });

  test('is what is shown again, whatever it is', () => {
    const words = fc.oneof(
      fc.stringMatching(/^[一-龥0-9，。<>{}*_#|&\\[\]`~（）= -]{0,24}$/),
      fc.constantFrom(
        '<Statement id="x" />',
        '{/* 甲 */}乙',
        'import a',
        '- 甲',
        '1. 甲',
        '&#60;',
        '共72家72家',
      ),
    );
    const bare = (text: string) => text.split('\n').map((line) => line.replace(/\s+/g, ''));
    fc.assert(
      fc.property(fc.nat({ max: 13 }), fc.boolean(), words, (at, isNew, text) => {
        const lines = PLAIN.split('\n');
        lines.splice(at, isNew ? 0 : 1, text);
        // A heading that somebody marks is one; a remark is shown to nobody.
        fc.pre(!/^#{2,6} /.test(text) && !/^\s*\{\/\*.*\*\/\}\s*$/.test(text));
        const shown = plainNarrative(narrativeOfPlain(MDX, lines.join('\n'), FIGURES), FIGURES);
        expect(bare(shown)).toEqual(bare(lines.join('\n')));
      }),
      { numRuns: 2000 },
    );
  });
});

test('a report that was read from Word shows no mark, and comes back byte for byte', async () => {
  const name = 'test/fixtures/desk/open/seed.docx';
  const proposal = await importFiles([{ name: 'seed.docx', bytes: readFileSync(name) }]);
  const draft = firstDraft(proposal, { answers: {}, units: {}, projects: {}, year: 2024 });
  const figures = figuresOf(draft.report);
  expect(draft.narrativeMdx).toContain('<Statement');
  const plain = plainNarrative(draft.narrativeMdx, figures);
  expect(plain).not.toMatch(/<Statement|^#+ |\\/m);
  expect(narrativeOfPlain(draft.narrativeMdx, plain, figures)).toBe(draft.narrativeMdx);
});

test('a draft without words shows none of its remark, and takes the first line typed', () => {
  const before = '{/* 待确认：正文还没有写 */}\n';
  expect(plainNarrative(before, FIGURES)).toBe('\n');
  expect(narrativeOfPlain(before, '一、基本情况\n\n已完成。\n', FIGURES)).toBe(
    '## 一、基本情况\n\n已完成。\n',
  );
});
