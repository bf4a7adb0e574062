import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../../src/checks/catalogue.ts';
import { subjectOf } from '../../../src/checks/subject.ts';
import { placeInForm } from '../../../src/desk/form-place.ts';
import { checkOpenDraft } from '../../../src/desk/judge-draft.ts';
import { openReferences } from '../../../src/desk/references.ts';
import { keyOf, rowsAt } from '../../../src/desk/report-values.ts';
import { readReferences } from '../../../src/reader/disk/read-references.ts';
import { tryForm } from '../../../src/view/guide/try-form.ts';
import { repositoryContent } from '../../support/repository.ts';
import { BASE, MUTATIONS } from '../checks/mutations.ts';

// A finding leads to the field or the table that it names, or nowhere: never to what only stands near by.

const NOW = new Date('2026-11-22T00:00:00Z');

/** What the form shows of a report, as its elements stand on the page. */
function formOf(report: object): {
  readonly places: readonly string[];
  readonly tables: ReadonlySet<string>;
} {
  const tables = new Set<string>();
  const places = tryForm().flatMap(({ fields, rows }) => [
    ...fields.map(({ pointer }) => keyOf(pointer)),
    ...rows.flatMap(({ pointer, columns }) => {
      tables.add(keyOf(pointer));
      const own = rowsAt(report, pointer).flatMap((_, index) => [
        keyOf([...pointer, index]),
        ...columns.map((column) => keyOf([...pointer, index, ...column.pointer])),
      ]);
      return [keyOf(pointer), ...own];
    }),
  ]);
  return { places, tables };
}

const { places, tables } = formOf(BASE.facts);
const placeOf = (key: string) => placeInForm(key.split('/'), places, tables);

describe('the place of a value', () => {
  test.each([
    ['title', 'title'],
    ['indicators/rows', 'indicators/rows'],
    ['indicators/rows/1/weight', 'indicators/rows/1/weight'],
    ['indicators/rows/1/reviewedScore', 'indicators/rows/1'],
    ['funds/lines/0/unspent', 'funds/lines/0'],
    ['competentDept', 'competentDept/unit'],
    ['fiscalYear', 'fiscalYear/from'],
    ['funds', 'funds/lines'],
    ['indicators', 'indicators/rows'],
    // Nothing of these is in the form; the basis of the funds or the role of the assessor would be another matter.
    ['assessments/0/perLevel1', null],
    ['assessments/1/total', null],
    ['indicators/groups/0/weight', null],
    ['funds/split', null],
    ['provenance/sha256', null],
    ['version', null],
    ['', null],
  ])('%s is at %s', (value, place) => {
    expect(placeOf(value)).toBe(place);
  });

  test('of the report as a whole is nowhere', () => {
    expect(placeInForm([], places, tables)).toBeNull();
  });
});

const MUTATED = MUTATIONS.filter(
  ({ rule }, index) => MUTATIONS.findIndex((one) => one.rule === rule) === index,
).map(({ apply }) => apply(BASE, 7));

/** Reports of the repository, which raise what has no mutation. */
const WRITTEN = ['2022/shili-laji-fenlei', '2023/maiji-zhiliang-qiangqu', '2023/shili-xinxi-youji'].map(
  (id) => {
    const text = (name: string) => readFileSync(`content/reports/${id}/${name}`, 'utf8');
    return { facts: JSON.parse(text('report.json')) as object, narrative: text('narrative.mdx') };
  },
);

test('every check that has a place in the facts leads to what it names', { timeout: 120_000 }, async () => {
  const references = openReferences(readReferences('content', await repositoryContent()));
  const raised = new Set<string>();
  for (const { facts, narrative } of [...MUTATED, ...WRITTEN]) {
    const { $schema: _, id: __, ...rest } = facts as Record<string, unknown>;
    const report = { ...rest, state: 'draft' };
    const open = { id: '2023/jiance', report, narrative, attachments: [] };
    const { sourced, content, findings, originOf } = checkOpenDraft(open, references, NOW).checked;
    if (!sourced || !content) throw new Error('The draft cannot be read');
    const subject = subjectOf(sourced, content);
    const named = new Set(
      CATALOGUE.flatMap((check) =>
        [...check.run(subject)].flatMap((outcome) =>
          outcome.status === 'fail' && outcome.at.in === 'facts'
            ? [`${check.id} ${keyOf(outcome.at.pointer)}`]
            : [],
        ),
      ),
    );
    const form = formOf(report);
    for (const finding of findings) {
      const pointer = originOf(finding)?.pointer;
      if (!pointer) continue;
      raised.add(finding.id);
      const at = keyOf(pointer);
      expect(named).toContain(`${finding.id} ${at}`);
      const place = placeInForm(pointer, form.places, form.tables);
      const isRelated =
        place === null || place === at || at.startsWith(`${place}/`) || place.startsWith(`${at}/`);
      expect(isRelated, `${finding.id}: ${at} leads to ${place}`).toBe(true);
    }
  }
  expect(raised.size).toBeGreaterThan(50);
  for (const rule of ['W_SUM', 'W_PARENT', 'W_SCHEME', 'W_OUTCOME60']) expect(raised).toContain(rule);
});
