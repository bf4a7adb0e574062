import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../src/checks/result.ts';
import { checkReport } from '../../../src/checks/run-checks.ts';
import { isFailure } from '../../support/checks.ts';
import { repositoryContent } from '../../support/repository.ts';

/** What the rules of identity, form, wording, documents and trail find in the founding report, and nothing else. */

const ROOT = fileURLToPath(new URL('../../../content/', import.meta.url));
const content = await repositoryContent();
const sourced = content.reports.find(({ report }) => report.id === '2023/maiji-zhiliang-qiangqu');
if (!sourced) throw new Error('The founding report cannot be read');

const results = checkReport(sourced, content);
const file = (name: string) => readFileSync(`${ROOT}${sourced.folder}/${name}`, 'utf8').split('\n');
const lines = { 'report.json': file('report.json'), 'narrative.mdx': file('narrative.mdx') };

/** Marked text, read back from the file by its place; `—` for the narrative as a whole. */
function marked({ place }: CheckResult): string {
  if (place?.position == null) return '—';
  const { line, column, length = 1 } = place.position;
  const name = place.file.endsWith('.json') ? 'report.json' : 'narrative.mdx';
  return [...(lines[name][line - 1] ?? '')].slice(column - 1, column - 1 + length).join('');
}

const found = (id: string) =>
  results
    .filter((result) => result.id === id && isFailure(result))
    .map((result) => [result.severity, marked(result), result.message]);

/** What the file leaves out is marked where it would stand: at the start of what it is a part of. */
const LEFT_OUT = '{';
const FAULT = {
  process: '主要包括前期准备、组织实施和分析评价等内容',
  frame: '包括绩效评价原则、评价指标体系、绩效标准和评价方法等',
};

