import type { DisclosureId } from '../../model/allowance.ts';
import type { Severity } from '../../model/diagnostic.ts';
import type { HitReason, Sighting } from '../hit.ts';
import type { Reading } from '../reading.ts';
import { PRIVATE_CELL } from '../words/sensitive.ts';
import { FEE } from './payee.ts';
import { isMasked, isNameInProse, looksLikeName } from './person-name.ts';

/** Headers over a column of names. */
const NAME =
  /^(?:姓名|户主(?:姓名)?|农户(?:姓名)?|受益人|受助人|救助对象|补助对象|享受人|持卡人|(?:学生|患者|病人|儿童|家长|监护人|老人|残疾人|当事人|被处罚人|死者|对象|人员|职工|党员|本人|申请人|户主)姓名|患者|病人|残疾人|当事人|被处罚人|name)$/i;
/** Headers over names or over kinds of them: only names that stand there count. */
const PERHAPS_NAME =
  /^(?:学生|儿童|老人|职工|党员|贫困户|脱贫户|监测户|低保户|五保户|被?[补救扶受资]助[人户者对象]*|[补救扶资]助对象|受益户|农户名|[参投被]保[人险]*人|持[证卡]人|[签代具经][领字]人|签[字名收]人?|[获得]奖[人者]|护林员|保洁员|公益性?岗位?人员)$/;
const PAYEE = /^(?:收款人|领款人|受款人|领取人|收款人姓名|payee)$/i;

/** Headers over what must not stand beside a name. */
const PRIVATE =
  /身份证|公民身份|电话|手机|联系方式|住址|家庭地址|户籍|卡号|账号|帐号|银行|低保|残疾|五保|特困|困难|病种|疾病|诊断|病情|罪名|案由|处分|处罚|残疾等级|出生|年龄|性别|监护|成绩|健康|患病|班级|学号|等次|与户主关系|[类等]别|[等档]级|签字|按手印|发放金额|补助金额|补贴金额|领取金额|id_?card|phone|mobile/i;
const PAID = new RegExp(`${FEE}|实发|应发|报酬|金额`);

const ANY_NAME_HEADER =
  /姓 {0,4}名|患者|病人|残疾人|当事人|被处罚人|户主|农户|受益人|[收领受]款人|领取人|对象|享受人|持卡人/g;
/** The same with titles that may mean kinds of people, where there are cells. */
const ANY_HEADER = new RegExp(
  `${ANY_NAME_HEADER.source}|学生|儿童|老人|职工|党员|[困贫保益]户|[补救扶受资]助|保险?人|持证人|[签代具经][领字]人|签[字名收]|[获得]奖|员`,
  'g',
);

const HEADER_SIZE = 14;
const ROWS_LOOKED_AT = 5;
const LONGEST_LINE = 400;

/** A header row of a list of persons and what follows it. */
export interface PersonList {
  readonly id: Extract<DisclosureId, 'PII_LIST' | 'PII_PAYEE'>;
  readonly severity: Severity;
  readonly reason: HitReason;
  readonly nameColumn: number;
}

/**
 * Whether a row is the header of a list of persons, and whether rows with unmasked names follow. The header alone
 * may be an empty form: a warning. Names beside what is private about them stop the publication.
 */
export function personList(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): PersonList | null {
  const titles = header.map((cell) => cell.replace(/\s+/g, ''));
  const said = titles.findIndex((title) => NAME.test(title) || PAYEE.test(title));
  const nameColumn = said < 0 ? titles.findIndex((title) => PERHAPS_NAME.test(title)) : said;
  if (nameColumn < 0) return null;
  const others = titles.map((_, column) => column).filter((column) => column !== nameColumn);
  const isShort = (title: string) => title.length <= HEADER_SIZE;
  const ownPrivate = others.filter(
    (column) => isShort(titles[column] ?? '') && PRIVATE.test(titles[column] ?? ''),
  );
  const paid = others.filter((column) => isShort(titles[column] ?? '') && PAID.test(titles[column] ?? ''));
  const columns = ownPrivate.length > 0 ? ownPrivate : paid;
  if (columns.length === 0) return null;
  const exposes = rows.slice(0, ROWS_LOOKED_AT).some((row) => exposesPerson(row, nameColumn, columns));
  if (!exposes && said < 0) return null;
  return {
    id: ownPrivate.length > 0 ? 'PII_LIST' : 'PII_PAYEE',
    severity: exposes ? 'error' : 'warn',
    reason: exposes ? 'rows-follow' : 'header-only',
    nameColumn,
  };
}

