import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../../src/checks/catalogue.ts';
import { findingsTable } from '../../../src/desk/browser/taking/findings-table.ts';
import type { OpenDraft, PlacedFinding } from '../../../src/desk/judge-draft.ts';
import { judgeDraft } from '../../../src/desk/judge-draft.ts';
import { putAt, valueAt } from '../../../src/desk/report-values.ts';
import type { Waivable } from '../../../src/desk/waiver.ts';
import { waiverKey, waiverKeyAt, withWaiver } from '../../../src/desk/waiver.ts';
import { WaiverSchema } from '../../../src/model/record.ts';
import { AROUND } from '../../support/open-references.ts';
import { BASE, MUTATIONS } from '../checks/mutations.ts';
import { mobile } from '../disclosure/invented.ts';

const SITE = { origin: 'https://mingji.example', base: '/' };
const WORDS = { reason: '原件各项分值相加就是这样', by: '财务科复核岗', on: '2026-11-21' };

function draftOf(rule: string): OpenDraft {
  const mutation = MUTATIONS.find((one) => one.rule === rule);
  if (!mutation) throw new Error(`Nothing breaks ${rule}`);
  const { facts, narrative } = mutation.apply(BASE, 7);
  const { id: _, ...rest } = structuredClone(facts) as Record<string, unknown>;
  const own = {
    ...rest,
    state: 'draft',
    project: 'jiance',
    implementingUnit: { unit: 'shijianju', basis: 'stated' },
  };
  return { id: '2023/jiance', report: own, narrative, attachments: [] };
}

const judge = (draft: OpenDraft) => judgeDraft(draft, AROUND, SITE, new Date('2026-11-22T00:00:00Z'));
const offered = (draft: OpenDraft) => judge(draft).findings.filter(({ waivable }) => waivable !== null);
const waive = ({ report }: OpenDraft, waivable: Waivable, words: typeof WORDS | null) =>
  putAt(report, ['waivers'], withWaiver(report, waivable, words));

const ERRORS = ['W_SUM', 'W_PARENT', 'X_PARTS', 'S_TOTAL', 'S_OVER', 'U_DIM', 'T_SHARE', 'N_SUM', 'X_TWICE'];

describe.each(ERRORS)('what %s finds', (rule) => {
  const draft = draftOf(rule);
  const before = structuredClone(draft.report);
  const own = () => judge(draft).findings.filter(({ id }) => id === rule);

  test('is kept as the original has it, at once, until that is taken back', () => {
    const { counts } = judge(draft);
    const [finding] = own();
    expect(finding).toMatchObject({ severity: 'error', waivable: { check: rule, given: false } });
    const waivable = finding?.waivable;
    if (!waivable) return;
    const covered = own().filter(
      (one) => one.waivable && waiverKey(one.waivable) === waiverKey(waivable),
    ).length;
    waive(draft, waivable, WORDS);
    const [waiver] = valueAt(draft.report, ['waivers']) as unknown[];
    expect(WaiverSchema.parse(waiver)).toEqual(waiver);
    expect(judge(draft).counts).toMatchObject({ error: counts.error - covered, waived: covered });
    const kept = own().filter((one) => one.waivable?.given);
    expect(kept).toHaveLength(covered);
    for (const { severity, hint } of kept) {
      expect(severity).toBe('note');
      for (const words of Object.values(WORDS)) expect(hint).toContain(words);
    }
    waive(draft, waivable, null);
    expect(draft.report).toEqual(before);
    expect(judge(draft).counts).toEqual(counts);
  });
});

describe('the tick', () => {
  test('is offered for errors of the rules and for what is advised, and for nothing else', () => {
    const draft = draftOf('W_SUM');
    const withPhone = {
      ...draft.report,
      signature: `联系人电话${mobile()}`,
      kind: 'dept',
      reportDate: '去年',
    };
    const { findings } = judge({ ...draft, report: withPhone });
    const rules = new Set(CATALOGUE.map(({ id }) => id));
    const others = findings.filter(({ severity, id }) => severity === 'error' && !rules.has(id));
    expect(others.map(({ pointer }) => pointer?.[0])).toEqual(
      expect.arrayContaining(['signature', 'reportDate']),
    );
    for (const { waivable } of others) expect(waivable).toBeNull();
    for (const { severity, hint } of offered(draft))
      expect(severity === 'error' || hint.includes('勾选')).toBe(true);
  });

  test('is limited to the row that the finding is about', () => {
    const draft = draftOf('S_OVER');
    const [finding] = offered(draft).filter(({ id }) => id === 'S_OVER');
    const { rows } = valueAt(draft.report, ['indicators']) as { rows: { id: string }[] };
    expect(rows.map(({ id }) => id)).toContain(finding?.waivable?.at);
  });

  test('says where personal data stand in a reason', () => {
    const draft = draftOf('W_SUM');
    const [finding] = offered(draft).filter(({ id }) => id === 'W_SUM');
    if (!finding?.waivable) throw new Error('W_SUM can be waived');
    waive(draft, finding.waivable, { ...WORDS, reason: `已打电话${mobile()}核对` });
    const [personal] = judge(draft).findings.filter(({ pointer }) => pointer?.[0] === 'waivers');
    expect(personal).toMatchObject({ severity: 'error', waivable: null, pointer: ['waivers', 0, 'reason'] });
    expect(waiverKeyAt(draft.report, personal?.pointer ?? [])).toBe('W_SUM');
  });

  test('of what is no longer found is still there to be taken back', () => {
    const draft = draftOf('W_SUM');
    const waivable = { check: 'X_PARTS', at: null, given: false };
    waive(draft, waivable, WORDS);
    const idle = judge(draft).findings.find(({ id }) => id === 'X_PARTS');
    expect(idle).toMatchObject({ severity: 'note', waivable: { ...waivable, given: true } });
    if (idle?.waivable) waive(draft, idle.waivable, null);
    expect(valueAt(draft.report, ['waivers'])).toBeUndefined();
  });
});

test('the list for the colleague says what stays, and why', async () => {
  const draft = draftOf('W_SUM');
  const [finding] = offered(draft).filter(({ id }) => id === 'W_SUM');
  if (finding?.waivable) waive(draft, finding.waivable, WORDS);
  const kept: readonly PlacedFinding[] = judge(draft).findings.filter(({ waivable }) => waivable?.given);
  const { sheets } = await readXlsx(await findingsTable('题名', '2026-11-22', kept, null));
  const [row] = (sheets[0]?.rows ?? []).slice(3);
  expect(row?.[1]).toBe('照录');
  expect(row?.[4]).toContain(WORDS.reason);
});
