import type { CheckedDraft } from '../../desk/check-draft.ts';
import { valuePlaces } from '../../desk/value-places.ts';
import { maskSource } from '../../disclosure/scan.ts';
import { isAbsent } from '../../model/absence.ts';
import { groupBy } from '../../model/group.ts';
import type { ImportQuestion, ImportRecord } from '../../model/import-record.ts';
import { openQuestions } from '../../model/import-record.ts';
import { ReportSchema } from '../../model/report.ts';
import { fieldWords } from '../../reader/field-path.ts';
import { REVIEW_TEXT } from '../../text/command/life.ts';
import { DESK_TEXT } from '../../text/desk/desk.ts';
import { ABSENCE_LABELS } from '../../text/labels.ts';
import { omissions } from '../../view/report/not-stated.ts';
import { choiceWords, readAs } from '../import/import-summary.ts';
import type { OpenReport } from '../report-life.ts';
import type { Signed } from './review-state.ts';
import { SIGNED } from './review-state.ts';

const TEXT = REVIEW_TEXT;
const MOST_PLACES = 3;
const MOST_ROWS = 20;

/** What a second person must look at before a report is published, in plain words; starred where it has to be. */
export function reviewList(open: OpenReport, checked: CheckedDraft, signed: Signed): readonly string[] {
  const { folder, facts, imported } = open;
  const lines = [
    TEXT.title(folder.id, String(facts['title'] ?? '')),
    ...(imported ? importLines(imported, facts) : []),
    ...omissionLines(checked),
    ...findingLines(checked),
    ...fileLines(open, checked),
    ...recordLines(signed),
  ];
  return lines.map((line) => maskSource(line));
}

function importLines(imported: ImportRecord, facts: object): string[] {
  const questions = openQuestions(imported);
  const doubtful = valuePlaces(imported['values'], ({ sureness }) => sureness !== 'sure');
  const left = groupBy(imported.leftOut, ({ reason }) => reason);
  return [
    ...(questions.length === 0
      ? []
      : [
          '',
          TEXT.questions(questions.length, questions.filter(({ blocking }) => blocking).length),
          ...questions.flatMap((question) => questionLines(question, Object(imported['values']))),
        ]),
    ...(doubtful.length === 0
      ? []
      : [
          '',
          TEXT.values(doubtful.length),
          ...shortened(doubtful, ({ pointer, printed, at }) =>
            TEXT.value(fieldWords(ReportSchema, facts, pointer), printed, at),
          ),
        ]),
    ...(left.size === 0
      ? []
      : [
          '',
          TEXT.left(imported.leftOut.length),
          ...[...left].map(([reason, ones]) => {
            const what = DESK_TEXT.leftOut[reason as keyof typeof DESK_TEXT.leftOut] ?? reason;
            return TEXT.leftRow(what, placeWords(ones.map(({ at }) => at)));
          }),
        ]),
  ];
}

function questionLines(question: ImportQuestion, values: object): string[] {
  const { id, text, blocking, at, choices, suggested } = question;
  return [
    TEXT.question(id, text, blocking),
    ...readAs(question, values),
    ...(at.length === 0 ? [] : [TEXT.at(placeWords(at))]),
    ...(choices.length === 0 ? [] : [TEXT.choices(choiceWords(choices, suggested))]),
  ];
}

function placeWords(at: readonly { readonly file: string; readonly at: string }[]): string {
  const places = [...new Set(at.map((one) => [one.file, one.at].filter((part) => part !== '').join(' ')))];
  const more = places.length > MOST_PLACES ? `等${places.length}处` : '';
  return `${places.slice(0, MOST_PLACES).join('，')}${more}`;
}

function omissionLines({ sourced }: CheckedDraft): string[] {
  const found = sourced ? omissions(sourced.report) : [];
  if (found.length === 0) return [];
  return [
    '',
    TEXT.omissions(found.length),
    ...found.map(({ label, reason, note }) => TEXT.omission(label, ABSENCE_LABELS[reason], note)),
  ];
}

function findingLines({ findings }: CheckedDraft): string[] {
  const of = (severity: string) => findings.filter((one) => one.severity === severity);
  const [errors, warns, notes] = [of('error'), of('warn'), of('note')];
  return [
    '',
    TEXT.findings(errors.length, warns.length, notes.length),
    // Whoever reviews sees every one that readers will see; the advice to writers is what may be cut short.
    ...[...errors, ...warns].map(findingLine),
    ...shortened(notes, findingLine),
  ];
}

function findingLine({ id, message, file, position }: CheckedDraft['findings'][number]): string {
  return TEXT.finding(
    id,
    message,
    `${file.split('/').slice(3).join('/')}${position ? `:${position.line}` : ''}`,
  );
}

function fileLines({ attachments }: OpenReport, { sourced }: CheckedDraft): string[] {
  if (attachments.length === 0) return [];
  const annexes = sourced && !isAbsent(sourced.report.annexes) ? sourced.report.annexes : [];
  return [
    '',
    TEXT.files(attachments.length),
    ...attachments.flatMap(({ name, bytes }) => {
      const own = annexes.find(({ file }) => file?.normalize('NFC') === name);
      const layer = TEXT.layers[own?.textLayer ?? 'unknown'];
      const seen = own?.scanned ? [`    ${TEXT.seen(own.scanned.by, own.scanned.on)}`] : [];
      return [TEXT.file(name, Math.ceil(bytes / 1024), layer).trimEnd(), ...seen];
    }),
  ];
}

function recordLines({ review, isStale }: Signed): string[] {
  return [
    '',
    TEXT.record,
    ...(review.writer === undefined
      ? []
      : [TEXT.signed(TEXT.what.writer, review.writer, '')].map((one) => one.trimEnd())),
    ...SIGNED.map((key) => {
      const own = review[key];
      return own ? TEXT.signed(TEXT.what[key], own.role, own.on) : TEXT.unsigned(TEXT.what[key]);
    }),
    ...(isStale ? [TEXT.stale] : []),
  ];
}

function shortened<T>(items: readonly T[], line: (item: T) => string): string[] {
  const rest = items.length - MOST_ROWS;
  return [...items.slice(0, MOST_ROWS).map(line), ...(rest > 0 ? [TEXT.more(rest)] : [])];
}
