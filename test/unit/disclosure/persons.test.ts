import { describe, expect, it } from 'vitest';
import { scanText } from '../../../src/disclosure/scan.ts';
import { scanTable } from '../../../src/disclosure/table.ts';

const found = (text: string) =>
  scanText(text).map(({ id, severity, start, end }) => `${severity} ${id} ${text.slice(start, end)}`);

describe('a person beside what is private', () => {
  it.each([
    ['低保户王小五（听力残疾二级）领取补助500元', '王小五'],
    ['石佛镇王家村李小六因病住院', '李小六'],
    ['困难党员：王小五、李小六、赵小七各500元', '王小五、李小六、赵小七'],
    ['向困难群众王小五发放慰问金500元', '王小五'],
    ['被处罚人李小六罚款200元', '李小六'],
    ['受到处分的王小五已调离', '王小五'],
    ['儿童王小五（8岁）', '王小五'],
    ['王小五（男，65岁，肢体残疾）', '王小五'],
    ['王小五，男，65岁，肢体残疾', '王小五'],
    ['走访李小六，女性，1958年3月出生，低保', '李小六'],
    ['社区矫正对象李小六每月报到', '李小六'],
    ['艾滋病感染者王小五', '王小五'],
    ['缓刑人员李小六', '李小六'],
    ['受灾群众王小五领取棉被', '王小五'],
    ['低保户王小五免费使用轮椅', '王小五'],
    ['精神障碍患者王小五由祖母照料', '王小五'],
    ['吸毒人员李小六接受戒治', '李小六'],
    ['低收入家庭李小六获赠电视', '李小六'],
    ['五保老人（王小五）的材料未归档', '王小五'],
    ['因病致贫的王小五年内脱贫', '王小五'],
    ['临时救助王小五2000元', '王小五'],
    ['欧阳小五系一级肢残', '欧阳小五'],
    ['帮扶对象：王小五', '王小五'],
    ['流浪乞讨人员王小五返乡', '王小五'],
    ['给予王小五党内警告处分', '王小五'],
    ['对王小五作出行政拘留五日的决定', '王小五'],
    ['责令王小五退回补贴3600元', '王小五'],
    ['依法对王小五罚款2000元', '王小五'],
    ['走访了王小五家，其妻患有癌症', '王小五'],
    ['为王小五等5名残疾人配发轮椅', '王小五'],
    ['儿童福利院收养的王小五，今年6岁', '王小五'],
    ['上访户王小五', '王小五'],
    ['服刑人员子女王小五助学', '王小五'],
    ['2023年3月死亡的王小五仍在领取津贴', '王小五'],
    ['已故人员王小五继续领取养老金', '王小五'],
    ['事故造成王小五等3人死亡', '王小五'],
    ['王小五，肢体残疾二级，领取护理补贴', '王小五'],
    ['1. 王小五，男，65岁，甲村', '王小五'],
    ['村支书王小五违规办理低保，受到党内警告处分', '王小五'],
    ['村主任之弟王小五被纳入低保', '王小五'],
    ['示例中学初三（2）班王小五获一等助学金', '王小五'],
  ])('stops: %s', (text, name) => {
    expect(found(text)).toEqual([`error PII_RECIPIENT ${name}`]);
  });

  it.each([
    ['资助对象李四领取助学金', '李四'],
    ['张某某（男，65岁，…）', '张某某（男，65岁，…）'],
    ['走访残疾人祁小五反映补助未到', '祁小五'],
    ['产妇祁小五顺产', '祁小五'],
    ['老人王小五搬家', '王小五'],
    ['走访妇女王小五时', '王小五'],
    ['张某某，女，7岁，孤儿', '张某某'],
    ['犯罪嫌疑人张某某，16岁，就读于示例中学', '张某某'],
    ['病历号1，患者张某，女，34岁，手术', '张某'],
    ['低保户傅小五领取补助', '傅小五'],
    ['低保户庞小五一家三口', '庞小五'],
    ['低保户卫国强每月领取低保金', '卫国强'],
    ['走访低保户卫国强家，房屋已修缮', '卫国强'],
    ['残疾人平安康领取轮椅一辆', '平安康'],
    ['低保户时光荣、另一户房屋未改造', '时光荣'],
    ['特困人员明白山由镇敬老院集中供养', '明白山'],
  ])('has to be looked at: %s', (text, name) => {
    expect(found(text)).toEqual([`warn PII_RECIPIENT ${name}`]);
  });

  it.each([
    ...[
      '患者满意度达到95%',
      '残疾人就业培训',
      '低保户张贴公示',
      '学生高度重视',
      '老人常在家',
      '全区低保户享受补助',
    ],
    ...[
      '王**（男，65岁，残疾二级）领取补助',
      '一名低保对象领取补助500元',
      '高血压患者规范管理率',
      '高龄老人享受津贴',
    ],
    ...['教师，女，35岁以下占40%', '高级工程师，男，45岁', '专家王小五，男，高级会计师'],
    ...['低保户王某某领取500元', '残疾人周边环境改善', '五保老人金额核算准确', '孤儿石柱土家族自治县援建'],
    ...[
      '低保户王家沟村集中供养',
      '患者马铃薯过敏',
      '困难职工任务完成',
      '残疾人高温补贴',
      '困难群众于年底前搬入',
    ],
    ...['给予三家单位通报批评', '对施工方罚款2万元', '责令高家庄村退回补贴', '为康乐村等5名村干部'],
    ...['对于未达标的给予警告', '将江水河道等5户搬迁', '贫困户石家沟返还押金', '对马路沿线残疾人，今年新增'],
    ...[
      '残疾人平均享受两项补贴',
      '低保户时间段调整',
      '脱贫户成年人领取补助',
      '学生明确后领取',
      '农户计划内领取',
    ],
    ...['受益人口3万人，惠及农户高温补贴', '局长王小五主持会议，部署困难群众救助', '儿童卫生室享受'],
    ...['区教育局局长王小五主持会议', '陈旧校舍改造补助', '武威市低保户补助', '儿童马拉松比赛'],
  ])('is none: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['领款人王小五、李小六签字齐全', 'error', '王小五、李小六'],
    ['代领人：王小五、李小六签字确认，其余按手印', 'error', '王小五、李小六'],
    ['签字人：王小五（代）、李四', 'error', '王小五'],
    ['领款人一栏由王小五、李小六等人签字', 'error', '王小五、李小六'],
    ['签领人：李四', 'warn', '李四'],
    ['发放表由王小五、李小六签字，另有5人按手印', 'error', '王小五、李小六'],
    ['王小五户厕所改造未完工', 'error', '王小五'],
    ['王小五 500元', 'error', '王小五'],
  ])('is named by what was signed, owned or got: %s', (text, severity, name) => {
    expect(found(text)).toEqual([`${severity} PII_PAYEE ${name}`]);
  });

  it('is every one of a list of names with sums, and every household', () => {
    expect(found('王小五500元、李小六400元已打卡')).toEqual([
      'error PII_PAYEE 王小五',
      'error PII_PAYEE 李小六',
    ]);
    expect(found('抽查了王小五户、李小六户')).toEqual(['error PII_PAYEE 王小五', 'error PII_PAYEE 李小六']);
  });

  it.each([
    '领款人签字手续齐全',
    '签字人与登记人不一致的3户',
    '评价组组长王小五、成员李小六签字确认',
    '贫困户、监测户、农户厕所改造未完工',
    '高家庄村500元、王家沟村400元已拨付',
    '设备费500元，材料费400元，劳务费300元',
    '马铃薯 500元',
  ])('is none by what was signed, owned or got: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is found in lists parted by blanks, and under titles that may mean kinds of people', () => {
    expect(found('王小五 男 65 残疾二级 500元')).toEqual(['error PII_LIST 王小五']);
    const header = ['学号', '学生', '班级'];
    expect(scanTable([header, ['1', '王小五', '高一3班']]).map(({ id, row }) => `${id} ${row}`)).toEqual([
      'PII_LIST 0',
    ]);
    expect(scanTable([header, ['1', '寄宿生', '12个班级']])).toEqual([]);
    expect(
      scanTable([
        ['被补助人', '类别'],
        ['王小五', 'A类'],
      ]).map(({ id }) => id),
    ).toEqual(['PII_LIST']);
  });

  it('is found in lists without a header', () => {
    expect(found('|王小五|男|65|残疾二级|500元|')).toEqual(['error PII_LIST 王小五']);
    expect(found('|某某|男|65|残疾二级|500元|')).toEqual(['warn PII_LIST 某某']);
    expect(found('|王**|男|65|残疾二级|500元|')).toEqual([]);
    expect(found('|听力残疾二级|12|500元|6000元|')).toEqual([]);
    const rows = [['王小五', '尿毒症', '2万元']];
    expect(scanTable(rows).map(({ id, row, column }) => `${id} ${row} ${column}`)).toEqual(['PII_LIST 0 0']);
  });

  it('shows no more of a name than its first character', () => {
    expect(scanText('低保户王小五领取补助').map(({ masked }) => masked)).toEqual(['王**']);
    expect(scanTable([['王小五', '男', '65', '低保']]).map(({ masked }) => masked)).toEqual(['王**']);
  });
});

