import { describe, expect, test } from 'vitest';
import type { ZodType } from 'zod';
import { CATALOGUE } from '../../../src/checks/catalogue.ts';
import type { CheckResult } from '../../../src/checks/result.ts';
import { runCheck } from '../../../src/checks/run-checks.ts';
import { subjectOf } from '../../../src/checks/subject.ts';
import { ProjectSchema } from '../../../src/model/project.ts';
import { ReportSchema } from '../../../src/model/report.ts';
import type { ExecutionBasis } from '../../../src/scoring/funds.ts';
import { OUTLINE_LABELS } from '../../../src/text/checks/sections.ts';
import { BASIS_LABELS } from '../../../src/text/labels.ts';
import type { IndicatorInput } from '../../support/report.ts';
import { makeContentOf, makeReport } from '../../support/report.ts';
import { NARRATIVE } from '../../support/report-facts.ts';
import { repositoryContent } from '../../support/repository.ts';
import { BASE, MUTATIONS } from './mutations.ts';
import { OFFERS } from './offers.ts';

const failing = (sourced: Parameters<typeof subjectOf>[0], content: Parameters<typeof subjectOf>[1]) => {
  const subject = subjectOf(sourced, content);
  return CATALOGUE.flatMap((check) => [...runCheck(check, subject)]).filter(
    ({ status }) => status === 'fail',
  );
};
const look = (...made: Parameters<typeof makeReport>): readonly CheckResult[] => {
  const report = makeReport(...made);
  return failing(report.sourced, makeContentOf([report]));
};

const content = await repositoryContent({ includeUnpublished: true });
const found = [
  ...content.reports.flatMap((sourced) => failing(sourced, content)),
  ...MUTATIONS.flatMap(({ apply }) =>
    [1, 60].flatMap((n) => {
      const { facts, narrative } = apply(BASE, n);
      return look(facts, { narrative });
    }),
  ),
];
const hints = new Map(found.map(({ id, hint }) => [`${id} ${hint}`, { id, hint }]));
/** What a rule found that its hint prints, found by putting a sign in its place. */
const SIGN = '⁂';
const printed = new Map<string, Set<string>>();
for (const { id, values } of found) {
  const hint = CATALOGUE.find((check) => check.id === id)?.text.hint;
  const keys = Object.keys(values).filter((key) => hint?.({ ...values, [key]: SIGN }).includes(SIGN));
  for (const key of keys) printed.set(id, (printed.get(id) ?? new Set()).add(key));
}

/** Every schema that a field of the name has somewhere in a report or a project. */
function fieldsOf(schema: ZodType, fields = new Map<string, Set<ZodType>>(), seen = new Set<ZodType>()) {
  if (seen.has(schema)) return fields;
  seen.add(schema);
  const def = schema.def as unknown as Record<string, unknown>;
  if (typeof def['shape'] === 'object' && def['shape'] !== null) {
    for (const [key, field] of Object.entries(def['shape'] as Record<string, ZodType>)) {
      fields.set(key, (fields.get(key) ?? new Set()).add(field));
      fieldsOf(field, fields, seen);
    }
  }
  for (const inner of ['innerType', 'element', 'in', 'out', 'valueType', 'left', 'right'])
    if (isSchema(def[inner])) fieldsOf(def[inner], fields, seen);
  if (Array.isArray(def['options'])) for (const one of def['options']) fieldsOf(one as ZodType, fields, seen);
  if (typeof def['getter'] === 'function') fieldsOf((def['getter'] as () => ZodType)(), fields, seen);
  return fields;
}
const isSchema = (value: unknown): value is ZodType =>
  typeof value === 'object' && value !== null && 'def' in value;

const ABSENT = { absent: 'not-stated' } as const;

/** Rules whose hints print something of a finding that is no text to put in its place. */
const NAMED: Readonly<Record<string, string>> = {
  X_PRIOR: 'an amount as printed, to be read again',
  X_RATE: 'the basis that fits, to be chosen',
  SEC_MISSING: 'parts to be added another time',
  M_DIMENSION: 'dimensions to be added another time',
};

/** What a writer says under an item that has to be named by itself. */
const SAID: Readonly<Record<string, string>> = {
  [OUTLINE_LABELS.method]: '比较法。',
  [OUTLINE_LABELS.standard]: '计划标准。',
  [OUTLINE_LABELS.causes]: '由于采购推迟。',
};

