import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutNeverRun } from '../../../src/integrations/worker-diet.ts';

const FILE = join(dirname(createRequire(import.meta.url).resolve('decimal.js')), 'decimal.mjs');

test('decimals without their curves reckon as before', async () => {
  const whole = readFileSync(FILE, 'utf8');
  const code = withoutNeverRun().transform(whole, FILE)?.code ?? '';
  // Each is a stretch that ends where it should: what stands behind it is still there.
  const methods = (text: string) => [...text.matchAll(/^P\.(\w+).* = function/gm)].map(([, name]) => name);
  const gone = methods(whole).filter((name) => !methods(code).includes(name));
  expect(gone).toEqual([
    ...['cosine', 'cubeRoot', 'hyperbolicCosine', 'hyperbolicSine', 'hyperbolicTangent', 'inverseCosine'],
    ...['inverseHyperbolicCosine', 'inverseHyperbolicSine', 'inverseHyperbolicTangent', 'inverseSine'],
    ...['inverseTangent', 'sine', 'tangent', 'toFraction'],
  ]);
  const slim = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    Decimal: typeof Decimal;
  };
  const number = fc.integer({ min: -1e9, max: 1e9 }).map((units) => units / 1000);
  fc.assert(
    fc.property(number, number, fc.integer({ min: -6, max: 6 }), (a, b, n) => {
      const told = (of: typeof Decimal) =>
        [
          new of(a).plus(b),
          new of(a).times(b),
          new of(a).div(b === 0 ? 1 : b),
          new of(a).div(7).toDecimalPlaces(2, of.ROUND_HALF_UP),
          new of(10).pow(n),
          of.max(a, b),
        ].map(String);
      expect(told(slim.Decimal)).toEqual(told(Decimal));
    }),
  );
});
