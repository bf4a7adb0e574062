import { isOrdinaryWord } from '../words/ordinary.ts';
import {
  CLEAR,
  COMMON,
  DOUBLE,
  GIVEN_ENDS,
  GIVEN_ENDS_OFTEN,
  GIVEN_MADE,
  GIVEN_NONE,
  GIVEN_WORDS,
  LITTLE,
  NEVER_GIVEN,
  NO_NAMES,
  RARER,
  WORDLIKE,
  WORDS_BEGIN,
} from '../words/surnames.ts';

/**
 * Which strings may be a Chinese personal name. Patterns cannot know names: this says only what has the form of one,
 * and is used where the place (a column 姓名, the payee of a fee) already speaks of a person.
 */

/** Words of reports that begin like a name: 高龄, 石料, 安全员. */
const WORD =
  /^(?:高[龄温校中层原标速效压新职级等考]|马[铃路]|黄[牛芪花土瓜河]|金[额融银秋属]|白[菜酒内]|石[料材油头]|田[间地园径]|江[河水]|方[案面式法向木]|万[元亩户人]|常[年规委住用]|向[上下]|于[是年]|任[务职期]|程[序度]|武[装术警]|余[额款]|曾[经用]|何[种时]|林[业地木场草权果]|叶[片面]|龙[头门]|雷[达电]|夏[季粮]|秦[岭腔]|钟[表点]|孔[洞径]|毛[驴利巾]|严[格重打禁]|付[款费清]|许[可多]|范[围本]|苏[木州]|陆[地续]|史[料志]|段[落次]|梁[板]|罗[汉马]|安[全保置装徽检居防]|管[护理道线网控材]|文[化件明教物旅本体字]|易[地燃]|车[辆间费位]|路[面灯基线政]|施[工肥]|计[生划]|花[椒卉费]|苗[木圃]|牛[羊奶肉]|温[室棚室]|水[利费]|周[边期转年]|孟[加]|陈[列旧]|吴[忠]|胡[萝椒]|杜[绝仲]|谢[绝]|唐[代]|项[目]|单[位价据]|关[于键]|左[右]|童[装]|游[客泳]|房[屋租]|解[决放]|包[括装干]|景[区观]|党[员建委组]|章[程节]|康[复养]|申[请报]|季[度节]|齐[全]|洪[水灾]|祝[贺])/;

/** Ends of words for groups, bodies, places, things and illnesses rather than of given names. */
const NOT_GIVEN =
  /[员户队费站点款区县镇乡村校者组类项板处科局办部厂店社所院司庄湾沟坪坡寨屯堡坝桥率额机器具料型膜纸剂酸税券证票账册表网管泵阀柜箱桶棚床椅墙渠窖厕砖瓦皮肉蛋菜薯粮糖盐病症炎癌瘤疹裙裤鞋]$/;

/** One Chinese character, the rare ones beyond the basic plane included: names are where they occur. */
const HAN = String.raw`(?:[㐀-鿿]|[\ud840-\ud888][\udc00-\udfff])`;

const DOUBLES = DOUBLE.join('|');

const COMMON_NAME = new RegExp(`^(?:[${COMMON}]|${DOUBLES})${HAN}{1,2}$`);
const ANY_NAME = new RegExp(`^(?:(?:[${COMMON}${RARER}]|${DOUBLES})${HAN}{1,2}|${HAN}{2,6}·${HAN}{1,8})$`);

/** For use inside larger patterns: a surname and one or two characters. */
export const NAME_PATTERN = `(?:${DOUBLES}|[${COMMON}])${HAN}{1,2}`;

/** A star, cross or 某 in a name shows that it has been masked. */
const MASKED = /[*×Xx某○●]/;

/** Has the form of a name with a common surname; for running text. */
export function looksLikeCommonName(text: string): boolean {
  return COMMON_NAME.test(text) && !WORD.test(text) && !NOT_GIVEN.test(text);
}

/** Has the form of a name; for cells of a column that is said to hold names. Blanks inside (张 三) do not matter. */
export function looksLikeName(cell: string): boolean {
  const text = cell.replace(/\s+/g, '');
  return ANY_NAME.test(text) && !WORD.test(text) && !NOT_GIVEN.test(text);
}

/** 于竹庚, 把秋川: not 于春秋两季, 把山林, 于三四月. */
const LITTLE_NAME = `[${LITTLE}](?!${GIVEN_NONE.join('|')})[${GIVEN_MADE}]{2}(?![月日号年个天时户人名组季周级类条项点岁楼])`;

/** The same with the rare ones that few other words begin with. */
export const TOLD_NAME_PATTERN = `(?:${DOUBLES}|[${COMMON}${CLEAR}]|(?=${LITTLE_NAME})[${LITTLE}])${HAN}{1,2}`;

/** The same with every surname of the list. */
export const ANY_NAME_PATTERN = `(?:${DOUBLES}|[${COMMON}${RARER}])${HAN}{1,2}`;

const NO_NAME = new RegExp(`^(?:${NO_NAMES.join('|')})`);
const ENDS_OTHERWISE = new RegExp(`[${NEVER_GIVEN}]$`);

/** A name with a common surname that running text may hold without saying so: stricter than {@link looksLikeCommonName}. */
export function isNameInProse(text: string): boolean {
  const isWord = text.length === 2 && beginsWord(text);
  return !isWord && looksLikeCommonName(text) && !isNoName(text);
}

