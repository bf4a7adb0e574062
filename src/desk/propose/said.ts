import type { PairField } from '../form/pair-words.ts';
import { OUTSIDE } from '../form/pairs.ts';
import type { FormReading } from '../form/read-form.ts';
import type { Paragraph } from '../proposal.ts';
import type { Cell } from '../read/source.ts';
import { labelledLines } from './paragraphs.ts';
import { pairsOf } from './values.ts';

type Said = (field: PairField) => readonly Cell[];

/** What stands beside the label of a field: in the forms, in lines above them, and only without those in a sentence. */
export function saidOf(
  forms: readonly FormReading[],
  preface: readonly Paragraph[],
  paragraphs: readonly Paragraph[],
): Said {
  const above = labelledLines(preface, paragraphs);
  const told = toldInSentence(paragraphs);
  return (field) => {
    const lines = above.filter((one) => one.field === field).map(({ value }) => value);
    const labelled = [...pairsOf(forms, field), ...lines];
    return labelled.length > 0 ? labelled : (told.get(field) ?? []);
  };
}

/** 示例项目由示例局主管，示例中心具体实施, in the first such sentence. */
const WHO =
  /^([^，。；：:]{4,40})由([^，。；：:由]{3,30}?)(?:负责)?主管[，、,；;](?:由)?([^，。；：:由]{3,30}?)(?:负责|具体|组织){0,3}实施(?=[，。；,;]|$)/;
const FIELDS = ['projectName', 'competentDept', 'unitName'] as const;

function toldInSentence(paragraphs: readonly Paragraph[]): ReadonlyMap<PairField, readonly Cell[]> {
  for (const { text, at, table } of paragraphs) {
    const found = table ? null : WHO.exec(text.trim());
    if (found !== null)
      return new Map(
        FIELDS.map((field, index) => [field, [{ ...OUTSIDE, text: found[index + 1] ?? '', at }]]),
      );
  }
  return new Map();
}

/** Who carries a project out counts before who filled in the form, who was commissioned before who ordered it. */
export function namedBy(forms: readonly FormReading[], field: PairField, label: RegExp): Cell | undefined {
  const own = forms.flatMap(({ pairs }) => pairs.filter((pair) => pair.field === field));
  return (own.find((pair) => label.test(pair.label.text)) ?? own[0])?.value;
}
