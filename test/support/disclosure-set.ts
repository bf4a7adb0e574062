import { residentCheckCharacter } from '../../src/disclosure/kinds/gb11643.ts';
import { creditCheckCharacter } from '../../src/disclosure/kinds/gb32100.ts';
import { passesLuhn } from '../../src/disclosure/kinds/luhn.ts';
import { scanText } from '../../src/disclosure/scan.ts';
import { scanTable } from '../../src/disclosure/table.ts';
import type { Random } from '../bench/random.ts';
import { seeded } from '../bench/random.ts';

/**
 * A generated set of texts that hold what must not be published and of texts that look like it and do not, by which
 * the guard is measured. Names are put together of characters that name nobody, numbers are right in form only:
 * identity numbers of the place 00 were never issued, mobile numbers have four zeros.
 */

/** A text, or the rows of a table. */
export type Specimen = string | readonly (readonly string[])[];

export interface Kind {
  readonly name: string;
  /** Ids by any of which a specimen counts as found. */
  readonly ids: readonly string[];
  readonly positive: (random: Random) => Specimen;
  readonly negative: (random: Random) => Specimen;
}

export interface Measured {
  readonly name: string;
  readonly positives: number;
  readonly found: number;
  readonly negatives: number;
  readonly falselyFound: number;
  /** Some of both sorts of failure, for whoever mends the guard. */
  readonly missed: readonly Specimen[];
  readonly wrong: readonly Specimen[];
}

/** Share of the positives that were found. */
export const recall = ({ found, positives }: Measured) => found / positives;
/** Share of the findings that were right, in a set with as many negatives as positives. */
export const precision = ({ found, falselyFound }: Measured) =>
  found + falselyFound === 0 ? 0 : found / (found + falselyFound);

export function measure(kind: Kind, size: number, seed = 1): Measured {
  const random = seeded(seed);
  const missed: Specimen[] = [];
  const wrong: Specimen[] = [];
  for (let index = 0; index < size; index += 1) {
    const positive = kind.positive(random);
    if (!isFound(positive, kind.ids)) missed.push(positive);
    const negative = kind.negative(random);
    if (isFound(negative, kind.ids)) wrong.push(negative);
  }
  return {
    ...{ name: kind.name, positives: size, found: size - missed.length },
    ...{ negatives: size, falselyFound: wrong.length, missed, wrong },
  };
}

/** Errors and warnings count: both are shown before anything is published. Notes do not. */
function isFound(specimen: Specimen, ids: readonly string[]): boolean {
  const hits = typeof specimen === 'string' ? scanText(specimen) : scanTable(specimen);
  return hits.some(({ id, severity }) => severity !== 'note' && ids.includes(id));
}

function digits(random: Random, length: number): string {
  return Array.from({ length }, () => random.between(0, 9)).join('');
}

const split = (list: string) => list.trim().split(/\s+/);
const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈',
];
/** One surname in twenty is none of the hundred commonest. */
const RARE = [...'祁尚逯银把脱'];
const GIVEN = [...'甲乙丙丁戊己庚辛小大三四五六七八九春秋冬梅兰竹菊山川明亮芳红'];

function name(random: Random, sizes: readonly number[] = [1, 2, 2, 2, 2]): string {
  const surname = random.pick(random.chance(5) ? RARE : SURNAMES);
  return surname + Array.from({ length: random.pick(sizes) }, () => random.pick(GIVEN)).join('');
}

const PLACES = split('石佛镇一村 清源区甲组 示例村 东街社区 南沟村三组 北山乡');
const KINDS_SAID = split(
  '低保户 特困人员 脱贫户 监测户 残疾人 困难职工 困难党员 孤儿 留守儿童 大病患者 受助学生 优抚对象 五保老人 社区矫正对象 死者 产妇 困难群众 救助对象 高龄老人 尘肺病人',
);
const ILLNESS = split('尿毒症 肺癌 白血病 脑瘫 高血压 糖尿病 精神分裂症 尘肺病 冠心病 肝硬化');
const DISABILITY = split('听力残疾二级 肢体残疾一级 视力残疾三级 智力残疾二级 精神残疾二级 多重残疾一级');
const AID = split('低保金 临时救助金 医疗救助金 慰问金 助学金 困难补助 护理补贴 抚恤金 危房改造补助');
const PUNISHED = split('判处有期徒刑二年 行政拘留五日 党内警告处分 罚款500元 开除党籍');

