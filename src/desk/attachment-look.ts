import { attachmentFindings } from '../disclosure/attachment/findings.ts';
import type { HeavyReaders } from '../disclosure/attachment/open.ts';
import { scanAttachment } from '../disclosure/attachment/scan.ts';
import { diagnosticsFrom, diagnosticsInFile } from '../disclosure/diagnostics.ts';
import { scanFileName } from '../disclosure/scan.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { officerText } from '../text/desk/officer.ts';

/** What is to be said of a file before it leaves with a draft. */
export interface AttachmentLook {
  readonly findings: readonly Pick<Diagnostic, 'id' | 'severity' | 'message' | 'hint'>[];
  /** What no program reads, in words; a named person has to look at it. */
  readonly unread: readonly string[];
  /** Nothing in it has to be mended before anybody else gets it. */
  readonly mayLeave: boolean;
}

/**
 * Opens a file as the build does. Never throws for what is in it.
 * @param today the day in China
 */
export async function lookAtAttachment(
  name: string,
  bytes: Uint8Array,
  today: string,
  heavy?: HeavyReaders,
): Promise<AttachmentLook> {
  const { unread, ...read } = await scanAttachment(name, bytes, heavy);
  const place = { file: name, sha256: '' };
  const said = attachmentFindings({ ...read, unread: [] }, [], place, () => today);
  const whole = attachmentFindings({ ...read, notices: [], unread }, [], place, () => today);
  const found = [
    ...said,
    ...diagnosticsInFile(read.hits, name),
    ...diagnosticsFrom(scanFileName(name), { file: name, position: null }),
  ];
  return {
    findings: found.map(({ id, severity, message, hint, values }) => {
      const own = officerText(id);
      return { id, severity, message: own.message?.(values) ?? message, hint: own.hint ?? hint };
    }),
    unread: read.refused === null ? whole.map(({ message }) => message) : [],
    mayLeave: found.every(({ severity }) => severity !== 'error'),
  };
}
