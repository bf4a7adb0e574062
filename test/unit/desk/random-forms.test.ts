import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readForm } from '../../../src/desk/form/read-form.ts';
import type { Proposal, Value } from '../../../src/desk/proposal.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import { parseMoney } from '../../../src/model/money.ts';
import type { DrawnForm } from '../../support/random-form.ts';
import { drawForm } from '../../support/random-form.ts';

/** More with `MINGJI_FORMS=1000`; a form takes about half a millisecond. */
const RUNS = Number(process.env['MINGJI_FORMS'] ?? 300);

function read(grid: DrawnForm['grid']): Proposal {
  const source = {
    name: grid.file,
    form: 'spreadsheet' as const,
    blocks: [{ type: 'grid' as const, grid }],
    leftOut: [],
  };
  return propose({ files: [{ bytes: 1, sha256: '', source, forms: [readForm(grid)] }] }, {});
}

function compare(form: DrawnForm, proposal: Proposal) {
  const found = { right: 0, asked: 0, wrong: [] as string[], missed: [] as string[] };
  const asked = new Set(proposal.questions.flatMap(({ about }) => about));
  const check = (path: string, expected: string, value: Value | null | undefined) => {
    if (value === null || value === undefined) {
      if (expected !== '')
        (asked.has(path) ? { push: () => found.asked++ } : found.missed).push(`${path}: ${expected}`);
    } else if (plain(value.value) === plain(expected)) found.right += 1;
    else if (value.sureness === 'asked' || asked.has(path)) found.asked += 1;
    else found.wrong.push(`${path}: ${value.value} ≠ ${expected}`);
  };
  if (proposal.indicators.length !== form.rows.length)
    found.wrong.push(`rows: ${proposal.indicators.length} ≠ ${form.rows.length}`);
  for (const [index, row] of form.rows.entries()) {
    const own = proposal.indicators[index];
    const at = (field: string) => `indicators.${index}.${field}`;
    for (const level of [0, 1] as const) check(at('path'), row.path[level], own?.path[level]);
    for (const field of ['name', 'target', 'actual', 'weight'] as const)
      check(at(field), row[field], own?.[field]);
    check(at('claimedScore'), row.score, own?.claimedScore);
    if (form.traits.includes('standard')) check(at('standard'), row.standard, own?.standard);
    if (form.traits.includes('remark')) check(at('remark'), row.remark, own?.remark);
    if (form.traits.includes('reviewed')) check(at('reviewedScore'), row.reviewed, own?.reviewedScore);
    check(at('deviationReason'), row.reason, own?.deviationReason);
  }
  check('projectName', form.project, proposal.projectName);
  check('unitName', form.unitName, proposal.unitName);
  check('fiscalYear', form.year, proposal.fiscalYear);
  if (form.total !== null) check('total', form.total, proposal.total);
  const line = proposal.funds?.lines[0];
  for (const [field, amount] of Object.entries(form.amounts ?? {}))
    check(`funds.lines.0.amounts.${field}`, amount, line?.amounts[field as 'executed']);
  return found;
}

function plain(text: string): string {
  const money = parseMoney(text);
  return 'problem' in money ? text.normalize('NFKC').replace(/[\s,]/g, '') : `${money.fen}`;
}

/** Numbers of the form that stand neither in the proposal nor among what was left out. */
function lost(form: DrawnForm, proposal: Proposal): readonly string[] {
  const kept = JSON.stringify(proposal).normalize('NFKC');
  const points = form.rows.reduce((sum, { weight }) => sum + Number(weight), 0);
  // Running numbers of the rows are no data.
  const isSequence = form.traits.includes('序号');
  const sums = [points, points + 10].map((sum) => `${Number(sum.toFixed(2))}`);
  return form.grid.rows
    .flat()
    .flatMap(({ text }) => text.normalize('NFKC').match(/\d[\d,.]*/g) ?? [])
    .filter((number) => !kept.includes(number) && !sums.includes(number))
    .filter((number) => !(isSequence && Number(number) <= form.rows.length));
}

test(`${RUNS} random forms: nothing wrong unasked, nothing missed, no number lost`, () => {
  const tally = { right: 0, asked: 0 };
  const check = fc.property(fc.gen(), (gen) => {
    const form = drawForm({ of: (list) => list[gen(fc.nat, { max: list.length - 1 })] as never });
    const proposal = read(form.grid);
    const { right, asked, wrong, missed } = compare(form, proposal);
    tally.right += right;
    tally.asked += asked;
    const picture = form.grid.rows.map((row) => row.map(({ text }) => text).join('|')).join('\n');
    expect({ wrong, missed, lost: lost(form, proposal) }, `${form.traits.join(' ')}\n${picture}`).toEqual({
      wrong: [],
      missed: [],
      lost: [],
    });
  });
  fc.assert(check, { numRuns: RUNS, seed: 20261128 });
  expect(tally.right).toBeGreaterThan(RUNS * 20);
  expect(tally.asked / (tally.right + tally.asked)).toBeLessThan(0.05);
});
