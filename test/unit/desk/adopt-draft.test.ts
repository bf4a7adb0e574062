import { expect, test } from 'vitest';
import { adoptDraft } from '../../../src/desk/adopt-draft.ts';

const known = {
  units: { 'shifan-tiyuju': ['示范市体育局', '市体育局'], 'danwei-2': ['示范市水务局'] },
  projects: { 'shifan-gongcheng': ['示范工程'] },
  slugOf: (name: string) => (name === '示范市图书馆' ? 'shifan-tushuguan' : 'guanzhi-weixiu'),
};
const parts = {
  id: '2023/xiangmu',
  reportJson: JSON.stringify({
    project: 'xiangmu',
    implementingUnit: { unit: 'danwei', basis: 'stated' },
    evaluator: { unit: 'danwei-2', basis: 'stated' },
    assessments: [{ by: { unit: 'danwei' } }],
    title: 'danwei',
  }),
  narrative: '## 一、基本情况',
  importJson: null,
  attachments: [],
  records: {
    'units/danwei.json': JSON.stringify({ name: '示范市图书馆' }),
    'units/danwei-2.json': JSON.stringify({ name: '市体育局' }),
    'projects/xiangmu.json': JSON.stringify({ name: '馆舍维修', unit: 'danwei' }),
  },
};

test('counted ids become names, known names become their records, everywhere', () => {
  const { id, reportJson, records } = adoptDraft(parts, known);
  expect(id).toBe('2023/guanzhi-weixiu');
  expect(JSON.parse(reportJson)).toEqual({
    project: 'guanzhi-weixiu',
    implementingUnit: { unit: 'shifan-tushuguan', basis: 'stated' },
    // Another unit has the id that the page counted.
    evaluator: { unit: 'shifan-tiyuju', basis: 'stated' },
    assessments: [{ by: { unit: 'shifan-tushuguan' } }],
    title: 'danwei',
  });
  expect(Object.keys(records)).toEqual(['units/shifan-tushuguan.json', 'projects/guanzhi-weixiu.json']);
  expect(JSON.parse(records['projects/guanzhi-weixiu.json'] ?? '')).toEqual({
    name: '馆舍维修',
    unit: 'shifan-tushuguan',
  });
});

test('an id that somebody chose stays', () => {
  const chosen = {
    ...parts,
    id: '2023/tushuguan-kaifang',
    records: { 'units/tushuguan.json': JSON.stringify({ name: '示范市图书馆' }) },
    reportJson: JSON.stringify({ project: 'shifan-gongcheng', implementingUnit: { unit: 'tushuguan' } }),
  };
  const { id, reportJson, records } = adoptDraft(chosen, known);
  expect(id).toBe('2023/tushuguan-kaifang');
  expect(JSON.parse(reportJson).implementingUnit.unit).toBe('tushuguan');
  expect(Object.keys(records)).toEqual(['units/tushuguan.json']);
});

test('what is no JSON is left for the check to tell of', () => {
  const { reportJson, records } = adoptDraft(
    { ...parts, reportJson: '{', records: { 'units/a.json': '{' } },
    known,
  );
  expect(reportJson).toBe('{');
  expect(records).toEqual({});
});
