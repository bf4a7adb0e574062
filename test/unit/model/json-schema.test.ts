import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { CONTENT_FILES, CONTENT_SCHEMAS, jsonSchemas } from '../../../src/model/json-schema.ts';
import { formatContent } from '../../../src/reader/json/format.ts';
import { reportInput } from '../../support/content.ts';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
const SCHEMAS = jsonSchemas();
const NAMES = Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[];

function validator(name: keyof typeof SCHEMAS): ValidateFunction {
  return new Ajv2020({ allErrors: true, validateFormats: false }).compile(SCHEMAS[name]);
}

/** Content files of a kind, as `json.schemas` in the editor's settings names them. */
function filesOf(name: keyof typeof SCHEMAS): string[] {
  return globSync(CONTENT_FILES[name].slice(1), { cwd: PROJECT });
}

describe.each(NAMES)('the schema of %s', (name) => {
  // After a change of the model: npm run test:unit -- -u test/unit/model/json-schema.test.ts
  test('is the committed one', async () => {
    await expect(formatContent(SCHEMAS[name])).toMatchFileSnapshot(`../../../.vscode/schema/${name}.json`);
  });

  test('has a Chinese title and a place', () => {
    const { $defs, $id, title } = SCHEMAS[name] as { $defs: object; $id: string; title?: string };
    expect($id).toBe(`urn:mingji:schema:${name}`);
    expect(title ?? JSON.stringify($defs)).toMatch(/\p{Script=Han}/u);
    expect(validator(name)).toBeTypeOf('function');
  });

  test('fits the published content', async () => {
    const validate = validator(name);
    for (const file of filesOf(name)) {
      const value: unknown = JSON.parse(await readFile(`${PROJECT}${file}`, 'utf8'));
      expect([file, validate(value), validate.errors]).toEqual([file, true, null]);
    }
  });
});

test('the first report is among the content that was compared', () => {
  expect(filesOf('report')).toContain('content/reports/2023/maiji-zhiliang-qiangqu/report.json');
  for (const name of ['unit', 'project', 'scheme', 'site', 'glossary', 'aliases'] as const) {
    expect(filesOf(name).length).toBeGreaterThan(0);
  }
});

test('no other schema lies beside them, and editors are told of each', async () => {
  const files = globSync('.vscode/schema/*', { cwd: PROJECT }).map((path) => path.replaceAll('\\', '/'));
  expect(files.sort()).toEqual(NAMES.map((name) => `.vscode/schema/${name}.json`).sort());
  const settings = JSON.parse(await readFile(`${PROJECT}.vscode/settings.json`, 'utf8')) as Record<
    string,
    unknown
  >;
  expect(settings['json.schemas']).toEqual(
    NAMES.map((name) => ({ fileMatch: [CONTENT_FILES[name]], url: `./.vscode/schema/${name}.json` })),
  );
});

test.each([
  ['a name too many', { ...reportInput(), author: 'x' }],
  [
    'a number for points',
    { ...reportInput(), assessments: [{ ...reportInput().assessments[0], total: 90 }] },
  ],
  ['a missing name', { ...reportInput(), project: undefined }],
  ['null', { ...reportInput(), signature: null }],
])('an editor is warned of %s, as the model warns', (_, value) => {
  const plain: unknown = JSON.parse(JSON.stringify(value));
  expect(validator('report')(plain)).toBe(false);
  expect(CONTENT_SCHEMAS.report.safeParse(plain).success).toBe(false);
});
