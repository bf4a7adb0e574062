import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openIndexFolder } from '../../src/search/open-folder.ts';
import { INDEX_FOLDER } from '../../src/search/page-contract.ts';
import type { SearchEngine } from '../../src/search/runtime/engine.ts';
import { NO_FILTERS } from '../../src/search/runtime/filters.ts';
import { SearchSession } from '../../src/search/runtime/session.ts';
import type { BuiltSite } from '../support/site.ts';
import { sharedSite } from '../support/site.ts';

// The index of the built site against its pages: what a result links to is there.

let site: BuiltSite;
let engine: SearchEngine;
beforeAll(async () => {
  site = await sharedSite();
  engine = await openIndexFolder(join(site.dist, INDEX_FOLDER));
});

test('every report is in the index once, by its newest version, and nothing else is', async () => {
  const listed: { readonly id: string }[] = JSON.parse(await site.read('data/reports.json'));
  const rows = await new SearchSession(engine).rows('', NO_FILTERS, 'year');
  expect(rows.map(([id]) => id).sort()).toEqual(listed.map(({ id }) => id).sort());
  expect(rows.map(([id, url]) => [id, url])).toEqual(rows.map(([id]) => [id, `/reports/${id}/`]));
});

test('every part that a result can point to is on its page', async () => {
  const keys = engine.all([...engine.slots.keys()]);
  const missing: string[] = [];
  for (const key of keys) {
    const { u, x } = await engine.text(key);
    const page = await site.read(`${u.slice(1)}index.html`);
    for (const [anchor] of x)
      if (anchor !== '' && !page.includes(` id="${anchor}"`)) missing.push(`${u}#${anchor}`);
  }
  expect(keys.length).toBeGreaterThan(0);
  expect(missing).toEqual([]);
});
