import { groupBy } from '../../../model/group.ts';
import { WORDING_CHECKS } from '../../../text/checks/wording.ts';
import { defineCheck } from '../../check.ts';
import { recordedFaults } from '../../faults.ts';
import type { OutlineSection } from '../../words/outline.ts';
import { placeIn } from '../../words/wording.ts';
import type { HeadingNumber } from './numbers.ts';
import { readNumber, STYLES } from './numbers.ts';

interface Numbered {
  readonly section: OutlineSection;
  readonly printed: string;
  readonly number: HeadingNumber;
}

/** Numbers in the style of headings within a paragraph. */
const INLINE = /[（(][一二三四五六七八九十]{1,3}[）)]|(?<![一-龥])[一二三四五六七八九十]{1,3}、/g;

export const TXT_NUMBERING = defineCheck({
  id: 'TXT_NUMBERING',
  text: WORDING_CHECKS.TXT_NUMBERING,
  *run({ report, outline }) {
    const numbered = outline().flatMap((section): Numbered[] => {
      const printed = section.numbering;
      const number = printed === null ? null : readNumber(printed);
      return printed === null || number === null ? [] : [{ section, printed, number }];
    });
    const of = new Map(numbered.map((one) => [one.section, one]));

    const shallow = numbered.find((one) => isShallower(one, of));
    const above = shallow?.section.parent;
    if (shallow && above) yield fail(shallow, 'order', of.get(above)?.printed ?? '');

    const mixed = firstMixed(numbered);
    if (mixed !== null) yield fail(mixed.one, 'mixed', mixed.other.printed);

    for (const siblings of groupBy(numbered, ({ section }) => section.parent).values()) {
      yield* gapsIn(siblings);
    }
    for (const one of numbered) yield* inlineAfter(one);

    for (const { at, printed, where } of recordedFaults(report, ['inline-heading'])) {
      yield { status: 'fail', at, args: { printed, problem: 'recorded', other: where } };
    }
  },
});

function fail({ section, printed }: Numbered, problem: string, other: string) {
  return { status: 'fail' as const, at: section.at, args: { printed, problem, other } };
}

/** The number is of an outer level although the heading stands below one of an inner level. */
function isShallower({ section, number }: Numbered, of: ReadonlyMap<OutlineSection, Numbered>): boolean {
  const above = section.parent === null ? undefined : of.get(section.parent);
  return above !== undefined && STYLES.indexOf(number.style) <= STYLES.indexOf(above.number.style);
}

/** Two ways of writing one level: 1. and 1、. */
function firstMixed(numbered: readonly Numbered[]): { one: Numbered; other: Numbered } | null {
  const first = new Map<string, Numbered>();
  for (const one of numbered) {
    const { style, mark } = one.number;
    const other = first.get(style);
    if (other === undefined) first.set(style, one);
    else if (other.number.mark !== mark && !/[）)]/.test(mark)) return { one, other };
  }
  return null;
}

/** Neighbours whose numbers do not follow each other. */
function* gapsIn(siblings: readonly Numbered[]) {
  for (const [index, one] of siblings.entries()) {
    const before = siblings[index - 1];
    if (before?.number.style !== one.number.style) continue;
    if (one.number.value !== before.number.value + 1) yield fail(one, 'gap', before.printed);
  }
}

/**
 * The number that should follow as a heading, where a sentence has ended in the middle of the paragraph before. A
 * paragraph that counts （一）, （二）, … by itself begins with another number.
 */
function* inlineAfter({ section, number }: Numbered) {
  for (const passage of section.passages) {
    for (const match of passage.text.matchAll(INLINE)) {
      const inline = readNumber(match[0]);
      if (inline?.style !== number.style) continue;
      if (inline.value === number.value + 1 && passage.text[match.index - 1] === '。') {
        const args = { printed: match[0], problem: 'inline', other: section.heading };
        yield { status: 'fail' as const, at: placeIn(passage, match.index, match[0].length), args };
      }
      break;
    }
  }
}
