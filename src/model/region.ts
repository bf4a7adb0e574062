/** Where a unit is, as records hold it: the code of GB/T 2260 and the name in full. */
export interface Region {
  readonly code: string;
  readonly name: string;
}

/** Stands for a region that nobody has entered yet; what has it is not published. */
export const NOWHERE: Region = { code: '000000', name: '待填写' };

/** Municipalities are provinces whose names end like those of cities. */
const MUNICIPALITY = /^(?:北京|天津|上海|重庆)市$/;
const PROVINCE = /(?:省|自治区|特别行政区)$/;
/** 开发区, 园区, 示范区 and the like have no code of their own: theirs is that of their city. */
const COUNTY = /(?:县|旗|[^治地新发园理景税范聚作验]区)$/;
const PREFECTURE = /(?:自治州|州|盟|地区)$/;

/** What is wrong with a region: not filled in yet, or its code is of another level than its name (620000 示例市). */
export function regionFault({ code, name }: Region): 'empty' | 'level' | null {
  if (code === NOWHERE.code || name === NOWHERE.name) return 'empty';
  const isProvince = PROVINCE.test(name) || MUNICIPALITY.test(name);
  const fits = code.endsWith('0000')
    ? isProvince
    : code.endsWith('00')
      ? !isProvince && !COUNTY.test(name)
      : !isProvince && !PREFECTURE.test(name);
  return fits ? null : 'level';
}

/** 620503 甘肃省天水市麦积区 as somebody types it; `null` where it is not that. */
export function typedRegion(typed: string): Region | null {
  const [, code = '', name = ''] =
    /^\s*(\d{6})[\s,，、:：]*(\p{Script=Han}{2,})\s*$/u.exec(typed.normalize('NFKC')) ?? [];
  return code === '' ? null : { code, name };
}

/** A region in one line, as {@link typedRegion} reads it. */
export function regionWords({ code, name }: Region): string {
  return `${code} ${name}`;
}
