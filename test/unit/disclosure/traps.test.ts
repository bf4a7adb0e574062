import { describe, expect, it } from 'vitest';
import { creditCheckCharacter } from '../../../src/disclosure/kinds/gb32100.ts';
import type { TextKind } from '../../../src/disclosure/reading.ts';
import { scanText } from '../../../src/disclosure/scan.ts';
import { card, mobile, residentId } from './invented.ts';

/** A number that is right both as an identity number and as a credit code; one in 31 is. */
function sameAsCreditCode(): string {
  for (let day = 1; day < 29; day += 1) {
    for (let order = 0; order < 1000; order += 1) {
      const id = residentId(
        `190001${String(day).padStart(2, '0')}`,
        String(order).padStart(3, '0'),
        '510000',
      );
      if (creditCheckCharacter(id.slice(0, 17)) === id.charAt(17)) return id;
    }
  }
  throw new Error('one in 31 is both');
}

/** What a report has in the way of numbers, none of them a person's. */
const SILENT: readonly (readonly [name: string, text: string, kind?: TextKind, label?: string])[] = [
  ['index number of a county', '索引号：113418230032914729/202102-00028'],
  ['index number, alone', '113418230032914729/202102-00028'],
  ['index number with a letter', '11340722348722127R/202103-00011'],
  ['credit code of an organ', '统一社会信用代码：11620503013933062X'],
  ['credit code that passes as an identity number', `统一社会信用代码：${sameAsCreditCode()}`],
  ['the same in a field', sameAsCreditCode(), 'facts', 'uscc'],
  ['document number', '（区委办发〔2016〕81号）'],
  ['document number in square brackets', '湘政办发[2020]12号'],
  ['damaged document number', '中发〔201834号'],
  ['contract number', '合同编号：ZC2023-0501-13800138'],
  ['contract number of eleven last digits', `合同编号：ZC2023-0501-${mobile()}`],
  ['contract number of digits', `合同编号：${mobile()}`],
  ['purchase number', '采购项目编号：620503JH202300012'],
  ['project number that begins like a card', `项目编码：${card('620503202300001')}`],
  ['voucher numbers', '会计凭证号：2018-11-0023、记-2018-11-0045'],
  ['voucher number of eleven digits', `凭证号：${mobile()}`],
  ['amount with separators', '1,356,090.00'],
  ['amount with decimals', `${mobile()}.00`],
  ['amount in yuan', `预算总额${mobile()}元`],
  ['amount after a sign', `￥${mobile()}`],
  ['amount in a column', mobile(), 'csv', '金额（元）'],
  ['amount in a field of an export', mobile(), 'csv', 'initial_budget_yuan'],
  ['round amount', `累计${['13', '000000000'].join('')}`],
  ['number of persons', `服务${mobile()}人次`],
  ['broken amounts of real tables', '7,00.0,77；677,00元；1356090.0万元'],
  ['amount and year', '预算1500000 2023年完成'],
  ['two lines of bare figures', '合计\n150000\n13560\n'],
  ['a row of figures', '合计 150 20 1200 33 45 6789'],
  ['years', '2019 2020 2021 2022 2023 2024'],
  ['dates', '2018-11-05至2019-01-31，20181105'],
  ['standards', 'GB 32100-2015、GB/T 19001-2016、GB 11643-1999'],
  ['scores', '产出指标50分，得48.5分；效益指标30/30'],
  ['hash', '4f1380000123412345678901391234abcd0f9e13900001234e8b7c6d5e4f3a2b1c', 'facts', 'sha256'],
  ['hash without a name', 'a13900001234f0e1d2c3b4a5968778695a4b3c2d1e0f13900001234d6e7f8091'],
  ['timestamp', '1700000000000'],
  ['page of a site', `http://www.example.gov.cn/art/2023/5/12/art_1234_${mobile()}.html`],
  ['page of a site, named by a word', `见http://www.nowhere.gov.cn/html/content_${mobile()}.html`],
  ['number and the first character of a word', `共支付${mobile().slice(0, 10)}一次性补助`],
  ['tax invoice code', `0${mobile()}`],
  ['figures that would make a card', card().replace(/^(..)(.....)/, '$1 $2 ')],
  ['no local number begins with 1', '0920-1000000'],
  ['decimal fraction in a script', `M1.${mobile()}L2`, 'script'],
  ['figures side by side in an index', '150 2023 1200', 'index'],
  ['code with letters', `设备编号SN${mobile()}`],
  ['equipment number', '检定仪器E12345678，水准仪G87654321'],
  ['already masked', '手机139****1234，身份证62*************123，卡号************1234'],
  ['hotlines', '拨打12345、12315、12388、110'],
  ['landline inside a contract number', 'HT-0938-2000000-01'],
  ['old 15-digit code without context', '项目流水号620000900101001'],
  ['account word without number', '资金由专用账户支付2023年度12万元'],
  ['office address', '麦积区渭滨北路12号区政务服务中心3楼305室'],
  ['street number only', '办公地址：麦积区渭滨北路12号'],
  ['works in a village', '团庄村三组12号机井改造'],
  ['personal matter in a sentence', '严格保守国家秘密、商业秘密和个人隐私，依法不予公开的除外'],
  ['mark in a sentence', '对依申请公开的信息及时答复；内部资料管理制度健全'],
  ['openness that is public', '公开属性：主动公开'],
  ['bold word', '**秘密**一词不出现在本报告'],
  ['list words in a sentence', '核对姓名、身份证号、电话等信息后发放'],
  ['grade in a table', 'A级景区、京津冀协同、贵州A地块'],
  ['names of images', 'logo@2x.png、sprite@3x.webp'],
  ['mail that nobody owns', 'someone@example.com'],
  ['subsidy for a group', '发放高龄补贴3000元，发放管护员补贴5000元，支付石料补助200元'],
  ['role without a name', '负责人：财务科，联系人：办公室'],
];

