import type { Block, Caption } from '../read/source.ts';
import type { LevelLine } from './level-line.ts';
import { goesOn, levelLine } from './level-line.ts';

const MOST_LINES = 3;
const LONGEST_LINE = 60;

/** Gives each table of a document the short lines above it; of levels also the one that an earlier table stands below. */
export function withCaptions(blocks: readonly Block[]): readonly Block[] {
  let outer: Caption | null = null;
  let inner: LevelLine | null = null;
  let isClose = false;
  return blocks.map((block, index) => {
    if (block.type !== 'grid') {
      isClose &&= levelLine(block) !== null;
      return block;
    }
    const caption = linesBefore(blocks, index);
    const [before, last] = [caption.at(-2), caption.at(-1)];
    const [over, own] = [before, last].map((line) => (line === undefined ? null : levelLine(line)));
    // 2.质量指标 below the table of 1.数量指标 belongs to the level over both.
    const isNext = own != null && over == null && isClose && outer !== null && goesOn(own, inner);
    const whole = isNext && outer !== null ? [outer, ...caption] : caption;
    if (!isNext) [outer, inner] = over != null && before !== undefined ? [before, own ?? null] : [null, null];
    isClose = true;
    return { type: 'grid', grid: { ...block.grid, caption: whole } };
  });
}

function linesBefore(blocks: readonly Block[], index: number): Caption[] {
  const caption: Caption[] = [];
  for (const before of blocks.slice(Math.max(0, index - MOST_LINES), index).reverse()) {
    if (before.type !== 'paragraph' || before.text.length > LONGEST_LINE) break;
    if (/[。；！？]/.test(before.text) && levelLine(before) === null) break;
    caption.unshift({ text: before.text, at: before.at });
  }
  return caption;
}
