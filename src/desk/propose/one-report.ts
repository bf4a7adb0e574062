import { DESK_TEXT } from '../../text/desk/desk.ts';
import { isSameName } from '../draft/same-name.ts';
import type { PairField } from '../form/pair-words.ts';
import { isForm } from '../form/read-form.ts';
import { labelText } from '../form/words.ts';
import type { LeftOut, Paragraph } from '../proposal.ts';
import { readOutline } from '../words/outline.ts';
import { labelledLines, wordsOf } from './paragraphs.ts';
import type { QuestionList } from './question-list.ts';
import type { Reading } from './reading.ts';
import { titles } from './titles.ts';
import { joinedLines, pairsOf } from './values.ts';

type File = Reading['files'][number];

/** What a file says of whose report it is; what it does not say is empty. */
interface Signature {
  readonly file: File;
  readonly years: readonly string[];
  readonly projects: readonly string[];
  /** What the title of the words names, where no label does. */
  readonly titled: readonly string[];
  readonly units: readonly string[];
}

const TEXT = DESK_TEXT.questions.reports;
/** All files are of one report, whatever they say. */
const ALL = 'all';

/**
 * The files of one report. Those that name another year, project or unit than the first are not read together with it:
 * which report is meant is asked.
 */
export function oneReport(
  reading: Reading,
  questions: QuestionList,
): { readonly reading: Reading; readonly leftOut: readonly LeftOut[] } {
  const signed = reading.files.map(signatureOf);
  const apart = signed.filter((one) => signed.some((other) => isOther(one, other)));
  const [first] = apart;
  if (first === undefined) return { reading, leftOut: [] };
  const answer = questions.ask({
    id: 'reports',
    text: TEXT.text,
    choices: [
      ...apart.map((one) => ({ id: nameOf(one), label: TEXT.choice(nameOf(one), saidBy(one)) })),
      { id: ALL, label: TEXT.all },
    ],
    about: [],
    at: apart.map((one) => ({ file: nameOf(one), at: '' })),
    blocking: true,
    suggested: nameOf(first),
  });
  if (answer === ALL) return { reading, leftOut: [] };
  const meant = apart.find((one) => nameOf(one) === answer) ?? first;
  return {
    reading: { files: signed.filter((one) => !isOther(meant, one)).map(({ file }) => file) },
    leftOut: signed
      .filter((one) => isOther(meant, one))
      .map((one) => ({ reason: 'unused-text', text: TEXT.leftOut, at: { file: nameOf(one), at: '' } })),
  };
}

function nameOf({ file }: Signature): string {
  return file.source.name;
}

function signatureOf(file: File): Signature {
  const { forms } = file;
  const words = wordsOf({ files: [file] }, new Set(forms.filter(isForm)));
  const { preface } = readOutline(words, () => true);
  const above = labelledLines(preface, words);
  const said = (field: PairField) =>
    [
      ...pairsOf(forms, field),
      ...above.filter((one) => one.field === field).map(({ value }) => value),
    ].flatMap(({ text }) => {
      const name = joinedLines(text);
      return labelText(name) === '' ? [] : [name];
    });
  const years = [...said('fiscalYear'), ...titles(forms, preface).map(({ printed }) => printed)];
  return {
    file,
    years: years.flatMap((text) => /20\d{2}(?=\s*年|$)/.exec(text.normalize('NFKC').trim())?.[0] ?? []),
    projects: said('projectName'),
    titled: titledProjects(preface),
    units: said('unitName'),
  };
}

/** Units alone part nothing where the project is one: who carries it out and who fills in the form may be two. */
function isOther(one: Signature, other: Signature): boolean {
  if (one === other) return false;
  const projects = meeting(one.projects, other.projects, isNearly);
  if (speaksOfAnother(one, other) || speaksOfAnother(other, one)) return true;
  if (projects === false || meeting(one.years, other.years, (a, b) => a === b) === false) return true;
  return projects === null && meeting(one.units, other.units, isNearly) === false;
}

/** 图书馆免费开放项目绩效评价报告 beside a form of 公共体育设施维护: not even a word in common. */
function speaksOfAnother({ titled }: Signature, { projects }: Signature): boolean {
  return meeting(titled, projects, (a, b) => isNearly(a, b) || shareWord(a, b)) === false;
}

function titledProjects(preface: readonly Paragraph[]): readonly string[] {
  return titles([], preface).flatMap(({ printed }) => {
    const [, name = ''] =
      /^(.{4,40}?)(?:专项)?(?:项目|资金|经费)?(?:支出)?(?:财政|重点|部门|单位|绩效|自我)*(?:自评|评价|考评|评估)(?:价)?(?:报告|表)/.exec(
        printed
          .normalize('NFKC')
          .replace(/\s/g, '')
          .replace(/20\d{2}年度?/g, ''),
      ) ?? [];
    return GENERAL.test(name) ? [] : [name];
  });
}

/** Names no project: 市级部门预算, 转移支付. */
const GENERAL =
  /^(?:中央|省|市|县|区|级|本|对|地方|部门|单位|整体|预算|财政|支出|专项|转移支付|项目|资金|政府|机关|绩效|年度)*$/;
const WORD = 3;

function shareWord(one: string, other: string): boolean {
  const plain = one.replace(/项目|资金|工程|经费/g, '|');
  return Array.from({ length: plain.length - WORD + 1 }, (_, at) => plain.slice(at, at + WORD)).some(
    (word) => !word.includes('|') && other.includes(word),
  );
}

/** Whether two lists have something in common; `null` where one of them says nothing. */
function meeting(
  one: readonly string[],
  other: readonly string[],
  isSame: (one: string, other: string) => boolean,
): boolean | null {
  if (one.length === 0 || other.length === 0) return null;
  return one.some((a) => other.some((b) => isSame(a, b)));
}

/** A part of a name stands for it in the other file. */
function isNearly(one: string, other: string): boolean {
  const [a, b] = [labelText(one), labelText(other)];
  return a.includes(b) || b.includes(a) || isSameName(one, other);
}

function saidBy({ years, projects, units }: Signature): string {
  return [
    ...years.slice(0, 1).map((year) => TEXT.year(year)),
    ...projects.slice(0, 1),
    ...units.slice(0, 1),
  ].join('，');
}
