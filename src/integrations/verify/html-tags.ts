/** An opening tag as a browser reads it: what stands in quotes may hold anything, brackets too. */
const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;

/** The opening tags of a page, so that words that look like code are not taken for it. */
export function tagsOf(html: string): readonly string[] {
  return html.match(TAG) ?? [];
}
