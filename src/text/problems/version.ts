import { error, note } from '../template.ts';

/** What can be wrong with the kept earlier versions of a report. Ids are permanent. */
export const VERSION_PROBLEMS = {
  VERSION_NAME: error<{ name: string; suggestion: string }>(
    ({ name }) => `“${name}”不是版本号`,
    ({ suggestion }) =>
      `versions 下的文件夹以版本号命名，只写数字，不加字母和前导零，例如 versions/${suggestion}`,
  ),
  VERSION_INCOMPLETE: error<{ name: string; version: string }>(
    ({ name, version }) => `旧版第${version}版缺少 ${name}`,
    ({ name }) => `请从更正前的存档取回当时的 ${name}；找不回来的，删去这一版的文件夹，页面会写明未保存旧版`,
  ),
  VERSION_MISMATCH: error<{ folder: number; version: number }>(
    ({ folder, version }) => `文件夹是第${folder}版，report.json 里写的却是第${version}版`,
    ({ folder, version }) =>
      `请改正 "version"，或把文件夹改名为 versions/${version}；每一版只能有一个文件夹，这里应为 ${folder}`,
  ),
  VERSION_AHEAD: error<{ version: number; newest: number }>(
    ({ version, newest }) => `旧版第${version}版不早于现行的第${newest}版`,
    ({ version }) =>
      `versions 里只放已被更正替代的版本。已经更正的，请把现行 report.json 的 "version" 改为 ${version + 1} 并登记 corrections；没有更正的，删去这个文件夹`,
  ),
  VERSION_GAP: error<{ missing: number; first: number; newest: number }>(
    ({ missing, first, newest }) => `保存了第${first}版，却没有第${missing}版；现行的是第${newest}版`,
    ({ missing }) =>
      `从保存的第一版起，各版要连续：请补上 versions/${missing}；那一版不能再公开的，保留文件夹并把其中的 state 写为 withdrawn，写明 withdrawal`,
  ),
  VERSION_STATE: error<{ state: string; version: number }>(
    ({ state, version }) => `旧版第${version}版的状态是 ${state}`,
    () => '旧版曾经公开：请写 published；这一版不能再公开的，写 withdrawn 并写明 withdrawal',
  ),
  VERSION_UNKEPT: note<{ last: number; newest: number }>(
    ({ last, newest }) => `现行的是第${newest}版，未保存${last === 1 ? '第1版' : `第1至${last}版`}`,
    () => '页面会写明未保存旧版；以后更正时，先把现行的 report.json 和 narrative.mdx 复制到 versions/版本号/',
  ),
};
