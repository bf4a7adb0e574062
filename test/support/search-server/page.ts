/** The security policy of a page. */
export function policyOf(html: string): string {
  return /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
}

/** The element that the search script starts from. */
export function searchRoot(html: string): string {
  return /<div data-search [^>]*>/.exec(html)?.[0] ?? '';
}

/** The search page of a site without a search server, as it is built with one; a test of sites holds it to that. */
export function withServer(html: string, server: string): string {
  const { origin } = new URL(server);
  const root = searchRoot(html);
  return html
    .replace("connect-src 'self'", `connect-src 'self' ${origin}`)
    .replace(root, root.replace('>', ` data-server="${server}">`));
}
