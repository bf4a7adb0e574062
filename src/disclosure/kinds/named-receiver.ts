import type { Sighting } from '../hit.ts';
import type { Reading } from '../reading.ts';
import {
  CLEAR_NAME_PATTERN,
  isMasked,
  isNameBesideKind,
  isNameInProse,
  NAME_PATTERN,
} from './person-name.ts';

/**
 * Persons named where it is told who signed for money, whose household it was and what each got: `领款人王小五、李小六签字`,
 * `抽查了王小五户、李小六户`, `王小五500元、李小六400元`. No word of aid or illness stands beside them.
 */

/** Who signs for money: 领款人, 签领人, with what leads over to the names. */
const SIGNER =
  '(?:[领受收]款人|[代签具受经]领人|签收人|签[字名]人|代签人|领取人)(?:(?:签[字名章])?一?[栏处列])?(?:分别|均|主要|只)?(?:由|为|是|有|系|包括)?[:“"( ]{0,3}';
const SIGNED = new RegExp(`${SIGNER}(${CLEAR_NAME_PATTERN})((?:[、, ] ?${CLEAR_NAME_PATTERN})*)`, 'g');
/** Of two characters only where the name ends: 领款人:王五(代) */
const SHORTLY_SIGNED = new RegExp(`${SIGNER}(${NAME_PATTERN}?)(?=[、,;。()]|等|签|代|$)`, 'g');

/** 王小五、李小六等人签字 where money is handed out, and nobody speaks of the evaluation's own people. */
const SIGNING = new RegExp(
  `(${CLEAR_NAME_PATTERN}(?:[、,] ?${CLEAR_NAME_PATTERN})+)(?:等\\d{0,3}人)?(?:分别|均|已|共同|都)?(?:签[字名章收领]|按了?手印|代[领签])`,
  'g',
);
const HANDED_OUT = /领款|领取|签领|代领|发放|兑付|补[助贴]|工资|手印|代签/;
const OFFICIALS = /组长|成员|评价组|工作组|专家|领导|审[核批]|监理|甲方|乙方|代表/;

/** 王小五户: of a household, not of a kind of them (农户, 监测户). */
const HOUSEHOLD = new RegExp(
  `(?<=^|[\\n,。;；:、(]|[访查看到]了?|[村组社]) ?(${CLEAR_NAME_PATTERN})(?:家庭|[户家])(?=[、,;；。)]|$|等|[一-鿿]{0,6}[未已的厕房危改])`,
  'g',
);
const KIND_OF_HOUSEHOLD = /[农住用商困保脱测特贫散帐门账开客移灾佃富养种每各受搬帮入到专业低职军烈大小单]$/;

/** 王小五(护林员)月补贴800元、李小六 400元 */
const SUM = `(?:\\([^()\\n]{0,8}\\))?(?:每?[月年])?(?:补[贴助]|工资|报酬|领取?)?[: ]{0,2}[¥￥]?\\d[\\d,.]*元`;
const WITH_SUM = new RegExp(`(?<=^|[\\n,。;；:、(-]|[.)] ?| )(${CLEAR_NAME_PATTERN})${SUM}`, 'g');
/** How far apart the next person of a list stands. */
const NEXT = 12;
const ALONE_WITH_SUM = new RegExp(
  `^[\\s\\d.、)(•·*+-]{0,6}(${CLEAR_NAME_PATTERN})[:： ]{0,2}${SUM}[;；,，。]?\\s*$`,
);
const LONGEST_ALONE = 32;

/** Whether a short text is nothing but a name and a sum, so that it is worth reading though it has no other sign. */
export function mayBeNameWithSum(text: string): boolean {
  return text.length <= LONGEST_ALONE && /[一-鿿]{2}.*\d元/.test(text);
}

/** Whether a text has what {@link findNamedReceivers} looks for. */
const ANY = /[领款签收取]人|签[字名章收领]|手印|代[领签]|户|[家庭][、,;；。)一-鿿]|\d元/;

export function* findNamedReceivers({ normal: { text } }: Reading): Generator<Sighting> {
  if (!ANY.test(text)) return;
  yield* signed(text);
  for (const match of text.matchAll(HOUSEHOLD)) {
    const name = match[1] ?? '';
    const from = match.index + match[0].indexOf(name);
    if (KIND_OF_HOUSEHOLD.test(name) || !isPerson(name, '')) continue;
    yield found(from, name, 'error');
  }
  yield* withSums(text);
}

function* signed(text: string): Generator<Sighting> {
  for (const match of text.matchAll(SIGNED)) {
    const [whole, name = '', more = ''] = match;
    if (!isPerson(name, more || text.slice(match.index + whole.length))) continue;
    const from = match.index + whole.length - more.length - name.length;
    yield found(from, name + more, 'error');
  }
  for (const match of text.matchAll(SHORTLY_SIGNED)) {
    const name = match[1] ?? '';
    if (isMasked(name) || !isNameInProse(name)) continue;
    yield found(match.index + match[0].length - name.length, name, 'warn');
  }
  for (const match of text.matchAll(SIGNING)) {
    const names = match[1] ?? '';
    const sentence = sentenceAround(text, match.index);
    if (!HANDED_OUT.test(sentence) || OFFICIALS.test(sentence)) continue;
    if (!names.split(/[、,] ?/).every((name) => isPerson(name, ''))) continue;
    yield found(match.index, names, 'error');
  }
}

/** Two in a row are a list; one that is all of a text is an item of one. */
function* withSums(text: string): Generator<Sighting> {
  const alone = text.length <= LONGEST_ALONE ? ALONE_WITH_SUM.exec(text) : null;
  if (alone?.[1] && isPerson(alone[1], '')) yield found(text.indexOf(alone[1]), alone[1], 'error');
  const persons = [...text.matchAll(WITH_SUM)].filter(({ 1: name = '' }) => isPerson(name, ''));
  for (const [index, { index: from, 0: whole, 1: name = '' }] of persons.entries()) {
    const before = persons[index - 1];
    const after = persons[index + 1];
    const isListed =
      (before !== undefined && from - before.index - before[0].length <= NEXT) ||
      (after !== undefined && after.index - from - whole.length <= NEXT);
    if (isListed) yield found(from, name, 'error');
  }
}

function isPerson(name: string, after: string): boolean {
  return !isMasked(name) && isNameBesideKind(name, after.slice(0, 6));
}

function sentenceAround(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('\n', at)) + 1;
  const to = text.slice(at).search(/[。\n]/);
  return text.slice(from, to < 0 ? undefined : at + to);
}

function found(from: number, names: string, severity: Sighting['severity']): Sighting {
  return { id: 'PII_PAYEE', severity, from, to: from + names.length, reason: 'paid-person' };
}
