import { parseExpression } from '../../src/model/expression.ts';

type Direction = 'positive' | 'negative' | 'equal' | 'interval' | 'qualitative' | 'deadline';

/** The direction that a target itself implies, as an editor would write it down. */
export function directionOf(target: string): Direction {
  const e = parseExpression(target);
  switch (e.t) {
    case 'num':
      if (e.op === 'le' || e.op === 'lt') return 'negative';
      // 0起, 0人次: none shall happen, so less is better.
      if (e.op === 'eq') return e.value.isZero() ? 'negative' : 'equal';
      return 'positive';
    case 'range':
      return 'interval';
    case 'date':
      return 'deadline';
    default:
      return 'qualitative';
  }
}
