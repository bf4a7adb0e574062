import { describe, expect, test } from 'vitest';
import { bundledExecutable } from '../../support/browser/bundled.ts';
import type { Machine } from '../../support/browser/find.ts';
import { findBrowser } from '../../support/browser/find.ts';

const machine = (over: Partial<Machine>, ...installed: readonly string[]): Machine => ({
  platform: 'linux',
  environment: {},
  bundledRuns: false,
  exists: (path) => installed.includes(path),
  ...over,
});

const CHROME_MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

describe('the browser of the tests', () => {
  test.each([
    [
      'the one that is named',
      machine({ environment: { CHROME_PATH: '/x' }, bundledRuns: true }, '/x'),
      { executablePath: '/x' },
    ],
    [
      'the one that came along',
      machine({ bundledRuns: true }, '/usr/bin/chromium'),
      { executablePath: bundledExecutable() },
    ],
    [
      'an installed Chrome',
      machine({}, '/opt/google/chrome/chrome', '/usr/bin/chromium'),
      { channel: 'chrome' },
    ],
    ['an installed Edge', machine({}, '/opt/microsoft/msedge/msedge'), { channel: 'msedge' }],
    [
      'a Chromium in its usual place',
      machine({}, '/usr/bin/chromium'),
      { executablePath: '/usr/bin/chromium' },
    ],
    ['Chrome on a Mac', machine({ platform: 'darwin' }, CHROME_MAC), { channel: 'chrome' }],
  ])('is %s', (_name, at, expected) => {
    expect(findBrowser(at).launch).toMatchObject(expected);
  });

  test('is missing in a sentence that says what to do', () => {
    expect(() => findBrowser(machine({}))).toThrow(/没有找到.*apt-get install -y chromium.*CHROME_PATH/);
    expect(() => findBrowser(machine({ environment: { CHROME_PATH: '/y' } }))).toThrow(
      /CHROME_PATH 指向的浏览器不存在：\/y/,
    );
  });

  test('alone gets its libraries, and on Linux the font of the tests', () => {
    const { env } = findBrowser(
      machine({ bundledRuns: true, environment: { LD_LIBRARY_PATH: '/own', HOME: '/h' } }),
    ).launch;
    expect(env).toMatchObject({ HOME: '/h', LD_LIBRARY_PATH: expect.stringMatching(/al2023\/lib:\/own$/) });
    expect(env).toHaveProperty('FONTCONFIG_FILE');
    expect(findBrowser(machine({}, '/usr/bin/chromium')).launch.env).not.toHaveProperty('LD_LIBRARY_PATH');
    expect(findBrowser(machine({ platform: 'darwin' }, CHROME_MAC)).launch.env).not.toHaveProperty(
      'FONTCONFIG_FILE',
    );
  });
});
