import { readFile } from 'node:fs/promises';
import { BaseResolver, createConfig, lintFromString, Source } from '@redocly/openapi-core';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { changesFeed, projectFeed, reportFeed, siteFeed, unitFeed } from '../../../src/exports/atom-feed.ts';
import { dataFiles } from '../../../src/exports/data-files.ts';
import { publishedSchema, reportJson, SCHEMA_NAMES } from '../../../src/exports/json.ts';
import { jsonFeed } from '../../../src/exports/json-feed.ts';
import { absolute, PATHS } from '../../../src/view/address.ts';
import { shaclReport } from '../../support/linked-data.ts';
import { repositoryArchive } from '../../support/repository.ts';

// What programs of others say of the files: each of them has to accept what is published, and to refuse it broken.

const archive = await repositoryArchive();
const files = dataFiles(archive);
const textOf = async (name: string) => Buffer.from((await files.get(name)?.()) ?? '').toString('utf8');
const schema = async (name: string) =>
  JSON.parse(await readFile(new URL(`../../support/schema/${name}`, import.meta.url), 'utf8'));

test('datapackage.json is a Data Package 2.0', async () => {
  const validate = new Ajv2020({ allErrors: true }).compile(await schema('data-package.json'));
  const found = JSON.parse(await textOf('datapackage.json'));
  expect(validate(found), JSON.stringify(validate.errors)).toBe(true);
  const [first] = found.resources;
  for (const broken of [
    { ...found, resources: [] },
    { ...found, licenses: [{ title: '公共领域' }] },
    { ...found, resources: [{ ...first, path: '../reports.csv' }] },
    { ...found, resources: [{ ...first, hash: 'md5:0' }] },
    { ...found, resources: [{ ...first, schema: { fields: [{ name: 'a', type: 'money' }] } }] },
  ])
    expect(validate(broken)).toBe(false);
});

/**
 * The profile of Data Package 2.0 as its authors publish it at https://datapackage.org/profiles/2.0/datapackage.json
 * (public domain), in the layout of this repository: what others check a package with.
 */
test('datapackage.json holds to the profile of Frictionless', async () => {
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
  const profile = await schema('frictionless-data-package-2.0.json');
  const validate = ajv.compile(profile);
  const found = JSON.parse(await textOf('datapackage.json'));
  expect(validate(found), JSON.stringify(validate.errors)).toBe(true);
  expect(found.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
  expect(found.resources.length).toBeGreaterThan(8);
  const [first] = found.resources;
  const [field] = first.schema.fields;
  const withField = (changed: object) => ({
    ...found,
    resources: [{ ...first, schema: { ...first.schema, fields: [{ ...field, ...changed }] } }],
  });
  for (const broken of [
    { ...found, resources: [] },
    { ...found, resources: [{ ...first, path: undefined, data: undefined }] },
    { ...found, contributors: 'nobody' },
    { ...found, resources: [{ ...first, bytes: 'many' }] },
    withField({ type: 'money' }),
    withField({ name: undefined }),
  ])
    expect(validate(JSON.parse(JSON.stringify(broken))), JSON.stringify(broken).slice(0, 200)).toBe(false);
});

describe('the schemas of JSON', () => {
  test.each(SCHEMA_NAMES)('%s is JSON Schema 2020-12 and accepts what it is of', async (name) => {
    const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
    const validate = ajv.compile(JSON.parse(publishedSchema(name, 'https://example.org/schema.json')));
    const documents =
      name === 'published-report'
        ? archive.summaries.map(({ id }) => JSON.parse(reportJson(archive.published(id))))
        : JSON.parse(await textOf('reports.json'));
    expect(documents.length).toBeGreaterThan(30);
    for (const one of documents) expect(validate(one), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...documents[0], funds: '50' })).toBe(false);
  });
});