function personInProse(random: Random): string {
  const who = name(random);
  const yuan = `${random.between(1, 90) * 100}元`;
  const [kind, ill, disabled, aid] = [
    random.pick(KINDS_SAID),
    random.pick(ILLNESS),
    random.pick(DISABILITY),
    random.pick(AID),
  ];
  return random.pick([
    `${kind}${who}（${disabled}）领取补助${yuan}。`,
    `走访时，${kind}${who}反映${aid}到账不及时。`,
    `如${kind}${who}，全年共领取${aid}${yuan}。`,
    `${random.pick(PLACES)}${who}因患${ill}住院，获得${aid}${yuan}。`,
    `其中，${who}身患${ill}，一次性救助${yuan}。`,
    `发放对象包括${kind}：${who}、${name(random)}、${name(random)}。`,
    `${who}（${random.pick(['男', '女'])}，${random.between(3, 95)}岁，${disabled}）享受${aid}。`,
    `${who}同志因违纪被${random.pick(PUNISHED)}。`,
    `向${kind}${who}发放${aid}${yuan}。`,
    `${kind}“${who}”一家三口纳入保障范围。`,
    `经查，${who}冒领${aid}${yuan}，已追回。`,
    `受到处分的${who}已调离岗位。`,
  ]);
}

/** Kinds of sentence that the guard was not made with. */
function personOtherwise(random: Random): string {
  const who = name(random, [2]);
  const yuan = `${random.between(1, 90) * 100}元`;
  const kind = random.pick(KINDS_SAID);
  const ill = random.pick(ILLNESS);
  return random.pick([
    `${kind}${who}免费使用轮椅一台。`,
    `${kind}${who}由祖母照料。`,
    `${kind}${who}入住示例敬老院。`,
    `${kind}${who}参加技能培训后上岗。`,
    `${kind}${who}房屋鉴定为D级。`,
    `${kind}${who}自付医药费${yuan}。`,
    `${kind}${who}养牛三头，收入增加${yuan}。`,
    `项目帮助${kind}${who}修缮住房。`,
    `回访${kind}${who}，${ill}病情稳定。`,
    `${kind}${who}信息录入有误，已更正。`,
    `因病致贫的${who}年内脱贫。`,
    `医疗救助${who}${yuan}、${name(random, [2])}${yuan}。`,
    `${kind}（${who}）的材料未归档。`,
    `上门为${kind}${who}理发。`,
    `${kind}${who}死亡后仍发放3个月。`,
  ]);
}

const SIGNERS = split('领款人 代领人 签领人 签收人 领取人 具领人');
const WORK = split('厕所改造 危房改造 太阳能路灯 庭院硬化 院墙修缮 入户道路');

/** Who signed for money, whose household it was, what each got: no word of aid beside the names. */
function receiverInProse(random: Random): string {
  const [who, next, third] = [name(random, [2]), name(random, [2]), name(random, [2])];
  const sum = () => `${random.between(1, 90) * 100}元`;
  const signer = random.pick(SIGNERS);
  const work = random.pick(WORK);
  return random.pick([
    `${signer}：${who}、${next}。`,
    `${signer}${who}、${next}签字齐全。`,
    `${signer}一栏由${who}、${next}等人代签。`,
    `发放表由${who}、${next}签字，另有${random.between(2, 9)}人按手印。`,
    `抽查了${who}户、${next}户，${work}均未完工。`,
    `${who}户${work}未验收。`,
    `${who}${sum()}、${next}${sum()}、${third}${sum()}均已打卡。`,
    `${who}（护林员）月补贴${sum()}、${next}（保洁员）月补贴${sum()}。`,
    `${random.between(1, 90)}. ${who} ${sum()}`,
    `村主任${who}违规为亲属办理低保，受到党内警告处分。`,
    `村支书之弟${who}被纳入低保。`,
    `${random.between(2019, 2024)}年死亡的${who}仍在领取养老金。`,
    `示例中学初三（${random.between(1, 9)}）班${who}获得一等助学金。`,
  ]);
}

