import { ProjectSchema } from '../model/project.ts';
import { ReportSchema } from '../model/report.ts';
import { UnitSchema } from '../model/unit.ts';
import type { Pointer } from '../reader/content.ts';
import { formatContent } from '../reader/json/format.ts';
import { readJson } from '../reader/json/source.ts';
import { DRAFT_TEXT } from '../text/desk/draft.ts';
import { NEW_RECORD_TEXT } from '../text/desk/new-record.ts';
import type { Deployment } from '../view/address.ts';
import type { CheckedDraft } from './check-draft.ts';
import { checkDraft } from './check-draft.ts';
import { judgeRecords } from './judge-records.ts';
import { judgeWaivers, waivableOf, waivedWords } from './judge-waivers.ts';
import { officerWords, withoutIds } from './officer-words.ts';
import type { OpenDraft, PlacedFinding } from './open-draft.ts';
import type { Figures } from './plain-narrative.ts';
import { figuresOf, plainNarrative } from './plain-narrative.ts';
import type { DraftPreview } from './preview.ts';
import { draftPreview } from './preview.ts';
import type { NewRecords, References } from './references.ts';
import { withNewRecords } from './references.ts';
import { valueAt } from './report-values.ts';

export type { OpenDraft, PlacedFinding } from './open-draft.ts';

/** What is to be said of a draft, for whoever is writing it. Plain data. */
export interface Judgement {
  /** The gravest first, then by place. */
  readonly findings: readonly PlacedFinding[];
  readonly counts: {
    readonly error: number;
    readonly warn: number;
    readonly note: number;
    /** Kept as the original has it; counted nowhere else. */
    readonly waived: number;
  };
  /** How many rules found nothing wrong, and how many could not look. */
  readonly passed: number;
  readonly unknown: number;
  /** `null` where the draft cannot be read at all. */
  readonly preview: DraftPreview | null;
  /** The text of `report.json`, exactly as it was checked. */
  readonly reportJson: string;
  /** The texts of the records that it brings along, by their paths. */
  readonly records: Readonly<Record<string, string>>;
}

const GRAVITY = { error: 0, warn: 1, note: 2 } as const;

/** Formats, checks and previews a draft: one answer for one state of it. */
export function judgeDraft(
  open: OpenDraft,
  references: References,
  deployment: Deployment,
  now: Date,
): Judgement {
  const { reportJson, checked } = checkOpenDraft(open, references, now);
  const { findings, results, sourced, content } = checked;
  const pointerAt = pointersOf(reportJson);
  const figures = figuresOf(open.report);
  const told = findings.filter(({ id: rule }) => {
    // Attachments are opened beside the draft, and what is found in them is said there.
    if (rule === 'ATTACHMENT_UNSEEN') return false;
    const chosen = CHOSEN_FOR[rule];
    return chosen === undefined || typeof valueAt(open.report, chosen) === 'string';
  });
  const placed = told.map((finding): PlacedFinding => {
    const { values, ...one } = finding;
    const inFacts = one.file.endsWith('/report.json') && one.position !== null;
    const origin = checked.originOf(one);
    const at = inFacts && one.position ? (origin?.pointer ?? pointerAt(one.position)) : null;
    // What is not there stands nowhere; the finding is at what it is missing from.
    const isMissing = one.id === 'FIELD_MISSING' && typeof values['key'] === 'string';
    const words = [values['field'], values['title']].filter((word) => word !== '');
    const pointer = at && isMissing ? [...at, String(values['key'])] : at;
    const plain = {
      ...one,
      ...officerWords(finding),
      frame: one.file.endsWith('.mdx') && one.frame !== null ? plainFrame(one.frame, figures) : one.frame,
      label: isMissing ? withoutIds(words.join(' › ')) : '',
    };
    const own = one.id === 'EXAMPLE_MIX' ? mixedIn(open.report, pointer) : inRegister(one.id, pointer);
    const waivable = origin && sourced && waivableOf(origin, sourced.report);
    return { ...plain, ...own, ...waivedWords(origin), isMissing, pointer, waivable };
  });
  placed.push(...judgeRecords(open, references));
  if (sourced) placed.push(...judgeWaivers(open.id, results, sourced.report));
  const count = (severity: keyof typeof GRAVITY) =>
    placed.filter((one) => one.severity === severity && one.waivable?.given !== true).length;
  return {
    findings: [...placed].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]),
    counts: {
      error: count('error'),
      warn: count('warn'),
      note: count('note'),
      waived: placed.filter(({ waivable }) => waivable?.given === true).length,
    },
    passed: results.filter(({ status }) => status === 'pass').length,
    unknown: results.filter(({ status }) => status === 'unknown').length,
    preview: sourced && content ? draftPreview(sourced, content, results, deployment) : null,
    reportJson,
    records: recordTexts(open.records ?? {}),
  };
}

