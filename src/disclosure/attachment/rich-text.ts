import { decodeAny } from './decode.ts';

const PICTURE = /\{\\(?:\*\\)?(?:pict|shppict|nonshppict)/g;
const SKIPPED =
  /\{\\\*?\\?(?:fonttbl|colortbl|stylesheet|themedata|datastore|latentstyles|generator)[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g;
const CONTROL =
  /\\u(-?\d{1,6})\??|((?:\\'[0-9a-f]{2})+)|\\(par|line|cell|row|tab|page)\b ?|\\[a-z]{1,32}-?\d{0,10} ?|\\[^a-z]|[{}]|[\r\n]+/gi;

/** The text of an RTF file: escapes of Unicode and of the code page of Chinese Windows. */
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
  return { text, pictures: source.match(PICTURE)?.length ?? 0 };
}

function fromCodePage(escaped: string): string {
  const bytes = escaped
    .split("\\'")
    .slice(1)
    .map((hex) => Number.parseInt(hex, 16));
  return new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
}
