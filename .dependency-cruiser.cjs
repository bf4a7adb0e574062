/**
 * The one-way doors between the rooms of src/. Each room names the rooms it may import; everything else is
 * closed, so a new room has no doors until it is listed here.
 * `test/unit/doors.test.ts` runs these rules, with the frontmatter and scripts of .astro files included.
 */

/** Everything that is computed before a page exists: plain Node, no framework, nothing but the reader on disk. */
const CORE = [
  'model',
  'text',
  'reader',
  'narrative',
  'scoring',
  'disclosure',
  'checks',
  'archive',
  'charts',
  'view',
];

const DOORS = {
  model: [],
  text: [],
  reader: ['model', 'text', 'narrative'],
  narrative: ['model', 'text'],
  scoring: ['model'],
  disclosure: ['model', 'text'],
  checks: ['model', 'text', 'scoring', 'reader', 'narrative', 'disclosure'],
  archive: ['model', 'scoring', 'checks', 'narrative', 'reader'],
  browser: ['model', 'text'],
  charts: ['model', 'scoring', 'text', 'browser'],
  view: ['model', 'text', 'reader', 'narrative', 'scoring', 'checks', 'archive', 'charts'],
  desk: [...CORE, 'exports', 'browser'],
  components: ['view', 'text', 'layouts', 'styles', 'charts', 'search', 'desk', 'browser'],
  layouts: ['view', 'text', 'components', 'styles', 'charts', 'search'],
  pages: ['view', 'components', 'layouts', 'exports'],
  search: ['model', 'archive', 'view', 'text', 'browser'],
  exports: ['model', 'scoring', 'archive', 'view', 'text'],
  integrations: ['model', 'archive', 'checks', 'disclosure', 'search', 'exports', 'text', 'view', 'reader'],
  cli: [...CORE, 'desk', 'search', 'exports', 'integrations'],
  styles: [],
};

/** The only packages that the innermost rooms may use; the others are free, but for the framework. */
const PACKAGES = {
  model: ['zod', 'decimal\\.js'],
  text: [],
  scoring: [],
};

const room = (names) => `^src/(?:${names.join('|')})/`;
const PARTS = room(['components', 'layouts']);
/** The part of a room that runs in the reader's browser; a component has to start it. */
const BROWSER_PART = '^src/(?:charts|search|desk)/browser(?:/|[.-])';
const TYPES_ONLY = ['type-only'];
/** The digits of a figure's data; and cells that a worked example writes as a report would. */
const READS_TEXT = '^src/(?:charts/parts|scoring/worked-example)\\.ts$';
/** The half of the reader that knows where files lie. The other half reads bytes, wherever they came from. */
const READER_DISK = '^src/reader/disk/';
/** Of the rooms that an editor's browser runs, what serves the command line and the finished site alone. */
const ON_THE_COMMAND_LINE = '^src/(?:checks/reporters/|view/(?:archive|deployment|load-\\w+)\\.ts$)';

const doors = Object.entries(DOORS).map(([name, open]) => ({
  name: `${name}-doors`,
  comment: `src/${name}/ may import ${open.length === 0 ? 'no other room' : open.join(', ')}.`,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: { path: '^src/', pathNot: room([name, ...open]) },
}));

const packages = Object.entries(PACKAGES).map(([name, allowed]) => ({
  name: `${name}-packages`,
  comment: `src/${name}/ may use ${allowed.length === 0 ? 'no package' : allowed.join(', ')}.`,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: {
    path: 'node_modules/',
    ...(allowed.length > 0 && { pathNot: `node_modules/(?:${allowed.join('|')})/` }),
  },
}));

