import { beforeAll, expect, test } from 'vitest';
import { textsOf } from '../../../src/checks/words/fact-words.ts';
import { isAbsent } from '../../../src/model/absence.ts';
import type { Decimal } from '../../../src/model/decimal.ts';
import { toPlain } from '../../../src/model/decimal.ts';
import { formatAmount, formatYuan } from '../../../src/model/format.ts';
import { readDecimal } from '../../../src/model/read-decimal.ts';
import { formatRate } from '../../../src/scoring/rate.ts';
import type { Archive } from '../../../src/view/archive.ts';
import { reportChecksPage } from '../../../src/view/report/remarks/report-checks-page.ts';
import { reportPage } from '../../../src/view/report/report-page.ts';
import { repositoryArchive } from '../../support/repository.ts';

// One value has one printed form, in tables, sentences, remarks of the checks and steps alike. What the report itself
// prints is quoted as it stands, and is no second form of ours.

let archive: Archive;
beforeAll(async () => {
  archive = await repositoryArchive();
});

/** All of something, of which many sentences speak: a rate only behind its name or its sum. */
const LIMIT = /(?<![=率]\s?)100[%％]/g;
/** Words of the report inside ours. */
const QUOTED = /“[^”]*”|(?:目标|实际)[≥≤=]?[\d.]+%|原文(?:写作|印作|为)?[^，。；）]*/g;
/** Goals, targets, results and 得分率 of single rows are values of their own. */
const OF_ROWS =
  /^(?:answers\/purpose|published\/indicators|indicators\/(?:groups|footer\/\d+\/share)|answers\/results)/;

interface Printed {
  readonly at: string;
  readonly digits: string;
}

/** Every number with this sign in the texts of an object, but for those that the report itself prints. */
function printed(shown: object, own: string, sign: string): readonly Printed[] {
  return textsOf(shown).flatMap(({ text, pointer }) => {
    const path = pointer.join('/');
    if (own.includes(text) || OF_ROWS.test(path)) return [];
    const ours = text
      .replace(/<[^>]*>/g, '')
      .replace(QUOTED, '')
      .replace(LIMIT, '');
    return [...ours.matchAll(new RegExp(`(\\d+(?:\\.\\d+)?)${sign}`, 'g'))].map(([, digits = '']) => ({
      at: `${path}: ${text}`,
      digits,
    }));
  });
}

/** Everything that a reader meets of a report, with the words that it prints itself. */
function met(id: string): { readonly shown: readonly object[]; readonly own: string } {
  const { content, deployment } = archive;
  const [record, published] = [archive.record(id), archive.published(id)];
  const { words, ...page } = reportPage({ record, published, series: [], content, deployment });
  const facts = textsOf(record.report).map(({ text }) => text);
  return {
    shown: [page, reportChecksPage(archive, id)],
    own: [...facts, ...words.map((part) => JSON.stringify(part))].join('\n'),
  };
}

/** Numbers that are printed in another form than `form` although they are the same value. */
function otherForms(all: readonly Printed[], value: Decimal, form: string): readonly string[] {
  return all
    .filter(({ digits }) => value.eq(readDecimal(digits)) && digits !== form)
    .map(({ at }) => `${form} is printed otherwise at ${at}`);
}

test('a rate has one printed form in all that a reader meets of a report', () => {
  let compared = 0;
  const others = archive.summaries.flatMap(({ id }) => {
    const { shown, own } = met(id);
    const all = shown.flatMap((one) => printed(one, own, '[%％]'));
    const totals = archive.record(id).totals();
    return [totals?.execution, totals?.received, totals?.unspentShare].flatMap((rate) => {
      // One that reads as all or nothing only when it is rounded is printed in words, and the digits belong to others.
      if (!rate || !/^[-\d.]+%$/u.test(formatRate(rate))) return [];
      compared += all.filter(({ digits }) => rate.percent.eq(readDecimal(digits))).length;
      return otherForms(all, rate.percent, formatRate(rate).slice(0, -1)).map((one) => `${id} ${one}`);
    });
  });
  expect(others).toEqual([]);
  expect(compared).toBeGreaterThan(400);
});

test('points of the execution row and the total have one printed form', () => {
  let compared = 0;
  const others = archive.summaries.flatMap(({ id }) => {
    const recomputed = archive.record(id).recomputed();
    if (recomputed.state !== 'computed') return [];
    const { shown, own } = met(id);
    const all = shown.flatMap((one) => printed(one, own, '分'));
    const { score, execution } = recomputed.scored;
    return [score, execution?.state === 'scored' ? execution.score : null].flatMap((points) => {
      if (points === null) return [];
      compared += all.filter(({ digits }) => points.eq(readDecimal(digits))).length;
      return otherForms(all, points, toPlain(points)).map((one) => `${id} ${one}`);
    });
  });
  expect(others).toEqual([]);
  expect(compared).toBeGreaterThan(100);
});

/** 分 of a printed amount; exact, or as far as it is rounded for people. */
function fenOf(digits: string, unit: string): Decimal {
  const per = { 元: 100, 万元: 1_000_000, 亿元: 10_000_000_000 }[unit];
  if (per === undefined) throw new Error(`${unit} is no unit of money`);
  return readDecimal(digits).times(per);
}

test('the amounts of a report have one printed form, beside the exact one in 元', () => {
  let compared = 0;
  const others = archive.summaries.flatMap((summary) => {
    const totals = archive.record(summary.id).totals();
    if (totals === null) return [];
    const { shown, own } = met(summary.id);
    const amounts = shown.flatMap((one) =>
      textsOf(one).flatMap(({ text, pointer }) =>
        // The terms of a sum or a product are exact, so that it comes out; a remark of the report stands behind our words.
        own.includes(text) ||
        / (?:[+−] |÷ .+ × )/.test(text) ||
        /values\/printed$|resultUse/.test(pointer.join('/'))
          ? []
          : [...text.replace(QUOTED, '').matchAll(/(?<![\d,.])(\d[\d,]*(?:\.\d+)?) ?(亿元|万元|元)/g)].map(
              ([printed, digits = '', unit = '']) => ({
                printed,
                fen: fenOf(digits, unit),
                at: `${pointer.join('/')}: ${text}`,
              }),
            ),
      ),
    );
    return [summary.planned, summary.funds.executed, summary.funds.received, totals.unspent].flatMap(
      (fen) => {
        if (fen === null || fen <= 0) return [];
        const forms = [formatAmount(fen), `${formatYuan(fen)} 元`, `${formatYuan(fen)}元`];
        const same = amounts.filter((one) => one.fen.eq(fen));
        compared += same.length;
        return same.flatMap(({ printed, at }) =>
          forms.includes(printed) ? [] : [`${summary.id} ${forms[0]} is printed otherwise at ${at}`],
        );
      },
    );
  });
  expect(others).toEqual([]);
  expect(compared).toBeGreaterThan(1000);
});

test('the planned amount of a list is the one that the rates of its page are measured against', () => {
  let compared = 0;
  for (const summary of archive.summaries) {
    const record = archive.record(summary.id);
    const totals = record.totals();
    if (totals === null || summary.planned === null) continue;
    if (totals.received !== null) {
      expect(totals.received.whole, summary.id).toBe(summary.planned);
      compared += 1;
    }
    const { funds } = record.report;
    if (totals.execution !== null && !isAbsent(funds) && funds.executionBasis === 'full-year-budget') {
      expect(totals.execution.whole, summary.id).toBe(summary.planned);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(40);
});
