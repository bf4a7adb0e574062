import { error } from '../template.ts';

/** Environment variables that cannot be used as they are. */
export const ENVIRONMENT_PROBLEMS = {
  ENV_SITE: error<{ value: string }>(
    ({ value }) => `MINGJI_SITE 不是网站地址：“${value}”`,
    () => '请写协议和域名，例如 https://jixiao.example.gov.cn；子路径写在 MINGJI_BASE',
  ),
  ENV_BASE: error<{ value: string }>(
    ({ value }) => `MINGJI_BASE 不是网站的子路径：“${value}”`,
    () => '请写以 / 分隔的路径，例如 /jixiao/；网站在域名根目录时不用设置',
  ),
  ENV_NOW: error<{ value: string }>(
    ({ value }) => `MINGJI_NOW 不是带时区的时刻：“${value}”`,
    () => '请写成 2026-11-22T08:00:00+08:00',
  ),
  ENV_OVERLAP: error<{ first: string; second: string }>(
    ({ first, second }) => `${first} 与 ${second} 指向同一处或互相包含`,
    () => '内容、输出和缓存请分别放在三个互不包含的文件夹',
  ),
};
