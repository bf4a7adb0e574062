import { openReferences } from '../../src/desk/references.ts';
import { projectInput, schemeInput, siteInput, unitInput } from './content.ts';

/** The records of one unit, project and scheme, that a draft made of `reportInput` names, as the desk knows them. */
export const AROUND = openReferences({
  site: siteInput(),
  units: { shijianju: unitInput() },
  projects: { jiance: projectInput() },
  schemes: { banfa: schemeInput() },
  reports: [],
});
