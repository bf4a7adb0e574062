import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameIn } from '../../../../src/reader/code-frame.ts';
import { inspectTree } from '../../../../src/reader/json/inspect.ts';
import { scanJson } from '../../../../src/reader/json/scan.ts';
import { readJson } from '../../../../src/reader/json/source.ts';
import { parseJsonTree } from '../../../../src/reader/json/syntax.ts';
import { indexLines } from '../../../../src/reader/position.ts';

/** `id line:column+length "marked text"` of every finding. */
function findings(text: string): string[] {
  return readJson(text, 'x.json').diagnostics.map((found) => {
    const { line, column, length } = found.position ?? { line: 0, column: 0, length: 0 };
    return `${found.id} ${line}:${column}+${length}`;
  });
}

describe('broken JSON', () => {
  test.each([
    ['trailing comma in an object', '{"a":1,}', 'JSON_TRAILING_COMMA 1:7+1'],
    ['trailing comma in a list, next line', '[1,\n]', 'JSON_TRAILING_COMMA 1:3+1'],
    ['line comment', '{"a":1 // 说明\n}', 'JSON_COMMENT 1:8+5'],
    ['block comment', '{/* 说明 */"a":1}', 'JSON_COMMENT 1:2+8'],
    ['full-width colon', '{"a"：1}', 'JSON_FULL_WIDTH 1:5+1'],
    ['full-width colon before a text', '{"a"："b"}', 'JSON_FULL_WIDTH 1:5+1'],
    ['full-width quotes round a key', '{“甲”: 1}', 'JSON_FULL_WIDTH 1:2+1'],
    ['full-width quotes round a text', '{"a": “乙”}', 'JSON_FULL_WIDTH 1:7+1'],
    ['key closed by a curly quote', '{"甲”: 1,\n "b": 2}', 'JSON_FULL_WIDTH 1:4+1'],
    ['text closed by a curly quote', '{"a": "乙”,\n "c": 1}', 'JSON_FULL_WIDTH 1:9+1'],
    ['key closed by a curly quote before a text', '{"甲”: "乙"}', 'JSON_FULL_WIDTH 1:4+1'],
    ['full-width comma', '{"a": 1，"b":2}', 'JSON_FULL_WIDTH 1:8+1'],
    ['full-width comma after true', '{"a": true，"b":2}', 'JSON_FULL_WIDTH 1:11+1'],
    ['full-width brace', '｛"a":1}', 'JSON_FULL_WIDTH 1:1+1'],
    ['full-width blank', '{\u3000"a":1}', 'JSON_FULL_WIDTH 1:2+1'],
    ['no comma before the next line', '{"质量":1\n "b":2}', 'JSON_COMMA_MISSING 1:7+1'],
    ['no comma between rows', '[{"a":"x"}\n{"b":1}]', 'JSON_COMMA_MISSING 1:10+1'],
    ['no closing brace', '{"a":{"b":1}', 'JSON_UNCLOSED 1:1+1'],
    ['no closing bracket', '{\n"a":[1,2', 'JSON_UNCLOSED 2:5+1'],
    ['wrong closing bracket', '{"a":[1,2}', 'JSON_BRACKET 1:10+1'],
    ['row without closing brace', '{"x":[{"id":"a",\n{"id":"b"}]}', 'JSON_KEY_MISSING 2:1+1'],
    ['text broken by a line end', '{"a":"x\n,"b":1}', 'JSON_STRING_OPEN 1:6+2'],
    ['straight quotes in a text', '{"a":"称为"好"的"}', 'JSON_QUOTE_INSIDE 1:9+1'],
    ['single quotes', "{'a':1}", 'JSON_SINGLE_QUOTE 1:2+3'],
    ['key without quotes', '{title:1}', 'JSON_UNQUOTED 1:2+5'],
    ['text without quotes', '{"a": 优秀}', 'JSON_UNQUOTED 1:7+2'],
    ['None of another language', '{"a": None}', 'JSON_UNQUOTED 1:7+4'],
    ['leading zero', '{"a":0201}', 'JSON_NUMBER 1:6+4'],
    ['number with its unit', '{"a":28.98万元}', 'JSON_NUMBER 1:6+7'],
    ['grouped number', '{"a":1,356,090.00}', 'JSON_NUMBER 1:6+12'],
    ['point without decimals', '{"a":1.}', 'JSON_NUMBER 1:6+2'],
    ['plus sign', '{"a":+1}', 'JSON_NUMBER 1:6+2'],
    ['Windows path', '{"a":"附件\\图"}', 'JSON_ESCAPE 1:9+2'],
    ['short Unicode escape', '{"a":"\\u12"}', 'JSON_ESCAPE 1:7+4'],
    ['tab in a text', '{"a":"x\ty"}', 'JSON_CONTROL 1:8+1'],
    ['brace too many', '{"a":1}}', 'JSON_AFTER_END 1:8+1'],
    ['two documents', '{"a":1}\n{"b":2}', 'JSON_AFTER_END 2:1+1'],
    ['a row without opening brace', '[\n"id": "a"}]', 'JSON_BRACE_MISSING 2:1+4'],
    ['a file without opening brace', '"title": "a"\n}', 'JSON_BRACE_MISSING 1:1+7'],
    ['no colon', '{"甲" 1}', 'JSON_COLON_MISSING 1:2+3'],
    ['no value', '{"a":,"b":1}', 'JSON_VALUE_MISSING 1:6+1'],
    ['merge conflict', '{\n<<<<<<< HEAD\n"a":1\n}', 'JSON_MERGE_CONFLICT 2:1+7'],
  ])('%s', (_, text, expected) => {
    expect(findings(text)).toEqual([expected]);
  });

  test('words say what to do', () => {
    const [found] = readJson('{"a"：1}', 'site.json').diagnostics;
    expect(found).toMatchObject({
      severity: 'error',
      file: 'site.json',
      message: '这里用了全角符号 ：',
      hint: '请切换到英文输入法，改成半角符号 :；引号以内的正文仍可使用全角标点',
      values: { found: '：', use: ':' },
    });
  });
});

