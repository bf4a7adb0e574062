/** A way of writing that is certainly a slip, and what was meant. */
export interface WrongWord {
  readonly wrong: RegExp;
  /** What to write for what was found. */
  readonly right: string | ((found: string) => string);
}

/** Hours from 13 on say by themselves which half of the day is meant. */
const ofDay = (found: string): string => found.replace(/^\D+/, '');
/** 二0二三: the digits in one way of writing. */
const inHan = (found: string): string => found.replace(/[零○0Oo]/g, '〇');

/**
 * Slips that inspections of government sites count as wrong characters, sure cases only: each pattern is no word and
 * no part of a phrase that is right elsewhere. Ways of writing that dictionaries allow beside each other (帐户 and 账户,
 * 其它 and 其他, 做为) are not in it.
 */
export const WRONG_WORDS: readonly WrongWord[] = [
  { wrong: /(?<![选海提挺])拔(?=付|款|入|出资金|转资金)/g, right: '拨' },
  { wrong: /建立建全/g, right: '建立健全' },
  { wrong: /完咸/g, right: '完成' },
  {
    wrong:
      /己(?=经[^济营验费办]|完成|拨付|支付|整改|建成|实施|落实|投入|通过|下达|到位)(?<!自己|知己|律己|一己)/g,
    right: '已',
  },
  { wrong: /(?<![年度月季周期岁旬本始终])末(?=完成|支付|拨付|达到|整改|执行|使用|及时)/g, right: '未' },
  { wrong: /布署/g, right: '部署' },
  { wrong: /按装/g, right: '安装' },
  { wrong: /既使/g, right: '即使' },
  { wrong: /以经(?=完成|建成|拨付|落实|实施)/g, right: '已经' },
  { wrong: /予已/g, right: '予以' },
  { wrong: /复盖/g, right: '覆盖' },
  { wrong: /园满/g, right: '圆满' },
  { wrong: /防犯/g, right: '防范' },
  { wrong: /统畴/g, right: '统筹' },
  { wrong: /陪训|培驯/g, right: '培训' },
  { wrong: /竟争/g, right: '竞争' },
  { wrong: /气侯/g, right: '气候' },
  { wrong: /松驰/g, right: '松弛' },
  { wrong: /辩(?=识|别)/g, right: '辨' },
  { wrong: /座落/g, right: '坐落' },
  { wrong: /因地治宜/g, right: '因地制宜' },
  { wrong: /按步就班/g, right: '按部就班' },
  { wrong: /一如继往/g, right: '一如既往' },
  { wrong: /再接再励/g, right: '再接再厉' },
  { wrong: /贯彻落时|贯切落实/g, right: '贯彻落实' },
  { wrong: /绩效平价|绩效评介/g, right: '绩效评价' },
  { wrong: /截止(?=目前|今年|\d{4}年|\d{1,2}月)/g, right: '截至' },
  { wrong: /(?:下午|晚上)\s*(?:1[3-9]|2[0-3])[:：时点]/g, right: ofDay },
  { wrong: /上午\s*1[3-9][:：时点]/g, right: ofDay },
  { wrong: /(?:凌晨|早上|清晨)\s*(?:1[2-9]|2[0-3])[:：时点]/g, right: ofDay },
  {
    wrong:
      /[一二](?=[九〇零○0Oo][一二三四五六七八九〇零○0Oo]{2}年)(?=[^年]{0,2}[0Oo])[一二三四五六七八九〇零○0Oo]{3}(?=年)/g,
    right: inHan,
  },
  { wrong: /渡假/g, right: '度假' },
  { wrong: /幅射/g, right: '辐射' },
  { wrong: /通迅/g, right: '通讯' },
  { wrong: /编缉/g, right: '编辑' },
  { wrong: /编篡/g, right: '编纂' },
  { wrong: /脉博/g, right: '脉搏' },
  { wrong: /默守成规/g, right: '墨守成规' },
  { wrong: /名列前矛/g, right: '名列前茅' },
  { wrong: /竞竞业业/g, right: '兢兢业业' },
  { wrong: /迫不急待/g, right: '迫不及待' },
  { wrong: /出奇不意/g, right: '出其不意' },
  { wrong: /一愁莫展/g, right: '一筹莫展' },
  { wrong: /穿流不息/g, right: '川流不息' },
  { wrong: /直接了当/g, right: '直截了当' },
  { wrong: /鼎立相助/g, right: '鼎力相助' },
  { wrong: /委屈求全/g, right: '委曲求全' },
  { wrong: /滥芋充数/g, right: '滥竽充数' },
  { wrong: /走头无路/g, right: '走投无路' },
  { wrong: /人材辈出/g, right: '人才辈出' },
  { wrong: /竣工验受/g, right: '竣工验收' },
  { wrong: /验收和格/g, right: '验收合格' },
  { wrong: /提刚挈领/g, right: '提纲挈领' },
  { wrong: /弄虚做假/g, right: '弄虚作假' },
  { wrong: /全力已赴/g, right: '全力以赴' },
  { wrong: /持之已恒/g, right: '持之以恒' },
  { wrong: /拔乱反正/g, right: '拨乱反正' },
  { wrong: /付出水面/g, right: '浮出水面' },
  {
    wrong: /(?:工作|任务|项目|措施)(?:做|搞|抓|落实)的(?=很好|较好|不够|不到位)/g,
    right: (found) => found.replace(/的$/, '得'),
  },
  {
    wrong:
      /(?:认真|积极|扎实|切实|稳步|深入|有序|顺利|圆满|及时)的(?=(?:开展|推进|落实|组织|完成|实施|执行|履行)(?:了|好|各项|相关|年度|任务|工作))/g,
    right: (found) => found.replace(/的$/, '地'),
  },
];
