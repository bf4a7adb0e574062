import { ReportSchema } from '../../model/report.ts';
import type { Pointer } from '../../reader/content.ts';
import { TRY_FORM_TEXT } from '../../text/desk/try-form.ts';
import {
  BASIS_LABELS,
  CATEGORY_LABELS,
  DIRECTION_LABELS,
  KIND_LABELS,
  ROLE_LABELS,
  SOURCE_LABELS,
} from '../../text/labels.ts';
import type { Asked, FormField, FormRows, RowSettings } from './try-form-field.ts';
import { fieldOf, rowsOf } from './try-form-field.ts';

export interface FormSection {
  readonly id: string;
  readonly heading: string;
  readonly fields: readonly FormField[];
  readonly rows: readonly FormRows[];
}

/** The form in the order in which a report is read: what, who, how much, what for, what came of it. */
export function tryForm(): readonly FormSection[] {
  const field = fieldOf(ReportSchema, sample);
  return [
    section('identity', [
      field(['title']),
      field(['printedTitle']),
      field(['kind'], { kind: 'choice', choices: KIND_LABELS }),
      field(['kindEvidence']),
      field(['example'], { kind: 'tick' }),
      field(['fiscalYear', 'from'], { kind: 'year', label: TRY_FORM_TEXT.yearFrom }),
      field(['fiscalYear', 'to'], { kind: 'year', label: TRY_FORM_TEXT.yearTo }),
      field(['project'], { kind: 'record', records: 'projects', label: TRY_FORM_TEXT.project }),
      field(['printedProjectName']),
      field(['implementingUnit', 'unit'], {
        kind: 'record',
        records: 'units',
        label: TRY_FORM_TEXT.implementingUnit,
      }),
      field(['printedUnitName']),
      field(['competentDept', 'unit'], {
        kind: 'record',
        records: 'units',
        label: TRY_FORM_TEXT.competentDept,
      }),
      field(['evaluator', 'unit'], { kind: 'record', records: 'units', label: TRY_FORM_TEXT.evaluator }),
      field(['evaluationPeriod', 'from'], { label: TRY_FORM_TEXT.periodFrom }),
      field(['evaluationPeriod', 'to'], { label: TRY_FORM_TEXT.periodTo }),
      field(['reportDate']),
      field(['signature']),
    ]),
    section(
      'funds',
      [
        field(['funds', 'executionBasis'], { kind: 'choice', choices: BASIS_LABELS }),
        field(['funds', 'basisReason'], { kind: 'text' }),
      ],
      [
        rows(
          ['funds', 'lines'],
          { fresh: { source: 'total' }, nameOf: ['source'], idPrefix: null, brief: [['executed']] },
          [
            [['source'], { kind: 'choice', choices: SOURCE_LABELS }],
            [['label']],
            [['initialBudget']],
            [['fullYearBudget']],
            [['received']],
            [['executed']],
            [['printedRate']],
          ],
        ),
      ],
    ),
    section('goals', [
      field(['goals', 'expected'], { kind: 'text' }),
      field(['goals', 'actual'], { kind: 'text' }),
    ]),
    section(
      'indicators',
      [],
      [
        rows(
          ['indicators', 'rows'],
          {
            fresh: { path: ['', ''], name: '', direction: 'positive' },
            nameOf: ['name'],
            brief: [['actual'], ['claimedScore']],
            idPrefix: 'zhibiao',
          },
          [
            [['path', 0], { label: TRY_FORM_TEXT.level1 }],
            [['path', 1], { label: TRY_FORM_TEXT.level2 }],
            [['name']],
            [['direction'], { kind: 'choice', choices: DIRECTION_LABELS }],
            [['target']],
            [['actual']],
            [['weight']],
            [['claimedScore']],
            [['deviationReason'], { kind: 'text' }],
          ],
        ),
        rows(
          ['indicators', 'adjustments'],
          {
            fresh: { kind: 'bonus', name: '' },
            nameOf: ['name'],
            brief: [['claimedScore']],
            idPrefix: 'jiajian',
            // Without any there is nothing to state; the table above says whether there are indicators.
            mayBeAbsent: false,
          },
          [
            [['kind'], { kind: 'choice', choices: TRY_FORM_TEXT.adjustments }],
            [['name']],
            [['limit']],
            [['claimedScore']],
            [['reason'], { kind: 'text' }],
          ],
        ),
      ],
    ),
    section('result', [
      field(['assessments', 0, 'role'], { kind: 'choice', choices: ROLE_LABELS }),
      field(['assessments', 0, 'total']),
      field(['assessments', 0, 'gradeRaw']),
      field(['assessments', 0, 'scheme'], { kind: 'record', records: 'schemes' }),
    ]),
    section(
      'findings',
      [],
      [
        rows(['findings'], { fresh: { text: '' }, nameOf: ['text'], idPrefix: 'wenti' }, [
          [['text'], { kind: 'text' }],
          [['category'], { kind: 'choice', choices: CATEGORY_LABELS }],
          [['cause'], { kind: 'text' }],
        ]),
        rows(
          ['recommendations'],
          { fresh: { text: '', findings: [] }, nameOf: ['text'], idPrefix: 'jianyi' },
          [[['text'], { kind: 'text' }], [['addressedTo']]],
        ),
      ],
    ),
    section(
      'figures',
      [],
      [
        rows(
          ['statements'],
          { fresh: { label: '', figure: '' }, nameOf: ['label'], idPrefix: 'shuzi', brief: [['figure']] },
          [[['label']], [['figure']]],
        ),
      ],
    ),
    section('source', [
      field(['provenance', 'sourceTitle']),
      field(['provenance', 'sourceUrl']),
      field(['provenance', 'note']),
      field(['disclosure', 'publisher']),
      field(['disclosure', 'publishedOn']),
      field(['disclosure', 'docNo']),
    ]),
  ];
}

/** A report with one row of everything, to follow the schema through. */
const sample = {
  funds: { lines: [{}] },
  indicators: { rows: [{ path: ['', ''] }], adjustments: [{}] },
  assessments: [{}],
  competentDept: {},
  evaluator: {},
  evaluationPeriod: {},
  findings: [{}],
  recommendations: [{}],
  statements: [{}],
};

function rows(
  pointer: Pointer,
  settings: RowSettings,
  columns: readonly (readonly [Pointer, Asked?])[],
): FormRows {
  return rowsOf(sample, pointer, settings, columns);
}

function section(
  id: keyof typeof TRY_FORM_TEXT.sections,
  fields: readonly FormField[],
  tables: readonly FormRows[] = [],
): FormSection {
  return { id, heading: TRY_FORM_TEXT.sections[id], fields, rows: tables };
}
