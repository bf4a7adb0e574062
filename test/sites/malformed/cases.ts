import type { ContentFiles, ReportInput } from '../../support/content.ts';
import {
  contentFiles,
  NARRATIVE,
  printed,
  projectInput,
  REPORT_FOLDER,
  reportFiles,
  reportInput,
  unitInput,
} from '../../support/content.ts';

/** One mistake in otherwise sound content, and the one finding that it must give. */
export interface MalformedCase {
  readonly mistake: string;
  readonly files: ContentFiles;
  readonly id: string;
  readonly file: string;
  /** `line:column`, or `null` for a finding about the whole file. */
  readonly at: string | null;
}

const REPORT = `${REPORT_FOLDER}/report.json`;
const WORDS = `${REPORT_FOLDER}/narrative.mdx`;
const GBK_QUALITY = [0xd6, 0xca, 0xc1, 0xbf];

/** The report with one piece replaced; the piece must stand there once. */
function edited(from: string, to: string): ContentFiles {
  const files = contentFiles();
  const text = String(printed(files[REPORT] ?? ''));
  if (text.split(from).length !== 2) throw new Error(`“${from}” does not stand once in the report`);
  return { ...files, [REPORT]: text.replace(from, () => to) };
}

const changed = (change: Partial<ReportInput>) => added({ [REPORT]: reportInput(change) });
const added = (files: ContentFiles): ContentFiles => ({ ...contentFiles(), ...files });
const without = (path: string): ContentFiles => {
  const { [path]: _, ...files } = contentFiles();
  return files;
};
const redirects = (...rows: [from: string, to: string][]): ContentFiles =>
  added({ 'redirects.json': rows.map(([from, to]) => ({ from, to, on: '2026-01-05', reason: '改名' })) });

/** What the build would have listed of the sound content. */
const PUBLISHED = [
  '/projects/jiance/',
  '/reports/2023/jiance/',
  '/reports/2023/jiance/v1/',
  '/units/shijianju/',
].map((address) => ({
  address,
  since: '2026-01-05',
}));

/** Where the finding is expected: whole file, `line:column`, or the place where a piece of the file begins. */
type Where = null | `${number}:${number}` | { readonly before: string; readonly plus?: number };

const before = (piece: string, plus = 0): Where => ({ before: piece, plus });

function row(mistake: string, files: ContentFiles, id: string, where: Where, file = REPORT): MalformedCase {
  if (where === null || typeof where === 'string') return { mistake, files, id, file, at: where };
  const text = String(printed(files[file] ?? ''));
  const offset = text.indexOf(where.before);
  if (offset === -1) throw new Error(`“${where.before}” is not in ${file}`);
  const lines = text.slice(0, offset + (where.plus ?? 0)).split('\n');
  return { mistake, files, id, file, at: `${lines.length}:${[...(lines.at(-1) ?? '')].length + 1}` };
}

const FILES: readonly MalformedCase[] = [
  row('an empty report', added({ [REPORT]: '' }), 'FILE_EMPTY', null),
  row(
    'a report saved as GBK',
    added({
      [REPORT]: Buffer.concat([Buffer.from('{\n  "title": "'), Buffer.from(GBK_QUALITY), Buffer.from('"}')]),
    }),
    'FILE_ENCODING',
    '2:13',
  ),
  row(
    'a report saved as UTF-16',
    added({ [REPORT]: Buffer.from('\ufeff{}', 'utf16le') }),
    'FILE_UTF16',
    null,
  ),
  row('a report with zeros in it', edited('"version": 1', '"version": \0'), 'FILE_NUL', '3:14'),
  row('no site.json', without('site.json'), 'FILE_MISSING', null, 'site.json'),
  row('no report.json', without(REPORT), 'FILE_MISSING', null),
  row('no narrative', without(WORDS), 'FILE_MISSING', null, WORDS),
  row(
    'a misspelt file name',
    added({ [`${REPORT_FOLDER}/raport.json`]: '{}' }),
    'FILE_UNKNOWN',
    null,
    `${REPORT_FOLDER}/raport.json`,
  ),
  row(
    'a stray Word file',
    added({ 'reports/2023/终稿.docx': 'x' }),
    'FILE_UNKNOWN',
    null,
    'reports/2023/终稿.docx',
  ),
  row(
    'a Chinese name for an id',
    added({ 'units/市监局.json': unitInput() }),
    'FILE_NAME',
    null,
    'units/市监局.json',
  ),
  row(
    'two reports with one id',
    added(reportFiles('2023/Jiance')),
    'FILE_NAME_CLASH',
    null,
    'reports/2023/Jiance',
  ),
  row(
    'a folder that is no year',
    added({ 'reports/二〇二三/x/report.json': '{}' }),
    'FILE_YEAR',
    null,
    'reports/二〇二三',
  ),
  row(
    'an attachment with a forbidden name',
    added({ [`${REPORT_FOLDER}/attachments/50%完成.pdf`]: 'x' }),
    'FILE_ATTACHMENT_NAME',
    null,
    `${REPORT_FOLDER}/attachments/50%完成.pdf`,
  ),
];

