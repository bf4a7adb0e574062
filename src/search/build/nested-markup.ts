import type { Kind } from './element-kinds.ts';
import { DRAWN, KINDS, PARAGRAPH, RAW, SVG } from './element-kinds.ts';

/** An element of a page, with what of it says where its words stand. */
export interface MarkupElement {
  readonly tagName: string;
  readonly id: string;
  readonly className: string;
  readonly isHidden: boolean;
  readonly parent: MarkupElement | null;
  /** Words as they stand there, blanks included, and elements. */
  readonly children: MarkupNode[];
}

export type MarkupNode = string | MarkupElement;

const RAW_END = new RegExp(`<!--|</(?:${RAW.join('|')})`, 'i');
const REFERENCE = /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{2,6})|#[xX]([\da-fA-F]{2,5}));|&/g;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Told of markup that browsers may read otherwise than by its tags. */
class NotNested extends Error {}

function expect(holds: boolean): asserts holds {
  if (!holds) throw new NotNested();
}

/** A text with its references resolved. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (_reference, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name !== undefined) return NAMED[name] ?? '';
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16);
    // Controls, halves of characters and the like are replaced by browsers; of names there are two thousand.
    expect(
      (code > 0x1f && code < 0x7f) || (code > 0x9f && code < 0xd800) || (code > 0xdfff && code < 0xfdd0),
    );
    return String.fromCodePoint(code);
  });
}

const [BLANK, QUOTE, SLASH, EQUALS, CLOSE] = [0x20, 0x22, 0x2f, 0x3d, 0x3e];

const isBlank = (code: number): boolean => code === BLANK || code === 0x0a || code === 0x09;
const isNameCode = (code: number): boolean =>
  (code > 0x60 && code < 0x7b) ||
  (code > 0x40 && code < 0x5b) ||
  (code > 0x2f && code < 0x3a) ||
  code === 0x2d;

class NestedReader {
  readonly roots: MarkupNode[] = [];
  readonly #html: string;
  #at = 0;
  #open: MarkupElement | null = null;
  #openKind: Kind | null = null;
  /** Kinds of the elements around the open one. */
  readonly #around: (Kind | null)[] = [];
  /** How many are open of what may not stand in itself. */
  readonly #alone = new Map<Kind, number>();
  #headings = 0;
  #drawings = 0;

  constructor(html: string) {
    this.#html = html;
  }

  read(): void {
    const html = this.#html;
    expect(!html.includes('\0'));
    for (let next = html.indexOf('<'); next >= 0; next = html.indexOf('<', this.#at)) {
      this.#text(next);
      if (html.charCodeAt(next + 1) === SLASH) this.#endTag();
      else if (html.startsWith('!--', next + 1)) this.#comment();
      else this.#startTag();
    }
    this.#text(html.length);
  }

  #text(end: number): void {
    if (end === this.#at) return;
    const text = this.#html.slice(this.#at, end);
    this.#at = end;
    if (this.#openKind?.isStrict) expect(text.trim() === '');
    else (this.#open?.children ?? this.roots).push(decoded(text));
  }

  #comment(): void {
    const end = this.#html.indexOf('-->', this.#at + 4);
    const text = this.#html.slice(this.#at + 4, end);
    expect(end >= 0 && !/^-?>|--!>/.test(text));
    this.#at = end + 3;
  }

  /** @returns the name in small letters that begins at `from` */
  #name(from: number): string {
    const html = this.#html;
    let end = from;
    while (isNameCode(html.charCodeAt(end))) end += 1;
    this.#at = end;
    return html.slice(from, end).toLowerCase();
  }

  #endTag(): void {
    const open = this.#open;
    const kind = this.#openKind;
    const name = this.#name(this.#at + 2);
    expect(kind !== null && open !== null && kind.name === name);
    expect(this.#html.charCodeAt(this.#at) === CLOSE);
    this.#at += 1;
    this.#count(kind, -1);
    this.#open = open.parent;
    this.#openKind = this.#around.pop() ?? null;
  }

  #count(kind: Kind, by: number): void {
    if (kind.isAlone) this.#alone.set(kind, (this.#alone.get(kind) ?? 0) + by);
    if (kind.isHeading) this.#headings += by;
    if (this.#drawings > 0 || kind === SVG) this.#drawings += by;
  }

  #startTag(): void {
    const tagName = this.#name(this.#at + 1);
    const inDrawing = this.#drawings > 0;
    const kind = (inDrawing ? DRAWN : KINDS).get(tagName);
    expect(kind !== undefined && (inDrawing || this.#mayStand(kind)));
    const isDrawn = inDrawing || kind === SVG;
    const attributes = this.#attributes();
    const isClosed = this.#html.charCodeAt(this.#at - 2) === SLASH;
    expect(!isClosed || isDrawn || kind.isVoid);
    const element: MarkupElement = { tagName, ...attributes, parent: this.#open, children: [] };
    (this.#open?.children ?? this.roots).push(element);
    if (kind.isVoid || isClosed) return;
    if (kind.isRaw) {
      this.#raw(tagName);
      return;
    }
    this.#count(kind, 1);
    this.#around.push(this.#openKind);
    this.#open = element;
    this.#openKind = kind;
  }

  /** Steps behind the end of the tag. Values are in double quotes or not there. */
  #attributes(): Pick<MarkupElement, 'id' | 'className' | 'isHidden'> {
    const html = this.#html;
    let [id, className, isHidden]: [string | null, string | null, boolean] = [null, null, false];
    let at = this.#at;
    for (;;) {
      const before = at;
      while (isBlank(html.charCodeAt(at))) at += 1;
      let code = html.charCodeAt(at);
      if (code === SLASH) code = html.charCodeAt(++at);
      else if (code !== CLOSE) {
        expect(at > before);
        const from = at;
        while (isNameCode(code) || code === 0x3a || code === 0x5f) code = html.charCodeAt(++at);
        expect(at > from);
        let value = '';
        const [nameEnd, hasValue] = [at, code === EQUALS];
        if (hasValue) {
          expect(html.charCodeAt(at + 1) === QUOTE);
          const end = html.indexOf('"', at + 2);
          expect(end >= 0);
          value = html.slice(at + 2, end);
          at = end + 1;
        }
        // Of two of one name browsers keep the first.
        if (nameEnd - from > 6) continue;
        const name = html.slice(from, nameEnd).toLowerCase();
        if (name === 'id') id ??= plain(value);
        else if (name === 'class') className ??= plain(value);
        else if (name === 'hidden') isHidden = true;
        continue;
      }
      expect(code === CLOSE);
      this.#at = at + 1;
      return { id: id ?? '', className: className ?? '', isHidden };
    }
  }

  /** Whether an element stands where browsers let it stand without ending, leaving out or adding another. */
  #mayStand(kind: Kind): boolean {
    const parent = this.#openKind;
    if (kind.isAlone && (this.#alone.get(kind) ?? 0) > 0) return false;
    if (kind.parents !== null) {
      const isInGroup = parent?.name === 'div' && this.#around.at(-1)?.name === 'dl';
      return kind.parents.has(parent?.name ?? '') || (isInGroup && kind.parents.has('dl'));
    }
    if (parent?.isStrict) return false;
    if (kind.isHeading && this.#headings > 0) return false;
    return !kind.isBlock || (this.#alone.get(PARAGRAPH) ?? 0) === 0;
  }

  /** Steps over the words of an element that holds no markup. */
  #raw(name: string): void {
    const end = this.#html.indexOf(`</${name}>`, this.#at);
    expect(end >= 0 && !RAW_END.test(this.#html.slice(this.#at, end)));
    this.#at = end + name.length + 3;
  }
}

function plain(value: string): string {
  expect(!value.includes('&'));
  return value;
}

/**
 * Reads markup by its tags alone.
 *
 * @returns `null` where tags are missing, are crossed, or stand where browsers would move them, and wherever it is not
 * certain that they would not
 */
export function readNested(html: string): readonly MarkupNode[] | null {
  const reader = new NestedReader(html);
  try {
    reader.read();
  } catch (error) {
    if (error instanceof NotNested) return null;
    throw error;
  }
  return reader.roots;
}
