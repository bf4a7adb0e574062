import type { ReportSummary } from '../../archive/summary.ts';
import { groupBy } from '../../model/group.ts';
import type { ProjectId, UnitId } from '../../model/ids.ts';
import { byPinyin } from '../../model/name-order.ts';
import { onceEach } from '../../model/remember.ts';
import { functionClassCode, functionClassName } from '../../text/function-class.ts';
import type { Archive } from '../archive.ts';

/** What reports can be gone through by, beyond year, unit and project. */
export type GroupBy = 'topic' | 'place';

/** The reports of one topic (类 of 支出功能分类) or one place (行政区划). */
export interface ReportGroup {
  /** Three digits of the class, or six of the place. */
  readonly id: string;
  readonly name: string;
  /** Newest year first. */
  readonly reports: readonly ReportSummary[];
}

const groupsOf = onceEach(
  (archive: Archive): Readonly<Record<GroupBy, readonly ReportGroup[]>> => ({
    topic: topics(archive),
    place: places(archive),
  }),
);

/** Every topic or place that has a report, topics by their code, places by pinyin. */
export function reportGroups(archive: Archive, by: GroupBy): readonly ReportGroup[] {
  return groupsOf(archive)[by];
}

/** The group of this id. */
export function reportGroup(archive: Archive, by: GroupBy, id: string): ReportGroup {
  const group = reportGroups(archive, by).find((one) => one.id === id);
  if (group === undefined) throw new Error(`No ${by} has the id ${id}`);
  return group;
}

/** A report whose project has no class, or one that we do not know, is in no topic rather than in a wrong one. */
function topics({ content, summaries }: Archive): readonly ReportGroup[] {
  const groups = groupBy(summaries, ({ project }) =>
    functionClassCode(content.projects.get(project.id as ProjectId)?.functionClass),
  );
  return [...groups]
    .flatMap(([id, reports]) => (id === null ? [] : [{ id, name: functionClassName(id) ?? id, reports }]))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function places({ content, summaries }: Archive): readonly ReportGroup[] {
  const groups = groupBy(summaries, ({ unit }) => content.units.get(unit.id as UnitId)?.region.code ?? '');
  return [...groups]
    .flatMap(([id, reports]) => {
      const name = content.units.get(reports[0]?.unit.id as UnitId)?.region.name;
      return name === undefined ? [] : [{ id, name, reports }];
    })
    .sort((a, b) => byPinyin(a.name, b.name));
}