describe('openapi.json', async () => {
  const source = await textOf('openapi.json');
  const config = await createConfig({ extends: ['recommended'] });
  /** The schemas lie at their addresses: the linter gets them from here. */
  class Offline extends BaseResolver {
    override async loadExternalRef(ref: string): Promise<Source> {
      const name = SCHEMA_NAMES.find((one) => ref === absolute(archive.deployment, PATHS.schema(one)));
      if (name === undefined) throw new Error(`There is no file ${ref}`);
      return new Source(ref, publishedSchema(name, ref), 'application/json');
    }
  }
  const problems = async (text: string) =>
    (
      await lintFromString({
        source: text,
        absoluteRef: 'openapi.json',
        config,
        externalRefResolver: new Offline(),
      })
    ).map(({ ruleId, message, location }) => `${ruleId} ${message} ${location[0]?.pointer ?? ''}`);

  test('the linter finds nothing', async () => {
    expect(await problems(source)).toEqual([]);
  });

  test('the linter finds what is broken', async () => {
    const broken = JSON.parse(source);
    delete broken.paths['/data/{table}.csv'].get.parameters;
    expect((await problems(JSON.stringify(broken))).join()).toContain('path-parameters-defined');
  });
});

describe('catalog.jsonld', async () => {
  const found = JSON.parse(await textOf('catalog.jsonld'));
  const shapes = await schema('dcat-shapes.json');

  test('expands without losing a word', async () => {
    const [catalogue] = await jsonld.expand(found, { safe: true });
    expect(catalogue?.['@type']).toEqual(['http://www.w3.org/ns/dcat#Catalog']);
    expect(catalogue?.['http://www.w3.org/ns/dcat#dataset']).toHaveLength(archive.years.length + 1);
    await expect(jsonld.expand({ ...found, unknown: '甲' }, { safe: true })).rejects.toThrow();
  });

  test('keeps to the shapes of DCAT', async () => {
    expect(await shaclReport(found, shapes)).toEqual([]);
  });

  test('the shapes refuse a file without its size, a wrong checksum, and a dataset without a licence', async () => {
    const broken = structuredClone(found);
    const [first, second] = broken['dcat:dataset'];
    delete first['dcat:distribution'][0]['dcat:byteSize'];
    first['dcat:distribution'][1]['spdx:checksum']['spdx:checksumValue']['@value'] = 'abc';
    delete second['dct:license'];
    const report = (await shaclReport(broken, shapes)).join('\n');
    for (const path of ['byteSize', 'checksumValue', 'license']) expect(report).toContain(path);
  });
});

describe('feeds, read as a feed reader reads them', () => {
  const [project = ''] = archive.byProject.keys();
  const [unit = ''] = archive.byUnit.keys();
  const [report] = archive.summaries;
  if (!report) throw new Error('there are reports');

  test.each([
    ['of the site', siteFeed(archive)],
    ['of a unit', unitFeed(archive, unit)],
    ['of a project', projectFeed(archive, project)],
    ['of a report', reportFeed(archive, report)],
    ['of changes', changesFeed(archive)],
  ])('the feed %s', (_, xml) => {
    const feed = parseAtomFeed(xml);
    expect(feed.title).toBeTruthy();
    expect(feed.entries?.length).toBeGreaterThan(0);
    for (const { id, title, updated, links } of feed.entries ?? []) {
      expect(id).toMatch(/^https:\/\/example\.org\//);
      expect(title).toBeTruthy();
      expect(Number.isNaN(Date.parse(String(updated)))).toBe(false);
      expect(links?.[0]?.href).toMatch(/^https:\/\/example\.org\//);
    }
  });

  test('JSON Feed holds the same', () => {
    const feed = parseJsonFeed(JSON.parse(jsonFeed(archive)));
    const atom = parseAtomFeed(siteFeed(archive));
    expect(feed.items?.map(({ id }) => id)).toEqual(atom.entries?.map(({ id }) => id));
  });
});
