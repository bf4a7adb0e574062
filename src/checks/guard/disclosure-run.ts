import { attachmentFindings, unseenFile } from '../../disclosure/attachment/findings.ts';
import { scanKey } from '../../disclosure/attachment/kept.ts';
import type { AttachmentScan } from '../../disclosure/attachment/scan.ts';
import { diagnosticsFrom, diagnosticsInFile } from '../../disclosure/diagnostics.ts';
import type { Hit } from '../../disclosure/hit.ts';
import { scanFileName, scanText } from '../../disclosure/scan.ts';
import { isAbsent } from '../../model/absence.ts';
import type { Allowance } from '../../model/allowance.ts';
import { chinaDay } from '../../model/date.ts';
import type { Diagnostic, Place } from '../../model/diagnostic.ts';
import type { Attachment, Content, Pointer, SourcedReport } from '../../reader/content.ts';
import { indexLines } from '../../reader/position.ts';
import { placeOf } from '../place.ts';
import type { Subject } from '../subject.ts';
import { subjectOf } from '../subject.ts';
import type { FactText } from '../words/fact-words.ts';
import { textsOf } from '../words/fact-words.ts';
import { placeInText } from '../words/wording.ts';
import type { AllowanceUsage } from './allowance-use.ts';
import { ALLOWANCES_FILE, AllowanceUse } from './allowance-use.ts';
import { narrativeHits } from './narrative-hits.ts';

/** A hit and where it stands. */
interface Placed extends Hit {
  readonly place: Place;
}

/** What the guard says of files, by {@link scanKey}. */
export type AttachmentScans = ReadonlyMap<string, AttachmentScan>;

const NO_SCANS: AttachmentScans = new Map();

/** Codes, units, names of indicators: what comes again in the facts of thousands of reports is short. */
const LONGEST_KEPT = 40;
const MOST_KEPT = 2000;

/**
 * The disclosure guard over a content folder: every text of the facts and the narratives, the names of files, and the
 * records that pages print. Ask it about each report, then about the rest.
 */
export class DisclosureRun {
  readonly #content: Content;
  /** The day in China, up to which somebody can have been born. */
  readonly #today: () => string;
  #isOfToday = false;
  /** Texts of the facts in which nothing was found, by the field that they stand in. */
  readonly #clean = new Map<string, Set<string>>();
  readonly #allowances: AllowanceUse;

