import { PURPOSE_CHECKS } from '../../../text/checks/purpose.ts';
import { defineCheck } from '../../check.ts';

/** Words that many undertakings share and that tell none from another. */
const COMMON =
  /工作|方面|项目|情况|监督|管理|抽查|检查|检测|服务|建设|活动|开展|实施|推进|专项|免费|经费|资金|行动|提升|加强|改造|任务|[（()）、，的和及与]/g;

export const C_SUBPROJECT = defineCheck({
  id: 'C_SUBPROJECT',
  text: PURPOSE_CHECKS.C_SUBPROJECT,
  *run({ report, project }) {
    const declared = project?.subProjects ?? [];
    const reported = report.reportedWork;
    if (declared.length === 0 || reported.length === 0) return;
    let sound = true;
    for (const { name } of declared) {
      if (reported.some((work) => isSame(name, work.name))) continue;
      sound = false;
      const at = { in: 'facts', pointer: ['reportedWork'] } as const;
      yield { status: 'fail', at, args: { name, problem: 'no-result' } };
    }
    for (const [index, { name }] of reported.entries()) {
      if (declared.some((part) => isSame(part.name, name))) continue;
      sound = false;
      const at = { in: 'facts', pointer: ['reportedWork', index, 'name'] } as const;
      yield { status: 'fail', at, args: { name, problem: 'undeclared' } };
    }
    if (sound) yield { status: 'pass', args: {} };
  },
});

/** Whether two names share a word that is not common: 计量器具免费检定 and 计量工作. */
function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  const pairs = pairsOf(b);
  return [...pairsOf(a)].some((pair) => pairs.has(pair));
}

/** Neighbouring characters of what is left of a name without common words. */
function pairsOf(name: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const part of name.split(COMMON)) {
    for (let at = 0; at + 2 <= part.length; at += 1) pairs.add(part.slice(at, at + 2));
  }
  return pairs;
}
