import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Puts the table of a benchmark into the README, between its two marks. @throws Error where these are not there */
export function putTable(readme: string, bench: string, table: string): void {
  const [begin, end] = [`<!-- bench ${bench}: begin -->`, `<!-- bench ${bench}: end -->`];
  const text = existsSync(readme) ? readFileSync(readme, 'utf8') : '';
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${readme} has no place for the table: ${begin} … ${end}`);
  writeFileSync(readme, `${text.slice(0, from + begin.length)}\n${table}\n${text.slice(to)}`);
}
