import { valueOf } from '../../../model/absence.ts';
import type { ReportKind } from '../../../model/report.ts';
import { IDENTITY_CHECKS, KIND_WORDS } from '../../../text/checks/identity.ts';
import { enumerate } from '../../../text/checks/template.ts';
import { KIND_LABELS } from '../../../text/labels.ts';
import { defineCheck } from '../../check.ts';

/** The more special kinds first: 部门整体支出绩效自评 is no 单位自评 of a project. */
const IN_TITLE: readonly (readonly [ReportKind, RegExp])[] = [
  ['re-review', /再评价|抽查复核|复核报告/],
  ['ex-ante', /事前(?:绩效)?评估/],
  ['monitoring', /(?:绩效|运行)监控/],
  ['whole-dept', /整体支出/],
  ['transfer-self', /转移支付.{0,20}自评/],
  ['unit-self', /自评|自我评价/],
  ['finance', /财政(?:重点)?(?:绩效)?评价/],
  ['dept', /部门(?:支出)?(?:绩效)?(?:重点)?评价/],
];

/** Kinds that a word of a more general kind names as well: 转移支付自评 and 整体支出自评 are 自评. */
const ALSO_NAMED: Partial<Record<ReportKind, readonly ReportKind[]>> = {
  'unit-self': ['transfer-self', 'whole-dept'],
  dept: ['whole-dept', 're-review'],
  finance: ['whole-dept', 're-review'],
};

/** Kinds of evaluation by somebody else than the unit that spent the money. */
const BY_OTHERS: ReadonlySet<ReportKind> = new Set(['dept', 'finance']);
const SELF = /自评/g;
/** The evaluation at hand calls itself a self-evaluation; 单位自评 alone may be the material that it rests on. */
const SELF_AT_HAND = /自评工作|自评小组|自评领导|本次自评|项目自评|自评如下/g;
const FEWEST_MENTIONS = 3;
const OTHER_WORDS = [
  ['绩效评估', /绩效评估/g],
  ['考核', /考核(?!验收)/g],
] as const;

export const M_KIND = defineCheck({
  id: 'M_KIND',
  text: IDENTITY_CHECKS.M_KIND,
  *run({ report, words, project }) {
    const { kind, title, printedTitle } = report;
    // A project may build a 绩效监控 system; what it is called says nothing of the report.
    const names = [valueOf(report.printedProjectName), project?.name].flatMap((name) => name || []);
    const bare = names.reduce((text, name) => text.replaceAll(name, ''), printedTitle ?? title);
    const inTitle = IN_TITLE.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
    const declared = KIND_LABELS[kind];
    const titleWord = inTitle === null ? null : KIND_WORDS[inTitle];
    const fits = inTitle === kind || (inTitle !== null && ALSO_NAMED[inTitle]?.includes(kind));
    if (inTitle !== null && !fits) {
      const at = { in: 'facts', pointer: ['kind'] } as const;
      yield { status: 'fail', at, args: { declared, titleWord, bodyWord: null, bodyCount: 0, others: '' } };
    }
    if (!BY_OTHERS.has(kind) || words().count(SELF_AT_HAND) === 0) return;
    const sightings = [...words().find(SELF)];
    const [first] = sightings;
    if (first === undefined || sightings.length < FEWEST_MENTIONS) return;
    const others = OTHER_WORDS.flatMap(([word, pattern]) => {
      const count = words().count(pattern);
      return count === 0 ? [] : [`“${word}”${count}次`];
    });
    const args = { declared, titleWord, bodyWord: KIND_WORDS['unit-self'], bodyCount: sightings.length };
    yield { status: 'fail', at: first.at, args: { ...args, others: enumerate(others) } };
  },
});
