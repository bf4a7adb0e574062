import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../bench/random.ts';
import type { SiteOptions } from './site.ts';

/** Where and when a site is built; edits may change that too. */
export type Surroundings = Required<Pick<SiteOptions, 'base' | 'site' | 'now'>>;

type Apply = (root: string, random: Random) => void;

/** One kind of edit: changes the content folder, or says what else is different. */
export interface SiteEdit {
  readonly name: string;
  /** Changes the content folder. */
  readonly apply?: Apply;
  /** What is different around it. */
  readonly around?: (surroundings: Surroundings, random: Random) => Partial<Surroundings>;
}

// biome-ignore lint/suspicious/noExplicitAny: content as an editor sees it, of any form
type Json = any;

/** Changes one JSON file. */
function change(file: string, edit: (json: Json) => void): void {
  const json = JSON.parse(readFileSync(file, 'utf8'));
  edit(json);
  writeFileSync(file, `${JSON.stringify(json, null, 2)}\n`);
}

function folders(root: string): readonly string[] {
  return readdirSync(join(root, 'reports')).flatMap((year) =>
    readdirSync(join(root, 'reports', year)).map((slug) => join(root, 'reports', year, slug)),
  );
}

/** A public report for which something holds. */
function reportWith(root: string, random: Random, holds: (json: Json) => boolean = () => true): string {
  const fit = folders(root).filter((folder) => {
    const json = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
    return json.state === 'published' && json.withdrawal === undefined && holds(json);
  });
  return random.pick(fit);
}

/** Files that are attached to a report, with their paths. */
function attachments(folder: string): readonly string[] {
  const own = join(folder, 'attachments');
  return existsSync(own) ? readdirSync(own).map((file) => join(own, file)) : [];
}

const inReport =
  (edit: (json: Json, random: Random) => void, holds?: (json: Json) => boolean): Apply =>
  (root, random) =>
    change(join(reportWith(root, random, holds), 'report.json'), (json) => edit(json, random));

const inOneOf =
  (kind: string, edit: (json: Json, random: Random) => void): Apply =>
  (root, random) =>
    change(join(root, kind, random.pick(readdirSync(join(root, kind)))), (json) => edit(json, random));

const some = (list: Json, random: Random): Json => random.pick(list as Json[]);
const has = (list: unknown): boolean => Array.isArray(list) && list.length > 0;
const word = (random: Random) => `改动${random.between(1000, 9999)}`;
const later = (instant: string, days: number) =>
  new Date(Date.parse(instant) + days * 86_400_000).toISOString();

/** Changes one list that may not be there yet. */
function changeList(file: string, edit: (list: Json) => void): void {
  const list = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  edit(list);
  writeFileSync(file, `${JSON.stringify(list, null, 2)}\n`);
}

/** A number of an office that may be printed for some time. */
function allowance(number: string, random: Random): Json {
  const from = random.between(1, 28);
  return {
    detector: 'PII_LANDLINE',
    sha256: createHash('sha256').update(number).digest('hex'),
    reason: '单位公开的办公电话',
    approvedBy: '办公室保密审查岗',
    date: `2025-1${random.between(0, 2)}-${String(from).padStart(2, '0')}`,
    expires: `2026-0${random.between(1, 9)}-${String(from).padStart(2, '0')}`,
  };
}

/** Every field of `site.json` that pages print. */
const SITE_FIELDS: Readonly<Record<string, (site: Json, word: string) => void>> = {
  name: (site, added) => (site.name += added),
  shortName: (site, added) => (site.shortName += added),
  description: (site, added) => (site.description += added),
  publisher: (site, added) => (site.publisher += added),
  operator: (site, added) => (site.operator = added),
  region: (site, added) => (site.region += added),
  'contact.name': (site, added) => (site.contact.name += added),
  'contact.unavailable': (site, added) => (site.contact.unavailable = added),
  'licence.name': (site, added) => (site.licence.name += added),
  'licence.url': (site, added) => (site.licence.url = `https://l.example/${encodeURI(added)}`),
  'licence.note': (site, added) => (site.licence.note = added),
  'filing.icp': (site, added) => (site.filing.icp = added),
  notice: (site, added) => (site.notice = added),
};

