import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { deflateSync } from 'fflate';
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

const HUCRE = dirname(createRequire(import.meta.url).resolve('hucre'));

/** A module of the reader of workbooks as it is, and as the workers have it. */
async function wholeAndSlim<T>(path: string): Promise<readonly T[]> {
  const file = join(HUCRE, path);
  const code = readFileSync(file, 'utf8');
  const slim = withoutNeverRun().transform(code, file)?.code ?? '';
  expect(slim).not.toBe(code);
  const absolute = slim.replace(/(?<=from ["'])(?:\.[^"']+|fflate)(?=["'])/g, (from) =>
    from === 'fflate' ? import.meta.resolve('fflate') : new URL(from, pathToFileURL(file)).href,
  );
  return [await import(file), await import(`data:text/javascript,${encodeURIComponent(absolute)}`)];
}

test('parts of a workbook are unpacked as before, and none beyond its size', async () => {
  type Module = { inflate: (data: Uint8Array, most?: number) => Uint8Array };
  const words = new TextEncoder().encode('绩效自评表'.repeat(1000));
  for (const { inflate } of await wholeAndSlim<Module>('zip/deflate.mjs')) {
    expect(Buffer.from(inflate(deflateSync(words)))).toEqual(Buffer.from(words));
    expect(() => inflate(deflateSync(words), 999)).toThrow();
  }
});

test('formats of numbers are read without fonts, fills and borders', async () => {
  type Module = {
    parseStyles: (xml: string) => unknown;
    resolveStyle: (styles: unknown, index: number) => object;
  };
  const xml =
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="0.00%"/></numFmts><fonts><font/><font><b/></font></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="170" fontId="1"/></cellXfs></styleSheet>';
  const [whole, slim] = (await wholeAndSlim<Module>('xlsx/styles.mjs')).map(({ parseStyles, resolveStyle }) =>
    resolveStyle(parseStyles(xml), 1),
  );
  expect(whole).toMatchObject({ numFmt: '0.00%', font: { bold: true } });
  expect(slim).toEqual({ numFmt: '0.00%' });
});
