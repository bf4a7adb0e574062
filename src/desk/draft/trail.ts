import type { Proposal } from '../proposal.ts';
import { categoryOf } from './category.ts';
import { causeIn } from './cause.ts';
import type { Facts } from './facts.ts';
import { defined, listOf } from './facts.ts';

/** The problems that a report names, each with the cause it gives itself, and what is advised against them. */
export function trailOf({ findings, recommendations, isAdviceInOrder }: Proposal): Facts {
  return {
    findings: listOf(findings, ({ value }, index) =>
      defined({
        id: `finding-${index + 1}`,
        text: value,
        category: categoryOf(value).category,
        cause: causeIn(value) ?? undefined,
      }),
    ),
    recommendations: listOf(recommendations, ({ value }, index) => ({
      id: `advice-${index + 1}`,
      text: value,
      findings: isAdviceInOrder ? [`finding-${index + 1}`] : [],
    })),
  };
}
