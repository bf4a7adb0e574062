import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phrasesOf, unitsOf, unitText } from '../../../src/search/words/units.ts';
import { normalise } from '../../search-corpus/truth.ts';
import { anyText } from '../../support/any-text.ts';

const MAP = new Map([
  ['標', '标'],
  ['準', '准'],
]);
const read = (text: string): string => phrasesOf(unitsOf(text, MAP)).map(unitText).join(' | ');

describe('how text is read', () => {
  test.each([
    ['质量强市', '质量强市', 'one phrase'],
    ['质量。强市', '质量 | 强市', 'a full stop ends it'],
    ['质量\n强市', '质量 | 强市', 'so does a line end'],
    ['质 量\u3000强\u200b市', '质量强市', 'spaces of any kind are transparent between Han characters'],
    ['财预〔2020〕10号', '财预2020 10号', 'brackets leave a border between numbers'],
    ['财预[2020]10号', '财预2020 10号', 'whatever their form'],
    ['财预（2020）10号', '财预2020 10号', 'whatever their width'],
    ['１４８９台／件', '1489台件', 'full width'],
    ['1,489台', '1489台', 'thousands separators are part of the number'],
    ['12,345,678元', '12345678元', 'several of them'],
    ['2020,2021', '2020 | 2021', 'a comma between years is none'],
    ['1,48', '1 | 48', 'nor is one before two digits'],
    ['28.98万元', '28.98万元', 'a decimal point stays'],
    ['1.项目', '1 | 项目', 'a point before text is a break'],
    ['完成95%，', '完成95%', 'a percent sign belongs to its number'],
    ['95 ％以上', '95%以上', 'whatever its width, after a blank too'],
    ['%以上', '以上', 'and says nothing alone'],
    ['ISO9001:2015', 'iso9001 | 2015', 'lower case; a colon is a break'],
    ['ISO 9001', 'iso 9001', 'a space between word and number is kept as a border'],
    ['Wi-Fi', 'wi fi', 'a hyphen too'],
    ['PM2.5', 'pm2.5', 'letters and number without border'],
    ['标準化', '标准化', 'traditional characters with a map'],
    ['⽉度⼯作', '月度工作', 'Kangxi radicals of a converted PDF'],
    ['“十四五”规划', '十四五规划', 'quotes are transparent'],
    ['㎡', 'm2', 'compatibility characters'],
    ['', '', 'nothing'],
    ['，。！？', '', 'only punctuation'],
  ])('%s → %s (%s)', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('any text can be read, and units are places of it in order', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 60 }), (text) => {
        let at = 0;
        for (const { start, end, text: folded } of unitsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(folded).not.toBe('');
          at = start;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('lone surrogates and control characters are breaks', () => {
    expect(read('质量\ud800强市')).toBe('质量 | 强市');
    expect(read('质量\u0000强市')).toBe('质量 | 强市');
  });

  test('agrees with the folding of the query set', () => {
    const char = fc.constantFrom(...'质量强市绩效ａＢ1２.0〔〕（）。，、 \n-/%年台件');
    fc.assert(
      fc.property(fc.array(char, { maxLength: 25 }), (characters) => {
        const text = characters.join('').replace(/(\d|[２])[，,](?=\d|[２])/g, '$1。');
        const folded = normalise(text)
          .split('\u0002')
          .filter((part) => part !== '')
          .join(' | ')
          .replaceAll('\u0001', ' ');
        expect(phrasesOf(unitsOf(text)).map(unitText).join(' | ')).toBe(folded);
      }),
    );
  });
});
