import type { Hit, Sighting } from './hit.ts';
import { findAddresses } from './kinds/address.ts';
import { findAccounts, findBankCards } from './kinds/bank-card.ts';
import { findContacts } from './kinds/contact.ts';
import { findEmails } from './kinds/email.ts';
import { findLandlines } from './kinds/landline.ts';
import { findMessengers } from './kinds/messenger.ts';
import { findMobiles } from './kinds/mobile.ts';
import { findNamedReceivers, mayBeNameWithSum } from './kinds/named-receiver.ts';
import { findPassports } from './kinds/passport.ts';
import { findPayees } from './kinds/payee.ts';
import { findPersonLists, findPersonRows } from './kinds/person-list.ts';
import { findPlates } from './kinds/plate.ts';
import { findPositions } from './kinds/position.ts';
import { findRecipients } from './kinds/recipient.ts';
import { findResidentIds } from './kinds/resident-id.ts';
import { findSecrecyMarks } from './kinds/secrecy.ts';
import { makeHit } from './make-hit.ts';
import { maskText } from './mask.ts';
import { resolveOverlaps } from './overlap.ts';
import type { Reading, TextContext } from './reading.ts';
import { labelOf, readText } from './reading.ts';
import { hasPersonSign, hasSign, mayHold } from './signs.ts';

type Detector = (reading: Reading) => Iterable<Sighting>;

/** Detectors of numbers; the rest look for words or signs, see {@link hasSign}. */
const OF_NUMBERS: readonly Detector[] = [
  findResidentIds,
  findMobiles,
  findBankCards,
  findAccounts,
  findPassports,
  findLandlines,
];
const OF_WORDS: readonly Detector[] = [
  findSecrecyMarks,
  findPersonLists,
  findPayees,
  findAddresses,
  findPositions,
  findContacts,
  findEmails,
  findPlates,
];

const OF_PERSONS: readonly Detector[] = [findRecipients, findPersonRows];

/**
 * Finds what must not be published in one text. Pure and linear in the length of the text.
 *
 * @param context what kind of text it is and what it is called; prose by default.
 * @returns hits in order of place, none overlapping another, in UTF-16 offsets of the text as given.
 */
export function scanText(text: string, context: TextContext = { kind: 'narrative' }): Hit[] {
  const isSigned = hasSign(labelOf(context));
  if (!isSigned && !mayHold(text) && !mayBeNameWithSum(text)) return [];
  const reading = readText(text, context);
  const sightings: Sighting[] = [];
  const run = (detect: Detector) => {
    for (const sighting of detect(reading)) sightings.push(sighting);
  };
  run(findMessengers);
  if (reading.runs.length > 0) OF_NUMBERS.forEach(run);
  if (isSigned || hasSign(reading.normal.text)) OF_WORDS.forEach(run);
  if (hasPersonSign(reading.normal.text)) OF_PERSONS.forEach(run);
  run(findNamedReceivers);
  return resolveOverlaps(sightings, reading.normal.text.length).map((sighting) => toHit(reading, sighting));
}

/** Finds what must not be published in a file name; `_`, `-` and brackets separate words there. */
export function scanFileName(name: string): Hit[] {
  return scanText(name, { kind: 'file-name' });
}

/**
 * A text safe to print: what the guard finds in it is starred, its length unchanged. For code frames, which show lines
 * of source files that another check complains about.
 */
export function maskSource(source: string, context: TextContext = { kind: 'narrative' }): string {
  return maskText(source, scanText(source, context));
}

/** A path safe to print: each part is masked as a file name. */
export function maskPath(path: string): string {
  return path
    .split('/')
    .map((part) => maskText(part, scanFileName(part)))
    .join('/');
}

function toHit({ original, normal }: Reading, { id, severity, from, to, reason }: Sighting): Hit {
  const start = normal.from[from] ?? 0;
  const end = normal.to[to - 1] ?? start;
  return makeHit(original, { id, severity, start, end, reason });
}
