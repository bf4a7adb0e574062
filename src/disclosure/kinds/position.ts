import type { Sighting } from '../hit.ts';
import type { Reading } from '../reading.ts';

/** A number in figures, or in words: 104, 104.5873, 一百零四, 三十四点五. */
const NUMBER =
  '(?:\\d{1,3}(?:\\.\\d{1,8})?|[零〇一二三四五六七八九十百]{1,7}(?:点[零〇一二三四五六七八九]{1,8})?)';
/** 104度35分12秒, 104°35′, 104.5873: a degree alone is half a province. */
const ANGLE = `${NUMBER} ?(?:[度°] ?(?:${NUMBER} ?[分′'’](?: ?${NUMBER} ?(?:秒|["″”]|'')?)?)?)?`;
const AXIS = '(?:东经|北纬|经度|纬度)';
const ONE = `${AXIS}[为是约: ]{0,3}${ANGLE}|${ANGLE} ?[NE](?![A-Za-z])|[NE] ?${ANGLE}`;
/** One coordinate, and the other behind it. */
const POSITION = new RegExp(`(?:${ONE})(?:[,，、;；和及 ]{0,3}(?:${ONE}))?`, 'g');
/** A degree with its minutes, or at least three decimals: a few hundred metres. */
const IS_EXACT = /[分′'’]|[.点][\d零〇一二三四五六七八九]{3}/;
/** From here to there: a stretch of country. */
const RANGE = /^ ?(?:[-—–~～至到])/;

/** Somebody lives there. */
const HOME =
  /家住|现住|住在|住址|居住|住房|住宅|住所|住处|居所|宅院|宅基地|老宅|农房|危房|院落|家中|户家|(?:户|老人|儿童|残疾人|[^国专]家)(?:庭)?(?:的?(?:住房|房屋|位置|坐标|定位|经纬度)|(?:位于|坐落))/;
/** 320户住房: many homes are an area. */
const MANY = /\d ?[多余]?[户套栋]|各户|每户|全部|均/;
const REACH = 30;

/** Coordinates of somebody's home: to be found with any map, and so as private as its address. */
export function* findPositions({ normal: { text }, label }: Reading): Generator<Sighting> {
  if (!/[经纬°]/.test(text)) return;
  for (const match of text.matchAll(POSITION)) {
    const [found] = match;
    if (!/[经纬度°]/.test(found) || !IS_EXACT.test(found)) continue;
    const to = match.index + found.length;
    if (RANGE.test(text.slice(to, to + 2))) continue;
    const before =
      text
        .slice(Math.max(0, match.index - REACH), match.index)
        .split(/[。\n]/)
        .at(-1) ?? '';
    if (!HOME.test(before) && !/住址|住房|家庭/.test(label)) continue;
    if (MANY.test(before)) continue;
    yield { id: 'PII_ADDRESS', severity: 'warn', from: match.index, to, reason: 'shape' };
  }
}
