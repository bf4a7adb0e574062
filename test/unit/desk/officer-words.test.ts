import { describe, expect, test } from 'vitest';
import { CATALOGUE, CORPUS_CATALOGUE } from '../../../src/checks/catalogue.ts';
import { judgeDraft } from '../../../src/desk/judge-draft.ts';
import { officerWords } from '../../../src/desk/officer-words.ts';
import { putField } from '../../../src/desk/report-values.ts';
import { CATALOGUES } from '../../../src/view/guide/findings-guide.ts';
import { tryForm } from '../../../src/view/guide/try-form.ts';
import { contentFiles, REPORT_FOLDER, reportInput } from '../../support/content.ts';
import { AROUND } from '../../support/open-references.ts';

// What 发稿前自检 prints of a finding is for whoever knows Word and Excel, and neither files nor code.

/** What an officer meets as it is written: programs, endings of files, sizes, addresses of offices. */
const KNOWN = [
  /\b(?:Word|Excel|WPS|PDF|QQ)\b/g,
  /\.(?:docx|xlsx|pdf|csv)\b/g,
  /\d MB\b|KB\b/g,
  /https?:\/\/(?:[\w.-]+\/?)*/g,
  /[\w.]+@[\w.]+/g,
  /\bgov\.cn\b/g,
];
/** What is written as the digest of a file has no Chinese name; the form does not ask for it. */
const DIGEST = /来源文件 SHA-256/g;

function latinIn(text: string): string | null {
  const rest = [...KNOWN, DIGEST].reduce((left, pattern) => left.replace(pattern, ''), text);
  return /[A-Za-z]/.test(rest) ? text : null;
}

interface Template {
  readonly message: (values: never) => string;
  readonly hint: (values: never) => string;
}

const ALL: readonly (readonly [string, Template])[] = [
  ...[...CATALOGUE, ...CORPUS_CATALOGUE].map(({ id, text }) => [id, text] as const),
  ...Object.values(CATALOGUES).flatMap((catalogue) => Object.entries(catalogue)),
];

/** Whatever a message asks for is this: the ways that it can go are walked with several. */
const FILLINGS = ['…', '', 0, 2, true, false, null];

function valuesOf(filling: unknown): Record<string, string> {
  return new Proxy({}, { get: () => filling });
}

describe('a finding of any catalogue', () => {
  test('is said without code, path, tag or name of a field', () => {
    expect(ALL.length).toBeGreaterThan(240);
    const told = ALL.flatMap(([id, { message, hint }]) =>
      FILLINGS.flatMap((filling) => {
        const values = valuesOf(filling);
        const said = (words: (values: never) => string) => {
          try {
            return String(words(values as never)).replaceAll(/undefined|NaN|null|true|false/g, '…');
          } catch {
            // This filling is none that the message can be given.
            return '';
          }
        };
        const words = officerWords({ id, message: said(message), hint: said(hint), values });
        return [words.message, words.hint].flatMap((text) => {
          const latin = latinIn(text.replaceAll(/undefined|null|true|false/g, ''));
          return latin === null ? [] : [`${id}: ${latin}`];
        });
      }),
    );
    expect([...new Set(told)]).toEqual([]);
  });

  test('leaves nobody looking for a field that is not there', () => {
    const said = (id: string) => {
      const [, text] = ALL.find(([own]) => own === id) ?? [];
      const hint = text?.hint(valuesOf('…') as never) ?? '';
      return officerWords({ id, message: '', hint, values: {} });
    };
    expect(said('F_REPEAT').hint).toContain('表单里没有“重复出现”，要填写的请告诉保管网站内容的同事');
    expect(said('SAT_SAMPLE').hint).toContain('表单里没有“满意度调查”');
    // Whoever registers an exception is named with it.
    expect(said('W_SUM').hint).toContain('勾选“原件就是这样”，写明理由和岗位');
    expect(said('W_SUM').hint).not.toContain('表单里没有');
    expect(said('F_NO_CAUSE')).toMatchObject({ isForKeeper: false });
    expect(said('F_NO_CAUSE').hint).not.toContain('表单里没有');
  });
});

const SITE = { origin: 'https://mingji.example', base: '/' };
const NOW = new Date('2026-11-22T00:00:00Z');
const NARRATIVE = String(contentFiles()[`${REPORT_FOLDER}/narrative.mdx`]);

function judged(report: object, narrative = NARRATIVE, attachments: readonly string[] = []) {
  const files = attachments.map((name) => ({ name, bytes: 10 }));
  return judgeDraft({ id: '2023/jiance', report, narrative, attachments: files }, AROUND, SITE, NOW).findings;
}

describe('a draft', () => {
  test('with a wrong value in every field of the form', () => {
    const report = { ...reportInput(), state: 'draft' } as Record<string, unknown>;
    const fields = tryForm().flatMap(({ fields, rows }) => [
      ...fields.map(({ pointer }) => pointer),
      ...rows.flatMap(({ pointer, columns }) => columns.map((one) => [...pointer, 0, ...one.pointer])),
    ]);
    for (const pointer of fields) putField(report, pointer, '？');
    const findings = judged(report);
    expect(findings.length).toBeGreaterThan(15);
    const told = findings.flatMap(({ id, message, hint, label }) =>
      [message, hint, label].flatMap((text) => latinIn(text) ?? []).map((text) => `${id}: ${text}`),
    );
    expect(told).toEqual([]);
  });

  test('whose words hold marks that somebody wrote elsewhere', () => {
    const marks = [
      '#### 甲',
      '<div>乙</div>',
      '{a}',
      '<Note title="说明">丙',
      '[丁](javascript:x)',
      '~~戊~~',
      '```己',
    ];
    const findings = judged(reportInput(), `${NARRATIVE}\n${marks.join('\n\n')}\n`);
    const own = findings.filter(({ id }) => id.startsWith('MDX_'));
    expect(own.length).toBeGreaterThan(3);
    for (const { hint } of own) expect(latinIn(hint)).toBeNull();
    expect(own.some(({ hint }) => hint.includes('改过的一行照字面印出'))).toBe(true);
  });

  test('that chose a made-up unit is told so without its id', () => {
    const report = { ...reportInput(), implementingUnit: { unit: 'shili-shuiwuju', basis: 'stated' } };
    const mixed = judged(report).filter(({ id }) => id === 'EXAMPLE_MIX' || id === 'REF_DANGLING');
    expect(mixed.length).toBeGreaterThan(0);
    for (const { message, hint } of mixed) expect(message + hint).not.toMatch(/[a-z]/);
  });

  test('without a unit, or with a new project, shows neither by its id in the preview', () => {
    const { implementingUnit: _, printedUnitName: __, ...rest } = reportInput() as Record<string, unknown>;
    const report = { ...rest, state: 'draft', project: 'xin-xiangmu', printedProjectName: '图书馆免费开放' };
    const draft = { id: '2023/jiance', report, narrative: NARRATIVE, attachments: [] };
    const { preview } = judgeDraft(draft, AROUND, SITE, NOW);
    const facts = preview?.facts.map(({ value }) => value.text) ?? [];
    expect(facts.slice(0, 2)).toEqual(['还没有填', '图书馆免费开放']);
  });

  test('that came back with attachments is not told that they cannot be read: they are opened beside it', () => {
    const ids = judged(reportInput(), NARRATIVE, ['验收报告.pdf']).map(({ id }) => id);
    expect(ids).not.toContain('ATTACHMENT_UNSEEN');
  });
});
