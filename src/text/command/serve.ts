/** What the commands that serve a site say of how they are typed. */
export const SERVE_TEXT = {
  usage: (command: string) => `用法：npm run ${command} -- [--port 端口]`,
  noPort: (said: string) =>
    `“${said}”不是端口。端口是 1 到 65535 的整数，例如 --port 4321；写 0 由系统选一个空闲的`,
} as const;
