import type { TryData } from '../../../view/guide/try-page.ts';
import { WorkerHost } from '../workers/worker-host.ts';
import type { CheckTasks } from './check-worker.ts';

/** The checker, once its program is here. */
export async function startChecker({ references, deployment }: TryData): Promise<WorkerHost<CheckTasks>> {
  const { default: CheckWorker } = await import('./check-worker.ts?worker&inline');
  return new WorkerHost<CheckTasks>(() => new CheckWorker(), {
    task: 'open',
    args: [references, deployment],
  });
}
