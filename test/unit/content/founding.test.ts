import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isAbsent, valueOf } from '../../../src/model/absence.ts';
import { Decimal, toPlain } from '../../../src/model/decimal.ts';
import { gradeTerm, normalizeGrade } from '../../../src/model/grade.ts';
import { parseNarrative } from '../../../src/narrative/narrative.ts';
import { fillLeftOut } from '../../../src/model/left-out.ts';
import { ReportSchema } from '../../../src/model/report.ts';
import { readContent } from '../../../src/reader/disk/read-content.ts';

/**
 * The first report of the archive against what its source prints. The source file is not in the repository, so its
 * figures, names and headings are pinned here by hand; a slip in the record fails one of these lists.
 */

const ROOT = fileURLToPath(new URL('../../../content/', import.meta.url));
const FOLDER = `${ROOT}reports/2023/maiji-zhiliang-qiangqu/`;

const { content, diagnostics } = await readContent({
  root: ROOT,
  now: new Date('2026-12-01T00:00:00+08:00'),
});
const report = content?.reports.find(
  (sourced) => sourced.report.id === '2023/maiji-zhiliang-qiangqu',
)?.report;
if (!content || !report) throw new Error('The founding report cannot be read');

const written: unknown = JSON.parse(readFileSync(`${FOLDER}report.json`, 'utf8'));
const source = readFileSync(`${FOLDER}narrative.mdx`, 'utf8');
const figures = new Map(report.statements.map(({ id, figure }) => [String(id), figure.raw]));

/** The narrative as a reader sees it, without the notes that are not the report's own words. */
const told = source
  .replace(/<Note[^>]*>[\s\S]*?<\/Note>/g, '')
  .replace(/<Statement id="([^"]+)" \/>/g, (_, id: string) => figures.get(id) ?? `?${id}`);
const narrative = parseNarrative(source, 'narrative.mdx');
const headings = narrative.narrative?.sections.map(({ heading }) => heading);
const body = told
  .split('\n')
  .filter((line) => !line.startsWith('#'))
  .join('\n');

const words = (list: string) => list.trim().split(/\s+/);
const amountsIn = (text: string) => text.match(/\d+(?:\.\d+)?/g) ?? [];

