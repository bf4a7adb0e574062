import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../../../src/checks/run-checks.ts';
import { ReportSchema } from '../../../src/model/report.ts';
import { parseNarrative } from '../../../src/narrative/narrative.ts';
import type { ReportOverrides } from '../../support/report.ts';
import { makeContentOf, makeReport } from '../../support/report.ts';
import { NARRATIVE, REPORT } from '../../support/report-facts.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every value in a report, with the way to it. */
function pathsOf(value: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.keys(value).flatMap((key) =>
    pathsOf((value as Record<string, Json>)[key] ?? null, [
      ...path,
      Array.isArray(value) ? Number(key) : key,
    ]),
  );
  return [path, ...inner];
}

const SOUND = JSON.parse(JSON.stringify(REPORT)) as Json;
const PATHS = pathsOf(SOUND).filter((path) => path.length > 0);

/** Texts that look like what fields hold, and texts that no field should hold. */
const TEXTS = [
  '',
  '0',
  '-1',
  '100',
  '99.995',
  '0万元',
  '28.98万元',
  '7,000元',
  '≥95%',
  '98%及以上',
  '18—54周岁',
  '2022-02-29',
  '1999',
  '2023年12月底前',
  '优秀',
  '〔2018〕',
  '中发〔201834号',
  '20237-8月',
  'XX县',
  '（（（',
  '””',
  '\u0000\uFFFD',
  '甲'.repeat(300),
  '满意度100%',
  '自评工作自评自评',
  '𠮷\ud800',
  '。。，，',
  '一、（一）1.',
];
const text = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: 'binary', maxLength: 30 }));
const value: fc.Arbitrary<Json | undefined> = fc.oneof(
  text,
  fc.constantFrom<Json | undefined>(undefined, null, true, 0, 1, 2, 2019, 2023, 1e9, [], {}),
  fc.constantFrom<Json>(
    { absent: 'not-stated' },
    { absent: 'withheld', note: '甲' },
    { absent: 'illegible' },
  ),
);

interface Change {
  readonly path: readonly (string | number)[];
  readonly value: Json | undefined;
}
const change = fc.record({ path: fc.constantFrom(...PATHS), value });

function changed(report: Json, { path, value: next }: Change): Json {
  const [key, ...rest] = path;
  if (key === undefined || typeof report !== 'object' || report === null) return next ?? null;
  const copy = (Array.isArray(report) ? [...report] : { ...report }) as Record<string | number, Json>;
  if (rest.length > 0) copy[key] = changed(copy[key] ?? null, { path: rest, value: next });
  else if (next === undefined) delete copy[key];
  else copy[key] = next;
  return copy as Json;
}

/** Four changes a run at most: up to ten thousand changes in all. */
const RUNS = 2500;
const PATIENCE = 120_000;

describe('no check throws', { timeout: PATIENCE }, () => {
  it('on a report with random fields changed', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        // One at a time, keeping those after which the file is still a report.
        const facts = changes.reduce((sound, one) => {
          const next = changed(sound, one);
          return ReportSchema.safeParse(next).success ? next : sound;
        }, SOUND);
        if (facts === SOUND) return;
        read += 1;
        check(facts, NARRATIVE);
      }),
      { numRuns: RUNS, seed: 20231231 },
    );
    // Otherwise the test would show nothing.
    expect(read).toBeGreaterThan(RUNS / 3);
  });

  it('on a narrative with random stretches changed', () => {
    const splice = fc.record({
      at: fc.nat(NARRATIVE.length),
      length: fc.nat(60),
      put: fc.oneof(
        text,
        fc.constantFrom('\n\n## 一、', '\n\n### （三）', '\n\n', '、\n\n', '《', '〔2020]3号'),
      ),
    });
    fc.assert(
      fc.property(fc.array(splice, { minLength: 1, maxLength: 6 }), (splices) => {
        const words = splices.reduce((sound, { at, length, put }) => {
          const next = sound.slice(0, at) + put + sound.slice(at + length);
          return parseNarrative(next, 'x').narrative === null ? sound : next;
        }, NARRATIVE);
        check(SOUND, words);
      }),
      { numRuns: RUNS / 20, seed: 20231231 },
    );
  });
});

/** Every place must lie in the file that it names. */
function check(facts: Json, narrative: string): void {
  const unset = Object.fromEntries(Object.keys(REPORT).map((key) => [key, undefined]));
  const made = makeReport({ ...unset, ...(facts as object) } as ReportOverrides, { narrative });
  for (const { status, message, hint, place } of checkReport(made.sourced, makeContentOf([made]))) {
    expect(message).not.toMatch(/undefined|NaN|\[object/);
    if (status !== 'fail') continue;
    expect(hint).not.toBe('');
    if (place?.position == null) continue;
    const lines = (place.file.endsWith('.json') ? made.json : made.words).split(/\r\n?|\n/);
    const line = lines[place.position.line - 1];
    expect(line).toBeDefined();
    expect(place.position.column).toBeLessThanOrEqual([...(line ?? '')].length + 1);
  }
}
