import type { Region } from '../../model/region.ts';
import { NOWHERE, regionFault, typedRegion } from '../../model/region.ts';
import { NEW_RECORD_TEXT } from '../../text/desk/new-record.ts';
import type { Names } from '../known-names.ts';
import type { Proposal, Value } from '../proposal.ts';
import type { QuestionList } from '../propose/question-list.ts';
import { choices } from '../propose/question-list.ts';
import type { NamesById, NewName } from './ids.ts';
import { Ids } from './ids.ts';
import { regionFor } from './region.ts';

const TEXT = NEW_RECORD_TEXT;

/** Words by which a file says of itself that it is made up. */
const SAYS = /[（(]?[^（）()，。；]{0,12}(?:虚构|示例)[^（）()，。；]{0,12}[）)]?/;

/**
 * Whether the report is made up: asked where the files say so, or name a made-up unit or project of the site. Until
 * somebody answers it is what the files say: what is made up must not count among what is real.
 */
export function askExample(
  { title, projectName, unitName }: Proposal,
  examples: Names | undefined,
  questions: QuestionList,
): boolean {
  const said = [title, projectName, unitName].flatMap((value) => {
    const words = value === null ? undefined : SAYS.exec(value.value)?.[0];
    return value === null || words === undefined ? [] : [{ value, text: TEXT.example(words) }];
  });
  const known = [named(unitName, examples?.units), named(projectName, examples?.projects)].flatMap((value) =>
    value === null ? [] : [{ value, text: TEXT.exampleUnit(value.value) }],
  );
  const [first] = [...said, ...known];
  if (first === undefined) return false;
  const answer = questions.ask({
    id: 'example',
    text: first.text,
    choices: choices({ yes: TEXT.isExample, no: TEXT.isReal }),
    about: ['example'],
    at: first.value.at.file === '' ? [] : [first.value.at],
    blocking: true,
    suggested: 'yes',
  });
  return answer !== 'no';
}

function named(value: Value | null, known: NamesById = {}): Value | null {
  return value !== null && new Ids(known, '', undefined).find(value.value) !== null ? value : null;
}

/** Where a unit is that the site does not know: what its name says, or else it is asked. */
export function askRegion(
  { id, name }: NewName,
  regions: readonly Region[],
  questions: QuestionList,
): Region {
  const said = regionFor(name, regions);
  if (said !== NOWHERE) return said;
  const asked = `region.${id}`;
  const answer = questions.ask({
    id: asked,
    text: TEXT.region(name, questions.given(asked)),
    choices: [],
    about: [],
    at: [],
    accepts: (typed) => {
      const region = typedRegion(typed);
      return region !== null && regionFault(region) === null;
    },
  });
  return (answer === null ? null : typedRegion(answer)) ?? NOWHERE;
}
