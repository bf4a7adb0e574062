import { DESK_TEXT } from '../../text/desk/desk.ts';
import { executionBeside } from '../form/execution-beside.ts';
import { fundsInLines } from '../form/fund-lines.ts';
import { isForm } from '../form/read-form.ts';
import type { Proposal, Value } from '../proposal.ts';
import type { Cell } from '../read/source.ts';
import { factsInWords } from '../words/facts.ts';
import { readOutline } from '../words/outline.ts';
import { signatureOf } from '../words/signature.ts';
import { proposedAdjustments } from './adjustments.ts';
import { askOrder, unlinkedAdvice } from './advice-order.ts';
import { askGrade, askTotal, gradeInWords } from './against-words.ts';
import { askCategories } from './categories.ts';
import { tableInLines } from './cell-lines.ts';
import { chooseForms } from './choose-form.ts';
import { withDropped } from './dropped.ts';
import { proposedFunds } from './funds.ts';
import { fundsFromWords, tellsAmounts } from './funds-in-words.ts';
import { proposedGoals } from './goals.ts';
import { proposedGroups } from './groups.ts';
import { proposedIndicators } from './indicators.ts';
import { proposedKind } from './kind.ts';
import {
  askUnknownColumns,
  fundsNotRead,
  notChosen,
  spareNumbers,
  tablesNotRead,
  unsummedWeight,
  unusedCells,
  wordyAmounts,
} from './left-out.ts';
import { listed } from './listed.ts';
import { listedProject } from './listed-project.ts';
import { oneReport } from './one-report.ts';
import { firstLines, wordsOf } from './paragraphs.ts';
import { fromPlaces } from './places.ts';
import type { Answers } from './question-list.ts';
import { QuestionList } from './question-list.ts';
import type { Reading } from './reading.ts';
import { proposedReviewer, proposedRole } from './role.ts';
import { namedBy, saidOf } from './said.ts';
import { sentencesOf } from './sentences.ts';
import { signedOn } from './signed-on.ts';
import { titles } from './titles.ts';
import { proposedTotal } from './total.ts';
import { askTwoProjects, readAlone } from './two-projects.ts';
import { cellValue, joinedLines, pairsOf, pointsValue } from './values.ts';
import { wholeTable } from './whole-table.ts';
import { askedFact, askOutline, proposedDocuments, proposedStatements } from './words.ts';
import { proposedYear } from './year.ts';

const TEXT = DESK_TEXT.questions;

