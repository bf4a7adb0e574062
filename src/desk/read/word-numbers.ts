import type { Element } from '@xmldom/xmldom';
import { hanNumeral } from '../words/numeral.ts';
import { child, elements } from './xml.ts';

interface Level {
  readonly format: string;
  /** `%1、`, `（%2）`, `%1.%2`. */
  readonly text: string;
  readonly start: number;
}

interface Numbering {
  /** By list id: the id of its definition. */
  readonly lists: ReadonlyMap<string, string>;
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, Level>>;
}

/** The automatic numbers of a Word document, which stand in none of its texts and in every reader's eyes. */
export class WordNumbers {
  private readonly numbering: Numbering;
  private readonly styles: ReadonlyMap<string, Element>;
  private readonly counters = new Map<string, number[]>();

  constructor(numbering: Element | null, styles: Element | null) {
    this.numbering = readNumbering(numbering);
    this.styles = new Map(
      [...(styles ? elements(styles) : [])]
        .filter(({ tagName }) => tagName === 'w:style')
        .map((style) => [style.getAttribute('w:styleId') ?? '', style]),
    );
  }

  /** The label that Word shows before this paragraph, `''` where there is none. Counts on. */
  label(properties: Element | null): string {
    const own =
      child(properties, 'w:numPr') ?? this.ofStyle(child(properties, 'w:pStyle')?.getAttribute('w:val'));
    const list = child(own, 'w:numId')?.getAttribute('w:val') ?? '0';
    const depth = Number(child(own, 'w:ilvl')?.getAttribute('w:val') ?? 0);
    const definition = this.numbering.lists.get(list);
    const levels = definition === undefined ? undefined : this.numbering.levels.get(definition);
    const level = levels?.get(depth);
    if (list === '0' || definition === undefined || levels === undefined || level === undefined) return '';
    const counts = this.counters.get(definition) ?? [];
    this.counters.set(definition, counts);
    counts.length = depth + 1;
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const shown = levels.get(index);
      return shown === undefined ? '' : written(counts[index] ?? shown.start, shown.format);
    });
  }

  private ofStyle(id: string | null | undefined, seen = 0): Element | null {
    const style = id ? this.styles.get(id) : undefined;
    if (style === undefined || seen > 10) return null;
    return (
      child(child(style, 'w:pPr'), 'w:numPr') ??
      this.ofStyle(child(style, 'w:basedOn')?.getAttribute('w:val'), seen + 1)
    );
  }
}

function readNumbering(root: Element | null): Numbering {
  const lists = new Map<string, string>();
  const levels = new Map<string, Map<number, Level>>();
  for (const element of root ? elements(root) : []) {
    if (element.tagName === 'w:num') {
      const definition = child(element, 'w:abstractNumId')?.getAttribute('w:val');
      if (definition) lists.set(element.getAttribute('w:numId') ?? '', definition);
    } else if (element.tagName === 'w:abstractNum') {
      const own = new Map<number, Level>();
      for (const level of elements(element)) {
        if (level.tagName !== 'w:lvl') continue;
        own.set(Number(level.getAttribute('w:ilvl')), {
          format: child(level, 'w:numFmt')?.getAttribute('w:val') ?? 'decimal',
          text: child(level, 'w:lvlText')?.getAttribute('w:val') ?? '',
          start: Number(child(level, 'w:start')?.getAttribute('w:val') ?? 1),
        });
      }
      levels.set(element.getAttribute('w:abstractNumId') ?? '', own);
    }
  }
  return { lists, levels };
}

/** One number in the format of its level. */
function written(value: number, format: string): string {
  if (/chinese|japaneseCounting|ideographDigital|ideographLegal|taiwaneseCounting/.test(format))
    return hanNumeral(value);
  if (/decimalEnclosedCircle/.test(format))
    return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : `${value}`;
  if (/decimalFullWidth/.test(format))
    return String(value).replace(/\d/g, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0));
  if (format === 'upperLetter') return String.fromCharCode(64 + value);
  if (format === 'lowerLetter') return String.fromCharCode(96 + value);
  if (format === 'bullet' || format === 'none') return '';
  return String(value);
}
