import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkFolder } from '../../../../src/cli/check/check-folder.ts';
import { readContent } from '../../../../src/reader/disk/read-content.ts';
import { recordAddresses } from '../../../../src/reader/disk/record-addresses.ts';
import type { ContentFiles, MadeContent } from '../../../support/content.ts';
import {
  contentFiles,
  makeContent,
  NARRATIVE,
  projectInput,
  REPORT_FOLDER,
  reportFiles,
  reportInput,
  unitInput,
} from '../../../support/content.ts';

const NOW = new Date('2026-05-01T00:00:00+08:00');
const ADDRESSES = [
  '/projects/jiance/',
  '/reports/2023/jiance/',
  '/reports/2023/jiance/v1/',
  '/units/shijianju/',
].map((address) => ({ address, since: '2026-01-01' }));

let made: MadeContent | null = null;
afterEach(async () => {
  await made?.remove();
  made = null;
});

/** The findings about addresses of some content, told by the reader of the whole and by the check in parts. */
async function findings(files: ContentFiles) {
  made = await makeContent(files);
  const { diagnostics } = await readContent({ root: made.root, now: NOW, includeUnpublished: true });
  const own = diagnostics.filter(({ id }) => id.startsWith('ADDRESS'));
  const checked = await checkFolder({ content: made.root, now: NOW });
  const told = checked.findings.filter(({ id }) => id.startsWith('ADDRESS'));
  expect(told).toEqual(own.map((one) => expect.objectContaining(one)));
  return own;
}

const LISTED = { ...contentFiles(), 'addresses.json': ADDRESSES };
const renamed = (to: string): ContentFiles => {
  const moved = Object.entries(LISTED).map(([path, file]) => [
    path.replace(REPORT_FOLDER, `reports/2023/${to}`),
    file,
  ]);
  return Object.fromEntries(moved);
};

describe('a published address', () => {
  test('with its page is nothing to speak of', async () => {
    expect(await findings(LISTED)).toEqual([]);
  });

  test('whose report was removed is named, with what to write', async () => {
    const files = Object.entries(LISTED).filter(([path]) => !path.startsWith(REPORT_FOLDER));
    const [found, ...rest] = await findings(Object.fromEntries(files));
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      id: 'ADDRESS_GONE',
      severity: 'error',
      file: 'addresses.json',
      position: { line: 7 },
    });
    expect(found?.message).toContain('/reports/2023/jiance/');
    expect(found?.hint).toContain('"state": "withdrawn", "withdrawal": { "on": "2026-05-01"');
  });

  test('whose folder was renamed is answered with the redirect, ready to be copied', async () => {
    const found = (await findings(renamed('jiances'))).find(({ severity }) => severity === 'error');
    const redirect = /\{ "from".*?\}/.exec(found?.hint ?? '')?.[0] ?? '';
    expect(JSON.parse(redirect)).toEqual({
      from: '/reports/2023/jiance/',
      to: '/reports/2023/jiances/',
      on: '2026-05-01',
      reason: '文件夹改名',
    });
    await made?.remove();
    expect(await findings({ ...renamed('jiances'), 'redirects.json': [JSON.parse(redirect)] })).toMatchObject(
      [{ id: 'ADDRESS_NEW', severity: 'note' }],
    );
  });

  test('of a report that went back to being a draft is an error too', async () => {
    const files = { ...LISTED, ...reportFiles('2023/jiance', { state: 'draft' }) };
    expect(await findings(files)).toMatchObject([{ id: 'ADDRESS_HIDDEN', severity: 'error' }]);
  });

  test('of a withdrawn report is kept by its record', async () => {
    const withdrawal = { on: '2026-02-01', reason: '数字有误', by: '办公室' };
    const files = { ...LISTED, ...reportFiles('2023/jiance', { state: 'withdrawn', withdrawal }) };
    expect(await findings(files)).toEqual([]);
  });

  test('of a version that was replaced and not kept is named, and answered with where it belongs', async () => {
    const files = { ...LISTED, [`${REPORT_FOLDER}/report.json`]: reportInput({ version: 2 }) };
    const [fresh, found, ...rest] = await findings(files);
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ id: 'ADDRESS_GONE', file: 'addresses.json' });
    expect(found?.hint).toContain(`放回 ${REPORT_FOLDER}/versions/1`);
    expect(fresh).toMatchObject({ id: 'ADDRESS_NEW' });
    await made?.remove();
    const version = {
      ...files,
      [`${REPORT_FOLDER}/versions/1/report.json`]: reportInput(),
      [`${REPORT_FOLDER}/versions/1/narrative.mdx`]: NARRATIVE,
    };
    expect((await findings(version)).map(({ id }) => id)).toEqual(['ADDRESS_NEW']);
    const root = made?.root ?? '';
    const { content } = await readContent({ root, now: NOW });
    expect(content && (await recordAddresses(root, content, NOW))).toBe(1);
    expect(await readFile(join(root, 'addresses.json'), 'utf8')).toContain('/reports/2023/jiance/v2/');
  });

  test('of a unit that was removed is named', async () => {
    const addresses = [...ADDRESSES, { address: '/units/zhijianju/', since: '2026-01-01' }];
    const [found] = await findings({ ...LISTED, 'addresses.json': addresses });
    expect(found).toMatchObject({ id: 'ADDRESS_GONE', file: 'addresses.json' });
    expect(found?.hint).toContain('units/zhijianju.json');
  });
});

test('content without the list is left in peace', async () => {
  expect(await findings(contentFiles())).toEqual([]);
});

describe('the list of addresses', () => {
  const record = async (clock = NOW) => {
    if (!made) throw new Error('no content');
    const { content } = await readContent({ root: made.root, now: new Date('2030-01-01T00:00:00Z') });
    if (!content) throw new Error('unreadable');
    return recordAddresses(made.root, content, clock);
  };
  const listed = async () =>
    JSON.parse(await readFile(join(made?.root ?? '', 'addresses.json'), 'utf8')).map(
      ({ address }: { address: string }) => address,
    );

  test('is made and kept by the build, once for each address, and passes the check', async () => {
    made = await makeContent();
    expect(await record()).toBe(4);
    expect(await record()).toBe(0);
    expect(await listed()).toEqual(ADDRESSES.map(({ address }) => address));
    const { diagnostics } = await readContent({ root: made.root, now: NOW });
    expect(diagnostics).toEqual([]);
  });

  test('never holds a draft, a report whose time has not come, or an example', async () => {
    made = await makeContent({
      ...contentFiles(),
      ...reportFiles('2023/caogao', { state: 'draft' }),
      ...reportFiles('2023/jianglai', { state: 'scheduled', publishAt: '2027-01-01T00:00:00+08:00' }),
      'units/shili.json': unitInput({ example: true }),
      'projects/shili.json': projectInput({ example: true, unit: 'shili' }),
      ...reportFiles('2023/shili', {
        example: true,
        project: 'shili',
        implementingUnit: { unit: 'shili', basis: 'stated' },
      }),
    });
    await record();
    expect(await listed()).toEqual(ADDRESSES.map(({ address }) => address));
  });

  test('loses nothing when a report goes', async () => {
    made = await makeContent(LISTED);
    await rm(join(made.root, REPORT_FOLDER), { recursive: true });
    await record();
    expect(await listed()).toContain('/reports/2023/jiance/');
  });
});
