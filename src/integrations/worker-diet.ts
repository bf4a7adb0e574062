import { readFileSync } from 'node:fs';

/** The end of a module's path, and what stands there instead. */
type Instead = readonly [path: string, instead: string];

/**
 * A module that exports the same names, each a function without a result.
 * @param path in `node_modules`
 */
const hollow = (path: string): Instead => {
  const code = readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8');
  const names = [...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
  return [`/${path}`, names.map((name) => `export const ${name} = () => undefined;`).join('\n')];
};

/** What libraries bring along and no worker ever runs, with the little that is asked of it instead. */
const NEVER_RUN: readonly Instead[] = [
  // XML has five names of characters; the two thousand of HTML would be an eighth of the reader.
  [
    '/@xmldom/xmldom/lib/entities.js',
    `const names = Object.freeze({ amp: '&', apos: "'", gt: '>', lt: '<', quot: '"' });
exports.XML_ENTITIES = names;
exports.HTML_ENTITIES = names;
exports.entityMap = names;`,
  ],
  // The narrative brings its own stand-in for a parser of JavaScript (see `narrative/dialect.ts`).
  ['/acorn/dist/acorn.mjs', 'export const Parser = { extend: () => null };'],
  ['/acorn-jsx/index.js', 'export default () => null;'],
  // Pictures of numbers, and tables that a spreadsheet makes of other tables, are no cells of a form.
  ['/hucre/dist/xlsx/chart-reader.mjs', 'export const parseChart = () => undefined;'],
  [
    '/hucre/dist/xlsx/pivot-reader.mjs',
    `export const parsePivotCacheDefinition = () => ({ fields: [] });
export const parsePivotTable = () => undefined;
export const attachPivotCacheFields = () => undefined;`,
  ],
  [
    '/hucre/dist/xlsx/slicer-reader.mjs',
    `export const parseSlicers = () => [];
export const parseTimelines = () => [];
export const parseSlicerCache = () => undefined;
export const parseTimelineCache = () => undefined;`,
  ],
  // Nor are the colours of a workbook, its properties, what it takes from other files, and who answered a remark; the
  // remarks themselves stand in a part of their own.
  hollow('hucre/dist/xlsx/theme.mjs'),
  // Pictures in cells are no figures.
  [
    '/hucre/dist/xlsx/cell-images-reader.mjs',
    `export const REL_CELL_IMAGES = '';
const none = () => [];
export { none as parseCellImages, none as assembleCellImages };`,
  ],
  [
    '/hucre/dist/xlsx/doc-props-reader.mjs',
    `const none = () => ({});
export { none as parseAppProperties, none as parseCoreProperties, none as parseCustomProperties };`,
  ],
  ['/hucre/dist/xlsx/external-link-reader.mjs', 'export const parseExternalLink = () => undefined;'],
  [
    '/hucre/dist/xlsx/threaded-comments-reader.mjs',
    `export const parsePersons = () => [];
export const parseThreadedComments = () => [];`,
  ],
  // Words are written with the signs themselves; names of characters are only read.
  ['/character-entities-html4/index.js', 'export const characterEntitiesHtml4 = {};'],
  // The sentences about a value that does not fit are our own, in Chinese.
  ['/zod/v4/locales/en.js', "export default () => ({ localeError: () => 'Invalid input' });"],
  // Nobody gives the page a password: a workbook that has one is refused.
  [
    '/hucre/dist/xlsx/crypto/agile.mjs',
    `const none = async () => { throw new Error('A workbook with a password is not read'); };
export const decryptAgile = none;
export const encryptAgile = none;`,
  ],
  // One report at a time needs no second way to read its lines, which gives the same tree.
  ['/src/narrative/plain-blocks.ts', "export { parseWhole as parseTree } from './dialect.ts';"],
  // Words of a report hold no drawings.
  ['/property-information/lib/svg.js', "export const svg = { property: {}, normal: {}, space: 'svg' };"],
  // Every schema can tell itself as JSON Schema, and every extension of Markdown can write it; a worker only reads.
  ...[
    'zod/v4/core/json-schema-processors.js',
    'zod/v4/core/to-json-schema.js',
    'markdown-table/index.js',
    'mdast-util-to-markdown/lib/index.js',
    ...['association', 'container-flow', 'container-phrasing', 'indent-lines', 'safe', 'track'].map(
      (name) => `mdast-util-to-markdown/lib/util/${name}.js`,
    ),
  ].map(hollow),
];

/** The example of a rule stands on the page of all rules alone. */
const EXAMPLE = /^(\s+example:\s*)(?:'[^'\n]*'|"[^"\n]*")(?=,$)/gm;

/** Parts of a module that no worker runs, and what stands there instead. */
const TRIMMED: readonly (readonly [path: string, part: RegExp, instead: string])[] = [
  // Decimals are added, multiplied and rounded; angles and curves are no matter of money and points.
  [
    '/decimal.js/decimal.mjs',
    /^P\.(?:cosine|cubeRoot|hyperbolic\w+|inverse\w+|sine|tangent|toFraction)(?: = P\.\w+)* = function [\s\S]*?^\};$/gm,
    '',
  ],
  // Of how a cell looks only the format of its number says something.
  ['/hucre/dist/xlsx/styles.mjs', /^\s*parse(?:Fonts|Fills|Borders|Dxfs)\(child, \w+\);$/gm, ''],
  // What unpacks a part of a workbook where the browser cannot: one library for all files is enough.
  [
    '/hucre/dist/zip/deflate.mjs',
    /^export function inflate\((\w+), (\w+)( = \w+)\) \{[\s\S]*?^\}$/m,
    `import { inflateSync } from 'fflate';
export function inflate($1, $2$3) {
  const whole = inflateSync($1);
  if (whole.length > $2) throw new Error('Larger than declared');
  return whole;
}`,
  ],
];

/** Leaves out of the workers of a page what none of them runs: all of it is loaded before a file is chosen. */
export function withoutNeverRun() {
  return {
    name: 'mingji:never-run',
    load(id: string): string | null {
      const path = withSlashes(id);
      return NEVER_RUN.find(([end]) => path.endsWith(end))?.[1] ?? null;
    },
    transform(code: string, id: string): { readonly code: string; readonly map: null } | null {
      const path = withSlashes(id);
      const trimmed = TRIMMED.find(([end]) => path.endsWith(end));
      if (trimmed !== undefined) return { code: code.replace(trimmed[1], trimmed[2]), map: null };
      if (!path.includes('/src/text/checks/')) return null;
      return { code: code.replace(EXAMPLE, "$1''"), map: null };
    },
  };
}

const withSlashes = (id: string) => id.replaceAll('\\', '/');
