import type { Archive } from '../../view/archive.ts';

/** Reports whose findings repeat one another, over any number of steps, by report; each group in a fixed order. */
export function repeatGroups({ content }: Archive): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, Set<string>>();
  const groupOf = (id: string) => {
    const group = groups.get(id) ?? new Set([id]);
    groups.set(id, group);
    return group;
  };
  const isPublic = new Set(content.reports.map((report) => report.id as string));
  for (const { id: own, head } of content.reports) {
    for (const repeated of head.repeats) {
      if (!isPublic.has(repeated)) continue;
      const [mine, theirs] = [groupOf(own), groupOf(repeated)];
      if (mine === theirs) continue;
      for (const id of theirs) {
        mine.add(id);
        groups.set(id, mine);
      }
    }
  }
  return new Map([...groups].map(([id, group]) => [id, [...group].sort()]));
}
