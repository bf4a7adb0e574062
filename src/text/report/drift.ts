const weight = (points: string | null) => (points === null ? '' : `，分值${points}分`);

/** Words of 目标漂移: what a later indicator table asks for otherwise. Both years side by side, no reasons. */
export const DRIFT_TEXT = {
  heading: '前后年度指标的变化',
  note: (count: number) => `${count}处`,
  lead: '相邻两个年度的指标表有下列不同：未达到的指标值放宽、指标未再列或者改称、分值变动。只列两年所写，不说明原因；后一年度新增的指标不在此列。',
  kinds: { lowered: '指标值放宽', reworded: '指标改称', dropped: '指标未再列', reweighted: '分值变动' },
  dividedAnew: '分值重新分配',
  shared: (count: number) => `两年共有的指标${count}项`,
  moved: (count: number) => `其中${count}项的分值不同`,
  caption: '前后年度指标的变化',
  kind: '变化',
  before: '前一年度',
  after: '后一年度',
  between: (before: string, after: string) => `${before}与${after}`,
  lowered: (name: string, target: string, actual: string) => `${name}：指标值${target}，完成值${actual}`,
  loweredTo: (name: string, target: string) => `${name}：指标值${target}`,
  weight: (name: string, points: string) => `${name}：${points}分`,
  droppedFrom: (name: string, path: readonly string[], points: string | null) =>
    `${name}（${path.join('／')}${weight(points)}）`,
  droppedTo: '没有同名或相近的指标',
} as const;
