import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/disclosure/html.ts';
import { scanText } from '../../../src/disclosure/scan.ts';

/** Processor time in milliseconds, so that other programs on the machine do not count; the best of some runs. */
function cost(work: () => void, runs = 1): number {
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

const SMALL = 1 << 12;
/**
 * Linear work on a text 16 times as long costs 16 times as much, quadratic 256 times. The limit sees as small a
 * quadratic share as one of 64 would on texts of four times the length.
 */
const FACTOR = 16;
const LIMIT = 30;

const REPEATED = [
  ['digits', '1'],
  ['digits of a card', '62'],
  ['figures', '1 '],
  ['figures like a number', '1 3 '],
  ['parts of a number', '138-'],
  ['area codes', '0938-'],
  ['Chinese digits', '一三八零'],
  ['ones between figures', '138一'],
  ['spaces', ' '],
  ['line ends', '\n'],
  ['brackets', '（'],
  ['zero width', '\u200b'],
  ['letters', 'a'],
  ['mail signs', 'a@a.'],
  ['marks', '秘密 '],
  ['headers', '姓名 '],
  ['lines of headers', '姓名 电话\n'],
  ['addresses', '路1号1'],
  ['payments', '付王小劳务费'],
  ['roles', '联系人：'],
  ['accounts', '账号'],
  ['documents', '港澳护照'],
  ['references', '&#x'],
  ['web addresses', 'http://'],
] as const;

describe('time', () => {
  it.each(REPEATED)('grows with the length only: %s', (_, part) => {
    const text = (length: number) => part.repeat(Math.ceil(length / part.length)).slice(0, length);
    const [small, large] = [text(SMALL), text(SMALL * FACTOR)];
    scanText(small);
    // One run can hold a collection of garbage or a compilation: a growth is real only if every try shows it.
    const growths: number[] = [];
    do {
      const base = Math.max(
        cost(() => scanText(small), 3),
        0.5,
      );
      growths.push(cost(() => scanText(large)) / base);
    } while (Math.min(...growths) >= LIMIT && growths.length < 4);
    expect(Math.min(...growths)).toBeLessThan(LIMIT);
  });

  it.each(['1', ' ', '（'])('takes a megabyte of %j', (character) => {
    expect(cost(() => scanText(character.repeat(1 << 20)))).toBeLessThan(2000);
  });

  it('scans a megabyte of report in about a second', () => {
    const paragraph =
      '全年实际支付资金28.98万元，检定计量器具1489台/件，完成率100%。根据区委办发〔2016〕81号文件精神，抽查企业87家。\n';
    const text = paragraph.repeat(Math.ceil((1 << 20) / paragraph.length));
    expect(cost(() => scanText(text), 2)).toBeLessThan(2000);
  });

  it('takes apart deeply nested pages', () => {
    const nested = '<table><tr><td>'.repeat(2000);
    expect(readPage(nested).tables).toHaveLength(2000);
  });
});
