/** Why a file could not be read; the words are in the text room. */
export const UNREADABLE = [
  'password',
  'broken',
  'too-large',
  'old-word',
  'old-excel',
  'wps',
  'picture',
  'pdf',
  'unknown',
  'empty',
] as const;
export type UnreadableReason = (typeof UNREADABLE)[number];

export class UnreadableFile extends Error {
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}
