import { isAttestation } from '../../desk/attestation.ts';
import type { FirstDraft } from '../../desk/first-draft.ts';
import { maskedDraft } from '../../desk/masked-draft.ts';
import type { Place, Proposal, Question, Value } from '../../desk/proposal.ts';
import { valuesAbout } from '../../desk/value-places.ts';
import { valueWords } from '../../desk/value-words.ts';
import { ReportSchema } from '../../model/report.ts';
import { fieldWords } from '../../reader/field-path.ts';
import { IMPORT_TEXT } from '../../text/command/import.ts';
import { DESK_TEXT } from '../../text/desk/desk.ts';

const MOST_PLACES = 3;

/** What was read, what is asked, what was left out, in plain words. */
export function importSummary(proposal: Proposal): readonly string[] {
  const { questions, leftOut } = proposal;
  const blocking = questions.filter((question) => question.blocking).length;
  return [
    ...readLines(proposal),
    ...(questions.length === 0 ? [] : ['', IMPORT_TEXT.asked(blocking, questions.length)]),
    ...questions.flatMap((question) => questionLines(question, proposal)),
    ...(leftOut.length === 0 ? [] : ['', IMPORT_TEXT.left(leftOut.length)]),
    ...leftOut.map(({ reason, text, at }) =>
      IMPORT_TEXT.leftRow(
        reason === 'unreadable' ? text : DESK_TEXT.leftOut[reason],
        reason === 'unreadable' ? '' : text,
        place(at),
      ),
    ),
  ];
}

/** What is in a draft, or was in the record beside it, that nobody may pass on. */
export function personalLines({ report, narrativeMdx, starred }: FirstDraft): readonly string[] {
  const { found } = maskedDraft(report, narrativeMdx);
  const shown = found.slice(0, MOST_SHOWN).map(({ masked, pointer }) => {
    const where = pointer === null ? IMPORT_TEXT.rows.words : fieldWords(ReportSchema, report, pointer);
    return IMPORT_TEXT.personalRow(masked, where);
  });
  return [
    ...(found.length === 0 ? [] : ['', IMPORT_TEXT.personal(found.length), ...shown]),
    ...(starred === 0 ? [] : ['', IMPORT_TEXT.starred(starred)]),
  ];
}

const MOST_SHOWN = 10;

function readLines(proposal: Proposal): string[] {
  const { rows } = IMPORT_TEXT;
  const kind =
    proposal.kind === null
      ? null
      : (DESK_TEXT.kinds[proposal.kind.value as keyof typeof DESK_TEXT.kinds] ?? null);
  const count = (length: number, text: (count: number) => string) =>
    length === 0 ? IMPORT_TEXT.none : text(length);
  const facts: readonly (readonly [string, string])[] = [
    [rows.title, said(proposal.title)],
    [rows.kind, kind === null ? IMPORT_TEXT.none : said(proposal.kind, kind)],
    [rows.year, said(proposal.fiscalYear)],
    [rows.project, said(proposal.projectName)],
    [rows.unit, said(proposal.unitName)],
    [rows.funds, count(proposal.funds?.lines.length ?? 0, IMPORT_TEXT.fundLines)],
    [rows.indicators, count(proposal.indicators.length, IMPORT_TEXT.indicators)],
    [rows.total, said(proposal.total)],
    [rows.words, count(proposal.sections.length, IMPORT_TEXT.sections)],
    [rows.statements, count(proposal.statements.length, IMPORT_TEXT.indicators)],
  ];
  return [IMPORT_TEXT.read, ...facts.map(([label, text]) => `  ${label}　${text}`)];
}

function said(value: Value | null, text: string = value?.value ?? ''): string {
  if (value === null) return IMPORT_TEXT.none;
  return value.sureness === 'asked' ? `${text}${IMPORT_TEXT.doubt}` : text;
}

/** A question with what was read, where it comes from and what may be answered. */
function questionLines(question: Question, proposal: Proposal): string[] {
  const { id, text, blocking, at, choices, suggested } = question;
  const places = [...new Set(at.map(place))];
  const shown = places.slice(0, MOST_PLACES).join('，');
  const more = places.length > MOST_PLACES ? IMPORT_TEXT.more(places.length) : '';
  return [
    `${blocking ? '* ' : '  '}${IMPORT_TEXT.question(id, text)}`,
    ...readAs(question, proposal),
    ...(places.length === 0 ? [] : [IMPORT_TEXT.at(`${shown}${more}`)]),
    choices.length === 0 ? IMPORT_TEXT.typed : IMPORT_TEXT.choices(choiceWords(choices, suggested)),
  ];
}

/** What was read and is asked about, a line each. */
export function readAs(question: Pick<Question, 'about' | 'suggested'>, proposal: object): string[] {
  const values = valuesAbout(question, proposal);
  const rest = values.length - MOST_VALUES;
  return [
    ...values.slice(0, MOST_VALUES).map(({ of, value, printed }) => {
      const shown = valueWords(value);
      return IMPORT_TEXT.readAs(of, shortened(shown), printed === shown ? '' : shortened(printed));
    }),
    ...(rest > 0 ? [IMPORT_TEXT.moreValues(rest)] : []),
  ];
}

/** What may be answered; what the draft was made with is marked. */
export function choiceWords(choices: Question['choices'], suggested: string | null): string {
  return choices
    .map(({ id, label }) => IMPORT_TEXT.choice(id, label, id === suggested && !isAttestation(id)))
    .join('，');
}

/** The command that gives answers to what stands open, as it is typed. */
export function answerCommand(files: readonly string[], id: string, open: readonly Question[]): string {
  const first = [...open].sort((a, b) => Number(b.blocking) - Number(a.blocking)).slice(0, MOST_ANSWERS);
  return IMPORT_TEXT.answer(
    files,
    id,
    first.map((one) => one.id),
  );
}

const MOST_VALUES = 12;
const MOST_ANSWERS = 3;
const LONGEST = 60;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function place({ file, at }: Place): string {
  return [file, at].filter((part) => part !== '').join(' ');
}
