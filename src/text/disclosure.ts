/**
 * What the disclosure guard says. Values arrive masked; nothing here may ask for the full value back.
 * `severity` is that of the kind as a rule; a hit may carry a milder one.
 */

/** Arguments of every message of the guard. */
export interface DisclosureArgs extends Record<string, string | number | boolean | null> {
  /** The value with stars. */
  readonly masked: string;
  /** Why it counts, from {@link HIT_REASONS}. */
  readonly reason: string;
}

interface Entry<A> {
  readonly severity: 'error' | 'warn' | 'note';
  readonly message: (args: A) => string;
  readonly hint: (args: A) => string;
}

/** Why something was taken for what it is. */
export const HIT_REASONS = {
  'check-digit': '校验码相符',
  named: '前文或列名写明',
  shape: '格式相符',
  'header-only': '只有表头',
  'rows-follow': '表头下有未脱敏的姓名和个人信息',
  'paid-person': '个人姓名与领取的款项写在一起',
  'person-row': '一行里写有姓名和个人情况',
  'private-fact': '姓名与救助、疾病、残疾、处罚或未成年人的情况写在一起',
  described: '姓名后写有性别、年龄等个人情况',
  starred: '带有密级标志★',
  alone: '单独成行',
  'marked-field': '公开属性或密级一栏',
  office: '政府机关邮箱',
  private: '非政府机关邮箱',
} as const;

const ALLOW = '确属应当公开的，由保密审查岗登记到允许公开清单，写明理由、岗位和有效期';

export const DISCLOSURE_MESSAGES = {
  SECRECY_MARK: {
    severity: 'error',
    message: ({ masked, reason }) => `有不得公开的标志“${masked}”（${reason}）`,
    hint: () =>
      '先停止发布，送保密审查。涉密、内部或依申请公开的内容不能放进本站，也不要只删标志；已经解密或改为主动公开的，换用去掉标志的正式文本',
  },
  PII_ID: {
    severity: 'error',
    message: ({ masked, reason }) => `有公民身份号码 ${masked}（${reason}）`,
    hint: () =>
      '删去整个号码，例如把“张某，身份证号……”改为“张某”；必须区分个人时只留前两位和末三位：62*************123',
  },
  PII_BANK: {
    severity: 'error',
    message: ({ masked, reason }) => `有银行卡号 ${masked}（${reason}）`,
    hint: () => '删去卡号；需要说明已付款的，写“已转入本人银行卡”，最多保留末四位',
  },
  PII_MOBILE: {
    severity: 'error',
    message: ({ masked, reason }) => `有手机号码 ${masked}（${reason}）`,
    hint: () =>
      '删去手机号码，联系方式改写单位公开的办公电话；如果是金额或数量，在数字后写明单位，例如“元”“人次”',
  },
  PII_LIST: {
    severity: 'error',
    message: ({ masked, reason }) => `有个人名单，表头为“${masked}”（${reason}）`,
    hint: () =>
      '不要发布逐人名单，改为汇总数，例如“补助40人，共2万元”；依法须公示的，姓名以外的身份证号、电话、住址、卡号、困难情形都要删去',
  },
  PII_RECIPIENT: {
    severity: 'error',
    message: ({ masked, reason }) => `写有个人的困难、疾病、残疾、处罚等情况：${masked}（${reason}）`,
    hint: () =>
      '去掉姓名，按类别汇总，例如“听力残疾二级1人，补助500元”；必须举例的写“一名低保对象”，不写性别、年龄、村组的组合',
  },
  PII_PAYEE: {
    severity: 'error',
    message: ({ masked, reason }) => `写有个人领取款项：${masked}（${reason}）`,
    hint: () => '去掉姓名，按类别汇总，例如“支付劳务费3人次，共3000元”',
  },
  PII_PASSPORT: {
    severity: 'error',
    message: ({ masked, reason }) => `有护照或通行证号码 ${masked}（${reason}）`,
    hint: () => '删去证件号码，只写证件种类，例如“持有效护照”',
  },
  PII_SOCIAL: {
    severity: 'error',
    message: ({ masked, reason }) => `有社会保障卡号 ${masked}（${reason}）`,
    hint: () => '删去卡号；需要说明的，写“已通过社会保障卡发放”',
  },
  PII_MESSENGER: {
    severity: 'error',
    message: ({ masked, reason }) => `有微信号或 QQ 号 ${masked}（${reason}）`,
    hint: () => `个人账号请删去，改写单位公开的办公电话；${ALLOW}`,
  },
  PII_ADDRESS: {
    severity: 'warn',
    message: ({ masked, reason }) => `像是个人住址：${masked}（${reason}）`,
    hint: () => '只写到乡镇或街道，例如“石佛镇”；如果是单位地址，写明单位名称',
  },
  PII_EMAIL: {
    severity: 'warn',
    message: ({ masked, reason }) => `有电子邮箱 ${masked}（${reason}）`,
    hint: () => `个人邮箱请删去，改写单位公开的 gov.cn 邮箱；${ALLOW}`,
  },
  PII_PLATE: {
    severity: 'warn',
    message: ({ masked, reason }) => `像是车辆号牌：${masked}（${reason}）`,
    hint: () => '删去号牌，写车辆用途和数量，例如“执法车辆1辆”',
  },
  PII_ACCOUNT: {
    severity: 'note',
    message: ({ masked, reason }) => `有账号 ${masked}（${reason}）`,
    hint: () => `核对是否为单位对公账户；个人账户必须删去，对公账户没有必要公开的也请删去。${ALLOW}`,
  },
  PII_CONTACT: {
    severity: 'note',
    message: ({ masked, reason }) => `写有联系人或负责人姓名：${masked}（${reason}）`,
    hint: () => `核对是否以职务身份出现；不是的，改写岗位，例如“联系人：办公室”。${ALLOW}`,
  },
  PII_LANDLINE: {
    severity: 'note',
    message: ({ masked, reason }) => `有固定电话 ${masked}（${reason}）`,
    hint: () => `核对是否为单位公开的办公电话；住宅电话请删去。${ALLOW}`,
  },
} satisfies Record<string, Entry<DisclosureArgs>>;

/** Arguments of the messages about the list of allowances itself. */
export interface AllowanceArgs extends Record<string, string | number | boolean | null> {
  /** Id of the detector. */
  readonly detector: string;
  /** The reason that the entry gives. */
  readonly reason: string;
  /** First and last day. */
  readonly date: string;
  readonly expires: string;
}

export const ALLOWANCE_MESSAGES = {
  ALLOWANCE_EXPIRED: {
    severity: 'warn',
    message: ({ detector, reason, expires }) =>
      `允许公开的登记已于 ${expires} 到期：${detector}（${reason}）`,
    hint: () => '重新审查：仍可公开的，更新 date、expires 和 approvedBy；不再公开的，删去内容和这条登记',
  },
  ALLOWANCE_PENDING: {
    severity: 'warn',
    message: ({ detector, reason, date }) => `允许公开的登记 ${date} 才生效：${detector}（${reason}）`,
    hint: () => '到生效日再发布；日期写错的，改正 date',
  },
  ALLOWANCE_UNUSED: {
    severity: 'note',
    message: ({ detector, reason }) => `允许公开的登记没有对应的内容：${detector}（${reason}）`,
    hint: () => '内容已经删去的，把这条登记也删去；否则核对 detector 和 sha256',
  },
} satisfies Record<string, Entry<AllowanceArgs>>;
