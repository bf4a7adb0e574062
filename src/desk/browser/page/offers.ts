import { TRY_TEXT } from '../../../text/desk/try.ts';
import type { Attaching } from '../attachments/attach.ts';
import type { Desk } from './desk.ts';
import type { Taken } from './workbench.ts';

/**
 * The buttons by which a draft is taken away. Each takes what stood there when it was pressed, after everything that
 * was asked for before; what comes afterwards neither changes nor stops it.
 */
export function offerDraft({ places, bench, take, attaching, errands }: Desk): void {
  const ask = (name: string, run: () => Promise<string>) =>
    places.on(`take-${name}`, 'click', () => {
      errands.say(TRY_TEXT.take.making);
      void errands.attempt(async () => errands.say(await run()));
    });
  const offer = (name: string, make: (taken: Taken, attached: Packed, left: () => void) => Promise<string>) =>
    ask(name, async () => {
      const { draft, attached, left } = await errands.turn(() => ({
        draft: begun(bench.taken()),
        attached: begun(attaching.packed()),
        left: [bench.unsaved.leaving(), attaching.unsaved.leaving()],
      }));
      const taken = await draft();
      if (taken === null) return TRY_TEXT.take.nothing;
      return make(taken, attached, () => {
        for (const say of left) say();
      });
    });
  // The whole draft, from which it can be opened again; nothing else that is taken away is that.
  offer('zip', async ({ session, judgement }, attached, left) => {
    const { files, held } = await attached();
    const { name, starred } = await take.zip(session, judgement, files);
    left();
    const { next, starred: starredWords } = TRY_TEXT.take;
    const words = `${next(name)}${starred === 0 ? '' : starredWords(starred)}`;
    return held === 0 ? words : `${words}；${TRY_TEXT.attach.held(held)}`;
  });
  offer('table', async ({ session, judgement }) => {
    await take.table(session, judgement);
    return TRY_TEXT.take.packed;
  });
  offer('paper', async ({ session }) => {
    if (!(await take.paper(session))) throw new Error(TRY_TEXT.take.noPaper);
    return TRY_TEXT.take.packed;
  });
  ask('print', async () => {
    await errands.turn(() => undefined);
    await bench.shown();
    print();
    return TRY_TEXT.take.printing;
  });
}

type Packed = () => ReturnType<Attaching['packed']>;

/** What has begun and is waited for later: until then its failure is nobody's. */
function begun<T>(made: Promise<T>): () => Promise<T> {
  made.catch(() => {});
  return () => made;
}
