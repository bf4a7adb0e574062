import { once } from '../../model/remember.ts';
import { ReportSchema } from '../../model/report.ts';
import type { Attachment } from '../content.ts';
import type { RenderOptions } from '../narrative.ts';
import type { NarrativeReading, ReportReading } from '../report.ts';
import { parseWords } from '../report.ts';
import type { ReportHead } from '../report-head.ts';
import { pack } from './packed.ts';
import { bytesOf, knownDocument } from './read-document.ts';
import { versionFolder, versionOptions, withOriginals } from './read-versions.ts';
import type { ReportFolder } from './tree.ts';

/** A sound report as it was read, without its facts and its words. Plain data. */
export interface SlimReading extends Pick<ReportReading, 'digest' | 'diagnostics' | 'files'> {
  readonly facts: string;
  readonly head: ReportHead;
  readonly narrative: Omit<NarrativeReading, 'unpack'>;
  readonly attachments: readonly Omit<Attachment, 'path'>[];
  readonly versions: readonly SlimReading[];
}

/** What is worth keeping of a reading; `null` where a part of it is not sound, so that it is read again. */
export function slimReading(reading: ReportReading): SlimReading | null {
  const { document, head, narrative, digest, diagnostics, files } = reading;
  if (document === null || head === null || narrative === null || document.lost.length > 0) return null;
  const versions = reading.versions.map(slimReading).filter((version) => version !== null);
  if (versions.length < reading.folder.versions.length) return null;
  const { unpack: _, ...words } = narrative;
  const attachments = reading.attachments.map(({ path: __, ...attachment }) => attachment);
  const facts = document.sha256;
  return { facts, head, narrative: words, attachments, digest, diagnostics, files, versions };
}

/**
 * The reading that was kept, of a folder in which nothing has changed. Its facts and its words are read when somebody
 * asks for them.
 * @returns `null` where the folder lacks what the reading had
 */
export function knownReading(
  slim: SlimReading,
  folder: ReportFolder,
  options: RenderOptions,
): ReportReading | null {
  const { report, narrative } = folder;
  const originals = new Map(folder.attachments.map((entry) => [entry.name.normalize('NFC'), entry.absolute]));
  const attachments = slim.attachments.map((one) => ({ ...one, path: originals.get(one.name) ?? '' }));
  const versions = slim.versions.map((version, index) => {
    const own = folder.versions[index];
    const reading = own && knownReading(version, versionFolder(folder, own), versionOptions(options));
    return reading ? withOriginals(reading, folder, attachments) : null;
  });
  if (report === null || narrative === null || versions.includes(null)) return null;
  const { digest, head, diagnostics, files } = slim;
  const words = once(() => {
    const parsed = parseWords(bytesOf(narrative, slim.narrative.sha256), narrative.path, options, pack);
    return parsed.narrative ?? NO_WORDS(narrative.path);
  });
  return {
    ...{ folder, head, attachments, digest, diagnostics, files },
    document: knownDocument(report, slim.facts, ReportSchema),
    narrative: { ...slim.narrative, unpack: () => words().unpack() },
    versions: versions.filter((version) => version !== null),
  };
}

const NO_WORDS = (path: string): never => {
  throw new Error(`${path} was sound and cannot be read any more`);
};