describe('what JSON.parse accepts in silence', () => {
  test.each([
    [
      'every repeated key',
      '{"a":1,\n"b":2,"a":3,"a":4}',
      ['JSON_DUPLICATE_KEY 2:7+3', 'JSON_DUPLICATE_KEY 2:13+3'],
    ],
    ['a key repeated through an escape', '{"a":1,"\\u0061":2}', ['JSON_DUPLICATE_KEY 1:8+8']],
    ['the same key in two rows is fine', '[{"a":1},{"a":2}]', []],
    ['integer beyond the safe range', '{"a":620503202300012345678}', ['JSON_NUMBER_UNSAFE 1:6+21']],
    ['exponent beyond every number', '{"a":1e999}', ['JSON_NUMBER_UNSAFE 1:6+5']],
    ['a long decimal that survives', '{"a":0.1234567890123456}', []],
    ['zero-width blank in a key', '{"ti\u200btle":1}', ['JSON_KEY_INVISIBLE 1:2+8']],
    ['blank behind a key', '{"title ":1}', ['JSON_KEY_INVISIBLE 1:2+8']],
    ['__proto__', '{"__proto__":{"a":1}}', ['JSON_KEY_FORBIDDEN 1:2+11']],
    ['depth bomb', `${'['.repeat(100_000)}`, ['JSON_TOO_DEEP 1:65+1']],
  ])('%s', (_, text, expected) => {
    expect(findings(text)).toEqual(expected);
  });

  test('a repeated key still leaves the last value, the others leave none', () => {
    expect(readJson('{"a":1,"a":2}', 'x').source?.value).toEqual({ a: 2 });
    expect(readJson('{"a":620503202300012345678}', 'x').source).toBeNull();
  });
});

