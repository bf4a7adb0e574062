import { describe, expect, it } from 'vitest';
import { BINS, signatureOf, similarity } from '../../../../src/checks/rules/template/shingles.ts';
import { TPL_DUP } from '../../../../src/checks/rules/template/tpl-dup.ts';
import { TPL_FOREIGN } from '../../../../src/checks/rules/template/tpl-foreign.ts';
import { TPL_RESIDUE } from '../../../../src/checks/rules/template/tpl-residue.ts';
import { checkArchive } from '../../../../src/checks/run-checks.ts';
import type { ReportId } from '../../../../src/model/ids.ts';
import { seeded } from '../../../bench/random.ts';
import { failuresOf, isFailure } from '../../../support/checks.ts';
import { makeContentOf, makeReport } from '../../../support/report.ts';
import { NARRATIVE, REPORT } from '../../../support/report-facts.ts';

describe('TPL_RESIDUE', () => {
  it.each([
    ['报告摘要（参考模板）', ':1:5 ⟦（参考模板）⟧ error 留有模板文字“（参考模板）”'],
    ['应根据项目情况进行描述。', ':1:1 ⟦应根据项目情况进行描述⟧ error 留有模板文字“应根据项目情况进行描述”'],
    [
      '包括项目总体目标和年度(或阶段性)目标。',
      ':1:1 ⟦包括项目总体目标和年度(或阶段性)目标⟧ error 留有模板文字“包括项目总体目标和年度(或阶段性)目标”',
    ],
    ['封面格式见附。', ':1:1 ⟦封面格式⟧ error 留有模板文字“封面格式”'],
    ...[
      '（字数不少于500字）',
      '（不少于300字）',
      '（可续页）',
      '（根据实际情况填写）',
      '（逐项列出）',
      '（此处省略）',
      '[项目名称]',
      '（样表）',
      '（单位公章）',
      '请说明未完成原因',
      '待补充',
      '暂无数据，后补',
      '（详见附件X）',
    ].map((mark) => [mark, `:1:1 ⟦${mark}⟧ error 留有模板文字“${mark}”`] as [string, string]),
    ['注：此处应写明依据。', ':1:3 ⟦此处应写明依据⟧ error 留有模板文字“此处应写明依据”'],
    ['位于XX县XX镇。', ':1:3 ⟦XX⟧ error 留有模板文字“XX”', ':1:6 ⟦XX⟧ error 留有模板文字“XX”'],
    ['请简要说明资金安排。', ':1:1 ⟦请简要说明⟧ error 留有模板文字“请简要说明”'],
    ...[
      '（100字以内）',
      '（简要说明项目背景）',
      '（请列出具体依据）',
      '（可另附页）',
      '（需附佐证材料）',
      '（二级指标名称）',
      '填写说明：',
    ].map((prompt): [string, string] => [
      `${prompt}项目概况`,
      `:1:1 ⟦${prompt}⟧ error 留有模板文字“${prompt}”`,
    ]),
    ...[
      '结合自评情况，分析',
      '对照年度目标，说明',
      '简述项目实施情况',
      '逐项说明各指标完成情况',
      '如有偏差，说明原因及改进措施',
      '…年…月',
      '**单位',
    ].map((prompt): [string, string] => [
      `${prompt}。`,
      `:1:1 ⟦${/^\*/.test(prompt) ? '**' : prompt}⟧ error 留有模板文字“${/^\*/.test(prompt) ? '**' : prompt}”`,
    ]),
    ['（填写说明：逐项写）', ':1:1 ⟦（填写说明：逐项写）⟧ error 留有模板文字“（填写说明：逐项写）”'],
    ['20xx年实施。', ':1:1 ⟦20xx⟧ error 留有模板文字“20xx”'],
    ['202×年实施。', ':1:1 ⟦202×⟧ error 留有模板文字“202×”'],
    ['支出____万元。', ':1:3 ⟦____⟧ error 留有模板文字“____”'],
    ['（　　　年度）自评', ':1:1 ⟦（　　　年度）⟧ error 留有模板文字“（　　　年度）”'],
    ['已经完成。。', ':1:5 ⟦。。⟧ error 留有模板文字“。。”'],
    [
      '工作过程主要包括前期准备、组织实施和分析评价等内容。',
      ':1:5 ⟦主要包括前期准备、组织实施和分析评价等内容⟧ warn 写有模板提示语“主要包括前期准备、组织实施和分析评价等内容”',
    ],
    [
      '包括绩效评价原则、评价指标体系（附表说明）、评价方法等。',
      ':1:1 ⟦包括绩效评价原则、评价指标体系（附表说明）、评价方法等⟧ warn 写有模板提示语“包括绩效评价原则、评价指标体系（附表说明）、评价方法等”',
    ],
  ])('finds it in %s', (narrative, ...expected) => {
    expect(failuresOf(TPL_RESIDUE, {}, { narrative })).toEqual(
      expected.map((line) => `narrative.mdx${line}`),
    );
  });

  it('finds it in the facts', () => {
    const goals = { ...REPORT.goals, actual: '完成XX项目。' };
    expect(failuresOf(TPL_RESIDUE, { goals })).toEqual([
      'report.json "actual": "完成⟦XX⟧项目。" error 留有模板文字“XX”',
    ]);
  });

  it.each([
    '（说明：金额单位为万元）',
    '（附表1）',
    '（另附文件）',
    '概述如下。',
    '会议听取了项目概述。',
    '现简要说明如下。',
    '王**、李**两人',
    '（项目名称：水窖）',
    '等等……年内完成。',
  ])('leaves %s alone', (narrative) => {
    expect(failuresOf(TPL_RESIDUE, {}, { narrative })).toEqual([]);
  });

  it.each(['张××、王XX等3人', '型号XX-100', '产量提高2×3倍', 'XXL码', '。”“。', 'A__B', '20×30米'])(
    'is silent on %s',
    (narrative) => {
      expect(failuresOf(TPL_RESIDUE, {}, { narrative })).toEqual([]);
    },
  );

  it('does not read what the publisher writes about the report', () => {
    const kindEvidence = '原文留有“参考模板”字样。';
    const waivers = [{ check: 'TPL_RESIDUE', reason: '原文写“XX县”，照录', by: '编辑', on: '2024-09-01' }];
    expect(failuresOf(TPL_RESIDUE, { kindEvidence, waivers, editorNote: '封面格式' })).toEqual([]);
    expect(failuresOf(TPL_RESIDUE, {}, { narrative: '<Note>原文写作“（参考模板）”。</Note>' })).toEqual([]);
  });

  it('reports recorded prompts without stopping the build', () => {
    const printed = '主要包括前期准备、组织实施和分析评价等内容';
    const printedFaults = [{ kind: 'template-prompt', where: '（二）工作过程', printed }] as const;
    expect(failuresOf(TPL_RESIDUE, { printedFaults: [...printedFaults] })).toEqual([
      `report.json "printed": ⟦"${printed}"⟧ warn 原文“（二）工作过程”写有模板提示语“${printed}”`,
    ]);
  });
});

