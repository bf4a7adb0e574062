import type { Handlers } from './answerer.ts';
import { Answerer } from './answerer.ts';
import type { QuestionMap, WorkerAnswer, WorkerQuestion } from './protocol.ts';

/** Answers the questions of the page in a worker, each index by an answerer of its own. */
export function listen<Q extends QuestionMap<Q>>(handlers: Handlers<Q>): void {
  const answerers = new Map<string, Answerer<Q>>();
  const answererOf = (index: string): Answerer<Q> => {
    const known = answerers.get(index) ?? new Answerer(index, handlers);
    answerers.set(index, known);
    return known;
  };
  const respond = async ({ id, index, name, ask }: WorkerQuestion): Promise<WorkerAnswer> => {
    try {
      // The page asks through typed methods only; see `client.ts`.
      return { id, answer: await answererOf(index).answer(name as keyof Q, ask as Q[keyof Q]['ask']) };
    } catch (error) {
      return { id, error: error instanceof Error ? error.message : String(error) };
    }
  };
  addEventListener('message', (event: MessageEvent<WorkerQuestion>) => {
    void respond(event.data).then((answer) => postMessage(answer));
  });
}