function noReceiver(random: Random): string {
  const sum = () => `${random.between(1, 90) * 100}元`;
  const word = random.pick(WORDS_BEHIND);
  const places = split('高家庄村 王家沟村 李家坪组 马家镇 石佛镇 陈家湾社区');
  const signer = random.pick(SIGNERS);
  return random.pick([
    `${signer}签字手续齐全，${word}。`,
    `${signer}均已签字，签字率${random.between(80, 100)}%。`,
    `${signer}与身份证登记人不一致的有${random.between(2, 90)}户。`,
    `评价组组长李小明、成员王小强、赵小敏签字确认。`,
    `抽查了${random.between(2, 90)}户，贫困户、监测户、一般农户${random.pick(WORK)}均未完工。`,
    `${random.pick(places)}${sum()}、${random.pick(places)}${sum()}、${random.pick(places)}${sum()}已拨付。`,
    `高标准农田${sum()}、金银花${sum()}、马铃薯${sum()}。`,
    `每户${sum()}、每人${sum()}、每亩${sum()}。`,
    `局长王小五主持会议，要求严肃处分违规人员。`,
    `设备费${sum()}，材料费${sum()}，劳务费${sum()}，其他${sum()}`,
    `贫困户${word}，农户${word}。`,
    `各村组、农户、商户${word}。`,
  ]);
}

function noPersonOtherwise(random: Random): string {
  const group = random.pick(GROUPS);
  const word = random.pick(WORDS_BEHIND);
  return random.pick([
    `${group}${word}。`,
    `为${group}${word}，投入${random.between(2, 90)}万元。`,
    `${random.pick(AID)}${random.between(2, 900)}万元，惠及${group}${word}。`,
    `${group}（${word}）占${random.between(2, 90)}%。`,
    `${word}，${group}得到实惠。`,
  ]);
}

/** What ordinary sentences say right behind a group, beginning with a character that is a surname too. */
const WORDS_BEHIND = split(
  '周边环境改善 周转房建设 高温补贴发放 金融知识普及 金额核算准确 马铃薯种植补助 黄牛养殖带动 林下经济增收 林地流转收益 田间课堂培训 江苏籍劳务输出 石材加工就业 白内障复明手术 白血病筛查 万余人次受益 常住地核查 常态化走访 任务按期完成 程序简化办理 范围逐步扩大 许可办理便捷 顾虑得到打消 陈旧用具更换 张贴公示到位 张掖籍人员返乡 王家庄片区安置 李家沟村集中供养 赵家湾组搬迁 严重程度分级 严格审核把关 方便就近就医 方案逐户制定 向社会公开 于年底前完成 何时发放不明 陆续领到补助 段落式宣讲 龙头企业带动 雷电灾害防护 夏季送清凉 夏粮收购补助 秦安县安置点入住 武威市对口帮扶 武术进校园活动 钱款直达账户 余款退回国库 余额及时清算 付款凭证齐全 莫高镇辖区全覆盖 孔洞封堵完成 毛毯发放到户 毛利率提高 叶片病害防治 苏木嘎查管护 董事会研究同意 杜绝冒领现象 罗列清单管理 胡麻良种推广 胡同改造受益 朱砂工艺培训 曾经纳入保障的退出 于某项政策知晓 宋代文物参观 唐代壁画研学 郑重承诺公开 梁柱加固完成 彭水县援建 汪洋镇安置 石柱土家族自治县援建 江华瑶族自治县援建 金秀瑶族自治县援建 贾家营社区照料 侯家镇卫生院就诊 姜片种植示范 谭家坪易地搬迁 史料征集参与 邵阳市转诊 龚家湾街道服务 孟夏慰问活动 严控标准发放',
);

