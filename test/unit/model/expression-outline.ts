import { printCalendar } from '../../../src/model/expression/calendar.ts';
import type { Expression } from '../../../src/model/expression.ts';

/** A reading in one short line, for tables of expected values. */
export function outline(e: Expression): string {
  const around = [
    'trend' in e && e.trend ? `trend:${e.trend}` : '',
    e.label ? `label:${e.label}` : '',
    e.of ? `of:${e.of}` : '',
    e.note ? `note:${e.note}` : '',
  ];
  return [...body(e), ...around].filter((part) => part !== '').join(' ');
}

function body(e: Expression): string[] {
  switch (e.t) {
    case 'num':
      return ['num', e.inexact ? `${e.op}-${e.inexact}` : e.op, e.value.toFixed(), e.unit];
    case 'range':
      return ['range', `${e.min.toFixed()}..${e.max.toFixed()}`, e.unit];
    case 'ratio':
      return ['ratio', e.op, `${e.num.toFixed()}:${e.den.toFixed()}`];
    case 'date':
      return ['date', e.op, printCalendar(e.date), e.until ? printCalendar(e.until) : ''];
    case 'qual':
      return ['qual', e.state];
    case 'text':
      return ['text', e.why];
  }
}
