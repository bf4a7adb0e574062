import { describe, expect, it } from 'vitest';
import { doublings } from '../../../../src/checks/rules/text/doubling.ts';
import { readNumber } from '../../../../src/checks/rules/text/numbers.ts';
import { TXT_DAMAGE } from '../../../../src/checks/rules/text/txt-damage.ts';
import { TXT_GARBLED } from '../../../../src/checks/rules/text/txt-garbled.ts';
import { TXT_NUMBERING } from '../../../../src/checks/rules/text/txt-numbering.ts';
import { TXT_WRONG } from '../../../../src/checks/rules/text/txt-wrong.ts';
import { runCheck } from '../../../../src/checks/run-checks.ts';
import { subjectOf } from '../../../../src/checks/subject.ts';
import { failuresOf } from '../../../support/checks.ts';
import { REPORT } from '../../../support/report-facts.ts';
import { repositoryContent } from '../../../support/repository.ts';

const fault = (
  kind: 'damaged' | 'missing-mark' | 'broken-paragraph' | 'inline-heading',
  printed: string,
) => ({
  printedFaults: [{ kind, where: '（二）存在的问题', printed }],
});

describe('TXT_DAMAGE', () => {
  it.each([
    ['根据中发〔201834号的要求。', ':1:3 ⟦中发〔201834号⟧ error 文号“中发〔201834号”缺括号'],
    ['财预2020〕10号规定。', ':1:1 ⟦财预2020〕10号⟧ error 文号“财预2020〕10号”缺括号'],
    ['在20237-8月开展。', ':1:2 ⟦20237-8月⟧ error 年份残缺：“20237-8月”'],
    ['到20239年完成。', ':1:2 ⟦20239年⟧ error 年份残缺：“20239年”'],
    ['共检查锟斤拷锟斤拷家。', ':1:4 ⟦锟斤拷锟斤拷⟧ error 有乱码“锟斤拷锟斤拷”'],
    ['共检查\uFFFD\uFFFD家。', ':1:4 ⟦\uFFFD\uFFFD⟧ error 有乱码“\uFFFD\uFFFD”'],
    ['按保财教202060号文执行。', ':1:2 ⟦保财教202060号⟧ error 文号“保财教202060号”缺括号'],
    ['按照示政发〔2022〕号执行。', ':1:3 ⟦示政发〔2022〕号⟧ error 文号“示政发〔2022〕号”缺序号'],
    ['于2021年年1231日完成。', ':1:2 ⟦2021年年1231日⟧ error 日期残缺：“2021年年1231日”'],
    ['于2 0 2 3年完成。', ':1:2 ⟦2 0 2 3年⟧ error 日期残缺：“2 0 2 3年”'],
    ['于2023 年12 月 3 1 日完成。', ':1:13 ⟦3 1 日⟧ error 日期残缺：“3 1 日”'],
    ['于22023年完成。', ':1:2 ⟦22023年⟧ error 日期残缺：“22023年”'],
    ['于2023-2022年实施。', ':1:2 ⟦2023-2022年⟧ warn 起止先后颠倒：“2023-2022年”'],
    ['自2023年至2022年实施。', ':1:2 ⟦2023年至2022年⟧ warn 起止先后颠倒：“2023年至2022年”'],
    ['于2023年8-7月开展。', ':1:7 ⟦8-7月⟧ warn 起止先后颠倒：“8-7月”'],
    ['于8月20日至15日开展。', ':1:4 ⟦20日至15日⟧ warn 起止先后颠倒：“20日至15日”'],
    ['于2023年2月29日验收。', ':1:2 ⟦2023年2月29日⟧ warn 没有这个日期：“2023年2月29日”'],
    ['于2023-13-01签订。', ':1:2 ⟦2023-13-01⟧ warn 没有这个日期：“2023-13-01”'],
    ['于2023.2.30验收。', ':1:2 ⟦2023.2.30⟧ warn 没有这个日期：“2023.2.30”'],
    ['自2023年3月至2023年1月。', ':1:2 ⟦2023年3月至2023年1月⟧ warn 起止先后颠倒：“2023年3月至2023年1月”'],
    ['于2023年1 2月完成。', ':1:7 ⟦1 2月⟧ error 日期残缺：“1 2月”'],
    ['于2023年第5季度完成。', ':1:7 ⟦第5季度⟧ warn 没有这个日期：“第5季度”'],
    ['于2O23年完成。', ':1:2 ⟦2O23⟧ warn “2O23”里数字与字母混用'],
    ['支出1OO万元。', ':1:3 ⟦1OO⟧ warn “1OO”里数字与字母混用'],
    ['完成率为95%%。', ':1:5 ⟦95%%⟧ warn 单位或百分号写重了或写错了位置：“95%%”'],
    ['提高5%个百分点。', ':1:3 ⟦5%个百分点⟧ warn 单位或百分号写重了或写错了位置：“5%个百分点”'],
    ['支出100万元万元。', ':1:3 ⟦100万元万元⟧ warn 单位或百分号写重了或写错了位置：“100万元万元”'],
    ['按照财预〔20〕10号执行。', ':1:3 ⟦财预〔20〕10号⟧ warn 年份残缺：“财预〔20〕10号”'],
    ['见《预算法的规定。', ':1:2 ⟦《⟧ note 括号或书名号不成对：“《预算法的规定。”'],
    ['经费（含专项）和）设备。', ':1:9 ⟦）⟧ note 括号或书名号不成对：“）设备。”'],
  ])('finds what is broken in %s', (narrative, expected) => {
    expect(failuresOf(TXT_DAMAGE, {}, { narrative })).toEqual([`narrative.mdx${expected}`]);
  });

  it('finds the same in the facts, at its place within the value', () => {
    const goals = { ...REPORT.goals, expected: '"示例"按"中发〔201834号"办理。' };
    expect(failuresOf(TXT_DAMAGE, { goals })).toEqual([
      'report.json "expected": "\\"示例\\"按\\"⟦中发〔201834号⟧\\"办理。", error 文号“中发〔201834号”缺括号',
    ]);
  });

  it.each([
    '中发〔2018〕34号、财预〔2020〕10号。',
    '共12023元，2023年7—8月，10.20237。',
    '1）甲；2）乙。a）丙',
    '于 2023 年 12 月 31 日完成，2023年 3 1 组。',
    '第120231号合同，12023年级学生。',
    '财发2023年工作要点，印发202份。',
    '“甲”“乙”《丙〈丁〉》（戊）【己】',
    '“第一段引文没有收尾',
    'Café naïve',
    '2024年2月29日、2023-12-31、2023.12.31，O2O平台5个，5G基站，H2O，版本2023.13，每季度、第四季度，10月十日。',
    '2022-2023年、2023年7—8月、8月15日至20日、2023年11月至2024年3月、11月—次年3月。',
  ])('is silent on %s', (narrative) => {
    expect(failuresOf(TXT_DAMAGE, {}, { narrative })).toEqual([]);
  });

  it('shows control characters by their number', () => {
    const goals = { ...REPORT.goals, expected: '标题ç»©æ\u0095\u0088。' };
    expect(failuresOf(TXT_DAMAGE, { goals })[0]).toMatch(/ error 有乱码“ç»©æ\\x95\\x88”$/);
  });

  it('reports what the record says of the original, without stopping the build', () => {
    expect(failuresOf(TXT_DAMAGE, fault('damaged', '中发〔201834号'))[0]).toMatch(
      /"printed": ⟦"中发〔201834号"⟧ warn 原文字符残缺：“中发〔201834号”$/,
    );
  });
});

