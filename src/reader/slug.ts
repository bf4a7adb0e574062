import { isSlug } from '../model/ids.ts';

/** The nearest name that may be an id: `Maiji_2023 (终稿)` becomes `maiji-2023`; `""` where nothing is left. */
export function suggestSlug(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
  return isSlug(slug) ? slug : '';
}
