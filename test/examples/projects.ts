import type { z } from 'zod';
import type { ProjectSchema } from '../../src/model/project.ts';
import { NOT_STATED } from './spec.ts';

type ProjectInput = z.input<typeof ProjectSchema>;

function project(
  name: string,
  unit: string,
  code: string | null,
  nature: Extract<ProjectInput['nature'], string>,
  sector: string,
  more: Partial<ProjectInput> = {},
): ProjectInput {
  return { name, unit, code: code ?? NOT_STATED, nature, sector, ...more, example: true };
}

const LONG =
  '引清入源水资源配置及清源河流域综合治理工程（一期）输水干线、调蓄水库、泵站群与沿线生态修复子项目（跨2021—2023年度实施）';

/** Fictional projects of the example district. */
export const PROJECTS: Readonly<Record<string, ProjectInput>> = {
  'shili-gonglu-yanghu': project(
    '农村公路养护项目',
    'shili-jiaotongju',
    '990115-A01',
    'continuing',
    '交通运输',
    {
      functionClass: '2140106',
    },
  ),
  'shili-tushuguan-kaifang': project(
    '公共图书馆免费开放项目',
    'shili-tushuguan',
    '990119-C02',
    'annual',
    '文化',
    {
      functionClass: '2070104',
      formerNames: ['公共图书馆免费开放补助经费'],
    },
  ),
  'shili-yingyang-gaishan': project(
    '义务教育学生营养改善项目',
    'shili-jiaoyuju',
    '990105-B07',
    'continuing',
    '教育',
    {
      functionClass: '2050202',
    },
  ),
  'shili-xiaoshe-weixiu': project(
    '农村中小学校舍维修改造项目',
    'shili-jiaoyuju',
    '990105-B11',
    'continuing',
    '教育',
  ),
  'shili-gongwei-buzhu': project(
    '基本公共卫生服务补助项目',
    'shili-weijianju',
    '990108-D01',
    'annual',
    '卫生健康',
    {
      functionClass: '2100408',
    },
  ),
  'shili-weishengyuan-shebei': project(
    '乡镇卫生院设备更新项目',
    'shili-weijianju',
    '990108-D09',
    'one-off',
    '卫生健康',
  ),
  'shili-gaobiaozhun-nongtian': project(
    '高标准农田建设项目',
    'shili-nongyeju',
    '990112-E03',
    'continuing',
    '农业农村',
    {
      functionClass: '2130153',
    },
  ),
  'shili-laojiu-xiaoqu': project(
    '城镇老旧小区改造项目',
    'shili-zhujianju',
    '990117-F02',
    'continuing',
    '住房保障',
    {
      subProjects: [
        { id: 'pipes', name: '雨污管网改造' },
        { id: 'walls', name: '楼体保温和屋面防水' },
        { id: 'access', name: '无障碍和停车设施' },
      ],
    },
  ),
  'shili-laji-fenlei': project(
    '生活垃圾分类收运项目',
    'shili-zhujianju',
    '990117-F08',
    'continuing',
    '城市管理',
  ),
  'shili-jineng-peixun': project(
    '职业技能提升培训补贴项目',
    'shili-rensheju',
    '990124-G01',
    'annual',
    '就业',
  ),
  'shili-anquan-yinshui': project(
    '农村饮水安全巩固提升项目',
    'shili-shuiwuju',
    '990121-H04',
    'continuing',
    '水务',
  ),
  'shili-shuiwu-zhengti': project('区水务局部门整体支出', 'shili-shuiwuju', null, 'annual', '水务'),
  'shili-yanglao-sheshi': project(
    '社区养老服务设施建设项目',
    'shili-minzhengju',
    '990126-J02',
    'one-off',
    '民政',
  ),
  'shili-yinqing-ruyuan': project(LONG, 'shili-shuiwuju', '990121-H99', 'one-off', '水务'),
  'shili-xinxi-youji': project(
    '依申请公开答复邮寄项目',
    'shili-caizhengju',
    '990101-K01',
    'annual',
    '政务公开',
  ),
  'shili-yingji-binan': project(
    '应急避难场所物资轮换项目',
    'shili-yingjiju',
    '990131-L03',
    'annual',
    '应急管理',
  ),
};