describe('numbers of messengers and social security', () => {
  it.each([
    ['微信号：wxid_20200101', 'PII_MESSENGER'],
    ['微信：zhang2020', 'PII_MESSENGER'],
    ['QQ号123456789', 'PII_MESSENGER'],
    ['薇信：zhang2020', 'PII_MESSENGER'],
    ['扫码wx: zhang_88', 'PII_MESSENGER'],
    ['社会保障卡号：A12345678', 'PII_SOCIAL'],
    ['社保卡号为123456789', 'PII_SOCIAL'],
  ])('%s', (text, id) => {
    expect(scanText(text).map((hit) => hit.id)).toEqual([id]);
  });

  it.each([
    '工作QQ群号123456789',
    '微信公众号“示例发布”',
    '发放社会保障卡12345678张',
    '社会保障支出123456789元',
  ])('%s is none', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('addresses and mail that hide from patterns', () => {
  it.each([
    ['家住清源区桥南路12号院3栋1202', 'PII_ADDRESS'],
    ['租住在花园小区5栋2单元301', 'PII_ADDRESS'],
    ['住在石佛镇王家村三组12号', 'PII_ADDRESS'],
    ['邮箱 zhangsan#163.com', 'PII_EMAIL'],
    ['邮箱zhangsan(at)qq.com', 'PII_EMAIL'],
    ['邮箱：zhangsan[at]sina[dot]com', 'PII_EMAIL'],
  ])('%s', (text, id) => {
    expect(scanText(text).map((hit) => hit.id)).toEqual([id]);
  });

  it.each(['居住在3号楼', '入住安置点3号楼120户', '住在集中安置区5栋120户', '现住120户', '见C#163号样本'])(
    '%s is none',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