/** The lines around a finding as their writer sees them: without marks, and figures as they are printed. */
function plainFrame(frame: string, figures: Figures): string {
  return frame
    .split('\n')
    .map((line) => {
      const [, margin = '', words] = /^([> ]*\d+ \| ?)(.*)$/.exec(line) ?? [];
      return words === undefined ? line : `${margin}${plainNarrative(words, figures)}`;
    })
    .join('\n');
}

/** Rules that say which record stands for a name that is not printed: they have nothing to say before it is chosen. */
const CHOSEN_FOR: Readonly<Record<string, Pointer>> = {
  M_PROJECT: ['project'],
  M_UNIT: ['implementingUnit', 'unit'],
};

/**
 * Whoever fills in the form has no files to make: a unit or project that is missing, or that nothing is known of, is
 * chosen from the list or written by its name.
 */
function inRegister(
  id: string,
  pointer: Pointer | null,
): Partial<Pick<PlacedFinding, 'message' | 'hint' | 'label' | 'isForKeeper'>> {
  const key = pointer?.at(-1);
  if ((id !== 'FIELD_MISSING' && id !== 'REF_DANGLING') || (key !== 'unit' && key !== 'project')) return {};
  const label = DRAFT_TEXT.register.labels[String(pointer?.[0])] ?? DRAFT_TEXT.register.kinds[key];
  const hint = DRAFT_TEXT.register.hint(DRAFT_TEXT.register.kinds[key]);
  return id === 'FIELD_MISSING'
    ? { message: DRAFT_TEXT.register.missing(label), hint, label, isForKeeper: false }
    : { message: DRAFT_TEXT.register.unknown(label), hint, isForKeeper: false };
}

/** A made-up unit in a real report, or the reverse: which field it is, and that the program cannot know which is meant. */
function mixedIn(report: object, pointer: Pointer | null): Partial<Pick<PlacedFinding, 'message' | 'hint'>> {
  const key = pointer?.at(-1);
  if (key !== 'unit' && key !== 'project') return {};
  const { labels, kinds } = DRAFT_TEXT.register;
  const { mixed, mixedHint } = NEW_RECORD_TEXT;
  const label = labels[String(pointer?.[0])] ?? kinds[key];
  return {
    message: mixed(label, kinds[key], valueAt(report, ['example']) === true),
    hint: mixedHint(kinds[key]),
  };
}

function recordTexts({ units = {}, projects = {} }: NewRecords): Record<string, string> {
  return Object.fromEntries([
    ...Object.entries(units).map(([id, unit]) => [`units/${id}.json`, formatContent(unit, UnitSchema)]),
    ...Object.entries(projects).map(([id, one]) => [
      `projects/${id}.json`,
      formatContent(one, ProjectSchema),
    ]),
  ]);
}

/** The same check, with what only its own thread can use. */
export function checkOpenDraft(
  { id, report, narrative, attachments, records = {} }: OpenDraft,
  references: References,
  now: Date,
): { readonly reportJson: string; readonly checked: CheckedDraft } {
  // As a file can hold it: what is undefined is not there.
  const reportJson = formatContent(JSON.parse(JSON.stringify(report)), ReportSchema);
  const bytes = (text: string) => new TextEncoder().encode(text);
  const draft = {
    id,
    reportJson: bytes(reportJson),
    narrativeMdx: bytes(narrative),
    attachments: attachments.map((one) => ({ ...one, sha256: '', path: '' })),
  };
  return { reportJson, checked: checkDraft(draft, withNewRecords(references, records), now) };
}

/** Finds the value that stands at a place of a JSON text: the last one that begins there or before, on that line. */
function pointersOf(
  text: string,
): (at: { readonly line: number; readonly column: number }) => Pointer | null {
  const { source } = readJson(text, '');
  const places: { readonly line: number; readonly column: number; readonly pointer: Pointer }[] = [];
  const walk = (value: unknown, pointer: Pointer): void => {
    if (source === null) return;
    for (const part of ['key', 'value'] as const) {
      const { line, column } = source.where(pointer, part);
      places.push({ line, column, pointer });
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      walk(inner, [...pointer, Array.isArray(value) ? Number(key) : key]);
    }
  };
  walk(source?.value, []);
  return ({ line, column }) => {
    const before = places.filter((one) => one.line === line && one.column <= column);
    const last = before.reduce<(typeof before)[number] | null>(
      (best, one) => (best === null || one.column >= best.column ? one : best),
      null,
    );
    return last?.pointer ?? null;
  };
}
