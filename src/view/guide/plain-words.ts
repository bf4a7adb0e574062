import * as LABELS from '../../text/labels.ts';
import { PLAIN_TEXT } from '../../text/plain.ts';
import { titleOf, words } from './field-words.ts';

/** `{"absent": "not-stated"}` as it is advised, with or without a remark, and with the verb before it. */
const ABSENCE = /(写|填)?\s*\{\s*"absent":\s*"([a-z-]+)"[^{}]*\}/g;
const QUOTED_CODE = /"([a-z]+(?:-[a-z]+)*)"/g;
const BARE_CODE = /(?<![\w./"@-])[a-z]+(?:-[a-z]+)+(?![\w/"@.-])/g;
/** Where a piece of a file begins: a field with its value, or a record in braces. */
const SNIPPET = /"[A-Za-z]\w*":|\{\s*"[A-Za-z]\w*":/g;
/** A name of a field among Chinese words; a file name or an address is none. */
const BARE_NAME = /(?<![\w./"@-])[a-z][A-Za-z\d]*(?:\.[a-z][A-Za-z\d]*)*(?![\w/"@-]|\.[a-z])/g;
/** The file and folder that a field stands in are no matter of whoever fills in a form. */
const FILES = /（见 content\/[^（）]*）|report\.json (?:的|里的)\s*/g;
/** The form has no field for what is published as it stands though a check speaks against it. */
const WAIVER = /在 waivers (?:里)?登记(?: \{[^{}]*\})?/g;

/**
 * Advice for whoever edits files, in the words of whoever fills in a form: which field, and what to write in it. What
 * is not known stays as it is.
 */
export function plainWords(advice: string): string {
  // A command is typed as it stands.
  return plainMarks(advice)
    .split(/(npm run [^，。；]*)/)
    .map((part, index) => (index % 2 === 1 ? part : inWords(part)))
    .join('');
}

/** How the words are marked in their file is no matter of whoever reads them without marks. */
export function plainMarks(text: string): string {
  return text
    .replace(/（# 的个数）/g, '')
    .replace(/<Statement\b[^<>]*>/g, PLAIN_TEXT.figure)
    .replace(/(?<=[“"])#{1,6} +(?=[^”"\s])/g, '')
    .replace(/(?<=[“"\s])#{2,6}(?= |[”"])/g, PLAIN_TEXT.headingMark);
}

function inWords(advice: string): string {
  const { titles, codes } = words();
  let parent: string | null = null;
  return (
    withoutSnippets(
      advice
        .replace(FILES, '')
        .replace(WAIVER, PLAIN_TEXT.waiver)
        .replace(ABSENCE, (whole, verb: string | undefined, reason: string) => {
          const label = quoted(LABELS.ABSENCE_LABELS, reason);
          return label === null ? whole : `${verb === undefined ? '' : '勾选'}${label}`;
        }),
    )
      .replace(QUOTED_CODE, (whole, code: string) => (codes.has(code) ? `“${codes.get(code)}”` : whole))
      .replace(BARE_CODE, (code) => (codes.has(code) ? `“${codes.get(code)}”` : code))
      .replace(BARE_NAME, (whole) => {
        const steps = whole.split('.');
        const title = steps.every((step) => titles.outer.has(step))
          ? titleOf(steps.at(-1) ?? '', steps.at(-2) ?? parent)
          : codes.get(whole);
        if (title === undefined) return whole;
        parent = steps.at(-1) ?? null;
        return `“${title}”`;
      })
      // 写 “文字层”填“文字识别”: the verb stands there already.
      .replace(/(?:写上?|改为)\s*(?=“[^“”]*”(?:填“|（))/g, '')
      .replace(/(?<=[，。；、一-龥”]) (?=“)|(?<=”) (?=[一-龥])/g, '')
  );
}

function quoted(labels: Readonly<Record<string, string>>, code: string): string | null {
  return Object.hasOwn(labels, code) ? `“${labels[code]}”` : null;
}

/** Says every piece of a file in words: `"state": "done"` is “整改状态”填“已完成”. */
function withoutSnippets(text: string): string {
  let said = '';
  let from = 0;
  for (const { index } of text.matchAll(SNIPPET)) {
    if (index < from) continue;
    const before = [...text.slice(0, index).matchAll(BARE_NAME)].at(-1)?.[0].split('.').at(-1) ?? null;
    const snippet = new Snippet(text, index, before);
    const told = text[index] === '{' ? snippet.record() : snippet.entry();
    if (told === null) continue;
    said += text.slice(from, index) + told;
    from = snippet.at;
  }
  return said + text.slice(from);
}

/** Reads one piece of a file as it is quoted in advice: JSON, but for `…` where something may stand. */
class Snippet {
  at: number;
  readonly #text: string;
  /** The field whose record is being read, as far as the words before or the piece itself say so. */
  #parent: string | null;

  constructor(text: string, at: number, parent: string | null) {
    this.#text = text;
    this.at = at;
    this.#parent = parent;
  }

  /** `{…}` from here on; `null` where it is none. */
  record(): string | null {
    return this.#list('{', '}', () => this.entry());
  }

  /** One field with its value. */
  entry(): string | null {
    const key = this.#take(/"([A-Za-z]\w*)":\s*/y)?.[1];
    if (key === undefined) return null;
    const title = titleOf(key, this.#parent) ?? key;
    const outer = this.#parent;
    if ('{['.includes(this.#text[this.at] ?? ' ')) this.#parent = key;
    const inner = this.#parent === key ? this.#value(key) : null;
    this.#parent = outer;
    if (inner !== null) return inner === '' ? `“${title}”` : `“${title}”（${inner}）`;
    const value = this.#value(key);
    if (value === null) return null;
    return value === '' ? `“${title}”` : `“${title}”填“${value}”`;
  }

  /** @param key the field that it is the value of: `total` is 合计 of a source of money, and 总分 of a score */
  #value(key: string): string | null {
    const { codes } = words();
    if (this.#text[this.at] === '{') return this.record();
    if (this.#text[this.at] === '[') return this.#list('[', ']', () => this.#value(key));
    if (this.#take(/…+/y)) return '';
    const [, text, plain] = this.#take(/"([^"]*)"|(true|false|-?\d[\d.]*)/y) ?? [];
    if (plain !== undefined) return plain === 'true' ? '是' : plain === 'false' ? '否' : plain;
    if (text === undefined) return null;
    if (/^[…\s]*$/.test(text)) return '';
    const label = OWN_CODES[key]?.[text] ?? codes.get(text);
    // Which id it is to be nobody knows who fills in a form.
    return label ?? (AN_ID.test(text) ? '' : text);
  }

  #list(open: string, close: string, item: () => string | null): string | null {
    if (this.#text[this.at] !== open) return null;
    this.at += 1;
    const items: string[] = [];
    let isMore = false;
    for (;;) {
      this.#take(/[\s,，]*/y);
      if (this.#text[this.at] === close) break;
      if (this.#take(/…+/y)) isMore = true;
      else {
        const one = item();
        if (one === null) return null;
        items.push(one);
      }
    }
    this.at += 1;
    return `${items.join('、')}${isMore && items.length > 0 ? '等' : ''}`;
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }
}

const AN_ID = /^[a-z][a-z\d-]*$/;

/** Codes of one field that mean something else in another, or that have no label of their own. */
const OWN_CODES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...PLAIN_TEXT.codes,
  source: LABELS.SOURCE_LABELS,
};
