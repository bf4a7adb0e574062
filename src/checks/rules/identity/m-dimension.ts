import type { Indicator } from '../../../model/indicator.ts';
import type { ReportKind } from '../../../model/report.ts';
import { IDENTITY_CHECKS } from '../../../text/checks/identity.ts';
import { enumerate } from '../../../text/checks/template.ts';
import { defineCheck } from '../../check.ts';
import { hasScoreTableAnnex } from '../../score-table.ts';
import { unseen } from '../../stated.ts';

/** Kinds that are scored by the same grid of indicators. */
const WITH_GRID: ReadonlySet<ReportKind> = new Set(['unit-self', 'dept', 'finance', 'transfer-self']);

interface Dimension {
  readonly name: string;
  /** In the path or name of an indicator. */
  readonly indicator: RegExp;
  /** In a text without a table: a word that only a result of this dimension would use. */
  readonly words: RegExp;
}

const DIMENSIONS: readonly Dimension[] = [
  { name: '质量', indicator: /质量|合格率|达标率|优良率/, words: /质量|合格|达标|验收/ },
  { name: '时效', indicator: /时效|及时|按期|按时|进度/, words: /时效|及时率|按期|按时|如期|完成时间/ },
  { name: '成本', indicator: /成本|节约/, words: /成本指标|成本节约|单位成本|成本控制率|单价/ },
  { name: '满意度', indicator: /满意/, words: /满意度|满意率/ },
];

export const M_DIMENSION = defineCheck({
  id: 'M_DIMENSION',
  text: IDENTITY_CHECKS.M_DIMENSION,
  *run({ report, table, wholeTable, words }) {
    if (!WITH_GRID.has(report.kind)) return;
    if (table !== null && wholeTable === null) {
      yield { status: 'unknown' };
      return;
    }
    if (table === null && hasScoreTableAnnex(report)) return;
    const why = unseen(report.indicators);
    if (why !== null) {
      yield { status: 'unknown', why };
      return;
    }
    const missing = DIMENSIONS.filter(({ indicator, words: pattern }) =>
      table === null ? !words().has(pattern) : !table.rows.some((row) => belongs(row, indicator)),
    ).map(({ name }) => name);
    const at = { in: 'facts', pointer: table === null ? ['indicators'] : ['indicators', 'rows'] } as const;
    if (missing.length === 0) {
      if (table !== null) yield { status: 'pass', args: {} };
      return;
    }
    // Cost is its own block only where the project has cost indicators, so its absence alone is no fault.
    const severity = missing.every((name) => name === '成本') ? 'note' : 'warn';
    yield { status: 'fail', at, severity, args: { dimensions: enumerate(missing), table: table !== null } };
  },
});

function belongs({ path, name }: Indicator, pattern: RegExp): boolean {
  return pattern.test(name) || path.some((level) => pattern.test(level));
}
