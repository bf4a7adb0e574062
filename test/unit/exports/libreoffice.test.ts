import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { read } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { reportWorkingPaper } from '../../../src/exports/report-working-paper.ts';
import { repositoryArchive } from '../../support/repository.ts';

// Where LibreOffice is installed, it recalculates every working paper of the repository: the same as the engine of
// the other tests, by the program that officials of many places have.

const soffice = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
const MINUTES_5 = 300_000;

/** Without what the formulas give, so that they have to be calculated. */
function unsolved(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  for (const [name, file] of Object.entries(files)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue;
    files[name] = strToU8(strFromU8(file).replace(/(<\/f>|<f\/>)<v>[^<]*<\/v>/g, '$1'));
  }
  return zipSync(files);
}

/** `得分!E5` and what the file says it gives, of every formula. */
function formulas(bytes: Uint8Array): ReadonlyMap<string, unknown> {
  const book = read(bytes, { cellFormula: true });
  return new Map(
    book.SheetNames.flatMap((sheet) =>
      Object.entries(book.Sheets[sheet] ?? {}).flatMap(([at, cell]): [string, unknown][] =>
        at.startsWith('!') || cell.f === undefined ? [] : [[`${sheet}!${at}`, cell.v]],
      ),
    ),
  );
}

/** Two programs differ in the last bits of a fraction; a 分 or a hundredth of a point is far above them. */
const shown = (value: unknown) => (typeof value === 'number' ? Number(value.toFixed(8)) + 0 : (value ?? ''));

describe('the working papers', () => {
  test.skipIf(soffice === undefined)(
    `are recalculated by LibreOffice${soffice ? '' : ' (skipped: there is no LibreOffice)'}`,
    { timeout: MINUTES_5 },
    async () => {
      const archive = await repositoryArchive();
      const folder = mkdtempSync(join(tmpdir(), 'mingji-office-'));
      try {
        const [from, to] = [join(folder, 'from'), join(folder, 'to')];
        mkdirSync(from);
        const written = new Map<string, ReadonlyMap<string, unknown>>();
        for (const { id } of archive.summaries) {
          const bytes = await reportWorkingPaper(archive, id);
          const name = `${id.replace('/', '-')}.xlsx`;
          written.set(name, formulas(bytes));
          writeFileSync(join(from, name), unsolved(bytes));
        }
        const { status, stderr } = spawnSync(
          soffice ?? '',
          [
            `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
            ...['--headless', '--convert-to', 'xlsx', '--outdir', to],
            ...[...written.keys()].map((name) => join(from, name)),
          ],
          { encoding: 'utf8', timeout: MINUTES_5 },
        );
        expect(status, stderr).toBe(0);
        let compared = 0;
        for (const [name, expected] of written) {
          const computed = formulas(readFileSync(join(to, name)));
          for (const [at, value] of expected) {
            compared += 1;
            expect(shown(computed.get(at)), `${name} ${at}`).toEqual(shown(value));
          }
        }
        expect(compared).toBeGreaterThan(1000);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});
