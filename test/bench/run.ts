import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchCheck } from './check.ts';
import { benchDisclosure } from './disclosure.ts';
import { benchLists } from './lists.ts';
import { benchRender } from './render.ts';
import { benchSearch } from './search.ts';

// npm run bench [-- check | disclosure | lists | render | search] [--reports 3000]
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { reports: { type: 'string', default: '3000' } },
});
const project = fileURLToPath(new URL('../..', import.meta.url));
const folder = fileURLToPath(new URL('../../node_modules/.cache/bench', import.meta.url));
const reports = Number(values.reports);

const benches: Record<string, () => Promise<string>> = {
  check: () => benchCheck(folder, project, reports),
  disclosure: async () => benchDisclosure(),
  lists: () => benchLists(folder, reports),
  render: () => benchRender(folder, project, reports),
  // Five thousand pages, the size that its budgets are written for.
  search: () => benchSearch(folder, project),
};

for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
  const bench = benches[name];
  if (!bench) {
    console.error(`No benchmark is called ${name}. There are: ${Object.keys(benches).join(', ')}`);
    process.exit(2);
  }
  console.log(await bench());
}