describe('examples in hints', () => {
  test.each(
    [...hints.values()].filter(({ hint }) => /“[^”]{2,}”/.test(hint)).map(({ id, hint }) => [id, hint]),
  )('%s: %s', (id, hint) => {
    const before = look({}, { narrative: NARRATIVE });
    const count = (results: readonly CheckResult[], rule: string) =>
      results.filter((one) => one.id === rule).length;
    const wrong = [...hint.matchAll(/“([^”]{2,})”/g)].flatMap(([, text = '']) => {
      const after = look({}, { narrative: `${NARRATIVE}\n\n${text}。\n` });
      const ids = new Set(after.filter(({ severity }) => severity === 'error').map((one) => one.id));
      return [id, ...ids]
        .filter((rule) => count(after, rule) > count(before, rule))
        .map((rule) => `${text}: ${rule}`);
    });
    expect(wrong).toEqual([]);
  });

  test('name fields that a report has, with values that they take', () => {
    const fields = fieldsOf(ReportSchema);
    fieldsOf(ProjectSchema, fields);
    const pairs = [...hints.values()].flatMap(({ id, hint }) =>
      [...hint.matchAll(/"(\w+)": ("[^"]*"|\[[^\]]*\]|true|\d+)/g)].map(([, key = '', json = '']) => ({
        id,
        key,
        json,
      })),
    );
    const wrong = pairs.filter(
      ({ key, json }) =>
        ![...(fields.get(key) ?? [])].some((field) => field.safeParse(JSON.parse(json)).success),
    );
    expect(pairs.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });
});

describe('what hints print of a finding', () => {
  test('is offered as text, or names what is to be read again or to be added', () => {
    const named = { ...NAMED, ...Object.fromEntries(Object.keys(OFFERS).map((id) => [id, 'text'])) };
    expect(printed.size).toBeGreaterThan(8);
    expect([...printed].filter(([id]) => !(id in named)).map(([id, keys]) => `${id} ${[...keys]}`)).toEqual(
      [],
    );
  });

  test('a part that is missing: added, it is missing no more', () => {
    const bare = { kind: 'dept' as const, conduct: undefined, indicators: ABSENT, findings: ABSENT };
    const heads = (text: string) => look(bare, { narrative: text }).filter(({ id }) => id === 'SEC_MISSING');
    const itemsOf = (text: string) =>
      heads(text).flatMap(({ values }) =>
        String(values['items'])
          .split('、')
          // The table of scores is no part of the words.
          .filter((item) => item !== OUTLINE_LABELS.scoreTable)
          .map((item) => ({ item, under: values['under'] })),
      );
    const bareWords = '## 一、基本情况\n\n略。\n\n## 二、绩效评价工作开展情况\n\n略。\n';
    const missing = itemsOf(bareWords);
    expect(missing.length).toBeGreaterThan(5);
    const whole = missing.reduce((text, { item, under }) => {
      const added = `# ${item}\n\n${item}：${SAID[item] ?? '按要求完成。'}\n`;
      return under === null
        ? `${text}\n#${added}`
        : text.replace(`## ${under}\n`, `## ${under}\n\n##${added}`);
    }, bareWords);
    const asked = new Set(missing.map(({ item }) => item));
    expect(itemsOf(whole).filter(({ item }) => asked.has(item))).toEqual([]);
  });

  test('a dimension without an indicator: with one, it has one', () => {
    const table = BASE.facts.indicators as { readonly rows: readonly IndicatorInput[] };
    const bare = table.rows.map((row, index) => ({
      ...row,
      path: ['产出指标', '数量指标'],
      name: `事项${index}`,
    }));
    const dimensions = (rows: readonly IndicatorInput[]) =>
      look({ indicators: { rows: [...rows] } }, { narrative: '## 一、基本情况\n\n略。\n' })
        .filter(({ id }) => id === 'M_DIMENSION')
        .flatMap(({ values }) => String(values['dimensions']).split('、'));
    const missing = dimensions(bare);
    expect(missing).toEqual(['质量', '时效', '成本', '满意度']);
    for (const [index, name] of missing.entries()) {
      const rows = bare.map((row, at) =>
        at === index ? { ...row, path: ['产出指标', `${name}指标`] } : row,
      );
      expect(dimensions(rows)).toEqual(missing.filter((one) => one !== name));
    }
  });

  test.each([
    ['initial-budget', { initialBudget: '80万元', fullYearBudget: '100万元', received: '100万元' }, '50%'],
    ['received', { initialBudget: '80万元', fullYearBudget: '100万元', received: '50万元' }, '80%'],
  ] as const)('another basis of a rate: chosen, the rate fits (%s)', (basis, amounts, printedRate) => {
    const funds = (executionBasis: ExecutionBasis) => ({
      funds: {
        executionBasis,
        ...(executionBasis === 'full-year-budget' ? {} : { basisReason: '原文按此计算。' }),
        lines: [{ source: 'total' as const, ...amounts, executed: '40万元', printedRate }],
      },
    });
    const narrative = '## 一、基本情况\n\n略。\n';
    const before = look(funds('full-year-budget'), { narrative });
    const [rate] = before.filter(({ id }) => id === 'X_RATE');
    expect(rate?.hint).toContain(`口径是${BASIS_LABELS[basis]}的`);
    const after = look(funds(basis), { narrative });
    expect(after.filter(({ id }) => id === 'X_RATE')).toEqual([]);
    const errors = (all: readonly CheckResult[]) =>
      all.filter(({ severity }) => severity === 'error').map(({ id }) => id);
    expect(errors(after).filter((id) => !errors(before).includes(id))).toEqual([]);
  });
});