describe('TXT_GARBLED', () => {
  it.each([
    ['对项目进行了进行了检查并形成报告。', ':1:4 ⟦进行了进行了⟧ note 词语重复：“进行了进行了”'],
    ['检查工作在年底已经完成完成。', ':1:10 ⟦完成完成⟧ note 词语重复：“完成完成”'],
    ['设备全部安装，验收合格合格，投入使用。', ':1:10 ⟦合格合格⟧ note 词语重复：“合格合格”'],
    ['加强了对企业的的监督检查工作。', ':1:7 ⟦的的⟧ note 词语重复：“的的”'],
    ['召开项目推进座谈会会，部署工作。', ':1:9 ⟦会会⟧ note 词语重复：“会会”'],
    ['预算执行率率为百分之九十。', ':1:5 ⟦率率⟧ note 词语重复：“率率”'],
    ['群众满意度度和知晓率均有提高。', ':1:5 ⟦度度⟧ note 词语重复：“度度”'],
    ['检查机构8家，，未发现问题。', ':1:7 ⟦，，⟧ note 标点重复：“，，”'],
    ['检查机构8家，。', ':1:7 ⟦，。⟧ note 标点重复：“，。”'],
    ['根据《关于印发＜工作方案＞的通知》执行。', ':1:8 ⟦＜工作方案＞⟧ note 书名号内用“＜＞”：“＜工作方案＞”'],
    [
      '用于计量器具免费检定、\n\n质量强市等工作。',
      ':1:1 ⟦用于计量器具免费检定、⟧ note 段落中断：“用于计量器具免费检定、⏎质量强市等工作。”',
    ],
    [
      '我局根据相关文件精神及我局工作实际，对考核内容进行了细化量化，将创建目标和任务层层分解到部门',
      ':1:35 ⟦目标和任务层层分解到部门⟧ note 缺标点：“目标和任务层层分解到部门”',
    ],
  ])('finds what is garbled in %s', (narrative, expected) => {
    expect(failuresOf(TXT_GARBLED, {}, { narrative })).toEqual([`narrative.mdx${expected}`]);
  });

  it.each([
    '研究研究再定，认认真真检查，目的的确明确，为了了解情况，罢了。',
    '推动和谐、和平发展，针对对策。',
    '《关于印发〈工作方案〉的通知》，比例＜5%。',
    '等等等等。',
    '联系地址\n\n单位名称',
    '工作作为重点，项目目的明确，工会会员、委员会会议、标的，资金金额，施工工程、人员员额。',
    '- 甲、\n- 乙',
  ])('is silent on %s', (narrative) => {
    expect(failuresOf(TXT_GARBLED, {}, { narrative }).filter((line) => !line.includes('中断'))).toEqual([]);
  });

  it('leaves several full stops to the rule about templates', () => {
    expect(failuresOf(TXT_GARBLED, {}, { narrative: '已完成。。' })).toEqual([]);
  });

  it('reports what the record says of the original', () => {
    expect(failuresOf(TXT_GARBLED, fault('missing-mark', '等我局根据'))[0]).toMatch(
      /"printed": ⟦"等我局根据"⟧ note 原文“（二）存在的问题”缺标点：“等我局根据”$/,
    );
    expect(failuresOf(TXT_GARBLED, fault('broken-paragraph', '检定、⏎质量'))[0]).toMatch(
      /原文“（二）存在的问题”段落中断：“检定、⏎质量”$/,
    );
  });
});

