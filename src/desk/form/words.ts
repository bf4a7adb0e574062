import { remembering } from '../../model/remember.ts';

/** Text of a header or label without what varies between forms: spaces, brackets with notes, closing colons. */
export const labelText = remembering((text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s　]+/g, '')
    .replace(/[:：]+$/, '')
    .replace(
      /\((?:盖章|签章|公章|[A-Za-z]{1,2}(?:[/÷][A-Za-z]{1,2})?(?:[x×*]100%?)?|[%％分]|\d{1,3}分?|必填|选填|可选)\)/g,
      '',
    )
    .replace(/[（(]$/, ''),
);

/** What forms print in a cell that holds nothing. 无 is an answer, not a blank. */
export function isBlank(text: string): boolean {
  return /^[-—–－_/／\\·.…\s　]*$/.test(text);
}

export function hasDigit(text: string): boolean {
  return /[\d０-９]/.test(text);
}

/** The same of a header, in which a day or a year is no value: 截至12月底完成值, 2023年实际. */
export function holdsValue(header: string): boolean {
  return hasDigit(header.normalize('NFKC').replace(/(?:20)?\d{2}年度?|\d{1,2}月(?:\d{1,2}日|底|末)?/g, ''));
}

/** A plain number as cells hold it, with thousands separators or without; `null` for anything else. */
export function numberText(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? plain : null;
}

/** Points as printed: `9.75`, `10分`, `10%` of a table of weights. */
export function pointsText(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  return /^-?\d+(?:\.\d+)?(?=分?$|%$)/.exec(plain)?.[0] ?? null;
}

/** Names of the first level of the national framework and of the local ones. */
export const LEVEL1 =
  /^(?:项目)?(?:决策|立项|过程|投入|管理|产出|效益|效果|满意度?|成本|绩效|履职|部门决策|资金管理|项目管理|项目绩效|项目决策|项目效益)(?:指标|类指标|情况|类)?$/;
/** Names of the second level. */
export const LEVEL2 =
  /^(?:数量|质量|时效|成本|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|环境效益|可持续(?:影响|发展)?|服务对象满意度?|满意度|项目立项|绩效目标|资金投入|资金管理|组织实施|产出数量|产出质量|产出时效|产出成本|实施效益|项目效益)(?:指标)?$/;

/** 优, 良好: nothing but a grade. */
export function isGrade(text: string): boolean {
  return /^(?:优秀?|良好?|中等?|合格|不合格|较?差|一般)$/.test(text.trim());
}

/** （自评等级）优, 等级：良: the grade in a cell that says so; `null` for anything else. */
export function labelledGrade(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const [, grade = plain] =
    /^\(?(?:(?:自评|评价|绩效|评定|综合)?(?:等级|等次|档次|结果|结论))\)?[:：]?(.{1,3})$/.exec(plain) ?? [];
  return isGrade(grade) ? grade : null;
}

/** What is longer is a text, and slow to look at with patterns that seek an end. */
export const LONGEST_LABEL = 60;

/** 五、自评等级, 1.项目年度目标: how a form counts its parts is no part of the label. */
export function unnumbered(label: string): string {
  return label.replace(
    /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[.．、])(?=\D)/,
    '',
  );
}

/** A name without the budget code before it, where a sign or a blank parts the two or the code is long: [205]示例局. */
export function withoutCode(name: string): string {
  return name.replace(
    /^\s*(?:[[［(（【〔]\d{3,12}[\]］)）】〕]|\d{3,12}\s*[-－—–_]|\d{3,12}\s|\d{6,12})\s*(?=\p{Script=Han})/u,
    '',
  );
}
