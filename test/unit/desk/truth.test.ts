import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importFiles } from '../../../src/desk/import.ts';
import type { Proposal, Value } from '../../../src/desk/proposal.ts';
import { EVERY_READER } from '../../../src/desk/read/every-reader.ts';
import { isAbsent } from '../../../src/model/absence.ts';
import { parseMoney } from '../../../src/model/money.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/desk/', import.meta.url));
/** Files whose truth is that of another form inside, or of a whole report that the form does not hold. */
const READ_BY_THEIR_OWN_TESTS = /^(l-five-sheets|seed|m-long-40-pages)/;

type Facts = Record<string, unknown>;
interface Compared {
  readonly right: number;
  readonly asked: number;
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

function truthOf(name: string): Facts {
  return JSON.parse(readFileSync(`${FOLDER}truth/${name}.json`, 'utf8')) as Facts;
}

/** Compares every value that the form can hold. A value under an open question is asked, not wrong. */
function compare(proposal: Proposal, truth: Facts): Compared {
  const wrong: string[] = [];
  const missed: string[] = [];
  let right = 0;
  let asked = 0;
  const check = (field: string, expected: unknown, value: Value | null | undefined) => {
    if (typeof expected !== 'string' || expected === '') return;
    if (value === null || value === undefined) missed.push(`${field}: ${expected}`);
    else if (plain(value.value) === plain(expected)) right += 1;
    else if (value.sureness === 'asked') asked += 1;
    else wrong.push(`${field}: ${value.value} ≠ ${expected}`);
  };
  const rows = rowsOf(truth);
  for (const [index, row] of rows.entries()) {
    const own = proposal.indicators[index];
    const at = `${index}`;
    const path = Array.isArray(row['path']) ? row['path'] : [row['level1'], row['level2']];
    for (const [level, name] of path.entries()) check(`${at}.path${level}`, name, own?.path[level]);
    check(`${at}.name`, row['name'], own?.name);
    check(`${at}.target`, row['target'], own?.target);
    check(`${at}.actual`, row['actual'], own?.actual);
    check(`${at}.weight`, row['weight'], own?.weight);
    check(`${at}.score`, row['claimedScore'] ?? row['score'], own?.claimedScore);
    check(`${at}.direction`, row['direction'], own?.direction);
  }
  // Words without a form name no project in so many words: then it has to be asked for.
  if (proposal.projectName !== null || !proposal.questions.some(({ id }) => id === 'projectName'))
    check('project', truth['printedProjectName'] ?? truth['project'], proposal.projectName);
  const [total] = proposal.funds?.lines ?? [];
  const [line] = (truth['funds'] as { lines?: Facts[] } | undefined)?.lines ?? [];
  check('initial', line?.['initialBudget'] ?? truth['initial'], total?.amounts.initialBudget);
  check('full', line?.['fullYearBudget'] ?? truth['full'], total?.amounts.fullYearBudget);
  check('executed', line?.['executed'] ?? truth['exec'], total?.amounts.executed);
  const [assessment] = (truth['assessments'] as Facts[] | undefined) ?? [];
  check('total', assessment?.['total'] ?? truth['total'], proposal.total);
  return { right, asked, wrong, missed };
}

function rowsOf(truth: Facts): readonly Facts[] {
  const table = truth['indicators'];
  if (Array.isArray(truth['rows'])) return truth['rows'] as Facts[];
  return isAbsent(table) || typeof table !== 'object' || table === null
    ? []
    : ((table as { rows: Facts[] }).rows ?? []);
}

/** Amounts by their value, everything else without spaces and width. */
function plain(text: string): string {
  const money = parseMoney(text);
  if (!('problem' in money)) return `${money.fen}`;
  return text.normalize('NFKC').replace(/\s/g, '');
}

function files(folder: string): readonly string[] {
  return readdirSync(`${FOLDER}${folder}`).filter(
    (name) => !READ_BY_THEIR_OWN_TESTS.test(name) && !name.endsWith('.doc'),
  );
}

describe.each(['open', 'wild'])('forms of %s', (folder) => {
  test.each(files(folder))('%s', async (name) => {
    const bytes = readFileSync(`${FOLDER}${folder}/${name}`);
    const proposal = await importFiles([{ name, bytes }], EVERY_READER);
    const compared = compare(proposal, truthOf(name.replace(/\.\w+$/, '')));
    expect(compared.wrong).toEqual([]);
    expect(compared.missed).toEqual([]);
    expect(compared.right).toBeGreaterThan(15);
  });
});
