import { byScheme, EVERY_YEAR, GROUNDS, reread, words } from './template.ts';

/** `90分至100分`, `80分至90分（不含90分）`. */
export function bandText(min: string, max: string, maxIncluded: boolean): string {
  return `${min}分至${max}分${maxIncluded ? '' : `（不含${max}分）`}`;
}

export const GRADE_CHECKS = {
  G_BAND: words<
    {
      total: string;
      printed: string;
      term: string | null;
      band: string;
      scheme: string;
      assumed: boolean;
      fits: string;
    },
    { total: string; printed: string; band: string; scheme: string; assumed: boolean }
  >({
    severity: 'error',
    weight: 'figures',
    title: '等级与总分是否相符',
    ground: GROUNDS.arithmetic,
    since: EVERY_YEAR,
    example: '总分84.47分，等级写作“优”；90分以下、80分及以上为良',
    message: ({ total, printed, term, band, scheme, assumed, fits }) => {
      const rule = byScheme(scheme, assumed);
      if (term === null) return `总分${total}分，等级写作“${printed}”；${rule}，${total}分不在任何一个分数段`;
      const other = fits === '' ? '' : `；按${fits}则相符`;
      return `总分${total}分，等级写作“${printed}”；${rule}，${band}为“${term}”${other}`;
    },
    hint: ({ assumed }) =>
      assumed
        ? '核对总分和等级；原文写明等级分数段的，录入 assessments 的 scheme（见 content/schemes，例如 "scheme": "top80"）；原文如此的照录'
        : reread('G_BAND', '总分、等级和评分办法'),
    passed: ({ total, printed, band, scheme, assumed }) =>
      `总分${total}分，等级“${printed}”；${byScheme(scheme, assumed)}，${band}，相符`,
    unknown: '没有总分或等级，无从核对',
  }),
  G_TERM: words<{ printed: string; term: string | null }, { printed: string }>({
    severity: 'note',
    weight: 'form',
    title: '等级用语',
    ground: '形式核对：财预〔2020〕10号的等级为优、良、中、差',
    since: EVERY_YEAR,
    example: '等级写作“优秀”',
    message: ({ printed, term }) =>
      term === null
        ? `等级写作“${printed}”，不是优、良、中、差`
        : `等级写作“${printed}”，规范用语为“${term}”`,
    hint: ({ term }) =>
      term === null
        ? '照录不改。以后编写时按总分所在的分数段写“优”“良”“中”“差”之一'
        : `照录不改。以后编写时写“${term}”`,
    passed: ({ printed }) => `等级用语规范：${printed}`,
  }),
  G_MISSING: words<{ total: string | null; grade: string | null }>({
    severity: 'warn',
    weight: 'absence',
    title: '总分和等级是否都写明',
    ground: GROUNDS.outline,
    since: EVERY_YEAR,
    example: '写有总分92分，没有等级',
    message: ({ total, grade }) =>
      total === null ? `等级写作“${grade ?? ''}”，没有总分` : `总分${total}分，没有等级`,
    hint: () =>
      '原文写有的补录，例如 "gradeRaw": "优"；确实没有的保留 {"absent": "not-stated"}，本站不代为评定',
    passed: () => '总分和等级都已写明',
  }),
  G_EDGE: words<{
    total: string;
    edge: string;
    distance: string;
    upper: string;
    lower: string;
    scheme: string;
    assumed: boolean;
  }>({
    severity: 'note',
    weight: 'form',
    title: '总分是否在等级的分界附近',
    ground: '计算核对：总分与等级的分界相差不超过0.5分',
    since: EVERY_YEAR,
    example: '总分恰为90分：90分及以上为优',
    message: ({ total, edge, distance, upper, lower, scheme, assumed }) =>
      `${distance === '0' ? `总分${total}分恰为等级的分界` : `总分${total}分与等级的分界${edge}分相差${distance}分`}；${byScheme(scheme, assumed)}，${edge}分及以上为“${upper}”，以下为“${lower}”`,
    hint: () => '核对总分的小数是否录全；评分办法另有分界的，在 assessments 的 scheme 写明',
  }),
};