describe('TPL_FOREIGN', () => {
  const narrative = [
    '## 四、主要经验',
    '',
    '明确项目研发方向，开展产学研合作，做好结题验收。',
    '',
    '## 五、建议',
    '',
    '项目移交后加大对基础设施的保护。',
  ].join('\n');

  it('finds paragraphs of another field', () => {
    expect(failuresOf(TPL_FOREIGN, {}, { narrative })).toEqual([
      'narrative.mdx:3:5 ⟦研发方向⟧ warn “四、主要经验”写有科研项目的用语：研发方向、产学研合作、结题；项目名称、目标和成效中没有这方面的内容',
      'narrative.mdx:7:3 ⟦移交⟧ warn “五、建议”写有工程建设项目的用语：移交、基础设施；项目名称、目标和成效中没有这方面的内容',
    ]);
  });

  it('knows the project’s own field, by its names or by what it did', () => {
    const project = { subProjects: [{ id: 'lab', name: '科研平台建设' }] };
    expect(failuresOf(TPL_FOREIGN, {}, { narrative, project })).toEqual([]);
    const goals = { ...REPORT.goals, expected: '完成课题3个，移交基础设施2处。' };
    expect(failuresOf(TPL_FOREIGN, { goals }, { narrative })).toEqual([]);
  });

  it('needs two words in one paragraph', () => {
    expect(failuresOf(TPL_FOREIGN, {}, { narrative: '项目已移交。\n\n基础设施良好。' })).toEqual([]);
  });

  it('reads the facts where the narrative is silent', () => {
    const recommendations = [
      { id: 'a', text: '项目移交后保护基础设施。', addressedTo: { absent: 'not-stated' }, findings: [] },
    ] as const;
    expect(
      failuresOf(TPL_FOREIGN, { recommendations: [...recommendations] as never }, { narrative: '正文。' }),
    ).toEqual([
      'report.json "text": "项目⟦移交⟧后保护基础设施。", warn 写有工程建设项目的用语：移交、基础设施；项目名称、目标和成效中没有这方面的内容',
    ]);
  });
});

