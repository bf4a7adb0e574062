import { element } from '../../browser/element.ts';
import type { Segment } from '../runtime/stretch.ts';

/** Original text with its marks. */
export function marked(segments: readonly Segment[]): (Node | string)[] {
  return segments.map(({ text, mark }) => (mark ? element('mark', {}, text) : text));
}

/** Groups of thousands are not usual in Chinese counts below 10,000; plain digits. */
export function plain(count: number): string {
  return String(count);
}
