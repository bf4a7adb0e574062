import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { CATALOGUE, CORPUS_CATALOGUE } from '../../../../src/checks/catalogue.ts';
import { explainedFindings } from '../../../../src/view/guide/findings-guide.ts';

const TEXT = fileURLToPath(new URL('../../../../src/text/', import.meta.url));

/** Every id of a message catalogue, wherever its words lie. */
async function ids(): Promise<readonly string[]> {
  const found = new Set<string>([...CATALOGUE, ...CORPUS_CATALOGUE].map(({ id }) => id));
  for (const file of readdirSync(TEXT, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )) {
    const tables = Object.values((await import(pathToFileURL(`${TEXT}${file}`).href)) as object);
    for (const table of tables) {
      if (typeof table !== 'object' || table === null) continue;
      for (const [id, entry] of Object.entries(table as object)) {
        const hasWords = typeof entry === 'object' && entry !== null && 'message' in entry && 'hint' in entry;
        if (hasWords && /^[A-Z][A-Z0-9_]+$/.test(id)) found.add(id);
      }
    }
  }
  return [...found].sort();
}

test('every finding that a check can tell is explained, with what to write instead', async () => {
  const explained = explainedFindings().flatMap(({ findings }) => findings);
  expect([...new Set(explained.map(({ id }) => id))].sort()).toEqual(await ids());
  expect(explained.length).toBeGreaterThan(300);
  for (const { id, message, hint } of explained) {
    expect(message.replaceAll('…', '').length, id).toBeGreaterThan(1);
    expect(hint.length, id).toBeGreaterThan(3);
    expect(`${message}${hint}`, id).not.toMatch(/undefined|NaN|\[object/);
  }
});

test('an id leads to one place', () => {
  const all = explainedFindings().flatMap(({ findings }) => findings.map(({ id }) => id));
  expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
});

test('advice in the words of the form names each field once, by the record that it stands in', () => {
  const ofForm = explainedFindings()
    .filter(({ id }) => /rules|disclosure|attachments|content|field$/.test(id))
    .flatMap(({ findings }) => findings)
    .filter(({ id }) => !/^(?:REDIRECT|ALLOWANCE)_/.test(id));
  expect(ofForm.length).toBeGreaterThan(150);
  for (const { id, hint } of ofForm) {
    expect(hint, id).not.toMatch(/(“[^”]+”)(?:和|、)\1/);
    expect(hint, id).not.toMatch(
      /“资金来源”填“总分”|“撤下日期”填“日期”|“批准岗位”填“岗位”|“发文日期”、|填“[a-z]+-[a-z-]+”/,
    );
    if (!/"from"/.test(hint)) expect(hint, id).not.toMatch(/[{}]/);
  }
});

test('advice for what only files hold is given as it is typed there', () => {
  const hints = new Map(
    explainedFindings().flatMap(({ findings }) => findings.map(({ id, hint }) => [id, hint] as const)),
  );
  expect(hints.get('REDIRECT_EXISTS')).toContain('from 和 to');
  expect(hints.get('MDX_TAG_UNFINISHED')).toContain('<Note title="说明">');
  expect(hints.get('ALLOWANCE_EXPIRED')).toContain('expires 和 approvedBy');
  expect(hints.get('ATTACHMENT_IMAGE')).toContain(
    '“人工查看”（“查看岗位”填“岗位”、“查看日期”填“日期”、“说明”填“看了什么、结果如何”）',
  );
  expect(hints.get('X_TWICE')).toContain('“资金来源”填“合计”');
});
