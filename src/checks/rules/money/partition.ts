import { isAbsent } from '../../../model/absence.ts';
import type { FundLine, FundSource, Funds } from '../../../model/funds.ts';
import { isPart, totalLine } from '../../../model/funds.ts';
import { groupBy } from '../../../model/group.ts';
import type { Money } from '../../../model/money.ts';
import type { Column } from './lines.ts';

const LEVELS: ReadonlySet<FundSource> = new Set(['central', 'province', 'city', 'county']);
const NATURES: ReadonlySet<FundSource> = new Set(['gov-fund', 'special-bond']);

/**
 * The ways in which the rows can make up the total, one list of readings for each division: by source, by
 * sub-project and by year. Forms nest rows without saying so: the levels of government may stand beside 当年财政拨款 or below it.
 */
export function partitionsOf(funds: Funds | null): readonly (readonly (readonly FundLine[])[])[] {
  if (funds === null) return [];
  const total = totalLine(funds);
  const others = funds.lines.filter((line) => line !== total);
  const bySource = others.filter((line) => !isPart(line) && line.source !== 'total');
  // Rows of one project of several are parts of a whole that the form need not list in full.
  const parts = others.filter((line) => isPart(line) && line.project === undefined);
  const byYear = parts.filter(({ year, subProject }) => year !== undefined && subProject === undefined);
  const bySubProject = parts.filter(({ year, subProject }) => year === undefined && subProject !== undefined);
  return [readings(bySource), topRows(bySubProject), topRows(byYear)]
    .map((division) => division.filter((lines) => lines.length > 0))
    .filter((division) => division.length > 0);
}

/** A row of totals with one division of the rows below it. */
export interface Whole {
  readonly whole: FundLine;
  readonly division: readonly (readonly FundLine[])[];
}

/** Every total that rows make up: that of the report, and those of its sub-projects, years and projects. */
export function wholesOf(funds: Funds | null): readonly Whole[] {
  const total = funds === null ? null : totalLine(funds);
  if (funds === null) return [];
  const groups = groupBy(funds.lines.filter(isPart), ({ project, subProject, year }) =>
    [project, subProject, year].join('\n'),
  );
  const inParts = [...groups.values()].flatMap((lines) => {
    const whole = lines.find(({ source }) => source === 'total');
    const below = lines.filter(({ source }) => source !== 'total');
    return whole === undefined || below.length === 0 ? [] : [{ whole, division: readings(below) }];
  });
  const above = total === null ? [] : partitionsOf(funds).map((division) => ({ whole: total, division }));
  return [...above, ...inParts];
}

/** The totals of the parts where they are printed; else every row of them. */
function topRows(lines: readonly FundLine[]): readonly (readonly FundLine[])[] {
  const wholes = lines.filter(({ source }) => source === 'total');
  return [wholes.length > 0 ? wholes : lines];
}

function readings(lines: readonly FundLine[]): readonly (readonly FundLine[])[] {
  const without = (omit: (source: FundSource) => boolean) => lines.filter(({ source }) => !omit(source));
  const nested = lines.some(({ source }) => source === 'current-fiscal' || LEVELS.has(source));
  return [
    lines,
    ...(lines.some(({ source }) => source === 'current-fiscal')
      ? [without((source) => LEVELS.has(source)), without((source) => source === 'current-fiscal')]
      : []),
    ...(nested ? [without((source) => NATURES.has(source))] : []),
    ...(nested ? [without((source) => NATURES.has(source) || LEVELS.has(source))] : []),
  ];
}

/** A column of some rows; `null` where one of them does not state it. A cell that does not apply counts nothing. */
export function columnOf(lines: readonly FundLine[], column: Column): readonly Money[] | null {
  const amounts: Money[] = [];
  for (const line of lines) {
    const amount = line[column];
    if (isAbsent(amount)) {
      if (amount.absent !== 'not-applicable') return null;
    } else if (amount.approx) return null;
    else amounts.push(amount);
  }
  return amounts;
}
