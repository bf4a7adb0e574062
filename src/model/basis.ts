import { z } from 'zod';

/**
 * Whether the report itself says something (`stated`), or an editor concluded it (`inferred`). What is not said to
 * be stated counts as inferred, so that a choice of the editors is never published as the report's own words.
 */
export const BASES = ['stated', 'inferred'] as const;

/** Schema of a basis that may be left out; `of` is what it belongs to, in Chinese. */
export const basisOf = (of: string) =>
  z
    .enum(BASES)
    .default('inferred')
    .meta({ title: `${of}的依据`, description: 'stated 文中写明；inferred 录入时判断（不写即为此）' });

/** What the basis rests on, in one sentence for readers: where it is printed, or from what it was concluded. */
export const groundOf = (of: string) =>
  z
    .string()
    .min(1)
    .optional()
    .meta({ title: `${of}的理由`, description: '写明见于何处，或者由什么判断' });
