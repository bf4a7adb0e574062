import { TRY_TEXT } from '../../text/desk/try.ts';
import { WorkerHung, WorkerLost } from './worker-host.ts';

/** What to tell somebody whose wish was not fulfilled; nothing that was typed is lost by it. */
export function failureWords(error: unknown): string {
  if (error instanceof WorkerHung) return TRY_TEXT.hung;
  if (error instanceof WorkerLost) return TRY_TEXT.lost;
  // A part of the page that is not at hand, because the network is gone.
  if (error instanceof TypeError && /import|fetch|load/i.test(error.message)) return TRY_TEXT.noPart;
  return TRY_TEXT.failed(error instanceof Error ? error.message : String(error));
}
