/** What a remark of the check is to a reader, in a word; the gravest first, as they are printed everywhere. */
export const REMARK_KIND_WORDS = { contradiction: '对不上', absence: '没有说清', form: '写法' } as const;

export const NO_REMARKS = '没有查出问题';

export const remarkCount = (label: string, count: number): string => `${label}${count}处`;

/** What the check says of a report in a list: `核验：对不上3处，没有说清20处`. */
export const remarksInRow = (counts: Parameters<typeof remarkCounts>[0]): string =>
  `核验：${remarkCounts(counts).join('，') || NO_REMARKS}`;

/** `对不上3处`, `没有说清20处`: those that there are, each kind for itself. */
export function remarkCounts(
  counts: Readonly<Record<keyof typeof REMARK_KIND_WORDS, number>>,
): readonly string[] {
  const kinds = Object.keys(REMARK_KIND_WORDS) as (keyof typeof REMARK_KIND_WORDS)[];
  return kinds.flatMap((kind) =>
    counts[kind] === 0 ? [] : [remarkCount(REMARK_KIND_WORDS[kind], counts[kind])],
  );
}
