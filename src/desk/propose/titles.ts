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
    ...words.slice(0, 1).map(({ text, at }) => wordValue({ value: text, printed: text, at }, 'sure')),
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
