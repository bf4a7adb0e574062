import type { Habit } from './habit.ts';
import { WIDTH, wide } from './habit.ts';
import type { Story } from './story.ts';

const says = ({ project, unit }: Story) => ({ project, unit });

/** Who reports on what: labels with their values in two, four or six columns, in one cell, or above the table. */
export const HEADS: Readonly<Record<string, Habit>> = {
  'pairs of two': (draw, story) => ({
    lines: [
      wide([draw.of(['项目名称', '一、项目名称', '项目（资金）名称']), story.project], WIDTH),
      wide([draw.of(['主管部门', '项目主管部门']), story.dept], WIDTH),
      wide([draw.of(['实施单位', '项目单位', '项目实施单位', '承担单位']), story.unit], WIDTH),
    ],
    says: says(story),
  }),
  'pairs of four': (draw, story) => ({
    lines: [
      `项目名称|${story.project}|<|<|${draw.of(['项目类别', '项目属性'])}|经常性项目|<|<`,
      `主管部门|${story.dept}|<|<|${draw.of(['实施单位', '用款单位', '资金使用单位'])}|${story.unit}|<|<`,
    ],
    says: says(story),
  }),
  'pairs of six': (draw, story) => ({
    lines: [
      `项目名称|${story.project}|主管部门|${story.dept}|${draw.of(['实施单位', '项目单位'])}|${story.unit}|<|<`,
      '项目类别|民生类|起止时间|2023年1月至12月|评价方式|单位自评|<|<',
    ],
    says: says(story),
  }),
  'in one cell': (draw, story) => ({
    lines: [
      wide([`项目名称：${story.project}`], WIDTH),
      draw.of([true, false])
        ? wide([`主管部门：${story.dept}　　　　实施单位：${story.unit}`], WIDTH)
        : `主管部门：${story.dept}|<|<|<|实施单位：${story.unit}|<|<|<`,
    ],
    says: says(story),
  }),
  'lines above': (draw, story) => ({
    lines: [],
    above: [
      `项目名称：${story.project}`,
      `${draw.of(['实施单位', '项目单位', '填报单位'])}：${story.unit}（盖章）`,
    ],
    says: says(story),
  }),
};

export const GOALS: Readonly<Record<string, Habit>> = {
  abreast: (draw, { expected, achieved }) => ({
    lines: [
      `${draw.of(['年度总体目标', '年度绩效目标', '总体目标'])}|${draw.of(['预期目标', '年初设定目标'])}|<|<|${draw.of(['实际完成情况', '目标实际完成情况', '全年完成情况'])}|<|<|<`,
      `^|${expected}|<|<|${achieved}|<|<|<`,
    ],
    says: { expected, achieved },
  }),
  below: (draw, { expected, achieved }) => ({
    lines: [
      wide([draw.of(['年度绩效目标', '预期总目标', '年度目标']), expected], WIDTH),
      wide([draw.of(['目标完成情况', '年度完成情况', '实际完成情况']), achieved], WIDTH),
    ],
    says: { expected, achieved },
  }),
  none: () => ({ lines: [], says: {} }),
};
