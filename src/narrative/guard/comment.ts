const COMMENT = /^\s*\/\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/;
/** Opening words of a remark that asks for a decision. */
const PENDING = /^\s*(?:待确认|待核实|待补充|待定|TODO|FIXME)/i;

/** The words of a remark to editors, from what stands between braces; `null` where that is a program. */
export function commentIn(value: string): string | null {
  return COMMENT.exec(value)?.[1] ?? null;
}

export function asksForDecision(comment: string): boolean {
  return PENDING.test(comment);
}
