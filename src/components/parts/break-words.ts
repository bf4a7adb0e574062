/** Compounds of the field that a dictionary cuts in two. A title may break before and after them, not inside. */
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
  '预算数',
  '执行数',
  '执行率',
  '得分率',
  '质量强区',
  '质量强市',
];
const COMPOUND = new RegExp(`(${COMPOUNDS.join('|')})`, 'u');
/** What belongs to the word before it, and what to the word after it. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}\p{Pd}的了和与及等年度%％]/u;
const OPENING = /[\p{Ps}\p{Pi}第]$/u;
const LONE_HAN = /^\p{Script=Han}$/u;

/** Some browsers have no dictionary; there a heading breaks where it has to. */
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;

/**
 * The words of a heading, between which it may break; joined, they are the heading again. Where the dictionary
 * leaves two single characters side by side it has not known a word, so nothing breaks there.
 */
export function breakWords(text: string): readonly string[] {
  const words: string[] = [];
  let previous = '';
  for (const segment of segmentsOf(text)) {
    const joins =
      CLOSING.test(segment) ||
      OPENING.test(previous) ||
      (LONE_HAN.test(previous) && LONE_HAN.test(segment)) ||
      (/\d$/u.test(previous) && /^\d/u.test(segment));
    if (joins && words.length > 0) words[words.length - 1] += segment;
    else words.push(segment);
    previous = segment;
  }
  return words;
}

function* segmentsOf(text: string): Iterable<string> {
  for (const piece of text.split(COMPOUND)) {
    if (COMPOUND.test(piece)) yield piece;
    else if (segmenter === null) yield piece;
    else for (const { segment } of segmenter.segment(piece)) yield segment;
  }
}
