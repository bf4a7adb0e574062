import type { Region } from '../model/region.ts';
import { DRAFT_TEXT, NAME_WORDS } from '../text/desk/draft.ts';
import type { NamesById, NewName } from './draft/ids.ts';
import { Ids } from './draft/ids.ts';
import { narrativeOf } from './draft/narrative.ts';
import { askExample, askRegion } from './draft/new-unit.ts';
import { reportOf } from './draft/report.ts';
import { sameNames } from './draft/same-name.ts';
import type { GivenNames } from './known-names.ts';
import { namesFor } from './known-names.ts';
import { maskedRecord } from './masked-record.ts';
import type { AnsweredQuestion, Proposal, Question, Value } from './proposal.ts';
import type { Answers } from './propose/question-list.ts';
import { QuestionList } from './propose/question-list.ts';
import { UNNAMED } from './unnamed.ts';

export interface FirstDraftOptions extends GivenNames {
  /** The answers that the proposal was made with. */
  readonly answers: Answers;
  /** The year of the draft where no file names one. */
  readonly year: number;
  /** Makes an id of a name that the site does not know; without it ids are counted. */
  readonly slugOf?: (name: string) => string;
}

/** A unit without a record yet, and where it is. */
export interface NewUnit extends NewName {
  readonly region: Region;
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
  /** Whether what the files name is what the site has under nearly the same name. */
  readonly questions: readonly Question[];
  readonly answered: readonly AnsweredQuestion[];
  readonly newUnits: readonly NewUnit[];
  readonly newProjects: readonly NewName[];
}

/** The draft that a proposal makes: what was read, as it was read; what is open stays as it seems best. */
export function firstDraft(
  proposal: Proposal,
  { answers, year, slugOf, ...given }: FirstDraftOptions,
): FirstDraft {
  const asked = new QuestionList(answers);
  const example = askExample(proposal, given.examples, asked);
  const known = namesFor(example, given);
  const units = new Ids(known.units, 'danwei', slugOf);
  const projects = new Ids(known.projects, 'xiangmu', slugOf);
  const same = {
    unit: askSame('unitName', proposal.unitName, units, known.units, asked),
    project: askSame('projectName', proposal.projectName, projects, known.projects, asked),
  };
  const to = Number(proposal.fiscalYear?.value) || year;
  const report = reportOf(proposal, answers, to, { units, projects, same, example });
  const newUnits = units.made.map((one) => ({ ...one, region: askRegion(one, known.regions, asked) }));
  const { sources, questions, leftOut, answered, sections: __, preface: ___, ...values } = proposal;
  const { record, starred } = maskedRecord({
    sources,
    open: [...asked.asked, ...questions],
    answered: [...asked.answered, ...answered],
    answers,
    leftOut,
    values,
  });
  return {
    id: `${to}/${String(report['project'] ?? UNNAMED)}`,
    report,
    narrativeMdx: narrativeOf(proposal),
    importJson: `${JSON.stringify(record, null, 2)}\n`,
    starred,
    questions: asked.asked,
    answered: asked.answered,
    newUnits,
    newProjects: projects.made,
  };
}

/** The answer that a name is none that the site has. */
const NEW = 'new';

/**
 * A name that is nearly one on the register: two records of one project would part its years for good, so it is asked,
 * and the one that is there is taken until somebody says otherwise.
 * @returns the id that it then has; `null` where its name alone decides
 */
function askSame(
  field: 'unitName' | 'projectName',
  named: Value | null,
  ids: Ids,
  known: NamesById,
  questions: QuestionList,
): string | null {
  if (named === null || ids.find(named.value) !== null) return null;
  const [best, ...others] = sameNames(named.value, known);
  if (best === undefined) return null;
  const { sameName, newName } = DRAFT_TEXT.register;
  const answer = questions.ask({
    id: `${field}.same`,
    text: sameName(NAME_WORDS[field], named.value),
    choices: [
      ...[best, ...others].map((id) => ({ id, label: known[id]?.[0] ?? id })),
      { id: NEW, label: newName(named.value) },
    ],
    about: [field],
    at: named.at.file === '' ? [] : [named.at],
    blocking: true,
    suggested: best,
  });
  return answer === NEW ? null : (answer ?? best);
}
