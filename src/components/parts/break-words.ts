/**
 * Compounds of the field that a dictionary would cut in two, and endings that belong to the word before them.
 * A title may break before and after them, not inside.
 */
const COMPOUNDS = [
  '市本级',
  '区本级',
  '县本级',
  '项目支出',
  '绩效评价',
  '绩效自评',
  '专项资金',
  '专项经费',
  '一级指标',
  '二级指标',
  '三级指标',
  '质量强区',
  '质量强市',
];
const COMPOUND = new RegExp(`(${COMPOUNDS.join('|')})`, 'u');
const ENDING = /^[\p{P}的了和与及等年度）】》〉]/u;
const OPENING = /[\p{Ps}\p{Pi}《〈“‘第]$/u;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The words of a heading, between which it may break; joined, they are the heading again.
 * Presentation only: where no word is found the heading is one piece and breaks wherever it must.
 */
export function breakWords(text: string): readonly string[] {
  const words: string[] = [];
  for (const piece of text.split(COMPOUND)) {
    const found = COMPOUND.test(piece)
      ? [piece]
      : Array.from(segmenter.segment(piece), ({ segment }) => segment);
    for (const word of found) {
      const last = words.at(-1);
      if (
        last !== undefined &&
        (ENDING.test(word) || OPENING.test(last) || (/\d$/u.test(last) && /^\d/u.test(word)))
      ) {
        words[words.length - 1] = last + word;
      } else if (word !== '') words.push(word);
    }
  }
  return words;
}
