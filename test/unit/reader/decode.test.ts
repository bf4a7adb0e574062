import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../src/reader/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const join = (...parts: (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));
/** 质量 in GBK. */
const GBK_QUALITY = [0xd6, 0xca, 0xc1, 0xbf];

function reading(bytes: Uint8Array) {
  const { text, diagnostics } = decodeText(bytes, 'site.json');
  const places = diagnostics.map(
    ({ id, position }) => id + (position ? ` ${position.line}:${position.column}` : ''),
  );
  return { text, places };
}

describe('text', () => {
  test.each([
    ['plain', utf8('{"名称": "𠮷"}'), '{"名称": "𠮷"}', []],
    ['with byte-order mark', join([0xef, 0xbb, 0xbf], utf8('{}')), '{}', ['FILE_BOM 1:1']],
    ['with Windows line breaks', utf8('{\r\n}'), '{\r\n}', ['FILE_CRLF 1:1']],
  ])('%s', (_, bytes, text, places) => {
    expect(reading(bytes)).toEqual({ text, places });
  });
});

describe('no text', () => {
  test.each([
    ['empty', utf8(''), 'FILE_EMPTY'],
    ['blank', utf8(' \n'), 'FILE_EMPTY'],
    ['only a mark', Uint8Array.of(0xef, 0xbb, 0xbf), 'FILE_EMPTY'],
    ['UTF-16 with mark', join([0xff, 0xfe], utf16('{"名": 1}')), 'FILE_UTF16'],
    ['UTF-16 without mark', utf16('{"name": "名称"}'), 'FILE_UTF16'],
    ['NUL', utf8('{\n  "a": "\0"}'), 'FILE_NUL 2:9'],
    ['GBK', join(utf8('{\n"甲": "'), GBK_QUALITY, utf8('"}')), 'FILE_ENCODING 2:7'],
    ['a broken last character', join(utf8('{"a": "质'), [0xe8, 0xb4]), 'FILE_ENCODING 1:9'],
    ['a stray byte', join(utf8('ab'), [0x80], utf8('c')), 'FILE_ENCODING 1:3'],
  ])('%s', (_, bytes, place) => {
    expect(reading(bytes)).toEqual({ text: null, places: [place] });
  });

  test('GBK is named, with what was meant', () => {
    const bytes = join(utf8('{"a": "'), GBK_QUALITY, utf8('"}'));
    expect(decodeText(bytes, 'x').diagnostics[0]).toMatchObject({
      message: '文件不是 UTF-8 编码，像是 GBK（ANSI）',
      values: { guess: 'GBK（ANSI）', sample: '质量' },
    });
  });
});
