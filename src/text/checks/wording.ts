import { EVERY_YEAR, GROUNDS, words } from './template.ts';

export const WORDING_CHECKS = {
  TXT_DAMAGE: words<{ printed: string; problem: string }>({
    severity: 'error',
    weight: 'form',
    title: '文字是否残缺或乱码',
    ground: GROUNDS.form,
    since: EVERY_YEAR,
    example: '“中发〔201834号”“20237-8月”“锟斤拷”',
    message: ({ printed, problem }) => {
      switch (problem) {
        case 'mojibake':
          return `有乱码“${printed}”`;
        case 'bracket':
          return `文号“${printed}”缺括号`;
        case 'serial':
          return `文号“${printed}”缺序号`;
        case 'year':
          return `年份残缺：“${printed}”`;
        case 'date':
          return `日期残缺：“${printed}”`;
        case 'no-day':
          return `没有这个日期：“${printed}”`;
        case 'months':
          return `起止的月份没有写年份，前后颠倒还是跨了年，看不出来：“${printed}”`;
        case 'letter':
          return `“${printed}”里数字与字母混用`;
        case 'sign':
          return `单位或百分号写重了或写错了位置：“${printed}”`;
        case 'turned':
          return `起止先后颠倒：“${printed}”`;
        case 'unpaired':
          return `括号或书名号不成对：“${printed}”`;
        default:
          return `原文字符残缺：“${printed}”`;
      }
    },
    hint: ({ problem }) => {
      switch (problem) {
        case 'mojibake':
          return '文件转换时编码出错：从原件重新复制这一段，或照着原件录入';
        case 'bracket':
        case 'serial':
          return '照原件补全，例如“中发〔2018〕34号”；原件如此的照录，并在 waivers 登记';
        case 'months':
          return '对照原件重读，录入有误的按原件改正；原件如此的照录。以后编写时跨年的写明年份，例如“2023年12月至2024年11月”';
        case 'no-day':
        case 'letter':
        case 'sign':
        case 'turned':
          return '对照原件重读，录入有误的按原件改正；原件如此的照录';
        case 'year':
        case 'date':
          return '对照原件，录入有误的按原件改正；原件如此的照录，并在 waivers 登记。以后编写时写“2023年7—8月”这样的写法';
        default:
          return '照原件补上缺的一半，例如“《预算法》”；原件如此的照录';
      }
    },
  }),
  TXT_WRONG: words<{ printed: string; wrong: string; right: string }>({
    severity: 'note',
    weight: 'form',
    title: '是否有错别字',
    ground:
      '形式核对：《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）把错别字列为检查内容；只列确定的写法，不查名称和引文',
    since: EVERY_YEAR,
    example: '“资金拔付”“建立建全”“下午17:00”',
    message: ({ printed, wrong, right }) => `“${printed}”中的“${wrong}”疑为“${right}”之误`,
    hint: () => '对照原件，录入时打错的按原件改正；原文如此的照录',
  }),
  TXT_GARBLED: words<{ printed: string; problem: string; where: string | null; count?: number }>({
    severity: 'note',
    weight: 'form',
    title: '语句是否通顺、标点是否完整',
    ground: GROUNDS.form,
    since: EVERY_YEAR,
    example: '“进行了进行了检查”；段落在“免费检定、”处中断',
    message: ({ printed, problem, where, count = 1 }) => {
      const place = where === null ? '' : `原文“${where}”`;
      switch (problem) {
        case 'repeated-phrase':
          return `${place}词语重复：“${printed}”`;
        case 'missing-mark':
          return `${place}缺标点：“${printed}”`;
        case 'stray-digit':
          return `句末多出数字：“${printed}”${count > 1 ? `，这样的段落共${count}处` : ''}`;
        case 'broken-paragraph':
          return `${place}段落中断：“${printed}”`;
        case 'double-mark':
          return `${place}标点重复：“${printed}”`;
        default:
          return `${place}书名号内用“＜＞”：“${printed}”`;
      }
    },
    hint: ({ problem }) => {
      switch (problem) {
        case 'stray-digit':
          return '多半是转换时带进的页码、注号或复选框的值：原件没有的删去；原文如此的照录不改';
        case 'broken-paragraph':
          return '录入时误换行的，把两段接起来；原文如此的照录';
        case 'nested-marks':
          return '对照原件，录入时打错的按原件改正；原文如此的照录。以后编写时写“《关于印发〈……方案〉的通知》”';
        default:
          return '对照原件，录入有误的按原件改正；原文如此的照录不改';
      }
    },
  }),
  TXT_NUMBERING: words<{ printed: string; problem: string; other: string }>({
    severity: 'note',
    weight: 'form',
    title: '标题编号是否连续、层次是否一致',
    ground: '形式核对：公文的结构层次通常依次为“一、”“（一）”“1.”“（1）”',
    since: EVERY_YEAR,
    example: '“1.”之下是“（一）”；“（五）”写在（四）的段落里；“一、”之后是“三、”',
    message: ({ printed, problem, other }) => {
      switch (problem) {
        case 'order':
          return `编号层次：“${other}”之下是“${printed}”`;
        case 'mixed':
          return `同一层次的编号有两种写法：“${other}”和“${printed}”`;
        case 'gap':
          return `编号不连续：“${other}”之后是“${printed}”`;
        case 'inline':
          return `标题“${printed}”写在段落中间`;
        default:
          return `原文“${other}”的段落中间有标题：“${printed}”`;
      }
    },
    hint: () =>
      '对照原件，录入有误的按原件改正；原文如此的照录不改。以后编写时依次用“一、”“（一）”“1.”“（1）”',
  }),
};
