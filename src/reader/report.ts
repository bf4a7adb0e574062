import { isAbsent } from '../model/absence.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { ReportFacts } from '../model/report.ts';
import { ReportSchema } from '../model/report.ts';
import type { Attachment, ContentFile } from './content.ts';
import { decodeText } from './decode.ts';
import type { ReportFolder } from './disk/tree.ts';
import type { Document } from './document.ts';
import type { Salvaged } from './issues/salvage.ts';
import { salvage } from './issues/salvage.ts';
import type { Narrative, RenderOptions } from './narrative.ts';
import { parseNarrative } from './narrative.ts';
import type { ReportHead } from './report-head.ts';

/** A report folder that was read. What could not be used is `null` and explained in `diagnostics`. */
export interface ReportReading {
  readonly folder: ReportFolder;
  readonly document: Document<ReportFacts> | null;
  /** Of the facts; `null` as they are. */
  readonly head: ReportHead | null;
  readonly narrative: NarrativeReading | null;
  /** Files of `attachments/` that an annex or a figure names. */
  readonly attachments: readonly Attachment[];
  /** Earlier versions that were kept, oldest first, each read like a report. */
  readonly versions: readonly ReportReading[];
  readonly digest: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly ContentFile[];
}

/** What other checks need to know of the words; the words themselves are unpacked when somebody prints them. */
export interface NarrativeReading {
  readonly file: string;
  readonly sha256: string;
  readonly statements: Narrative['statements'];
  /** Files of `attachments/` that a figure or a link names, by their names. */
  readonly files: Narrative['figures'];
  readonly pending: Narrative['pending'];
  /** Links to pages of this site. */
  readonly links: Narrative['links'];
  unpack(): Narrative;
}

const ATTACHMENTS = /^\.\/attachments\//;

/** How a parsed narrative is kept until somebody asks for it. */
export type Keep = (narrative: Narrative) => () => Narrative;

/** No placeholder: a public report may have none, and would not fit again. */
const OF_NO_FILE = `${'0'.repeat(32)}fedcba98${'7'.repeat(24)}`;

/** What stands for a field that every report has, until somebody fills it in; nothing is said about such a field. */
function standIns(year: number): Record<string, unknown> {
  const absent = { absent: 'not-stated' };
  const signed = { done: true, role: '没有填写', on: '2099-12-31' };
  const assessment = { stage: 'claimed', role: 'dept', by: absent, on: absent, scheme: absent };
  return {
    state: 'draft',
    version: 1,
    title: '没有题名',
    kind: 'dept',
    kindEvidence: '没有填写',
    outline: 'local',
    fiscalYear: { from: year, to: year },
    project: 'unknown',
    implementingUnit: { unit: 'unknown', basis: 'stated' },
    disclosure: { publisher: absent, publishedOn: absent, indexNo: absent, docNo: absent, openness: absent },
    goals: { expected: absent, actual: absent },
    assessments: [{ ...assessment, total: absent, gradeRaw: absent }],
    provenance: {
      ...{ sourceTitle: '没有填写', sourceUrl: absent, retrievedOn: absent, official: absent },
      ...{ sha256: OF_NO_FILE, bytes: 1024, capture: 'typed', note: '没有填写' },
    },
    // What a state asks for: the state itself stands as it was written, and with it whether the address is public.
    publishAt: '2099-12-31T00:00:00+08:00',
    withdrawal: { on: '2099-12-31', reason: '没有填写', by: '没有填写' },
    review: { secrecy: signed, privacy: signed },
  };
}

/** Reads the facts of a report whole, or what is left of them. */
export function saveReport(year: number): (value: unknown) => Salvaged<ReportFacts> | null {
  return (value) => salvage(ReportSchema, value, standIns(year));
}

/** What the bytes of a narrative say, wherever they came from. */
export interface ParsedWords {
  /** `null` where an error keeps it from being used. The hash is left to whoever needs one. */
  readonly narrative: Omit<NarrativeReading, 'sha256'> | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads bytes as a `narrative.mdx`. */
export function parseWords(raw: Uint8Array, path: string, options: RenderOptions, keep: Keep): ParsedWords {
  const { text, diagnostics } = decodeText(raw, path);
  if (text === null) return { narrative: null, diagnostics };
  const parsed = parseNarrative(text, path, options);
  const all = [...diagnostics, ...parsed.diagnostics];
  if (parsed.narrative === null) return { narrative: null, diagnostics: all };
  const { statements, figures, links, pending } = parsed.narrative;
  const ofReport = [...figures, ...links.filter(({ kind }) => kind === 'file')];
  const files = ofReport.map(({ value, position }) => ({ value: attachmentName(value), position }));
  const ofSite = links.filter(({ kind }) => kind === 'site' || kind === 'anchor');
  const unpack = keep(parsed.narrative);
  return { narrative: { file: path, statements, files, pending, links: ofSite, unpack }, diagnostics: all };
}

type Parts = Pick<ReportReading, 'document' | 'narrative'>;

/**
 * Names of the files that a report and its earlier versions publish; anything else in the folder was put there by
 * mistake. `null` where a part cannot be read, so that nobody can tell.
 */
export function namedFiles(parts: readonly Parts[]): ReadonlySet<string> | null {
  const names = new Set<string>();
  for (const { document, narrative } of parts) {
    if (!document || !narrative) return null;
    const annexes = isAbsent(document.facts.annexes) ? [] : document.facts.annexes;
    for (const { file } of annexes) if (file !== undefined) names.add(nfc(file));
    for (const { value } of narrative.files) names.add(nfc(value));
  }
  return names;
}

/** `./attachments/附件1.pdf#page=2` names 附件1.pdf; a link may write it percent-encoded. */
function attachmentName(address: string): string {
  const path = address.replace(/[?#].*$/u, '').replace(ATTACHMENTS, '');
  try {
    return nfc(decodeURIComponent(path));
  } catch {
    return nfc(path);
  }
}

const nfc = (name: string) => name.normalize('NFC');
