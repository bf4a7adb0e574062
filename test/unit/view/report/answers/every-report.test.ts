import { beforeAll, describe, expect, test } from 'vitest';
import { isAbsent, valueOf } from '../../../../../src/model/absence.ts';
import type { Archive } from '../../../../../src/view/archive.ts';
import type { ReportPage } from '../../../../../src/view/report/report-page.ts';
import { reportPage } from '../../../../../src/view/report/report-page.ts';
import { repositoryArchive } from '../../../../support/repository.ts';

// What the answers at the head of a page may not leave out, over every report of the site.

let archive: Archive;
let pages: ReadonlyMap<string, ReportPage>;
beforeAll(async () => {
  archive = await repositoryArchive();
  const { content, deployment, byProject } = archive;
  pages = new Map(
    archive.summaries.map(({ id, project }) => {
      const series = byProject.get(project.id) ?? [];
      const [record, published] = [archive.record(id), archive.published(id)];
      return [id, reportPage({ record, published, series, content, deployment })];
    }),
  );
});

const answersOf = (id: string) => {
  const page = pages.get(id);
  if (page === undefined) throw new Error(`No report has the id ${id}`);
  return page.answers;
};

describe('the money', () => {
  test.each([
    ['2024/shili-yingji-binan', '全年预算数为0（年初为86万元），也没有支出。'],
    ['2022/shili-yanglao-pinggu', '申报财政资金1,460万元，还没有花。'],
    [
      '2023/shili-yanglao-jiankong',
      '截至2023年7月31日，花了46.2万元，占全年预算数120万元的38.50%。截至2023年7月31日，73.8万元没有花。',
    ],
    [
      '2023/shili-xinxi-youji',
      '1,208.55元，占全年预算数1,208.56元的99.99%以上。0.01元没有花（去向：收回）。',
    ],
  ])('%s', (id, sentence) => {
    const { spent } = answersOf(id);
    expect(spent.sentence + spent.more).toBe(sentence);
  });

  test('a budget that was cut by half or more, or doubled, is told as such', () => {
    for (const { id, funds } of archive.summaries) {
      const { initialBudget: initial, fullYearBudget: full } = funds;
      if (initial === null || full === null) continue;
      const isMuch = full !== initial && Math.abs(full - initial) * 2 >= initial;
      expect(/（年初为.+元）/u.test(answersOf(id).spent.sentence), id).toBe(isMuch);
    }
  });
});

describe('the results', () => {
  test('two missed targets where there are two, the costliest first, and the rule of the choice', () => {
    let missing = 0;
    for (const [id, { answers }] of pages) {
      const { report } = archive.record(id);
      if (isAbsent(report.indicators)) continue;
      const missed = archive
        .record(id)
        .attainments()
        .filter((one) => one?.met === false).length;
      const { lines, more } = answers.results;
      if (missed === 0 || lines.length === 0) continue;
      missing += 1;
      const shown = lines.filter(({ label }) => label?.includes('没有达到')).length;
      expect(shown, id).toBeGreaterThanOrEqual(Math.min(missed, 2));
      expect(more, id).toMatch(
        new RegExp(
          `(?:^|，)${missed}个还?没有达到(?:，先举失分多的${shown}个)?(?:，另举达到的${lines.length - shown}个)?：$`,
          'u',
        ),
      );
      expect(more.includes('先举'), id).toBe(missed > shown);
      // No line that was reached stands below words that say the opposite.
      expect(more.includes('另举'), id).toBe(lines.length > shown);
    }
    expect(missing).toBeGreaterThan(15);
    expect(
      answersOf('2022/shili-laojiu-xiaoqu')
        .results.lines.map(({ text }) => text)
        .join(),
    ).toContain('118万元');
  });
});

describe('the years around', () => {
  test('last year and next year are called so, and a year that cannot be compared has its own bracket', () => {
    expect(answersOf('2022/shili-laojiu-xiaoqu').after.more).toMatch(
      /上一年（2021年度）得94\.63分（评分办法不同，不能比）。$/u,
    );
    expect(answersOf('2023/maiji-zhiliang-qiangqu').after.more).toBe('本站没有其他年度的报告。');
    for (const [id, { answers }] of pages) {
      for (const [, word, year] of answers.after.more.matchAll(/(上一年|下一年|此前|此后)（?(\d{4})年度/gu)) {
        const away = Number(year) - (archive.summaries.find((one) => one.id === id)?.fiscalYear ?? 0);
        expect(word, id).toBe(away === -1 ? '上一年' : away === 1 ? '下一年' : away < 0 ? '此前' : '此后');
      }
    }
  });
});

describe('the grade', () => {
  test('a grade that its score does not bear out is never printed without saying so', () => {
    const differing = archive.summaries.filter(({ claimed }) => claimed.banded !== null);
    expect(differing.map(({ id }) => id)).toContain('2022/shili-laojiu-xiaoqu');
    for (const { id } of differing) {
      const page = pages.get(id);
      expect(page?.answers.source.bands, id).toMatch(/^报告写“.+”；按这一办法，[\d.]+分为“.+”$/u);
      expect(page?.answers.source.sentence, id).toMatch(/分（报告写“.+”，按办法为“.+”）/u);
      expect(page?.verdict.grade?.differs, id).toMatch(/这个得分为“.+”$/u);
      expect(page?.scores.rows[0]?.gradeNote, id).toContain(page?.answers.source.bands);
    }
    for (const { id, claimed } of archive.summaries) {
      const failed = archive
        .record(id)
        .checks()
        .some(({ id: check, status }) => check === 'G_BAND' && status === 'fail');
      if (claimed.banded !== null) expect(failed, id).toBe(true);
    }
  });
});

describe('what was mended', () => {
  test('nobody is told twice that nothing was published, nor in two words', () => {
    for (const [id, { trail, omissions }] of pages) {
      const rectifications = valueOf(archive.record(id).report.rectifications);
      if (rectifications !== null) continue;
      expect(trail.rectificationsAbsent?.note ?? '', id).not.toMatch(/尚未公布/u);
      const line = omissions.find(({ label }) => label === '整改情况');
      if (line !== undefined && trail.rectificationsAbsent !== null) {
        expect(line.reason, id).toBe(trail.rectificationsAbsent.text);
        expect(line.note ?? '', id).not.toMatch(/尚未公布/u);
      }
    }
  });
});

test('what is joined from several fields has one mark of punctuation where they meet', () => {
  for (const [id, page] of pages) {
    const met = JSON.stringify(page).match(/.{0,20}[。；，、][，；。].{0,10}/gu);
    expect(met, id).toBeNull();
  }
});
