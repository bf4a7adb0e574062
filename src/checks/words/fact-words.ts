import type { Pointer } from '../../reader/content.ts';
import type { Passage } from './wording.ts';
import { Wording } from './wording.ts';

/** Fields in which the publisher speaks, or which are codes: no words of the report. */
const NOT_THE_REPORT: ReadonlySet<string> = new Set([
  '$schema',
  'id',
  'title',
  'kindEvidence',
  'outlineGround',
  'schemeGround',
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

const NONE: Passage['segments'] = [];

/** The texts that the report itself says. */
export function factWords(texts: readonly FactText[]): Wording {
  const passages: Omit<Passage, 'start'>[] = [];
  for (const { pointer, text, isReported } of texts) {
    if (isReported) passages.push({ text, kind: 'fact', sectionId: null, pointer, segments: NONE });
  }
  return new Wording(passages);
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
  collect(record, [], true, false, texts);
  return texts;
}

/**
 * @param path where the value stands; the same list for all, as it is at the moment
 * @param isTitled below one of {@link TITLED}
 */
function collect(
  value: unknown,
  path: (string | number)[],
  isReported: boolean,
  isTitled: boolean,
  texts: FactText[],
): void {
  if (typeof value === 'string') {
    texts.push({ pointer: path.slice(), text: value, isReported });
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      path.push(index);
      collect(value[index], path, isReported, isTitled, texts);
      path.pop();
    }
  } else if (typeof value === 'object' && value !== null) {
    // Dates, points, amounts, figures and cells keep the text as written; what was read from it is the same again.
    if ('iso' in value) collect(value.iso, path, false, isTitled, texts);
    else if ('raw' in value) collect(value.raw, path, isReported, isTitled, texts);
    else {
      const isAbsence = 'absent' in value;
      for (const key of Object.keys(value)) {
        const isOwn = isAbsence || (NOT_THE_REPORT.has(key) && !(key === 'title' && isTitled));
        path.push(key);
        const inner = (value as Readonly<Record<string, unknown>>)[key];
        collect(inner, path, isReported && !isOwn, isTitled || TITLED.has(key), texts);
        path.pop();
      }
    }
  }
}
