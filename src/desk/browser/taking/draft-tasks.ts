import type { ImportQuestion, ImportRecord } from '../../../model/import-record.ts';
import { answeredQuestions, ImportRecordSchema, openQuestions } from '../../../model/import-record.ts';
import { ReportSchema } from '../../../model/report.ts';
import { formatContent } from '../../../reader/json/format.ts';
import { readJson } from '../../../reader/json/source.ts';
import type { SiteReferences } from '../../../reader/site-references.ts';
import { DONE } from '../../done.ts';
import type { DraftParts } from '../../draft-folder.ts';
import type { FirstDraft } from '../../first-draft.ts';
import { namesOf } from '../../known-names.ts';
import { maskedDraft } from '../../masked-draft.ts';
import { maskedRecord } from '../../masked-record.ts';
import type { Source } from '../../read/source.ts';
import { openReferences } from '../../references.ts';
import type { Settlement } from '../../settle.ts';
import { settle } from '../../settle.ts';
import { readTemplate } from '../../template/read-template.ts';
import { templateDraft } from '../../template/template-draft.ts';

// What is asked about a draft only now and then: when it comes back, when it was filled in elsewhere, when it leaves.

/** The texts of a draft that is packed. */
export type Leaving = Pick<DraftParts, 'reportJson' | 'narrative' | 'importJson'>;

/** What an answer came to, with the draft and the record of its import as they are now. */
export interface Settled {
  readonly state: Settlement['state'];
  readonly report: Record<string, unknown>;
  readonly importJson: string;
}

/** The draft that a filled-in workbook makes; `null` where it is none. */
export function filledDraft(source: Source, records: SiteReferences, year: number): FirstDraft | null {
  const report = readTemplate(source);
  return report && templateDraft(report, { year, ...namesOf(openReferences(records).content) });
}

/** What an import that was made before left open, and what was answered then or since. */
export function questionsLeft(importJson: string): {
  readonly open: readonly ImportQuestion[];
  readonly answered: ReturnType<typeof answeredQuestions>;
} {
  const record = recordOf(importJson);
  return record === null
    ? { open: [], answered: [] }
    : { open: openQuestions(record), answered: answeredQuestions(record) };
}

/** An answer to one of these questions, with its effect on the draft. */
export function settleQuestion(importJson: string, report: object, id: string, answer: string): Settled {
  const record = recordOf(importJson);
  const question = record && questionOf(record, id);
  const changed = structuredClone(report) as Record<string, unknown>;
  if (!record || !question) return { state: 'no-choice', report: changed, importJson };
  const { state } = settle(changed, question, answer);
  if (state === 'no-choice' || state === 'by-hand') return { state, report: changed, importJson };
  const answers = { ...record.answers, [id]: answer };
  return { state, report: changed, importJson: `${JSON.stringify({ ...record, answers }, null, 2)}\n` };
}

/** The draft says what was answered before, whatever was suggested then. */
function questionOf(record: ImportRecord, id: string): ImportQuestion | undefined {
  const answered = answeredQuestions(record).find((one) => one.id === id);
  if (answered === undefined) return openQuestions(record).find((one) => one.id === id);
  // Of what was mended by hand nobody knows what it says now.
  const says = answered.answer === DONE ? null : answered.answer;
  return { ...answered, suggested: says };
}

/** What may leave this machine of a draft: the same with everything starred that nobody may pass on. */
export function maskedParts({
  reportJson,
  narrative,
  importJson,
}: Leaving): Leaving & { readonly starred: number } {
  const { value } = readJson(reportJson, '').source ?? {};
  const facts = typeof value === 'object' && value !== null ? value : {};
  const draft = maskedDraft(facts, narrative);
  const read = importJson === null ? null : readJson(importJson, '').source;
  const record = read === null ? null : maskedRecord(read.value);
  return {
    reportJson: formatContent(draft.report, ReportSchema),
    narrative: draft.narrative,
    importJson: record && `${JSON.stringify(record.record, null, 2)}\n`,
    starred: draft.found.length + (record?.starred ?? 0),
  };
}

function recordOf(importJson: string): ImportRecord | null {
  const parsed = ImportRecordSchema.safeParse(readJson(importJson, '').source?.value);
  return parsed.success ? parsed.data : null;
}
