import { z } from 'zod';
import { APART } from './apart.ts';

const ImportPlaceSchema = z.looseObject({ file: z.string(), at: z.string() });

/** A doubt that an import left, with the answers that it takes. */
const ImportQuestionPartSchema = z.looseObject({
  id: z.string().min(1),
  text: z.string(),
  /** Publication has to wait for the answer. */
  blocking: z.boolean(),
  about: z.array(z.string()).default([]),
  at: z.array(ImportPlaceSchema).default([]),
  choices: z.array(z.looseObject({ id: z.string(), label: z.string() })).default([]),
  /** What the draft was written with. */
  suggested: z.string().nullable().default(null),
});

/** Several that are one decision stand together; who says that one of them is not as suggested gets them apart. */
const ImportQuestionSchema = ImportQuestionPartSchema.extend({
  parts: z.array(ImportQuestionPartSchema).default([]),
});

export type ImportQuestion = z.output<typeof ImportQuestionPartSchema> & {
  readonly parts?: readonly z.output<typeof ImportQuestionPartSchema>[];
};

/**
 * `import.json` beside a draft: the files that were read, what was doubtful, what was answered, what was left out. It
 * is for whoever works on the draft and is never published. Only what a command relies on is described; the rest may
 * be there and stays.
 */
export const ImportRecordSchema = z.looseObject({
  sources: z.array(z.looseObject({ name: z.string() })).default([]),
  open: z.array(ImportQuestionSchema).default([]),
  /** Questions that were answered while the files were at hand: an answer may be changed. */
  answered: z.array(ImportQuestionSchema).default([]),
  /** What was answered, by the id of the question. A question with an answer is open no longer. */
  answers: z.record(z.string(), z.string()).default({}),
  leftOut: z.array(z.looseObject({ reason: z.string(), at: ImportPlaceSchema })).default([]),
});

export type ImportRecord = z.output<typeof ImportRecordSchema>;

/** The questions that nobody has answered yet, those first that publication waits for. */
export function openQuestions(record: ImportRecord): readonly ImportQuestion[] {
  return apart(record)
    .filter(({ id }) => !Object.hasOwn(record.answers, id))
    .sort((a, b) => Number(b.blocking) - Number(a.blocking));
}

/** What was answered, with the answer; that something is asked apart is none. */
export function answeredQuestions(
  record: ImportRecord,
): readonly (ImportQuestion & { readonly answer: string })[] {
  return apart(record).flatMap((one) => {
    const answer = record.answers[one.id];
    return answer === undefined || (answer === APART && hasParts(one)) ? [] : [{ ...one, answer }];
  });
}

/** Every question of the import, those that are asked apart one by one. */
function apart({ open, answered, answers }: ImportRecord): readonly ImportQuestion[] {
  return [...answered, ...open].flatMap((one): readonly ImportQuestion[] =>
    answers[one.id] === APART && hasParts(one) ? one.parts : [one],
  );
}

const hasParts = ({ parts = [] }: ImportQuestion) => parts.length > 0;
