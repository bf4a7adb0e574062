import { describe, expect, it } from 'vitest';
import { blockText } from '../../../src/narrative/block.ts';
import { narrativeOf, textOf } from './render.ts';

describe('the plain text of a narrative', () => {
  it('follows the order of reading, footnotes last', () => {
    expect(
      textOf(
        [
          '导语：**加粗**[^1]。',
          '',
          '[^1]: 脚注。',
          '',
          '## 一、概况',
          '',
          '共完成',
          '<Statement id="checked"/>台，',
          '见[方案](./a.pdf)。',
          '',
          '<Note title="说明">',
          '',
          '- 甲',
          '- 乙',
          '',
          '</Note>',
          '',
          '| 指标 | 得分 |',
          '|---|---|',
          '| 数量 | 10 |',
          '',
          '<Figure src="./attachments/a.png" alt="柱状图" caption="图1"/>',
        ].join('\n'),
      ).split('\n'),
    ).toEqual([
      '导语：加粗[1]。',
      '一、概况',
      '共完成{checked}台，见方案。',
      '说明',
      '甲',
      '乙',
      '指标 得分',
      '数量 10',
      '图1',
      '[1] 脚注。',
    ]);
  });

  it('knows the section and the kind of each block', () => {
    const blocks = narrativeOf('甲\n\n## 一、乙\n\n丙[^1]\n\n### 1.丁\n\n[^1]: 戊').blocks;
    expect(blocks.map((block) => [block.kind, block.sectionId, blockText(block)])).toEqual([
      ['paragraph', null, '甲'],
      ['heading', 's1', '一、乙'],
      ['paragraph', 's1', '丙[1]'],
      ['heading', 's1-1', '1.丁'],
      ['footnote', null, '[1] 戊'],
    ]);
  });

  it('knows the place of each line, also in quotations and lists', () => {
    const [block] = narrativeOf('> 甲乙\n> 丙，**丁**\n> 戊').blocks;
    expect(
      block?.pieces.map((piece) => (piece.kind === 'text' ? [piece.text, piece.position] : null)),
    ).toEqual([
      ['甲乙', { line: 1, column: 3, length: 2 }],
      ['丙，', { line: 2, column: 3, length: 2 }],
      ['丁', { line: 2, column: 7, length: 1 }],
      ['戊', { line: 3, column: 3, length: 1 }],
    ]);
  });
});