function isNoName(text: string): boolean {
  return NO_NAME.test(text) || ENDS_OTHERWISE.test(text) || isOrdinaryWord(text) || goesOn(text);
}

const ENDS_OF_NAMES = new Set(GIVEN_ENDS + GIVEN_MADE + GIVEN_ENDS_OFTEN);

/** 石首增加, 石棉肺: an ordinary word and what is said next or makes it longer, rather than 高兴明. */
function goesOn(text: string): boolean {
  const isWord = isOrdinaryWord(text.slice(0, 2)) || beginsWord(text);
  return text.length === 3 && isWord && !ENDS_OF_NAMES.has(text.charAt(2));
}

/** 周边环境, 高标准: the surname and what follows it are a word of reports. */
function beginsWord(text: string): boolean {
  return (WORDS_BEGIN[text.charAt(0)] ?? '').includes(text.charAt(1));
}

/** A rare surname and two characters; too near to ordinary words to be sure of. */
export function isRareNameInProse(text: string): boolean {
  return (
    text.length > 2 &&
    !text.startsWith('者') &&
    !beginsWord(text) &&
    !COMMON_NAME.test(text) &&
    looksLikeName(text) &&
    !isNoName(text)
  );
}

const NEVER_WITHIN = new RegExp(`[${NEVER_GIVEN}]`);
/** Surnames that are little words as often. Beside nothing that says what a person does they are no names. */
const LITTLE_WORDS = /^[于向]/;
const IS_LITTLE_NAME = new RegExp(`^${LITTLE_NAME}$`);
/** What follows a name of a place and not of a person: 王家沟|村, 石柱土|家族. */
const PLACE_GOES_ON =
  /^(?![返回下离在驻进入本同]?[㐀-鿿]?[返回下离在驻进入本同][村镇乡县区])(?:[㐀-鿿]{0,2}?(?:[村镇乡县区州]|街道|社区|民族|家族|自治)|[小中]学|学校|医院|卫生院|合作社|公司|[敬养]老院)/;

/** What ends no given name where only a person's doing tells that it is one: 成年后|享受, 时间段|领取. */
const ENDS_WORDLIKE =
  /[后前时间中内外上下段期率量度性化线类式法力员区镇村县市省局部院校厂站队组会社团党政费款金额标准况料品设备施面质感果益价值务业农工商学生病残困难群众干部户家贫等级还也又再更最很多少可能来去进出入好室楼房]$/;

/** 卫国强 behind 低保户, before what one person does: as {@link isNameBesideKind} for surnames that are words as often. */
export function isWordlikeName(text: string): boolean {
  return (
    !isOrdinaryWord(text) &&
    !ENDS_WORDLIKE.test(text) &&
    !NEVER_WITHIN.test(text.slice(1)) &&
    !NOT_GIVEN.test(text)
  );
}

/** Any surname of one character, and 和, which is one as well as a little word; with two characters. */
export const NAME_OF_WORDS_PATTERN = `[${WORDLIKE}${COMMON}${RARER}和]${HAN}{2}`;
const WORDLIKE_SURNAME = new RegExp(`^[${WORDLIKE}]`);
const GIVEN_WORD = new Set(GIVEN_WORDS);

/**
 * 成建设, 和平安, 方向明: words and a name in one, so that neither its surname nor what is given tells. Behind a word for
 * persons and before what one person does it is one where the given name is such a word that names are made of, or ends
 * as given names end.
 */
export function isNameOfWords(text: string, after: string): boolean {
  const [surname, given] = [text.charAt(0), text.slice(1)];
  // 残疾人和文明家庭: several, joined.
  if (surname === '和' && /^(?:家|的|户|等)/.test(after)) return false;
  if (GIVEN_WORD.has(given)) return true;
  if (isOrdinaryWord(text)) return false;
  const [first = '', last = ''] = given;
  if (NEVER_WITHIN.test(given)) return false;
  if (surname === '和') return GIVEN_ENDS.includes(first) && GIVEN_ENDS.includes(last);
  return beginsWord(text) && GIVEN_ENDS.includes(last);
}

/** Whether a name has a surname that {@link isWordlikeName} may be asked of. */
export function hasWordlikeSurname(text: string): boolean {
  return WORDLIKE_SURNAME.test(text);
}

/** A surname that few other words begin with, and two characters. */
export const CLEAR_NAME_PATTERN = `(?:${DOUBLES}|[${COMMON}${CLEAR}]|(?=${LITTLE_NAME})[${LITTLE}])${HAN}{2}`;

/**
 * A clear surname and two characters that stand right behind a word for persons, whatever follows: stricter than
 * {@link isNameInProse}, because no verb says that somebody is spoken of.
 * @param after the text behind the name
 */
export function isNameBesideKind(text: string, after: string): boolean {
  if (
    !(isNameInProse(text) || isRareNameInProse(text)) ||
    (LITTLE_WORDS.test(text) && !IS_LITTLE_NAME.test(text)) ||
    PLACE_GOES_ON.test(after)
  )
    return false;
  return !beginsWord(text) && !NEVER_WITHIN.test(text.slice(1));
}

export function isMasked(text: string): boolean {
  return MASKED.test(text);
}
