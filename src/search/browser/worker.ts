import { Answerer } from './answerer.ts';
import type { Questions, WorkerAnswer, WorkerQuestion } from './protocol.ts';

/** The search off the main thread, so that typing stays smooth. */
const ANSWERERS = new Map<string, Answerer>();

function answererOf(index: string): Answerer {
  const known = ANSWERERS.get(index) ?? new Answerer(index);
  ANSWERERS.set(index, known);
  return known;
}

async function respond({ id, index, name, ask }: WorkerQuestion): Promise<WorkerAnswer> {
  try {
    // The page asks through typed methods only; see `client.ts`.
    return { id, answer: await answererOf(index).answer(name, ask as Questions[typeof name]['ask'] & null) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

addEventListener('message', (event: MessageEvent<WorkerQuestion>) => {
  void respond(event.data).then((answer) => postMessage(answer));
});
