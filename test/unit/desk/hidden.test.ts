import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { importFiles } from '../../../src/desk/import.ts';

/** Stands for what must not come out; an invalid number, so that it is nobody's. */
const SECRET = '机密事项';

const FORM = [
  ['2023年度项目支出绩效自评表'],
  ['项目名称', '公共体育设施维护'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  ['产出指标', '数量指标', '维护场地数量', '≥12处', '12处', 50, 50],
  ['产出指标', '质量指标', SECRET, '≥95%', '96%', 40, 40],
  ['效益指标', '社会效益指标', '服务人次', '≥3000人次', '3100人次', 10, 10],
];

test('hidden sheets, rows, columns and comments of a workbook are named and not read', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '自评表',
        rows: FORM.map((row, index) => [
          ...row,
          ...new Array<null>(8 - row.length).fill(null),
          index > 2 ? SECRET : '内部备注',
        ]),
        rowDefs: new Map([[4, { hidden: true }]]),
        columns: Array.from({ length: 9 }, (_, index) => ({ hidden: index === 8 })),
        cells: new Map([['3,2', { comment: { text: SECRET } }]]),
      },
      { name: '通讯录', hidden: true, rows: [[SECRET]] },
    ],
  });
  const proposal = await importFiles([{ name: '表.xlsx', bytes }]);
  expect(JSON.stringify(proposal)).not.toContain(SECRET);
  expect(proposal.indicators.map(({ name }) => name.value)).toEqual(['维护场地数量', '服务人次']);
  const reasons = proposal.leftOut.map(({ reason, at }) => `${reason} ${at.at}`);
  expect(reasons).toContain('hidden-sheet 通讯录（1行）');
  expect(reasons).toContain('hidden-row 自评表 第5行');
  expect(reasons).toContain('hidden-column 自评表 I列');
  expect(reasons).toContain('comment 自评表 C4');
});

const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

test('deleted revisions, hidden text, comments and headers of a document are named and not read', async () => {
  const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const body = [
    paragraph(run('项目支出绩效自评报告')),
    paragraph(run('基本情况'), numbered),
    paragraph(
      `${run('安排资金')}<w:del w:author="x">${run(SECRET)}</w:del><w:ins>${run('二十万元。')}</w:ins>`,
    ),
    paragraph(`${run('公开的话。')}${run(SECRET, '<w:vanish/>')}`),
    paragraph(run('存在的问题'), numbered),
    paragraph(run('设备老化，维修不及时。')),
  ].join('');
  const bytes = zipSync({
    'word/document.xml': strToU8(`<w:document ${ns}><w:body>${body}</w:body></w:document>`),
    'word/numbering.xml': strToU8(
      `<w:numbering ${ns}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ),
    'word/comments.xml': strToU8(
      `<w:comments ${ns}><w:comment>${paragraph(run(SECRET))}</w:comment></w:comments>`,
    ),
    'word/header1.xml': strToU8(`<w:hdr ${ns}>${paragraph(run(SECRET))}</w:hdr>`),
    'word/vbaProject.bin': strToU8(SECRET),
  });
  const proposal = await importFiles([{ name: '报告.docx', bytes }]);
  expect(JSON.stringify(proposal)).not.toContain(SECRET);
  expect(proposal.sections.map(({ mark, title }) => mark + title)).toEqual([
    '一、基本情况',
    '二、存在的问题',
  ]);
  expect(proposal.sections[0]?.paragraphs.map(({ text }) => text)).toEqual([
    '安排资金二十万元。',
    '公开的话。',
  ]);
  expect([...new Set(proposal.leftOut.map(({ reason }) => reason))].sort()).toEqual([
    'amount-in-words',
    'comment',
    'deleted',
    'header-footer',
    'hidden-text',
    'inserted',
    'macro',
  ]);
});

test('the person of a form is named by the label, never by the name or the number', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '表',
        rows: [...FORM.slice(0, 2), ['项目负责人', '张示例', '联系电话', '00000000000'], ...FORM.slice(2)],
      },
    ],
  });
  const proposal = await importFiles([{ name: '表.xlsx', bytes }]);
  expect(JSON.stringify(proposal)).not.toMatch(/张示例|00000000000/);
  expect(proposal.leftOut.filter(({ reason }) => reason === 'person')).toHaveLength(2);
});

test('a cell that makes patterns run long is read in time', async () => {
  const long = `${'（'.repeat(5000)}${'1.'.repeat(5000)}${'、一'.repeat(5000)}${'年度目标'.repeat(2000)}`;
  const bytes = await writeXlsx({
    sheets: [{ name: '表', rows: [...FORM, [long, long], ['说明', `${long}：${long}`]] }],
  });
  const started = performance.now();
  const proposal = await importFiles([
    { name: '表.xlsx', bytes },
    { name: '文.txt', bytes: strToU8(`一、总体情况\n${long}\n（一）${long}`) },
  ]);
  expect(proposal.indicators).toHaveLength(3);
  expect(performance.now() - started).toBeLessThan(3000);
});
