import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PAGES = ['404.html', 'data/reports.json', 'index.html', 'robots.txt', 'sitemap.xml'];

/** Writes a site of a few files, each with the same text, and the list that makes them ours. */
export function writeSite(folder: string, text: string, more: readonly string[] = []): void {
  const paths = [...PAGES, ...more];
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(join(folder, 'SHA256SUMS'), paths.map((path) => `${'0'.repeat(64)}  ${path}\n`).join(''));
}

/** Every file of a folder with its folders, sorted. */
export function pathsOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}
