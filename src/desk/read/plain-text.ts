import type { Block, RawCell, Source } from './source.ts';
import { gridOf } from './source.ts';

/** Pasted or saved text: paragraphs, and runs of lines with tabs as tables. */
export function readPlainText(name: string, text: string): Source {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const blocks: Block[] = [];
  let tables = 0;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.includes('\t')) {
      const from = index;
      while (index + 1 < lines.length && lines[index + 1]?.includes('\t')) index += 1;
      if (index > from) {
        tables += 1;
        const label = `第${tables}个表格`;
        const raw = lines
          .slice(from, index + 1)
          .map((row) => row.split('\t').map((cell): RawCell => ({ text: cell.trim(), isBareNumber: true })));
        const where = (row: number, column: number) => `第${from + row + 1}行第${column + 1}格`;
        blocks.push({ type: 'grid', grid: gridOf(label, name, raw, [], where) });
        continue;
      }
    }
    const paragraph = line.trim();
    if (paragraph !== '')
      blocks.push({ type: 'paragraph', text: paragraph, at: { file: name, at: `第${index + 1}行` } });
  }
  return { name, form: 'text', blocks, leftOut: [] };
}

/** Text of a file in UTF-8, UTF-16 or the Chinese encodings that Windows writes. */
export function decodePlainText(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
