import { TRY_TEXT } from '../../../text/desk/try.ts';
import { WorkerHung, WorkerLost } from '../workers/worker-host.ts';
import type { Session } from './session.ts';

/**
 * What to tell somebody whose wish was not fulfilled; nothing that was typed is lost by it.
 * @param session the draft that is open, to whose writer that is said
 */
export function failureWords(error: unknown, session: Pick<Session, 'edits'> | null): string {
  return withKept(causeOf(error), session);
}

/** Adds that what was filled in is still there, where something was. */
export function withKept(words: string, session: Pick<Session, 'edits'> | null): string {
  const isFilledIn = session !== null && Object.keys(session.edits).length > 0;
  return isFilledIn ? `${words}${TRY_TEXT.kept}` : words;
}

function causeOf(error: unknown): string {
  if (error instanceof WorkerHung) return TRY_TEXT.hung;
  if (error instanceof WorkerLost) return TRY_TEXT.lost;
  // Moved or changed on the disk after it was chosen.
  if (error instanceof DOMException && error.name === 'NotReadableError') return TRY_TEXT.gone;
  // A part of the page that is not at hand, because the network is gone.
  if (error instanceof TypeError && /import|fetch|load/i.test(error.message)) return TRY_TEXT.noPart;
  const reason = error instanceof Error ? error.message : String(error);
  return /[一-龥]/.test(reason) ? TRY_TEXT.failed(reason) : TRY_TEXT.broken;
}
