import type { Citation } from '../../view/cite/report-cite-facts.ts';
import { noteOf } from '../../view/cite/report-cite-facts.ts';

/** Characters that TeX would act on. Braces are written as commands, because BibTeX counts even escaped ones. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
};

/** A `@techreport` entry. Names of bodies stand in a second pair of braces, so that no part is taken for a surname. */
export function bibtexEntry(citation: Citation): string {
  const { key, author, title, publisher, type, date, version, url } = citation;
  const note = noteOf(citation);
  const [year, month] = date?.split('-') ?? [];
  const fields: readonly (readonly [name: string, value: string | null])[] = [
    ['title', `{${tex(title)}}`],
    ['author', `{${tex(author)}}`],
    ['institution', `{${tex(publisher)}}`],
    ['type', tex(type)],
    ['year', year ?? null],
    ['month', month === undefined ? null : String(Number(month))],
    ['edition', version === 1 ? null : String(version)],
    ['url', url],
    ['language', 'chinese'],
    ['note', note === null ? null : tex(note)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === null ? [] : [`  ${name.padEnd(11)} = {${value}},`],
  );
  return [`@techreport{${key},`, ...lines, '}', ''].join('\n');
}

function tex(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\{}~^$&#_%]/g, (letter) => TEX[letter] ?? letter);
}
