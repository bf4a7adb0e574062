import type { Stated } from '../../model/absence.ts';
import { isAbsent } from '../../model/absence.ts';
import type { Decimal } from '../../model/decimal.ts';
import { toPlain } from '../../model/decimal.ts';
import type { QualitativeRule, Scheme, SchemePart } from '../../model/scheme.ts';
import type { RuleId } from '../../scoring/outcome.ts';
import { BASIS_LABELS } from '../../text/labels.ts';
import { METHOD_RULES } from '../../text/pages/method.ts';
import { EVIDENCE_WORDS, RULE_WORDS, SCHEME_PART_WORDS } from '../../text/scheme.ts';

/** Where the figures of a part come from; `open` where a person still has to compare them with the source. */
export interface EvidenceView {
  readonly label: string;
  readonly open: boolean;
  readonly note: string | null;
  readonly href: string | null;
}

/** One part of a scheme in words. */
export interface SchemePartView {
  readonly part: SchemePart;
  readonly heading: string;
  readonly rule: { readonly name: string; readonly formula: string } | null;
  readonly lines: readonly string[];
  /** Set instead of rule and lines where the scheme does not settle the part. */
  readonly silent: string | null;
  readonly evidence: EvidenceView | null;
}

/** A part in words; where the scheme is silent, so is the engine, and the page says it. */
export function schemePart(scheme: Scheme, part: SchemePart): SchemePartView {
  const value = scheme[part];
  const base = { part, heading: SCHEME_PART_WORDS[part], evidence: evidenceOf(scheme, part) };
  if (isAbsent(value)) {
    return { ...base, rule: null, lines: [], silent: value.note ?? METHOD_RULES.silent };
  }
  const { rule, lines } = WORDS[part](scheme);
  return { ...base, rule: rule === null ? null : RULE_WORDS[rule], lines, silent: null };
}

export function evidenceOf({ verification }: Scheme, part: SchemePart): EvidenceView | null {
  const entry = verification[part];
  if (entry === undefined) return null;
  const { name, open } = EVIDENCE_WORDS[entry.evidence];
  return { label: name, open, note: entry.note ?? null, href: entry.url ?? null };
}

interface Words {
  readonly rule: RuleId | null;
  readonly lines: readonly string[];
}

/** `0.6` as `60%`, exact. */
function percent(share: Decimal): string {
  return `${toPlain(share.times(100))}%`;
}

/** The words for a part that is stated; the caller has looked. */
function when<T>(value: Stated<T>, words: (value: T) => Words): Words {
  return isAbsent(value) ? { rule: null, lines: [] } : words(value as T);
}

