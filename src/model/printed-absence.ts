import type { Absent } from './absence.ts';
import { normalise } from './normalise.ts';

/** What stands in a cell that has no value. 无 is none of them: no accident at all is a value. */
const NOTHING = /^(?:[-/\\~·_]+|[nN]\/?[aA]|#(?:DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|N\/A))$/;
/** A value that was covered before it was published: `**万元`, `×××`, `＊＊`. */
const MASKED =
  /^[*×✕╳■█□○〇●Xx某]+(?:\.[*×Xx]+)?(?:(?:亿|[十百千]?万|百|千)?元|%|分|人|个|户|家|件|台|套|亩|公里)?$/;
/** One such sign alone may be a cross or a tick box; a name of one letter is a name. */
const SHORTEST_MASK = 2;
const FIGURE = /[0-9０-９]/;
/** What a spreadsheet prints where its formula failed is no figure, although it may hold one. */
const FAILED = /^#[A-Z]/;
/** One sign is a mask where the unit of the value stands behind it. */
const ONE_MASKED = /^[*×■█□○〇●Xx](?:(?:亿|[十百千]?万|百|千)?元|%|分)$/;
const LONGEST = 24;

/**
 * What a cell says that holds no value: nothing where it is blank, not applicable or left empty where it holds a
 * dash, withheld where it is masked. The sign is kept as printed. `null` for any other text.
 */
export function absenceIn(raw: string): Absent | null {
  // Every cell of every table is asked; nearly all hold a figure or a sentence.
  if (raw.length > LONGEST || (FIGURE.test(raw) && !FAILED.test(raw))) return null;
  const text = normalise(raw);
  if (text === '') return raw.trim() === '' ? { absent: 'not-stated' } : printed('not-stated', raw);
  if (NOTHING.test(text)) return printed('not-stated', raw);
  const signs = text.match(/[*×✕╳■█□○〇●Xx某]/g)?.length ?? 0;
  return (signs >= SHORTEST_MASK && MASKED.test(text)) || ONE_MASKED.test(text)
    ? printed('withheld', raw)
    : null;
}

function printed(absent: Absent['absent'], raw: string): Absent {
  return { absent, printed: raw };
}