function exposesPerson(row: readonly string[], nameColumn: number, columns: readonly number[]): boolean {
  const name = (row[nameColumn] ?? '').trim();
  if (isMasked(name) || !looksLikeName(name)) return false;
  return columns.some((column) => {
    const value = (row[column] ?? '').trim();
    return value !== '' && !/^[-—/无空]$/.test(value) && !value.includes('*');
  });
}

/** 二〇 years, 65岁, or a bare figure between 1 and 119. */
const AGE = /^(?:1[01]\d|[1-9]\d?)(?: ?周?岁)?$/;
const SEX = /^[男女]性?$/;
const AMOUNT = /^[¥￥]?\d[\d,.]*(?: ?万?元)$/;
const HIDDEN_NAME = /^(?:[一-鿿]某某?|某某)$/;
const MOST_CELLS = 40;

/**
 * Whether a row says who somebody is and what nobody else may know: a name with sex and age, or with an illness, a
 * disability or a kind of aid. For lists without a header. A name hidden as 某某 is a warning.
 */
export function personRow(
  cells: readonly string[],
): { readonly column: number; readonly severity: Severity } | null {
  if (cells.length < 3 || cells.length > MOST_CELLS) return null;
  const bare = cells.map((cell) => cell.replace(/\s+/g, ''));
  const column = bare.findIndex(
    (cell) => HIDDEN_NAME.test(cell) || (cell.length <= 4 && isNameInProse(cell) && !isMasked(cell)),
  );
  if (column < 0) return null;
  const others = bare.filter((_, index) => index !== column);
  const has = (test: (cell: string) => boolean) => others.some(test);
  const sex = has((cell) => SEX.test(cell));
  const age = has((cell) => AGE.test(cell));
  const fact = has((cell) => cell.length <= 16 && PRIVATE_CELL.test(cell));
  const paid = has((cell) => AMOUNT.test(cell));
  if (!((sex && (age || fact || paid)) || (fact && (age || paid)))) return null;
  const name = bare[column] ?? '';
  return { column, severity: HIDDEN_NAME.test(name) || name.length < 3 ? 'warn' : 'error' };
}

/** Rows of lists without a header, in lines of text with cells. */
export function* findPersonRows({ normal: { text } }: Reading): Generator<Sighting> {
  if (!/[|\t]| [男女] /.test(text)) return;
  for (let from = 0; from < text.length; ) {
    const to = endOfLine(text, from);
    const line = to - from <= LONGEST_LINE ? text.slice(from, to) : '';
    if (/[|\t].*[|\t]| [男女] /.test(line)) {
      const cells = cellsOf(line);
      const row = personRow(cells);
      const name = row ? (cells[row.column] ?? '') : '';
      const at = row ? line.indexOf(name) : -1;
      if (row && at >= 0)
        yield {
          id: 'PII_LIST',
          severity: row.severity,
          from: from + at,
          to: from + at + name.length,
          reason: 'person-row',
        };
    }
    from = to + 1;
  }
}

/** Lists written as lines of text: Markdown or tab-separated tables, CSV, columns made with blanks. */
export function* findPersonLists({ normal: { text } }: Reading): Generator<Sighting> {
  const headers = /[|\t]/.test(text) ? ANY_HEADER : ANY_NAME_HEADER;
  if (text.search(headers) < 0) return;
  let done = -1;
  for (const match of text.matchAll(headers)) {
    if (match.index < done) continue;
    const from = text.lastIndexOf('\n', match.index) + 1;
    const to = endOfLine(text, from);
    done = to;
    if (to - from > LONGEST_LINE) continue;
    const list = personList(cellsOf(text.slice(from, to)), rowsAfter(text, to));
    if (list) yield { id: list.id, severity: list.severity, from, to, reason: list.reason };
  }
}

function rowsAfter(text: string, at: number): string[][] {
  const rows: string[][] = [];
  for (let end = at; end < text.length && rows.length < ROWS_LOOKED_AT; ) {
    const from = end + 1;
    end = endOfLine(text, from);
    const line = text.slice(from, Math.min(end, from + LONGEST_LINE));
    if (line.trim() === '' || /^[\s|:-]+$/.test(line)) {
      if (rows.length > 0 || end - from > LONGEST_LINE) break;
      if (end - at > LONGEST_LINE) break;
      continue;
    }
    rows.push(cellsOf(line));
  }
  return rows;
}

/** Splits by the strongest separator the line has. */
function cellsOf(line: string): string[] {
  const bare = line
    .trim()
    .replace(/^\||\|$/g, '')
    .replace(/姓 {1,4}名/, '姓名');
  const separator = ['|', '\t', ','].find((candidate) => bare.includes(candidate));
  const cells = separator === undefined ? bare.split(/ +/) : bare.split(separator);
  return cells.map((cell) => cell.trim());
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
