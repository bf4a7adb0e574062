/**
 * How text is read for searching: the same in the index, in a query and in the marks, so that what one finds the
 * others show. NFKC per code point, lower case, traditional → simplified where a map is given; white space,
 * brackets, quotes and hyphens are transparent; other punctuation and line ends are breaks, all alike.
 */

/** `han`: one character of a script written without spaces. `digit`: a whole number. `letter`: a run of letters. */
export type UnitKind = 'han' | 'digit' | 'letter';

/**
 * How a unit follows the one before it. `break`: a phrase ends between them. `border`: something transparent stood
 * between two letter or digit units (`ISO 9001`, `〔2020〕10`), which is not the same as nothing (`ISO9001`).
 */
export type Joint = 'join' | 'border' | 'break';

export interface TextUnit {
  readonly kind: UnitKind;
  readonly text: string;
  readonly joint: Joint;
  /** UTF-16 offsets in the original text. */
  readonly start: number;
  readonly end: number;
}

/** One simplified character for each traditional one; only pairs of single characters. */
export type CharacterMap = ReadonlyMap<string, string>;

const HAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}]/u;
const LETTER = /\p{L}/u;
const DIGIT = /[0-9]/;
const TRANSPARENT = /[\s\p{Cf}\p{M}\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'`·•\-\u2010-\u2015_/\\|~^*#+&]/u;
const LINE_END = /[\n\r\u2028\u2029\v\f]/;
/** `1,489` is one number; `2020,2021` is two. */
const THOUSANDS = /^[,，]\d{3}(?![0-9０-９])/;

/** Kept as a unit of its own behind a number: 57.96% is not 57.96万元. */
export const PERCENT = '%';

type CharClass = UnitKind | 'transparent' | 'break' | 'point' | 'percent';

function classOf(char: string): CharClass {
  if (DIGIT.test(char)) return 'digit';
  if (LINE_END.test(char)) return 'break';
  if (TRANSPARENT.test(char)) return 'transparent';
  if (HAN.test(char)) return 'han';
  if (char === '.') return 'point';
  if (char === PERCENT) return 'percent';
  return LETTER.test(char) ? 'letter' : 'break';
}

/** What one character of a text becomes: nothing, one unit, or several (`㎡` → `m2`). */
type Reading = readonly { readonly text: string; readonly kind: CharClass }[];

function readCharacter(char: string, simplify: CharacterMap | undefined): Reading {
  if (LINE_END.test(char)) return [{ text: char, kind: 'break' }];
  return Array.from(char.normalize('NFKC').toLowerCase(), (folded) => {
    const text = simplify?.get(folded) ?? folded;
    return { text, kind: classOf(text) };
  });
}

const READINGS = new WeakMap<CharacterMap, Map<string, Reading>>();
const AS_TYPED: CharacterMap = new Map();

function readingsFor(simplify: CharacterMap): Map<string, Reading> {
  const known = READINGS.get(simplify) ?? new Map<string, Reading>();
  READINGS.set(simplify, known);
  return known;
}

interface Draft {
  kind: UnitKind;
  text: string;
  joint: Joint;
  start: number;
  end: number;
}

/** Collects units; one object per text, because a point or a comma is only decided by what follows it. */
class UnitBuilder {
  readonly units: Draft[] = [];
  private joint: Joint = 'break';
  private open = false;
  private point = -1;
  private grouped = false;

  transparent(): void {
    if (this.joint === 'join') this.joint = 'border';
    this.open = false;
    this.point = -1;
  }

  brk(): void {
    this.joint = 'break';
    this.open = false;
    this.point = -1;
  }

  /** A point directly after a digit: part of the number if a digit follows, else a break. */
  decimalPoint(end: number): void {
    const last = this.units.at(-1);
    if (this.open && last?.kind === 'digit' && this.point < 0) {
      this.point = end;
      this.joint = 'break';
    } else this.brk();
  }

  /** A percent sign: part of the text behind a number, else a break. */
  percent(start: number, end: number): void {
    const last = this.units.at(-1);
    if (last?.kind !== 'digit' || this.joint === 'break') {
      this.brk();
      return;
    }
    this.units.push({ kind: 'letter', text: PERCENT, joint: 'join', start, end });
    this.joint = 'join';
    this.open = false;
    this.point = -1;
  }

  /** A comma inside a number written with thousands separators. */
  separator(): void {
    this.grouped = true;
  }

  add(kind: UnitKind, char: string, start: number, end: number): void {
    const last = this.units.at(-1);
    if (this.open && last !== undefined && last.kind === kind && kind !== 'han') {
      if (this.point < 0 || kind === 'digit') {
        last.text += this.point < 0 ? char : `.${char}`;
        last.end = end;
        this.point = -1;
        this.joint = 'join';
        return;
      }
    }
    this.units.push({ kind, text: char, joint: this.joint, start, end });
    this.joint = 'join';
    this.open = true;
    this.point = -1;
    this.grouped = false;
  }

  /** Whether a thousands separator may stand here: after one to three digits, or after a group. */
  get mayGroup(): boolean {
    const last = this.units.at(-1);
    if (!this.open || last?.kind !== 'digit' || this.point >= 0 || last.text.includes('.')) return false;
    return this.grouped || last.text.length <= 3;
  }
}

/**
 * Reads a text into units. Pure; never fails (lone surrogates and control characters are breaks).
 *
 * @param simplify characters to replace after folding; without it traditional text stays traditional
 */
export function unitsOf(text: string, simplify: CharacterMap = AS_TYPED): TextUnit[] {
  const readings = readingsFor(simplify);
  const builder = new UnitBuilder();
  let at = 0;
  for (const char of text) {
    const start = at;
    at += char.length;
    if ((char === ',' || char === '，') && builder.mayGroup && THOUSANDS.test(text.slice(start, start + 5))) {
      builder.separator();
      continue;
    }
    let reading = readings.get(char);
    if (reading === undefined) {
      reading = readCharacter(char, simplify);
      readings.set(char, reading);
    }
    for (const { text: folded, kind } of reading) {
      if (kind === 'han' || kind === 'digit' || kind === 'letter') builder.add(kind, folded, start, at);
      else if (kind === 'transparent') builder.transparent();
      else if (kind === 'point') builder.decimalPoint(at);
      else if (kind === 'percent') builder.percent(start, at);
      else builder.brk();
    }
  }
  return builder.units;
}

/** Whether two neighbours must be joined the same way in a query and in a text: only letters and digits care. */
export function jointMatters(left: TextUnit, right: TextUnit): boolean {
  return left.kind !== 'han' && right.kind !== 'han' && left.text !== PERCENT && right.text !== PERCENT;
}

/** Stands for a break where units are written as text. */
export const BREAK_SIGN = '，';

/** Folded text of some units, for display and comparison: `财预2020 10号`. */
export function unitText(units: readonly TextUnit[]): string {
  let out = '';
  for (const [index, unit] of units.entries()) {
    const before = units[index - 1];
    if (before !== undefined && unit.joint === 'break') out += BREAK_SIGN;
    else if (before !== undefined && unit.joint === 'border' && jointMatters(before, unit)) out += ' ';
    out += unit.text;
  }
  return out;
}

/** Splits units at breaks. */
export function phrasesOf(units: readonly TextUnit[]): TextUnit[][] {
  const phrases: TextUnit[][] = [];
  for (const unit of units) {
    const last = phrases.at(-1);
    if (last === undefined || unit.joint === 'break') phrases.push([unit]);
    else last.push(unit);
  }
  return phrases;
}
