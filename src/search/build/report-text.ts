import type { ReportText } from '../files/manifest.ts';
import { betweenOf, pageOf } from '../files/page-order.ts';
import type { SearchRecord, SearchSection } from '../record.ts';
import { recordTexts } from './record-tokens.ts';
import { traditionalPairs } from './traditional.ts';

type Unplaced = Omit<ReportText, 'o'>;

/**
 * What is read only where nothing else of the report has been found: its other pages, and the words of the site around
 * its own, which every report has and which are a third of it.
 */
const isRest = ({ anchor, aside = false }: SearchSection): boolean => aside || pageOf(anchor) !== '';

/** The text file of one report, and that of the rest of what its pages print if there is any, before {@link placedText}. */
export function reportTexts(record: SearchRecord): readonly [own: string, rest: string | null] {
  const rest = record.sections.filter(isRest);
  const own = textOf({ ...record, sections: record.sections.filter((section) => !isRest(section)) });
  if (rest.length === 0) return [JSON.stringify(own), null];
  const between = betweenOf(record.sections.map((section) => !isRest(section)));
  return [JSON.stringify({ ...own, c: between }), JSON.stringify(textOf({ ...record, sections: rest }))];
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
    g: record.printed?.score === undefined ? (record.printed?.grade ?? record.grade?.label ?? null) : null,
    s: record.printed?.score ?? record.score,
    r: record.printed?.rate ?? record.executionRate,
    e: record.example ? 1 : 0,
    ...(record.version === null ? {} : { v: record.version }),
    x: record.sections.map(({ anchor, heading, blocks, aside = false, rows = [] }) => {
      if (rows.length > 0) return [anchor, heading, blocks, aside ? 1 : 0, rows];
      return aside ? [anchor, heading, blocks, 1] : [anchor, heading, blocks];
    }),
    ...(pairs === '' ? {} : { z: pairs }),
  };
}
