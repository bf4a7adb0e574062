import { beforeAll, expect, test } from 'vitest';
import { byClass, byTag, elementsOf, parsePage, textOf } from '../support/page-facts.ts';
import type { BuiltSite } from '../support/site.ts';
import { sharedSite } from '../support/site.ts';

// 看原处 leads to the sentence itself, which the page prints in an element of its own.

let site: BuiltSite;
let ids: readonly string[];
beforeAll(async () => {
  site = await sharedSite();
  const reports: readonly { readonly id: string }[] = JSON.parse(await site.read('data/reports.json'));
  ids = reports.map(({ id }) => id);
});

const attribute = (element: ReturnType<typeof elementsOf>[number], name: string) =>
  element.attrs.find((one) => one.name === name)?.value ?? '';

interface Remark {
  readonly id: string;
  readonly status: string;
  readonly quote: string | null;
}

test('the words that a remark is about stand in the text of its report, in an element that the remark leads to', async () => {
  let compared = 0;
  for (const id of ids) {
    const { checks: remarks }: { checks: readonly Remark[] } = JSON.parse(
      await site.read(`reports/${id}/report.json`),
    );
    const page = parsePage(await site.read(`reports/${id}/index.html`));
    const checks = await site.read(`reports/${id}/checks/index.html`);
    for (const { id: rule, status, quote } of remarks) {
      if (quote === null) continue;
      expect(status).toBe('fail');
      const marked = elementsOf(page, byClass('quoted')).find(
        (one) => textOf(one) === quote.replace(/\s+/g, ' '),
      );
      const place = marked && attribute(marked, 'id');
      expect(checks, `${id} ${rule}: ${quote}`).toContain(`#${place}"`);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(10);
});

test('the contents name the parts of the page in the order in which they stand', async () => {
  const files = await site.files();
  const addresses = ids
    .flatMap((id) => [`reports/${id}/`, `reports/${id}/v1/`])
    .filter((address) => files.includes(`${address}index.html`));
  let compared = 0;
  for (const address of addresses) {
    const page = parsePage(await site.read(`${address}index.html`));
    const [contents] = elementsOf(page, byClass('contents'));
    const named = elementsOf(contents === undefined ? [] : [contents], byTag('a')).map((link) =>
      attribute(link, 'href').slice(1),
    );
    const standing = elementsOf(page, (element) => named.includes(attribute(element, 'id')));
    expect(
      standing.map((element) => attribute(element, 'id')),
      address,
    ).toEqual(named);
    compared += named.length;
  }
  expect(compared).toBeGreaterThan(400);
});

test('a page names each of its scripts once, whichever of its two addresses was printed first', async () => {
  const pages = (await site.files()).filter((path) => path.endsWith('.html'));
  let named = 0;
  for (const path of pages) {
    const scripts = elementsOf(parsePage(await site.read(path)), byTag('script'))
      .map((script) => attribute(script, 'src'))
      .filter((src) => src !== '');
    expect(scripts, path).toEqual([...new Set(scripts)]);
    named += scripts.length;
  }
  expect(named).toBeGreaterThan(pages.length);
});
