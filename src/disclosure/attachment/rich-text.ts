import { decodeAny } from './decode.ts';
import type { PictureSize } from './picture-size.ts';
import { mayShowPersons } from './picture-size.ts';

/** A picture with what is said of it before its bytes; for older programs each stands there once more. */
const PICTURE = /(?<!\\nonshppict\s*)\{\\pict\b(?=((?:(?!\\pict\b)[\s\S]){0,2000}))/g;
/** The width and height at which it is printed, in twentieths of a point. */
const PRINTED = /\\picwgoal(\d+)[\s\S]*?\\pichgoal(\d+)/;
const TWIPS_PER_PIXEL = 15;
const SKIPPED =
  /\{\\\*?\\?(?:fonttbl|colortbl|stylesheet|themedata|datastore|latentstyles|generator)[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g;
const CONTROL =
  /\\u(-?\d{1,6})\??|((?:\\'[0-9a-f]{2})+)|\\(par|line|cell|row|tab|page)\b ?|\\[a-z]{1,32}-?\d{0,10} ?|\\[^a-z]|[{}]|[\r\n]+/gi;

/**
 * The text of an RTF file: escapes of Unicode and of the code page of Chinese Windows; and how many of its pictures a
 * person has to see.
 */
export function richText(bytes: Uint8Array): { text: string; pictures: number } {
  const source = decodeAny(bytes);
  const text = source
    .replace(SKIPPED, '')
    .replace(CONTROL, (_, code?: string, escaped?: string, word?: string) => {
      if (code !== undefined) return String.fromCharCode(Number(code) & 0xffff);
      if (escaped !== undefined) return fromCodePage(escaped);
      if (word === undefined) return '';
      return word === 'cell' ? ' | ' : word === 'tab' ? '\t' : '\n';
    });
  const pictures = [...source.matchAll(PICTURE)].filter(([, head = '']) => mayShowPersons(printedSize(head)));
  return { text, pictures: pictures.length };
}

function printedSize(head: string): PictureSize | null {
  const [width, height] = (PRINTED.exec(head)?.slice(1) ?? []).map(
    (twips) => Number(twips) / TWIPS_PER_PIXEL,
  );
  return width === undefined || height === undefined ? null : { width, height };
}

function fromCodePage(escaped: string): string {
  const bytes = escaped
    .split("\\'")
    .slice(1)
    .map((hex) => Number.parseInt(hex, 16));
  return new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
}
