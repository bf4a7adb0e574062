import type { AmountField, Proposal, Value } from '../../../src/desk/proposal.ts';
import { AMOUNT_FIELDS } from '../../../src/desk/proposal.ts';
import type { Reading } from '../../../src/desk/propose/reading.ts';
import { allCells } from '../../../src/desk/read/source.ts';
import { parseMoney } from '../../../src/model/money.ts';
import type { DrawnTruth } from './form.ts';

export interface Compared {
  readonly right: number;
  /** Under an open question: shown with the place, decided by a person. */
  readonly asked: readonly string[];
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

/** Compares everything that a reader finds in a drawn file with what the importer made of it. */
export function compareDrawn(proposal: Proposal, truth: DrawnTruth): Compared {
  const asked: string[] = [];
  const wrong: string[] = [];
  const missed: string[] = [];
  let right = 0;
  const isAbout = (field: string) =>
    proposal.questions.some(({ about, id }) => [id, ...about].includes(field));
  const check = (
    field: string,
    expected: string | undefined,
    value: Value | null | undefined,
    question = field,
  ) => {
    if (expected === undefined) {
      // What the file does not say must not be said for it.
      if (value && value.sureness !== 'asked' && value.value !== '')
        wrong.push(`${field}: ${value.value} ≠ –`);
    } else if (value && plain(value.value) === plain(expected)) right += 1;
    else if (value?.sureness === 'asked' || isAbout(question))
      asked.push(`${field}: ${value?.value ?? '–'} (${expected})`);
    else if (value) wrong.push(`${field}: ${value.value} ≠ ${expected}`);
    else missed.push(`${field}: ${expected}`);
  };
  check('projectName', truth.project ?? proposal.projectName?.value, proposal.projectName);
  check('unitName', truth.unit ?? proposal.unitName?.value, proposal.unitName);
  check('fiscalYear', truth.year, proposal.fiscalYear);
  check('goals.expected', truth.expected, proposal.goals.expected);
  check('goals.actual', truth.achieved, proposal.goals.actual);
  check('total', truth.total, proposal.total);
  check('grade', truth.grade, proposal.grade);
  for (const fund of truth.funds.map(fundOf)) {
    const line = proposal.funds?.lines.find(({ label }) => plain(label?.value ?? '') === plain(fund.label));
    const values = Object.values(line?.amounts ?? {});
    for (const field of AMOUNT_FIELDS) {
      // Read as another amount, and asked which it is.
      const elsewhere = values.find(
        (one) => one.sureness === 'asked' && plain(one.value) === plain(fund[field] ?? ''),
      );
      check(
        `funds.${fund.label}.${field}`,
        fund[field],
        line?.amounts[field as AmountField] ?? elsewhere,
        'funds',
      );
    }
  }
  const rows = truth.rows.map(rowOf);
  for (const [index, row] of rows.entries()) {
    const own = proposal.indicators.find(({ name }) => plain(name.value) === plain(row.name));
    const at = `${index}`;
    check(`${at}.name`, row.name, own?.name);
    // 产出 and 产出指标 name one level.
    const short = (text: string) => text.replace(/指标$/, '');
    for (const [level, name] of row.path.entries()) {
      const value = own?.path[level];
      check(`${at}.path${level}`, short(name), value && { ...value, value: short(value.value) });
    }
    check(`${at}.target`, row.target, own?.target);
    check(`${at}.actual`, row.actual, own?.actual);
    check(`${at}.weight`, row.weight, own?.weight);
    check(`${at}.score`, row.score, own?.claimedScore ?? own?.reviewedScore);
    check(`${at}.reason`, row.reason, own?.deviationReason);
    if (row.direction !== undefined) check(`${at}.direction`, row.direction, own?.direction);
  }
  const known = new Set(rows.map(({ name }) => plain(name)));
  for (const { name } of proposal.indicators)
    if (!known.has(plain(name.value)) && name.sureness !== 'asked') wrong.push(`row: ${name.value}`);
  for (const [index, line] of (truth.extras ?? []).entries()) {
    const [kind, name, score] = line.split('|');
    const own = proposal.adjustments[index];
    check(`extra ${index}`, name, own?.name);
    check(`extra ${index} score`, score || undefined, own?.claimedScore);
    if (own && own.kind !== kind) wrong.push(`extra ${index}: ${own.kind}`);
  }
  return { right, asked, wrong, missed };
}

function fundOf(line: string) {
  const [label = '', ...amounts] = line.split('|');
  const [initialBudget, fullYearBudget, received, executed] = amounts.map((text) => text || undefined);
  return { label, initialBudget, fullYearBudget, received, executed };
}

function rowOf(line: string) {
  const [path = '', name = '', ...values] = line.split('|');
  const [target, actual, weight, score, direction, reason] = values.map((text) => text || undefined);
  return {
    path: path.split('/').filter((level) => level !== ''),
    name,
    target,
    actual,
    weight,
    score,
    direction,
    reason,
  };
}

/** Amounts by their value, everything else without spaces and width. */
function plain(text: string): string {
  const money = parseMoney(text);
  if (!('problem' in money)) return `${money.fen}`;
  return text.normalize('NFKC').replace(/\s/g, '');
}

/**
 * Numbers of the files that stand neither in the proposal nor among what was left out; running numbers and sums aside,
 * and telephones, of which the proposal says only that they were kept back.
 */
export function lostNumbers(reading: Reading, proposal: Proposal): readonly string[] {
  // Addresses of cells, digests and ids hold digits that nobody printed.
  const kept = JSON.stringify(proposal, (key, value) =>
    ['at', 'sources', 'id', 'about'].includes(key) ? undefined : value,
  ).normalize('NFKC');
  const rows = Math.max(10, proposal.indicators.length);
  const weights = proposal.indicators.map(({ weight }) => Number(weight?.value ?? 0));
  const points = weights.reduce((sum, one) => sum + one, 0);
  const sums = [points, points + Number(proposal.funds?.weight?.value ?? 0)].map(String);
  const texts = reading.files.flatMap(({ source }) =>
    source.blocks.flatMap((block) => {
      if (block.type === 'paragraph') return [block.text];
      // The form of another project is named as a whole.
      const isNamed = proposal.leftOut.some(({ at }) => at.at === block.grid.name);
      return isNamed ? [] : allCells(block.grid).map(({ text }) => text);
    }),
  );
  const keepsBack = proposal.leftOut.some(
    ({ reason, text }) => reason === 'person' && /电话|手机/.test(text),
  );
  return texts
    .map((text) => (keepsBack ? text.normalize('NFKC').replace(TELEPHONE, '') : text.normalize('NFKC')))
    .flatMap((text) => text.match(/\d[\d,.]*/g) ?? [])
    .filter((number) => !kept.includes(number) && !sums.includes(`${Number(number)}`))
    .filter((number) => !(Number.isInteger(Number(number)) && Number(number) <= rows));
}

const TELEPHONE = /0\d{2,3}-[\d*]{7,8}|1\d{2}[\d*]{8}/g;
