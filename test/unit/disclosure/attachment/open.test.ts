import { gzipSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCompound } from '../../../../src/disclosure/attachment/compound.ts';
import { openAttachment } from '../../../../src/disclosure/attachment/open.ts';
import type { AttachmentForm } from '../../../../src/disclosure/attachment/opened.ts';
import { LEAST } from '../../../../src/disclosure/attachment/picture-size.ts';
import { scanAttachment } from '../../../../src/disclosure/attachment/scan.ts';
import {
  artRecord,
  bytesOf,
  compound,
  doc,
  docx,
  jpeg,
  pdf,
  png,
  workbook,
  zipped,
} from '../../../support/attachments.ts';
import { mobile, residentId } from '../invented.ts';

const TEXT = `联系电话${mobile()}，身份证号${residentId()}。`;
const ROWS = [
  ['姓名', '手机'],
  ['王小五', mobile()],
  ['', residentId()],
];
const utf16 = (text: string) =>
  Uint8Array.from([...text].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]));

/** Each form of file with the same two numbers in it. */
const CARRIERS: readonly (readonly [name: string, form: AttachmentForm, bytes: Uint8Array])[] = [
  ['说明.pdf', 'pdf', pdf([TEXT])],
  [
    '片段.html',
    'page',
    strToU8(`<p>${TEXT.replace(/\d{3}/g, (three) => `${three.charAt(0)}<b>${three.slice(1)}</b>`)}</p>`),
  ],
  ['无头.htm', 'page', strToU8(TEXT.replace(/\d{3}/g, (three) => `<i>${three}</i>`))],
  ['压缩.pdf', 'pdf', pdf(['第一页没有什么内容可看。', TEXT], { compressed: true })],
  ['批注.pdf', 'pdf', pdf(['正文没有什么内容可以看。'], { comment: TEXT })],
  ['作者.pdf', 'pdf', pdf(['正文没有什么内容可以看。'], { author: TEXT })],
  ['说明.docx', 'word', docx([TEXT])],
  ['表格.docx', 'word', docx([], { rows: ROWS })],
  [
    '页眉.docx',
    'word',
    docx([''], { parts: { 'word/header1.xml': `<w:hdr><w:p><w:t>${TEXT}</w:t></w:p></w:hdr>` } }),
  ],
  [
    '批注.docx',
    'word',
    docx([''], { parts: { 'word/comments.xml': `<w:comment><w:t>${TEXT}</w:t></w:comment>` } }),
  ],
  ['修订.docx', 'word', docx([`<w:p><w:del><w:r><w:delText>${TEXT}</w:delText></w:r></w:del></w:p>`])],
  ['替代文字.docx', 'word', docx([`<w:p><wp:docPr descr="${TEXT}"/></w:p>`])],
  [
    '链接.docx',
    'word',
    docx([''], {
      parts: {
        'word/_rels/document.xml.rels': `<Relationships><Relationship Target="tel:${mobile()}" TargetMode="External"/><Relationship Target="id:${residentId()}"/></Relationships>`,
      },
    }),
  ],
  [
    '嵌入.docx',
    'word',
    docx([''], { parts: { 'word/embeddings/a.xlsx': workbook([{ name: '表', rows: ROWS }]) } }),
  ],
  ['台账.xlsx', 'sheet', workbook([{ name: '台账', rows: ROWS }])],
  [
    '数值.xlsx',
    'sheet',
    workbook([
      {
        name: '台账',
        rows: [
          ['手机', Number(mobile())],
          ['证件号', residentId()],
        ],
      },
    ]),
  ],
  [
    '隐藏.xlsx',
    'sheet',
    workbook([
      { name: '表', rows: [['金额']] },
      { name: '通讯录', rows: ROWS, hidden: 1 },
    ]),
  ],
  ['台账.xls', 'sheet', workbook([{ name: '台账', rows: ROWS }], 'biff8')],
  [
    '隐藏.xls',
    'sheet',
    workbook(
      [
        { name: '表', rows: [['金额']] },
        { name: '通讯录', rows: ROWS, hidden: 2 },
      ],
      'biff8',
    ),
  ],
  ['台账.ods', 'sheet', workbook([{ name: '台账', rows: ROWS }], 'ods')],
  ['说明.doc', 'word', doc(TEXT)],
  ['说明.wps', 'word', doc(TEXT)],
  [
    '幻灯.pptx',
    'slides',
    zipped({
      'ppt/presentation.xml': '<p/>',
      'ppt/notesSlides/notesSlide1.xml': `<p:notes><a:p><a:t>${TEXT}</a:t></a:p></p:notes>`,
    }),
  ],
  ['幻灯.ppt', 'slides', compound({ '/PowerPoint Document': slideRecord(TEXT) })],
  [
    '版式.ofd',
    'word',
    zipped({
      'OFD.xml': '<ofd:OFD/>',
      'Doc_0/Pages/Page_0/Content.xml': `<ofd:TextObject><ofd:TextCode>${TEXT}</ofd:TextCode></ofd:TextObject>`,
    }),
  ],
  ['说明.txt', 'text', strToU8(TEXT)],
  ['宽.txt', 'text', bytesOf(Uint8Array.of(0xff, 0xfe), utf16(TEXT))],
  [
    '国标.txt',
    'text',
    bytesOf(Uint8Array.of(0xc1, 0xaa, 0xcf, 0xb5), `: ${mobile()} `, Uint8Array.of(0xd6, 0xa4), residentId()),
  ],
  ['台账.csv', 'text', strToU8(ROWS.map((row) => row.join(',')).join('\n'))],
  ['网页.html', 'page', strToU8(`<!doctype html><p>${TEXT}`)],
  ['说明.rtf', 'word', strToU8(`{\\rtf1\\ansi ${mobile()} \\par \\'c9\\'ed${residentId()}}`)],
  ['照片.jpg', 'image', jpeg({ artist: TEXT })],
  ['打包.zip', 'archive', zipped({ '内/说明.docx': docx([TEXT]) })],
  ['说明.txt.gz', 'archive', gzipSync(strToU8(TEXT))],
];

