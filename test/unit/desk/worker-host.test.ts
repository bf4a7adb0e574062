import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Call } from '../../../src/desk/browser/workers/serve.ts';
import { WorkerHost, WorkerHung, WorkerLost } from '../../../src/desk/browser/workers/worker-host.ts';

interface Tasks {
  double: (value: number) => number;
  hang: () => number;
  break: () => number;
  prepare: () => void;
}

/** Stands for a thread: answers like one, and knows whether it was ended. */
class Thread extends EventTarget {
  readonly calls: string[] = [];
  ended = false;

  postMessage({ turn, task, args }: Call): void {
    this.calls.push(task);
    if (task === 'hang') return;
    const data = task === 'break' ? { turn, error: 'broken' } : { turn, value: Number(args[0] ?? 0) * 2 };
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }

  terminate(): void {
    this.ended = true;
  }
}

let threads: Thread[] = [];
const host = (first?: { task: string; args: unknown[] }) =>
  new WorkerHost<Tasks>(
    () => {
      const thread = new Thread();
      threads.push(thread);
      return thread as unknown as Worker;
    },
    first,
    20,
  );

beforeEach(() => {
  threads = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('a worker', () => {
  test('starts with the first call, is told what it needs, and stays', async () => {
    const workers = host({ task: 'prepare', args: [] });
    expect(threads).toEqual([]);
    expect(await workers.call('double', 2)).toBe(4);
    expect(await workers.call('double', 3)).toBe(6);
    expect(threads.map(({ calls }) => calls)).toEqual([['prepare', 'double', 'double']]);
  });

  test('that does not answer in 20 seconds is ended; the next call starts another', async () => {
    const workers = host({ task: 'prepare', args: [] });
    await workers.call('double', 1);
    const hung = workers.call('hang').catch((error: unknown) => error);
    // Only what hangs is lost: whoever waits behind it is answered by the next worker.
    const waiting = workers.call('double', 5);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await hung).toBeInstanceOf(WorkerHung);
    expect(await waiting).toBe(10);
    expect(threads[0]?.ended).toBe(true);
    expect(await workers.call('double', 4)).toBe(8);
    expect(threads[1]?.calls).toEqual(['prepare', 'double', 'double']);
  });

  test('says what its function threw, and goes on', async () => {
    const workers = host();
    await expect(workers.call('break')).rejects.toThrow('broken');
    expect(await workers.call('double', 1)).toBe(2);
    expect(threads).toHaveLength(1);
  });

  test('that dies tells everybody who waits', async () => {
    const workers = host();
    const waiting = workers.call('hang').catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(1);
    threads[0]?.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
    expect(await waiting).toBeInstanceOf(WorkerLost);
  });

  test('does not take a message of a library for an answer', async () => {
    const workers = host();
    const answer = workers.call('double', 2);
    await vi.advanceTimersByTimeAsync(0);
    for (const data of ['ready', null, { type: 'ready' }, { turn: 99, value: 1 }]) {
      threads[0]?.dispatchEvent(new MessageEvent('message', { data }));
    }
    expect(await answer).toBe(4);
  });

  test('answers every call, whatever becomes of those before and after it', async () => {
    const kinds = fc.constantFrom('double' as const, 'break' as const, 'hang' as const);
    const calls = fc.array(fc.record({ task: kinds, after: fc.nat(15_000) }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(calls, async (drawn) => {
        const workers = host({ task: 'prepare', args: [] });
        const answers: Promise<unknown>[] = [];
        for (const [index, { task, after }] of drawn.entries()) {
          const answer = task === 'double' ? workers.call(task, index) : workers.call(task);
          answers.push(answer.catch((error: unknown) => error));
          await vi.advanceTimersByTimeAsync(after);
        }
        await vi.advanceTimersByTimeAsync(20_000 * drawn.length);
        const expected = { double: null, break: new Error('broken'), hang: new WorkerHung('hang') };
        expect(await Promise.all(answers)).toEqual(
          drawn.map(({ task }, index) => expected[task] ?? index * 2),
        );
      }),
      { numRuns: 50 },
    );
  });

  test('that cannot be started tells everybody, one after another', async () => {
    const workers = new WorkerHost<Tasks>(() => {
      throw new Error('no threads here');
    });
    const answers = [1, 2].map((value) => workers.call('double', value).catch((error: unknown) => error));
    for (const answer of answers) expect(await answer).toBeInstanceOf(WorkerLost);
  });

  test('that is stopped tells everybody who waits, and starts again with the next call', async () => {
    const workers = host();
    const answers = (['hang', 'break'] as const).map((task) =>
      workers.call(task).catch((error: unknown) => error),
    );
    workers.stop();
    for (const answer of answers) expect(await answer).toBeInstanceOf(WorkerLost);
    expect(await workers.call('double', 2)).toBe(4);
  });
});