describe('the fast pass', () => {
  const key = fc.constantFrom('a', 'b', '\\u0061', 'c d', '__proto__', '名称', 'x\u200b');
  const number = fc.constantFrom(
    '1',
    '1.5',
    '1e999',
    '12345678901234567890',
    '0.1',
    '-0',
    '9007199254740993',
  );
  const leaf = fc.oneof(number, fc.constantFrom('"a"', '"x: {"', '"\\""', 'true', 'null'));
  const { json } = fc.letrec<{ json: string }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('json'), { maxLength: 3 }).map((items) => `[${items.join(' ,')}]`),
      fc
        .array(fc.tuple(key, tie('json')), { maxLength: 4 })
        .map((entries) => `{${entries.map(([name, value]) => `"${name}" : ${value}`).join(', ')}}`),
    ),
  }));

  test('misses nothing that the slow one finds', () => {
    fc.assert(
      fc.property(json, (text) => {
        const { root } = parseJsonTree(text, null);
        const slow = root ? inspectTree(root, indexLines(text)) : [];
        if (slow.length > 0) expect(scanJson(text).suspicious).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

test('whatever is done to a text, one place in it is named and nothing is thrown', () => {
  const sound = JSON.stringify(
    {
      题名: '报告',
      rows: [
        { id: 'a', n: 1.5 },
        { id: 'b', ok: true },
      ],
      x: 0,
    },
    null,
    2,
  );
  const piece = fc.constantFrom(
    ...'{}[]",:：，“”\\/\'\n\t\0 0e+-x质𠮷\u200b',
    '//',
    '/*',
    '<<<<<<< ',
    '"\\u00',
    '[[[[',
  );
  const edit = fc.tuple(fc.nat({ max: sound.length }), fc.nat({ max: 3 }), fc.oneof(piece, fc.constant('')));
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      const text = edits.reduce((all, [at, cut, put]) => all.slice(0, at) + put + all.slice(at + cut), sound);
      const { source, diagnostics } = readJson(text, 'x');
      let parses = true;
      try {
        JSON.parse(text);
      } catch {
        parses = false;
      }
      if (!parses) expect([source, diagnostics.length]).toEqual([null, 1]);
      const lines = text.split(/\r\n?|\n/);
      for (const { position, message, hint } of diagnostics) {
        const { line = 0, column = 0, length = 0 } = position ?? {};
        const letters = [...(lines[line - 1] ?? '')].length;
        expect(line >= 1 && line <= lines.length && column >= 1 && column <= letters + 1 && length >= 1).toBe(
          true,
        );
        expect(`${message}${hint}`).not.toMatch(/undefined|\bnull\b|\[object/);
        expect(() => frameIn(indexLines(text), position ?? { line: 1, column: 1 })).not.toThrow();
      }
    }),
    { numRuns: 2000 },
  );
});

describe('where', () => {
  const text = '{\r\n  "名称": "甲",\r\n  "rows": [\r\n    {"id": "x", "𠮷": {"n": 1}}\r\n  ]\r\n}\r\n';
  const where = (pointer: (string | number)[], part?: 'key' | 'value') => {
    const position = readJson(text, 'x').source?.where(pointer, part);
    return position && `${position.line}:${position.column}+${position.length}`;
  };

  test.each([
    [['名称'], 'value', '2:9+3'],
    [['名称'], 'key', '2:3+4'],
    [['rows', 0, 'id'], 'value', '4:12+3'],
    [['rows', 0, '𠮷', 'n'], 'value', '4:28+1'],
    [['rows', 0], 'key', '4:5+26'],
    [['rows', 0, 'missing', 'deeper'], 'value', '4:5+26'],
    [[], 'value', '1:1+1'],
  ] as const)('%j %s', (pointer, part, expected) => {
    expect(where([...pointer], part)).toBe(expected);
  });

  test('every value of any document is found where it stands', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const source = JSON.stringify(value, null, 1);
        const lines = source.split('\n');
        const reading = readJson(source, 'x');
        if (reading.source === null) return;
        for (const [pointer, leaf] of leaves(value, [])) {
          const position = reading.source?.where(pointer);
          const line = lines[(position?.line ?? 0) - 1] ?? '';
          const marked = [...line].slice((position?.column ?? 0) - 1).slice(0, position?.length ?? 0);
          expect(JSON.parse(marked.join(''))).toEqual(leaf);
        }
      }),
      { numRuns: 200 },
    );
  });
});

function* leaves(value: unknown, path: (string | number)[]): Generator<[(string | number)[], unknown]> {
  if (typeof value !== 'object' || value === null) {
    yield [path, JSON.parse(JSON.stringify(value))];
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    yield* leaves(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}