const JSON_TEXT: readonly MalformedCase[] = [
  row('two commas', edited('"version": 1,', '"version": 1,,'), 'JSON_COMMA_EXTRA', '3:16'),
  row(
    'a comma after the last item',
    edited('"note": "只用于测试"', '"note": "只用于测试",'),
    'JSON_TRAILING_COMMA',
    before('测试",\n', 3),
  ),
  row('a comment', edited('"version": 1,', '"version": 1, // 第一版'), 'JSON_COMMENT', '3:17'),
  row('a full-width colon', edited('"version": 1', '"version"：1'), 'JSON_FULL_WIDTH', '3:12'),
  row('full-width quotes', edited('"version": 1', '“version”: 1'), 'JSON_FULL_WIDTH', '3:3'),
  row('a full-width comma', edited('"version": 1,', '"version": 1，'), 'JSON_FULL_WIDTH', '3:15'),
  row('no comma between two lines', edited('"version": 1,', '"version": 1'), 'JSON_COMMA_MISSING', '3:14'),
  row(
    'a brace that is never closed',
    edited('"题名写作部门评价"', '{"a": "b"'),
    'JSON_UNCLOSED',
    before('{"a"'),
  ),
  row(
    'straight quotes within a text',
    edited('题名写作部门评价', '题名写作"部门评价"'),
    'JSON_QUOTE_INSIDE',
    before('"部门评价"'),
  ),
  row('a code without quotes', edited('"version": 1', '"version": 01'), 'JSON_NUMBER', '3:14'),
  row(
    'a text that goes over the line',
    edited('题名写作部门评价', '题名写作\n部门评价'),
    'JSON_STRING_OPEN',
    before('"题名写作'),
  ),
  row(
    'a merge conflict',
    edited('  "version": 1,', '<<<<<<< HEAD\n  "version": 1,'),
    'JSON_MERGE_CONFLICT',
    '3:1',
  ),
  row(
    'a repeated name',
    edited('"version": 1,', '"version": 1, "version": 1,'),
    'JSON_DUPLICATE_KEY',
    '3:17',
  ),
  row(
    'a number too long',
    edited('"version": 1', `"version": ${'1'.repeat(20)}`),
    'JSON_NUMBER_UNSAFE',
    '3:14',
  ),
  row(
    'an invisible character in a name',
    edited('"version"', '"ver\u200bsion"'),
    'JSON_KEY_INVISIBLE',
    '3:3',
  ),
  row(
    '__proto__ as a name',
    edited('"version": 1', '"version": 1, "__proto__": {}'),
    'JSON_KEY_FORBIDDEN',
    '3:17',
  ),
  row(
    'a thousand brackets',
    added({ 'glossary.json': '['.repeat(1000) }),
    'JSON_TOO_DEEP',
    '1:65',
    'glossary.json',
  ),
];

