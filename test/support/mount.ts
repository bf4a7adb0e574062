import { spawnSync } from 'node:child_process';
import { PROJECT } from './cache.ts';

/** Whether this machine lets a process have mounts of its own; some containers do not. */
export const CAN_MOUNT = spawnSync('unshare', ['-rm', 'true']).status === 0;

/** Runs a TypeScript file where a folder is a mount, as in a container; read-only if it is to be so. */
export function runMounted(
  folder: string,
  args: readonly string[],
  { env = {}, readOnly = false }: { env?: Readonly<Record<string, string>>; readOnly?: boolean } = {},
) {
  const mount = ['mount --bind "$1" "$1"', ...(readOnly ? ['mount -o remount,ro,bind "$1"'] : []), 'shift'];
  const script = [...mount, 'exec "$@"'].join(' && ');
  return spawnSync('unshare', ['-rm', 'sh', '-c', script, 'sh', folder, process.execPath, ...args], {
    cwd: PROJECT,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
}
