import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GlossarySchema } from '../../../../src/model/reference.ts';
import { ReportSchema } from '../../../../src/model/report.ts';
import { formatContent, formatText } from '../../../../src/reader/json/format.ts';

describe('the layout of content files', () => {
  test('follows the schema: order of names, unknown ones last, one row a line', () => {
    const report = {
      zusatz: 1,
      title: '题名题名',
      state: 'draft',
      fiscalYear: { to: 2023, from: 2023 },
      competentDept: { note: '说明', absent: 'not-stated' },
      funds: {
        lines: [{ executed: '28.98万元', source: 'total', received: { absent: 'not-stated' } }],
        executionBasis: 'received',
      },
      indicators: {
        rows: [{ name: '指标', id: 'a', path: ['产出指标', '数量指标'], survey: { sample: 1 } }],
      },
      statements: [{ label: '数', figure: '3家', id: 's', sumOf: ['a', 'b'] }],
      findings: [{ text: '问题', id: 'f', repeats: { report: '2022/x', finding: 'f' } }],
      corrections: [],
    };
    expect(formatContent(report, ReportSchema)).toBe(`{
  "state": "draft",
  "title": "题名题名",
  "fiscalYear": {
    "from": 2023,
    "to": 2023
  },
  "competentDept": { "absent": "not-stated", "note": "说明" },
  "funds": {
    "executionBasis": "received",
    "lines": [
      { "source": "total", "received": { "absent": "not-stated" }, "executed": "28.98万元" }
    ]
  },
  "indicators": {
    "rows": [
      { "id": "a", "path": ["产出指标", "数量指标"], "name": "指标", "survey": { "sample": 1 } }
    ]
  },
  "statements": [
    { "id": "s", "label": "数", "figure": "3家", "sumOf": ["a", "b"] }
  ],
  "findings": [
    {
      "id": "f",
      "text": "问题",
      "repeats": {
        "report": "2022/x",
        "finding": "f"
      }
    }
  ],
  "corrections": [],
  "zusatz": 1
}
`);
  });

  test('needs no schema', () => {
    expect(formatContent({ b: [1, 'x'], a: { absent: 'withheld' }, c: {} })).toBe(
      '{\n  "b": [1, "x"],\n  "a": { "absent": "withheld" },\n  "c": {}\n}\n',
    );
  });

  test('a table at the root has one row a line', () => {
    const rows = [{ english: 'rate', term: '执行率', definition: '解释' }];
    expect(formatContent(rows, GlossarySchema)).toBe(
      '[\n  { "term": "执行率", "english": "rate", "definition": "解释" }\n]\n',
    );
  });
});

describe('laying out a text', () => {
  /** Documents with some of the names that a report knows, in any order. */
  const names = fc.constantFrom(
    'funds',
    'lines',
    'source',
    'indicators',
    'rows',
    'id',
    'absent',
    'title',
    '名称',
  );
  const { document } = fc.letrec<{ document: unknown }>((tie) => ({
    document: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom<unknown>(null, true, 0, -1.5, 1e21, '', '“引号”\n', '𠮷'),
      fc.array(tie('document'), { maxLength: 3 }),
      fc.dictionary(names, tie('document'), { maxKeys: 4 }),
    ),
  }));

  test('changes no meaning, and nothing the second time', () => {
    fc.assert(
      fc.property(document, fc.constantFrom(ReportSchema, GlossarySchema, null), (value, schema) => {
        const text = JSON.stringify(value);
        const once = formatText(text, schema);
        expect(JSON.parse(once ?? '')).toEqual(JSON.parse(text));
        expect(formatText(once ?? '', schema)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['broken', '{"a":1,}'],
    ['a repeated name', '{"a":1,"a":2}'],
    ['a number that would change', '{"a":12345678901234567890}'],
    ['an odd name', '{"a\u200b":1}'],
  ])('refuses %s', (_, text) => {
    expect(formatText(text)).toBeNull();
  });

  test('drops the byte-order mark and Windows line breaks', () => {
    expect(formatText('\ufeff{\r\n"a":1}\r\n')).toBe('{\n  "a": 1\n}\n');
  });
});
