import { labelText, withoutCode } from '../form/words.ts';
import type { NamesById } from './ids.ts';

/** What a project or unit may be called with or without, and stay the same. */
const END = /(?:专项)?(?:项目)?(?:专项|补助|补贴|奖补)?(?:资金|经费|支出)?(?:专项|项目)?$/;
const YEAR = /^\s*20\d{2}年度?/;
/** A province, city, county or district before the name. */
const REGION = /^(?:[\p{Script=Han}]{2,7}?(?:省|自治区|市|自治州|州|县|区|旗|盟))+(?=[\p{Script=Han}]{2,})/u;

/**
 * Ids of the records whose names say the same as a name that is new: 示例县农村公路养护项目 is 农村公路养护. Whether they
 * are the same nobody but the editor knows.
 */
export function sameNames(name: string, known: NamesById): readonly string[] {
  return Object.entries(known)
    .filter(([, names]) => names.some((one) => isSameName(name, one)))
    .map(([id]) => id);
}

/** Whether two names may be names of one project or unit. */
export function isSameName(one: string, other: string): boolean {
  return meet(forms(one), forms(other));
}

/** Whether a title names a project already, with or without a region before it, what is in brackets, spaces. */
export function namesProject(title: string, project: string): boolean {
  const plain = labelText(title.normalize('NFKC'));
  const { core, whole } = forms(project);
  return title.includes(project) || [core, whole].some((name) => name.length > 2 && plain.includes(name));
}

interface Forms {
  readonly region: string;
  readonly core: string;
  /** Without taking a region off: a name may begin with a word that only looks like one. */
  readonly whole: string;
}

function forms(name: string): Forms {
  const whole = labelText(withoutCode(name.normalize('NFKC').replace(YEAR, '')))
    .replace(/^\d{3,12}(?=\p{Script=Han})/u, '')
    .replace(/\([^()]*\)/g, '')
    .replace(END, '');
  const region = REGION.exec(whole)?.[0] ?? '';
  return { region, core: whole.slice(region.length), whole };
}

/** Two regions are two projects. */
function meet(one: Forms, other: Forms): boolean {
  if (one.whole === '' || other.whole === '') return false;
  if (one.whole === other.whole) return true;
  return one.core === other.core && (one.region.endsWith(other.region) || other.region.endsWith(one.region));
}
