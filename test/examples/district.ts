import { appraisal2022, monitoring2023 } from './cases/elder-care.ts';
import { great2023, postage2023, shelter2024 } from './cases/limits.ts';
import { reReview } from './cases/re-review.ts';
import { water2019 } from './cases/water-2019.ts';
import { wholeDepartment2022 } from './cases/whole-department.ts';
import type { Example } from './generate.ts';
import { generate } from './generate.ts';
import { GONGLU } from './series/gonglu.ts';
import { GONGWEI } from './series/gongwei.ts';
import { LAJI } from './series/laji.ts';
import { LAOJIU } from './series/laojiu.ts';
import { NONGTIAN } from './series/nongtian.ts';
import { SHEBEI, YANGLAO } from './series/once.ts';
import { PEIXUN } from './series/peixun.ts';
import { TUSHUGUAN } from './series/tushuguan.ts';
import { XIAOSHE } from './series/xiaoshe.ts';
import { YINGYANG } from './series/yingyang.ts';
import { YINSHUI } from './series/yinshui.ts';
import type { Series } from './series.ts';

const SERIES: readonly Series[] = [
  GONGLU,
  TUSHUGUAN,
  YINGYANG,
  GONGWEI,
  PEIXUN,
  XIAOSHE,
  LAOJIU,
  YINSHUI,
  LAJI,
  NONGTIAN,
  SHEBEI,
  YANGLAO,
];

const CASES = [
  water2019,
  reReview,
  appraisal2022,
  wholeDepartment2022,
  monitoring2023,
  great2023,
  postage2023,
  shelter2024,
];

/** Every report of the example district: the series of the generator, and the cases written by hand. */
export function examples(root: string): readonly Example[] {
  return [
    ...SERIES.flatMap((series) => series.years.map((year) => generate(series, year))),
    ...CASES.map((build) => build(root)),
  ];
}