describe('TPL_DUP', () => {
  const lettersOf = (seed: number, count: number) => {
    const random = seeded(seed);
    return Array.from({ length: count }, () => String.fromCharCode(random.between(0x4e00, 0x9000))).join('');
  };
  const made = (id: string, narrative: string, year = 2023) =>
    makeReport({ fiscalYear: { from: year, to: year } }, { id, narrative });
  const dupsOf = (reports: ReturnType<typeof makeReport>[]) => {
    const results = checkArchive(makeContentOf(reports));
    return reports.map(({ sourced }) =>
      (results.get(sourced.report.id) ?? []).filter(({ id }) => id === TPL_DUP.id).filter(isFailure),
    );
  };
  /** The same text about another project: names and figures differ. */
  const copied = NARRATIVE.replaceAll('食堂', '宿舍').replaceAll('95', '96').replaceAll('2023年', '2022年');
  const other = '## 一、概况\n\n'.concat(
    ...Array.from({ length: 300 }, (_, at) => String.fromCharCode(0x5000 + ((at * 7919) % 4000))),
    '。',
  );

  it('tells both reports of each other, and no third', () => {
    const [first, second, third] = dupsOf([
      made('2022/copied', copied, 2022),
      made('2023/original', NARRATIVE),
      made('2023/other', other),
    ]);
    expect(first?.map(({ severity, values }) => [severity, values['other']])).toEqual([
      ['warn', '2023/original'],
    ]);
    expect(second?.map(({ values }) => values['other'])).toEqual(['2022/copied']);
    expect(second?.[0]?.message).toMatch(
      /^正文与《示例区学校食堂设备更新项目支出绩效自评报告（2023年度）》约有9\d%相同$/,
    );
    expect(second?.[0]?.place).toEqual({ file: 'reports/2023/original/narrative.mdx', position: null });
    expect(third).toEqual([]);
  });

  it('warns of a text that is copied whole, and notes one that is mostly the same', () => {
    const severities = (mine: number) => {
      const own = [11, 12].map((seed) => lettersOf(seed, mine));
      const common = lettersOf(10, 2000);
      return dupsOf(own.map((text, at) => made(`2023/t${at}`, `${common}${text}`))).map(
        ([dup]) => dup?.severity,
      );
    };
    expect(severities(0)).toEqual(['warn', 'warn']);
    expect(severities(150)).toEqual(['note', 'note']);
  });

  it('does not count paragraphs that only cite their grounds, nor short texts', () => {
    const ground = '根据《中华人民共和国预算法》《项目支出绩效评价管理办法》等规定开展评价。'.repeat(20);
    const texts = ['甲'.repeat(150), '乙'.repeat(150)].map((own) => `${ground}\n\n${own}`);
    expect(dupsOf(texts.map((text, index) => made(`2023/r${index}`, text)))).toEqual([[], []]);
  });

  it('estimates the share of common stretches within a few points', () => {
    const common = lettersOf(1, 4000);
    for (const share of [0.2, 0.5, 0.8, 0.95]) {
      const own = Math.round((4000 * (1 / share - 1)) / 2);
      const a = signatureOf(common + lettersOf(2, own));
      const b = signatureOf(common + lettersOf(3, own));
      expect(a && b && Math.abs(similarity(a, b) - share)).toBeLessThan(0.12);
    }
  });

  it('gives a share that is smaller than the least that is asked for as none, and any other to the last bin', () => {
    const bins = (equal: number) => Uint32Array.from({ length: BINS }, (_, bin) => (bin < equal ? 0 : 1));
    for (let equal = 0; equal <= BINS; equal += 1)
      for (const least of [0, 0.5, 0.8, 0.9, 1])
        expect(similarity(bins(BINS), bins(equal), least)).toBe(equal / BINS < least ? 0 : equal / BINS);
  });

  it('stays linear when every report is the same', () => {
    const signature = signatureOf(NARRATIVE);
    const all = Array.from({ length: 4000 }, (_, index) => ({
      report: `2023/r${index}` as ReportId,
      title: '题名',
      signature,
    }));
    const start = performance.now();
    expect([...TPL_DUP.compare(all)]).toHaveLength(4000);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});

describe('prompts of forms', () => {
  it.each([
    '（100字以内）',
    '(限200字)',
    '结合自评情况，分析偏差原因',
    '对照年度目标，说明完成情况',
    '≥**人',
    'XX万元',
    '20xx年',
  ])('%s', (printed) => {
    const narrative = `项目完成情况：${printed}。`;
    expect(failuresOf(TPL_RESIDUE, {}, { narrative })[0]).toMatch(/ error 留有模板文字/);
  });

  it.each([
    '王**和李**两名负责人',
    '138****0000',
    '张**人均补助',
    '（2023年度）',
    '6205**********1234',
    '共100字的承诺书',
  ])('leaves %s alone', (printed) => {
    expect(failuresOf(TPL_RESIDUE, {}, { narrative: `联系人${printed}。` })).toEqual([]);
  });
});

describe('words of the form that stand where the report should', () => {
  it.each([
    ['### 需说明偏差原因\n\n没有。', 'warn 写有模板提示语“需说明偏差原因”'],
    ['偏差原因（需说明偏差原因及改进措施）', 'warn 写有模板提示语“需说明偏差原因及改进措施”'],
    ['应说明未完成原因。', 'warn 写有模板提示语“应说明未完成原因”'],
    ['于20**年完成', 'error 留有模板文字“20**”'],
  ])('%s', (narrative, message) => {
    expect(failuresOf(TPL_RESIDUE, {}, { narrative }).map((found) => found.replace(/^.*⟧ /, ''))).toEqual([
      message,
    ]);
  });

  it.each(['需说明偏差原因的指标有三项。', '单位已说明偏差原因。', '未说明偏差原因'])(
    '%s is a sentence',
    (narrative) => {
      expect(failuresOf(TPL_RESIDUE, {}, { narrative })).toEqual([]);
    },
  );
});