/** Short streams lie elsewhere in a compound file. */
const padded = (bytes: Uint8Array): Uint8Array => bytesOf(bytes, new Uint8Array(5000));

/** An Excel file of before 2007 with drawings, their record cut in two. */
function drawnWorkbook(drawings: Uint8Array): Uint8Array {
  const sheet = workbook([{ name: '表', rows: [['金额']] }], 'biff8');
  const stream = readCompound(sheet).find(({ path }) => path === '/Workbook')?.bytes ?? new Uint8Array();
  const record = (type: number, body: Uint8Array) =>
    bytesOf(Uint8Array.of(type, 0, body.length & 255, body.length >> 8), body);
  const cut = 20;
  return compound({
    Workbook: bytesOf(
      stream,
      record(0xeb, drawings.subarray(0, cut)),
      record(0x3c, drawings.subarray(cut)),
      new Uint8Array(5000),
    ),
  });
}

function slideRecord(text: string): Uint8Array {
  const body = utf16(text);
  const record = new Uint8Array(8 + body.length + 4096);
  const view = new DataView(record.buffer);
  view.setUint16(2, 0x0fa0, true);
  view.setUint32(4, body.length, true);
  record.set(body, 8);
  return record;
}

describe('an attachment', () => {
  it.each(CARRIERS)('is opened and its numbers are found: %s', async (name, form, bytes) => {
    const scan = await scanAttachment(name, bytes);
    expect(scan.refused).toBeNull();
    expect(scan.form).toBe(form);
    const ids = new Set(scan.hits.map(({ id }) => id));
    expect([...ids]).toEqual(expect.arrayContaining(['PII_MOBILE', 'PII_ID']));
    expect(JSON.stringify(scan)).not.toContain(mobile());
    expect(JSON.stringify(scan)).not.toContain(residentId());
  });

  it.each(CARRIERS)('is not changed by being read: %s', async (name, _form, bytes) => {
    const before = bytes.slice();
    await openAttachment(name, bytes);
    expect(bytes).toEqual(before);
  });
});

