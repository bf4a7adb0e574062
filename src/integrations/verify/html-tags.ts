/** An opening tag as a browser reads it: what stands in quotes may hold anything, brackets too. */
const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;

/** The opening tags of a page, so that words that look like code are not taken for it. */
export function tagsOf(html: string): readonly string[] {
  return html.match(TAG) ?? [];
}

/** Values of the attributes of a page that name places, as they are written; each keeps the page in memory. */
export interface PageNames {
  readonly ids: readonly string[];
  /** Values of `href` and `src`. */
  readonly links: readonly string[];
}

const [QUOTE, APOSTROPHE, END] = [0x22, 0x27, 0x3e];

/**
 * The same tags, read for their `id`, `href` and `src` alone and in one go: a site has hundreds of MB of pages, and an
 * object for each of their tags takes twice as long.
 */
export function namesOf(html: string): PageNames {
  const ids: string[] = [];
  const links: string[] = [];
  for (let tag = html.indexOf('<'); tag !== -1; tag = html.indexOf('<', tag + 1)) {
    if (!isLetter(html.charCodeAt(tag + 1))) continue;
    for (tag += 2; tag < html.length; tag += 1) {
      const sign = html.charCodeAt(tag);
      if (sign === END) break;
      if (sign !== QUOTE && sign !== APOSTROPHE) continue;
      const close = html.indexOf(sign === QUOTE ? '"' : "'", tag + 1);
      // Nothing comes after a quote that stays open.
      if (close === -1) return { ids, links };
      if (sign === QUOTE) {
        if (isNamed(html, 'id=', tag)) ids.push(html.slice(tag + 1, close));
        else if (isNamed(html, 'href=', tag) || isNamed(html, 'src=', tag))
          links.push(html.slice(tag + 1, close));
      }
      tag = close;
    }
  }
  return { ids, links };
}

function isLetter(code: number): boolean {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

/** Whether the quote at a place opens the value of an attribute. */
function isNamed(html: string, name: string, quote: number): boolean {
  const start = quote - name.length;
  return html.startsWith(name, start) && /\s/.test(html.charAt(start - 1));
}
