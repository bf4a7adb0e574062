import type { Allowance, DisclosureId } from '../model/allowance.ts';
import type { Diagnostic, MessageTemplate, Place } from '../model/diagnostic.ts';
import { diagnose } from '../model/diagnostic.ts';
import type { AllowanceArgs, DisclosureArgs } from '../text/disclosure.ts';
import { ALLOWANCE_MESSAGES, DISCLOSURE_MESSAGES, HIT_REASONS } from '../text/disclosure.ts';
import { spotWords } from './attachment/findings.ts';
import type { AttachmentHit } from './attachment/scan.ts';
import type { Hit } from './hit.ts';
import { maskPath, maskSource } from './scan.ts';

/** Typed as a record so that every id has its words. */
const MESSAGES: Readonly<Record<DisclosureId, MessageTemplate<DisclosureArgs>>> = DISCLOSURE_MESSAGES;

/**
 * Diagnostics of hits, with the severity of each hit. Nothing in them contains a full value: the message and `values`
 * are masked, and so is the path, which may carry the value in a file name.
 *
 * @param place of all hits, or a function that resolves the place of each.
 */
export function diagnosticsFrom<H extends Hit>(
  hits: readonly H[],
  place: Place | ((hit: H) => Place),
): Diagnostic[] {
  return hits.map((hit) => {
    const { file, position } = typeof place === 'function' ? place(hit) : place;
    return diagnosticOf(hit, { file: maskPath(file), position });
  });
}

/** @param where in the file, in words; for files without lines */
function diagnosticOf(
  { id, severity, masked, reason }: Pick<Hit, 'id' | 'severity' | 'masked' | 'reason'>,
  place: Place,
  where = '',
): Diagnostic {
  const said = diagnose(id, MESSAGES[id], { masked, reason: HIT_REASONS[reason] }, place);
  if (where === '') return { ...said, severity };
  return { ...said, severity, message: `${said.message}（${where}）`, values: { ...said.values, where } };
}

/** Diagnostics of what was found in the contents of a file. */
export function diagnosticsInFile(hits: readonly AttachmentHit[], file: string): Diagnostic[] {
  const place = { file: maskPath(file), position: null };
  return hits.map((hit) => diagnosticOf(hit, place, spotWords(hit.spot)));
}

/** Diagnostics of entries of the list of allowances: over, not yet begun, or without use. */
export function diagnosticsOfAllowances(
  id: keyof typeof ALLOWANCE_MESSAGES,
  entries: readonly Allowance[],
  place: Place | ((entry: Allowance) => Place),
): Diagnostic[] {
  const template: MessageTemplate<AllowanceArgs> = ALLOWANCE_MESSAGES[id];
  return entries.map((entry) => {
    const { detector, reason, date, expires } = entry;
    const where = typeof place === 'function' ? place(entry) : place;
    return diagnose(id, template, { detector, reason: maskSource(reason), date, expires }, where);
  });
}
