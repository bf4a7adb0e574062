import { SEVERITY_WORDS } from '../severity.ts';
import { WAIVER_TEXT } from './waiver.ts';

/** Words of the page 发稿前自检, where a draft is read, checked and mended in the browser. */

const n = (count: number) => String(count);

export const TRY_PAGE_TEXT = {
  title: '发稿前自检',
  navigation: '自检',
  description:
    '把评价报告和自评表放进来，在公开之前看看哪里算不拢、哪里没有写清。文件只在自己的电脑里读，不上传。',
  lead: '把 Word 报告、Excel 自评表放进来，先看看哪里算不拢、哪里没有写清，改好再送审。',
  private: '文件不会离开这台电脑。本页的安全策略禁止任何网络连接，打开后断网也能用。',
  put: '放入材料',
  heldLabel: '放在一起读的文件',
  dropTitle: '把文件拖到这里',
  dropHint:
    '同一个项目的报告、自评表、附表一起放。可以是 .docx、.xlsx、.ods、.odt、.txt、.html；旧版 .doc、.xls、.wps 请先另存为 .docx、.xlsx。',
  fileLabel: '选择文件',
  pasteSummary: '没有文件？粘贴文字',
  pasteLabel: '报告的文字，或者从表格里复制的内容',
  pasteButton: '读取这段文字',
  blankButton: '从空白开始填写',
  idle: '还没有放入材料',
  withoutScript:
    '这一页要用浏览器的脚本来读文件。没有脚本时，请看一看这里能做什么：读出 Word、Excel 里的指标、资金、得分，逐条提问，用本站的检查规则核对，改好后打包带走。保管网站内容的同事也可以用命令做同样的事：',
  rules: '检查哪些内容',
  methods: '得分怎样重算',
  guide: '使用指南',
  command: 'npm run report -- import 报告.docx 自评表.xlsx',
  steps: {
    questions: '要您确认',
    read: '读到了什么',
    checks: '检查结果',
    form: '填写和修改',
    words: '正文',
    preview: '预览',
    take: '带走',
  },
  stepsLabel: '本页各部分',
  remember: '在这台电脑上记住没有做完的内容',
  rememberHint: '公用电脑请不要勾选。附件不会记住。',
  clear: '清除全部内容',
  slug: '文件夹名称',
  slugHint: '报告在网站上的地址。小写字母、数字、短横线，例如 tushuguan-kaifang',
  wordsLabel: '报告正文',
  wordsHint:
    '标题单独写一行，以“一、”开头的是一级标题，以“（一）”开头的是二级标题；段落之间空一行。“正文中的数字”里登记的数字，改了要两处一起改。',
  previewNote: '这里印的是公开后页面上的同一批数，版式从简。',
  takeLead: '都在这台电脑上生成，不经过网络。',
  takeZip: '草稿文件夹（.zip）',
  takeZipHint: '交给保管网站内容的同事，由他用一条命令放进网站，见使用指南。',
  takeTable: '问题清单（.xlsx）',
  takeTableHint: '逐行写明在哪里、是什么、怎样改，发给填表的同事。',
  takePaper: '工作底稿（.xlsx）',
  takePaperHint: '得分、执行率都是公式，改一个数就看得到结果。',
  attach: '加附件',
  attachHint:
    '验收报告、问卷汇总等，放进上面的压缩包一起带走。加进来就在这台机器上打开查看，有个人信息、宏的不放进压缩包，写明在哪里；图片和扫描页程序读不出，写明要谁确认。',
  takePrint: '打印问题清单',
  takePrintHint: '只印这份清单，也可以存成 PDF。',
} as const;