describe('numbers of a report that are nobody’s', () => {
  const cases = SILENT.map(([name, text, kind = 'narrative', label]) => ({ name, text, kind, label }));

  it.each(cases)('$name', ({ text, kind, label }) => {
    expect(scanText(text, { kind, label }).map(({ id, masked }) => `${id} ${masked}`)).toEqual([]);
  });

  it('is silent about a report of the usual shape', () => {
    const report = `项目支出绩效部门评价报告

一、项目基本情况
1.项目立项背景
根据《关于印发＜某区创建全国质量强市示范城市工作实施方案＞的通知》（区委办发〔2016〕81号）精神，结合我区实际，特实施本项目。
2.项目实施情况
（1）安全监督抽查

（一）经费来源：财政拨款
该项目年初预算数为50万元，成本（预算）控制在预算范围内，实际支付28.98万元。
共检查各类计量器具610台/件，检定计量器具1489台/件，其中贸易结算类649台/件、安全防护类762台/件、医疗卫生类78台/件。
签订承诺书22份，走访小微企业25家，提供技术服务20人次，发放各类宣传资料1000余份。
成立了预算绩效自评工作领导小组，层层分解到领导、到部门、到专人。
（二）评价结论
1.评分结果：90分
    2.主要结论：优秀
五、附件
`;
    expect(scanText(report)).toEqual([]);
  });
});

/** Small and repeatable; the quality of the numbers does not matter here. */
function* randomNumbers(count: number, length: number, seed: number): Generator<string> {
  let state = seed;
  for (let made = 0; made < count; made += 1) {
    let digits = '';
    while (digits.length < length) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      digits += String(state >>> 8)
        .padStart(8, '0')
        .slice(-6);
    }
    yield digits.slice(0, length);
  }
}

describe('numbers by chance', () => {
  it('takes at most one in 10,000 numbers of 18 digits for an identity number', () => {
    const found = [...randomNumbers(100_000, 18, 11643)].filter((digits) => scanText(digits).length > 0);
    expect(found.length).toBeLessThanOrEqual(10);
  });
});
