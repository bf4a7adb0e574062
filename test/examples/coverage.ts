import type { Example } from './generate.ts';
import type { CoverageInput } from './spec.ts';

type Due = CoverageInput['due'][number];

const KINDS = ['unit-self', 'dept', 'finance', 'whole-dept'] as const;

function due(year: number, unit: string, project: string, kind: Due['kind'], more: Partial<Due> = {}): Due {
  return { unit: `shili-${unit}`, project: `shili-${project}`, kind, dueOn: `${year + 1}-10-31`, ...more };
}

/** What is due and not there: with a reason, with a plan, or with neither. */
const OPEN: Readonly<Record<number, readonly Due[]>> = {
  2019: [
    due(2019, 'weijianju', 'gongwei-buzhu', 'unit-self', {
      reason: 'in-review',
      note: '补助资金清算后公开。',
    }),
  ],
  2020: [due(2020, 'nongyeju', 'gaobiaozhun-nongtian', 'unit-self')],
  2021: [
    due(2021, 'tushuguan', 'tushuguan-kaifang', 'unit-self', {
      reason: 'postponed',
      plannedOn: '2023-03-31',
      note: '机构改革期间推迟，至今没有公开。',
    }),
    due(2021, 'shuiwuju', 'anquan-yinshui', 'unit-self'),
  ],
  2022: [
    due(2022, 'yingjiju', 'yingji-binan', 'unit-self', {
      reason: 'internal',
      note: '储备布局属于内部事务信息。',
    }),
    due(2022, 'jiaoyuju', 'yingyang-gaishan', 'unit-self', {
      reason: 'personal-privacy',
      note: '附表含学生信息，脱敏后公开。',
    }),
  ],
  2023: [
    due(2023, 'shuiwuju', 'anquan-yinshui', 'unit-self', {
      reason: 'trade-secret',
      note: '涉及采购投诉，办结后公开。',
    }),
    due(2023, 'tushuguan', 'tushuguan-kaifang', 'unit-self', { plannedOn: '2025-12-31' }),
    due(2023, 'yingjiju', 'yingji-binan', 'unit-self', {
      reason: 'state-secret',
      note: '经定密审查，不予公开。',
    }),
  ],
  2024: [
    due(2024, 'nongyeju', 'gaobiaozhun-nongtian', 'dept', { plannedOn: '2027-03-31', reason: 'in-review' }),
    due(2024, 'zhujianju', 'laji-fenlei', 'unit-self'),
    due(2024, 'rensheju', 'jineng-peixun', 'unit-self', { plannedOn: '2026-06-30' }),
  ],
};

/** What was due for each year, from the reports that there are and the list of those that are missing. */
export function coverageOf(examples: readonly Example[]): ReadonlyMap<number, CoverageInput> {
  const years = [...new Set(examples.map(({ report }) => report.fiscalYear.to))].sort();
  return new Map(
    years.map((year) => {
      const published = examples
        .filter(({ report }) => report.fiscalYear.to === year)
        .flatMap(({ id, report }): Due[] => {
          const kind = KINDS.find((one) => one === report.kind);
          return kind === undefined
            ? []
            : [
                {
                  ...due(year, '', '', kind),
                  unit: report.implementingUnit.unit,
                  project: report.project,
                  report: id,
                },
              ];
        });
      return [year, { year, example: true, due: [...published, ...(OPEN[year] ?? [])] }];
    }),
  );
}