export const TRY_TEXT = {
  reading: (names: string) => `正在读 ${names}……`,
  pasted: '粘贴的文字.txt',
  pastedPage: '粘贴的网页.html',
  replaceKept:
    '这里是一份带回来的草稿，原来的文件不在手边，放入的文件不能和它合读。要放下这份草稿，按这些文件另做一份吗？',
  replaceOwn:
    '这里有一份填写过的草稿，换成另一份，它和加进来的附件就不在了。要留着，请先选“取消”，打包带走。要放下它吗？',
  takeOut: (name: string) => `拿掉“${name}”`,
  takingOut: (name: string) => `正在拿掉“${name}”……`,
  takenOut: (name: string) => `已拿掉“${name}”。`,
  unread: '没有读出内容，原因写在上面。',
  /** Only where there is something. */
  kept: '您填写的内容还在。',
  noDraft: '这个压缩包里没有草稿。请把里面的报告、自评表解开后放进来',
  reopened: '接着上次打包带走的草稿',
  filled: '这是填报表，已按表中写明的字段读入，没有要确认的',
  left: (count: number) => `，导入时还有${n(count)}处没有确认`,
  settled: '已记下您的回答',
  byHand: '这个回答要改动草稿：请先在“填写和修改”“正文”里改好，再选“已经在下面改好”',
  recalled: '接着上次没有做完的内容',
  cleared: '已全部清除，这台电脑上没有留下内容',
  /** Behind what was done instead. */
  stopped: '；前面还没有做完的已停下',
  notRemembered: '这个浏览器不让本页在这台电脑上存内容，没有记住。没有做完的请打包带走',
  blank: '从空白开始：先填题名、年度、项目和单位',
  read: (values: number, questions: number, dropped: number) =>
    `读到${n(values)}个值，${questions === 0 ? '没有要确认的' : `有${n(questions)}处要您确认`}${dropped === 0 ? '' : `，${n(dropped)}处没有采用`}`,
  hung: '这个文件20秒还没有读完，已经停下。请把它另存一份再试，或者把内容复制出来粘贴。其他内容没有受影响。',
  lost: '检查的部分没能运行。请换用新版的 Edge、Chrome、Firefox 或 Safari 打开本页，或者刷新后再试。',
  failed: (reason: string) => `没有做成：${reason}。`,
  /** Something that nobody foresaw, whose own words are for whoever mends the program. */
  broken: '没有做成：程序出了错。请再试一次；还是不行的，打包带走草稿，刷新后接着做，并告诉管理网站的人。',
  gone: '这个文件在选好之后改过或者移走了，读不到。请重新选择一次。',
  noPart: '这一步要用的部分没有取到。请在联网时打开一次本页再试。',
  severity: SEVERITY_WORDS,
  severityHeading: {
    error: (count: number) => `${SEVERITY_WORDS.error}${n(count)}处：改好才能公开`,
    warn: (count: number) => `${SEVERITY_WORDS.warn}${n(count)}处：请对照原件看一看`,
    note: (count: number) => `${SEVERITY_WORDS.note}${n(count)}处：可以写得更好`,
  },
  missingHeading: (count: number) => `还没有填的${n(count)}处`,
  /** A remark that keeps a report from being published, as the narrative writes it. */
  noWords: '{/* 待确认：正文还没有写 */}\n',
  summary: (error: number, warn: number, note: number, missing: number, waived: number) =>
    error + warn + note + missing + waived === 0
      ? '没有发现问题'
      : [
          ...(missing === 0 ? [] : [`还有${n(missing)}处没有填`]),
          ...(error === 0 ? [] : [`${SEVERITY_WORDS.error}${n(error)}处`]),
          ...(warn === 0 ? [] : [`${SEVERITY_WORDS.warn}${n(warn)}处`]),
          ...(note === 0 ? [] : [`${SEVERITY_WORDS.note}${n(note)}处`]),
          ...(waived === 0 ? [] : [WAIVER_TEXT.summary(waived)]),
        ].join('，'),
  counted: (label: string, count: number) => `${label}（${n(count)}）`,
  passed: (passed: number, unknown: number) =>
    `${n(passed)}项检查没有发现问题${unknown === 0 ? '' : `，${n(unknown)}项因为原文没有写而无法检查`}。正文与别的报告是否雷同，这一页看不到，由保管网站内容的同事运行检查时核对`,
  claimed: '报告的得分',
  computed: '按办法重算',
  execution: '预算执行率',
  noValue: '没有',
  goTo: '去改这一处',
  notHere: '这里没有这一栏，请告诉保管网站内容的同事，由他在文件里改',
  /** Of what has no field: a line of the words, or the draft as a whole. */
  placeOf: (file: string, line: number | null) => {
    if (!file.endsWith('.mdx')) return '整份草稿';
    return line === null ? '正文' : `正文 第${n(line)}行`;
  },
  inWords: '正文',
  question: {
    none: '没有要确认的。',
    heading: (count: number) => `有${n(count)}处读不准，请您确认`,
    blocking: '先答',
    answeredHeading: (count: number) => `已经答过的${n(count)}处`,
    answered: (question: string, answer: string) => `${question} 您答的是：${answer}`,
    change: '改答案',
    mended: '已经在下面改好',
    other: '都不是，我来填',
    ok: '确定',
    goTo: '看这一栏',
    skip: '文中未说明',
    source: (at: string) => `见 ${at}`,
    suggested: '（看起来是这个）',
    printed: (words: string) => `原文：${words}`,
    valueOf: (name: string, value: string) => `${name}：${value}`,
    registered: (count: number) =>
      `${count === 0 ? '' : '开始写，名单里有的会列出来。'}名单里没有的，写上全称：它的文件随压缩包一起带走，由保管网站内容的同事放进网站。`,
    moreValues: (count: number) => `还有${n(count)}个`,
    morePlaces: (count: number) => `还有${n(count)}处`,
  },
  form: {
    add: (row: string) => `添加一行${row}`,
    remove: (row: string) => `删除这一行${row}`,
    rows: (label: string, count: number) =>
      count === 0 ? `${label}（还没有）` : `${label}（${n(count)}行）`,
    unnamed: '还没有填',
    optional: '（可不填）',
    choose: '请选择',
    newRecord: '名单里没有，我来写',
    newRecordLabel: '名称',
    notStated: '文中未说明',
    asked: '这一栏有一处要您确认',
    open: '待确认',
    source: (at: string, printed: string) => `原件 ${at}：“${printed}”`,
    count: (count: number) => `${n(count)}处待看`,
  },
  preview: {
    none: '现在还不能预览：先把“错误”改好。',
    funds: '资金',
    fundColumns: ['资金来源', '年初预算数', '全年预算数', '到位资金', '全年执行数'],
    goals: '年度总体目标',
    expected: '预期目标',
    actual: '实际完成情况',
    indicators: '指标评分表',
    indicatorRows: (count: number) => `指标评分表（${n(count)}项）`,
    indicatorColumns: ['指标', '年度指标值', '实际完成值', '分值', '得分', '重算'],
    scores: '得分',
    findings: '存在的问题',
    cause: '原因',
    advice: '建议',
    omissions: '文中未说明的',
    wordsOf: (length: number) => `正文（约${n(length)}字）`,
    steps: '怎样算的',
  },
  attach: {
    added: (count: number) => `已加${n(count)}个附件，打包时一起带走`,
    tooLarge: (name: string) => `“${name}”超过100 MB，读者下载不了，没有加`,
    looking: '正在打开查看……',
    clean: '已打开查看，没有查出个人信息、宏和隐藏内容',
    stays: '这个附件不放进压缩包，改好后重新加：',
    held: (count: number) => `有${n(count)}个附件不放进压缩包，原因写在它的下面`,
    person: (what: string) =>
      `${what}。请由审查岗位的一个人逐页看过，确认没有个人信息和不宜公开的内容，并告诉保管网站的同事是谁看的、看了什么：放进网站时要登记`,
    notLooked: (why: string) =>
      `没有打开查看，不放进压缩包：${why}。可以联网后重新加，或者另外交给保管网站的同事`,
    size: (bytes: number) =>
      bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`,
    remove: '去掉',
    removeLabel: (name: string) => `去掉附件 ${name}`,
  },
  take: {
    zipName: (slug: string) => `${slug}.zip`,
    tableName: (slug: string) => `${slug}-问题清单.xlsx`,
    inForm: (section: string) => `表单“${section}”`,
    columns: ['序号', '轻重', '在哪里', '问题', '怎样改', '编号'],
    title: (title: string) => `${title === '' ? '绩效评价报告' : title}：发稿前自检问题清单`,
    made: (day: string) => `${day} 在本机生成`,
    making: '正在生成……',
    printing: '已打开打印窗口',
    nothing: '现在没有打开的草稿。请先放入材料，或者从空白开始填写',
    packed: '已生成，请在下载的文件里查看',
    /** What whoever keeps the content does with the folder. */
    next: (file: string) =>
      `已生成 ${file}，在下载的文件夹里。下一步：把它交给保管网站内容的同事，由他运行 npm run report -- import ${file}。以后还要改，把它再放进本页`,
    starred: (count: number) => `。有${n(count)}处疑似个人信息，压缩包里已打星号；请在草稿里也改成脱敏的写法`,
    sheet: '问题清单',
    paperName: (slug: string) => `${slug}-工作底稿（草稿·未公开）.xlsx`,
    noPaper: '草稿还读不出来，先把“错误”改好',
  },
} as const;
