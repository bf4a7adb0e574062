// Runs on any Node that can load a module, so that an old one gets a sentence instead of a syntax error.
// As a preload (`node --import`) it is silent; with `--print` it also names the version.

const OLDEST = [22, 18];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  process.stderr.write(
    `错误：当前 Node 版本是 ${process.versions.node}，本项目需要 ${OLDEST.join('.')} 或更高版本。\n` +
      '请用 npm 命令启动（例如 npm start、npm test），npm 会自动使用随项目安装的 Node；\n' +
      '如仍看到本提示，请重新执行 npm ci（不要加 --omit=optional），或在本机安装 Node 22。\n',
  );
  process.exit(1);
}
if (process.argv.includes('--print')) process.stdout.write(`Node ${process.versions.node}\n`);
// An older Node could not load it.
else await import('./stripped-code.mjs');
