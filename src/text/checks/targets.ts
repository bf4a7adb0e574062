import { EVERY_YEAR, GROUNDS, reread, words } from './template.ts';

const KEEP = '原件如此的照录，并在 waivers 登记';

/** Before what was computed, for T_BEYOND. */
export const EXCESS_WORDS = { beyond: '超出', done: '为' } as const;

export const TARGET_CHECKS = {
  U_DIM: words<{ name: string; target: string; actual: string; problem: string }, { count: number }>({
    severity: 'error',
    weight: 'figures',
    title: '目标值与完成值是否为同一种量',
    ground: GROUNDS.form,
    since: EVERY_YEAR,
    example: '目标100%，实际1000件；“签约率”的实际为5200人',
    message: ({ name, target, actual, problem }) =>
      problem === 'rate'
        ? `“${name}”是比率，写作目标${target}、实际${actual}，不是百分比`
        : `“${name}”目标${target}、实际${actual}，不是同一种量，不能比较`,
    hint: ({ problem }) =>
      problem === 'rate'
        ? `对照原件重读指标名称、目标值和完成值，录入有误的按原件改正；${KEEP}。以后编写时比率写百分比，例如“签约率　≥60%　63.2%”`
        : reread('U_DIM', '两栏的数和单位'),
    passed: ({ count }) => `${count}项指标的目标值与完成值是同一种量`,
  }),
  T_UNMEAS: words<{ problem: string; count: number; printed: string }, { count: number }>({
    severity: 'warn',
    weight: 'absence',
    title: '目标是否可以衡量',
    ground: GROUNDS.form,
    since: EVERY_YEAR,
    example: '目标为“健全质量工作机制、打造城市质量文化”，没有数值、单位和时限',
    message: ({ problem, count, printed }) =>
      problem === 'goal'
        ? `总体目标没有数值、单位和时限：“${printed}”，也没有指标表，不能计算完成率`
        : `${count}项指标的目标没有数值，也没有评分要点：${printed}`,
    hint: () =>
      '原文有数值的补录；没有的照录。以后编写时写数值、单位和时限，例如“12月底前检定计量器具不少于1400台（件）”',
    passed: ({ count }) => `${count}项指标都有可以衡量的目标`,
  }),
  T_UNMET: words<{ name: string; target: string; actual: string }, { count: number }>({
    severity: 'warn',
    weight: 'absence',
    title: '未达到的目标是否写明原因',
    ground: '参照《项目支出绩效自评表》：未完成的指标填写偏差原因和改进措施',
    since: EVERY_YEAR,
    example: '目标不低于180人，实际164人，没有写原因',
    message: ({ name, target, actual }) => `“${name}”目标${target}，实际${actual}，没有写偏差原因`,
    hint: () =>
      '对照原件重读目标值和完成值；原件写有原因的补录 deviationReason，例如“12名学员因病缺考，已另行安排”；没有的照录',
    passed: ({ count }) => `${count}项未达到目标的指标都写有原因`,
  }),
  T_SHARE: words<{ name: string; cell: string; printed: string }, { count: number }>({
    severity: 'error',
    weight: 'figures',
    title: '比率是否超过100%',
    ground: '计算核对：满意度、合格率、覆盖率这类比率是部分与全部之比，不会超过100%',
    since: EVERY_YEAR,
    example: '“服务对象满意度”目标写作290%',
    message: ({ name, cell, printed }) =>
      `“${name}”${cell === 'target' ? '目标' : '实际'}写作${printed}，超过100%`,
    hint: ({ cell }) => reread('T_SHARE', cell === 'target' ? '目标值' : '完成值'),
    passed: ({ count }) => `${count}处比率都不超过100%`,
  }),
  T_BEYOND: words<
    { name: string; printed: string; target: string; actual: string; computed: string },
    { count: number }
  >({
    severity: 'warn',
    weight: 'figures',
    title: '写明的完成比例与数字是否相符',
    ground: GROUNDS.arithmetic,
    since: EVERY_YEAR,
    example: '写作“超任务43%”，目标115、实际264，按数字计算为129.57%',
    message: ({ name, printed, target, actual, computed }) =>
      `“${name}”写作“${printed}”，目标${target}、实际${actual}，按数字计算${computed}`,
    hint: () => '对照原件重读目标值、完成值和这句话，录入有误的按原件改正；原文如此的照录',
    passed: ({ count }) => `${count}处写明的完成比例与数字相符`,
  }),
  T_COPY: words<{ printed: string }>({
    severity: 'warn',
    weight: 'words',
    title: '完成情况是否照抄目标',
    ground: GROUNDS.form,
    since: EVERY_YEAR,
    example: '预期目标与实际完成情况文字相同',
    message: ({ printed }) => `实际完成情况与预期目标文字相同：“${printed}”`,
    hint: () => '核对是否录重；原文如此的照录。以后编写时写完成的数，例如“为20所学校更新设备38台，完成95%”',
    passed: () => '实际完成情况与预期目标的文字不同',
  }),
  T_ACTUAL_OP: words<{ name: string; actual: string; bare: string }>({
    severity: 'warn',
    weight: 'form',
    title: '完成值是否写成了目标的样子',
    ground: GROUNDS.form,
    since: EVERY_YEAR,
    example: '目标≥266米，实际也写≥266米；实际写“88.32%及以上”',
    message: ({ name, actual }) => `“${name}”的实际完成值写作${actual}，是目标的写法，不是完成的数`,
    hint: ({ bare }) => `对照原件重读这一栏；原文如此的照录。以后编写时写完成的数，例如“${bare}”`,
  }),
  T_OVER: words<
    { name: string; target: string; actual: string; percent: string; limit: string },
    { count: number; limit: string }
  >({
    severity: 'warn',
    weight: 'absence',
    title: '完成值是否远超目标',
    ground: '计算核对：评分办法没有另定的，完成值达到目标的130%起列出，达到200%的写明在200%以上',
    since: EVERY_YEAR,
    example: '目标12次，实际96次，为目标的800%',
    message: ({ name, target, actual, percent, limit }) =>
      `“${name}”目标${target}，实际${actual}，为目标的${percent}，在${limit}以上`,
    hint: () =>
      '对照原件重读目标值和完成值；原件写有原因的补录 deviationReason，例如“年中追加任务，目标没有调整”；没有的照录',
    passed: ({ count, limit }) => `${count}项指标的完成值都不到目标的${limit}`,
  }),
  T_VIOLATION: words<{ name: string; target: string; actual: string }, { count: number }>({
    severity: 'warn',
    weight: 'figures',
    title: '完成值是否超出规定的范围',
    ground: GROUNDS.arithmetic,
    since: EVERY_YEAR,
    example: '规定年龄18—54周岁，实际17—60周岁',
    message: ({ name, target, actual }) => `“${name}”规定为${target}，实际${actual}，超出范围`,
    hint: () => '核对两栏；原文如此的照录，有说明的补录 deviationReason，例如“2名学员为退役军人，按规定放宽”',
    passed: ({ count }) => `${count}项有范围的指标都在范围之内`,
  }),
};