/** Makes one report of what was read. Cheap and without memory: every new answer makes a new proposal. */
export function propose(whole: Reading, answers: Answers): Proposal {
  const questions = new QuestionList(answers);
  const { reading, leftOut: otherReports } = oneReport(whole, questions);
  const all = reading.files.flatMap(({ forms }) => forms);
  const { chosen, others } = chooseForms(all, questions);
  const paragraphs = wordsOf(reading, new Set(all.filter(isForm)));
  const outline = readOutline(paragraphs, (doubt) => questions.given(`heading.${doubt}`) !== 'no');
  const signature = signatureOf(outline.preface, outline.sections);
  const sections = outline.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.filter((one) => !signature.lines.has(one)),
  }));
  const facts = factsInWords(paragraphs.filter(({ table }) => !table));
  const inCells = factsInWords(sentencesOf(chosen));
  const pair = saidOf(chosen, outline.preface, paragraphs);
  const depts = pairsOf(chosen, 'competentDept');
  const [title] = titles(chosen, outline.preface);
  const fundReading =
    chosen.find(({ funds }) => funds !== null)?.funds ??
    fundsInLines(firstLines(outline.preface, paragraphs));
  const beside =
    fundReading === null ? (executionBeside(chosen.map(({ grid }) => grid)) ?? facts.execution) : null;
  const funds =
    fundReading === null
      ? fundsFromWords(tellsAmounts(facts) ? facts : inCells, beside, questions)
      : proposedFunds(fundReading, questions);
  const meant = askTwoProjects(funds, facts, questions);
  if (meant !== null) return readAlone(whole, meant, questions, (alone) => propose(alone, answers));
  const { table, leftOut } = wholeTable(all.filter((form) => chosen.includes(form)));
  const execution = {
    weight: (fundReading ?? beside)?.weight ?? null,
    score: (fundReading ?? beside)?.score ?? null,
    // A table of money that could not be read leaves its points lying about.
    spare: fundReading?.weight == null ? spareNumbers(chosen) : [],
  };
  const indicators = table === undefined ? [] : proposedIndicators(table, execution, questions);
  const total = proposedTotal(table, pair('total'), execution.score, questions);
  const grades = [...pair('grade'), ...[table?.total?.grade ?? []].flat()];
  askUnknownColumns(chosen, questions);
  askOutline(outline, questions);
  const kind = proposedKind(title ?? null, paragraphs, questions);
  const claimed =
    (total && askTotal(total, facts.wholes, questions)) ??
    askedFact(
      'total',
      [...facts.total, ...inCells.total],
      TEXT.scoreInWords,
      DESK_TEXT.fields.total,
      questions,
    );
  const reviewedTotal =
    pointsValue(table?.total?.reviewed ?? null) ?? pointsValue(pair('reviewedTotal')[0] ?? null);
  const findings = [
    ...pair('findings')
      .filter(({ text }) => !isNone(text))
      .map((cell) => cellValue(cell, 'likely', joinedLines(cell.text))),
    ...listed(sections, /问题/, 'findings', questions),
  ];
  askCategories(findings, questions);
  const recommendations = [
    ...pair('recommendations')
      .filter(({ text }) => !isNone(text))
      .map((cell) => cellValue(cell, 'likely', joinedLines(cell.text))),
    ...listed(sections, /建议|改进(?:举措|措施|意见|方向|计划)|整改/, 'recommendations', questions),
  ];
  const year = proposedYear(chosen, title ?? null, facts.year, questions);
  const list = chosen.find((form) => form.list !== null)?.list ?? null;
  const onlyListed = table === undefined && list ? listedProject(list, questions) : undefined;
  const projectName = fromPlaces(
    'projectName',
    DESK_TEXT.fields.projectName,
    pair('projectName').length > 0 || onlyListed === undefined ? pair('projectName') : [onlyListed],
    questions,
  );
  const unitName = fromPlaces(
    'unitName',
    DESK_TEXT.fields.unitName,
    pair('unitName'),
    questions,
    namedBy(chosen, 'unitName', CARRIES_OUT),
  );
  const proposal: Proposal = {
    sources: reading.files.map(({ bytes, sha256, source }) => ({
      name: source.name,
      bytes,
      sha256,
      form: source.form,
    })),
    title: title ?? null,
    kind,
    fiscalYear: year,
    projectName: projectName ?? missing('projectName', TEXT.projectName, questions),
    unitName: unitName ?? missing('unitName', TEXT.unitName, questions),
    competentDept: (depts.length > 0 ? depts : pair('competentDept')).map((cell) =>
      cellValue(cell, 'sure', joinedLines(cell.text)),
    ),
    evaluator: one([...[namedBy(chosen, 'evaluator', COMMISSIONED) ?? []].flat(), ...pair('evaluator')]),
    reportDate: one(pair('reportDate')) ?? signedOn(signature.date),
    funds,
    goals: proposedGoals(chosen, outline, one(pair('actual')), questions),
    indicators,
    groups: table === undefined ? [] : proposedGroups(table),
    adjustments: table === undefined ? [] : proposedAdjustments(table),
    total: claimed,
    reviewedTotal,
    role: proposedRole(kind, title ?? null, claimed !== null, questions),
    reviewer: proposedReviewer(reviewedTotal, chosen, questions),
    grade:
      askGrade(fromPlaces('grade', DESK_TEXT.fields.grade, grades, questions), facts.grade, questions) ??
      gradeInWords([...facts.grade, ...inCells.grade], claimed, questions),
    documents: proposedDocuments(facts, questions),
    statements: proposedStatements(outline.sections, [], questions),
    findings,
    recommendations,
    isAdviceInOrder: askOrder(findings, recommendations, questions),
    management: chosen.flatMap(({ management }) =>
      management.map(({ name, situation, problem }) => ({
        name: cellValue(name),
        situation: situation === null ? null : cellValue(situation),
        problem: problem === null ? null : cellValue(problem),
      })),
    ),
    conclusion: one(pair('conclusion')),
    preface: outline.preface.filter(({ text }) => title?.printed.split('\n').includes(text) !== true),
    sections: outline.sections,
    questions: [...questions.asked].sort((a, b) => Number(b.blocking) - Number(a.blocking)),
    answered: questions.answered,
    leftOut: [
      ...otherReports,
      ...reading.files.flatMap(({ source }) => source.leftOut),
      ...tablesNotRead(chosen),
      ...unusedCells(chosen),
      ...fundsNotRead(chosen, fundReading),
      ...tableInLines(paragraphs),
      ...wordyAmounts(paragraphs),
      ...unsummedWeight(table, fundReading?.weight ?? null),
      ...unlinkedAdvice(findings, recommendations),
      ...leftOut,
      ...notChosen(others),
    ],
  };
  return withDropped(proposal, chosen);
}

const CARRIES_OUT = /实施|项目单位|使用单位|承担/;
const COMMISSIONED = /第三方|受托|评价机构/;

function one([cell]: readonly Cell[]): Value | null {
  return cell === undefined ? null : cellValue(cell, 'sure', joinedLines(cell.text));
}

function isNone(text: string): boolean {
  return /^(?:无|没有|暂无|无问题)[。.]?$/.test(text.trim());
}

function missing(id: string, text: string, questions: QuestionList): Value | null {
  const answer = questions.ask({ id, text, choices: [], about: [id], at: [], blocking: true });
  return answer === null ? null : { value: answer, printed: '', at: { file: '', at: '' }, sureness: 'sure' };
}
