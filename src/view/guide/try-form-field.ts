import { ReportSchema } from '../../model/report.ts';
import type { Schema } from '../../model/schema-walk.ts';
import { bare, childSchema, isOptional, mayBeAbsent, present, said } from '../../model/schema-walk.ts';
import type { Pointer } from '../../reader/content.ts';
import { TRY_FORM_TEXT } from '../../text/desk/try-form.ts';

/** How a value is asked for. */
export type FieldKind = 'line' | 'text' | 'year' | 'choice' | 'record' | 'tick';

/** One value of a report, as a form asks for it. */
export interface FormField {
  readonly pointer: Pointer;
  readonly label: string;
  readonly hint: string;
  readonly kind: FieldKind;
  /** For `choice`. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** For `record`: which records of the site are offered. */
  readonly records: 'units' | 'projects' | 'schemes' | null;
  /** Whether 文中未说明 is an answer. */
  readonly mayBeAbsent: boolean;
  /** Whether it may be left out. */
  readonly optional: boolean;
}

/** A table of a report: any number of rows with the same columns, whose pointers start at the row. */
export interface FormRows {
  readonly pointer: Pointer;
  readonly label: string;
  readonly rowLabel: string;
  readonly columns: readonly FormField[];
  /** Column by which a row is known. */
  readonly nameOf: Pointer;
  /** Columns whose values a folded row shows beside its name. */
  readonly brief: readonly Pointer[];
  /** What a new row holds. */
  readonly fresh: object;
  /** Prefix of the ids of new rows; `null` where rows have none. */
  readonly idPrefix: string | null;
  readonly mayBeAbsent: boolean;
}

type Choices = Readonly<Record<string, string>>;

export interface Asked {
  readonly kind?: FieldKind;
  readonly choices?: Choices;
  readonly records?: FormField['records'];
  readonly label?: string;
}

export function fieldOf(root: Schema, value: unknown) {
  return (pointer: Pointer, asked: Asked = {}): FormField => {
    const schema = schemaOf(root, value, pointer);
    const words = said(schema);
    const {
      kind = 'line',
      choices = {},
      records = null,
      label = words.title ?? String(pointer.at(-1)),
    } = asked;
    const absent = mayBeAbsent(schema);
    return {
      pointer,
      label,
      // A record is chosen by its name; the model's example is an id.
      hint:
        TRY_FORM_TEXT.hints[pointer.filter((step) => typeof step === 'string').join('.')] ??
        (kind === 'record' ? '' : exampleOf(schema)),
      kind,
      choices: Object.entries(choices).map(([code, text]) => ({ value: code, label: text })),
      records,
      mayBeAbsent: absent,
      optional: isOptional(schema),
    };
  };
}

/** What a table is told beyond its columns. */
export type RowSettings = Pick<FormRows, 'fresh' | 'nameOf' | 'idPrefix'> &
  Partial<Pick<FormRows, 'brief' | 'mayBeAbsent'>>;

export function rowsOf(
  value: unknown,
  pointer: Pointer,
  { fresh, nameOf, idPrefix, brief = [], mayBeAbsent: isAlone = true }: RowSettings,
  columns: readonly (readonly [Pointer, Asked?])[],
): FormRows {
  const list = schemaOf(ReportSchema, value, pointer);
  const row = schemaOf(ReportSchema, value, [...pointer, 0]);
  const column = fieldOf(row, { path: ['', ''] });
  const whole = schemaOf(ReportSchema, value, pointer.slice(0, 1));
  return {
    pointer,
    label: said(list).title ?? '',
    rowLabel: said(row).title ?? '',
    columns: columns.map(([path, asked]) => column(path, asked)),
    nameOf,
    brief,
    fresh,
    idPrefix,
    mayBeAbsent: isAlone && mayBeAbsent(whole),
  };
}

function schemaOf(root: Schema, value: unknown, pointer: Pointer): Schema {
  let schema: Schema | null = root;
  let here: unknown = value;
  for (const step of pointer) {
    schema = childSchema(schema, step, here);
    here = typeof here === 'object' && here !== null ? Reflect.get(here, step) : undefined;
  }
  if (!schema) throw new Error(`The report has no ${pointer.join('.')}`);
  return schema;
}

/** 例如 ≥95%、不少于12种; empty where the model names no example. */
function exampleOf(schema: Schema): string {
  const examples = said(schema).examples ?? said(bare(present(schema))).examples ?? [];
  const words = examples.filter((one) => typeof one === 'string');
  return words.length === 0 ? '' : TRY_FORM_TEXT.example(words.join('、'));
}
