import { describe, expect, test } from 'vitest';
import { scanText } from '../../../src/disclosure/scan.ts';

const persons = (text: string) =>
  scanText(text)
    .filter(({ id, severity }) => /^PII_(?:RECIPIENT|LIST|PAYEE)$/.test(id) && severity !== 'note')
    .map(({ start, end }) => text.slice(start, end));

const split = (list: string) => list.trim().split(/\s+/);

/** Words of reports that begin with a character that is a surname too, by what they are of. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  crops: split(
    '马铃薯 金银花 黄芪 黄花菜 白萝卜 白菜 胡萝卜 胡麻 高粱 金针菇 石榴 石榴树 叶菜 黄瓜 黄豆 花椒树 花生 苏木 杜仲 杨梅 柳树 松树 荆芥 连翘 易拉罐 米面 麦冬 向日葵 马兜铃 马尾松 龙眼 龙须菜 金丝枣 罗汉果 白芍 白术 梅花鹿 牛羊 鱼塘 桑葚 葛根 柴胡 党参 温室大棚 农作物 水稻田',
  ),
  illness: split(
    '高血压 高血糖 高血脂 白内障 白血病 黄疸 毛囊炎 白癜风 石棉肺 关节炎 皮肤病 支气管炎 干眼症 宫颈癌 强直性脊柱炎 单亲 钱币状湿疹 毕业生 白化病 马蹄内翻足 马蹄形 高尿酸 高风险 温度异常',
  ),
  places: split(
    '黄河 黄山市 江苏 江西省 石首市 武昌 武当山 马鞍山 张掖 张家口 秦皇岛 徐州 郑州 石家庄 龙岩 金昌市 白银市 白云区 韩城 万州 云南 宁夏 安阳市 温州市 吉林省 华山 鄂州市 许昌 唐山市 江汉平原 金沙江 淮河 苏州市 沈阳市 井冈山',
  ),
  things: split(
    '石料 石灰石 路灯 毛毯 毛巾 钟表 龙头 雷达站 车辆 计算机 水泥路 温度计 印刷品 牛仔裤 银行卡 空调器 公交车 农机具 平衡车 包装箱 房屋 金属 田埂 梁柱 顶棚 白炽灯 马桶盖 方便面 石板路 叶面肥 花生油 温室 房地产 纪念品 通知单 明白卡 应急灯',
  ),
  doings: split(
    '马拉松 武术 高跟鞋舞 安居 全民健身 高度重视 高标准 方便快捷 程序规范 严格执行 常态化 任务完成 余款 金额 金融 于年底 向社会 何时发放 陆续到账 高科技 高兴 简单明了 简述 全过程 全覆盖 单方面 经常性 时间表 周边 周年 白天 万余人 万公里 高效办理 万亩林 强化班 明确 成绩单 卫生 平均 习惯 连续 关注度 解决率 满意度 安全感 安置房 易地搬迁 脱贫 劳动力 广场舞 童装',
  ),
};
const GROUPS = split('低保对象 留守儿童 农户 残疾人 大病患者 高龄老人 受助学生 困难群众 退役军人 易返贫户');
const SENTENCES: readonly ((group: string, word: string) => string)[] = [
  (group, word) => `${group}：${word}、高效办理。`,
  (group, word) => `${group}${word}，满意度71%。`,
  (group, word) => `${group}${word}增加300元。`,
  (group, word) => `${group}${word}领取补助500元。`,
  (group, word) => `${group}（${word}）占30%。`,
  (group, word) => `${group}如${word}、${word}，共30项。`,
  (_, word) => `${word}500元、${word}400元已拨付。`,
];

describe('an ordinary word that begins with a surname’s character', () => {
  test.each(Object.entries(WORDS))('is nobody, of %s', (_, words) => {
    const texts = words.flatMap((word) =>
      GROUPS.flatMap((group) => SENTENCES.map((say) => say(group, word))),
    );
    const wrong = texts.flatMap((text) => persons(text).map((name) => `${name} in ${text}`));
    expect(texts.length).toBeGreaterThan(1000);
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  test.each(['高兴明', '金星辉', '白云峰', '石门英', '马头强'])(
    'leaves a name that begins with one a name: %s',
    (name) => {
      expect(persons(`低保户${name}领取补助500元。`)).toEqual([name]);
    },
  );
});

describe('a surname that is a little word', () => {
  const GIVEN = split('竹庚 秋兰 丁川 梅芳 小霞 己英 四菊 明强 辛勇');
  const SAID: readonly ((name: string) => string)[] = [
    (name) => `困难党员${name}由祖母照料。`,
    (name) => `北山乡${name}因患尿毒症住院，获得低保金4900元。`,
    (name) => `${name}（护林员）月补贴600元、李小六（保洁员）月补贴500元。`,
    (name) => `发放表由${name}、李小六签字，其余按手印。`,
  ];

  test.each([...'于把脱银逯'])('%s is one before what names are made of', (surname) => {
    const missed = GIVEN.flatMap((given) =>
      SAID.map((say) => say(surname + given)).filter(
        (text) => !persons(text).some((found) => found.includes(surname + given)),
      ),
    );
    expect(missed).toEqual([]);
  });

  test.each([
    '困难群众于年底前搬入',
    '困难群众于三月底领取补助',
    '农户于春秋两季领取种子',
    '低保户于小暑前后搬入',
    '学生于三林镇参加培训',
    '农户把山林流转给合作社',
    '农户把小麦收入仓库，领取补贴',
    '学生把大山里的故事讲给同学',
    '脱贫户脱贫后不脱政策，享受补助',
    '农户银行卡领取补助',
    '残疾人于大学毕业后就业',
  ])('is one no more in: %s', (text) => {
    expect(persons(text)).toEqual([]);
  });
});
