import { describe, expect, it } from 'vitest';
import { COMPONENTS } from '../../../src/narrative/components.ts';
import { parseNarrative } from '../../../src/narrative/narrative.ts';
import { nearName } from '../../../src/narrative/near-name.ts';
import { NARRATIVE_COMPONENTS, NARRATIVE_MESSAGES } from '../../../src/text/narrative/narrative.ts';

function said(source: string): string[] {
  return parseNarrative(source, 'narrative.mdx').diagnostics.flatMap(({ message, hint }) => [message, hint]);
}

describe('what an editor reads about an honest mistake', () => {
  it.each([
    [
      '执行率<60%的项目',
      '“<60%的项目”里的“<”会被当作标签的开头',
      '若是小于号请写 \\<60%的项目，或写“小于”“低于”；若是书名号请用《》',
    ],
    [
      '根据<实施方案>',
      '“<实施方案”用了半角尖括号，会被当作标签',
      '若是书名号或文件名请用《实施方案》或〈实施方案〉；要原样印出请写 \\<实施方案>',
    ],
    [
      '{单位}',
      '花括号“{单位}”会被当作程序，正文里不能有程序',
      '若是正文，请写成 \\{单位\\} 或全角｛单位｝；若是给编辑看的说明，写成 {/* 单位 */}',
    ],
    [
      'export 目录如下',
      '行首的“export”会被当作程序语句，正文里不能有程序',
      '若是正文，请换个说法，或在前面加字，如“表头 export ……”；若是程序，删去这一段',
    ],
    [
      '<!-- 待补 -->',
      '“<!-- -->”不能作为说明，会使正文无法读出',
      '给编辑看的说明写成 {/* 说明 */}，公开时不会印出；不需要就删去',
    ],
    [
      '<Note>甲',
      '标签 <Note> 没有结束标签，或结束标签在另一段里',
      '在内容后面加上 </Note>；内容有几段时，<Note> 和 </Note> 各占一行',
    ],
    [
      '** 重点**',
      '这里的“**”没有变成加粗，会原样印出',
      '写成 **重点**：前后成对，前一对星号的前面是标点或空格，星号与加粗的文字之间没有空格，中间没有空行；就要印出星号请写 \\*\\*',
    ],
    [
      '＜Note＞甲＜/Note＞',
      '“＜Note”用了全角符号，没有成为组件或说明，会原样印出',
      '标签和花括号用半角：<Note>…</Note>、{/* 待确认：…… */}',
    ],
    [
      '<Note title=“甲”>乙</Note>',
      '标签 <Note 里有不该出现的字符““”',
      '标签里的引号、等号、尖括号和空格一律用半角，如 <Note title="说明">；把““”改成半角',
    ],
    [
      '---\ntitle: 甲\n---\n',
      '文件开头有“---”包围的字段，正文里不放字段',
      '标题、年度、金额等事实写在同一文件夹的 report.json；把“---”到“---”之间整段删去',
    ],
    [
      '# 甲',
      '标题不能用“#”',
      '报告名称来自 report.json；正文一级标题用 ##，以下依次用 ###、####、#####；要印出 # 请写 \\#',
    ],
    ['<b>甲</b>', '不能用网页标签 <b>', '加粗写成 **重点**'],
    ['<note>甲</note>', '没有“note”这个组件', '是否想写 Note？组件名区分大小写，一律用半角字母'],
    ['<Note tilte="甲">乙</Note>', '<Note> 没有“tilte”这个属性', '是否想写 title？可用的属性：kind、title'],
    [
      '<Note kind="warn">乙</Note>',
      '<Note> 的属性 kind 不能是“warn”',
      'kind：只能写 info（说明）或 caution（注意）；不写就是 info',
    ],
  ])('%j', (source, message, hint) => {
    expect(said(source).slice(0, 2)).toEqual([message, hint]);
  });

  it('shows the text as the editor wrote it, not as it was read on', () => {
    expect(said('<A{')).toContain('标签 <A 里有不该出现的字符“{”');
  });

  it('never shows what cannot be seen', () => {
    expect(said('<Note title="甲&#x202E;乙">丙</Note>')[0]).toBe('<Note> 的属性 title 不能是“甲U+202E乙”');
    expect(said('<6\u0007>')).toContain('“<6U+0007…”里的“<”会被当作标签的开头');
  });
});

describe('the catalogue', () => {
  it('has permanent ids', () => {
    expect(Object.keys(NARRATIVE_MESSAGES).filter((id) => !/^MDX_[A-Z]+(?:_[A-Z]+)*$/.test(id))).toEqual([]);
  });

  it.each(Object.entries(COMPONENTS))(
    'has an example and a rule for each attribute of %s',
    (name, { props }) => {
      const words = NARRATIVE_COMPONENTS[name];
      expect(Object.keys(words?.props ?? {}).sort()).toEqual(Object.keys(props.shape).sort());
      const example = parseNarrative(words?.example ?? '', 'narrative.mdx');
      expect(example.diagnostics).toEqual([]);
    },
  );
});

describe('the name that was probably meant', () => {
  it.each([
    ['Ｎｏｔｅ', 'Note'],
    ['note', 'Note'],
    ['Figrue', 'Figure'],
    ['No\u200Bte', 'Note'],
    ['Statment', 'Statement'],
    ['Chart', null],
    ['constructor', null],
    ['br2', 'br'],
    ['x', null],
  ])('%s → %s', (typed, meant) => {
    expect(nearName(typed, ['Note', 'Figure', 'Statement', 'br'])).toBe(meant);
  });
});
