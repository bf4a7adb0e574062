/** Markup that the security policy of the site would block, or that could run code. */
export interface UnsafeMarkup {
  readonly page: string;
  readonly excerpt: string;
}

const UNSAFE = [
  /<[a-z][^>]*\son[a-z]+\s*=/gi,
  /<[a-z][^>]*\sstyle\s*=/gi,
  /(?:href|src|action)\s*=\s*["']?\s*(?:javascript|vbscript|data:text)/gi,
  /<(?:iframe|object|embed|base)\b/gi,
];

const EXCERPT = 80;

/** Inline handlers, inline styles, script addresses and frames anywhere in the finished pages. */
export function unsafeMarkup(pages: ReadonlyMap<string, string>): readonly UnsafeMarkup[] {
  const found: UnsafeMarkup[] = [];
  for (const [page, html] of pages) {
    const markup = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/gi, '<script></script>');
    for (const pattern of UNSAFE) {
      for (const match of markup.matchAll(pattern)) {
        found.push({ page, excerpt: markup.slice(match.index, match.index + EXCERPT) });
      }
    }
  }
  return found;
}
