import type { Sighting } from '../hit.ts';
import type { Reading } from '../reading.ts';

/** 住址：… up to the next stop. */
const LABELLED =
  /(?:家庭住址|家庭地址|居住地址|现住址|现住|住址|户籍地址|户籍所在地|户籍地|常住地址)["']?[:为是]{1,2}[ \t]{0,4}["']?([^\n,。;；|"']{4,40})/g;
const LABEL = /住址|家庭地址|居住地址|户籍地|现住/;
const DWELLING = /[村组号室楼栋幢屯社路街巷庄]|单元|小区/;

/** Street or estate, number, and then a unit or room. */
const ROOM =
  /(?:[路街巷弄村庄苑园府湾坊里寨]|小区|社区|家属院)[一-鿿0-9A-Za-z()-]{0,10}?\d{1,5}(?:号楼?|栋|幢|座)[一-鿿0-9-]{0,6}?\d{1,4}(?:单元[-层\d]{0,6}室?|室|户)/g;

/** 家住桥南路12号院3栋1202: somebody lives there, and where is said down to the door. */
const LIVES =
  /(?:家住|现住|(?<!入)住在|居住在|租住在?)([^\n,。;；|"'()]{2,24}?(?:\d{1,4}|[一二三四五六七八九十]{1,3})(?:号院?|栋|幢|座|单元|组|社)[-—]?[^\n,。;；|"'()]{0,8}?\d{1,4}(?:号|室|楼|层|单元)?)(?![\d万名户人个元])/g;

/** A homestead: village, group, house number. */
const HOMESTEAD =
  /[村屯庄寨][一二三四五六七八九十\d]{1,3}(?:组|社|队)\d{1,4}号(?!文|令|线|井|机|桥|楼|地|标|公路|坝|渠|泵|闸|大棚|温室|变|点|池)/g;

/** An office has rooms too. */
const OFFICE = /[局委办厅校]|(?<!家属)院|公司|中心|大厦|大楼|政府|办公|酒店|宾馆|会议|银行|机关|广场/;

/** Without one of these there is no address of a home. */
const ANY = /[号栋幢座]|住|户籍/;

/** How far before the street the place may begin: 麦积区石佛镇. */
const LEAD = /[一-鿿]{0,16}$/;

/** Home addresses down to the house or room. Places down to the street number only are public geography. */
export function* findAddresses(reading: Reading): Generator<Sighting> {
  const { text } = reading.normal;
  if (!ANY.test(text) && !LABEL.test(reading.label)) return;
  for (const match of text.matchAll(LABELLED)) {
    const value = match[1] ?? '';
    const to = match.index + match[0].length;
    if (DWELLING.test(value)) yield sighting(to - value.length, to, 'named');
  }
  for (const match of text.matchAll(LIVES)) {
    const value = match[1] ?? '';
    const to = match.index + match[0].length;
    if (DWELLING.test(value) && !OFFICE.test(value.replace(/\d号院/, '')))
      yield sighting(to - value.length, to, 'named');
  }
  if (
    LABEL.test(reading.label) &&
    text.length <= 60 &&
    /\d|[一二三四五六七八九十]/.test(text) &&
    DWELLING.test(text)
  ) {
    yield sighting(0, text.length, 'named');
  }
  for (const pattern of [ROOM, HOMESTEAD]) {
    for (const match of text.matchAll(pattern)) {
      const [lead = ''] = LEAD.exec(text.slice(Math.max(0, match.index - 16), match.index)) ?? [];
      const to = match.index + match[0].length;
      if (!OFFICE.test(lead + match[0])) yield sighting(match.index - lead.length, to, 'shape');
    }
  }
}

function sighting(from: number, to: number, reason: 'named' | 'shape'): Sighting {
  return { id: 'PII_ADDRESS', severity: 'warn', from, to, reason };
}
