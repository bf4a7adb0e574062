import { EVERY_YEAR, GROUNDS, words } from './template.ts';

export const DOCUMENT_CHECKS = {
  DOCNO: words<{ printed: string; problem: string; expected: string | null; year: number | null }>({
    severity: 'warn',
    weight: 'form',
    title: '文号的写法和年份',
    ground: '形式核对：发文字号通常写作“机关代字〔年份〕序号号”，年份不晚于报告',
    since: EVERY_YEAR,
    example: '“湘政办发[2020]12号”用了方括号',
    message: ({ printed, problem, year }) =>
      problem === 'future'
        ? `文号“${printed}”的年份晚于报告（${year ?? ''}年）`
        : `文号“${printed}”不是“机关代字〔年份〕序号号”的写法`,
    hint: ({ problem, expected }) =>
      problem === 'future'
        ? '核对年份是否录错；原文如此的照录'
        : `对照原件，录入有误的按原件改正；原文如此的照录。以后编写时写${expected === null ? '“财预〔2020〕10号”这样的写法' : `“${expected}”`}`,
  }),
  DOC_OLD: words<{ title: string; year: number; fiscalYear: number; age: number }>({
    severity: 'note',
    weight: 'form',
    title: '依据文件的年份',
    ground: '计算核对：立项依据文件的年份比评价年度早5年以上',
    since: EVERY_YEAR,
    example: '2023年度的项目以2016年的方案为依据',
    message: ({ title, year, fiscalYear, age }) =>
      `立项依据“${title}”为${year}年文件，比评价的${fiscalYear}年度早${age}年`,
    hint: () => '核对文件是否仍然有效；有新文件的补录到 documents，仍然有效的照录即可',
  }),
  TERM_VARIANT: words<{ printed: string; standard: string; count: number }>({
    severity: 'note',
    weight: 'form',
    title: '资金用语是否与表格一致',
    ground: GROUNDS.table,
    since: EVERY_YEAR,
    example: '“实际支付28.98万元”，表格的用语是“全年执行数”',
    message: ({ printed, standard, count }) =>
      `写作“${printed}”${count > 1 ? `（${count}处）` : ''}，自评表的用语是“${standard}”`,
    hint: ({ standard }) => `原文照录不改；金额录入“${standard}”对应的字段。以后编写时用“${standard}”`,
  }),
};
