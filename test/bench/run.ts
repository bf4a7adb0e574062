import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchBuild } from './build.ts';
import { benchCheck } from './check.ts';
import { benchDisclosure } from './disclosure.ts';
import { benchEdits } from './edits.ts';
import { benchExports } from './exports.ts';
import { benchLists } from './lists.ts';
import { benchRender } from './render.ts';
import { benchSearch } from './search.ts';

// npm run bench [-- build | check | disclosure | edits | exports | lists | render | search] [--reports 3000] [--readme] [--only 'a scheme|a unit']
// For `build`, sizes may be several: --reports 1000,10000. With --readme a table is put into the README, of `build` and `exports`.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    reports: { type: 'string' },
    only: { type: 'string', default: '' },
    readme: { type: 'boolean', default: false },
  },
});
const project = fileURLToPath(new URL('../..', import.meta.url));
const folder = fileURLToPath(new URL('../../node_modules/.cache/bench', import.meta.url));
const reports = Number(values.reports ?? 3000);
/** Which report an edit befalls. */
const EDIT_SEED = 7;
const sizes = (values.reports ?? '1000,10000').split(',').map(Number);

const benches: Record<string, () => Promise<string>> = {
  build: () => benchBuild(folder, project, sizes, values.readme ? join(project, 'README.md') : null),
  check: () => benchCheck(folder, project, reports),
  disclosure: async () => benchDisclosure(),
  edits: () => benchEdits(values.only, EDIT_SEED),
  // Ten thousand, the size that its goal is written for.
  exports: () =>
    benchExports(
      folder,
      project,
      Number(values.reports ?? 10_000),
      values.readme ? join(project, 'README.md') : null,
    ),
  lists: () => benchLists(folder, reports),
  render: () => benchRender(folder, project, reports),
  // Five thousand pages, the size that its budgets are written for, unless another is asked for.
  search: () => benchSearch(folder, project, process.argv.includes('--reports') ? reports : undefined),
};

for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
  const bench = benches[name];
  if (!bench) {
    console.error(`No benchmark is called ${name}. There are: ${Object.keys(benches).join(', ')}`);
    process.exit(2);
  }
  console.log(await bench());
}
