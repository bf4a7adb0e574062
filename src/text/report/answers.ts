/**
 * The five answers at the head of a report: one short sentence each, for every combination of what is stated, and what
 * is told a step further on (`more`): sentences of their own, which need no question before them.
 */

interface MissedLines {
  /** How many targets were missed. */
  readonly missed: number;
  /** How many of them have a line, and how many that were reached. */
  readonly listed: number;
  readonly met: number;
  readonly unmet: string;
}

/** Rows of the table of indicators, and what came of them. */
interface ResultCounts {
  /** Of these target and actual value can be compared. */
  readonly compared: number;
  /** The report has no other rows. */
  readonly areAll: boolean;
  readonly met: number;
  /** Of those that were reached, points were taken off all the same. */
  readonly lost: number;
  /** The year that the report looks at is over. */
  readonly isOver: boolean;
}

type Role = 'self' | 'dept' | 'finance' | 'third-party' | 'spot-check';

/** Who gave the score, in plain words. */
const WHO: Readonly<Record<Role, string>> = {
  self: '单位自评',
  dept: '部门评价',
  finance: '财政评价',
  'third-party': '第三方',
  'spot-check': '抽查',
};

/** `上一年（2021年度）`; further away `此前2019年度`. */
function when(year: number, away: number): string {
  if (Math.abs(away) === 1) return `${away < 0 ? '上' : '下'}一年（${year}年度）`;
  return `${away < 0 ? '此前' : '此后'}${year}年度`;
}

/** Of what is said to be mended, what nobody but the unit says, or nothing proves. */
function unverifiedOf(unverified: number, done: number): string {
  if (unverified === 0) return '';
  return unverified === done ? '（未核实）' : `（${unverified}个未核实）`;
}

/** Behind what is said of `count` findings, `late` of them past their deadline. */
function lateOf(late: number, count: number): string {
  if (late === 0) return '';
  return late === count ? '（期限已过）' : `（${late}个期限已过）`;
}

