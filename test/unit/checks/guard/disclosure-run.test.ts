import { describe, expect, it } from 'vitest';
import { diagnoseArchive } from '../../../../src/checks/diagnose-archive.ts';
import { fingerprintOf } from '../../../../src/disclosure/make-hit.ts';
import { AllowanceSchema, DISCLOSURE_IDS } from '../../../../src/model/allowance.ts';
import type { ReportId, UnitId } from '../../../../src/model/ids.ts';
import type { Content } from '../../../../src/reader/content.ts';
import type { MadeReport } from '../../../support/report.ts';
import { makeContentOf, makeIndicator, makeReport } from '../../../support/report.ts';
import { card, landline, mobile, residentId } from '../../disclosure/invented.ts';

const NOW = new Date('2024-10-01T00:00:00Z');
const MASKED = `${mobile().slice(0, 3)}****${mobile().slice(-4)}`;

/** What the guard says, each with the stretch that its place marks. */
function found(made: MadeReport, change: Partial<Content> = {}): string[] {
  const content = { ...makeContentOf([made]), ...change };
  return diagnoseArchive(content, NOW)
    .guarded.filter(({ id }) => /^(?:PII|SECRECY|ALLOWANCE)_/.test(id))
    .map(({ id, severity, file, position }) => {
      const name = file.replace(`${made.sourced.folder}/`, '');
      if (position === null || name.startsWith('pages/')) return `${name} ${severity} ${id}`;
      const lines = (name === 'report.json' ? made.json : made.words).split('\n');
      const { line, column, length = 1 } = position;
      const marked = [...(lines[line - 1] ?? '')].slice(column - 1, column - 1 + length).join('');
      return `${name}:${line}:${column} ⟦${marked}⟧ ${severity} ${id}`;
    });
}

