import type { Paragraph, Section } from '../proposal.ts';

/** Who signed a report and when: the lines at its end, or the date on its cover. */
export interface Signature {
  readonly date: Paragraph | null;
  /** Lines at the end that belong to no section, whatever stands above them. */
  readonly lines: ReadonlySet<Paragraph>;
}

const DATE =
  /^(?:日期[:：])?\s*(?:20\d{2}\s*[年./-]\s*\d{1,2}\s*(?:[月./-]\s*\d{1,2}\s*日?|月)|二[〇○零O0][〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?)$/;
const BODY =
  /^(?:(?:评价|编制|填报|报告|实施)?(?:单位|机构)[:：])?[^，。；：、]{2,30}(?:局|委|委员会|办公室|中心|所|院|处|厅|政府|公司|学校|大学|馆|站|队|会|部|科|街道|镇|乡|社|事务所)(?:[（(][盖公签]章[)）])?$/;
/** （联系人：…，电话：…） below it. */
const CONTACT = /^[（(]?(?:联系人|联系电话|联系方式|经办人|填报人|审核人)[^。]{0,60}$/;
/** A signature is short. */
const MOST_LINES = 4;

export function signatureOf(preface: readonly Paragraph[], sections: readonly Section[]): Signature {
  const tail = (sections.at(-1)?.paragraphs ?? []).slice(-MOST_LINES);
  const found: Paragraph[] = [];
  for (const line of [...tail].reverse()) {
    if (line.table || ![DATE, BODY, CONTACT].some((one) => one.test(line.text.trim()))) break;
    found.push(line);
  }
  const isDate = ({ text, table }: Paragraph) => !table && DATE.test(text.trim());
  const date = found.find(isDate) ?? preface.find(isDate) ?? null;
  // A body alone at the end may be the last item of a list.
  return { date, lines: new Set(found.some(isDate) ? found : []) };
}

const DIGITS = '〇一二三四五六七八九';

/** 二〇二五年三月十五日 in digits; other texts as they are. */
export function dateInDigits(text: string): string {
  return text
    .replace(/[○零O]/g, '〇')
    .replace(
      /([一二三四五六七八九]?)十([一二三四五六七八九]?)(?=[月日])/g,
      (_, tens: string, ones: string) =>
        `${tens === '' ? 1 : DIGITS.indexOf(tens)}${ones === '' ? 0 : DIGITS.indexOf(ones)}`,
    )
    .replace(/[〇一二三四五六七八九]/g, (digit) => `${DIGITS.indexOf(digit)}`);
}
