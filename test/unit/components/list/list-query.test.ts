import { describe, expect, test } from 'vitest';
import { ListIndex } from '../../../../src/components/list/list-query.ts';
import type { ListState } from '../../../../src/components/list/list-state.ts';
import {
  EMPTY_LIST_STATE,
  readListState,
  writeListState,
} from '../../../../src/components/list/list-state.ts';
import { gravestRemark } from '../../../../src/model/remark-weight.ts';
import type { ListData, ListDatum } from '../../../../src/view/list/list-data.ts';

const row = (
  id: string,
  title: string,
  unit: number,
  grade: ListDatum[5],
  [score, rate, budget]: readonly [number | null, number | null, number | null],
  rateBucket = 'full',
  [contradiction, absence, form]: readonly [number, number, number] = [0, 0, 0],
): ListDatum =>
  [
    ...([id, title, unit, 0, 2023, grade, '', '', '', '', '', 0] as const),
    ...[score, rate, budget],
    ...[rateBucket, 'none', 1, ''],
    ...[contradiction, absence, form, gravestRemark({ contradiction, absence, form })],
  ] as unknown as ListDatum;

const DATA: ListData = {
  units: [
    ['a', '示例市水务局', '/units/a/'],
    ['b', '示例市教育局', '/units/b/'],
  ],
  kinds: [['dept', '部门评价']],
  rows: [
    row('1', '饮水项目ＡＢ', 0, 'you', [90, 100, 500], 'full', [1, 20, 3]),
    row('2', '校舍项目', 1, 'you', [99.5, null, null], 'none', [0, 25, 0]),
    row('3', '食堂项目', 1, 'cha', [null, 40, 900], 'lt60', [0, 0, 4]),
    row('4', '操场项目', 1, null, [80, 40, 900], 'lt60'),
  ],
};
const index = new ListIndex(DATA);
const ask = (asked: Partial<ListState>) => index.ask({ ...EMPTY_LIST_STATE, ...asked });
const ids = (asked: Partial<ListState>) => ask(asked).rows.map(([id]) => id);
const fields = (asked: Partial<ListState['fields']>) => ({ ...EMPTY_LIST_STATE.fields, ...asked });

describe('what the check says of reports', () => {
  test('contradictions are asked for apart from what is not said, and from form', () => {
    expect(ids({ fields: fields({ remark: 'contradiction' }) })).toEqual(['1']);
    expect(ids({ fields: fields({ remark: 'absence' }) })).toEqual(['2']);
    expect(ids({ fields: fields({ remark: 'form' }) })).toEqual(['3']);
    expect(ids({ fields: fields({ remark: 'none' }) })).toEqual(['4']);
    expect(ids({ sort: 'contradiction' })[0]).toBe('1');
    expect(ids({ sort: 'absence' })).toEqual(['2', '1', '3', '4']);
    expect(ids({ sort: 'form' })).toEqual(['3', '1', '2', '4']);
  });
});

describe('the table of all reports', () => {
  const line = (gap: number | null, open: number | null, title: number, topic: string) =>
    [String(gap), String(open), '0', topic, '清源区', gap, open, 0, null, title, 0] as const;
  const lines = [
    line(-10, 2, 2, '教育'),
    line(null, 0, 0, '教育'),
    line(30, null, 1, '农林水'),
    line(5, 7, 3, '教育'),
  ] as const;
  const table = new ListIndex({
    ...DATA,
    rows: DATA.rows.map((one, at) => [...one, lines[at]] as unknown as ListDatum),
  });
  const asked = (state: Partial<ListState>) =>
    table.ask({ ...EMPTY_LIST_STATE, ...state }).rows.map(([id]) => id);

  test('sorts by every column both ways, what is not stated last either way', () => {
    expect(asked({ sort: 'gap' })).toEqual(['3', '4', '1', '2']);
    expect(asked({ sort: 'gap-asc' })).toEqual(['1', '4', '3', '2']);
    expect(asked({ sort: 'open' })).toEqual(['4', '1', '2', '3']);
    expect(asked({ sort: 'title-asc' })).toEqual(['2', '3', '1', '4']);
    expect(asked({ sort: 'title' })).toEqual(['4', '1', '3', '2']);
    expect(asked({ sort: 'executed' })).toEqual(['1', '2', '3', '4']);
  });

  test('keeps to topic and place', () => {
    expect(asked({ fields: fields({ topic: '教育' }) })).toEqual(['1', '2', '4']);
    expect(asked({ fields: fields({ place: '别处' }) })).toEqual([]);
    expect(table.ask(EMPTY_LIST_STATE).counts.of('topic')).toEqual(
      new Map([
        ['教育', 3],
        ['农林水', 1],
      ]),
    );
  });

  test('a list without these columns keeps its order', () => {
    expect(ids({ sort: 'gap' })).toEqual(['1', '2', '3', '4']);
    expect(ids({ sort: 'title-asc' })).toEqual(['1', '2', '3', '4']);
  });
});

