/** Words of the page that checks files against the checksums of the site. */
export const VERIFY_PAGE_TEXT = {
  title: '核对下载的文件',
  description: '放入从本站下载的文件，看它是不是本站现在公布的那一份、哪一版、有没有被改动',
  lead: '放入从本站下载的数据文件、压缩包或报告原件，看它与本站现在公布的是否逐字节相同、是哪一份报告的哪一版。',
  private:
    '文件不上传：校验值（SHA-256）在您的浏览器里计算。页面只从本站读取校验值清单中的一段，服务器看不到文件内容和完整的校验值。',
  withoutScript: '浏览器没有运行脚本，不能在这一页核对。可以按下面“用命令核对”的办法自己核对。',
  put: '放入文件',
  dropTitle: '把文件拖到这一页，或者',
  dropHint: '可以一次放入几个文件，大小和类型不限。',
  fileLabel: '选择文件',
  sumLabel: '已经算好了校验值',
  sumHint: 'SHA-256 共64位，由数字0—9和字母a—f组成。',
  sumButton: '查这个校验值',
  sumWrong: '这不是SHA-256校验值：应为64位，由数字0—9和字母a—f组成。',
  idle: '还没有放入文件。',
  results: '核对结果',
  working: (done: number, all: number) => `正在核对第${done + 1}个文件，共${all}个……`,
  done: (found: number, all: number) =>
    found === all
      ? `核对完毕：${all}个文件全部与本站公布的相同。`
      : `核对完毕：${all}个文件中，${found}个与本站公布的相同，${all - found}个不在本站现在的文件之列。`,
  /** The name of what was looked up without a file. */
  bareSum: '所查的校验值',
  sum: 'SHA-256',
  states: {
    found: '与本站公布的相同',
    unknown: '不在本站现在的文件之列',
    list: '是校验值清单',
    unread: '没有核对成',
  },
  is: '这就是本站公布的文件：',
  ofReport: (title: string, version: number) => `${title}第${version}版`,
  /** A report by name; `example` where it is made up. */
  report: (title: string, example: boolean) => `${example ? '【示例】' : ''}《${title}》`,
  same: '与本站下列地址的文件逐字节相同。',
  list: '校验值清单不列自己。请用“用命令核对”的办法，用它核对别的文件。',
  unread:
    '浏览器没有读出这个文件。可能放入的是文件夹，或文件已经移走、正被别的程序占用。请换一个文件，或把文件复制到别处再试。',
  noList: '没有取到本站的校验值清单。请检查网络后再试；离线时可以按“用命令核对”的办法核对。',
  empty: '文件是空的（0字节），多半没有下载成功。请重新下载。',
  /** The file names a report and its version; the site has another one. */
  saysOlder: (title: string, version: number, now: number) =>
    `文件中写明它是${title}第${version}版，本站现行的是第${now}版。旧版的数据文件在旧版页面可以下载，再放入那里的文件核对。`,
  saysSame: (title: string, version: number) =>
    `文件中写明它是${title}第${version}版，本站现行的也是这一版，但内容不同：下载后改动过，或本站的程序、地址更新后重新生成过。请从报告页重新下载，与手中的比较。`,
  saysNewer: (title: string, version: number, now: number) =>
    `文件中写明它是${title}第${version}版，本站现行的是第${now}版，没有这一版。`,
  saysWithdrawn: (title: string, version: number, on: string) =>
    `文件中写明它是${title}第${version}版。这份报告已于${on}撤下，说明见`,
  saysUnknown: (id: string) => `文件中写明报告编号 ${id}，本站现在没有这份报告。`,
  sameName: '本站有同名文件，内容不同：',
  reasonsTitle: '不在清单里，可能是因为',
  reasons: [
    '文件是较早下载的，本站后来更新过。整批数据（全部报告、年度数据）随每次更新变化；单份报告的旧版在它自己的地址上一直保留。',
    '下载后改动过。用Excel、WPS打开CSV再保存，用文本编辑器另存，都会改变文件。',
    '下载没有完成，文件少了一截。比较字节数，再重新下载。',
    '网页用“另存为”保存时，浏览器会改写内容。请核对数据文件，或用命令下载网页。',
    '文件不是从本站下载的。',
  ],
  reasonsNote: (contact: string) =>
    `不在清单里只说明字节不同，不说明内容真假。需要确认时，请把文件和校验值一起告诉${contact}。`,
  commands: {
    heading: '用命令核对',
    lead: '不用这一页也能核对。本站每个文件的校验值都在一份清单里：',
    list: '校验值清单（SHA256SUMS）',
    one: '核对一个文件：算出它的校验值，在清单里找同样的一串。',
    systems: [
      ['Windows（命令提示符）', 'certutil -hashfile 文件名 SHA256'],
      ['macOS（终端）', 'shasum -a 256 文件名'],
      ['Linux、统信、麒麟（终端）', 'sha256sum 文件名'],
    ],
    all: '核对整站：下载整站后，在放有清单的文件夹里运行下面的命令，凡是改动过、缺少的文件都会列出来。',
    whole: 'sha256sum -c --quiet SHA256SUMS',
    inside: '单份报告和年度的压缩包里另有一份清单，解压后在该文件夹里运行同样的命令。',
  },
  links: { data: '数据下载', sums: '校验值清单（SHA256SUMS）' },
  /** On other pages. */
  link: '核对手中的文件',
} as const;
