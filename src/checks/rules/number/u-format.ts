import { isAbsent } from '../../../model/absence.ts';
import { NUMBER_CHECKS } from '../../../text/checks/numbers.ts';
import { defineCheck } from '../../check.ts';
import type { Subject } from '../../subject.ts';
import type { Sighting } from '../../words/wording.ts';
import { placeIn } from '../../words/wording.ts';

/** Digits with grouping commas or more than one point. */
const CANDIDATE = /(?<!\d)\d+(?:[,，.．]\d+){1,8}(?:\s*(?:(?:亿|[十百千]?万|百|千)?元|[%％]))?/g;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
/** ≥9 5%, 1OO%, l00人: a blank between the digits of one figure, or a letter for a digit. */
const DAMAGED_CELL =
  /^[≥≤＞＜>=<约\s]*(?:\d[\d.,]*[ \u3000]+[\d.,]*\d|(?!O)(?=[\dOolI]*\d)(?=[\d]*[OolI])[\dOolI]{2,})\s*(?:[%％‰]|\p{Script=Han}{1,3})?\s*$/u;
/** 102 4万元, 9 5%: a blank within a figure, which may be one number or two. */
const GAPPED =
  /(?=\d)(?<![\dA-Za-z.,，、．/／（(〔-]|表|图|附|第|注|条|款)(?!(?:19|20)\d{2} )\d{1,4}(?:\.\d+)?[ \u00a0\u3000]{1,2}\d{1,6}(?:\.\d+)?\s?(?:(?:亿|[十百千]?万|百|千)?元|[%％])/gu;
/** 12 345元: blanks between thousands. */
const THOUSANDS = /^\d{1,3}(?:\s\d{3})+(?:\.\d+)?(?!\d)/;
const UNIT = /\s*(?:(?:亿|[十百千]?万|百|千)?元|[%％])$/;

export const U_FORMAT = defineCheck({
  id: 'U_FORMAT',
  text: NUMBER_CHECKS.U_FORMAT,
  *run(subject) {
    const cells = yield* brokenCells(subject);
    for (const sighting of subject.words().find(CANDIDATE)) {
      if (isBroken(sighting)) yield failure(sighting);
    }
    for (const wording of [subject.words(), subject.facts()]) {
      for (const sighting of wording.find(GAPPED)) {
        if (isGapped(sighting, cells)) yield { ...failure(sighting, 'gap'), severity: 'warn' as const };
      }
    }
    for (const sighting of subject.facts().find(CANDIDATE)) {
      if (!isFree(sighting)) continue;
      const path = sighting.passage.pointer?.join('/') ?? '';
      if (!cells.has(path) && isBroken(sighting)) yield failure(sighting);
    }
  },
});

function failure({ passage, offset, match }: Sighting, problem = 'grouping') {
  const printed = match[0];
  return {
    status: 'fail' as const,
    at: placeIn(passage, offset, printed.length),
    args: { printed, problem },
  };
}

/** Cells of the indicator table that hold a number nobody can read. */
function* brokenCells({ table }: Subject) {
  const found = new Set<string>();
  for (const [index, row] of (table?.rows ?? []).entries()) {
    for (const column of ['target', 'actual'] as const) {
      const cell = row[column];
      if (isAbsent(cell) || cell.t !== 'text') continue;
      if (cell.why !== 'broken-number' && !DAMAGED_CELL.test(cell.raw)) continue;
      const pointer = ['indicators', 'rows', index, column];
      found.add(pointer.join('/'));
      const problem = / /.test(cell.raw.trim()) ? 'gap' : /[OolI]/.test(cell.raw) ? 'letter' : 'grouping';
      const at = { in: 'facts', pointer } as const;
      yield { status: 'fail' as const, at, args: { printed: cell.raw, problem } };
    }
  }
  return found;
}

/** Words of the report, not its codes: numbers of documents and sections have points and commas of their own. */
function isFree({ passage }: Sighting): boolean {
  const [list] = passage.pointer ?? [];
  return list === 'findings' || list === 'recommendations' || list === 'goals' || list === 'rectifications';
}

/** Cells of tables stand side by side with a blank between them, and a line may begin with the number of an item. */
function isGapped({ match, passage, offset }: Sighting, cells: ReadonlySet<string>): boolean {
  if (passage.kind === 'row' || passage.kind === 'code' || offset === 0) return false;
  if (passage.kind === 'fact' && cells.has(passage.pointer?.join('/') ?? '')) return false;
  return !THOUSANDS.test(match[0]);
}

function isBroken({ match, passage, offset }: Sighting): boolean {
  const [printed] = match;
  const before = passage.text[offset - 1] ?? '';
  if (/[\d.,，．A-Za-z_-]/.test(before)) return false;
  const unit = UNIT.exec(printed)?.[0] ?? '';
  // A full-width comma parts a list; only the narrow one groups digits.
  const digits = printed.slice(0, printed.length - unit.length).replaceAll('．', '.');
  if (digits.includes('，')) return false;
  if (!digits.includes(',')) return unit !== '' && (digits.match(/\./g)?.length ?? 0) > 1;
  if (GROUPED.test(digits)) return false;
  const [first = '', ...rest] = digits.split(',');
  // 1,23,456元: the last group is one of thousands, another is none.
  const groups = rest.map((group) => group.replace(/\..*$/, ''));
  if (unit.includes('元') && first.length <= 3 && groups.length > 1 && groups.at(-1)?.length === 3)
    return true;
  // 677,00元 and 7,00.0,77: a group that starts with a nought is the rest of a number.
  const hasNought = rest.some((group) => /^0\d/.test(group));
  return hasNought && (unit !== '' || digits.includes('.') || rest.some((group) => /^00/.test(group)));
}
