import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseRows } from '../../../src/disclosure/csv.ts';
import { scanPublished } from '../../../src/disclosure/published.ts';
import { mobile, residentId } from './invented.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const scan = (path: string, bytes: Uint8Array | string) => [
  ...scanPublished([{ path, bytes: typeof bytes === 'string' ? encode(bytes) : bytes }]),
];
const found = (path: string, bytes: Uint8Array | string) =>
  scan(path, bytes).flatMap(({ hits }) =>
    hits.map(({ id, where, position }) => `${id} ${where}${position ? ` ${position.line}` : ''}`),
  );

const NUMBER = mobile();

describe('pages', () => {
  it.each([
    ['text', `<p>\n找${NUMBER}</p>`, 'PII_MOBILE text 1'],
    ['text, further down', `<!doctype html>\n<html>\n<p>甲</p>\n<p>找${NUMBER}</p>`, 'PII_MOBILE text 4'],
    ['broken by emphasis', '<p>139<b>0000</b>1234</p>', 'PII_MOBILE text 1'],
    [
      'broken by a line end of the source',
      '<p>139\n            0000\n            1234</p>',
      'PII_MOBILE text 1',
    ],
    ['references', '<p>&#49;39&nbsp;0000&nbsp;1234</p>', 'PII_MOBILE text 1'],
    ['image text', `<img alt="甲 ${NUMBER}">`, 'PII_MOBILE @alt 1'],
    ['tooltip', `<a title="${NUMBER}" href="/">x</a>`, 'PII_MOBILE @title 1'],
    ['description', `<meta name="description" content="${NUMBER}">`, 'PII_MOBILE @content 1'],
    ['telephone link', `<a href="tel:+86${NUMBER}">x</a>`, 'PII_MOBILE @href 1'],
    ['encoded link', '<a href="/files/%31%33900001234.pdf">x</a>', 'PII_MOBILE @href 1'],
    ['title', `<title>${NUMBER}</title>`, 'PII_MOBILE text 1'],
    ['comment', `<!-- ${NUMBER} -->`, 'PII_MOBILE comment 1'],
    [
      'data',
      `<script type="application/ld+json">{"telephone":"${NUMBER}"}</script>`,
      'PII_MOBILE /telephone',
    ],
    ['script', `<script>const t = "${NUMBER}"</script>`, 'PII_MOBILE script 1'],
    ['template', `<template><p>${NUMBER}</p></template>`, 'PII_MOBILE text 1'],
    ['hidden from scripts', `<noscript><p>139<b>0000</b>1234</p></noscript>`, 'PII_MOBILE text 1'],
    ['picture', `<svg><text>${NUMBER}</text></svg>`, 'PII_MOBILE text 1'],
    [
      'list',
      '<table><tr><th>姓名</th><th>残疾等级</th></tr><tr><td>王小明</td><td>一级</td></tr></table>',
      'PII_LIST R1C1',
    ],
  ])('%s', (_, html, expected) => {
    expect(found('index.html', html)).toEqual([expected]);
  });

  it.each([
    ['cells', '<table><tr><td>150</td><td>2023</td><td>1200</td></tr></table>'],
    ['blocks', '<p>139</p><p>0000</p><p>1234</p>'],
    ['geometry', `<svg viewBox="0 0 ${NUMBER} 1"><path d="M${NUMBER} 0"/></svg>`],
    ['style', `<style>a{width:${NUMBER}px}</style>`],
    ['withheld', '<dl><dt>理由</dt><dd>不予公开</dd></dl>'],
  ])('passes over %s', (_, html) => {
    expect(found('index.html', html)).toEqual([]);
  });

  it('reports a value once a page', () => {
    expect(found('index.html', `<p title="${NUMBER}">${NUMBER}</p><p>${NUMBER}</p>`)).toHaveLength(1);
  });
});

describe('other files', () => {
  it('takes no variable of a packed script for the account of a messenger', () => {
    const bytes = new TextEncoder().encode('const vx=Reactive,qq=123456;');
    expect([...scanPublished([{ path: 'a.js', bytes }])].flatMap(({ hits }) => hits)).toEqual([]);
  });

  it.each([
    ['data.json', `{"a":[{"note":"找${NUMBER}"}]}`, 'PII_MOBILE /a/0/note'],
    ['key.json', `{"${NUMBER}":1}`, 'PII_MOBILE /139****1234'],
    ['broken.json', `{"note":"${NUMBER}"`, 'PII_MOBILE text 1'],
    ['escaped.json', `{"note":"\\u0031${NUMBER.slice(1)}"}`, 'PII_MOBILE /note'],
    ['a.csv', `\ufeff单位,备注\r\n甲,"找,${NUMBER}"`, 'PII_MOBILE R2C2'],
    ['a.tsv', `单位\t身份证号\n甲\t${residentId().slice(0, 17)}0`, 'PII_ID R2C2'],
    ['feed.xml', `<feed>\n<summary>${NUMBER}</summary></feed>`, 'PII_MOBILE text 2'],
    ['a.txt', `甲\n乙 ${NUMBER}`, 'PII_MOBILE text 2'],
    ['calendar.ics', 'SUMMARY:找13900\r\n 001234吧', 'PII_MOBILE text 1'],
    ['a.js', `const a="${NUMBER}";`, 'PII_MOBILE text 1'],
    ['SHA256SUMS', `${'a'.repeat(64)}  files/${NUMBER}.pdf\n`, 'PII_MOBILE text 1'],
    [`files/${NUMBER}.pdf`, '%PDF', 'PII_MOBILE name'],
  ])('%s', (path, content, expected) => {
    expect(found(path, content)).toEqual([expected]);
  });

  it('unpacks result texts of the search, words parted by U+200B', () => {
    const fragment = { content: `请\u200b联系\u200b139\u200b0000\u200b1234\u200b办理`, meta: {} };
    const bytes = gzipSync(`pagefind_dcd${JSON.stringify(fragment)}`);
    expect(found('pagefind/fragment/zh_1.pf_fragment', bytes)).toEqual(['PII_MOBILE /content']);
  });

  it('looks into archives and their archives', () => {
    const sheet = zipSync({
      'xl/sharedStrings.xml': encode(`<sst><si><t>139</t><t>00001234</t></si><si><t>5</t></si></sst>`),
    });
    const bytes = zipSync({ 'report.txt': encode(NUMBER), 'table.xlsx': sheet });
    expect(scan('package.zip', bytes).map(({ path, hits }) => [path, hits.length])).toEqual([
      ['package.zip', 0],
      ['package.zip!/report.txt', 1],
      ['package.zip!/table.xlsx', 0],
      ['package.zip!/table.xlsx!/xl/sharedStrings.xml', 1],
    ]);
  });

  it.each([
    ['scan.pdf', encode('%PDF-1.7')],
    ['photo', new Uint8Array([0, 1, 2])],
    ['latin', new Uint8Array([0x41, 0xe9, 0x42])],
    ['damaged.zip', encode('no archive')],
    ['damaged.pf_fragment', new Uint8Array([0x1f, 0x8b, 1])],
  ])('says that %s has not been read', (path, bytes) => {
    expect(scan(path, bytes).map(({ form }) => form)).toEqual(['unread']);
  });
});

describe('parseRows', () => {
  it.each([
    [
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,"b ""x"", y"\r\n"1\n2",',
      [
        ['a', 'b "x", y'],
        ['1\n2', ''],
      ],
    ],
    ['', [['']]],
    ['"open', [['open']]],
  ])('%j', (text, rows) => {
    expect(parseRows(text, ',')).toEqual(rows);
  });
});
