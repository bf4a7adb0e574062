import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../../src/cli/check/check-folder.ts';
import type { Draft } from '../../../src/desk/check-draft.ts';
import { checkDraft } from '../../../src/desk/check-draft.ts';
import { openReferences } from '../../../src/desk/references.ts';
import { attachmentScans } from '../../../src/integrations/attachment-scans.ts';
import { readContent } from '../../../src/reader/disk/read-content.ts';
import { readReferences } from '../../../src/reader/disk/read-references.ts';
import { contentFiles, makeContent, REPORT_FOLDER, reportInput } from '../../support/content.ts';

const NOW = new Date('2026-11-22T00:00:00Z');
/** Rules that look at other reports too, which a draft alone cannot show. */
const COMPARING = ['TPL_DUP', 'F_REPEAT'];

const ROOTS = ['content', ...readdirSync('test/sites/golden').map((name) => `test/sites/golden/${name}`)]
  .map((path) => (existsSync(join(path, 'content')) ? join(path, 'content') : path))
  .filter((path) => existsSync(join(path, 'site.json')));

function draftAt(root: string, id: string): Draft {
  const folder = join(root, 'reports', id);
  const part = (path: string) => ({
    reportJson: readFileSync(join(path, 'report.json')),
    narrativeMdx: readFileSync(join(path, 'narrative.mdx')),
  });
  const names = (path: string) => (existsSync(path) ? readdirSync(path).sort() : []);
  return {
    id,
    ...part(folder),
    attachments: names(join(folder, 'attachments')).map((name) => {
      const bytes = readFileSync(join(folder, 'attachments', name));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { name: name.normalize('NFC'), bytes: bytes.length, sha256, path: '' };
    }),
    versions: names(join(folder, 'versions'))
      .map(Number)
      .sort((a, b) => a - b)
      .map((version) => ({ version, ...part(join(folder, 'versions', String(version))) })),
  };
}

async function open(root: string) {
  const { content } = await readContent({ root, now: NOW, includeUnpublished: true });
  if (!content) throw new Error(`${root} cannot be read`);
  const file = join(root, 'allowances.json');
  const allowances = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  const references = openReferences({ ...readReferences(root, content), ...(allowances && { allowances }) });
  const scans = await attachmentScans(content.reports, null);
  return { references, scans, withdrawn: content.withdrawn.length };
}

describe.each(ROOTS)('the reports of %s', (root) => {
  test('get the findings of the command line, word for word', async () => {
    const { references, scans, withdrawn } = await open(root);
    const { findings } = await checkFolder({ content: root, now: NOW });
    const ids = readdirSync(join(root, 'reports')).flatMap((year) =>
      readdirSync(join(root, 'reports', year)).map((slug) => `${year}/${slug}`),
    );
    expect(ids.length).toBeGreaterThan(0);
    let compared = 0;
    for (const id of ids) {
      const expected = findings.filter(
        (one) => one.file.startsWith(`reports/${id}/`) && !COMPARING.includes(one.id),
      );
      const { findings: found, sourced } = checkDraft({ ...draftAt(root, id), scans }, references, NOW);
      expect(found).toEqual(expected);
      if (sourced) compared += 1;
    }
    // Of a report that was taken down nothing is left to judge.
    expect(compared).toBe(ids.length - withdrawn);
  }, 60_000);
});

test('a draft of a project, unit and scheme that the site does not know is checked too', async () => {
  const made = await makeContent(contentFiles());
  const { references } = await open(made.root);
  await made.remove();
  const bytes = (value: unknown) =>
    new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value, null, 2));
  const { review: _, ...rest } = reportInput();
  const unit = { unit: 'moujv', basis: 'stated' };
  const strange = { ...rest, state: 'draft', project: 'bieren', implementingUnit: unit };
  const narrativeMdx = bytes(contentFiles()[`${REPORT_FOLDER}/narrative.mdx`]);
  const { findings, sourced } = checkDraft(
    { id: '2023/xinde', reportJson: bytes(strange), narrativeMdx },
    references,
    NOW,
  );
  expect(sourced).not.toBeNull();
  expect(findings.filter(({ severity }) => severity === 'error').map(({ id }) => id)).toEqual([
    'REF_DANGLING',
    'REF_DANGLING',
  ]);
});

test('whatever the bytes, there is an answer', async () => {
  const made = await makeContent(contentFiles());
  const { references } = await open(made.root);
  await made.remove();
  for (const text of ['', '{', 'null', '[]', '{}', '\0', '{"a":'.repeat(3000)]) {
    const bytes = new TextEncoder().encode(text);
    const checked = checkDraft({ id: '2023/xinde', reportJson: bytes, narrativeMdx: bytes }, references, NOW);
    expect(checked.findings.length).toBeGreaterThan(0);
  }
});
