import type { Diagnostic } from '../model/diagnostic.ts';
import type { KeptListings, ReportFolder } from './disk/tree.ts';
import { isPublic } from './lifecycle.ts';
import type { Known, ReadingSet } from './records.ts';
import type { ReportReading } from './report.ts';

/** What was read before, by whoever reads the same folder again. */
export interface KeptReadings {
  /** @returns `null` where the folder has to be read */
  get(folder: ReportFolder): ReportReading | null;
  put(folder: ReportFolder, reading: ReportReading): void;
  /** What lay in the folders; without it they are listed anew. */
  readonly listings?: KeptListings;
  /** What is said of a report beside the records around it; without it everything is said anew. */
  said?(reading: ReportReading, around: Around, say: () => readonly Diagnostic[]): readonly Diagnostic[];
}

/** On what it depends that a report fits the records around it, beside its own files. */
export interface Around {
  /** Records that it names, as they are. Where nothing is wrong with it, it depends on nothing else. Plain data. */
  readonly named: unknown;
  /** All records: a finding proposes names that are like the one that is wrong. Asked for where there is one. */
  readonly all: () => unknown;
}

/** Makes what {@link KeptReadings.said} is asked with. */
export function surroundings(set: ReadingSet, known: Known, now: Date): (reading: ReportReading) => Around {
  const kinds = [
    ['unit', set.units],
    ['project', set.projects],
    ['scheme', set.schemes],
  ] as const;
  const all = () => [
    ...kinds.map(([kind, records]) => [
      [...known[kind]],
      [...records].map(([id, { sha256 }]) => [id, sha256]),
    ]),
    [...known.report],
  ];
  return (reading) => {
    const heads = [reading, ...reading.versions].flatMap(({ head }) => head ?? []);
    const names = [...new Set(heads.flatMap((head) => head.names))];
    const records = kinds.map(([kind, documents]) =>
      names
        .filter((name) => known[kind].has(name))
        .map((name) => [name, documents.get(name)?.sha256 ?? null]),
    );
    const times = heads.map((head) => [
      isPublic(head, now),
      head.publishAt !== undefined && Date.parse(head.publishAt) > now.getTime(),
    ]);
    const repeated = heads
      .flatMap(({ repeats }) => repeats)
      .map((id) => [id, known.report.has(id), set.reports.get(id)?.digest ?? null]);
    return { named: [records, times, repeated], all };
  };
}