module.exports = {
  forbidden: [
    ...doors,
    ...packages,
    {
      name: 'parts-print-finished-values',
      comment: 'Components and layouts know the view by its types; calling it is for pages.',
      severity: 'error',
      from: { path: PARTS },
      to: { path: '^src/view/', dependencyTypesNot: TYPES_ONLY },
    },
    {
      name: 'parts-start-browser-scripts-only',
      comment: 'Of charts, search and desk, a component may load what runs in the browser, or name a type.',
      severity: 'error',
      from: { path: PARTS },
      to: { path: '^src/(?:charts|search|desk)/', pathNot: BROWSER_PART, dependencyTypesNot: TYPES_ONLY },
    },
    {
      name: 'checks-read-positions-only',
      comment:
        'A check says where something stands and shows the lines; it does not open files through the reader.',
      severity: 'error',
      from: { path: '^src/checks/' },
      to: {
        path: '^src/reader/',
        pathNot: '^src/reader/(?:positions?|code-frame)\\.ts$',
        dependencyTypesNot: TYPES_ONLY,
      },
    },
    {
      name: 'computed-once',
      comment: 'Only a check and the archive compute a report; everybody else takes what its record holds.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(?:scoring|checks|archive)/' },
      to: {
        path: '^src/scoring/(?:score-report|fund-totals|computed-report|attainment)\\.ts$',
        dependencyTypesNot: TYPES_ONLY,
      },
    },
    {
      name: 'read-once',
      comment:
        'Printed text becomes a value in the model and the reader; a check that reads words does it here too. Everybody else takes the value.',
      severity: 'error',
      from: { path: '^src/(?!model/|reader/|desk/|checks/rules/)', pathNot: READS_TEXT },
      to: {
        path: '^src/model/(?:read-decimal|money|rate|quantity|points|expression/(?:parse|number|numeral|date|shape|tail|units))\\.ts$',
        dependencyTypesNot: TYPES_ONLY,
      },
    },
    {
      name: 'core-knows-no-framework',
      comment: 'model … view run in plain Node without Astro.',
      severity: 'error',
      from: { path: room(CORE) },
      to: { path: ['^astro:', 'node_modules/(?:astro|@astrojs)/', '^virtual:'] },
    },
    {
      name: 'reader-alone-opens-files',
      comment: 'Of the core rooms only the reader touches the disk.',
      severity: 'error',
      from: { path: room(CORE), pathNot: '^src/reader/' },
      to: { path: '^(?:node:)?fs(?:/|$)' },
    },
    {
      name: 'core-starts-nothing',
      comment: 'The core computes; it starts no process, opens no socket.',
      severity: 'error',
      from: { path: room(CORE) },
      to: {
        path: '^(?:node:)?(?:child_process|cluster|dgram|dns|http|http2|https|net|tls|worker_threads)(?:/|$)',
      },
    },
    {
      name: 'browser-parts-are-not-node',
      comment: 'What runs in the browser can use no Node module.',
      severity: 'error',
      from: { path: BROWSER_PART },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'parsing-is-not-node',
      comment: 'What turns bytes into findings runs in a browser worker too.',
      severity: 'error',
      from: { path: room([...CORE, 'desk']), pathNot: [READER_DISK, ON_THE_COMMAND_LINE] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'parsing-opens-no-files',
      comment: 'The parsing half of the reader, and the desk, know the half on disk by its types.',
      severity: 'error',
      from: { path: '^src/(?:reader|desk)/', pathNot: READER_DISK },
      to: { path: READER_DISK, dependencyTypesNot: TYPES_ONLY },
    },
    {
      name: 'desk-is-not-its-page',
      comment: 'What reads and checks a draft knows nothing of the page that shows it.',
      severity: 'error',
      from: { path: '^src/desk/', pathNot: BROWSER_PART },
      to: { path: ['^src/exports/', BROWSER_PART] },
    },
    {
      name: 'root-of-src-is-config',
      comment: 'A file directly in src/ is one that Astro asks for by name.',
      severity: 'error',
      from: { path: '^src/[^/]+$' },
      to: { path: '^src/', pathNot: room(['integrations']) },
    },
    {
      name: 'nothing-imports-outside-src',
      comment: 'Source imports neither tests nor content; content comes through the reader.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: ['^(?:test|content|public|dist)/', '^[^/]+\\.(?:mjs|cjs|json)$'] },
    },
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or need a third.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'The import leads nowhere.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '^(?:astro|virtual):' },
    },
    {
      name: 'no-dev-dependency',
      comment: 'What the site needs to build is a dependency, not a devDependency; types are free.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
    {
      name: 'no-undeclared-package',
      comment: 'A package that comes along with another one can leave with it; list it in package.json.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules/' },
    // `import type` is a dependency too.
    tsPreCompilationDeps: true,
    preserveSymlinks: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.d.ts', '.json', '.css'],
    },
  },
};
