import type { SECTOR_LABELS } from '../../../text/checks/templates.ts';

export type Sector = keyof typeof SECTOR_LABELS;

/**
 * Words that belong to one field of work and would be odd elsewhere. A single one proves nothing; two in one
 * paragraph are told, unless the report's own facts speak of the field.
 */
export const SECTORS: readonly (readonly [Sector, RegExp])[] = [
  ['research', /研发方向|产学研(?:合作)?|结题|课题组?|科研成果|技术攻关|成果转化|论文发表/g],
  ['construction', /基础设施|移交|竣工|工程质量监理|施工图|隐蔽工程|路面|主体工程|工程量清单/g],
  ['farmland', /高标准农田|亩均|灌溉|渠道衬砌|农作物|粮食产能|土地平整/g],
  ['medical', /诊疗|床位|门诊|医护|患者|住院/g],
  ['schooling', /在校生|招生|教学楼|义务教育|师资|学籍/g],
  ['relocation', /搬迁入住|安置点|安置房|搬迁户|后续扶持/g],
];

/** A paragraph that names fewer different words of a field says nothing about a template. */
export const FEWEST_WORDS = 2;
