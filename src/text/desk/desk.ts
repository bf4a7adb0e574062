import { DIRECTION_LABELS, KIND_LABELS, SOURCE_LABELS } from '../labels.ts';
import { BASIS_WORDS, NAME_WORDS } from './draft.ts';

/** Headers that the importer reads, to be written above a table that has none. */
export const TABLE_HEADERS = {
  indicators: ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  funds: ['资金来源', '年初预算数（万元）', '全年预算数（万元）', '全年执行数（万元）'],
} as const;

/** Words of the importer: what it asks, what it left out, why it could not read a file. */
export const DESK_TEXT = {
  unreadable: {
    password: '文件有打开密码，请去掉密码后另存一份',
    broken: '文件已损坏或没有下载完整，请重新取得一份',
    'too-large': '文件太大（单个文件不超过30 MB，解开后不超过150 MB），请只保留报告和评分表',
    'old-word': '这是旧版 Word 文件（.doc），请用 Word 或 WPS 打开，另存为 .docx 再来',
    'old-excel': '这是旧版 Excel 文件（.xls），请用 Excel 或 WPS 打开，另存为 .xlsx 再来',
    wps: '这是 WPS 文字文件（.wps），请用 WPS 打开，另存为 .docx 再来',
    picture: '这是图片，读不出文字；请使用报告的 Word 或 Excel 文件',
    pdf: 'PDF 只能作为附件公开，不能从中读数；请使用报告的 Word 或 Excel 文件',
    unknown: '不认识这种文件；请使用 .docx、.xlsx、.ods、.odt、.html 或文本文件',
    empty: '文件是空的',
    timeout: '20秒内没有读完，已停止；请把文件拆小，或者另存一份再来',
  },

  leftOut: {
    'hidden-sheet': '隐藏的工作表，没有读取',
    'hidden-row': '隐藏的行，没有读取',
    'hidden-column': '隐藏的列，没有读取',
    'hidden-text': '隐藏的文字，没有读取',
    comment: '批注，没有读取',
    deleted: '修订中删除的内容，没有读取',
    inserted: '修订中插入、还没有接受的内容，已按读者所见读取，请核对',
    'header-footer': '页眉页脚，没有读取',
    person: '联系人、负责人等个人信息，没有读取',
    'unused-number': '没有用上的数，请看是否应当填入',
    'unused-text': '没有用上的文字',
    'unread-table': '一张表没有读出，里面的数没有填入',
    'amount-in-words': '大写的金额，没有读取；要登记的请在表单里用数字填写',
    unreadable: '没有读出',
    macro: '文件带有宏，没有运行；不要把这个文件作为附件公开',
    picture: '图片，读不出其中的文字',
    unlinked: '建议没有与问题对上，由保管网站内容的同事登记',
  },

  questions: {
    form: '文件里有几张评分表，用哪一张？',
    reports: {
      text: '像是两份报告：几个文件写的年度、项目或单位不同。用哪一份？',
      choice: (file: string, said: string) => `只用“${file}”这一份${said === '' ? '' : `（${said}）`}`,
      all: '是同一份报告，一起用',
      year: (year: string) => `${year}年度`,
      leftOut: '像是另一份报告，没有采用',
    },
    kind: '这是哪一类评价？表名没有写明',
    year: '评价年度是哪一年？',
    yearConflict: '几处写的年度不同，评价年度是哪一年？',
    projectName: '是哪一个项目？文件里没有写项目名称。从名单里选，名单里没有的写全称',
    unitName: '单位是哪一个？文件里没有写实施单位。从名单里选，名单里没有的写全称',
    unit: '资金表没有写金额单位，是元还是万元？',
    source: (label: string) => `资金行“${label}”是哪一种来源？`,
    unnamedSource: (sums: string) => `资金表有一行没有写名称（${sums}），是合计，还是哪一种来源？`,
    basis: '预算执行率按哪个数计算？原表没有写明',
    fundColumn: (header: string) => `资金表的“${header}”这一列是哪个数？`,
    fundTwice: (field: string, header: string) =>
      `资金表有两列像是${field}，取了前一列，“${header}”没有取，对吗？`,
    rate: (text: string) => `资金表的执行率写的是${text}，是不是漏了百分号？`,
    projectList:
      '这张表列了几个项目，是汇总表，不是一个项目的报告。登记哪一个项目？表中的金额和分数请在表单中填写',
    goalTwice: '表中有两个目标（例如年初的和调整后的），登记哪一个？',
    fundsInWords: '资金数是从正文读出的，请对照原文核实',
    direction: (names: readonly string[]) =>
      `${names
        .slice(0, 3)
        .map((name) => `“${name.slice(0, 20)}”`)
        .join(
          '',
        )}${names.length > 3 ? `等${names.length}项指标` : ''}的目标没有写“≥”“≤”，是多好还是少好？正向是多好，反向是少好`,
    percent: (name: string, text: string) => `指标“${name}”写的是${text}，是不是漏了百分号？`,
    severalInOne: (name: string) => `“${name.slice(0, 20)}”这一格好像写了几项指标，怎样处理？`,
    sharedPoints: (name: string, count: number, text: string) =>
      count === 1
        ? `“${name}”的分数与别的行合用一格（${text}），这一项是多少？原表没有分开，请填写`
        : `“${name}”等${count}项合用一格分数（${text}），各是多少？原表没有分开，请逐项填写`,
    sign: (name: string, sign: string) => `指标“${name}”的“${sign}”不认识，目标是不少于、不超过，还是等于？`,
    places: (field: string) => `${field}有几处写法不同，以哪一处为准？`,
    fundRates: '表上印的执行率与读出的金额对不上，金额的单位、各列取得对吗？',
    pointsSum: (printed: string, sum: string) =>
      `各项分值相加是${sum}，表上印的合计是${printed}，分值读得对吗？`,
    scoreSum: (printed: string, sum: string) =>
      `各项得分相加是${sum}，表上印的总分是${printed}，得分读得对吗？`,
    pointsWhole: (sum: string) => `各项分值相加是${sum}，不是一个整百，分值读得对吗？`,
    pointsGroup: (level: string, printed: string, sum: string) =>
      `“${level}”下各项分值相加是${sum}，表上印的是${printed}，分值读得对吗？`,
    valuesApart: '目标值和完成值两列对不上：单位多数不同，或“≥”“≤”写在完成值里。两列读得对吗？',
    fundParts: '有一项资金比总额还多，金额的单位、各行各列取得对吗？',
    withExecution: (sum: string, points: string) => `${sum}（含预算执行${points}分）`,
    scoreOver: (name: string) => `“${name}”的得分高于分值，“分值”“得分”两列取反了吗？`,
    sharedName: (name: string) => `“${name}”占了几行，各行是不是不同的指标？`,
    scores: '表中有两列得分，哪一列是自评得分？',
    shownRounded: (text: string, exact: string) => `这一格显示${text}，实际存的是${exact}，公开哪一个？`,
    scoreInWords: (words: string) => `总分是从正文“${words}”读出的，对吗？`,
    gradeInWords: (words: string) => `等级是从正文“${words}”读出的，对吗？`,
    gradeApart: (words: string, totals: string) =>
      `正文“${words}”和总分${totals}分写在一句，这个总分没有采用，等级填入吗？`,
    conflict: (field: string, one: string, other: string) =>
      `${field}有两种写法：${one}和${other}，以哪个为准？`,
    goalInWords: (words: string) => `“${words}”这一段是不是预期的绩效目标？`,
    findings: '下列几段是不是报告写的“存在的问题”？',
    category: (rows: string) => `下列问题归入哪一类，原文没有写明，是按用语推测的，对吗？${rows}`,
    categoryRow: (texts: readonly string[], category: string) => `“${texts.join('”“')}”→${category}`,
    role: '总分是谁评的？表名没有写明',
    reviewer: '表中另有一个复核（审核）的分数，是谁评的？',
    recommendations: '下列几段是不是报告写的建议？',
    adviceInOrder: (count: number) =>
      count === 1
        ? '这条建议是不是针对这个问题提的？'
        : `问题和建议各${count}条，是不是依次对应（第一条建议针对第一个问题，依此类推）？`,
    adviceUnlinked: (problems: number, advice: number) => `问题${problems}条、建议${advice}条，条数不同`,
    /** @param header the row above, which was not understood; empty where there is none */
    unreadTable: (rows: number, first: string, header: string) =>
      [
        `共${rows}行，第一行是“${first}”。`,
        header === '' ? '上面没有表头：' : `上面的“${header}”认不出是哪些栏：`,
        `是指标评分表的，请${header === '' ? '在上面补一行' : '把它改成'}“${TABLE_HEADERS.indicators.join('”“')}”这样的表头，没有的栏不写；`,
        `是资金表的，写“${TABLE_HEADERS.funds.join('”“')}”；存好再放进来，或者直接填进草稿。是别的表的，不用管`,
      ].join(''),
    /** @param header the first line of it */
    tableInLines: (header: string) =>
      `从“${header}”起像是一张表，每格占了一行，分不清哪几格是一行：请选中整张表重新复制，或者先粘贴到 Excel，再从 Excel 复制过来`,
    fromTo: (from: string, to: string) => `${from} 至 ${to.replace(/^.* (?=\S+$)/, '')}`,
    item: {
      findings: (text: string) => `“${text}”是不是报告写的问题？`,
      recommendations: (text: string) => `“${text}”是不是报告写的建议？`,
    },
    statements: '正文里的这些数字是不是完成情况？公开后会与正文核对',
    sum: (label: string) => `“${label}”好像等于后面几项之和，对吗？`,
    documents: '文中的这些文件是立项依据，还是只是提到？',
    together: (texts: readonly string[]) =>
      `请一并核对：${texts.map((text, at) => `（${at + 1}）${text}`).join('')}`,
    unknownColumn: (header: string) => `不认识“${header}”这一列，里面的内容是什么？`,
    twice: (one: string, other: string) => `“${one}”和“${other}”两列好像是同一项内容，用哪一列？`,
    guessed: (header: string, field: string) => `“${header}”这一列像是${field}，原表没有明说，对吗？`,
    names: (name: string) => `“${name}”等像是指标的类别，不像指标名称，指标名称在哪一列？`,
    levelMissing: (count: number, name: string) =>
      count === 1
        ? `指标“${name}”没有一级指标，请填写`
        : `有${count}项指标（“${name}”等）没有一级指标，请逐项填写`,
    heading: {
      jump: (text: string) => `标题“${text}”的序号不连续，是不是标题？`,
      lone: (text: string) => `“${text}”前面没有同级的上一个序号，当作正文处理，对吗？`,
      'comma-title': (text: string) => `“${text}”后面是逗号，标题到这里结束对吗？`,
      glued: (text: string) => `“${text}”与前一段连在一起，已分开，对吗？`,
      'no-boundary': (text: string) => `“${text}”有序号，但看不出标题在哪里结束，当作正文处理，对吗？`,
      inverted: (text: string) => `“${text}”的层次与上级颠倒，照原样保留，对吗？`,
      'broken-paragraph': (text: string) => `一段以“${text}”结尾，是不是被断开了？`,
    },
  },

  choices: {
    yes: '是',
    no: '不是',
    check: '已核实，无误',
    allAre: '是，都是',
    noneIs: '不是，不填入',
    itemByItem: '有的不是，逐条问',
    byForm: '各项都读对了',
    oneByOne: '有的不对，逐项改',
    allRight: '都对',
    eachApart: '有的不对，分开问',
    firstColumn: (header: string) => `用“${header}”`,
    percent: (text: string) => `是，应为${text}`,
    literal: (text: string) => `不是，照写${text}`,
    shown: (text: string) => `按显示的${text}`,
    exact: (text: string) => `按存的${text}`,
    split: '分成几项',
    whole: '作为一项',
    skip: '不填入',
    units: { 元: '元', 万元: '万元', 亿元: '亿元' },
    basis: BASIS_WORDS,
    documents: { suggested: '按建议（见各项）', basis: '都是依据', mentioned: '都只是提到' },
  },

  fields: {
    total: '总分',
    grade: '等级',
    executed: '全年执行数',
    initialBudget: '年初预算数',
    fullYearBudget: '全年预算数',
    received: '到位资金',
    ...NAME_WORDS,
    target: '年度指标值',
    actual: '实际完成值',
    weight: '分值',
    claimedScore: '得分',
    reviewedScore: '复核得分',
  },

  kinds: KIND_LABELS,
  sources: SOURCE_LABELS,
  directions: DIRECTION_LABELS,
} as const;
