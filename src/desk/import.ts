import { DESK_TEXT } from '../text/desk/desk.ts';
import { unfoldAbreast } from './form/abreast.ts';
import { withCaptions } from './form/captions.ts';
import { joinCards } from './form/cards.ts';
import { splitFlatList } from './form/flat-list.ts';
import { tablesOfLines } from './form/line-table.ts';
import { joinPages } from './form/next-page.ts';
import { splitPairColumns } from './form/pair-columns.ts';
import { readForms } from './form/read-form.ts';
import { withSpansAgain } from './form/shorn-rows.ts';
import { splitForms } from './form/split-forms.ts';
import { unstackRows } from './form/stacked-rows.ts';
import { turnLying } from './form/turned.ts';
import type { Proposal } from './proposal.ts';
import { propose } from './propose/propose.ts';
import type { Answers } from './propose/question-list.ts';
import type { Reading } from './propose/reading.ts';
import type { FileBytes, OptionalReaders } from './read/file.ts';
import { readFile } from './read/file.ts';
import type { Block, Source } from './read/source.ts';
import { UnreadableFile } from './read/unreadable.ts';

export type { Answers } from './propose/question-list.ts';
export type { Reading } from './propose/reading.ts';
export type { FileBytes, OptionalReaders } from './read/file.ts';

/**
 * Reads several files as one report. Never throws for what a file holds: a file that cannot be read is named with the
 * reason and what to do.
 */
export async function importFiles(
  files: readonly FileBytes[],
  readers: OptionalReaders = {},
  answers: Answers = {},
): Promise<Proposal> {
  return propose(await readFiles(files, readers), answers);
}

/** The slow half of {@link importFiles}: what the files hold. {@link propose} then takes every answer at once. */
export async function readFiles(
  files: readonly FileBytes[],
  readers: OptionalReaders = {},
): Promise<Reading> {
  const read: Reading['files'][number][] = [];
  for (const file of files) {
    const whole = await readFile(file, readers).catch((error: unknown) => unreadable(file.name, error));
    const source = { ...whole, blocks: asForms(whole) };
    const forms = readForms(source.blocks.flatMap((block) => (block.type === 'grid' ? [block.grid] : [])));
    read.push({ bytes: file.bytes.length, sha256: await sha256Of(file.bytes), source, forms });
  }
  return { files: read };
}

/** Tables as the reader of forms takes them: one form each, its indicators below each other, a value a cell. */
function asForms({ form, blocks: all }: Source): readonly Block[] {
  const blocks =
    form === 'text'
      ? all.map((block) => (block.type === 'grid' ? { ...block, grid: withSpansAgain(block.grid) } : block))
      : all;
  return joinCards(joinPages(withCaptions(tablesOfLines(blocks))))
    .flatMap(splitForms)
    .flatMap(splitFlatList)
    .map((block) => unstackRows(splitPairColumns(unfoldAbreast(turnLying(block)))));
}

/** Pages without https have no `subtle`; then the hash is left to the command line. */
async function sha256Of(bytes: Uint8Array): Promise<string> {
  const subtle = (globalThis as { crypto?: { subtle?: SubtleCrypto } }).crypto?.subtle;
  if (subtle === undefined) return '';
  const digest = new Uint8Array(await subtle.digest('SHA-256', Uint8Array.from(bytes)));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function unreadable(name: string, error: unknown): Source {
  const reason = error instanceof UnreadableFile ? error.reason : 'broken';
  return {
    name,
    form: reason === 'pdf' ? 'pdf' : 'unreadable',
    blocks: [],
    leftOut: [{ reason: 'unreadable', text: DESK_TEXT.unreadable[reason], at: { file: name, at: '' } }],
  };
}
