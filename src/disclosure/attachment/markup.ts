/** An element on the way through a document: a beginning or an end with its local name, or a text. */
export type MarkupEvent =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly isEmpty: boolean }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const NAME = /^\/?(?:[\w.-]+:)?([\w.-]+)/;
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Walks through XML in one pass. Entities that the document declares itself are never expanded, and what is broken
 * is read as far as it goes: this serves to look for what must not be published, not to show it.
 */
export function* walkMarkup(xml: string): Generator<MarkupEvent> {
  for (let at = 0; at < xml.length; ) {
    const open = xml.indexOf('<', at);
    if (open !== at) {
      const text = xml.slice(at, open < 0 ? xml.length : open);
      if (text !== '') yield { kind: 'text', text: decodeEntities(text) };
      if (open < 0) return;
    }
    if (xml.startsWith('<!--', open)) {
      at = after(xml, '-->', open + 4);
      yield { kind: 'text', text: xml.slice(open + 4, at - 3) };
    } else if (xml.startsWith('<![CDATA[', open)) {
      at = after(xml, ']]>', open + 9);
      yield { kind: 'text', text: xml.slice(open + 9, at - 3) };
    } else {
      at = after(xml, '>', open + 1);
      const inner = xml.slice(open + 1, at - 1);
      const name = NAME.exec(inner)?.[1] ?? '';
      if (inner.startsWith('/')) yield { kind: 'close', name };
      else if (name !== '' && !inner.startsWith('?') && !inner.startsWith('!'))
        yield { kind: 'open', name, attributes: inner, isEmpty: inner.endsWith('/') };
    }
  }
}

/** The value of an attribute by its local name, or `undefined`. */
export function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : decodeEntities(value);
}

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length + mark.length : at + mark.length;
}
