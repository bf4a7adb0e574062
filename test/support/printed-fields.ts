import {
  ABSENCE_LABELS,
  BASIS_LABELS,
  CAPTURE_LABELS,
  CATEGORY_LABELS,
  DIRECTION_LABELS,
  DISPOSAL_LABELS,
  DOCUMENT_RELATION_LABELS,
  ENTITY_LABELS,
  HONOUR_EVENT_LABELS,
  KIND_LABELS,
  LEVEL_LABELS,
  OPENNESS_LABELS,
  OUTLINE_LABELS,
  PART_LABELS,
  QUAL_STATE_LABELS,
  RECTIFICATION_LABELS,
  RESULT_USE_LABELS,
  ROLE_LABELS,
} from '../../src/text/labels.ts';
import { REPORT_TEXT } from '../../src/text/report/report.ts';
import { VERSION_TEXT } from '../../src/text/report/versions.ts';
import type { Leaf } from './content-leaves.ts';
import { printedForms } from './content-leaves.ts';
import { isUnpublished } from './published-fields.ts';

/** What the record says and no page prints, and why. */
const UNPRINTED: readonly (readonly [path: RegExp, reason: string])[] = [
  [/(?:^|\.)id$|\.holder$|\.subProject$|\.repeats\./, 'an address: a link, not a word'],
  [
    /\.(?:sumOf|findings)\[\]$|\.(?:partOf|equalTo)$/,
    'the address of another row, beside which it is printed',
  ],
  [/[bB]asis$/, 'what the report states itself needs no remark; what was concluded has its ground printed'],
  [/^assessments\[\]\.stage$|^example$/, 'said by the row, and by the mark of an example'],
  [
    /^annexes\[\]\.(?:kind|file|textLayer|emptyInSource)$/,
    'what a program may ask of a file; its title is printed',
  ],
  [/^printedFaults\[\]\.kind$|^waivers\[\]\.check$/, 'the remark that it is about says it in words'],
  [/\.scoringStyle$/, 'said by the rule by which the points come about'],
  [/\.elements\[\]\.(?:met|gate)$/, 'said in words behind each element'],
  [/^provenance\.bytes$/, 'printed as KB'],
  [/^funds\.lines\[\]\.source$/, 'said by the name of the row, which the form may have chosen itself'],
  [/^(?:rectifications|resultUse)!note$/, 'says again that nothing was published'],
];

/** Codes, by what the page calls them. */
const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: KIND_LABELS,
  outline: OUTLINE_LABELS,
  'funds.executionBasis': BASIS_LABELS,
  'funds.lines[].unspentDisposal': DISPOSAL_LABELS,
  'transcription.partial[]': PART_LABELS,
  'indicators.rows[].direction': DIRECTION_LABELS,
  'indicators.rows[].state': QUAL_STATE_LABELS,
  'assessments[].role': { ...ROLE_LABELS, ...REPORT_TEXT.claimant },
  'entities[].kind': ENTITY_LABELS,
  'honours[].level': LEVEL_LABELS,
  'honours[].event': HONOUR_EVENT_LABELS,
  'documents[].relation': DOCUMENT_RELATION_LABELS,
  'findings[].category': CATEGORY_LABELS,
  'rectifications[].state': RECTIFICATION_LABELS,
  'resultUse[].effect': RESULT_USE_LABELS,
  'disclosure.openness': OPENNESS_LABELS,
  'provenance.capture': CAPTURE_LABELS,
};

/** What stands for a unit, a project or a scheme; the page prints their names. */
const NAMED = /^(?:project|otherProjects\[\])$|\.(?:unit|scheme|project)$/;

/**
 * Whether a reader has to find a value on a page, and how it may be written there; `null` where not.
 *
 * @param names what units, projects and schemes are called, by their ids
 */
export function onPage(leaf: Leaf, names: ReadonlyMap<string, string>): readonly string[] | null {
  const { path, value } = leaf;
  if (NAMED.test(path)) return [names.get(String(value)) ?? ''];
  if (path === 'corrections[].material') return [value ? VERSION_TEXT.material : VERSION_TEXT.immaterial];
  if (isUnpublished(leaf) || UNPRINTED.some(([fits]) => fits.test(path))) return null;
  const label = LABELS[path]?.[String(value)];
  if (label !== undefined) return [label];
  if (path.endsWith('!reason')) return [ABSENCE_LABELS[value as keyof typeof ABSENCE_LABELS]];
  return printedForms(leaf);
}