const GROUPS = split(
  '困难群众 低保对象 残疾人 留守儿童 受助学生 农户 高血压患者 大病患者 高龄老人 退役军人 易返贫户',
);
const WORDS_LIKE_NAMES = split(
  '高度重视 安全管理 马拉松 严格执行 常年坚持 任务完成 方便快捷 石料供应 江苏 万余人 高质量 余款 金额 程序规范 武威 白银市 周边村 许可证 黄芪种植 高血压 白内障 林业补贴 高中教育 何时发放 于年底 向社会 常住人口 田间管理 史料整理 高效办理 雷电防护',
);

function noPersonInProse(random: Random): string {
  const group = random.pick(GROUPS);
  const [many, percent] = [random.between(20, 9000), random.between(70, 100)];
  return random.pick([
    `为${many}名${group}发放${random.pick(AID)}${random.between(2, 900)}万元。`,
    `${group}${random.pick(WORDS_LIKE_NAMES)}，满意度${percent}%。`,
    `${random.pick(WORDS_LIKE_NAMES)}因患${random.pick(ILLNESS)}住院的${group}${many}人次。`,
    `${group}：${random.pick(WORDS_LIKE_NAMES)}、${random.pick(WORDS_LIKE_NAMES)}。`,
    `${random.pick(DISABILITY)}补贴标准为每人每月${random.between(50, 300)}元。`,
    `王**（男，65岁，${random.pick(DISABILITY)}）领取${random.pick(AID)}。`,
    `一名${group}领取${random.pick(AID)}${many}元，已按规定公示。`,
    `${group}${random.pick(['管理', '保障', '帮扶', '满意度', '就业培训', '监测', '补助'])}${random.pick(WORDS_LIKE_NAMES)}${percent}%。`,
    `区民政局局长主持会议，${random.pick(WORDS_LIKE_NAMES)}，研究${group}救助工作。`,
  ]);
}

function personTable(random: Random): Specimen {
  const row = () => [
    ...[name(random, [2]), random.pick(['男', '女']), String(random.between(3, 95))],
    ...[random.pick([...DISABILITY, ...ILLNESS, '低保', '特困']), `${random.between(1, 50) * 100}元`],
  ];
  const rows = Array.from({ length: random.between(2, 6) }, row);
  const headers = [
    ['姓名', '性别', '年龄', '残疾等级', '补助金额'],
    ['患者', '性别', '年龄', '病种', '报销'],
    ['甲', '乙', '丙', '丁', '戊'],
  ];
  return random.pick<Specimen>([
    rows,
    [random.pick(headers), ...rows],
    rows.map((cells) => `|${cells.join('|')}|`).join('\n'),
    rows.map((cells) => ['1', ...cells].join('\t')).join('\n'),
    [['患者', '病种'], ...rows.map(([who = '']) => [who, random.pick(ILLNESS)])],
  ]);
}

function figureTable(random: Random): Specimen {
  const head = split('类别 人数 标准 金额');
  const row = () => [
    random.pick([...GROUPS, ...DISABILITY, ...ILLNESS, ...PLACES]),
    String(random.between(1, 900)),
    `${random.between(1, 50) * 100}元`,
    `${random.between(1, 900)}万元`,
  ];
  const rows = Array.from({ length: random.between(2, 6) }, row);
  const masked = rows.map(() => [
    `${random.pick(SURNAMES)}**`,
    random.pick(['男', '女']),
    String(random.between(3, 95)),
    random.pick(DISABILITY),
  ]);
  const indicators = rows.map(() => [
    '产出指标',
    random.pick(GROUPS),
    `≥${random.between(10, 999)}人`,
    `${random.between(10, 999)}人`,
    '10',
    '10',
  ]);
  return random.pick<Specimen>([
    [head, ...rows],
    masked,
    indicators,
    rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
  ]);
}

