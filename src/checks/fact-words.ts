import type { Pointer } from '../reader/content.ts';
import { Wording } from './wording.ts';

/** Fields in which the publisher speaks, or which are codes: no words of the report. */
const NOT_THE_REPORT: ReadonlySet<string> = new Set([
  '$schema',
  'id',
  'title',
  'kindEvidence',
  'fiscalYear',
  'review',
  'basisReason',
  'printedFaults',
  'corrections',
  'waivers',
  'withdrawal',
  'provenance',
  'editorNote',
  'note',
  'ground',
  'url',
  'file',
]);

/** Below these, `title` is a name that the report prints. */
const TITLED: ReadonlySet<string> = new Set(['document', 'honours', 'annexes']);

/** The texts that the report itself says. */
export function factWords(texts: readonly FactText[]): Wording {
  return new Wording(
    texts.flatMap(({ pointer, text, isReported }) =>
      isReported ? [{ text, kind: 'fact', sectionId: null, pointer, segments: [] } as const] : [],
    ),
  );
}

/** A text value of a record. */
export interface FactText {
  readonly pointer: Pointer;
  readonly text: string;
  /** The report says it, not its publisher. */
  readonly isReported: boolean;
}

/** Every text value of a record as it is written there, in the order of the model. */
export function textsOf(record: object): FactText[] {
  const texts: FactText[] = [];
  collect(record, [], { isReported: true, titled: false }, texts);
  return texts;
}

interface Context {
  readonly isReported: boolean;
  readonly titled: boolean;
}

function collect(value: unknown, pointer: Pointer, context: Context, texts: FactText[]): void {
  if (typeof value === 'string') {
    texts.push({ pointer, text: value, isReported: context.isReported });
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => {
      collect(item, [...pointer, index], context, texts);
    });
  } else if (typeof value === 'object' && value !== null) {
    // Dates, points, amounts, figures and cells keep the text as written; what was read from it is the same again.
    if ('iso' in value) collect(value.iso, pointer, { ...context, isReported: false }, texts);
    else if ('raw' in value) collect(value.raw, pointer, context, texts);
    else {
      const isAbsence = 'absent' in value;
      for (const key of Object.keys(value)) {
        const isOwn = isAbsence || (NOT_THE_REPORT.has(key) && !(key === 'title' && context.titled));
        const inner = {
          isReported: context.isReported && !isOwn,
          titled: context.titled || TITLED.has(key),
        };
        collect((value as Readonly<Record<string, unknown>>)[key], [...pointer, key], inner, texts);
      }
    }
  }
}
