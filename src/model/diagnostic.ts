/**
 * What a check, the reader or the narrative guard has to say about one place in `content/`.
 * The public contract is in design §5 ("A finding, everywhere"). The code says *diagnostic*, because a
 * *finding* in this field is 存在的问题, a part of the report itself.
 */

/** `error` stops the build, `warn` is shown to readers, `note` is for editors. */
export type Severity = 'error' | 'warn' | 'note';

/** A place in a text file. Lines and columns count from 1, columns in characters as an editor shows them. */
export interface Position {
  readonly line: number;
  readonly column: number;
  /** How many characters the marked text spans on its line (at least 1). */
  readonly length?: number;
}

/** Where a diagnostic points. `position: null` means the file as a whole, never line 0. */
export interface Place {
  /** Path relative to the content folder with `/`, for example `reports/2023/x/report.json`. */
  readonly file: string;
  readonly position: Position | null;
}

/** Numbers and names behind a message, for machines; printed forms, never binary floats. */
export type DiagnosticValues = Readonly<Record<string, string | number | boolean | null>>;

export interface Diagnostic extends Place {
  /** Permanent and searchable, for example `JSON_DUPLICATE_KEY`. */
  readonly id: string;
  readonly severity: Severity;
  /** What happened, in Chinese. */
  readonly message: string;
  /** What to write instead, in Chinese. */
  readonly hint: string;
  readonly values: DiagnosticValues;
}

/** One entry of a message catalogue in `text/`; the words live there, the severity with them. */
export interface MessageTemplate<A> {
  readonly severity: Severity;
  readonly message: (args: A) => string;
  readonly hint: (args: A) => string;
}

/** Fills a catalogue entry. `values` defaults to the arguments themselves. */
export function diagnose<A extends DiagnosticValues>(
  id: string,
  template: MessageTemplate<A>,
  args: A,
  place: Place,
): Diagnostic {
  return {
    id,
    severity: template.severity,
    message: template.message(args),
    hint: template.hint(args),
    file: place.file,
    position: place.position,
    values: args,
  };
}

/** Stable order for every report: by file, then line, then column, then id. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  const line = (a.position?.line ?? 0) - (b.position?.line ?? 0);
  if (line !== 0) return line;
  const column = (a.position?.column ?? 0) - (b.position?.column ?? 0);
  if (column !== 0) return column;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
