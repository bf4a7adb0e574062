import type { Expression } from '../../../model/expression.ts';
import { printExpression } from '../../../model/expression.ts';
import { READING_TEXT } from '../../../text/report/reading.ts';

/** What the engine read out of a printed cell: `≥95%`, `区间18-54周岁`, or why nothing was read. */
export function readingWords(expression: Expression): string {
  switch (expression.t) {
    case 'num':
      return READING_TEXT.number(printExpression(expression));
    case 'range':
      return READING_TEXT.range(printExpression(expression));
    case 'ratio':
      return READING_TEXT.ratio(printExpression(expression));
    case 'date':
      return READING_TEXT.date(printExpression(expression));
    case 'qual':
      return expression.state === 'unmapped' ? READING_TEXT.unmapped : READING_TEXT.judged[expression.state];
    case 'text':
      return READING_TEXT.unread(READING_TEXT.why[expression.why]);
  }
}
