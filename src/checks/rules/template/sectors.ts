import type { SECTOR_LABELS } from '../../../text/checks/templates.ts';

export type Sector = keyof typeof SECTOR_LABELS;

/**
 * Words that belong to one field of work and would be odd elsewhere. A single one proves nothing; two in one
 * paragraph are told, unless the report's own facts speak of the field.
 */
const WORDS: Readonly<Record<Sector, string>> = {
  research: '研发方向|产学研(?:合作)?|结题|课题组?|科研成果|技术攻关|成果转化|论文发表',
  construction: '基础设施|移交|竣工|工程质量监理|施工图|隐蔽工程|路面|主体工程|工程量清单',
  farmland: '高标准农田|亩均|灌溉|渠道衬砌|农作物|粮食产能|土地平整',
  medical: '诊疗|床位|门诊|医护|患者|住院',
  schooling: '在校生|招生|教学楼|义务教育|师资|学籍',
  relocation: '搬迁入住|安置点|安置房|搬迁户|后续扶持',
};

export const SECTORS = Object.keys(WORDS) as readonly Sector[];

/** Words of any field; the group that matched names the field. */
export const SECTOR_WORDS = new RegExp(
  SECTORS.map((sector) => `(?<${sector}>${WORDS[sector]})`).join('|'),
  'g',
);

/** The field of a match of {@link SECTOR_WORDS}. */
export function sectorOf({ groups = {} }: RegExpMatchArray): Sector | null {
  return SECTORS.find((sector) => groups[sector] !== undefined) ?? null;
}

const SPEAKS_OF: Readonly<Record<Sector, RegExp>> = {
  research: /科研|科技|研发|研究|课题/,
  construction: /工程|建设|改造|维修|修缮|公路|道路|设施|桥/,
  farmland: /农田|农业|水利|灌溉|种植|土地/,
  medical: /医|卫生|健康|疾病|诊/,
  schooling: /教育|学校|学生|教学|学前|幼儿/,
  relocation: /搬迁|移民|安置/,
};

/** Whether a project belongs to a field, by its names or by what it was to do. */
export function belongsTo(sector: Sector, names: string, matter: string): boolean {
  return SPEAKS_OF[sector].test(names) || new RegExp(WORDS[sector]).test(`${names}\n${matter}`);
}

/** A paragraph that names fewer different words of a field says nothing about a template. */
export const FEWEST_WORDS = 2;