describe('the disclosure guard over a content folder', () => {
  it('has nothing to say of a sound report', () => {
    expect(found(makeReport())).toEqual([]);
  });

  it('finds a mobile number in a narrative, also in a box and broken by markup', () => {
    const number = mobile();
    const narrative = [
      '## 一、概况',
      '',
      `联系电话${number}。`,
      '',
      `<Note>咨询电话：${number.slice(0, 3)}**${number.slice(3, 7)}**${number.slice(7)}</Note>`,
    ].join('\n');
    const [first, second, ...more] = found(makeReport({}, { narrative }));
    expect(first).toBe(`narrative.mdx:3:5 ⟦${number}⟧ error PII_MOBILE`);
    expect(second).toMatch(/^narrative\.mdx:5:12 ⟦[\d*]+⟧ error PII_MOBILE$/);
    expect(more).toEqual([]);
  });

  it('finds it in an indicator’s remark, at its place within the value', () => {
    const rows = [makeIndicator({ remark: `"联系人"电话${mobile()}` })];
    const [finding] = found(makeReport({ indicators: { rows } }));
    expect(finding).toMatch(new RegExp(`^report\\.json:\\d+:\\d+ ⟦${mobile()}⟧ error PII_MOBILE$`));
  });

  it('finds it in a value of nothing else, with letters for digits', () => {
    expect(found(makeReport({ editorNote: mobile().replaceAll('0', 'O') }))[0]).toMatch(/PII_MOBILE$/);
    expect(found(makeReport({ editorNote: 'wxid_20200101ab' }))[0]).toMatch(/PII_MESSENGER$/);
  });

  it('finds it in what only colleagues read, since the files are public too', () => {
    expect(found(makeReport({ editorNote: `致电${mobile()}` }))[0]).toMatch(/^report\.json.*PII_MOBILE$/);
  });

  it('finds it in the name of an attachment, and does not repeat it', () => {
    const name = `评分表_${mobile()}.pdf`;
    const attachments = [{ name, bytes: 1, sha256: '', path: '' }];
    const made = makeReport({}, { attachments });
    expect(found(made)).toEqual([`attachments/评分表_${MASKED}.pdf error PII_MOBILE`]);
    expect(JSON.stringify(diagnoseArchive(makeContentOf([made]), NOW))).not.toContain(mobile());
  });

  it('finds it in the name of a file that the text links to, in the address of another site, not among its numbers of pages', () => {
    const narrative = `见[说明](./attachments/${mobile()}.pdf)。`;
    expect(found(makeReport({}, { narrative }))).toEqual([
      `narrative.mdx:1:2 ⟦${narrative.slice(1, -1)}⟧ error PII_MOBILE`,
    ]);
    for (const address of [
      `u/${mobile()}`,
      `q?id=${mobile()}`,
      `q?a=1&tel=${mobile()}#x`,
      `info/%3139${mobile().slice(3)}.htm`,
    ]) {
      const other = `见[说明](https://www.example.gov.cn/${address})。`;
      expect(found(makeReport({}, { narrative: other })), address).toEqual([
        `narrative.mdx:1:2 ⟦${other.slice(1, -1)}⟧ error PII_MOBILE`,
      ]);
    }
    const page = `见[说明](https://www.example.gov.cn/art/content_${mobile()}.html)。`;
    expect(found(makeReport({}, { narrative: page }))).toEqual([]);
  });

  it('finds a number over two paragraphs', () => {
    const [head, tail] = [mobile().slice(0, 5), mobile().slice(5)];
    expect(found(makeReport({}, { narrative: `请致电${head}\n\n${tail}。` }))).toEqual([
      `narrative.mdx:1:4 ⟦${head}⟧ error PII_MOBILE`,
    ]);
    expect(found(makeReport({}, { narrative: '共支出15000\n\n138000元。' }))).toEqual([]);
  });

  it('takes no row of figures for a number, and finds one in a cell', () => {
    const table = (cell: string) =>
      `| 年度 | 甲 | 乙 | 丙 |\n| --- | --- | --- | --- |\n| 一 | 156 | 1200 | ${cell} |`;
    expect(found(makeReport({}, { narrative: table('1350') }))).toEqual([]);
    expect(found(makeReport({}, { narrative: table(mobile()) }))).toEqual([
      `narrative.mdx:3:20 ⟦${mobile()}⟧ error PII_MOBILE`,
    ]);
  });

  it('finds who receives aid, in words and in tables without a header', () => {
    const words = found(makeReport({}, { narrative: '低保户王小五（听力残疾二级）领取补助500元。' }));
    expect(words).toEqual(['narrative.mdx:1:4 ⟦王小五⟧ error PII_RECIPIENT']);
    const rows = '| 甲 | 乙 | 丙 | 丁 |\n| --- | --- | --- | --- |\n| 王小五 | 男 | 65 | 残疾二级 |';
    expect(found(makeReport({}, { narrative: rows }))).toEqual(['narrative.mdx:3:3 ⟦王小五⟧ error PII_LIST']);
  });

  it('finds it in a remark to editors, in the text and below it', () => {
    const narrative = `## 一、概况\n\n正文{/* 致电${mobile()} */}完。\n\n{/* 内部资料 */}\n`;
    expect(found(makeReport({}, { narrative }))).toEqual([
      `narrative.mdx:3:3 ⟦{/* 致电${mobile()} */}⟧ error PII_MOBILE`,
      'narrative.mdx:5:1 ⟦{/* 内部资料 */}⟧ error SECRECY_MARK',
    ]);
  });

  it('finds it in the pages of the site, remarks and programs included', () => {
    const source = `# 说明\n\n{/* 经办人\n电话${mobile()} */}\n\n<Card tel="${mobile('5678')}" />\n`;
    expect(found(makeReport(), { pageSources: new Map([['about', source]]) })).toEqual([
      'pages/about.mdx error PII_MOBILE',
      'pages/about.mdx error PII_MOBILE',
    ]);
    const named = new Map([[`x-${mobile()}`, '# 说明']]);
    expect(found(makeReport(), { pageSources: named })[0]).toContain('error PII_MOBILE');
  });

  it.each<[string, Partial<Content>]>([
    [
      'aliases.json',
      { aliases: { aliases: [{ short: '张三', full: [`张三电话${mobile()}`] }], meanings: [] } },
    ],
    [
      'aliases.json',
      { aliases: { aliases: [], meanings: [{ said: '没钱', written: [`致电${mobile()}`] }] } },
    ],
    [
      'redirects.json',
      { redirects: [{ from: '/a/', to: '/b/', on: '2024-01-01', reason: `致电${mobile()}` }] },
    ],
    [
      'glossary.json',
      { glossary: [{ id: 'a', term: '咨询', english: 'advice', definition: `拨打${mobile()}` }] },
    ],
  ])('finds it in %s', (file, change) => {
    expect(found(makeReport(), change)).toEqual([`${file} error PII_MOBILE`]);
  });

  it('finds it in the name of a folder and of a record', () => {
    const made = makeReport();
    const content = makeContentOf([made]);
    const [unit] = content.units.values();
    const id = `zhang-${mobile()}` as UnitId;
    const units = new Map(unit ? [...content.units, [id, { ...unit, id }]] : []);
    expect(found(made, { units })).toEqual([`units/zhang-${MASKED}.json error PII_MOBILE`]);
    const named = { ...made.sourced.report, id: `2023/${id}` as ReportId };
    const reports = [{ ...made.sourced, report: named }];
    expect(found(made, { reports })[0]).toMatch(/^report\.json:\d+:\d+ .* error PII_MOBILE$/s);
  });

  it('finds it in the reason of an allowance', () => {
    const allowance = AllowanceSchema.parse({
      detector: 'PII_MOBILE',
      sha256: '0'.repeat(64),
      reason: `允许公开${mobile()}`,
      approvedBy: '保密审查岗',
      date: '2024-01-01',
      expires: '2024-12-31',
    });
    expect(found(makeReport(), { allowances: [allowance] })).toContain('allowances.json error PII_MOBILE');
  });

  it.each(DISCLOSURE_IDS)('is not silenced by a waiver of %s, which is for rules', (check) => {
    const narrative = [
      `联系电话${mobile()}，身份证号${residentId()}，卡号${card()}。`,
      '秘密★10年',
      ['| 姓名 | 身份证号 |', '|---|---|', '| 张三 | 略 |'].join('\n'),
      `护照号E1234567${8}，住址：示例市示例路1号楼2单元301室，邮箱a@example.com。`,
    ].join('\n\n');
    const waivers = [{ check, reason: '照录原文', by: '信息公开岗', on: '2024-09-01' }];
    const [plain, waived] = [
      found(makeReport({}, { narrative })),
      found(makeReport({ waivers }, { narrative })),
    ];
    expect(plain.filter((line) => line.includes(' error ')).length).toBeGreaterThanOrEqual(5);
    expect(waived).toEqual(plain);
  });

  it('finds a list of persons by the header of a table', () => {
    const narrative = ['| 姓名 | 身份证号 | 补助金额 |', '|---|---|---|', '| 张三 | 略 | 300元 |'].join('\n');
    expect(found(makeReport({}, { narrative }))).toContain('narrative.mdx:1:3 ⟦姓名⟧ error PII_LIST');
  });

  it('finds a mark of secrecy', () => {
    const narrative = '秘密★10年\n\n正文。';
    expect(found(makeReport({}, { narrative }))[0]).toMatch(
      /^narrative\.mdx:1:1 ⟦秘密★⟧ error SECRECY_MARK$/,
    );
  });

  it('looks at the records that pages print', () => {
    const made = makeReport();
    const { site } = makeContentOf([made]);
    const contact = { name: '信息公开岗', phone: landline() };
    expect(found(made, { site: { ...site, contact } })).toEqual(['site.json note PII_LANDLINE']);
  });

  it('lets pass what the list allows, and tells of entries that are over or without use', () => {
    const made = makeReport();
    const { site } = makeContentOf([made]);
    const contact = { name: '信息公开岗', phone: landline() };
    const entry = (change: object) =>
      AllowanceSchema.parse({
        detector: 'PII_LANDLINE',
        sha256: fingerprintOf('PII_LANDLINE', landline()),
        reason: '单位公开的办公电话',
        approvedBy: '保密审查岗',
        date: '2024-01-01',
        expires: '2024-12-31',
        ...change,
      });
    const change = (allowances: Content['allowances']) => ({ site: { ...site, contact }, allowances });
    expect(found(made, change([entry({})]))).toEqual([]);
    expect(found(made, change([entry({ file: 'units/x.json' })]))).toEqual([
      'allowances.json note ALLOWANCE_UNUSED',
      'site.json note PII_LANDLINE',
    ]);
    expect(found(made, change([entry({ expires: '2024-09-30' })]))).toEqual([
      'allowances.json warn ALLOWANCE_EXPIRED',
      'site.json note PII_LANDLINE',
    ]);
    expect(found(made, change([entry({ date: '2024-10-02' })]))).toEqual([
      'allowances.json warn ALLOWANCE_PENDING',
      'site.json note PII_LANDLINE',
    ]);
  });
});
