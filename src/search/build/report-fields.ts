import { pageOf } from '../files/page-order.ts';
import type { SearchRecord, SearchSection } from '../record.ts';
import { SEAM } from '../words/seam.ts';
import type { TextUnit } from '../words/units.ts';
import { unitsOf } from '../words/units.ts';
import type { ZoneId } from '../words/zones.ts';

/** Blocks that a page prints one directly behind the other: a text may be selected across their ends. */
export type BlockRun = readonly string[];

/** Texts of a report by the field they are found in. What stands in two runs is nowhere read on from one to the other. */
type Fields = Readonly<Record<ZoneId, readonly BlockRun[]>>;

function zoneOf({ kind, anchor, aside }: SearchSection): ZoneId {
  if (aside === true || pageOf(anchor) !== '') return 'site';
  return kind === 'text' || kind === 'finding' ? 'text' : 'tables';
}

/** Runs of a page, each in one field, and side by side on the page. */
function runsOf(page: readonly SearchSection[]): { readonly zone: ZoneId; readonly blocks: string[] }[] {
  const runs: { readonly zone: ZoneId; readonly blocks: string[] }[] = [];
  for (const section of page) {
    if (section.blocks.length === 0) continue;
    const zone = zoneOf(section);
    const last = runs.at(-1);
    if (last?.zone === zone) last.blocks.push(...section.blocks);
    else runs.push({ zone, blocks: [...section.blocks] });
  }
  return runs;
}

/** What stands in a text before or behind a place, for at least {@link SEAM} units, and how many units it has. */
interface Piece {
  readonly text: string;
  readonly size: number;
}

const isCut = (unit: TextUnit | undefined): boolean => unit === undefined || unit.joint === 'break';

/** The end of a text, from a break on: what begins there is read as it is in the whole. */
function endOf(text: string): Piece {
  const units = unitsOf(text);
  let from = Math.max(0, units.length - SEAM);
  while (from > 0 && !isCut(units[from])) from -= 1;
  return { text: from > 0 ? text.slice(units[from]?.start) : text, size: units.length - from };
}

/** The beginning of a text, up to a break. */
function beginningOf(text: string): Piece {
  const units = unitsOf(text);
  let to = Math.min(units.length, SEAM);
  while (!isCut(units[to])) to += 1;
  return { text: to < units.length ? text.slice(0, units[to - 1]?.end) : text, size: to };
}

/** What stands around a place between two blocks of a page. */
function seamAt(blocks: BlockRun, place: number): BlockRun {
  const [before, after]: [string[], string[]] = [[], []];
  for (let [left, size] = [place - 1, 0]; left >= 0 && size < SEAM; left -= 1) {
    const piece = endOf(blocks[left] ?? '');
    before.unshift(piece.text);
    size += piece.size;
  }
  for (let [right, size] = [place, 0]; right < blocks.length && size < SEAM; right += 1) {
    const piece = beginningOf(blocks[right] ?? '');
    after.push(piece.text);
    size += piece.size;
  }
  return [...before, ...after];
}

/** What of a report is found by its names. */
interface Named extends Pick<SearchRecord, 'title'> {
  readonly project: { readonly name: string };
  readonly unit: { readonly name: string };
}

/**
 * The fields of a report. They are apart in the index; what is selected across a place at which a page goes from one to
 * another is found all the same, because what stands around it is once more in a run of its own.
 *
 * @param pages parts that stand one behind the other, page by page
 */
export function fieldsOf(named: Named, pages: readonly (readonly SearchSection[])[]): Fields {
  const fields = {
    title: [[named.title]],
    project: [[named.project.name]],
    unit: [[named.unit.name]],
    site: [] as BlockRun[],
    tables: [] as BlockRun[],
    seam: [] as BlockRun[],
    text: [] as BlockRun[],
  };
  for (const page of pages) {
    const runs = runsOf(page);
    const all = runs.flatMap(({ blocks }) => blocks);
    let at = 0;
    for (const { zone, blocks } of runs) {
      if (at > 0) fields.seam.push(seamAt(all, at));
      fields[zone].push(blocks);
      at += blocks.length;
    }
  }
  return fields;
}
