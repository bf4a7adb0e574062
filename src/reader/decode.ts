import type { Diagnostic } from '../model/diagnostic.ts';
import { FILE_PROBLEMS } from '../text/problems/file.ts';
import { indexLines } from './position.ts';
import { say } from './say.ts';

export interface Decoded {
  /** Text without byte-order mark, line breaks as they are; `null` where the bytes are no text. */
  readonly text: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** How many bytes around a bad one are read again as GB 18030, to show the editor what was meant. */
const SAMPLE_BYTES = 24;
/** How much of a file decides whether it is UTF-16 without a mark. */
const UTF16_PROBE = 64;
/** Keeps nothing from one text to the next. */
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Turns the bytes of a content file into text. Only UTF-8 is accepted; the likely mistakes are named. */
export function decodeText(bytes: Uint8Array, file: string): Decoded {
  const refuse = (found: Diagnostic): Decoded => ({ text: null, diagnostics: [found] });
  const whole = { file, position: null };

  if (isUtf16(bytes)) return refuse(say(FILE_PROBLEMS, 'FILE_UTF16', {}, whole));
  let text = readUtf8(bytes);
  if (text === null) return refuse(encodingProblem(bytes, file));
  const marked = text.startsWith('\ufeff');
  if (marked) text = text.slice(1);
  if (text.trim() === '') return refuse(say(FILE_PROBLEMS, 'FILE_EMPTY', {}, whole));
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    const position = indexLines(text).at(nul);
    return refuse(say(FILE_PROBLEMS, 'FILE_NUL', {}, { file, position }));
  }
  const diagnostics: Diagnostic[] = [];
  const start = { file, position: { line: 1, column: 1, length: 1 } };
  if (marked) diagnostics.push(say(FILE_PROBLEMS, 'FILE_BOM', {}, start));
  if (text.includes('\r')) diagnostics.push(say(FILE_PROBLEMS, 'FILE_CRLF', {}, start));
  return { text, diagnostics };
}

/** The text, byte-order mark included; `null` where the bytes are not valid UTF-8. */
function readUtf8(bytes: Uint8Array): string | null {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}

function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  // A JSON or MDX file starts with ASCII, every other byte of which is zero in UTF-16.
  const probe = bytes.subarray(0, UTF16_PROBE);
  if (probe.length < 4 || probe.length % 2 !== 0) return false;
  const zeros = (parity: number) => probe.filter((byte, index) => index % 2 === parity && byte === 0).length;
  const half = probe.length / 2;
  return (zeros(0) > half / 2 && zeros(1) === 0) || (zeros(1) > half / 2 && zeros(0) === 0);
}

function encodingProblem(bytes: Uint8Array, file: string): Diagnostic {
  const at = firstBadByte(bytes);
  const before = new TextDecoder('utf-8', { ignoreBOM: true })
    .decode(bytes.subarray(0, at))
    .replace(/^\ufeff/, '');
  const position = indexLines(`${before}?`).at(before.length);
  const sample = readAsGbk(bytes, at);
  const args = sample === null ? { guess: '', sample: '' } : { guess: 'GBK（ANSI）', sample };
  return say(FILE_PROBLEMS, 'FILE_ENCODING', args, { file, position });
}

/** What stands at the bad byte when the file is read as GB 18030; `null` where that makes no Chinese. */
function readAsGbk(bytes: Uint8Array, at: number): string | null {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    if (!/\p{Script=Han}/u.test(text)) return null;
  } catch {
    return null;
  }
  const sample = new TextDecoder('gb18030').decode(bytes.subarray(at, at + SAMPLE_BYTES));
  return /^[\p{Script=Han}\d，。、：；《》（）〔〕“”]+/u.exec(sample)?.[0].slice(0, 8) ?? '';
}

/** Offset of the first byte that cannot be UTF-8, by halving: a prefix is bad once it holds a bad byte. */
function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isUtf8Prefix(bytes.subarray(0, middle + 1))) low = middle + 1;
    else high = middle;
  }
  let start = Math.min(low, bytes.length - 1);
  if (readUtf8(bytes.subarray(0, low)) !== null) return start;
  // A character that breaks off is noticed at the byte after it and meant from its first byte.
  start = low - 1;
  while (start > 0 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  return start;
}

/** Whether the bytes are valid UTF-8, apart from a last character that may still be incomplete. */
function isUtf8Prefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