const WORDS: Readonly<Record<SchemePart, (scheme: Scheme) => Words>> = {
  // Weights and grades have tables of their own.
  weights: () => ({ rule: null, lines: [] }),
  grades: () => ({ rule: null, lines: [] }),
  execution: ({ execution }) => when(execution, executionWords),
  positive: ({ positive }) =>
    when(positive, (rule) =>
      rule.rule === 'linear'
        ? { rule: 'POSITIVE_LINEAR', lines: [] }
        : { rule: 'POSITIVE_THRESHOLD', lines: [METHOD_RULES.threshold(percent(rule.threshold))] },
    ),
  equal: ({ equal }) =>
    when(equal, (rule) => ({ rule: rule === 'reach' ? 'EQUAL_REACH' : 'EQUAL_EXACT', lines: [] })),
  reverse: ({ reverse }) =>
    when(reverse, (rule) => ({ rule: rule === 'linear' ? 'REVERSE_LINEAR' : 'REVERSE_RATIO', lines: [] })),
  interval: () => ({ rule: 'INTERVAL_NEARER_BOUND', lines: [] }),
  qualitative: ({ qualitative }) =>
    when(qualitative, (rule) => ({ rule: 'QUALITATIVE_WINDOW', lines: windowLines(rule) })),
  satisfaction: ({ satisfaction }) =>
    when(satisfaction, (rule) =>
      rule.rule === 'as-positive'
        ? { rule: null, lines: [METHOD_RULES.asPositive] }
        : {
            rule: 'SATISFACTION_STEP',
            lines: rule.steps.map(({ from, share }) =>
              METHOD_RULES.satisfactionStep(percent(from), percent(share)),
            ),
          },
    ),
  styles: ({ styles }) =>
    when(styles, (named) => ({ rule: null, lines: named.map((style) => STYLES[style]) })),
  overAchievement: ({ overAchievement }) =>
    when(overAchievement, ({ warnAt, strongAt, ladder }) => ({
      rule: null,
      lines: [
        METHOD_RULES.over(percent(warnAt)),
        METHOD_RULES.overStrong(percent(strongAt)),
        ...(ladder === null
          ? [METHOD_RULES.noLadder]
          : ladder.map(({ from, factor }) => METHOD_RULES.ladder(percent(from), toPlain(factor)))),
      ],
    })),
  rounding: ({ rounding }) =>
    when(rounding, ({ leaf, total, rule }) => ({
      rule: null,
      lines: [METHOD_RULES.rounding(leaf, total, METHOD_RULES.roundingRule[rule])],
    })),
  warnings: ({ warnings }) =>
    when(warnings, ({ executionGap, unspent, inYear, cumulative, progressGap }) => ({
      rule: null,
      lines: [
        ...(executionGap === undefined ? [] : [METHOD_RULES.executionGap(percent(executionGap))]),
        ...(unspent === undefined ? [] : [METHOD_RULES.unspent(percent(unspent))]),
        ...(inYear === undefined ? [] : [METHOD_RULES.inYear(percent(inYear.red), percent(inYear.green))]),
        ...(cumulative ?? []).map(({ throughMonth, min }) =>
          METHOD_RULES.cumulative(throughMonth, percent(min)),
        ),
        ...(progressGap === undefined ? [] : [METHOD_RULES.progressGap(percent(progressGap))]),
        ...((inYear ?? cumulative) === undefined ? [] : [METHOD_RULES.inYearNote]),
        ...(progressGap === undefined ? [] : [METHOD_RULES.progressGapNote]),
        METHOD_RULES.warningsNote,
      ],
    })),
};

type Stating<T> = Exclude<T, { readonly absent: unknown }>;

/** Styles of scoring in words; those with a rule of their own say it. */
const STYLES: Readonly<Record<Stating<Scheme['styles']>[number], string>> = {
  formula: METHOD_RULES.formulaStyle,
  'element-count': ruleLine('ELEMENT_COUNT'),
  condition: ruleLine('CONDITION'),
  'qual-quant': METHOD_RULES.mixedStyle,
  deduction: ruleLine('DEDUCTION'),
  likert: ruleLine('LIKERT'),
};

function ruleLine(rule: RuleId): string {
  return METHOD_RULES.joined(RULE_WORDS[rule].name, RULE_WORDS[rule].formula);
}

function executionWords(rule: Stating<Scheme['execution']>): Words {
  if (rule.rule === 'none') return { rule: null, lines: [METHOD_RULES.noExecution] };
  const lines = [
    METHOD_RULES.executionWeight(toPlain(rule.weight)),
    METHOD_RULES.executionBudget(BASIS_LABELS[rule.budget]),
    ...(rule.budgetNote === undefined ? [] : [rule.budgetNote]),
  ];
  if (rule.rule === 'proportional') return { rule: 'EXECUTION_PROPORTIONAL', lines };
  const steps = rule.unfinished.map(({ from, score }, index) => {
    const above = rule.unfinished[index - 1]?.from;
    const to = above === undefined ? '100%' : percent(above);
    return METHOD_RULES.unfinished(percent(from), to, toPlain(score));
  });
  return {
    rule: 'EXECUTION_STEP',
    lines: [...lines, METHOD_RULES.finished(toPlain(rule.finishedWithinBudget)), ...steps],
  };
}

/** The upper edge belongs to the window of what was met, and to no other. */
function windowLines({ met, partly, not }: QualitativeRule): readonly string[] {
  return [met, partly, not].map(({ label, from, to }, index) => {
    const edge = index === 0 ? METHOD_RULES.included : METHOD_RULES.excluded;
    return METHOD_RULES.window(label, percent(from), percent(to), edge);
  });
}
