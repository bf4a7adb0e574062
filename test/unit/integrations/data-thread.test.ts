import { expect, onTestFinished, test } from 'vitest';
import { done } from '../../../src/exports/data-work.ts';
import { packRows } from '../../../src/exports/tables/packed-rows.ts';
import { unitsTable } from '../../../src/exports/tables/units.ts';
import { DataThread } from '../../../src/integrations/data-thread.ts';
import { columnsOf } from '../../support/row-columns.ts';

const width = unitsTable.columns.length;
const rowsOf = (names: readonly string[]) => ({
  table: unitsTable.name,
  choice: 'whole' as const,
  parts: [
    packRows(
      columnsOf(
        names.map((name) => Array.from({ length: width }, (_, place) => (place < 2 ? name : null))),
        width,
      ),
    ),
  ],
});

function started(): DataThread {
  const thread = new DataThread();
  onTestFinished(() => thread.stop());
  return thread;
}

test('writes what this thread would write, several files at once', async () => {
  const thread = started();
  const works = ['甲', '乙', '丙'].flatMap((name) => [
    { kind: 'table', rows: [rowsOf([name, '县'])], facts: 'csv' } as const,
    { kind: 'csvs', rows: [rowsOf([name]), rowsOf([])], facts: null } as const,
  ]);
  const made = await Promise.all(works.map((work) => thread.give(work)));
  const here = await Promise.all(works.map((work) => done(work)));
  // As plain data, which has no Buffer.
  expect(structuredClone(made)).toEqual(structuredClone(here));
});

test('leaves work to this thread while it has enough to do', async () => {
  const thread = started();
  const work = { kind: 'table', rows: [rowsOf(['甲'])], facts: 'csv' } as const;
  // What is written here is a Buffer; what comes from there has become plain data.
  const made = await Promise.all(Array.from({ length: 4 }, () => thread.give(work)));
  expect(made.map((file) => Buffer.isBuffer(file))).toEqual([false, false, true, true]);
  expect(Buffer.isBuffer(await thread.give(work))).toBe(false);
});

test('what fails there fails here, and the next file is written', async () => {
  const thread = started();
  const unknown = { kind: 'table', rows: [{ ...rowsOf([]), table: 'nothing' }], facts: 'csv' };
  const [failed, made] = await Promise.allSettled([
    thread.give(unknown),
    thread.give({ kind: 'table', rows: [rowsOf(['甲'])], facts: 'csv' }),
  ]);
  expect(failed).toMatchObject({ status: 'rejected', reason: { message: 'There is no table nothing' } });
  expect(made.status).toBe('fulfilled');
});

test('who waits when it is stopped is told', async () => {
  const thread = started();
  const waiting = thread.give({ kind: 'table', rows: [rowsOf(['甲'])], facts: 'csv' });
  const refused = expect(waiting).rejects.toThrow('ended');
  await thread.stop();
  await refused;
});
