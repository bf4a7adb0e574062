/** What a file turned out to be, by its bytes; a name can say anything. */
export const ATTACHMENT_FORMS = [
  'pdf',
  'word',
  'sheet',
  'slides',
  'image',
  'text',
  'page',
  'archive',
  'unknown',
] as const;
export type AttachmentForm = (typeof ATTACHMENT_FORMS)[number];

/** Why a file cannot be opened at all. Nobody can confirm what nobody can see, so these stop the publication. */
export type RefusalReason = 'empty' | 'broken' | 'password' | 'too-large' | 'too-deep';

/** What in an opened file no program reads, so that a person has to look at it. */
export type UnreadReason = 'scanned-pages' | 'image' | 'pictures' | 'garbled' | 'unknown-form';

/** What a file carries beside what it shows, or shows covered. */
export type NoticeKind =
  | 'macro'
  | 'covered-text'
  | 'position'
  | 'hidden-sheet'
  | 'hidden-rows'
  | 'hidden-columns'
  | 'hidden-slide'
  | 'hidden-text'
  | 'comment'
  | 'revision'
  | 'script'
  | 'external-link'
  | 'embedded'
  | 'author'
  | 'wrong-extension';

/** Where in a file: a page or slide from 1, a sheet by its name, a part of an archive by its path. */
export interface Spot {
  /** Path of the file inside an archive or document, outermost first; empty for the file itself. */
  readonly inside: readonly string[];
  readonly kind: 'file' | 'page' | 'sheet' | 'part';
  /** Number of the page, name of the sheet or part. */
  readonly name: string;
}

export interface Notice {
  readonly kind: NoticeKind;
  readonly spot: Spot;
  /** How many of them stand there. */
  readonly count: number;
}

export interface Unread {
  readonly reason: UnreadReason;
  readonly spot: Spot;
  readonly count: number;
}

/** Everything in a file that can be read, and everything about it that a reader of the file would not see. */
export interface OpenedAttachment {
  readonly form: AttachmentForm;
  readonly mediaType: string;
  /** `native`: every page has text; `partial`: some have; `none`: a picture of text. `null` where there are no pages. */
  readonly textLayer: 'native' | 'partial' | 'none' | null;
  readonly passages: readonly { readonly spot: Spot; readonly text: string }[];
  readonly tables: readonly { readonly spot: Spot; readonly rows: readonly (readonly string[])[] }[];
  readonly notices: readonly Notice[];
  readonly unread: readonly Unread[];
  readonly refused: RefusalReason | null;
}

/** Thrown by a reader where a file has to be refused; {@link openAttachment} turns it into a result. */
export class Refusal extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(reason);
    this.name = 'Refusal';
    this.reason = reason;
  }
}

/** Where the readers of the formats put what they find. One for a file and all that lies in it. */
export class Opening {
  readonly passages: { spot: Spot; text: string }[] = [];
  readonly tables: { spot: Spot; rows: (readonly string[])[] }[] = [];
  readonly notices: Notice[] = [];
  readonly unread: Unread[] = [];
  textLayer: OpenedAttachment['textLayer'] = null;
  /** Bytes unpacked so far, whatever the depth. */
  unpacked = 0;
  /** Files unpacked so far. */
  files = 0;

  text(spot: Spot, text: string): void {
    if (text.trim() !== '') this.passages.push({ spot, text });
  }

  table(spot: Spot, rows: (readonly string[])[]): void {
    if (rows.length > 0) this.tables.push({ spot, rows });
  }

  notice(kind: NoticeKind, spot: Spot, count = 1): void {
    if (count > 0) this.notices.push({ kind, spot, count });
  }

  cannotRead(reason: UnreadReason, spot: Spot, count = 1): void {
    if (count > 0) this.unread.push({ reason, spot, count });
  }
}

export function fileSpot(inside: readonly string[]): Spot {
  return { inside, kind: 'file', name: '' };
}