const BIRTH = (random: Random) =>
  `${random.between(1930, 2019)}${String(random.between(1, 12)).padStart(2, '0')}${String(random.between(1, 28)).padStart(2, '0')}`;

function residentId(random: Random): string {
  const first17 = `620000${BIRTH(random)}${digits(random, 3)}`;
  return first17 + residentCheckCharacter(first17);
}

function mobile(random: Random): string {
  return `1${random.between(3, 9)}${random.between(0, 9)}0000${digits(random, 4)}`;
}

function luhn(body: string): string {
  return body + ([...'0123456789'].find((digit) => passesLuhn(body + digit)) ?? '');
}

/** Parts a number as people do, so that a plain search misses it. */
function parted(random: Random, digits: string): string {
  const groups =
    digits.length === 11
      ? [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)]
      : (digits.match(/.{1,6}/g) ?? []);
  return random.pick([
    digits,
    groups.join(random.pick([' ', '-', ',', '/', '：', '，', '·', '、'])),
    `（${groups[0]}）${groups.slice(1).join('')}`,
    digits.replaceAll('0', 'O'),
    digits.replace('0', 'o'),
    [...digits].map((digit) => String.fromCodePoint(0xff10 + Number(digit) || 0xff10)).join(''),
    `${digits.slice(0, 7)}\n\n${digits.slice(7)}`,
    `${digits.slice(0, 6)}\n${digits.slice(6)}`,
  ]);
}

function figures(random: Random): string {
  const [a, b, c] = [random.between(100, 999), random.between(1000, 9999), random.between(1000, 9999)];
  return random.pick([
    `分别为${a}、${b}、${c}人`,
    `目标/计划/完成：${a}/${b}/${c}`,
    `${random.between(2015, 2025)} ${random.between(2015, 2025)} ${random.between(2015, 2025)}年`,
    `合计 ${a} ${b} ${c} ${random.between(10, 99)} ${b}`,
    `支出${random.between(13, 19)}${digits(random, 9)}元`,
    `138****${digits(random, 4)}`,
    `合同编号：ZC${random.between(2015, 2025)}-${digits(random, 4)}-1${random.between(3, 9)}${digits(random, 6)}`,
    `http://www.example.gov.cn/art/2023/5/12/art_${digits(random, 4)}_1${random.between(3, 9)}${digits(random, 9)}.html`,
    `预算数${random.between(100, 199)},${digits(random, 3)},${digits(random, 3)}.00元`,
    `比例${random.between(1, 9)}:${random.between(1, 9)}，时间13:00至18:30`,
  ]);
}

const permit = (random: Random) =>
  `620503${random.between(2015, 2024)}${String(random.between(1, 12)).padStart(2, '0')}${String(random.between(1, 28)).padStart(2, '0')}${digits(random, 4)}`;

function creditCode(random: Random): string {
  const first17 = `11620000${digits(random, 9)}`;
  return first17 + creditCheckCharacter(first17);
}

