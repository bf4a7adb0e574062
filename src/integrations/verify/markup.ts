import { tagsOf } from './html-tags.ts';

/** Markup that the security policy of the site would block, or that could run code. */
export interface UnsafeMarkup {
  readonly page: string;
  readonly excerpt: string;
}

/** Names of elements and attributes, the values left out; and addresses that run. */
const UNSAFE_NAMES = [/^<[^>]*\son[a-z]+\s*=/i, /^<[^>]*\sstyle\s*=/i, /^<(?:iframe|object|embed|base)\b/i];
const UNSAFE_ADDRESS = /\s(?:href|src|action)\s*=\s*["']?\s*(?:javascript|vbscript|data:text)/i;

/** What every unsafe tag contains: a page without it has none, and needs no closer look. */
const SUSPICIOUS =
  /\s(?:on[a-z]+|style)\s*=|<(?:iframe|object|embed|base)\b|(?:javascript|vbscript|data:text)/i;

const EXCERPT = 80;

/** Inline handlers, inline styles, script addresses and frames anywhere in the finished pages. */
export function unsafeMarkup(pages: ReadonlyMap<string, string>): readonly UnsafeMarkup[] {
  const found: UnsafeMarkup[] = [];
  for (const [page, html] of pages) {
    if (!SUSPICIOUS.test(html)) continue;
    const markup = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/gi, '<script></script>');
    for (const tag of tagsOf(markup)) {
      const names = tag.replace(/"[^"]*"|'[^']*'/g, '""');
      const addresses = tag.replace(/(\s(?!href|src|action)[\w:-]+\s*=\s*)(?:"[^"]*"|'[^']*')/gi, '$1""');
      const isUnsafe = UNSAFE_NAMES.some((pattern) => pattern.test(names)) || UNSAFE_ADDRESS.test(addresses);
      if (isUnsafe) found.push({ page, excerpt: tag.slice(0, EXCERPT) });
    }
  }
  return found;
}
