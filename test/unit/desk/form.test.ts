import { describe, expect, test } from 'vitest';
import { blankReport, freshId, putAt, rowsAt, valueAt } from '../../../src/desk/report-values.ts';
import { tryForm } from '../../../src/view/guide/try-form.ts';

describe('the form', () => {
  test('asks for fields that the model has, each once, with a label', () => {
    const sections = tryForm();
    const fields = sections.flatMap(({ fields: own, rows }) => [
      ...own.map(({ pointer, label }) => [pointer.join('/'), label]),
      ...rows.flatMap(({ pointer, columns }) =>
        columns.map((column) => [[...pointer, '*', ...column.pointer].join('/'), column.label]),
      ),
    ]);
    expect(fields.every(([, label]) => label !== '')).toBe(true);
    expect(new Set(fields.map(([pointer]) => pointer)).size).toBe(fields.length);
    expect(fields).toContainEqual(['indicators/rows/*/claimedScore', '得分']);
    expect(fields).toContainEqual(['funds/lines/*/executed', '全年执行数']);
  });

  test('lets 文中未说明 be said exactly where the model lets it', () => {
    const columns = tryForm().flatMap(({ rows }) => rows.flatMap((one) => one.columns));
    const absent = columns.filter(({ mayBeAbsent }) => mayBeAbsent).map(({ label }) => label);
    expect(absent).toContain('全年执行数');
    expect(absent).not.toContain('三级指标');
  });
});

describe('a report being written', () => {
  test('is changed at a place, and made on the way there', () => {
    const report = blankReport(2024);
    putAt(report, ['indicators', 'rows'], [{ id: 'a' }]);
    putAt(report, ['indicators', 'rows', 0, 'path', 1], '数量指标');
    expect(valueAt(report, ['indicators', 'rows', 0, 'path', 1])).toBe('数量指标');
    putAt(report, ['goals', 'expected'], '办好');
    putAt(report, ['goals', 'expected'], undefined);
    expect(valueAt(report, ['goals'])).toEqual({});
    putAt(report, ['funds'], { absent: 'not-stated' });
    putAt(report, ['funds', 'lines', 0, 'executed'], '1万元');
    expect(rowsAt(report, ['funds', 'lines'])).toEqual([{ executed: '1万元' }]);
  });

  test('gives each row an id of its own', () => {
    expect(freshId('wenti', [])).toBe('wenti-1');
    expect(freshId('wenti', [{ id: 'wenti-2' }])).toBe('wenti-3');
    expect(freshId('wenti', [{ id: 'a' }, { id: 'wenti-3' }])).toBe('wenti-4');
  });
});