describe('doublings', () => {
  it.each([
    ['进行了进行了', [{ start: 0, length: 6 }]],
    ['甲乙丙丁甲乙丙丁', [{ start: 0, length: 8 }]],
    ['甲乙丙甲乙丙甲乙丙', [{ start: 0, length: 6 }]],
    ['研究研究', []],
    ['123123', []],
    ['甲乙丙，甲乙丙', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(doublings(text)).toEqual(expected);
  });
});

describe('TXT_NUMBERING', () => {
  const lines = (...text: string[]) => text.join('\n\n');

  it('finds an outer level below an inner one, and two ways of writing one level', () => {
    const narrative = lines('## 一、甲', '### 3.经费', '#### （一）来源', '乙', '## 二、丙', '### 1、准备');
    expect(failuresOf(TXT_NUMBERING, {}, { narrative })).toEqual([
      'narrative.mdx:5:1 ⟦#### （一）来源⟧ note 编号层次：“3.”之下是“（一）”',
      'narrative.mdx:11:1 ⟦### 1、准备⟧ note 同一层次的编号有两种写法：“3.”和“1、”',
    ]);
  });

  it('finds numbers that do not follow each other', () => {
    const narrative = lines('## 一、甲', '## 三、乙', '### （一）丙', '### （一）丁');
    expect(failuresOf(TXT_NUMBERING, {}, { narrative })).toEqual([
      'narrative.mdx:3:1 ⟦## 三、乙⟧ note 编号不连续：“一、”之后是“三、”',
      'narrative.mdx:7:1 ⟦### （一）丁⟧ note 编号不连续：“（一）”之后是“（一）”',
    ]);
  });

  it('finds a heading that stands in the paragraph before it', () => {
    const narrative = lines(
      '## 一、成效',
      '### （四）计量工作',
      '资料1000余份。（五）认证认可方面。利用平台。',
    );
    expect(failuresOf(TXT_NUMBERING, {}, { narrative })).toEqual([
      'narrative.mdx:5:10 ⟦（五）⟧ note 标题“（五）”写在段落中间',
    ]);
  });

  it('reports what the record says of the original', () => {
    expect(failuresOf(TXT_NUMBERING, fault('inline-heading', '余份。（五）认证'))[0]).toMatch(
      /note 原文“（二）存在的问题”的段落中间有标题：“余份。（五）认证”$/,
    );
  });

  it('is silent on sound numbering, on headings without numbers and on enumerations in a sentence', () => {
    expect(failuresOf(TXT_NUMBERING)).toEqual([]);
    const narrative = lines(
      '## 摘要',
      '## 一、甲',
      '### （一）乙',
      '分为（一）一次。（二）两次。',
      '## 附件',
    );
    expect(failuresOf(TXT_NUMBERING, {}, { narrative })).toEqual([]);
  });

  it.each([
    ['一、', 'han', 1],
    ['十二、', 'han', 12],
    ['二十一、', 'han', 21],
    ['（二十）', 'han-bracket', 20],
    ['3．', 'digit', 3],
    ['(4)', 'digit-bracket', 4],
    ['⑤', 'circle', 5],
  ])('reads %s', (printed, style, value) => {
    expect(readNumber(printed)).toMatchObject({ style, value });
  });
});

describe('damaged dates and numbers', () => {
  it.each([
    ...['2021年年1231日', '2021年1231日', '12月月31日', '2023年1205日'].map((printed) => [
      printed,
      '日期残缺',
    ]),
    // No such day, and no such month.
    ...['2月30日', '2025年2月30日', '11月31日', '12月32日', '2023年13月', '2023年00月'].map((printed) => [
      printed,
      '没有这个日期',
    ]),
  ])('%s: %s', (printed, words) => {
    const found = failuresOf(TXT_DAMAGE, {}, { narrative: `于${printed}完成。` });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`⟦${printed}⟧ error ${words}：“${printed}”`);
  });

  it.each([
    ['满意度≥95%≥。', 'warn 单位或百分号写重了或写错了位置：“≥95%≥”'],
    ['满意度≤ 5 ≥。', 'warn 单位或百分号写重了或写错了位置：“≤ 5 ≥”'],
    ['执行率为57..96%。', 'warn 单位或百分号写重了或写错了位置：“57..96%”'],
    ['于上午10:75开会。', 'warn 没有这个日期：“10:75”'],
    ['实施期从12月至11月。', 'note 起止的月份没有写年份，前后颠倒还是跨了年，看不出来：“12月至11月”'],
    ['下达资金（甘财农[2023]号）。', 'error 文号“甘财农[2023]号”缺序号'],
  ])('%s', (narrative, message) => {
    const found = failuresOf(TXT_DAMAGE, {}, { narrative });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  it.each([
    '比例24:70，分为1:85',
    '从3月至11月',
    '自2023年12月至2024年11月',
    '10≤x≤20',
    '合同（2023）号牌',
    '至24:00止',
  ])('%s is sound', (narrative) => {
    expect(failuresOf(TXT_DAMAGE, {}, { narrative: `为${narrative}。` })).toEqual([]);
  });

  it('tells once of digits that a converter left behind every paragraph', () => {
    const narrative = Array.from(
      { length: 4 },
      (_, at) => `第${at}项资金支付合规，未发现截留挪用情形。${at % 2}`,
    ).join('\n\n');
    expect(failuresOf(TXT_GARBLED, {}, { narrative })).toEqual([
      'narrative.mdx:1:10 ⟦，未发现截留挪用情形。0⟧ note 句末多出数字：“，未发现截留挪用情形。0”，这样的段落共4处',
    ]);
  });

  it.each(['保财教202060', '清政办发202061号', '财预202010号'])('（%s）', (printed) => {
    const narrative = `根据《示例管理办法》（${printed}）编制。`;
    expect(failuresOf(TXT_DAMAGE, {}, { narrative })[0]).toContain(`文号“${printed}”缺括号`);
  });

  it.each([
    '2021年12月31日',
    '2021年年底',
    '2021年年初',
    '2021年年度计划',
    '2021年10月',
    '2020年度',
    '清政办发〔2020〕61号',
    '全年1231日次',
    '年1231次',
  ])('leaves %s alone', (printed) => {
    expect(failuresOf(TXT_DAMAGE, {}, { narrative: `于${printed}完成。` })).toEqual([]);
  });
});

describe('TXT_WRONG', () => {
  it.each([
    ['资金及时拔付到位', '拔', '拨'],
    ['建立建全管理制度', '建立建全', '建立健全'],
    ['任务己完成', '己', '已'],
    ['年度任务末完成', '末', '未'],
    ['下午17:00前报送', '下午17:', '17:'],
    ['截止2023年底', '截止', '截至'],
    ['加强工作布署', '布署', '部署'],
    ['工作做的很好', '工作做的', '工作做得'],
    ['认真的完成任务', '认真的', '认真地'],
    ['一九九O年', '一九九O', '一九九〇'],
    ['二0二三年', '二0二三', '二〇二三'],
    ['凌晨13:00', '凌晨13:', '13:'],
    ['名列前矛', '名列前矛', '名列前茅'],
  ])('%s', (words, wrong, right) => {
    const found = failuresOf(TXT_WRONG, {}, { narrative: `${words}。` });
    expect(found[0]).toContain(`中的“${wrong}”疑为“${right}”之误`);
  });

  it.each([
    '海拔高度',
    '二〇二三年、二○二三年',
    '凌晨1:00',
    '认真的态度',
    '年末完成支付',
    '期末使用情况',
    '自己完成作业',
    '知己经营',
    '截止到2023年底',
    '截止日期为6月',
    '在下午5:00前',
    '选拔入学',
    '《关于建立建全机制的通知》',
    '写作“资金拔付”',
    '统筹安排，已经落实',
    '拔出萝卜',
  ])('leaves %s alone', (words) => {
    expect(failuresOf(TXT_WRONG, {}, { narrative: `${words}。` })).toEqual([]);
  });

  it('finds nothing in the words of the repository', async () => {
    const content = await repositoryContent({ includeUnpublished: true });
    const found = content.reports.flatMap((sourced) => runCheck(TXT_WRONG, subjectOf(sourced, content)));
    expect(content.reports.length).toBeGreaterThan(30);
    expect(found.map(({ message }) => message)).toEqual([]);
  });
});
