import type { Absent, Stated } from '../../model/absence.ts';
import { isAbsent } from '../../model/absence.ts';
import { toPlain } from '../../model/decimal.ts';
import { formatDate } from '../../model/format.ts';
import type { Report } from '../../model/report.ts';
import { CATEGORY_LABELS, RECTIFICATION_LABELS, RESULT_USE_LABELS } from '../../text/labels.ts';
import { COMPARED_TEXT } from '../../text/report/versions.ts';
import { show, showMoney } from '../shown.ts';
import type { VersionFact } from './report-versions-facts.ts';

type Part = readonly [key: string, label: string, text: string | null | undefined];

/** The facts of a version that stand in lists: indicators, figures, findings and what became of them. */
export function* rowFacts(report: Report): Generator<VersionFact> {
  for (const one of rows(report.indicators, ({ rows: all }) => all)) {
    yield* row(`indicators/${one.id}`, COMPARED_TEXT.indicator(one.name), one.name, [
      ['target', COMPARED_TEXT.target, said(one.target, ({ raw }) => raw)],
      ['actual', COMPARED_TEXT.actual, said(one.actual, ({ raw }) => raw)],
      ['weight', COMPARED_TEXT.weight, said(one.weight, ({ value }) => toPlain(value))],
      ['claimed', COMPARED_TEXT.claimed, said(one.claimedScore, ({ value }) => toPlain(value))],
      ['reviewed', COMPARED_TEXT.reviewed, one.reviewedScore && toPlain(one.reviewedScore.value)],
      ['reason', COMPARED_TEXT.reason, one.deviationReason],
      ['improvement', COMPARED_TEXT.improvement, one.improvement],
    ]);
  }
  for (const { id, label, figure } of report.statements) {
    yield* row(`statements/${id}`, COMPARED_TEXT.statement(label), figure.raw, []);
  }
  for (const [index, one] of rows(report.findings, (all) => all).entries()) {
    yield* row(`findings/${one.id}`, COMPARED_TEXT.finding(index + 1), one.text, [
      ['category', COMPARED_TEXT.category, CATEGORY_LABELS[one.category]],
      ['amount', COMPARED_TEXT.amount, one.amount && showMoney(one.amount).text],
      ['cause', COMPARED_TEXT.cause, said(one.cause, (text) => text)],
    ]);
  }
  for (const [index, one] of rows(report.recommendations, (all) => all).entries()) {
    yield* row(`recommendations/${one.id}`, COMPARED_TEXT.recommendation(index + 1), one.text, [
      ['addressedTo', COMPARED_TEXT.addressedTo, said(one.addressedTo, (text) => text)],
      ['due', COMPARED_TEXT.due, one.due && formatDate(one.due)],
    ]);
  }
  for (const [index, one] of rows(report.rectifications, (all) => all).entries()) {
    yield* row(`rectifications/${one.id}`, COMPARED_TEXT.rectification(index + 1), one.measure, [
      ['state', COMPARED_TEXT.state, RECTIFICATION_LABELS[one.state]],
      ['responsible', COMPARED_TEXT.addressedTo, said(one.responsible, (text) => text)],
      ['due', COMPARED_TEXT.due, said(one.due, formatDate)],
      ['evidence', COMPARED_TEXT.evidence, one.evidence],
      ['verifiedBy', COMPARED_TEXT.verifiedBy, one.verifiedBy],
    ]);
  }
  for (const [index, { year, effect, amount, note }] of rows(report.resultUse, (all) => all).entries()) {
    const parts = [RESULT_USE_LABELS[effect], amount ? showMoney(amount).text : '', note ?? ''];
    const text = parts.filter((part) => part !== '').join('，');
    yield* row(`resultUse/${year}/${index}`, COMPARED_TEXT.resultUse(index + 1), text, []);
  }
  for (const { id, document } of report.documents) {
    const text = `《${document.title}》${isAbsent(document.docNo) ? '' : document.docNo}`;
    yield* row(`documents/${id}`, COMPARED_TEXT.document, text, []);
  }
  for (const { id, name } of report.entities) yield* row(`entities/${id}`, COMPARED_TEXT.entity, name, []);
  for (const { id, title } of report.honours) yield* row(`honours/${id}`, COMPARED_TEXT.honour, title, []);
  for (const { id, title, file } of rows(report.annexes, (all) => all)) {
    yield* row(`annexes/${id}`, COMPARED_TEXT.annex, file === undefined ? title : `${title}（${file}）`, []);
  }
}

/** The fact that names a row, and the facts below it that it states. */
function* row(key: string, label: string, text: string, parts: readonly Part[]): Generator<VersionFact> {
  yield { key, label, text, row: key };
  for (const [part, name, value] of parts) {
    if (value === null || value === undefined) continue;
    yield { key: `${key}/${part}`, label: label + COMPARED_TEXT.join + name, text: value, row: key };
  }
}

function rows<T, R>(value: Stated<T>, of: (value: Exclude<T, Absent>) => readonly R[]): readonly R[] {
  return isAbsent(value) ? [] : of(value as Exclude<T, Absent>);
}

function said<T>(value: Stated<T>, format: (value: Exclude<T, Absent>) => string): string {
  return show(value, format).text;
}