describe('a question to a list', () => {
  test('without conditions gives all rows in their order', () => {
    expect(ids({})).toEqual(['1', '2', '3', '4']);
  });

  test('finds words in titles and unit names, all of them, whatever their width and case', () => {
    expect(ids({ q: '教育局' })).toEqual(['2', '3', '4']);
    expect(ids({ q: '教育局 食堂' })).toEqual(['3']);
    expect(ids({ q: 'ab' })).toEqual(['1']);
    expect(ids({ q: '没有' })).toEqual([]);
  });

  test('keeps to every field', () => {
    expect(ids({ fields: fields({ grade: 'you' }) })).toEqual(['1', '2']);
    expect(ids({ fields: fields({ grade: 'none' }) })).toEqual(['4']);
    expect(ids({ fields: fields({ grade: 'you', unit: 'b' }) })).toEqual(['2']);
    expect(ids({ fields: fields({ rate: 'lt60', unit: 'b' }) })).toEqual(['3', '4']);
    expect(ids({ fields: fields({ kind: 'finance' }) })).toEqual([]);
  });

  test('counts for each choice what it would leave, the other fields kept', () => {
    const { counts } = ask({ fields: fields({ grade: 'you' }) });
    expect(Object.fromEntries(counts.of('grade'))).toEqual({ you: 2, cha: 1, none: 1 });
    expect(Object.fromEntries(counts.of('unit'))).toEqual({ a: 1, b: 1 });
    const both = ask({ fields: fields({ grade: 'you', unit: 'b' }) }).counts;
    expect(Object.fromEntries(both.of('grade'))).toEqual({ you: 1, cha: 1, none: 1 });
    expect(Object.fromEntries(both.of('unit'))).toEqual({ a: 1, b: 1 });
    expect(Object.fromEntries(both.of('rate'))).toEqual({ none: 1 });
  });

  test('sorts by value, what has none last either way, equal rows in the order of the list', () => {
    expect(ids({ sort: 'score' })).toEqual(['2', '1', '4', '3']);
    expect(ids({ sort: 'score-asc' })).toEqual(['4', '1', '2', '3']);
    expect(ids({ sort: 'amount' })).toEqual(['3', '4', '1', '2']);
    expect(ids({ sort: 'rate-asc' })).toEqual(['3', '4', '1', '2']);
  });
});

describe('the address of a list', () => {
  test('holds the question whole', () => {
    const state: ListState = {
      q: '老旧 小区&',
      fields: fields({ unit: 'b', grade: 'none', rate: '60to80' }),
      columns: '',
      sort: 'amount-asc',
      page: 3,
    };
    expect(readListState(writeListState(state))).toEqual(state);
    expect(writeListState(EMPTY_LIST_STATE)).toBe('');
  });

  test('that cannot be read asks nothing', () => {
    expect(readListState('?sort=best&page=-1&other=1')).toEqual(EMPTY_LIST_STATE);
    expect(readListState('?page=1e3').page).toBe(1000);
    expect(readListState('?page=x').page).toBe(1);
  });
});
