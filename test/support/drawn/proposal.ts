import { readFiles } from '../../../src/desk/import.ts';
import type { Proposal } from '../../../src/desk/proposal.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import type { DrawnForm } from './form.ts';
import { drawnFile } from './office.ts';

/** What the importer makes of a form that is drawn as one file: of parts a document, of sheets a workbook. */
export async function proposalOf(form: Pick<DrawnForm, 'sheets' | 'parts'>): Promise<Proposal> {
  const drawn = { name: form.parts ? '自评.docx' : '自评.xlsx', ...form, truth: { funds: [], rows: [] } };
  return propose(await readFiles([{ name: drawn.name, bytes: await drawnFile(drawn) }]), {});
}