const FIELDS: readonly MalformedCase[] = [
  row(
    'a misspelt field',
    edited('"kindEvidence"', '"kindEvidense"'),
    'FIELD_UNKNOWN',
    before('"kindEvidense"'),
  ),
  row('a field too many', edited('"version": 1', '"version": 1, "author": "某人"'), 'FIELD_UNKNOWN', '3:17'),
  row('a field left out', edited('  "kindEvidence": "题名写作部门评价",\n', ''), 'FIELD_MISSING', '1:1'),
  row(
    'a field left out in a row',
    edited('        "name": "购置设备数量",\n', ''),
    'FIELD_MISSING',
    before('{\n        "id": "shebei"'),
  ),
  row('an amount without its unit', edited('"45万元"', '"45"'), 'FIELD_MONEY', before('"45"')),
  row('an amount as a number', edited('"45万元"', '45'), 'FIELD_TYPE', before('"executed": 45', 12)),
  row(
    'an amount with broken groups',
    edited('"45万元"', '"7,00.0,77元"'),
    'FIELD_MONEY',
    before('"7,00.0,77元"'),
  ),
  row('points as a number', edited('"total": "92"', '"total": 92'), 'FIELD_TYPE', before('"total": 92', 9)),
  row('a state in Chinese', edited('"state": "published"', '"state": "已公开"'), 'FIELD_CHOICE', '2:12'),
  row(
    'an unknown reason for absence',
    edited('"signature": {\n    "absent": "not-stated"', '"signature": {\n    "absent": "unknown"'),
    'FIELD_CHOICE',
    before('"unknown"'),
  ),
  row(
    'a day that does not exist',
    changed({ reportDate: '2024-02-30' }),
    'FIELD_DATE',
    before('"2024-02-30"'),
  ),
  row('null for not stated', edited('"2024-02"', 'null'), 'FIELD_NULL', before('null')),
  row(
    'an inference without its ground',
    edited('"basis": "stated"', '"basis": "inferred"'),
    'FIELD_GROUND',
    before('{\n    "unit": "shijianju"'),
  ),
  row(
    'another basis without a reason',
    edited('"full-year-budget"', '"received"'),
    'FIELD_BASIS_REASON',
    before('{\n    "executionBasis"'),
  ),
  row('a schedule without a time', edited('"published"', '"scheduled"'), 'FIELD_PUBLISH_AT', '1:1'),
  row(
    'years in the wrong order',
    edited('"from": 2023', '"from": 2024'),
    'FIELD_YEAR_ORDER',
    before('"to": 2023', 6),
  ),
  row('a figure in words', edited('"figure": "5台"', '"figure": "两家"'), 'FIELD_QUANTITY', before('"两家"')),
  row('an id with a capital', edited('"id": "shebei"', '"id": "Shebei"'), 'FIELD_ID', before('"Shebei"')),
];

const REFERENCES: readonly MalformedCase[] = [
  row(
    'a project that is not there',
    edited('"project": "jiance"', '"project": "jianec"'),
    'REF_DANGLING',
    before('"jianec"'),
  ),
  row(
    'a unit that is not there',
    added({ 'projects/jiance.json': projectInput({ unit: 'shijianjv' }) }),
    'REF_DANGLING',
    '3:11',
    'projects/jiance.json',
  ),
  row('a scheme that is not there', edited('"banfa"', '"cn-1999"'), 'REF_DANGLING', before('"cn-1999"')),
  row(
    'a part of nothing',
    edited('"partOf": "goumai"', '"partOf": "goumaii"'),
    'REF_DANGLING',
    before('"goumaii"'),
  ),
  row(
    'a figure that the words invent',
    added({ [WORDS]: NARRATIVE.replace('goumai', 'gouma') }),
    'REF_DANGLING',
    '3:8',
    WORDS,
  ),
  row(
    'an annex without its file',
    changed({ annexes: [{ id: 'biao', title: '评分表', kind: 'score-table', file: '评分表.pdf' }] }),
    'REF_DANGLING',
    before('"评分表.pdf"'),
  ),
  row(
    'an id used twice',
    edited('"id": "jinkuai"', '"id": "goumai"'),
    'ID_DUPLICATE',
    before('"goumai",\n      "text"'),
  ),
  row(
    'the wrong year',
    changed({ fiscalYear: { from: 2022, to: 2022 } }),
    'REPORT_YEAR',
    before('"to": 2022', 6),
  ),
  row(
    'a real report on a made-up project',
    added({
      'projects/jiance.json': projectInput({ example: true, unit: 'xugou' }),
      'units/xugou.json': unitInput({ name: '虚构局', example: true }),
    }),
    'EXAMPLE_MIX',
    before('"project": "jiance"', 11),
  ),
  row(
    'a redirect from a page that is there',
    redirects(['/reports/2023/jiance/', '/years/']),
    'REDIRECT_EXISTS',
    '3:13',
    'redirects.json',
  ),
  row(
    'a redirect to nowhere',
    redirects(['/old/', '/reports/2023/jianc/']),
    'REDIRECT_TARGET',
    '4:11',
    'redirects.json',
  ),
  row(
    'a published report that was removed',
    added({ 'addresses.json': [{ address: '/reports/2022/jiance/', since: '2026-01-05' }, ...PUBLISHED] }),
    'ADDRESS_GONE',
    '3:16',
    'addresses.json',
  ),
  row(
    'redirects in a circle',
    redirects(['/a/', '/b/'], ['/b/', '/a/']),
    'REDIRECT_LOOP',
    '4:11',
    'redirects.json',
  ),
  row('code in the words', added({ [WORDS]: `${NARRATIVE}\nexport*/\\\n` }), 'MDX_ESM', '5:1', WORDS),
];

export const MALFORMED: readonly MalformedCase[] = [...FILES, ...JSON_TEXT, ...FIELDS, ...REFERENCES];
