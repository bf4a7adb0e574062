import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diagnoseArchive } from '../../../../src/checks/diagnose-archive.ts';
import { diagnosticsOf } from '../../../../src/checks/run-checks.ts';
import { checkFolder } from '../../../../src/cli/check/check-folder.ts';
import type { SliceOptions } from '../../../../src/cli/check/check-slices.ts';
import { checkInThread } from '../../../../src/cli/check/slice-thread.ts';
import { maskedFindings } from '../../../../src/cli/masked-findings.ts';
import { attachmentScans } from '../../../../src/integrations/attachment-scans.ts';
import { deal } from '../../../../src/integrations/turns.ts';
import { compareDiagnostics } from '../../../../src/model/diagnostic.ts';
import { readContent } from '../../../../src/reader/disk/read-content.ts';
import type { ContentTree } from '../../../../src/reader/disk/tree.ts';
import { writeCorpus } from '../../../bench/corpus.ts';
import type { ContentFiles } from '../../../support/content.ts';
import { contentFiles, makeContent, reportInput } from '../../../support/content.ts';
import { copyEveryShape } from '../../../support/every-shape.ts';

const NOW = new Date('2026-11-22T00:00:00Z');

/** The same folder read and kept as a whole, as a build does. */
async function checkWhole(root: string) {
  const { content, diagnostics, files } = await readContent({ root, now: NOW, includeUnpublished: true });
  const scans = await attachmentScans(content?.reports ?? [], null);
  const diagnosis = content && diagnoseArchive(content, NOW, scans);
  const checked = (content?.reports ?? []).flatMap(({ id }) =>
    diagnosticsOf(diagnosis?.results.get(id) ?? []),
  );
  const all = [...diagnostics, ...checked, ...(diagnosis?.guarded ?? [])];
  const findings = maskedFindings(all.sort(compareDiagnostics), root);
  return { findings: findings.sort(compareDiagnostics), files: files.length };
}

async function checkIn(root: string, slices: number, progress?: SliceOptions['progress']) {
  const options = { slices, ...(progress && { progress }) };
  const { findings, files } = await checkFolder({ content: root, now: NOW }, options);
  return { findings, files };
}

// A check in threads leaves out one of V8's compilers, which the tests after these do not share with any thread.
afterAll(() => setFlagsFromString('--maglev'));

describe('a check in parts', () => {
  let folder = '';
  let root = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingji-check-'));
    root = join(folder, 'corpus');
    await writeCorpus(root, { reports: 24, indicators: 8, paragraphs: 8 });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('says the same as a check of the whole, byte for byte, and counts every report', {
    timeout: 60_000,
  }, async () => {
    const whole = JSON.stringify(await checkWhole(root));
    expect(JSON.parse(whole).findings.length).toBeGreaterThan(24);
    for (const slices of [1, 3]) {
      const seen: string[] = [];
      const progress = (done: number, total: number) => seen.push(`${done}/${total}`);
      expect(JSON.stringify(await checkIn(root, slices, progress))).toBe(whole);
      expect(seen.at(-1)).toBe('24/24');
    }
  });

  it('says the same of reports of every shape', { timeout: 120_000 }, async () => {
    const content = join(folder, 'every-shape');
    copyEveryShape(content);
    const whole = JSON.stringify(await checkWhole(content));
    expect(JSON.stringify(await checkIn(content, 2))).toBe(whole);
  });
});

describe('what lies in another part', () => {
  const NOT_STATED = { absent: 'not-stated' } as const;
  const finding = { id: 'a', text: '资金未用完。', category: 'records', cause: NOT_STATED } as const;
  const repeating = (report: string, id: string) =>
    reportInput({ findings: [{ ...finding, repeats: { report, finding: id } }] });
  const words = '## 一、概况\n\n正文。\n';
  const inYear = (year: number) => ({ fiscalYear: { from: year, to: year } });
  const files: ContentFiles = {
    ...contentFiles(),
    'reports/2022/earlier/report.json': { ...reportInput({ findings: [finding] }), ...inYear(2022) },
    'reports/2022/earlier/narrative.mdx': words,
    'reports/2022/draft/report.json': {
      ...reportInput({ state: 'draft', findings: [finding] }),
      ...inYear(2022),
    },
    'reports/2022/draft/narrative.mdx': words,
    'reports/2022/broken/report.json': '{',
    'reports/2022/broken/narrative.mdx': words,
    'reports/2023/to-earlier/report.json': repeating('2022/earlier', 'a'),
    'reports/2023/to-earlier/narrative.mdx': words,
    'reports/2023/to-nothing/report.json': repeating('2022/earlier', 'b'),
    'reports/2023/to-nothing/narrative.mdx': words,
    'reports/2023/to-broken/report.json': repeating('2022/broken', 'a'),
    'reports/2023/to-broken/narrative.mdx': words,
    'reports/2023/to-draft/report.json': repeating('2022/draft', 'a'),
    'reports/2023/to-draft/narrative.mdx': words,
    'reports/2023/to-itself/report.json': repeating('2023/to-itself', 'a'),
    'reports/2023/to-itself/narrative.mdx': words,
    'redirects.json': [{ from: '/old/', to: '/reports/2022/draft/', on: '2026-01-05', reason: '改名' }],
  };

  it('is known all the same', { timeout: 60_000 }, async () => {
    const made = await makeContent(files);
    try {
      const whole = await checkWhole(made.root);
      expect(whole.findings.map(({ id, file }) => `${file} ${id}`)).toEqual(
        expect.arrayContaining([
          'reports/2023/to-nothing/report.json REF_DANGLING',
          'redirects.json REF_UNPUBLISHED',
        ]),
      );
      expect(await checkIn(made.root, 2)).toEqual(whole);
    } finally {
      await made.remove();
    }
  });

  it('is not looked for where there is no folder or no site', async () => {
    const made = await makeContent({ ...files, 'site.json': '{' });
    try {
      expect(await checkIn(made.root, 1)).toEqual(await checkWhole(made.root));
      const { findings } = await checkIn(join(made.root, 'nowhere'), 2);
      expect(findings.map(({ id }) => id)).toEqual(['FOLDER_MISSING']);
    } finally {
      await made.remove();
    }
  });
});

it('fails where one of its threads fails', async () => {
  const framed = 'all' as const;
  const tree = {} as ContentTree;
  const slice = {
    root: '/',
    now: NOW,
    includeUnpublished: true,
    framed,
    tree,
    cache: null,
    deal: deal(1, 1),
    thread: 0,
  };
  const run = checkInThread(slice, () => {}, new AbortController().signal);
  await expect(run).rejects.toThrow(TypeError);
});
