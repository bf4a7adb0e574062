import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawChart } from '../../../src/charts/draw-chart.ts';
import { chartPicture, hasPicture } from '../../../src/charts/picture.ts';
import { pictureStyle } from '../../../src/charts/picture-ink.ts';
import type { ChartSpec } from '../../../src/charts/spec.ts';
import { PROJECT } from '../../support/cache.ts';
import { anySpec } from './specs.ts';

// A figure as a file: whatever the figure, a document that programs other than browsers can draw.

const SOURCE = ['来源：某页', 'https://example.org/projects/x/#chart-trend'];

function pictureOf(spec: ChartSpec) {
  const markup = chartPicture(drawChart(spec), SOURCE) ?? '';
  const problems: string[] = [];
  const root = new DOMParser({ onError: (level, message) => problems.push(`${level} ${message}`) })
    .parseFromString(markup, 'image/svg+xml')
    .getElementsByTagName('*');
  const all = Array.from({ length: root.length }, (_, index) => root[index]).filter(
    (one) => one !== undefined,
  );
  return { markup, problems, all };
}

describe('any figure that can be drawn', () => {
  test('is one well-formed document of numbers, without nested drawings and percentages', () => {
    fc.assert(
      fc.property(anySpec.filter(hasPicture), (spec) => {
        const { markup, problems, all } = pictureOf(spec);
        expect(problems).toEqual([]);
        expect(all.filter(({ tagName }) => tagName === 'svg')).toHaveLength(1);
        for (const one of all)
          for (const { name, value } of [...one.attributes])
            if (/^(?:[xy][12]?|width|height|transform)$/.test(name))
              expect(value).not.toMatch(/%|NaN|Infinity/);
        expect(markup).not.toMatch(/var\(|undefined/);
      }),
      { numRuns: 150 },
    );
  });

  test('names itself, says where it comes from, and finds every mark that it uses', () => {
    fc.assert(
      fc.property(anySpec.filter(hasPicture), (spec) => {
        const { all } = pictureOf(spec);
        const words = all.filter(({ tagName }) => tagName === 'text').map((one) => one.textContent ?? '');
        const written = words.join('').replace(/\s/g, '');
        expect(written.startsWith(drawChart(spec).title.replace(/\s/g, ''))).toBe(true);
        expect(written.endsWith(SOURCE.join('').replace(/\s/g, ''))).toBe(true);
        const ids = new Set(all.map((one) => one.getAttribute('id')));
        for (const one of all) {
          const used =
            one.getAttribute('xlink:href') ?? /^url\((.+)\)$/.exec(one.getAttribute('fill') ?? '')?.[1];
          if (used !== undefined) expect(ids).toContain(used.slice(1));
        }
      }),
      { numRuns: 100 },
    );
  });

  test('stays within its width', () => {
    fc.assert(
      fc.property(anySpec.filter(hasPicture), (spec) => {
        for (const one of pictureOf(spec).all.filter(({ tagName }) => tagName === 'rect')) {
          const end = Number(one.getAttribute('x') ?? 0) + Number(one.getAttribute('width') ?? 0);
          expect(end).toBeLessThanOrEqual(800.2);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('a figure without a number is no picture', () => {
  const spec: ChartSpec = {
    kind: 'trend',
    id: 'none',
    title: '得分',
    points: [{ year: 2023, label: '2023年度' }],
    series: [{ name: '得分', values: [{ value: null, text: '未说明' }], breaks: false }],
    breaks: [],
    thresholds: [],
    words: [],
  };
  expect(hasPicture(spec)).toBe(false);
  expect(chartPicture(drawChart(spec), SOURCE)).toBeNull();
});

test('the colours are those of the pages by day', () => {
  const read = (name: string) => readFileSync(join(PROJECT, 'src', 'styles', name), 'utf8');
  const byDay = new Map(
    [...`${read('tokens.css')}${read('parts/chart.css')}`.matchAll(/--([\w-]+): ([^;]+);/g)]
      .reverse()
      .map(([, name = '', value = '']) => [name, value]),
  );
  const colour = (name: string): string => {
    const value = byDay.get(name) ?? '';
    return value.startsWith('var(') ? colour(value.slice(6, -1)) : value;
  };
  const classes = Array.from({ length: 6 }, (_, index) => [
    `ct-line-${index}`,
    `ct-mark-${index}`,
    `ct-fill-${index}`,
  ]).flat();
  const style = pictureStyle(`class="${classes.join(' ')} ct-value ct-tick ct-grid ct-base ct-track"`);
  for (let index = 0; index < 6; index += 1)
    for (const name of ['line', 'mark', 'fill'])
      expect(style).toMatch(new RegExp(`\\.ct-${name}-${index}\\{[^}]*${colour(`ct-${index}`)}`));
  expect(style).toContain(`.ct-value{fill:${colour('text')}`);
  expect(style).toContain(`.ct-tick{fill:${colour('text-2')}`);
  expect(style).toContain(`.ct-grid{stroke:${colour('line')}`);
  expect(style).toContain(`.ct-base{stroke:${colour('control')}`);
  expect(style).toContain(`.ct-track{fill:${colour('track')}`);
});
