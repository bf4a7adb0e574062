import { TRY_TEXT } from '../../../text/desk/try.ts';
import type { Judgement } from '../../judge-draft.ts';
import type { Attaching } from '../attachments/attach.ts';
import type { TakeAway } from '../taking/take.ts';
import type { Places } from './places.ts';
import type { Session } from './session.ts';
import type { Workbench } from './workbench.ts';

/**
 * The buttons by which a draft is taken away.
 * @param run does what was asked for and says what came of it
 */
export function offerDraft(
  places: Places,
  bench: Workbench,
  take: TakeAway,
  attaching: Attaching,
  run: (make: () => Promise<string>) => Promise<void>,
): void {
  const offer = (name: string, make: (session: Session, judgement: Judgement) => Promise<string>) =>
    places.on(`take-${name}`, 'click', () => {
      const { session, judgement } = bench;
      if (session && judgement) void run(() => make(session, judgement));
    });
  offer('zip', async (session, judged) => {
    const { files, held } = await attaching.packed();
    const starred = await take.zip(session, judged, files);
    const words = starred === 0 ? TRY_TEXT.take.packed : TRY_TEXT.take.starred(starred);
    return held === 0 ? words : `${words}${TRY_TEXT.attach.held(held)}`;
  });
  offer('table', async (session, judged) => {
    await take.table(session, judged);
    return TRY_TEXT.take.packed;
  });
  offer('paper', async (session) => {
    if (!(await take.paper(session))) throw new Error(TRY_TEXT.take.noPaper);
    return TRY_TEXT.take.packed;
  });
}