export const KINDS: readonly Kind[] = [
  {
    name: '受助人等个人情况（行文）',
    ids: ['PII_RECIPIENT', 'PII_LIST', 'PII_PAYEE'],
    positive: personInProse,
    negative: noPersonInProse,
  },
  {
    name: '受助人等个人情况（另一组句式）',
    ids: ['PII_RECIPIENT', 'PII_LIST', 'PII_PAYEE'],
    positive: personOtherwise,
    negative: noPersonOtherwise,
  },
  {
    name: '签领、住户、逐人金额（行文）',
    ids: ['PII_RECIPIENT', 'PII_LIST', 'PII_PAYEE'],
    positive: receiverInProse,
    negative: noReceiver,
  },
  {
    name: '个人名单（表格，含无表头）',
    ids: ['PII_LIST', 'PII_PAYEE'],
    positive: personTable,
    negative: figureTable,
  },
  {
    name: '手机号码（各种写法）',
    ids: ['PII_MOBILE'],
    positive: (random) =>
      `${random.pick(['联系电话', '请致电', '王某，', '经办人'])}${parted(random, mobile(random))}${random.pick(['。', '联系。', ''])}`,
    negative: figures,
  },
  {
    name: '网址中的号码',
    ids: ['PII_MOBILE', 'PII_ID'],
    positive: (random) =>
      `见https://www.example.cn/${random.pick(['q?id=', 'u/', 'q?a=1&tel=', 'info/'])}${random.pick([mobile, residentId])(random)}${random.pick(['', '#x', '&b=2'])}。`,
    negative: (random) =>
      `见https://www.example.cn/${random.pick(['art/2023/', 'content_', 'art_12_', 't20230412_'])}${digits(random, random.pick([5, 8, 9]))}.html。`,
  },
  {
    name: '公民身份号码',
    ids: ['PII_ID'],
    positive: (random) => `${random.pick(['身份证号', '', '证件：', '编号'])}${residentId(random)}`,
    negative: (random) =>
      random.pick([
        () => `施工许可证编号${permit(random)}`,
        () => `建筑工程施工许可证（${permit(random)}）`,
        () => `项目代码：${permit(random)}`,
        () => `统一社会信用代码：${creditCode(random)}`,
        () => `身份证号62**************${digits(random, 2)}`,
        () => figures(random),
      ])(),
  },
  {
    name: '银行卡号',
    ids: ['PII_BANK'],
    positive: (random) => {
      const number = random.pick([
        () => `卡号${luhn(`62${digits(random, random.between(13, 16))}`)}`,
        () => luhn(`62${digits(random, 13)}`),
        () => luhn(`62${digits(random, 16)}`),
        () => `开户行示例银行，账号：${luhn(`4${digits(random, 14)}`)}`,
        () => `打入${luhn(`60${digits(random, random.between(13, 16))}`)}`,
      ])();
      return random.chance(25) ? number.replace(/(\d{4})(?=\d)/g, '$1 ') : number;
    },
    negative: (random) =>
      random.pick([
        () => `卡号6205**********${digits(random, 4)}`,
        () => `项目编码：${luhn(`620503${digits(random, 11)}`)}`,
        () => `订单号${luhn(`4${digits(random, 14)}`)}`,
        () => permit(random),
        () => figures(random),
      ])(),
  },
  {
    name: '社会保障卡号、微信号、QQ号',
    ids: ['PII_SOCIAL', 'PII_MESSENGER'],
    positive: (random) =>
      random.pick([
        () =>
          `社会保障卡号：${random.pick(['A', 'B', ''])}${digits(random, 8)}${random.pick(['X', '1'])}`.replace(
            /([AB]\d{8})[X1]$/,
            '$1',
          ),
        () => `社保卡号${random.pick(['为', '：'])}${digits(random, 9)}`,
        () => `微信号：${random.pick(['wx', 'ab', 'li'])}_${digits(random, 6)}`,
        () => `微信：zhang${digits(random, 4)}`,
        () =>
          `QQ${random.pick(['：', '号：', '号', ''])}${random.between(1, 9)}${digits(random, random.between(5, 9))}`,
        () => `加 wxid_${digits(random, 8)}ab`,
      ])(),
    negative: (random) =>
      random.pick([
        () => `发放社会保障卡${random.between(100, 99999)}张`,
        () => `社会保障支出${digits(random, 8)}元`,
        () => `微信公众号“示例发布”推送${digits(random, 3)}期`,
        () => `建立工作QQ群${random.between(2, 90)}个`,
        () => `微信小程序访问${digits(random, 6)}次`,
        () => `社保卡持卡率${random.between(80, 100)}%`,
      ])(),
  },
];
