import type { ReportText } from '../files/manifest.ts';
import { isOnOtherPage } from '../files/manifest.ts';
import type { SearchRecord } from '../record.ts';
import { recordTexts } from './record-tokens.ts';
import { traditionalPairs } from './traditional.ts';

type Unplaced = Omit<ReportText, 'o'>;

/** The text file of one report's own page, and that of its other pages if it has any, before {@link placedText}. */
export function reportTexts(record: SearchRecord): readonly [own: string, other: string | null] {
  const other = record.sections.filter(({ anchor }) => isOnOtherPage(anchor));
  const own = record.sections.filter(({ anchor }) => !isOnOtherPage(anchor));
  const text = textOf({ ...record, sections: own });
  return other.length === 0
    ? [JSON.stringify(text), null]
    : [JSON.stringify({ ...text, c: 1 }), JSON.stringify(textOf({ ...record, sections: other }))];
}

/** @param order which reports the part has, see {@link ReportText.o} */
export function placedText(text: string, order: string): string {
  return `{"o":${JSON.stringify(order)},${text.slice(1)}`;
}

function textOf(record: SearchRecord): Unplaced {
  const pairs = traditionalPairs(recordTexts(record));
  return {
    u: record.url,
    t: record.title,
    n: record.unit.name,
    p: record.project.name,
    y: record.year,
    k: record.kind.label,
    g: record.grade?.label ?? null,
    s: record.score,
    r: record.executionRate,
    e: record.example ? 1 : 0,
    ...(record.version === null ? {} : { v: record.version }),
    x: record.sections.map(({ anchor, heading, blocks, aside = false, rows = [] }) => {
      if (rows.length > 0) return [anchor, heading, blocks, aside ? 1 : 0, rows];
      return aside ? [anchor, heading, blocks, 1] : [anchor, heading, blocks];
    }),
    ...(pairs === '' ? {} : { z: pairs }),
  };
}
