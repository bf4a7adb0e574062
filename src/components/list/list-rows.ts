import { LIST_TEXT } from '../../text/pages/list.ts';
import { remarksInRow } from '../../text/report/remark-kinds.ts';
import type { ListData, ListDatum } from '../../view/list/list-data.ts';
import { AT, LINE_AT, remarksOf } from './list-query.ts';

/** Makes rows from the form that the page carries, so that they are those of the printed list. */
export class RowPrinter {
  private readonly form: Element;
  private readonly grades: ReadonlyMap<string, Element>;
  private readonly data: ListData;
  private readonly base: string;

  constructor(template: HTMLTemplateElement, data: ListData, base: string) {
    const form = template.content.querySelector('li, tr');
    if (form === null) throw new Error('The list has no form for its rows');
    this.form = form;
    this.grades = new Map(
      [...template.content.querySelectorAll('[data-grade]')].map((place) => [
        place.getAttribute('data-grade') ?? '',
        place,
      ]),
    );
    this.data = data;
    this.base = base;
  }

  row(datum: ListDatum): Element {
    const item = this.form.cloneNode(true) as Element;
    const [, unit = '', unitHref = ''] = this.data.units[datum[AT.unit]] ?? [];
    const place = (name: string): Element | null => item.querySelector(`[data-place="${name}"]`);
    const print = (name: string, text: string): void => place(name)?.append(text);
    print('title', datum[AT.title]);
    print('unit', unit);
    print('year', LIST_TEXT.year(datum[AT.year]));
    print('fiscalYear', String(datum[AT.year]));
    print('kind', this.data.kinds[datum[AT.kind]]?.[1] ?? '');
    print('budget', datum[AT.budget]);
    print('executed', datum[AT.executed]);
    print('score', datum[AT.score]);
    print('executionRate', datum[AT.executionRate]);
    const remarks = remarksOf(datum);
    print('remarks', remarksInRow(remarks));
    print('version', LIST_TEXT.version(datum[AT.version]));
    for (const [kind, count] of Object.entries(remarks)) print(kind, String(count));
    const line = datum[AT.line];
    if (line !== undefined) {
      const [project = '', projectHref = ''] = this.data.projects?.[line[LINE_AT.project]] ?? [];
      print('project', project);
      place('project')?.setAttribute('href', projectHref);
      print('gap', line[LINE_AT.gap]);
      print('open', line[LINE_AT.open]);
      print('overdue', line[LINE_AT.overdue]);
    }
    const report = `${this.base}reports/${datum[AT.id]}/`;
    place('title')?.setAttribute('href', report);
    place('remarks')?.setAttribute('href', `${report}checks/`);
    place('unit')?.setAttribute('href', unitHref);
    if (datum[AT.example] === 0) place('example')?.remove();
    if (datum[AT.version] === 1) place('version')?.remove();
    const grade = this.grades.get(datum[AT.mark] || (datum[AT.grade] ?? ''));
    const mark = place('grade');
    if (grade === undefined) mark?.remove();
    else mark?.replaceWith(...[...grade.childNodes].map((node) => node.cloneNode(true)));
    const compare = item.querySelector('[data-compare]');
    compare?.setAttribute('data-compare', datum[AT.id]);
    compare?.querySelector('.vh')?.append(datum[AT.title]);
    return item;
  }
}
