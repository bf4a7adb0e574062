import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskText } from '../../../src/disclosure/mask.ts';
import { scanText } from '../../../src/disclosure/scan.ts';
import { anyText } from '../../support/any-text.ts';
import { card, EVASIONS, mobile, residentId } from './invented.ts';

const PLAIN_WORDS =
  '项目绩效评价报告显示经核实相关工作已按规定完成并取得较好成效资金使用合规，。；：（）“”、';
const WITH_DIGITS = `${PLAIN_WORDS}一二三四五六七八九零`;
const prose = (characters: string) =>
  fc.array(fc.constantFrom(...characters), { minLength: 1, maxLength: 30 }).map((chars) => chars.join(''));

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const notRound = (value: string) => !value.endsWith('000000');

const mobiles = fc
  .tuple(fc.integer({ min: 3, max: 9 }), digits(9))
  .map(([second, rest]) => `1${second}${rest}`)
  .filter(notRound);
const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10).replaceAll('-', ''));
const residentIds = fc.tuple(days, digits(3)).map(([birth, order]) => residentId(birth, order));
const cards = fc
  .tuple(fc.constantFrom(13, 16), fc.bigInt({ min: 0n, max: 9n ** 16n }))
  .map(([length, body]) => card(`62${String(body).padStart(16, '3').slice(0, length)}`));

const KINDS = [
  { id: 'PII_MOBILE', values: mobiles },
  { id: 'PII_ID', values: residentIds },
  { id: 'PII_BANK', values: cards },
] as const;

/** A card number broken at any place, without a word for it, is not told apart from figures side by side. */
const NOT_FOR_CARDS = new Set(['line break', 'windows line break']);

describe.each(KINDS)('$id in every way of writing', ({ id, values }) => {
  const ways = Object.entries(EVASIONS).filter(([way]) => id !== 'PII_BANK' || !NOT_FOR_CARDS.has(way));

  it.each(ways)('%s', (_, write) => {
    fc.assert(
      fc.property(values, fc.nat(), prose(PLAIN_WORDS), prose(PLAIN_WORDS), (value, at, before, after) => {
        const written = write(value, 2 + (at % (value.length - 3)));
        const text = `${before}${written}${after}`;
        const hit = scanText(text).find((found) => found.id === id);
        expect(hit && text.slice(hit.start, hit.end)).toBe(written.replace(/(?<=[X\d])\ufe0f?\u20e3$/u, ''));
        const masked = maskText(text, scanText(text));
        expect(masked).toHaveLength(text.length);
        expect(scanText(masked).filter((found) => found.id === id)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each(ways)('%s, between Chinese digits', (_, write) => {
    fc.assert(
      fc.property(values, fc.nat(), prose(WITH_DIGITS), prose(WITH_DIGITS), (value, at, before, after) => {
        const written = write(value, 2 + (at % (value.length - 3)));
        const text = `${before}${written}${after}`;
        const overlaps = scanText(text).some(
          ({ severity, start, end }) =>
            // With the digits beside it, it may by chance be a number of another kind as well.
            severity === 'error' && start < before.length + written.length && end > before.length,
        );
        expect(overlaps).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe('prefixes of a mobile number', () => {
  it.each([
    ['+86', (value: string) => `+86${value}`],
    ['+86 and blank', (value: string) => `+86 ${value}`],
    ['(+86)', (value: string) => `（+86）${value}`],
    ['86-', (value: string) => `86-${value}`],
    ['0086', (value: string) => `0086${value}`],
    ['+86 in groups', (value: string) => `+86 ${value.slice(0, 3)} ${value.slice(3, 7)} ${value.slice(7)}`],
    ['Tel', (value: string) => `Tel${value}`],
    ['dash of 一', (value: string) => `${value.slice(0, 3)}一${value.slice(3, 7)}一${value.slice(7)}`],
    ['a name', (value: string) => `张某-${value}`],
    ['another number', (value: string) => `${mobile('0001')}-${value}`],
  ])('%s', (_, write) => {
    const value = mobile('4321');
    const text = `事项由${write(value)}处理`;
    const last = scanText(text).findLast((hit) => hit.id === 'PII_MOBILE');
    expect(last?.masked).toBe('139****4321');
    expect(last && text.slice(0, last.end).endsWith(value.slice(-4))).toBe(true);
  });
});

describe('whatever the text', () => {
  it('gives hits in order, inside the text, none over another', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 200 }), (text) => {
        let end = 0;
        for (const hit of scanText(text)) {
          expect(hit.start).toBeGreaterThanOrEqual(end);
          expect(hit.end).toBeGreaterThan(hit.start);
          end = hit.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a mobile number in a web address', () => {
  const mobileStart = fc.tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 9 }));
  const round = mobileStart.chain(([second, third]) =>
    fc.constantFrom('00000000', '50000000', '88000000').map((rest) => `1${second}${third}${rest}`),
  );

  it('is found though it is round, as no sum stands there', () => {
    fc.assert(
      fc.property(round, fc.constantFrom('q?id=', 'u/', 'q?a=1&tel='), (value, before) => {
        const hits = scanText(`见https://www.example.cn/${before}${value}。`);
        expect(hits.map(({ id }) => id)).toEqual(['PII_MOBILE']);
        expect(scanText(`累计${value}`)).toEqual([]);
      }),
    );
  });
});
