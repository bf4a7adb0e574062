import { expect, test } from 'vitest';
import { yearBook } from '../../../src/view/year-book.ts';
import { repositoryArchive } from '../../support/repository.ts';

test('the book of every year holds each report with its five answers, what is open and what is not public', async () => {
  const archive = await repositoryArchive();
  let open = 0;
  let unpublished = 0;
  for (const year of archive.years) {
    const book = yearBook(archive, year);
    const reports = archive.byYear.get(year) ?? [];
    expect(book.reports.map(({ title, example }) => [title, example])).toEqual(
      reports.map(({ title, example }) => [title, example]),
    );
    for (const { answers } of book.reports) {
      expect(answers).toHaveLength(5);
      for (const { question, sentence } of answers) {
        expect(question).not.toBe('');
        expect(sentence).toMatch(/。$|(?:例如|没有达到|先举失分多的\d+个|另举达到的\d+个|成效数字)：$/u);
      }
    }
    expect(book.contents).toHaveLength(reports.length + 3);
    expect(new Set(book.contents.map(({ href }) => href)).size).toBe(reports.length + 3);
    expect(book.frame.indexed).toBe(false);
    open += book.open.length;
    unpublished += book.unpublished.length;
  }
  expect(open).toBeGreaterThan(5);
  expect(unpublished).toBeGreaterThan(0);
});
