import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';

// Files as an office has them: a self-evaluation form in Excel, a report in Word. All names are made up.

type Cell = string | number | null;

/** A 自评表 with five indicators, one of them without ≥ or ≤, the money in 万元. */
export function selfEvaluationForm(): Promise<Uint8Array> {
  const rows: Cell[][] = [
    ['项目支出绩效自评表', null, null, null, null, null, null, null],
    ['（2024年度）', null, null, null, null, null, null, null],
    ['项目名称', '公共体育设施维护', null, null, '实施单位', '示例区体育局', null, null],
    ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额', 50, 50, 45, 10, '90%', 9],
    [
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    ['产出指标', '数量指标', '维护场地数量', '≥12处', '12处', 20, 20, ''],
    ['产出指标', '质量指标', '设施完好率', '≥95%', '96%', 15, 15, ''],
    ['产出指标', '时效指标', '维护完成时间', '12月底前', '12月', 15, 15, ''],
    ['效益指标', '社会效益指标', '年度服务人次', '30000人次', '31000人次', 30, 30, ''],
    ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', '88%', 10, 9, '样本偏少'],
    ['总分', null, null, null, null, 100, 98, ''],
  ];
  return writeXlsx({
    sheets: [
      { name: '自评表', rows },
      { name: '通讯录', hidden: true, rows: [['张某', '无']] },
    ],
  });
}

/** A Word file with one paragraph for each line. */
export function wordFile(lines: readonly string[]): Uint8Array {
  const text = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const body = lines
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${text(line)}</w:t></w:r></w:p>`)
    .join('');
  const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const document = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${document}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
    ),
  });
}
