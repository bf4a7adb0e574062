import { DESK_TEXT } from '../../text/desk/desk.ts';
import type { PairField } from '../form/pair-words.ts';
import type { FormReading } from '../form/read-form.ts';
import { labelText } from '../form/words.ts';
import { allCells } from '../read/source.ts';
import { core } from './places.ts';
import type { QuestionList } from './question-list.ts';
import { tellsResults } from './whole-table.ts';

/**
 * Which of several forms is the report's. Tables of one project belong together, and the same table in Word and Excel
 * is read once, from Excel; two projects are a question.
 */
export function chooseForms(
  forms: readonly FormReading[],
  questions: QuestionList,
): { readonly chosen: readonly FormReading[]; readonly others: readonly FormReading[] } {
  const scored = forms.filter(({ tables }) => tables.length > 0);
  const projects = new Map<string, FormReading[]>();
  for (const form of scored) {
    const name = projectOf(form);
    projects.set(name, [...(projects.get(name) ?? []), form]);
  }
  const named = [...projects.keys()].filter((name) => name !== '');
  const [first] = named;
  if (named.length <= 1) return { chosen: withoutCopies(forms), others: [] };
  const answer = questions.ask({
    id: 'form',
    text: DESK_TEXT.questions.form,
    choices: named.map((name) => ({ id: name, label: labelOf(name, projects.get(name)?.[0]) })),
    about: ['indicators'],
    at: named.flatMap((name) =>
      (projects.get(name) ?? []).map(({ grid }) => ({ file: grid.file, at: grid.name })),
    ),
    blocking: true,
    suggested: first ?? null,
  });
  const project = answer ?? first ?? '';
  const isChosen = (form: FormReading) => projectOf(form) === project || form.tables.length === 0;
  return { chosen: withoutCopies(forms.filter(isChosen)), others: forms.filter((form) => !isChosen(form)) };
}

function projectOf({ pairs }: FormReading): string {
  return labelText(pairs.find(({ field }) => field === 'projectName')?.value.text ?? '');
}

function labelOf(name: string, form: FormReading | undefined): string {
  return form === undefined ? name : `${name.slice(0, 30)}（${form.grid.name}）`;
}

/**
 * What came of it before what was planned, the longest table first, and of two with the same rows the one from a
 * spreadsheet: its places are cells. A copy that says nothing new is left out; one that names another unit or grade
 * speaks against the other, though every number is the same.
 */
function withoutCopies(forms: readonly FormReading[]): readonly FormReading[] {
  const rows = (form: FormReading) => form.tables.reduce((sum, { table }) => sum + table.rows.length, 0);
  const results = (form: FormReading) => Number(form.tables.some(({ table }) => tellsResults(table)));
  const names = (form: FormReading) =>
    form.tables.flatMap(({ table }) => table.rows.map(({ name }) => labelText(name.text))).join('|');
  const isSheet = (form: FormReading) => (/^第\d+个表格/.test(form.grid.name) ? 0 : 1);
  const ordered = [...forms].sort(
    (a, b) => results(b) - results(a) || rows(b) - rows(a) || isSheet(b) - isSheet(a),
  );
  const seen = new Map<string, Set<string>>();
  return ordered.filter((form) => {
    const key = names(form);
    if (key === '') return true;
    const numbers = [...numbersIn(form), ...wordsIn(form)];
    const known = seen.get(key);
    if (known === undefined) seen.set(key, new Set(numbers));
    return known === undefined || numbers.some((number) => !known.has(number));
  });
}

/** What a copy may say otherwise in words alone. */
function wordsIn({ pairs }: FormReading): readonly string[] {
  return pairs
    .filter(({ field }) => SAID_IN_WORDS.has(field))
    .map(({ field, value }) => `${field} ${core(value.text)}`);
}

const SAID_IN_WORDS: ReadonlySet<PairField> = new Set(['unitName', 'projectName', 'grade', 'fiscalYear']);

function numbersIn({ grid }: FormReading): readonly string[] {
  return allCells(grid).flatMap(({ text }) => text.normalize('NFKC').match(/\d+(?:\.\d+)?/g) ?? []);
}
