/** Functions that one thread lends to another; arguments and results are plain data. */
// biome-ignore lint/suspicious/noExplicitAny: the arguments of the functions are theirs to say.
export type Tasks<T> = { readonly [K in keyof T]: (...args: any[]) => unknown };

/** A call that goes to the worker. */
export interface Call {
  readonly turn: number;
  readonly task: string;
  readonly args: readonly unknown[];
}

/** What comes back. */
export type Reply =
  | { readonly turn: number; readonly value: unknown }
  | { readonly turn: number; readonly error: string };

/** What of a worker's own world is used here. */
interface Lent {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(reply: Reply): void;
}

/** Answers calls in a worker, one after another. Messages of others, such as a library's own, are left alone. */
export function serve<T extends Tasks<T>>(tasks: T): void {
  const lent = globalThis as unknown as Lent;
  let queue: Promise<void> = Promise.resolve();
  lent.addEventListener('message', ({ data }) => {
    if (!isCall(data)) return;
    const { turn, task, args } = data;
    queue = queue.then(async () => {
      try {
        const run = Object.hasOwn(tasks, task) ? tasks[task as keyof T] : undefined;
        if (run === undefined) throw new Error(`no task ${task}`);
        lent.postMessage({ turn, value: await run(...args) });
      } catch (error) {
        lent.postMessage({ turn, error: error instanceof Error ? error.message : String(error) });
      }
    });
  });
}

function isCall(data: unknown): data is Call {
  return typeof data === 'object' && data !== null && 'turn' in data && 'task' in data && 'args' in data;
}