describe('what a file hides', () => {
  const noticesOf = async (name: string, bytes: Uint8Array) => {
    const { notices } = await openAttachment(name, bytes);
    return notices.map(({ kind, spot, count }) =>
      `${kind} ${spot.kind} ${spot.name} ${count}`.replace(/ +/g, ' '),
    );
  };

  it('says of a workbook in which nothing could be read that it was not read', async () => {
    const stream = Uint8Array.from({ length: 5000 }, (_, at) => utf16(TEXT)[at] ?? 0);
    for (const name of ['名册.et', '名册.xls']) {
      const { unread } = await openAttachment(name, compound({ Workbook: stream }));
      expect(unread).toMatchObject([{ reason: 'garbled' }]);
    }
  });

  it('names hidden sheets, rows and columns of both generations of Excel', async () => {
    const sheets = [
      {
        name: '表',
        rows: [
          ['甲', '乙'],
          ['1', '2'],
        ],
        hiddenRows: [1],
        hiddenColumns: [1],
      },
      { name: '通讯录', rows: [['丙']], hidden: 2 as const },
    ];
    const expected = ['hidden-columns sheet 表 1', 'hidden-rows sheet 表 1', 'hidden-sheet sheet 通讯录 1'];
    expect((await noticesOf('a.xlsx', workbook(sheets))).sort()).toEqual(expected);
    // What writes the old format here leaves hidden rows out.
    const old = expected.filter((notice) => !notice.startsWith('hidden-rows'));
    expect((await noticesOf('a.xls', workbook(sheets, 'biff8'))).sort()).toEqual(old);
  });

  it('names comments, revisions and hidden text of Word', async () => {
    const paragraphs = ['<w:p><w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>甲</w:t></w:r></w:ins></w:p>'];
    const file = docx(paragraphs, {
      parts: { 'word/comments.xml': '<w:comments><w:comment><w:t>看</w:t></w:comment></w:comments>' },
    });
    expect(await noticesOf('a.docx', file)).toEqual([
      'revision file 1',
      'hidden-text file 1',
      'comment part word/comments.xml 1',
    ]);
    expect(await noticesOf('a.docx', docx(['<w:p><w:vanish w:val="0"/></w:p>']))).toEqual([]);
  });

  it('names macros of both generations', async () => {
    expect(await noticesOf('a.docm', docx([''], { parts: { 'word/vbaProject.bin': 'x' } }))).toEqual([
      'macro part word/vbaProject.bin 1',
    ]);
    expect(
      await noticesOf('a.doc', doc('正文', { parts: { '/Macros/VBA/dir': new Uint8Array(5000) } })),
    ).toEqual(['macro file 1']);
  });

  it('names a bar over words of a PDF, and no ground below them', async () => {
    expect(await noticesOf('a.pdf', pdf(['被涂黑的文字'], { covered: true }))).toEqual([
      'covered-text page 1 1',
    ]);
    expect(await noticesOf('a.pdf', pdf(['表头底色上的字'], { ground: true }))).toEqual([]);
  });

  it('names the place where a photograph was taken, in a document too', async () => {
    expect(await noticesOf('a.jpg', jpeg({ position: true }))).toEqual(['position file 1']);
    expect(await noticesOf('a.jpg', jpeg())).toEqual([]);
    const file = docx([''], { parts: { 'word/media/image1.jpeg': jpeg({ position: true }) } });
    expect(await noticesOf('a.docx', file)).toEqual(['position part word/media/image1.jpeg 1']);
  });

  it('names an extension that is not true', async () => {
    expect(await noticesOf('照片.jpg', pdf(['正文']))).toEqual(['wrong-extension file 1']);
  });
});