  constructor(content: Content, now: Date) {
    this.#content = content;
    const today = chinaDay(now);
    this.#today = () => {
      this.#isOfToday = true;
      return today;
    };
    this.#allowances = new AllowanceUse(content.allowances, now);
  }

  /**
   * Looks at one report with its words and files, and at the words of its earlier versions.
   * @param scans what the guard says of the files; one that is missing is an error
   */
  report(subject: Subject, scans: AttachmentScans = NO_SCANS): readonly Diagnostic[] {
    const { sourced } = subject;
    return [
      ...this.#version(subject),
      ...sourced.earlier.flatMap((earlier) => this.#version(subjectOf(earlier, this.#content))),
      ...sourced.withdrawnVersions.flatMap(({ version, title, withdrawal }) =>
        this.#record(`${sourced.folder}/versions/${version}/report.json`, { title, withdrawal }),
      ),
      ...sourced.attachments.flatMap((attachment) => this.#attachment(attachment, sourced, scans)),
    ];
  }

  /**
   * Looks at what an import left beside a draft. It is never published, and it is in every copy of the folder.
   * @param where the place of a value of the record
   */
  importRecord(file: string, record: object, where: (pointer: Pointer) => Place): readonly Diagnostic[] {
    const texts = textsOf(record).filter(({ pointer }) => pointer.at(-1) !== 'sha256');
    const hits = texts.flatMap((text) => located(this.#scan(text), where(text.pointer)));
    return this.#remaining(file, hits);
  }

  #attachment({ name, sha256 }: Attachment, sourced: SourcedReport, scans: AttachmentScans): Diagnostic[] {
    const file = `${sourced.folder}/attachments/${name}`;
    const named = this.#remaining(file, located(scanFileName(name), { file, position: null }));
    const scan = scans.get(scanKey({ name, sha256 }));
    if (!scan) return [...named, unseenFile(file)];
    const annexes = [sourced, ...sourced.earlier].flatMap(({ report }) =>
      isAbsent(report.annexes) ? [] : report.annexes.filter((annex) => annex.file?.normalize('NFC') === name),
    );
    return [
      ...named,
      ...diagnosticsInFile(this.#allowances.notAllowed(file, scan.hits), file),
      ...attachmentFindings(scan, annexes, { file, sha256 }, this.#today),
    ];
  }

  #version(subject: Subject): readonly Diagnostic[] {
    const { sourced } = subject;
    const facts = subject.texts().flatMap((text) => this.#factHits(text, sourced));
    const words = narrativeHits(subject, this.#today).map(({ at, ...hit }) => ({
      ...hit,
      place: placeOf(at, sourced),
    }));
    return [
      ...this.#remaining(`${sourced.folder}/report.json`, facts),
      ...this.#remaining(`${sourced.folder}/narrative.mdx`, words),
    ];
  }

  /** How the allowances have been used so far, for a run that goes on elsewhere. */
  usage(): AllowanceUsage {
    return this.#allowances.usage();
  }

  /** Whether anything that was looked at could read otherwise on another day, but for what allowances cover. */
  get isOfToday(): boolean {
    return this.#isOfToday;
  }

  /** Whether anything was found that an allowance might cover. */
  get asksAllowances(): boolean {
    return this.#allowances.isAsked;
  }

  /** Takes over what a run over other reports of the same folder has used. */
  absorb(usage: AllowanceUsage): void {
    this.#allowances.absorb(usage);
  }

  /** Looks at the records that are no reports, and at the allowances when every report has been looked at. */
  finish(): readonly Diagnostic[] {
    const {
      site,
      units,
      projects,
      schemes,
      coverage,
      glossary,
      aliases,
      redirects,
      allowances,
      pageSources,
    } = this.#content;
    return [
      ...this.#record('site.json', site),
      ...[...units].flatMap(([id, unit]) => this.#record(`units/${id}.json`, unit)),
      ...[...projects].flatMap(([id, project]) => this.#record(`projects/${id}.json`, project)),
      ...[...schemes].flatMap(([id, scheme]) => this.#record(`schemes/${id}.json`, scheme)),
      ...coverage.flatMap((list) => this.#record(`coverage/${list.year}.json`, list)),
      ...this.#record('glossary.json', glossary.map(explained)),
      ...this.#record('aliases.json', aliases),
      ...this.#record('redirects.json', redirects),
      ...this.#record(ALLOWANCES_FILE, allowances.map(spoken)),
      ...[...pageSources].flatMap(([name, text]) => this.#page(name, text)),
      ...this.#allowances.findings(),
    ];
  }

  /** Of these records only the file is known, not the line. */
  #record(file: string, record: object): readonly Diagnostic[] {
    const place = { file, position: null };
    const hits = textsOf(record).flatMap((text) => located(this.#scan(text), place));
    return this.#remaining(file, hits);
  }

  /** A page of the site itself as it is written, remarks and programs included. */
  #page(name: string, text: string): readonly Diagnostic[] {
    const file = `pages/${name}.mdx`;
    const lines = indexLines(text);
    const hits = scanText(text, { kind: 'narrative', today: this.#today }).map((hit) => ({
      ...hit,
      place: { file, position: lines.at(hit.start, hit.end) },
    }));
    return this.#remaining(file, [...located(scanFileName(name), { file, position: null }), ...hits]);
  }

  #factHits(text: FactText, sourced: SourcedReport): Placed[] {
    return this.#scan(text).map((hit) => {
      const at = placeInText(text.text, text.pointer, hit.start, hit.end - hit.start);
      return { ...hit, place: placeOf(at, sourced) };
    });
  }

  #scan({ text, pointer }: FactText): Hit[] {
    const label = labelOf(pointer);
    if (text.length > LONGEST_KEPT) return scanText(text, { kind: 'facts', label, today: this.#today });
    const clean = this.#clean.get(label) ?? this.#clean.set(label, new Set()).get(label);
    if (clean?.has(text)) return [];
    const hits = scanText(text, { kind: 'facts', label, today: this.#today });
    if (hits.length === 0 && clean !== undefined && clean.size < MOST_KEPT) clean.add(text);
    return hits;
  }

  #remaining(file: string, hits: readonly Placed[]): readonly Diagnostic[] {
    return diagnosticsFrom(this.#allowances.notAllowed(file, hits), ({ place }) => place);
  }
}

function located(hits: readonly Hit[], place: Place): Placed[] {
  return hits.map((hit) => ({ ...hit, place }));
}

/** The field that a value stands in; rows of a list have the name of the list. */
function labelOf(pointer: Pointer): string {
  const key = pointer.findLast((step) => typeof step === 'string');
  return typeof key === 'string' ? key : '';
}

/** A term with its explanation is one text: 依申请公开 is a word there, alone on a line it would be a mark. */
function explained({ term, english, definition, source }: Content['glossary'][number]): readonly string[] {
  return [`${term}：${definition}`, english, ...(source === undefined ? [] : [source])];
}

/** What an allowance says in words; its hash is no text. */
function spoken({ reason, approvedBy, file }: Allowance): readonly string[] {
  return [reason, approvedBy, ...(file === undefined ? [] : [file])];
}
