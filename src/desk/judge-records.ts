import { regionFault, regionWords } from '../model/region.ts';
import type { Pointer } from '../reader/content.ts';
import { plainName } from '../reader/cross-checks/check-names.ts';
import { DRAFT_TEXT } from '../text/desk/draft.ts';
import { NEW_RECORD_TEXT as TEXT } from '../text/desk/new-record.ts';
import type { OpenDraft, PlacedFinding } from './open-draft.ts';
import type { References } from './references.ts';
import { valueAt } from './report-values.ts';

/** Where the form names a record. */
const FIELDS: readonly Pointer[] = [
  ['project'],
  ...['implementingUnit', 'competentDept', 'evaluator'].map((role) => [role, 'unit']),
];

/** What is to be said of the units and projects that a draft brings along, each at the field that names it. */
export function judgeRecords(
  { id, report, records = {} }: OpenDraft,
  { content }: References,
): readonly PlacedFinding[] {
  return FIELDS.flatMap((pointer): readonly PlacedFinding[] => {
    const kind = pointer[0] === 'project' ? 'projects' : 'units';
    const named = valueAt(report, pointer);
    const record = typeof named === 'string' ? records[kind]?.[named] : undefined;
    if (record === undefined) return [];
    const place = {
      severity: 'error' as const,
      file: `reports/${id}/report.json`,
      position: null,
      frame: null,
      pointer,
      isForKeeper: false,
      waivable: null,
    };
    const name = String(valueAt(record, ['name']) ?? '');
    const taken = [...content[kind].values()].find((one) => plainName(one.name) === plainName(name));
    // Two units may have projects of one name.
    const isTwice =
      taken !== undefined &&
      (!('unit' in taken) || taken.unit === valueAt(report, ['implementingUnit', 'unit']));
    if (isTwice) {
      const what = kind === 'units' ? DRAFT_TEXT.register.kinds.unit : DRAFT_TEXT.register.kinds.project;
      return [
        {
          ...place,
          id: 'NAME_TWICE',
          message: TEXT.nameTaken(what, name, taken.example),
          hint: TEXT.nameTakenHint(what, taken.example),
          isMissing: false,
          label: '',
        },
      ];
    }
    if (kind === 'projects') return [];
    const region = {
      code: String(valueAt(record, ['region', 'code'])),
      name: String(valueAt(record, ['region', 'name'])),
    };
    const fault = regionFault(region);
    if (fault === null) return [];
    return [
      {
        ...place,
        id: fault === 'empty' ? 'REGION_EMPTY' : 'REGION_LEVEL',
        message: fault === 'empty' ? TEXT.noPlace(name) : TEXT.wrongPlace(name, regionWords(region)),
        hint: TEXT.placeAdvice,
        isMissing: fault === 'empty',
        label: TEXT.placeOf(name),
      },
    ];
  });
}