/** Every field of the record that is marked as absent, as a dotted path. */
function absences(value: unknown, path = ''): string[] {
  if (isAbsent(value)) return [`${path}: ${value.absent}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => absences(inner, path ? `${path}.${key}` : key));
}

describe('the record of the founding report', () => {
  test('is read without a single finding', () => {
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(diagnostics.filter(({ file }) => file.includes('maiji'))).toEqual([]);
  });

  test('states the 22 result figures, in the order of the source', () => {
    expect(report.statements.map(({ figure }) => figure.raw)).toEqual(
      words(`8家 87家 10台 5家 7项 610台/件 1489台/件 649台/件 762台/件 78台/件 22家 22份 1个 25家 8个 20人次
        1000余份 79次 33家 21家 2家 30家`),
    );
  });

  test('keeps the one figure that the source gives as approximate', () => {
    expect(report.statements.filter(({ figure }) => figure.approx).map(({ figure }) => figure.raw)).toEqual([
      '1000余份',
    ]);
  });

  test('adds up where the source adds up', () => {
    const value = (id: string) => {
      const statement = report.statements.find((candidate) => candidate.id === id);
      if (!statement) throw new Error(`No statement ${id}`);
      return statement.figure.value;
    };
    const sums = report.statements.filter(({ sumOf }) => sumOf);
    expect(sums.map(({ id, sumOf }) => [id, sumOf])).toEqual([
      ['instruments-verified', ['verified-trade', 'verified-safety', 'verified-medical']],
    ]);
    for (const { figure, sumOf = [] } of sums) {
      const sum = sumOf.reduce((total, part) => total.plus(value(part)), new Decimal(0));
      expect(toPlain(sum)).toBe(toPlain(figure.value));
    }
    const pairs = report.statements.flatMap(({ id, equalTo }) => (equalTo ? [[id, equalTo] as const] : []));
    expect(pairs).toEqual([['pledges-signed', 'pledging-firms']]);
    for (const [id, other] of pairs) expect(toPlain(value(id))).toBe(toPlain(value(other)));
  });

  test('states the money as printed and nothing that is not printed', () => {
    if (isAbsent(report.funds)) throw new Error('No funds');
    expect(report.funds.lines).toHaveLength(1);
    const [line] = report.funds.lines;
    expect(valueOf(line?.initialBudget)).toMatchObject({ raw: '50万元', fen: 50_000_000 });
    expect(valueOf(line?.received)).toMatchObject({ raw: '50万元', fen: 50_000_000 });
    expect(valueOf(line?.executed)).toMatchObject({ raw: '28.98万元', fen: 28_980_000 });
    expect(line?.printedRate).toBeUndefined();
    expect(report.funds.executionPoints).toBeUndefined();
    expect(report.funds.executionBasis).toBe('initial-budget');
  });

  test('keeps the score and the grade as printed', () => {
    expect(report.assessments).toHaveLength(1);
    const [claim] = report.assessments;
    expect(claim?.stage).toBe('claimed');
    expect(valueOf(claim?.total)?.raw).toBe('90');
    const raw = valueOf(claim?.gradeRaw) ?? '';
    expect(raw).toBe('优秀');
    const grade = normalizeGrade(raw);
    expect(grade && gradeTerm(grade)).toBe('优');
  });

  test('marks every absence and no other field', () => {
    expect(absences(fillLeftOut(written, ReportSchema)).toSorted()).toEqual(
      [
        ...['printedProjectName', 'printedUnitName', 'competentDept', 'commissioner', 'evaluator'],
        ...['evaluationPeriod', 'reportDate', 'signature'],
        ...['publisher', 'publishedOn', 'indexNo', 'docNo', 'openness'].map((field) => `disclosure.${field}`),
        'documents.1.document.docNo',
        ...['scope', 'standards', 'sample'].map((field) => `conduct.${field}`),
        ...['fullYearBudget', 'unspent', 'unspentDisposal'].map((field) => `funds.lines.0.${field}`),
        ...['funds.split', 'indicators', 'satisfaction'],
        ...['by', 'on', 'scheme'].map((field) => `assessments.0.${field}`),
        ...['findings.0.cause', 'findings.1.cause', 'recommendations.0.addressedTo'],
        ...['rectifications', 'resultUse'],
        ...['sourceUrl', 'retrievedOn', 'official'].map((field) => `provenance.${field}`),
      ]
        .map((path) => `${path}: not-stated`)
        .toSorted(),
    );
  });

  test('names the document that the project rests on', () => {
    expect(report.documents.map(({ relation, document }) => [relation, document.title])).toEqual([
      [
        'basis',
        '中共天水市麦积区委办公室 天水市麦积区人民政府办公室 关于印发＜天水市麦积区创建全国质量强市示范城市工作实施方案＞的通知',
      ],
      ['mentioned', '质量强国建设纲要'],
    ]);
    expect(valueOf(report.documents[0]?.document.docNo)).toBe('区委办发〔2016〕81号');
    expect(content.projects.get(report.project)?.basisDocs).toEqual([report.documents[0]?.document]);
  });

  test('names five companies, one social organisation and one estate', () => {
    const named = (kind: string) =>
      report.entities.filter((entity) => entity.kind === kind).map(({ name }) => name);
    expect(named('company')).toEqual([
      '甘肃秦岭蜂业有限公司',
      '天水市汇智信息测绘有限公司',
      '甘肃丰收农业科技有限公司',
      '甘肃羲里良匠劳务有限公司',
      '天水西联蜂业有限责任公司',
    ]);
    expect(named('social-organisation')).toEqual(['天水市和雨东矛盾化解社会工作服务中心']);
    expect(named('farm-estate')).toEqual(['天水天一庄园']);
  });

  test('takes nobody who was put forward for a holder', () => {
    const names = new Map(report.entities.map(({ id, name }) => [id, name]));
    expect(
      report.honours.map(({ holder, event, level, title }) => [names.get(holder), event, level, title]),
    ).toEqual([
      ['天水市和雨东矛盾化解社会工作服务中心', 'accepted', 'national', '参与信访服务标准化试点（国家级）'],
      ['甘肃秦岭蜂业有限公司', 'accepted', 'province', '中蜂养殖省级标准化示范区'],
      ['天水天一庄园', 'listed', 'province', '第十一批省级农业标准化示范区项目'],
      ['天水市汇智信息测绘有限公司', 'nominated', 'national', '国家级服务业标准化试点项目'],
      ['甘肃丰收农业科技有限公司', 'nominated', 'national', '国家高新技术产业标准化试点项目'],
    ]);
  });

  test('says that unit and project names are inferred, and from what', () => {
    expect(report.implementingUnit).toMatchObject({ unit: 'maiji-shijianju', basis: 'inferred' });
    expect(report.implementingUnit.ground).toMatch(/“我局”“本单位”.*推断未经该单位确认/);
    expect(content.units.get(report.implementingUnit.unit)?.note).toMatch(/^单位名称由本站推断。/);
    const project = content.projects.get(report.project);
    expect(project?.nameBasis).toBe('inferred');
    expect(project?.ground).toMatch(/^报告没有写出项目名称。/);
    expect(project?.subProjects.map(({ name }) => name)).toEqual([
      '安全监督抽查',
      '计量器具免费检定',
      '质量强市',
    ]);
  });

  test('keeps the two findings apart from the recommendation, which answers neither', () => {
    expect((valueOf(report.findings) ?? []).map(({ id, category }) => [id, category])).toEqual([
      ['funding-gap', 'budget'],
      ['uneven-staff', 'capacity'],
    ]);
    expect((valueOf(report.recommendations) ?? []).map(({ findings }) => findings)).toEqual([[]]);
    expect((valueOf(report.annexes) ?? []).map(({ emptyInSource, file }) => [emptyInSource, file])).toEqual([
      [true, undefined],
    ]);
  });

  test('identifies the source file without shipping it', () => {
    expect(report.provenance).toMatchObject({
      sourceTitle: '项目支出绩效部门评价报告',
      sha256: '5b1f9b298072e7b600f4d5df9fc55958bde12e0dc23e991415249fd6591b2c85',
      bytes: 8308,
      capture: 'typed',
    });
  });
});

describe('the narrative of the founding report', () => {
  test('is read without a single finding, and levels nest as in the source', () => {
    expect(narrative.diagnostics).toEqual([]);
    expect(narrative.narrative?.sections.map(({ level }) => level).join('')).toBe(
      '2334443444' + '233443' + '23444' + '55555' + '344' + '2333' + '2',
    );
  });

  test('keeps the headings of the source, their numbers and their order', () => {
    expect(headings).toEqual(
      words(`
        一、项目基本情况
          1.项目立项背景 2.项目实施情况 （1）安全监督抽查 （2）计量器具免费检定 （3）质量强市
          3.经费来源和使用情况 （一）经费来源 （二）项目绩效目标 （三）项目实施情况分析
        二、绩效评价工作情况
          （一）绩效评价目的 （二）绩效评价工作过程 1、前期准备 2、组织实施 （三）绩效评价框架
        三、项目主要绩效及评价结论
          （一）绩效分析 1.项目经济性分析 2.项目效率性分析 3.项目效益性分析
          （一）质量管理工作 （二）质量监督工作 （三）标准化工作 （四）计量工作方面 （五）认证认可方面
          （二）评价结论 1.评分结果 2.主要结论
        四、主要经验及做法、存在的问题和建议
          （一）主要经验及做法 （二）存在的问题 （三）建议和改进举措
        五、附件`),
    );
  });

  test('prints each statement once, in order', () => {
    const printed = [...source.matchAll(/<Statement id="([^"]+)" \/>/g)].map(([, id]) => id);
    expect(printed).toEqual(report.statements.map(({ id }) => id));
  });

  test('holds exactly the figures of the source, in its order', () => {
    expect(amountsIn(body)).toEqual(
      words(
        `2016 81 50 50 28.98 2023 8 87 3 10 5 7 610 1489 649 762 78 22 22 1 25 8 20 1000 79 33 21 2 30 90`,
      ),
    );
  });

  test('prints no figure that is not in the record', () => {
    const lines = valueOf(report.funds)?.lines ?? [];
    const recorded = new Set(
      amountsIn(
        [
          ...report.statements.flatMap(({ figure, label }) => [figure.raw, label]),
          ...lines.flatMap(({ initialBudget, received, executed }) =>
            [initialBudget, received, executed].map((amount) => valueOf(amount)?.raw),
          ),
          ...report.assessments.map(({ total }) => valueOf(total)?.raw),
          ...report.documents.map(({ document }) => valueOf(document.docNo)),
          report.fiscalYear.to,
        ].join(' '),
      ),
    );
    expect(amountsIn(body).filter((figure) => !recorded.has(figure))).toEqual([]);
    // Figures typed into the text carry the unit of the record with them.
    for (const printed of words('50万元 28.98万元 90分 优秀 2023年 区委办发〔2016〕81号 3C标识')) {
      expect(body).toContain(printed);
    }
  });

  test('leaves the number that the source writes in words in words', () => {
    expect(body).toContain('两家认证机构');
    expect(body).toContain('四个阶段');
  });

  test.each(report.entities.map(({ name }) => name))('names %s', (name) => {
    expect(body).toContain(name);
  });

  test.each(report.honours.map(({ title }) => title))('names the honour %s', (title) => {
    expect(body).toContain(title);
  });

  test.each(
    words(`
      安全监督抽查 计量器具免费检定 质量强市 质量强区战略 第十一批 抽样自评 组队现场评价 四个阶段
      听取汇报 查阅文件 抽查凭证 核对原始记录 询问相关人员 加油（气）站 眼镜制配场所 计量服务中小企业行
      家用燃气器具 儿童玩具 电动自行车 电动三轮摩托车 消防产品 下架销毁 年度自查 质量诊断
      研发方向 产学研 结题 移交 基础设施 维护我局运行 资金的缺口 参差不齐`),
  )('drops nothing: %s', (term) => {
    expect(told).toContain(term);
  });

  test('says where the source has a heading and nothing below it', () => {
    const notes = [...source.matchAll(/<Note>(.+)<\/Note>/g)].map(([, note]) => note);
    expect(notes).toEqual([
      '以上各项，原文此处仅有标题。',
      '原文以下只列前期准备和组织实施，没有另列分析评价。',
      '原文没有写出上述原则、指标体系、标准和方法的具体内容。',
      '原文此处仅有标题。',
    ]);
    expect(source.trimEnd().endsWith('## 五、附件\n\n<Note>原文此处仅有标题。</Note>')).toBe(true);
  });
});
