import type { Diagnostic, MessageTemplate } from '../../model/diagnostic.ts';
import { diagnose } from '../../model/diagnostic.ts';
import type { Annex } from '../../model/record.ts';
import type { AttachmentArgs, ConfirmedArgs } from '../../text/attachments.ts';
import {
  ATTACHMENT_FINDINGS,
  ATTACHMENT_PROBLEMS,
  SPOT_WORDS,
  TEXT_LAYER_WORDS,
} from '../../text/attachments.ts';
import { maskPath } from '../scan.ts';
import type { NoticeKind, RefusalReason, Spot, UnreadReason } from './opened.ts';
import type { AttachmentScan } from './scan.ts';

/** What a record says of one of its files. */
export type AnnexWords = Pick<Annex, 'scanned' | 'textLayer'>;

/** The file as it lies among the content. */
export interface PlacedFile {
  /** Below the content folder. */
  readonly file: string;
  readonly sha256: string;
}

type Id<K extends string> = K extends `${infer A}-${infer B}` ? `${Uppercase<A>}_${Id<B>}` : Uppercase<K>;
type FindingId = `ATTACHMENT_${Id<NoticeKind | RefusalReason | UnreadReason>}`;

/** Typed as a record so that every kind has its words. */
const FINDINGS: Readonly<Record<FindingId, MessageTemplate<AttachmentArgs>>> = ATTACHMENT_FINDINGS;

/**
 * What is to be said of a file beside the values in it: why it cannot be opened, what only a person can read, what
 * it carries unseen. A confirmation by a named post answers for what only a person can read, and for nothing else.
 * @param today the day in China; asked where somebody has confirmed what he saw
 */
export function attachmentFindings(
  scan: AttachmentScan,
  annexes: readonly AnnexWords[],
  { file, sha256 }: PlacedFile,
  today: () => string,
): Diagnostic[] {
  const place = { file: maskPath(file), position: null };
  const say = (kind: NoticeKind | RefusalReason | UnreadReason, spot: Spot | null, count = 1) => {
    const id = `ATTACHMENT_${kind.toUpperCase().replaceAll('-', '_')}` as FindingId;
    return diagnose(id, FINDINGS[id], { where: spot ? spotWords(spot) : '', count }, place);
  };
  if (scan.refused !== null) return [say(scan.refused, null)];
  const confirmations = annexes.flatMap(({ scanned }) => (scanned === undefined ? [] : [scanned]));
  const inForce = confirmations.filter((one) => one.on <= today() && (one.sha256 ?? sha256) === sha256);
  const found = scan.notices.map(({ kind, spot, count }) => say(kind, spot, count));
  if (inForce.length === 0) {
    found.push(...scan.unread.map(({ reason, spot, count }) => say(reason, spot, count)));
    for (const { by, on, sha256: seen } of confirmations) {
      const id = seen !== undefined && seen !== sha256 ? 'ATTACHMENT_SCAN_STALE' : 'ATTACHMENT_SCAN_LATER';
      const template: MessageTemplate<ConfirmedArgs> = ATTACHMENT_PROBLEMS[id];
      found.push(diagnose(id, template, { by, on }, place));
    }
  }
  const said = annexes.find(({ textLayer }) => textLayer !== undefined)?.textLayer;
  const is = scan.textLayer;
  if (is !== null && said !== undefined && (said === 'none') !== (is === 'none')) {
    const args = { said, found: TEXT_LAYER_WORDS[is] };
    found.push(
      diagnose(
        'ATTACHMENT_TEXT_LAYER',
        ATTACHMENT_PROBLEMS.ATTACHMENT_TEXT_LAYER as MessageTemplate<typeof args>,
        args,
        place,
      ),
    );
  }
  return found;
}

/** A file that nobody has opened: nothing may be taken for granted of it. */
export function unseenFile(file: string): Diagnostic {
  const args = { file: maskPath(file.slice(file.lastIndexOf('/') + 1)) };
  const template: MessageTemplate<typeof args> = ATTACHMENT_PROBLEMS.ATTACHMENT_UNSEEN;
  return diagnose('ATTACHMENT_UNSEEN', template, args, { file: maskPath(file), position: null });
}

/** `其中的 内/表.xlsx，工作表“通讯录”`; empty for the file itself. */
export function spotWords({ inside, kind, name }: Spot): string {
  const outer = inside.length === 0 ? '' : SPOT_WORDS.inside(inside.join('/'));
  const inner = kind === 'file' || name === '' ? '' : SPOT_WORDS[kind](name);
  return [outer, inner].filter((part) => part !== '').join('，');
}
