const DIGIT = '一二三四五六七八九两壹贰叁肆伍陆柒捌玖';
const UNIT = '十百千万亿拾佰仟萬億';
/** 一元 is a word of its own, 二元 and 多元 too; 三元区 is a place. */
const AMOUNT = new RegExp(
  `(?<![\\d.${DIGIT}${UNIT}])(?:人民币)?[${DIGIT}十拾][${DIGIT}${UNIT}零〇]{1,20}[元圆](?:整|正|(?:[${DIGIT}零]角)?(?:[${DIGIT}零]分)?)?`,
  'g',
);

/** The amounts of a text that are written in words: 壹佰贰拾万元整, 一百二十万元. Nothing is computed from them. */
export function amountsInWords(text: string): readonly string[] {
  return [...text.matchAll(AMOUNT)].map(([found]) => found);
}
