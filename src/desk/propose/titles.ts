import type { FormReading } from '../form/read-form.ts';
import { unnumbered } from '../form/words.ts';
import type { Paragraph, Value } from '../proposal.ts';
import { cellValue, joinedLines, wordValue } from './values.ts';

/** Titles of the forms and of the words, best first. */
export function titles(forms: readonly FormReading[], preface: readonly Paragraph[]): readonly Value[] {
  const words = preface.filter(
    ({ text, table }) =>
      // 现将自评表发给您，请审核。 is a sentence that speaks of a form.
      !table &&
      text.length <= 60 &&
      !/[。！？；]/.test(text) &&
      /报告$|报告[（(]|自评表|评价表|评分表/.test(text.replace(/\s/g, '')),
  );
  return [
    ...words.slice(0, 1).map((last) => {
      const lines = [...linesAbove(last, preface), last].map(({ text }) => text);
      return wordValue(
        { value: joinedLines(lines.join('\n')), printed: lines.join('\n'), at: last.at },
        'sure',
      );
    }),
    ...forms.flatMap(({ title }) =>
      title === null
        ? []
        : [
            cellValue(
              title,
              'sure',
              unnumbered(joinedLines(title.text.split(/[　\s]{3,}|单位[:：]/)[0] ?? '')),
            ),
          ],
    ),
  ];
}

/** 示例县2022年度 over 高标准农田建设项目 over 绩效评价报告 is one title in three lines. */
function linesAbove(last: Paragraph, preface: readonly Paragraph[]): readonly Paragraph[] {
  if (!GENERIC.test(last.text.replace(/\s/g, ''))) return [];
  const before = preface.slice(0, preface.indexOf(last));
  return before.slice(before.findLastIndex((line) => !isOfTitle(line)) + 1).slice(-MOST_ABOVE);
}

function isOfTitle({ text, table }: Paragraph): boolean {
  return !table && text.length <= LONGEST_LINE && ABOUT.test(text) && !/[:：。；，]|^附/.test(text);
}

const MOST_ABOVE = 2;
const LONGEST_LINE = 50;
/** What says of nothing in particular that it was evaluated. */
const GENERIC = /^(?:项目|财政|部门|单位|预算|支出|专项|资金|整体|绩效|自我?评价?|评价|重点|第三方)+报告$/;
/** What an evaluation is about, or its year. */
const ABOUT = /20\d{2}\s*年|(?:项目|资金|专项|经费|补助|工程|支出|政策|部门|单位)$/;
