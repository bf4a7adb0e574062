import './jitless.ts';
import type { ImportQuestion, ImportRecord } from '../../model/import-record.ts';
import { ImportRecordSchema, openQuestions } from '../../model/import-record.ts';
import { ReportSchema } from '../../model/report.ts';
import { formatContent } from '../../reader/format-json.ts';
import { readJson } from '../../reader/json-source.ts';
import type { SiteReferences } from '../../reader/site-references.ts';
import type { Deployment } from '../../view/address.ts';
import type { DraftParts } from '../draft-folder.ts';
import type { FirstDraft } from '../first-draft.ts';
import { firstDraft } from '../first-draft.ts';
import type { Judgement, OpenDraft } from '../judge-draft.ts';
import { judgeDraft } from '../judge-draft.ts';
import { maskedDraft } from '../masked-draft.ts';
import { maskedRecord } from '../masked-record.ts';
import type { Proposal } from '../proposal.ts';
import type { Answers } from '../propose/question-list.ts';
import type { Source } from '../read/source.ts';
import type { References } from '../references.ts';
import { openReferences } from '../references.ts';
import type { Settlement } from '../settle.ts';
import { settle } from '../settle.ts';
import { readTemplate } from '../template/read-template.ts';
import { templateDraft } from '../template/template-draft.ts';
import { serve } from './serve.ts';

/** What the worker that checks drafts can be asked. */
export interface CheckTasks {
  open: (records: SiteReferences, deployment: Deployment) => number;
  judge: (draft: OpenDraft, now: string) => Judgement;
  /** The draft that a proposal makes, with the site's own units and projects where the names are known. */
  draft: (proposal: Proposal, answers: Answers, year: number) => FirstDraft;
  /** The draft that a filled-in workbook makes; `null` where it is none. */
  filled: (source: Source, year: number) => FirstDraft | null;
  /** What an import that was made before left open. */
  left: (importJson: string) => readonly ImportQuestion[];
  /** An answer to one of these questions, with its effect on the draft. */
  settle: (importJson: string, report: object, id: string, answer: string) => Settled;
  /** What may leave this machine of a draft: the same with everything starred that nobody may pass on. */
  masked: (draft: Leaving) => Leaving & { readonly starred: number };
}

/** The texts of a draft that is packed. */
export type Leaving = Pick<DraftParts, 'reportJson' | 'narrative' | 'importJson'>;

/** What an answer came to, with the draft and the record of its import as they are now. */
export interface Settled {
  readonly state: Settlement['state'];
  readonly report: Record<string, unknown>;
  readonly importJson: string;
}

let around: { readonly references: References; readonly deployment: Deployment } | null = null;

serve<CheckTasks>({
  open(records, deployment) {
    around = { references: openReferences(records), deployment };
    return around.references.known.report.size;
  },
  judge(draft, now) {
    if (around === null) throw new Error('The records have not been opened');
    return judgeDraft(draft, around.references, around.deployment, new Date(now));
  },
  draft(proposal, answers, year) {
    if (around === null) throw new Error('The records have not been opened');
    return firstDraft(proposal, { answers, year, ...namesOf(around.references) });
  },
  masked: maskedParts,
  filled(source, year) {
    if (around === null) throw new Error('The records have not been opened');
    const report = readTemplate(source);
    return report && templateDraft(report, { year, ...namesOf(around.references) });
  },
  left(importJson) {
    const record = recordOf(importJson);
    return record === null ? [] : openQuestions(record);
  },
  settle(importJson, report, id, answer) {
    const record = recordOf(importJson);
    const question = record && openQuestions(record).find((one) => one.id === id);
    const changed = structuredClone(report) as Record<string, unknown>;
    if (!record || !question) return { state: 'no-choice', report: changed, importJson };
    const { state } = settle(changed, question, answer);
    if (state === 'no-choice' || state === 'by-hand') return { state, report: changed, importJson };
    const answers = { ...record.answers, [id]: answer };
    return { state, report: changed, importJson: `${JSON.stringify({ ...record, answers }, null, 2)}\n` };
  },
});

function maskedParts({ reportJson, narrative, importJson }: Leaving): Leaving & { readonly starred: number } {
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

function namesOf({ content: { units, projects } }: References) {
  return {
    units: namesById(units, ({ name, shortName }) => [name, shortName]),
    projects: namesById(projects, ({ name, formerNames = [] }) => [name, ...formerNames]),
  };
}

/** Records that are made up are none that a real report can be about; their ids are taken. */
function namesById<T extends { readonly example: boolean }>(
  records: ReadonlyMap<string, T>,
  namesOf: (record: T) => readonly (string | undefined)[],
): Record<string, readonly string[]> {
  return Object.fromEntries(
    [...records].map(([id, record]) => [
      id,
      record.example ? [] : namesOf(record).filter((name) => name !== undefined),
    ]),
  );
}
