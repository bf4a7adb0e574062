import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LaunchOptions } from '@playwright/test';
import {
  bundledExecutable,
  bundledLibraries,
  bundledRunsHere,
  oldExecutable,
  unpackBundled,
  unpackOld,
} from './bundled.ts';
import { convertFonts, fontsConfiguration } from './fonts.ts';

/** Which browser the tests drive, and what it is called in a message. */
export interface FoundBrowser {
  readonly name: string;
  readonly launch: LaunchOptions;
}

/** What the search depends on, so that a test can stand on another machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly bundledRuns: boolean;
  readonly exists: (path: string) => boolean;
}

export const thisMachine = (): Machine => ({
  platform: process.platform,
  environment: process.env,
  bundledRuns: bundledRunsHere(),
  exists: existsSync,
});

/** Where the installers of Chrome and Edge put them; Playwright finds them there by the channel's name. */
function channels({ platform, environment }: Machine): readonly [channel: string, path: string][] {
  if (platform === 'darwin') {
    return [
      ['chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
      ['msedge', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
    ];
  }
  if (platform === 'win32') {
    const roots = ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap(
      (name) => environment[name] ?? [],
    );
    return roots.flatMap((root): [string, string][] => [
      ['chrome', join(root, 'Google', 'Chrome', 'Application', 'chrome.exe')],
      ['msedge', join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe')],
    ]);
  }
  return [
    ['chrome', '/opt/google/chrome/chrome'],
    ['msedge', '/opt/microsoft/msedge/msedge'],
  ];
}

const KNOWN_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];

/**
 * The browser for this machine: the one that `CHROME_PATH` names, else the one that came with the packages, else an
 * installed Chrome or Edge, else a Chromium in its usual place. The bundled one goes before the installed ones so
 * that every run on Linux x64 sees the same pixels.
 *
 * @throws with a message in Chinese that names the fix
 */
export function findBrowser(machine: Machine = thisMachine()): FoundBrowser {
  const { CHROME_PATH } = machine.environment;
  const fonts = machine.platform === 'linux' ? { FONTCONFIG_FILE: fontsConfiguration() } : {};
  const env = { ...present(machine.environment), ...fonts };
  if (CHROME_PATH !== undefined && CHROME_PATH !== '') {
    if (!machine.exists(CHROME_PATH)) {
      throw new Error(
        `环境变量 CHROME_PATH 指向的浏览器不存在：${CHROME_PATH}。请改为 Chrome、Edge 或 Chromium 的完整路径，或取消该变量。`,
      );
    }
    return { name: `CHROME_PATH ${CHROME_PATH}`, launch: { executablePath: CHROME_PATH, env } };
  }
  if (machine.bundledRuns) {
    const libraries = [bundledLibraries(), machine.environment['LD_LIBRARY_PATH']].filter(Boolean).join(':');
    return {
      name: '随项目安装的 Chromium',
      launch: { executablePath: bundledExecutable(), env: { ...env, LD_LIBRARY_PATH: libraries } },
    };
  }
  for (const [channel, path] of channels(machine)) {
    if (machine.exists(path)) return { name: path, launch: { channel, env } };
  }
  const known = machine.platform === 'linux' ? KNOWN_PATHS.find((path) => machine.exists(path)) : undefined;
  if (known !== undefined) return { name: known, launch: { executablePath: known, env } };
  throw new Error(
    '没有找到可用于测试的浏览器。请任选一种办法：' +
      '安装 Chrome 或 Edge；在 Debian、Ubuntu 上执行 apt-get install -y chromium；' +
      '或把环境变量 CHROME_PATH 设为浏览器的完整路径，例如 CHROME_PATH=/usr/bin/chromium npm run test:e2e。',
  );
}

/** How the old browser is launched; `null` where it does not run. */
export function oldBrowser(machine: Machine = thisMachine()): LaunchOptions | null {
  if (!machine.bundledRuns) return null;
  const { launch } = findBrowser({ ...machine, environment: { ...machine.environment, CHROME_PATH: '' } });
  return { ...launch, executablePath: oldExecutable() };
}

function present(environment: Machine['environment']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Makes ready what {@link findBrowser} points to. Call once before the first launch. */
export async function prepareBrowser(machine: Machine = thisMachine()): Promise<void> {
  findBrowser(machine);
  if (machine.bundledRuns) await Promise.all([unpackBundled(), unpackOld()]);
  if (machine.platform === 'linux') await convertFonts();
}
