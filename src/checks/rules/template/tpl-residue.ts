import { TEMPLATE_CHECKS } from '../../../text/checks/templates.ts';
import { defineCheck } from '../../check.ts';
import { recordedFaults } from '../../faults.ts';

/** Nouns before which a blank stands in a template; 张×× is a name that was masked on purpose. */
const PLACE_OR_UNIT =
  '[年月日县区市省镇乡村]|街道|社区|局|委|厅|办|部门|项目|单位|公司|学校|医院|中心|万元|元|个|家|人|次|台|户|亩|公里|[%％]';

/**
 * What templates leave behind. `mark`: headings and instructions. `blank`: something to be filled in. `stop`: what
 * remains when an example sentence is taken out. `prompt`: the outline's own words where the content should stand.
 */
const RESIDUE: readonly (readonly ['mark' | 'blank' | 'stop' | 'prompt', RegExp])[] = [
  ['mark', /[（(]?参考模[板版][）)]?|[（(]参考(?:提纲|格式|范本)[）)]|封面格式/g],
  [
    'mark',
    /应?根据[^。；\n]{1,40}(?:进行描述|予以描述|如实填写)|(?:请|此处)(?:在此)?(?:填写|描述|插入)[^。；\n]{0,12}/g,
  ],
  [
    'mark',
    /[（(［【[]\s*(?:填写|填报|编制)说明[^）)］】\]\n]{0,20}[）)］】\]]|请(?:简述|概述|简要(?:说明|描述|概述|介绍))/g,
  ],
  ['mark', /包括项目总体目标和年度[（(]?或?阶段性[）)]?目标/g],
  ['blank', new RegExp(`(?<![A-Za-z0-9])[XxＸｘ×]{2,}(?=${PLACE_OR_UNIT})`, 'g')],
  [
    'blank',
    /(?<![\dA-Za-z])(?:19|20)(?:[xXＸｘ×]{2}|[xXＸｘ×]\d|\d[xXＸｘ×]|[_＿]{2,})(?=年|$|[^\dA-Za-z])/g,
  ],
  // （简要说明项目背景）, （可另附页）: what a form says in brackets to whoever fills it in.
  [
    'mark',
    /[（(［[]\s*(?:请|需|须|应|可)?(?:简要(?:说明|描述|概述|介绍)|简述|概述|逐项说明|(?:请|需|须|应|可)(?:另)?附|列出|列明|填写|填报|说明(?=[^）)\n]{2,12}(?:情况|原因|依据)[）)]))[^）)］\]\n]{0,16}[）)］\]]/g,
  ],
  [
    'mark',
    /[（(](?:[一二三四五]级指标|项目|单位|指标)名称[）)]|(?<=^|[。\n])(?:填写|填报|填表|编制)说明[：:]/gm,
  ],
  [
    'mark',
    /(?<=^|[。；：:\n])(?:请|应|需)?(?:简述|概述|简要(?:说明|概述|介绍|描述)|逐项(?:说明|分析|填写)|如实填写)(?!如下|了|为)[^，。；\n]{2,24}(?=[。\n]|$)|如有偏[差离][，,]\s*(?:请)?(?:说明|分析)[^。\n]{2,24}/gm,
  ],
  [
    'blank',
    /(?<![\d一二三四五六七八九〇零.])(?:…+|\.{3,})年(?:…+|\.{3,})月|(?<=[，。；由与和向在]|^)[*＊]{2}(?=局|委|厅|单位|公司|学校|中心|部门)/gm,
  ],
  ['blank', /[_＿]{3,}|[（(][ \u3000_＿]{2,}年?度?[）)]/g],
  [
    'mark',
    /[（(]\s*(?:字数)?(?:不超过|限|控制在|不少于|不低于|至少)?\s*\d{2,4}\s*字(?:以内|左右|以下|以上|内)?\s*[）)]/g,
  ],
  // （可续页）, （根据实际情况填写）, 注：此处应写明依据, 待补充.
  [
    'mark',
    /[（(【[](?:可(?:另)?续[页表]|可另加附页|逐[项条](?:列出|列明|说明|填写)|此处省略|内容略|根据实际(?:情况)?(?:填写|填报|增减)|(?:参考)?(?:模板|样表|样本|范文|样例)|单位公章|加盖公章|待(?:补充|完善|核实|填写|定)|(?:项目|单位|部门)名称)[）)】\]]|此处(?<=(?:^|[。；：:\n\s])此处)(?:应|需|请|可)[^。\n]{2,20}|(?=[待T暂后删请说分])(?<=^|[。；：:\n])(?:待补充|待完善|TBD|TODO|(?:暂无数据[，,])?后补|删除此[行段项]|请?(?:说明|分析)未(?:完成|达标|实现)(?:的)?原因)(?=[。；\n]|$)|[（(]?(?:详见|见)附件[XxＸ×]+[）)]?/gm,
  ],
  [
    'mark',
    /结合(?:项目)?(?:自评|实际)情况[，,]\s*(?:分析|说明)|对照(?:年度|绩效)(?:总体)?目标[，,]\s*(?:分析|说明|填写)/g,
  ],
  // 王** is a name that was masked on purpose; ≥** is a figure that was never filled in.
  [
    'blank',
    new RegExp(`[≥≤＞＜>=<]\\s*[*＊]{2,}|(?<![\\p{Script=Han}\\d*＊])[*＊]{2,}(?=${PLACE_OR_UNIT})`, 'gu'),
  ],
  // 需说明偏差原因, a heading word of the form; 20**年.
  [
    'prompt',
    /(?<=^|[。；：:\n（(])[需请应](?:简要)?说明(?:偏[差离]|未完成|未达标|超额完成)(?:较大)?(?:的)?原因(?:[及和与][^。\n]{0,12}措施)?(?=[）)。；\n]|$)/gm,
  ],
  ['blank', /(?<![\dA-Za-z])(?:19|20)[*＊]{2}(?=年)/g],
  ['stop', /。[。]+/g],
  ['prompt', /主要包括前期准备、组织实施和分析评价等内容/g],
  ['prompt', /包括绩效评价原则、评价指标体系[^。\n]{0,12}、[^。\n]{0,12}(?:评价方法|评价标准)等/g],
];

export const TPL_RESIDUE = defineCheck({
  id: 'TPL_RESIDUE',
  text: TEMPLATE_CHECKS.TPL_RESIDUE,
  *run({ report, words, facts }) {
    for (const wording of [facts(), words()]) {
      const told: (readonly [from: number, to: number])[] = [];
      for (const [kind, pattern] of RESIDUE) {
        for (const { match, at } of wording.find(pattern)) {
          const [from, to] = [match.index, match.index + match[0].length];
          // （填写说明：…） fits more than one pattern.
          if (told.some(([start, end]) => from < end && start < to)) continue;
          told.push([from, to]);
          const args = { mark: match[0], kind, where: null };
          // A prompt may be followed by what it asks for; blanks and instructions never are.
          yield { status: 'fail', at, args, severity: kind === 'prompt' ? 'warn' : 'error' };
        }
      }
    }
    // Whoever records a fault of the original has decided to publish it as it is.
    for (const { at, printed, where } of recordedFaults(report, ['template-prompt'])) {
      yield { status: 'fail', at, severity: 'warn', args: { mark: printed, kind: 'recorded', where } };
    }
  },
});
