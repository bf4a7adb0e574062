import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEnvironment } from '../../../../src/reader/disk/environment.ts';

const CWD = resolve('/srv/mingji');
const CLOCK = new Date('2026-11-22T00:00:00Z');
const read = (env: Record<string, string>) => readEnvironment(env, CWD, CLOCK);

test('defaults', () => {
  expect(read({ MINGJI_BASE: ' ', MINGJI_NOW: '' })).toEqual({
    content: resolve(CWD, 'content'),
    dist: resolve(CWD, 'dist'),
    cache: resolve(CWD, '.cache'),
    site: new URL('http://localhost:4321'),
    base: '/',
    now: CLOCK,
    diagnostics: [],
  });
});

test('values', () => {
  const environment = read({
    MINGJI_CONTENT: '../content',
    MINGJI_DIST: '/var/www/site',
    MINGJI_CACHE: 'tmp/cache',
    MINGJI_SITE: 'https://jixiao.example.gov.cn',
    MINGJI_NOW: '2026-01-01T08:00:00+08:00',
  });
  expect(environment.content).toBe(resolve('/srv/content'));
  expect(environment.dist).toBe(resolve('/var/www/site'));
  expect(environment.site.origin).toBe('https://jixiao.example.gov.cn');
  expect(environment.now.toISOString()).toBe('2026-01-01T00:00:00.000Z');
  expect(environment.diagnostics).toEqual([]);
});

test('an output folder around the content', () => {
  const env = { MINGJI_CONTENT: '/a/b', MINGJI_DIST: '/a', MINGJI_CACHE: '/c' };
  expect(read(env).diagnostics.map(({ id, file }) => `${id} ${file}`)).toEqual(['ENV_OVERLAP MINGJI_DIST']);
});

test.each([
  ['/', '/'],
  ['jixiao', '/jixiao/'],
  ['/jixiao', '/jixiao/'],
  ['jixiao/', '/jixiao/'],
  ['/a.b/~c/', '/a.b/~c/'],
])('base %s becomes %s', (given, base) => {
  expect(read({ MINGJI_BASE: given })).toMatchObject({ base, diagnostics: [] });
});

describe('what cannot be used', () => {
  test.each([
    ['MINGJI_BASE', '/../x', 'ENV_BASE'],
    ['MINGJI_BASE', '/绩效', 'ENV_BASE'],
    ['MINGJI_BASE', '/a?b', 'ENV_BASE'],
    ['MINGJI_BASE', '//evil.example/', 'ENV_BASE'],
    ['MINGJI_BASE', '//evil.example', 'ENV_BASE'],
    ['MINGJI_BASE', '/\\\\evil.example/', 'ENV_BASE'],
    ['MINGJI_BASE', 'https://evil.example/', 'ENV_BASE'],
    ['MINGJI_BASE', '/a//b/', 'ENV_BASE'],
    ['MINGJI_SITE', 'https://:secret@example.gov.cn', 'ENV_SITE'],
    ['MINGJI_SITE', 'https://example.gov.cn/?', 'ENV_SITE'],
    ['MINGJI_SITE', 'jixiao.example.gov.cn', 'ENV_SITE'],
    ['MINGJI_SITE', 'https://example.gov.cn/jixiao', 'ENV_SITE'],
    ['MINGJI_SITE', 'ftp://example.gov.cn', 'ENV_SITE'],
    ['MINGJI_SITE', 'https://user@example.gov.cn', 'ENV_SITE'],
    ['MINGJI_NOW', '2026-01-01', 'ENV_NOW'],
    ['MINGJI_NOW', '2026-01-01T08:00:00', 'ENV_NOW'],
    ['MINGJI_NOW', '2026-13-01T08:00:00Z', 'ENV_NOW'],
    ['MINGJI_DIST', '.', 'ENV_OVERLAP'],
    ['MINGJI_DIST', 'content', 'ENV_OVERLAP'],
    ['MINGJI_CACHE', 'dist/cache', 'ENV_OVERLAP'],
  ])('%s=%s', (variable, value, id) => {
    const { diagnostics, ...rest } = read({ [variable]: value });
    expect(diagnostics.map((found) => found.id)).toContain(id);
    expect(diagnostics.every((found) => found.severity === 'error' && found.position === null)).toBe(true);
    if (id !== 'ENV_OVERLAP') expect({ ...rest, diagnostics: [] }).toEqual(read({}));
  });
});
