import { APART } from '../model/apart.ts';
import type { ImportQuestion } from '../model/import-record.ts';
import { BASIS_WORDS, DRAFT_TEXT } from '../text/desk/draft.ts';
import { isAttestation } from './attestation.ts';
import { DONE } from './done.ts';
import type { ExecutionBasis } from './proposal.ts';
import { putAt, rowsAt, valueAt } from './report-values.ts';
import { pointerOf } from './value-places.ts';

/** What an answer to an open question of an import comes to. */
export type Settlement =
  /** The draft says so already, or somebody has mended it. */
  | { readonly state: 'noted' }
  /** The draft was changed. */
  | { readonly state: 'changed' }
  /** No such choice. */
  | { readonly state: 'no-choice' }
  /** The files have to be read again, or the draft mended by hand. */
  | { readonly state: 'by-hand' };

/** Leaves a part of the original out. */
const SKIP = 'skip';
/** Parts that may be left out as a whole. */
const PARTS = ['findings', 'recommendations', 'statements', 'documents'];
/** Answers that confirm what was read. */
const CONFIRMING = ['check', 'yes'];

/**
 * Gives an answer its effect on a draft, without the files that it was made from.
 * @param report the draft; changed where the answer says something else than what is in it
 */
export function settle(report: object, question: ImportQuestion, answer: string): Settlement {
  // Where a unit is stands in a file of its own.
  if (answer === DONE || question.id.startsWith('region.')) return { state: 'noted' };
  const { choices, suggested, parts = [] } = question;
  if (choices.length > 0 && !choices.some(({ id }) => id === answer)) return { state: 'no-choice' };
  // Where nothing is recommended, whoever attests has only held the draft against the source.
  if (suggested === null && isAttestation(answer)) return { state: 'noted' };
  if (answer === suggested && suggested !== null && (choices.length > 1 || CONFIRMING.includes(answer)))
    return { state: 'noted' };
  // Nothing is said of any of them yet.
  if (answer === APART && parts.length > 0) return { state: 'noted' };
  const change = changeOf(question, answer, report);
  if (change === null) return { state: 'by-hand' };
  for (const [pointer, value] of change) putAt(report, pointer, value);
  if (answer === SKIP) leavePartOut(report, question.id);
  return { state: 'changed' };
}

type Change = readonly (readonly [pointer: readonly (string | number)[], value: unknown])[];

function changeOf({ id, about }: ImportQuestion, answer: string, report: object): Change | null {
  if (id === 'kind') return [[['kind'], answer]];
  if (id === 'example') return [[['example'], answer === 'yes' ? true : undefined]];
  if (id === 'funds.basis') {
    const reason = DRAFT_TEXT.basisReason(BASIS_WORDS[answer as ExecutionBasis]);
    return [
      [['funds', 'executionBasis'], answer],
      [['funds', 'basisReason'], answer === 'full-year-budget' ? undefined : reason],
    ];
  }
  if (/^(?:total|grade|role|reviewer)$/.test(id)) {
    const pointer = pointerOf(id);
    return pointer === null ? null : [[pointer, answer === SKIP ? undefined : answer]];
  }
  if (/^funds\.words\.\w+$/.test(id)) {
    const [pointer] = about.map(pointerOf).filter((one) => one !== null);
    return pointer === undefined ? null : [[pointer, answer]];
  }
  // What is new needs a record of its own.
  if (id === 'projectName.same') return answer === 'new' ? null : [[['project'], answer]];
  if (id === 'unitName.same') return answer === 'new' ? null : [[['implementingUnit', 'unit'], answer]];
  if (id === 'recommendations.findings')
    return rowsAt(report, ['recommendations']).map((_, index) => [
      ['recommendations', index, 'findings'],
      answer === 'yes' ? [`finding-${index + 1}`] : [],
    ]);
  if (answer === SKIP) return PARTS.includes(id) ? [[[id], undefined]] : null;
  if (id === 'documents')
    return rowsAt(report, ['documents']).map((_, index) => [['documents', index, 'relation'], answer]);
  const [at] = about.map((path) => path.split('.'));
  if (/^statements\.\d+\.sum$/.test(id) && at) return [[['statements', Number(at[1]), 'sumOf'], undefined]];
  if (/^funds\.line\.\d+$/.test(id) && at) return [[['funds', 'lines', Number(at[2]), 'source'], answer]];
  return null;
}

/** A part that was not taken over is not 文中未说明: the record says so, so that nobody reads it as that. */
function leavePartOut(report: object, part: string): void {
  const partial = valueAt(report, ['transcription', 'partial']);
  const parts = Array.isArray(partial) ? partial.map(String) : [];
  if (!parts.includes(part)) putAt(report, ['transcription'], { partial: [...parts, part] });
}