export const ANSWER_TEXT = {
  heading: '五个问题',
  /** Of the list below the five. */
  more: '补充',
  questions: {
    purpose: '钱做什么',
    spent: '花了多少',
    results: '办成什么',
    source: '谁说的',
    after: '后来怎样',
  },

  purpose: {
    end: '。',
    /** Behind a goal that says more than what stands here. */
    more: '等。',
    none: (reason: string, project: string) => `年度目标${reason}，项目名称是“${project}”。`,
  },

  spent: {
    /** The question has the verb; behind a point in time it is said again. */
    all: (spent: string, basis: string, whole: string, rate: string) =>
      `${spent}，占${basis}${whole}的${rate}。`,
    soFar: (spent: string) => `花了${spent}`,
    /** `disposal` is what became of the rest; null where the report does not say it. */
    left: (left: string, disposal: string | null) =>
      `${left}没有花${disposal === null ? '' : `（${disposal}）`}。`,
    over: (over: string) => `比预算多花${over}。`,
    noBudget: (part: string, reason: string) => `花了${part}；预算${reason}。`,
    noSpending: (basis: string, whole: string, reason: string) => `${basis}${whole}；花了多少，${reason}。`,
    /** A kind of report that comes before any spending. */
    noSpendingYet: (basis: string, whole: string) => `${basis}${whole}；这类报告不涉及支出。`,
    beforeSpending: (basis: string, whole: string) => `${basis}${whole}，还没有花。`,
    /** Before the sentence of a report that looks at a part of a year. */
    asOf: (day: string) => `截至${day}，`,
    midYear: '年中监控时，',
    /** Behind a budget that was cut by most of what it was, or grew by as much. */
    changed: (initial: string) => `（年初为${initial}）`,
    zeroBudget: (basis: string, change: string, part: string) => `${basis}为0${change}，花了${part}。`,
    nothing: (basis: string, change: string) => `${basis}为0${change}，也没有支出。`,
    neither: (reason: string) => `预算和支出${reason}。`,
    none: (reason: string) => `资金情况${reason}。`,
    barLabel: (part: string, whole: string) => `${whole}中已花${part}`,
  },

  results: {
    counts: ({ compared, areAll, met, lost, isOver }: ResultCounts) => {
      const goals = `${areAll ? '' : '能对照的'}${compared}个目标`;
      const deducted = lost === 0 ? '' : `（${lost}个仍被扣分）`;
      return met === compared
        ? `${goals}都达到了${deducted}。`
        : met === 0
          ? `${goals}都${isOver ? '' : '还'}没有达到。`
          : `${goals}${isOver ? '' : '已'}达到${met}个${deducted}。`;
    },
    /** Before the lines below: how many targets were missed, which of them stand there, and how many that were reached. */
    missed: ({ missed, listed, met, unmet }: MissedLines) => {
      const some = missed > listed && listed > 0 ? `，先举失分多的${listed}个` : '';
      return `${missed}个${unmet}${some}${met > 0 ? `，另举达到的${met}个` : ''}：`;
    },
    example: '例如：',
    /** A plan has nothing done yet. */
    notBegun: '项目还没有开始。',
    planned: (count: number) => `评估列出${count}项指标。`,
    notComparable: (count: number) => `列出${count}项指标，目标和完成情况不能直接对照。`,
    noTable: '没公布评分表，看不出是否达标。',
    tableAbsent: (reason: string) => `指标评分表${reason}，看不出是否达标。`,
    /** What can be told without a table; `listed` of the figures stand below. */
    figures: (count: number, listed: number) =>
      `正文写了${count}个成效数字${count > listed ? '，例如' : ''}：`,
    said: (text: string) => `报告写道：“${text}”`,
    none: (reason: string) => `完成情况${reason}。`,
    row: (name: string, target: string, actual: string) =>
      `${name}：目标${target.replace(/^[=＝]\s*/u, '')}，完成${actual}`,
    /** Words for a target or a result are quoted: `完成达成预期指标` is no Chinese. */
    rowInWords: (name: string, target: string, actual: string) => `${name}：目标“${target}”，结果“${actual}”`,
    met: '达到',
    /** The points were taken off all the same; who gave the score saw something that the numbers do not show. */
    metLost: (points: string) => `达到，但扣${points}分`,
    /** What the points became on review, where that took some off. */
    reviewed: (state: string, claimant: string, from: string, to: string) =>
      `${state}，${claimant}${from}分、复核${to}分`,
    unmet: '没有达到',
    /** In the middle of a year. */
    unmetYet: '还没有达到',
    figure: (label: string, figure: string) => `${label}${figure}`,
  },

  source: {
    who: WHO,
    /** `清评咨询（第三方）`; a role that the kind of the report tells already is not said again. */
    named: (who: string, name: string, isTold: boolean) => (isTold ? name : `${name}（${who}）`),
    /** In place of its name, where the unit of the report is the one that scored. */
    ownUnit: '单位自己',
    client: (name: string) => `评价受${name}委托。`,
    /** `单位自评98分`. */
    ownPoints: (who: string, score: string) => `${who}${score}分`,
    points: (who: string, score: string) => `${who}打${score}分`,
    grade: (term: string) => `（${term}）`,
    /** A grade that its score does not bear out. */
    gradeDiffers: (raw: string, banded: string) => `（报告写“${raw}”，按办法为“${banded}”）`,
    unnamed: '，没写评价人',
    evaluatorAbsent: (reason: string) => `，评价人${reason}`,
    noScore: (who: string, reason: string) => `${who}，总分${reason}`,
    /** Where the kind of report gives none. */
    unscored: (who: string) => `${who}，不打总分`,
    reviewed: (score: string) => `复核${score}分`,
    reviewedElsewhere: (score: string) => `另有报告复核${score}分`,
    reviewedNoScore: '复核没写分数',
    notReviewed: '未见复核',
    /** The report is itself a review of another one. */
    isReview: '本报告是对自评的复核。',
    /** Beside the score of a review. */
    ownScore: (score: string) => `单位自评${score}分`,
    /** What the scheme is to the report. */
    scheme: (isStated: boolean) => (isStated ? '报告写明的评分办法' : '本站选用的评分办法'),
    bands: (term: string, from: string) => `${from}分起为“${term}”`,
    /** The lowest grade begins at nothing. */
    lowest: (term: string, below: string) => `${below}分以下为“${term}”`,
    end: '。',
    join: '，',
  },

  after: {
    /** Of the findings themselves. Where all of them fared alike, `fixed` goes on with the same sentence. */
    findings: (count: number) => `${count}个问题`,
    findingsOfPart: (count: number) => `本站录入的${count}个问题（没有录全）`,
    noFindings: '没有写出问题',
    findingsAbsent: (reason: string) => `问题${reason}`,
    /** Of the findings, those that the report itself says were found before. */
    repeated: (count: number, of: number) =>
      of === 1
        ? '这个问题往年也提出过。'
        : count === of
          ? '这些问题往年都提出过。'
          : `其中${count}个问题往年也提出过。`,
    /** What was decided on a plan: `2024年度压减预算280万元`. */
    decided: (year: string, effect: string, amount: string) => `${year}${effect}${amount}`,
    /** In the words of the report. */
    decidedNote: (effect: string, note: string) => `${effect}：“${note}”。`,
    /**
     * Of the findings: mended, of those not verified by anybody else; not mended by the last news of them; without any
     * news. Nothing is said of what nobody has published since.
     */
    fixed: (of: {
      readonly done: number;
      readonly unverified: number;
      readonly open: number;
      /** Of those, where the deadline has passed. */
      readonly openLate: number;
      readonly silent: number;
      readonly silentLate: number;
      /** When there was last news of those that are open. */
      readonly asOf: string;
    }) => {
      const { done, open, silent, asOf } = of;
      const all = done + open + silent;
      const isAlike = [done, open, silent].includes(all);
      const some = (count: number) => (isAlike ? '' : `${count}个`);
      const both = isAlike && all > 1 ? '都' : '';
      const parts = [
        done === 0 ? '' : `${some(done)}${both}已整改${unverifiedOf(of.unverified, done)}`,
        open === 0 ? '' : `${some(open)}截至${asOf}${both}没改完${lateOf(of.openLate, open)}`,
        // Behind another part it is clear what was not told.
        silent === 0
          ? ''
          : `${some(silent)}${both}没公布${isAlike ? '整改' : ''}情况${lateOf(of.silentLate, silent)}`,
      ].filter((part) => part !== '');
      return `${isAlike ? '' : '，'}${parts.join('，')}`;
    },
    /** `late` of the findings have a deadline that has passed; where there is none, the sentence is about the report. */
    notPublished: (late: number, of: number) =>
      `${of === 0 ? '，' : of > 1 ? '都' : ''}没公布整改情况${lateOf(late, of)}`,
    withheld: (reason: string) => `，整改情况${reason}`,
    /**
     * The reports after and before it. A score by another scheme is no measure of this one; where all are such, that is
     * said once.
     */
    around: (reports: readonly { readonly words: string; readonly isComparable: boolean }[]) => {
      const none = reports.length > 1 && reports.every(({ isComparable }) => !isComparable);
      const told = reports.map(({ words, isComparable }) =>
        isComparable || none ? words : `${words}（评分办法不同，不能比）`,
      );
      return `${told.join('，')}${none ? `（评分办法都不同，不能比）` : ''}。`;
    },
    alone: '本站没有其他年度的报告。',
    /** `away` years lie between. */
    scored: (year: number, away: number, score: string) => `${when(year, away)}${score}`,
    unscored: (year: number, away: number) => `${when(year, away)}的报告没有总分`,
    join: '，',
    end: '。',
  },
} as const;
