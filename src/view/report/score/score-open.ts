import type { PublishedReport } from '../../../model/published.ts';
import type { Recomputed } from '../../../scoring/computed-report.ts';
import { SCORES_TEXT } from '../../../text/report/scores.ts';

/** The rows that leave a recomputed total open, each with its reason. */
export interface OpenRows {
  readonly label: string;
  readonly rows: readonly {
    readonly name: string;
    /** Its row on the page; `null` for spending, which is explained beside. */
    readonly href: string | null;
    readonly reason: string | null;
  }[];
}

/** `null` where nothing is recomputed or every row has points. */
/** @param page address of the page that the indicators stand on; `''` for the page itself */
export function openRows(published: PublishedReport, recomputed: Recomputed, page = ''): OpenRows | null {
  if (recomputed.state !== 'computed' || recomputed.scored.total.open.length === 0) return null;
  const indicators = new Map(published.indicators?.map((indicator) => [indicator.id, indicator]));
  const rows = recomputed.scored.total.open.map((id) => {
    const indicator = indicators.get(id);
    return indicator === undefined
      ? { name: SCORES_TEXT.execution, href: null, reason: published.execution?.reason ?? null }
      : { name: indicator.name, href: `${page}#indicator-${id}`, reason: indicator.reason };
  });
  return { label: SCORES_TEXT.open(rows.length), rows };
}
