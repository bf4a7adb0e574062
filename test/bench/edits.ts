import type { RenderedSite } from '../support/rendered-site.ts';
import { SiteRenderer } from '../support/rendered-site.ts';
import { BASE, copyContent, NOW, SITE } from '../support/site.ts';
import type { SiteEdit } from '../support/site-edits.ts';
import { SITE_EDITS } from '../support/site-edits.ts';
import { seeded } from './random.ts';

/** Kinds of paths that are named, those with the most files made for nothing first. */
const NAMED = 5;
const REFUSED = 'refused';
const MOST_TRIES = 4;

/**
 * How many files each kind of edit makes again, and how many of these are others than before: what is between the two
 * is made for nothing. A file that is another one and not made again is a fault, and named as such. Over the project's
 * own content, each edit by itself.
 * @param only kinds of edits whose name contains one of these, set apart by `|`
 */
export async function benchEdits(only: string, seed: number): Promise<string> {
  const renderer = await SiteRenderer.open('bench-edits');
  const before = await renderer.render();
  if (before === null) throw new Error('The content of the project has errors');
  const lines: string[] = [];
  const chosen = SITE_EDITS.filter(({ name }) => only.split('|').some((part) => name.includes(part)));
  for (const edit of chosen) {
    let after: RenderedSite | string = REFUSED;
    // Not every report bears every edit: the check may refuse what the first ones become.
    for (let times = 0; after === REFUSED && times < MOST_TRIES; times += 1) {
      await copyContent(renderer.content);
      after = await edited(renderer, edit, seed + times);
    }
    const line = row(edit, before, after);
    console.error(line);
    lines.push(line);
  }
  renderer.close();
  return [
    '| changed | files | made | others than before | made for nothing, by kind |',
    '| --- | ---: | ---: | ---: | --- |',
    ...lines,
  ].join('\n');
}

/** @returns a word where it is not rendered */
async function edited(
  renderer: SiteRenderer,
  { apply, around }: SiteEdit,
  seed: number,
): Promise<RenderedSite | string> {
  const random = seeded(seed);
  const start = { base: BASE, site: SITE, now: NOW };
  apply?.(renderer.content, random);
  const next = { ...start, ...around?.(start, random) };
  if (next.base !== BASE || next.site !== SITE) return 'everything';
  return (await renderer.render(next.now)) ?? REFUSED;
}

function row({ name }: SiteEdit, before: RenderedSite, after: RenderedSite | string): string {
  if (typeof after === 'string') return `| ${name} | ${after} | | | |`;
  const files = [...after.files];
  const made = files.filter(([path, { key }]) => before.files.get(path)?.key !== key);
  const others = files.filter(([path, { sha256 }]) => before.files.get(path)?.sha256 !== sha256);
  const stale = others.filter((file) => !made.includes(file)).map(([path]) => path);
  const kinds = new Map<string, number>();
  for (const file of made) {
    const kind = kindOf(file[0]);
    if (!others.includes(file)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const named = [...kinds]
    .sort(([, a], [, b]) => b - a)
    .slice(0, NAMED)
    .map(([kind, count]) => `${kind} ${count}`);
  const faults = stale.length === 0 ? [] : [`**NOT MADE: ${stale.slice(0, NAMED).join(', ')}**`];
  const counts = [files.length, made.length, others.length].join(' | ');
  return `| ${name} | ${counts} | ${[...faults, ...named].join(', ')} |`;
}

/** A path without what names one record. */
function kindOf(path: string): string {
  const steps = path.split('/');
  const [room = ''] = steps;
  if (room === 'reports' && steps.length > 3)
    return ['r', ...steps.slice(3)]
      .join('/')
      .replace(/v\d+/, 'vN')
      .replace(/[\w-]+\.svg/, '*.svg');
  return room;
}
