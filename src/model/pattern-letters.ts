/**
 * What a text must hold so that a pattern can match in it at all, told from the pattern itself: one look at a table
 * instead of a search, for the many patterns whose words hardly any text has.
 */

/** A UTF-16 unit that is there; all of several; one of several. */
type Need = number | { readonly all: readonly Need[] } | { readonly any: readonly Need[] };

/** Nothing is needed, or nobody can tell. */
const NOTHING: Need = { all: [] };
const DIGITS: Need = { any: Array.from('0123456789', (digit) => digit.charCodeAt(0)) };
/** Of more characters than these nearly every text has one. */
const MOST = 64;

/** Which UTF-16 units a text has. */
export class Letters {
  readonly #units = new Uint32Array(0x10000 / 32);

  constructor(text: string) {
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      this.#units[unit >> 5] = (this.#units[unit >> 5] ?? 0) | (1 << (unit & 31));
    }
  }

  /** Whether the text can have a match of a pattern. A yes may be wrong, a no is not. */
  mayMatch(pattern: RegExp): boolean {
    return this.#meets(needOf(pattern));
  }

  #meets(need: Need): boolean {
    if (typeof need === 'number') return ((this.#units[need >> 5] ?? 0) & (1 << (need & 31))) !== 0;
    if ('all' in need) {
      for (const one of need.all) if (!this.#meets(one)) return false;
      return true;
    }
    for (const one of need.any) if (this.#meets(one)) return true;
    return false;
  }
}

const known = new WeakMap<RegExp, Need>();

function needOf(pattern: RegExp): Need {
  const before = known.get(pattern);
  if (before !== undefined) return before;
  const { source, flags } = pattern;
  // A character that is two units, or a letter of either case, is more than one unit of the source can tell.
  const isPlain =
    !/[iv]/.test(flags) && !/[\ud800-\udfff]|\\u(?:\{|[dD][89a-fA-F])|\(\?[a-z-]+:/.test(source);
  const need = isPlain ? new Reader(source).read() : NOTHING;
  known.set(pattern, need);
  return need;
}

/** Goes through the source of a pattern once. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Alternatives up to the end of the group or of the pattern. */
  read(): Need {
    const branches = [this.#sequence()];
    while (this.#take('|')) branches.push(this.#sequence());
    return anyOf(branches);
  }

  #sequence(): Need {
    const parts: Need[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#next)) {
      const term = this.#term();
      if (!this.#isOptional()) parts.push(term);
    }
    return allOf(parts);
  }

  #term(): Need {
    if (this.#take('(')) return this.#group();
    if (this.#take('[')) return this.#class();
    if (this.#take('\\')) return this.#escape();
    const char = this.#next;
    this.#at += 1;
    return '.^$'.includes(char) ? NOTHING : char.charCodeAt(0);
  }

  /** What is looked for ahead or behind is in the text as well; what must not be there may be missing. */
  #group(): Need {
    const [head, isNot] = /^\?(?:<?([!=])|:|<\w+>)/.exec(this.#source.slice(this.#at, this.#at + 40)) ?? [''];
    this.#at += head.length;
    const inner = this.read();
    this.#at += 1;
    return isNot === '!' ? NOTHING : inner;
  }

  #class(): Need {
    const isNegated = this.#take('^');
    const members: Need[] = [];
    while (!this.#take(']')) {
      const from = this.#member();
      const isRange = this.#next === '-' && this.#source[this.#at + 1] !== ']';
      if (!isRange) {
        members.push(from);
        continue;
      }
      this.#at += 1;
      const to = this.#member();
      members.push(rangeOf(from, to));
    }
    return isNegated || members.length === 0 ? NOTHING : anyOf(members);
  }

  #member(): Need {
    if (this.#take('\\')) return this.#next === 'b' ? this.#skip(1) : this.#escape();
    this.#at += 1;
    return this.#source.charCodeAt(this.#at - 1);
  }

  /** What stands behind a backslash. */
  #escape(): Need {
    const rest = this.#source.slice(this.#at, this.#at + 60);
    const [code] = /^(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2})/.exec(rest) ?? [];
    if (code !== undefined) {
      this.#at += code.length;
      return Number.parseInt(code.slice(1), 16);
    }
    const [word] = /^(?:[pP]\{[^}]*\}|k<[^>]*>|[1-9]\d*|c[A-Za-z]|[bBDwWsS0])/.exec(rest) ?? [];
    if (word !== undefined) return this.#skip(word.length);
    const char = this.#next;
    this.#at += 1;
    if (char === 'd') return DIGITS;
    return (CONTROLS[char] ?? char).charCodeAt(0);
  }

  /** Whether what was just read may be missing, or anything is said of how often it stands there. */
  #isOptional(): boolean {
    const [quantifier, least] =
      /^(?:[*?+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at, this.#at + 24)) ?? [];
    if (quantifier === undefined) return false;
    this.#at += quantifier.length;
    return '*?'.includes(quantifier.charAt(0)) || Number(least) === 0;
  }

  get #next(): string {
    return this.#source.charAt(this.#at);
  }

  #take(char: string): boolean {
    const isNext = this.#next === char;
    if (isNext) this.#at += 1;
    return isNext;
  }

  #skip(length: number): Need {
    this.#at += length;
    return NOTHING;
  }
}

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f', v: '\v' };

function rangeOf(from: Need, to: Need): Need {
  if (typeof from !== 'number' || typeof to !== 'number' || to - from > MOST) return NOTHING;
  return { any: Array.from({ length: to - from + 1 }, (_, index) => from + index) };
}

/** A character alone is asked for first: it is seldom there. */
function allOf(parts: readonly Need[]): Need {
  const needs = parts.flatMap((part) => (typeof part === 'object' && 'all' in part ? part.all : [part]));
  const single = [...new Set(needs.filter((need) => typeof need === 'number'))];
  const several = needs.filter((need) => typeof need !== 'number');
  const all = [...single, ...several];
  return all.length === 1 ? (all[0] ?? NOTHING) : { all };
}

function anyOf(branches: readonly Need[]): Need {
  if (branches.some((branch) => typeof branch === 'object' && 'all' in branch && branch.all.length === 0))
    return NOTHING;
  const needs = branches.flatMap((branch) =>
    typeof branch === 'object' && 'any' in branch ? branch.any : [branch],
  );
  const any = [...new Set(needs)];
  if (any.length > MOST) return NOTHING;
  return any.length === 1 ? (any[0] ?? NOTHING) : { any };
}
