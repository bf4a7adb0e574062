import type { NamesById, NewName } from './draft/ids.ts';
import { Ids } from './draft/ids.ts';
import { narrativeOf } from './draft/narrative.ts';
import { reportOf } from './draft/report.ts';
import { maskedRecord } from './masked-record.ts';
import type { Proposal } from './proposal.ts';
import type { Answers } from './propose/question-list.ts';

export type { NamesById } from './draft/ids.ts';

export interface FirstDraftOptions {
  /** The answers that the proposal was made with. */
  readonly answers: Answers;
  readonly units: NamesById;
  readonly projects: NamesById;
  /** The year of the draft where no file names one. */
  readonly year: number;
  /** Makes an id of a name that the site does not know; without it ids are counted. */
  readonly slugOf?: (name: string) => string;
}

/** The files of a draft, and the records that it names and the site does not have. */
export interface FirstDraft {
  /** `<year>/<slug>`. */
  readonly id: string;
  readonly report: Readonly<Record<string, unknown>>;
  readonly narrativeMdx: string;
  /** Sources with their hashes, every value with its place, open questions, answers, what was left out; starred. */
  readonly importJson: string;
  /** How many texts of `importJson` held what nobody may pass on. */
  readonly starred: number;
  readonly newUnits: readonly NewName[];
  readonly newProjects: readonly NewName[];
}

/** Stands in the address of a draft whose project no file names. */
export const UNNAMED = 'caogao';

/** The draft that a proposal makes: what was read, as it was read; what is open stays as it seems best. */
export function firstDraft(
  proposal: Proposal,
  { answers, units: knownUnits, projects: knownProjects, year, slugOf }: FirstDraftOptions,
): FirstDraft {
  const units = new Ids(knownUnits, 'danwei', slugOf);
  const projects = new Ids(knownProjects, 'xiangmu', slugOf);
  const to = Number(proposal.fiscalYear?.value) || year;
  const report = reportOf(proposal, answers, to, { units, projects });
  const { sources, questions, leftOut, sections: _, preface: __, ...values } = proposal;
  const { record, starred } = maskedRecord({ sources, open: questions, answers, leftOut, values });
  return {
    id: `${to}/${String(report['project'] ?? UNNAMED)}`,
    report,
    narrativeMdx: narrativeOf(proposal),
    importJson: `${JSON.stringify(record, null, 2)}\n`,
    starred,
    newUnits: units.made,
    newProjects: projects.made,
  };
}