/** At least one kind for everything that some page depends on. */
export const SITE_EDITS: readonly SiteEdit[] = [
  { name: 'nothing' },
  {
    name: 'a word of the narrative',
    apply: (root, random) =>
      appendFileSync(join(reportWith(root, random), 'narrative.mdx'), `\n\n补充说明${word(random)}。\n`),
  },
  { name: 'a title', apply: inReport((json, random) => (json.title += word(random))) },
  {
    name: 'a claimed total',
    apply: inReport(
      (json, random) => (some(json.assessments, random).total = `${random.between(60, 99)}.5`),
      (json) => has(json.assessments),
    ),
  },
  {
    name: 'an amount',
    apply: inReport(
      (json, random) => (json.funds.lines[0].executed = `${random.between(100, 400)}.25万元`),
      (json) => has(json.funds?.lines),
    ),
  },
  {
    name: 'an actual value',
    apply: inReport(
      (json, random) => (some(json.indicators.rows, random).actual = `${random.between(50, 99)}%`),
      (json) => has(json.indicators?.rows),
    ),
  },
  {
    name: 'the name of an indicator',
    apply: inReport(
      (json, random) => (some(json.indicators.rows, random).name += word(random)),
      (json) => has(json.indicators?.rows),
    ),
  },
  {
    name: 'the text of a finding',
    apply: inReport(
      (json, random) => (some(json.findings, random).text += word(random)),
      (json) => has(json.findings),
    ),
  },
  {
    name: 'a finding less',
    apply: inReport(
      (json) => {
        const { id } = json.findings.pop();
        const left = (rows: Json) =>
          has(rows) ? rows.filter((row: Json) => !row.findings.includes(id)) : rows;
        json.recommendations = left(json.recommendations);
        json.rectifications = left(json.rectifications);
      },
      (json) => has(json.findings) && json.findings.length > 1,
    ),
  },
  {
    name: 'a finding that repeats one of another report',
    apply: (root, random) => {
      // Early enough that there is a later one.
      const from = reportWith(root, random, (json) => has(json.findings) && json.fiscalYear.to < 2023);
      const id = from.split('/').slice(-2).join('/');
      const { id: finding } = JSON.parse(readFileSync(join(from, 'report.json'), 'utf8')).findings[0];
      const to = reportWith(
        root,
        random,
        (json) => has(json.findings) && json.fiscalYear.to > Number(id.slice(0, 4)),
      );
      change(join(to, 'report.json'), (json) => (json.findings[0].repeats = { report: id, finding }));
    },
  },
  {
    name: 'the state of a rectification',
    apply: inReport(
      (json, random) =>
        (some(json.rectifications, random).state = random.pick(['not-started', 'in-progress', 'refused'])),
      (json) => has(json.rectifications),
    ),
  },
  {
    name: 'the deadline of a rectification',
    apply: inReport(
      (json, random) => (some(json.rectifications, random).due = `202${random.between(4, 8)}-06-30`),
      (json) => has(json.rectifications),
    ),
  },
  {
    name: 'a recommendation',
    apply: inReport(
      (json, random) => (some(json.recommendations, random).text += word(random)),
      (json) => has(json.recommendations),
    ),
  },
  {
    name: 'a correction',
    apply: inReport((json, random) => {
      json.corrections = [
        ...(json.corrections ?? []),
        {
          on: '2025-12-01',
          version: json.version,
          field: '题名',
          was: '旧',
          now: word(random),
          reason: '笔误',
          material: false,
        },
      ];
    }),
  },
  {
    name: 'the day of publication',
    apply: inReport(
      (json, random) =>
        (json.disclosure.publishedOn = `${json.fiscalYear.to + 1}-11-${random.between(10, 28)}`),
      (json) => json.disclosure?.publishedOn !== undefined,
    ),
  },
  {
    name: 'the project of a report',
    apply: (root, random) => {
      const ids = readdirSync(join(root, 'projects')).map((file) => file.replace('.json', ''));
      change(
        join(
          reportWith(root, random, (json) => json.example),
          'report.json',
        ),
        (json) => (json.project = random.pick(ids.filter((id) => id.startsWith('shili')))),
      );
    },
  },
  {
    name: 'the unit of a report',
    apply: (root, random) => {
      const ids = readdirSync(join(root, 'units')).map((file) => file.replace('.json', ''));
      change(
        join(
          reportWith(root, random, (json) => json.example),
          'report.json',
        ),
        (json) => (json.implementingUnit.unit = random.pick(ids.filter((id) => id.startsWith('shili')))),
      );
    },
  },
  {
    name: 'who evaluated',
    apply: (root, random) => {
      const ids = readdirSync(join(root, 'units')).map((file) => file.replace('.json', ''));
      change(
        join(
          reportWith(root, random, (json) => json.example),
          'report.json',
        ),
        (json) => (json.evaluator = { unit: random.pick(ids), basis: 'stated' }),
      );
    },
  },
  {
    name: 'a report taken down',
    apply: inReport(
      (json) => {
        json.state = 'withdrawn';
        json.withdrawal = { reason: '内容有误，重新评价', on: '2025-12-20', by: '示例市财政局' };
      },
      (json) => json.example,
    ),
  },
  {
    name: 'a report more',
    apply: (root, random) => {
      const from = reportWith(root, random, (json) => json.example);
      const to = `${from}-${random.between(1000, 9999)}`;
      cpSync(from, to, { recursive: true });
      rmSync(join(to, 'versions'), { recursive: true, force: true });
      change(join(to, 'report.json'), (json) => {
        json.title += word(random);
        json.version = 1;
        delete json.corrections;
      });
    },
  },
  {
    name: 'a report less',
    apply: (root, random) =>
      rmSync(
        reportWith(root, random, (json) => json.example),
        { recursive: true },
      ),
  },
  {
    name: 'a new version',
    apply: (root, random) => {
      const folder = reportWith(root, random, (json) => json.example);
      const { version } = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
      const kept = join(folder, 'versions', String(version));
      for (const file of ['report.json', 'narrative.mdx'])
        cpSync(join(folder, file), join(kept, file), { recursive: true });
      change(join(folder, 'report.json'), (json) => {
        json.version += 1;
        json.title += word(random);
      });
    },
  },
  {
    name: 'an earlier version taken down',
    apply: (root, random) => {
      const versions = folders(root).flatMap((folder) => {
        const kept = join(folder, 'versions');
        return existsSync(kept) ? readdirSync(kept).map((one) => join(kept, one, 'report.json')) : [];
      });
      change(random.pick(versions), (json) => {
        json.state = 'withdrawn';
        json.withdrawal = { reason: word(random), on: '2025-12-20', by: '示例市财政局' };
      });
    },
  },
  {
    name: 'the bytes of an attachment',
    apply: (root, random) =>
      appendFileSync(
        random.pick(
          folders(root)
            .flatMap(attachments)
            .filter((file) => /\.(?:csv|txt)$/.test(file)),
        ),
        `${word(random)}\n`,
      ),
  },
  {
    name: 'an attachment more',
    apply: (root, random) => {
      const folder = reportWith(root, random, (json) => json.example);
      const id = `fujian-${random.between(1000, 9999)}`;
      mkdirSync(join(folder, 'attachments'), { recursive: true });
      writeFileSync(join(folder, 'attachments', `${id}.txt`), `${word(random)}\n`);
      change(join(folder, 'report.json'), (json) => {
        const annex = { id, title: word(random), kind: 'other', file: `${id}.txt` };
        json.annexes = has(json.annexes) ? [...json.annexes, annex] : [annex];
      });
    },
  },
  {
    name: 'an attachment less',
    apply: (root, random) => {
      const folder = reportWith(
        root,
        random,
        (json) => has(json.annexes) && json.annexes.some(({ file }: Json) => file),
      );
      change(join(folder, 'report.json'), (json) => {
        const [gone] = json.annexes.filter(({ file }: Json) => file);
        rmSync(join(folder, 'attachments', gone.file), { force: true });
        json.annexes = json.annexes.filter((annex: Json) => annex !== gone);
        if (json.annexes.length === 0) delete json.annexes;
      });
    },
  },
  {
    name: 'a report made a draft again',
    apply: inReport(
      (json) => (json.state = 'draft'),
      (json) => json.example,
    ),
  },
  {
    name: 'a redirect',
    apply: (root, random) =>
      change(join(root, 'redirects.json'), (json) =>
        json.push({
          from: `/jiu-${random.between(1000, 9999)}/`,
          to: '/reports/',
          on: '2025-12-01',
          reason: '改版',
        }),
      ),
  },
  { name: 'the name of a unit', apply: inOneOf('units', (json, random) => (json.name += word(random))) },
  { name: 'a note on a unit', apply: inOneOf('units', (json, random) => (json.note = word(random))) },
  {
    name: 'the name of a project',
    apply: inOneOf('projects', (json, random) => (json.name += word(random))),
  },
  {
    name: 'the title of a scheme',
    apply: inOneOf('schemes', (json, random) => (json.title += word(random))),
  },
  {
    name: 'the summary of a scheme',
    apply: inOneOf('schemes', (json, random) => (json.summary += word(random))),
  },
  {
    name: 'the bands of a scheme',
    apply: inOneOf('schemes', (json, random) => {
      // A scheme may name no grades.
      const [best, next] = json.grades?.bands ?? [];
      if (next) best.min = next.max = String(random.between(Number(next.min) + 1, Number(best.max) - 1));
    }),
  },
  {
    name: 'the rounding of a scheme',
    apply: inOneOf('schemes', (json, random) => {
      if (json.rounding?.leaf !== undefined) json.rounding.leaf = random.between(0, 3);
    }),
  },
  {
    name: 'the kinds of reports of a scheme',
    apply: inOneOf(
      'schemes',
      (json, random) => (json.kinds = [random.pick(['unit-self', 'dept', 'finance'])]),
    ),
  },
  {
    name: 'a scheme more',
    apply: (root, random) => {
      const from = random.pick(readdirSync(join(root, 'schemes')));
      const to = join(root, 'schemes', `geng-${random.between(100, 999)}.json`);
      cpSync(join(root, 'schemes', from), to);
      change(to, (json) => (json.title += word(random)));
    },
  },
  {
    name: 'a scheme less',
    apply: (root, random) => {
      const used = folders(root).map((folder) => readFileSync(join(folder, 'report.json'), 'utf8'));
      const free = readdirSync(join(root, 'schemes')).filter(
        (file) => !used.some((text) => text.includes(`"${file.replace('.json', '')}"`)),
      );
      if (free.length > 0) rmSync(join(root, 'schemes', random.pick(free)));
    },
  },
  {
    name: 'an explanation of the glossary',
    apply: (root, random) =>
      change(join(root, 'glossary.json'), (json) => (some(json, random).definition += word(random))),
  },
  {
    name: 'a term of the glossary',
    apply: (root, random) =>
      change(join(root, 'glossary.json'), (json) => {
        const entry = some(json, random);
        entry.term = random.chance(50) ? `${entry.term}率` : entry.term.slice(0, -1) || '词';
      }),
  },
  {
    name: 'a term more',
    apply: (root, random) =>
      change(join(root, 'glossary.json'), (json) => {
        const id = `more-${random.between(100, 999)}`;
        const term = random.pick(['示例市', '年度', '项目单位', '全年预算', '没有这样的词']);
        json.push({ id, term, english: 'more', definition: word(random) });
      }),
  },
  {
    name: 'a term less',
    apply: (root, random) =>
      change(join(root, 'glossary.json'), (json) => json.splice(random.between(0, json.length - 1), 1)),
  },
  ...Object.entries(SITE_FIELDS).map(
    ([field, edit]): SiteEdit => ({
      name: `the ${field} of the site`,
      apply: (root, random) => change(join(root, 'site.json'), (json) => edit(json, word(random))),
    }),
  ),
  {
    name: 'an allowance',
    apply: (root, random) =>
      changeList(join(root, 'allowances.json'), (list) =>
        list.push(allowance(`0938${random.between(1_000_000, 9_999_999)}`, random)),
      ),
  },
  {
    name: 'an allowance less',
    apply: (root) => changeList(join(root, 'allowances.json'), (list) => list.pop()),
  },
  {
    name: 'a number that is allowed',
    apply: (root, random) => {
      const number = `8${random.between(100_000, 999_999)}`;
      appendFileSync(join(reportWith(root, random), 'narrative.mdx'), `\n\n咨询电话：0938-${number}。\n`);
      changeList(join(root, 'allowances.json'), (list) => list.push(allowance(`0938${number}`, random)));
    },
  },
  {
    name: 'an alias',
    apply: (root, random) =>
      change(join(root, 'aliases.json'), (json) =>
        json.aliases.push({ short: word(random), full: ['示例市'] }),
      ),
  },
  {
    name: 'what was due',
    apply: (root, random) =>
      change(join(root, 'coverage', random.pick(readdirSync(join(root, 'coverage')))), (json) => {
        some(json.due, random).dueOn = `202${random.between(4, 7)}-10-31`;
      }),
  },
  {
    name: 'a text of the site',
    apply: (root, random) => appendFileSync(join(root, 'pages/about.mdx'), `\n\n${word(random)}。\n`),
  },
  {
    name: 'a text of the site less',
    apply: (root) => rmSync(join(root, 'pages/accessibility.mdx'), { force: true }),
  },
  {
    name: 'the examples hidden or shown',
    apply: (root) => change(join(root, 'site.json'), (json) => (json.showExamples = !json.showExamples)),
  },
  { name: 'the next day', around: ({ now }) => ({ now: later(now, 1) }) },
  { name: 'some days', around: ({ now }, random) => ({ now: later(now, random.between(2, 400)) }) },
  { name: 'an hour', around: ({ now }) => ({ now: later(now, 1 / 24) }) },
  { name: 'the sub-path', around: ({ base }) => ({ base: base === '/' ? '/sub/' : '/' }) },
  { name: 'the address', around: (_, random) => ({ site: `https://m${random.between(1, 9)}.example` }) },
];
