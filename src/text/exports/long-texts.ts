/** Words for texts that are longer than a cell of a spreadsheet can hold. */
export const LONG_TEXTS_TEXT = {
  sheet: '超长文字',
  lead: '以下文字超过电子表格一格所能容纳的长度，分段照录；各段依次相连就是全文。',
  columns: ['全文字数', '段', '文字'],
  piece: (number: number, pieces: number) => `${number}/${pieces}`,
  /** Stands at the end of what a cell still holds. */
  cut: (characters: number, row: number) =>
    `……〔一格容纳不下：全文${characters}个字符，见“超长文字”表第${row}行起〕`,
} as const;
