import type { Report } from '../model/report.ts';
import type { Pointer } from '../reader/content.ts';
import type { Passage } from './wording.ts';
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

/** Every text value of the facts that the report itself says, in the order of the model. */
export function factWords(report: Report): Wording {
  const passages: Omit<Passage, 'start'>[] = [];
  collect(report, [], false, passages);
  return new Wording(passages);
}

function collect(
  value: unknown,
  pointer: Pointer,
  titled: boolean,
  passages: Omit<Passage, 'start'>[],
): void {
  if (typeof value === 'string') {
    passages.push({ text: value, kind: 'fact', sectionId: null, pointer, segments: [] });
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => {
      collect(item, [...pointer, index], titled, passages);
    });
  } else if (typeof value === 'object' && value !== null) {
    if ('iso' in value || 'absent' in value) return;
    if ('raw' in value) {
      // Points, amounts, figures and cells keep the text as printed; what was read from it is not looked at again.
      collect(value.raw, pointer, titled, passages);
      return;
    }
    for (const key of Object.keys(value)) {
      if (NOT_THE_REPORT.has(key) && !(key === 'title' && titled)) continue;
      const member = (value as Readonly<Record<string, unknown>>)[key];
      collect(member, [...pointer, key], titled || TITLED.has(key), passages);
    }
  }
}
