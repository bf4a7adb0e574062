import type { Example } from './generate.ts';
import { generate } from './generate.ts';
import { GONGLU } from './series/gonglu.ts';
import { TUSHUGUAN } from './series/tushuguan.ts';
import { YINGYANG } from './series/yingyang.ts';
import type { Series } from './series.ts';

const SERIES: readonly Series[] = [GONGLU, TUSHUGUAN, YINGYANG];

/** Every generated report of the example district. */
export function examples(_root: string): readonly Example[] {
  return SERIES.flatMap((series) => series.years.map((year) => generate(series, year)));
}
