import { error, note } from '../template.ts';

/** How the two ways of keeping an address are written. */
const redirect = (from: string, to: string, on: string, reason: string) =>
  `{ "from": "${from}", "to": "${to}", "on": "${on}", "reason": "${reason}" }`;
const withdrawal = (on: string) =>
  `"state": "withdrawn", "withdrawal": { "on": "${on}", "reason": "……", "by": "……" }`;

/** A published address never disappears: it has a page, leads to one, or says what became of it. */
export const ADDRESS_PROBLEMS = {
  ADDRESS_GONE: error<{ address: string; file: string; isReport: boolean; near: string; on: string }>(
    ({ address }) => `公开过的地址 ${address} 没有了页面，也没有跳转或撤下的记录`,
    ({ address, file, isReport, near, on }) =>
      [
        near === ''
          ? `并入其他页面的，在 redirects.json 加一项：${redirect(address, '/……/', on, '……')}`
          : `改了名的，在 redirects.json 加一项：${redirect(address, near, on, '文件夹改名')}`,
        isReport ? `要撤下的，放回 ${file}，在 report.json 写：${withdrawal(on)}` : `误删的，放回 ${file}`,
        '从来没有公开过的，删去 addresses.json 的这一行',
      ].join('；'),
  ),
  ADDRESS_HIDDEN: error<{ address: string; state: string; on: string }>(
    ({ address, state }) => `公开过的报告 ${address} 现在的状态是 ${state}，地址会打不开`,
    ({ on }) => `要撤下的，在 report.json 写：${withdrawal(on)}；继续公开的，把 state 改回 "published"`,
  ),
  ADDRESS_NEW: note<{ count: number; address: string }>(
    ({ count, address }) =>
      count === 1 ? `新公开的地址 ${address} 还没有登记` : `${address} 等 ${count} 个新公开的地址还没有登记`,
    () => '不必手写：运行 npm run build 会自动登记，请把 addresses.json 随内容一起提交',
  ),
};
