import type { Region } from '../../model/region.ts';
import { NOWHERE } from '../../model/region.ts';

/** The innermost part of a region's name: 麦积区 of 甘肃省天水市麦积区. */
const INNERMOST = /([^省市区县旗州]{2,}(?:自治县|自治州|区|县|旗|市|州|省))$/;

/** The region of a unit that the site does not know, where its name says so: 麦积区市场监督管理局. */
export function regionFor(unit: string, regions: Iterable<Region>): Region {
  for (const region of regions) {
    const own = INNERMOST.exec(region.name)?.[1];
    if (own !== undefined && unit.includes(own)) return region;
  }
  return NOWHERE;
}
