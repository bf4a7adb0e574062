import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { dataFiles } from '../../../src/exports/data-files.ts';
import { readCsv } from '../../support/csv.ts';
import { repositoryArchive } from '../../support/repository.ts';

const archive = await repositoryArchive();
const files = dataFiles(archive);
const bytesOf = async (name: string) => Buffer.from((await files.get(name)?.()) ?? '');
const jsonOf = async (name: string) => JSON.parse((await bytesOf(name)).toString('utf8'));
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: {
    readonly fields: readonly { readonly name: string; readonly type: string }[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly [string];
      readonly reference: { readonly resource: string; readonly fields: readonly [string] };
    }[];
  };
}

describe('datapackage.json', async () => {
  const { resources }: { resources: readonly Resource[] } = await jsonOf('datapackage.json');
  const rows = new Map(
    await Promise.all(
      resources.map(
        async ({ name, path }) => [name, readCsv((await bytesOf(path)).toString('utf8'))] as const,
      ),
    ),
  );
  const isType: Readonly<Record<string, RegExp>> = {
    string: /./su,
    number: /^-?\d+(?:\.\d+)?$/u,
    integer: /^\d+$/u,
    date: /^\d{4}-\d{2}-\d{2}$/u,
    boolean: /^(?:true|false)$/u,
  };

  test.each(resources.map((one) => [one.name, one] as const))(
    'tells the truth about %s',
    async (name, one) => {
      const bytes = await bytesOf(one.path);
      expect([bytes.length, `sha256:${sha256(bytes)}`]).toEqual([one.bytes, one.hash]);
      const own = rows.get(name) ?? [];
      const head = Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .split('\r\n')[0]
        ?.split(',');
      expect(head).toEqual(one.schema.fields.map((field) => field.name));
      for (const { name: field, type } of one.schema.fields) {
        for (const row of own) if (row[field]) expect(row[field]).toMatch(isType[type] ?? /^$/u);
      }
      const { primaryKey } = one.schema;
      if (primaryKey) {
        expect(new Set(own.map((row) => primaryKey.map((key) => row[key]).join(' '))).size).toBe(own.length);
      }
      for (const { fields, reference } of one.schema.foreignKeys ?? []) {
        const targets = new Set(rows.get(reference.resource)?.map((row) => row[reference.fields[0]]));
        for (const row of own) expect(targets, fields[0]).toContain(row[fields[0]]);
      }
    },
  );
});

describe('catalog.jsonld', async () => {
  const found = await jsonOf('catalog.jsonld');
  const datasets: readonly Record<string, unknown>[] = found['dcat:dataset'];

  test('holds the whole and every year', () => {
    expect(datasets.map((one) => one['@id'])).toEqual([
      'https://example.org/data/#whole',
      ...archive.years.map((year) => `https://example.org/data/#year-${year}`),
    ]);
  });

  test('tells the truth about every file', async () => {
    let compared = 0;
    for (const dataset of datasets) {
      const distributions = dataset['dcat:distribution'] as readonly Record<
        string,
        Record<string, unknown>
      >[];
      expect(distributions.length).toBeGreaterThan(0);
      for (const one of distributions) {
        const name = String(one['dcat:downloadURL']?.['@id']).replace('https://example.org/data/', '');
        const bytes = await bytesOf(name);
        const checksum = one['spdx:checksum']?.['spdx:checksumValue'] as Record<string, unknown>;
        expect(one['dcat:byteSize']?.['@value'], name).toBe(String(bytes.length));
        expect(checksum['@value'], name).toBe(sha256(bytes));
        expect(one['dcat:mediaType']?.['@id'], name).toMatch(/media-types\/[a-z]+\/[a-z.+-]+$/u);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(20);
  });
});

describe('openapi.json', async () => {
  const api = await jsonOf('openapi.json');
  const paths: Readonly<Record<string, { get: { parameters?: readonly { name: string }[] } }>> = api.paths;

  test('names parameters as its addresses do, and each operation once', () => {
    const ids = Object.values(paths).map(
      ({ get }) => (get as unknown as { operationId: string }).operationId,
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const [path, { get }] of Object.entries(paths)) {
      const names = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name]) => name);
      expect(
        (get.parameters ?? []).map(({ name }) => name),
        path,
      ).toEqual(names);
    }
  });

  test('knows every kind of file that is offered', () => {
    const patterns = Object.keys(paths).map(
      (path) => new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/gu, '[^/]+')}$`, 'u'),
    );
    const unknown = [...files.keys()].filter(
      (name) =>
        !name.startsWith('without-examples/') &&
        name !== 'openapi.json' &&
        !patterns.some((pattern) => pattern.test(`/data/${name}`)),
    );
    expect(unknown).toEqual([]);
  });
});
