import { describe, expect, it } from 'vitest';
import { diagnoseArchive } from '../../../src/checks/diagnose-archive.ts';
import { fingerprintOf } from '../../../src/checks/disclosure/scan.ts';
import { AllowanceSchema } from '../../../src/model/allowance.ts';
import type { Content } from '../../../src/reader/content.ts';
import type { MadeReport } from '../../support/report.ts';
import { makeContentOf, makeIndicator, makeReport } from '../../support/report.ts';
import { landline, mobile } from './disclosure/invented.ts';

const NOW = new Date('2024-10-01T00:00:00Z');
const MASKED = `${mobile().slice(0, 3)}****${mobile().slice(-4)}`;

/** What the guard says, each with the stretch that its place marks. */
function found(made: MadeReport, change: Partial<Content> = {}): string[] {
  const content = { ...makeContentOf([made]), ...change };
  return diagnoseArchive(content, NOW)
    .diagnostics.filter(({ id }) => /^(?:PII|SECRECY|ALLOWANCE)_/.test(id))
    .map(({ id, severity, file, position }) => {
      const name = file.replace(`${made.sourced.folder}/`, '');
      if (position === null) return `${name} ${severity} ${id}`;
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
    expect(second).toMatch(/^narrative\.mdx:5:12 ⟦\d+⟧ error PII_MOBILE$/);
    expect(more).toEqual([]);
  });

  it('finds it in an indicator’s remark, at its place within the value', () => {
    const rows = [makeIndicator({ remark: `"联系人"电话${mobile()}` })];
    const [finding] = found(makeReport({ indicators: { rows } }));
    expect(finding).toMatch(new RegExp(`^report\\.json:\\d+:\\d+ ⟦${mobile()}⟧ error PII_MOBILE$`));
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

  it('finds it in the name of a file that the text links to, not in the address of another site', () => {
    const narrative = `见[说明](./attachments/${mobile()}.pdf)。`;
    expect(found(makeReport({}, { narrative }))).toEqual([
      `narrative.mdx:1:2 ⟦${narrative.slice(1, -1)}⟧ error PII_MOBILE`,
    ]);
    const other = `见[说明](https://www.example.gov.cn/info/${mobile()}.htm)。`;
    expect(found(makeReport({}, { narrative: other }))).toEqual([]);
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
