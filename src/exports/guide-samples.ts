import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { GUIDE_SAMPLE_TEXT as TEXT } from '../text/exports/guide-samples.ts';
import { zipEpoch } from './zip-file.ts';

/**
 * Files that somebody new can put into `/try/`: a form and a report as offices have them, made up and marked as such,
 * with the mistakes that the guide speaks of. By their names below `/guide/`.
 */
export const GUIDE_SAMPLES: ReadonlyMap<string, () => Uint8Array | Promise<Uint8Array>> = new Map<
  string,
  () => Uint8Array | Promise<Uint8Array>
>([
  ['shili-zipingbiao.xlsx', sampleForm],
  ['shili-baogao.docx', sampleReport],
]);

function sampleForm(): Promise<Uint8Array> {
  const day = zipEpoch();
  return writeXlsx({
    sheets: [
      {
        name: TEXT.sheet,
        rows: TEXT.form.map((row) => [...row]),
        columns: TEXT.form[0].map((_, column) => ({ width: column === 2 ? 22 : 14 })),
        merges: TEXT.merges.map(([startRow, startCol, endRow, endCol]) => ({
          startRow,
          startCol,
          endRow,
          endCol,
        })),
      },
      { name: TEXT.hidden.name, hidden: true, rows: TEXT.hidden.rows.map((row) => [...row]) },
    ],
    properties: { title: TEXT.title, creator: TEXT.creator, created: day, modified: day },
    defaultFont: { name: '微软雅黑', size: 10 },
  });
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

function sampleReport(): Uint8Array {
  const body = TEXT.report
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`)
    .join('');
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
  };
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(`<?xml version="1.0"?>${xml}`)]);
  return zipSync(Object.fromEntries(files), { mtime: zipEpoch(), level: 6 });
}