const EXPECTED: Readonly<Record<string, readonly (readonly [string, string | RegExp, string])[]>> = {
  M_PROJECT: [['warn', /没有项目名称/, '原文没有写出项目名称，本站归入“麦积区质量强市工作项目”']],
  M_UNIT: [['warn', /文中只称“我局”/, '原文没有写出单位名称，“天水市麦积区市场监督管理局”是本站的推断']],
  M_META: [
    [
      'warn',
      LEFT_OUT,
      '原文没有写出7项基本信息：主管部门、评价机构、报告日期、评价时段、公开日期、文号、签章',
    ],
  ],
  M_FY_TITLE: [
    ['warn', '"项目支出绩效部门评价报告"', '题名“项目支出绩效部门评价报告”没有写年度，本站归入2023年度'],
  ],
  M_KIND: [['warn', '自评', '题名写作“部门评价”，正文4次写作“自评”，另有“绩效评估”3次、“考核”3次']],
  M_TABLE: [['warn', LEFT_OUT, '没有指标评分表，总分90分的各部分得分无从核对']],
  M_DIMENSION: [['warn', LEFT_OUT, '没有指标评分表，正文也没有时效、成本、满意度方面的指标']],
  SEC_MISSING: [
    [
      'warn',
      '## 二、绩效评价工作情况',
      '“二、绩效评价工作情况”没有写评价对象和范围、评价方法的名称、评价标准',
    ],
    ['warn', '## 三、项目主要绩效及评价结论', '“三、项目主要绩效及评价结论”没有写综合评分表'],
    ['warn', '### （一）绩效分析', '“（一）绩效分析”没有写决策情况、过程情况、产出情况、效益情况'],
    [
      'warn',
      '## 四、主要经验及做法、存在的问题和建议',
      '“四、主要经验及做法、存在的问题和建议”没有写原因分析',
    ],
  ],
  SEC_LEGACY: [['note', '#### 1.项目经济性分析', '按“经济性、效率性、效益性”的旧提纲编写']],
  SEC_MISPLACED: [
    ['note', '### 2.项目实施情况', '“2.项目实施情况”下只有3个标题，没有正文'],
    ['note', '#### （二）项目绩效目标', '“3.经费来源和使用情况”下的“（二）项目绩效目标”写的是绩效目标'],
    [
      'note',
      '#### （三）项目实施情况分析',
      '“3.经费来源和使用情况”下的“（三）项目实施情况分析”写的是实施情况',
    ],
  ],
  SEC_THIN: [
    ['warn', '#### 1.项目经济性分析', '“1.项目经济性分析”正文44字'],
    ['warn', '#### 2.项目效率性分析', '“2.项目效率性分析”正文38字'],
    ['warn', '抽样自评', '“2、组织实施”写到“抽样自评”，没有写数量、人员或时间'],
  ],
  ANNEX_EMPTY: [['warn', '## 五、附件', '“五、附件”只有标题，没有内容']],
  C_PURPOSE: [['warn', '维护我局运行', '文中写有“专款专用”，又写“维护我局运行”']],
  C_SUBPROJECT: [
    ['warn', '[', '子项目有“安全监督抽查”，成效各项中没有以此为名的（只比名称，内容可能写在别项里）'],
    ['warn', '"标准化工作"', '成效有“标准化工作”，所列子项目中没有以此为名的（只比名称）'],
    ['warn', '"认证认可方面"', '成效有“认证认可方面”，所列子项目中没有以此为名的（只比名称）'],
  ],
  TPL_RESIDUE: [
    ['warn', `"${FAULT.process}"`, `原文“（二）绩效评价工作过程”写有模板提示语“${FAULT.process}”`],
    ['warn', `"${FAULT.frame}"`, `原文“（三）绩效评价框架”写有模板提示语“${FAULT.frame}”`],
  ],
  TPL_FOREIGN: [
    [
      'warn',
      '研发方向',
      '“（一）主要经验及做法”写有科研项目的用语：研发方向、产学研合作、结题；项目名称、目标和成效中没有这方面的内容',
    ],
    [
      'warn',
      '移交',
      '“（三）建议和改进举措”写有工程建设项目的用语：移交、基础设施；项目名称、目标和成效中没有这方面的内容',
    ],
  ],
  TXT_GARBLED: [
    [
      'note',
      '＜天水市麦积区创建全国质量强市示范城市工作实施方案＞',
      '书名号内用“＜＞”：“＜天水市麦积区创建全国质量强市示范城市工作实施方…”',
    ],
    [
      'note',
      '"项目绩效评价项目立项情况自我评价"',
      '原文“（一）绩效评价目的”词语重复：“项目绩效评价项目立项情况自我评价”',
    ],
    ['note', '"评价方法等我局根据"', '原文“（三）绩效评价框架”缺标点：“评价方法等我局根据”'],
    ['note', '"论证工作组织开展"', '原文“（一）主要经验及做法”缺标点：“论证工作组织开展”'],
    [
      'note',
      '"安全监督抽查计量器具免费检定"',
      '原文“（二）存在的问题”缺标点：“安全监督抽查计量器具免费检定”',
    ],
    ['note', '"免费检定、⏎质量强市等工作"', '原文“（二）存在的问题”段落中断：“免费检定、⏎质量强市等工作”'],
  ],
  TXT_NUMBERING: [
    ['note', '#### （一）经费来源', '编号层次：“3.”之下是“（一）”'],
    ['note', '#### 1、前期准备', '同一层次的编号有两种写法：“1.”和“1、”'],
    [
      'note',
      '"1000余份。（五）认证认可方面"',
      '原文“（四）计量工作方面”的段落中间有标题：“1000余份。（五）认证认可方面”',
    ],
  ],
  DOC_OLD: [['note', '{', '立项依据“区委办发〔2016〕81号”为2016年文件，比评价的2023年度早7年']],
  TERM_VARIANT: [['note', '实际支付', '写作“实际支付”，自评表的用语是“全年执行数”']],
  F_NO_CAUSE: [
    ['note', /not-stated/, '问题“近年来区内相关设备数量不断上升，项目资金缺口较大”没有写原因'],
    ['note', LEFT_OUT, '问题“绩效评价人员的业务素质参差不齐、业务能力高低不一…”没有写原因'],
  ],
  F_NO_ADVICE: [
    ['note', '{', '问题“近年来区内相关设备数量不断上升，项目资金缺口较大”没有对应的建议'],
    ['note', '{', '问题“绩效评价人员的业务素质参差不齐、业务能力高低不一…”没有对应的建议'],
  ],
  F_NO_FIX: [['note', LEFT_OUT, '2个问题都没有整改情况，也没有结果应用']],
};

/** Rules of the same rooms that have nothing to find in it. */
const SILENT = [
  ...['SAT_SAMPLE', 'SRC_UNOFFICIAL', 'A11Y_SCAN', 'REV_MISSING', 'TXT_DAMAGE', 'DOCNO'],
  ...['Y_MIX', 'Y_ORDER', 'Y_LAG', 'F_REPEAT', 'R_UNPROVEN', 'R_SELF_VERIFIED', 'R_TWICE'],
  ...['V_CORRECTIONS', 'V_WITHDRAWAL', 'TPL_DUP'],
];

describe('the founding report', () => {
  it.each(Object.entries(EXPECTED))('%s', (id, expected) => {
    expect(found(id)).toEqual(
      expected.map(([severity, mark, message]) => [
        severity,
        typeof mark === 'string' ? mark : expect.stringMatching(mark),
        message,
      ]),
    );
  });

  it.each(SILENT)('has nothing for %s', (id) => {
    expect(found(id)).toEqual([]);
  });

  it('says what cannot be told: its source and the day of its publication', () => {
    const unknown = results.filter(({ status }) => status === 'unknown').map(({ id }) => id);
    expect(unknown).toEqual(expect.arrayContaining(['SRC_UNOFFICIAL', 'Y_LAG']));
  });

  it('does not stop the build', () => {
    expect(results.filter((result) => isFailure(result) && result.severity === 'error')).toEqual([]);
  });

  it('is quoted by no fault longer than the stretch that shows it', () => {
    for (const { printed } of sourced.report.printedFaults)
      expect([...printed].length).toBeLessThanOrEqual(30);
  });
});
