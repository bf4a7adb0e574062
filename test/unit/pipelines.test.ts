import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reportCommand } from '../../src/cli/report-command.ts';
import { PROJECT } from '../support/cache.ts';

const FILES = [
  '.github/workflows/check.yml',
  '.github/workflows/scheduled.yml',
  '.gitea/workflows/check.yml',
  '.gitlab-ci.yml',
  '.workflow/check.yml',
];
const { scripts } = JSON.parse(readFileSync(`${PROJECT}/package.json`, 'utf8')) as { scripts: object };

test.each(FILES)('%s runs commands that there are, in the order of the gates', (file) => {
  const text = readFileSync(`${PROJECT}/${file}`, 'utf8');
  const commands = [...text.matchAll(/npm (?:run (?:--silent )?([\w:]+)|(ci))/g)].map(
    ([, run, ci]) => run ?? ci ?? '',
  );
  expect(commands.filter((name) => name !== 'ci' && !(name in scripts))).toEqual([]);
  expect(commands[0]).toBe('ci');
  expect(commands.slice(-2)).toEqual(['build', 'verify']);
  // A pipeline that needs nobody's secrets can leak none.
  expect(text).not.toMatch(/secrets\.|password|token:/i);
  expect(text).not.toContain('\t');
});

test('the page for maintainers names each of these files, and every command of a report', async () => {
  const page = readFileSync(`${PROJECT}/content/pages/guide/maintainer.mdx`, 'utf8');
  const guide = page + readFileSync(`${PROJECT}/content/pages/guide.mdx`, 'utf8');
  for (const file of FILES) expect(page).toContain(`\`${file}\``);
  let usage = '';
  await reportCommand(['--help'], {}, { line: (text) => (usage += text), error: () => undefined });
  const known = [...usage.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
  const named = [...guide.matchAll(/report -- ([a-z]+)/g)].map(([, name]) => name);
  expect(known.length).toBeGreaterThan(8);
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
  for (const name of ['import', 'review', 'publish', 'diff', 'withdraw', 'template', 'source', 'explain'])
    expect(named).toContain(name);
});