describe('what no program reads', () => {
  const unreadOf = async (name: string, bytes: Uint8Array) =>
    (await openAttachment(name, bytes)).unread.map(({ reason }) => reason);

  it('is told of scans, pictures and unknown forms', async () => {
    expect(await unreadOf('a.pdf', pdf(['', ''], { scanned: true }))).toEqual(['scanned-pages']);
    expect(await unreadOf('a.jpg', jpeg())).toEqual(['image']);
    expect(await unreadOf('a.docx', docx([''], { parts: { 'word/media/image1.jpeg': jpeg() } }))).toEqual([
      'pictures',
    ]);
    expect(await unreadOf('a.rar', bytesOf('Rar!\x1a\x07\0', new Uint8Array(50)))).toEqual(['unknown-form']);
    expect(await unreadOf('a.pdf', pdf(['有文字层的一页，没有图片']))).toEqual([]);
    expect(await unreadOf('a.docx', docx(['正文']))).toEqual([]);
  });

  const picturesOf = async (name: string, bytes: Uint8Array) =>
    (await openAttachment(name, bytes)).unread.map(({ reason, count }) => `${reason} ${count}`);

  /** Forms of files that hold a picture, with a picture of any size. */
  const HOLDERS: readonly (readonly [
    name: string,
    holding: (width: number, height: number) => Uint8Array,
  ])[] = [
    ['a.docx', (width, height) => docx(['正文'], { parts: { 'word/media/image1.png': png(width, height) } })],
    ['a.zip', (width, height) => zipped({ '图.png': png(width, height) })],
    ['a.doc', (width, height) => doc('正文', { parts: { '/Data': padded(artRecord(png(width, height))) } })],
    [
      'a.ppt',
      (width, height) =>
        compound({
          '/PowerPoint Document': slideRecord('正文'),
          '/Pictures': padded(artRecord(png(width, height))),
        }),
    ],
    ['a.xls', (width, height) => drawnWorkbook(artRecord(png(width, height)))],
    [
      'a.rtf',
      (width, height) =>
        strToU8(`{\\rtf1 {\\*\\shppict{\\pict\\picwgoal${width * 15}\\pichgoal${height * 15}\\pngblip 89}}}`),
    ],
    [
      'a.html',
      (width, height) =>
        strToU8(
          `<p>正文<img src="data:image/png;base64,${Buffer.from(png(width, height)).toString('base64')}">`,
        ),
    ],
    [
      'a.pdf',
      (width, height) => pdf(['有文字层的一页，旁边有图片'], { pictures: { width, height, count: 1 } }),
    ],
  ];

  it.each(HOLDERS)(
    'is asked about where a picture can show a person, and not for an icon: %s',
    async (name, holding) => {
      const { longer, shorter } = LEAST;
      expect(await picturesOf(name, holding(longer, shorter))).toEqual(['pictures 1']);
      expect(await picturesOf(name, holding(shorter, longer))).toEqual(['pictures 1']);
      expect(await picturesOf(name, holding(longer - 1, longer - 1))).toEqual([]);
      expect(await picturesOf(name, holding(800, shorter - 1))).toEqual([]);
    },
  );

  it('is asked about where nobody can say how large it is', async () => {
    const media = (name: string, bytes: Uint8Array | string) => docx(['正文'], { parts: { [name]: bytes } });
    expect(await picturesOf('a.docx', media('word/media/image1.wmf', 'x'))).toEqual(['pictures 1']);
    expect(await picturesOf('a.docx', media('word/media/film.mp4', '\0\x01'))).toEqual(['unknown-form 1']);
    expect(await picturesOf('a.docx', media('word/media/image1.png', png(9, 9).subarray(0, 18)))).toEqual([
      'pictures 1',
    ]);
  });

  it('is asked about where small pictures are the pieces of a scanned page', async () => {
    const cut = (count: number) =>
      pdf(['扫描以后认出来的文字是一层'], { pictures: { width: 40, height: 9, count } });
    expect(await picturesOf('a.pdf', cut(8))).toEqual([]);
    expect(await picturesOf('a.pdf', cut(9))).toEqual(['pictures 1']);
  });

  it('says which text layer a PDF has', async () => {
    expect((await openAttachment('a.pdf', pdf(['', ''], { scanned: true }))).textLayer).toBe('none');
    expect((await openAttachment('a.pdf', pdf(['有文字层的一页，没有图片']))).textLayer).toBe('native');
  });
});

describe('a file that cannot be opened', () => {
  const bomb = zipped({ 'a.txt': new Uint8Array(60 * 1024 * 1024) });
  const many = zipped(Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`${index}.txt`, ''])));
  const nested = [1, 2, 3, 4, 5].reduce((inner) => zipped({ 'a.zip': inner }), zipped({ 'a.txt': 'x' }));
  const broken = (bytes: Uint8Array) => bytes.slice(0, Math.floor(bytes.length * 0.6));

  it.each([
    ['empty', 'a.docx', new Uint8Array()],
    ['too-large', 'a.zip', bomb],
    ['too-large', 'a.zip', many],
    ['too-large', 'a.gz', gzipSync(new Uint8Array(60 * 1024 * 1024))],
    ['too-deep', 'a.zip', nested],
    ['broken', 'a.docx', broken(docx(['正文'.repeat(200)]))],
    ['broken', 'a.doc', compound({ '/WordDocument': new Uint8Array(5000) })],
    ['broken', 'a.pdf', bytesOf('%PDF-1.7\nnothing')],
    ['password', 'a.doc', doc('正文', { encrypted: true })],
    ['password', 'a.docx', compound({ '/EncryptedPackage': new Uint8Array(5000) })],
  ] as const)('is refused: %s %s', async (reason, name, bytes) => {
    expect((await openAttachment(name, bytes)).refused).toBe(reason);
  });

  it.each(CARRIERS)('ends neither the program nor in an endless loop: %s', async (name, _form, bytes) => {
    for (let cut = 1; cut < 8; cut += 1) {
      await openAttachment(name, bytes.slice(0, Math.floor((bytes.length * cut) / 8)));
      const changed = bytes.slice();
      for (let at = cut * 7; at < changed.length; at += 97) changed[at] = (changed[at] ?? 0) ^ (1 << cut);
      await openAttachment(name, changed);
    }
  });
});
