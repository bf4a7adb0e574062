import type { Term } from 'jsonld';
import jsonld from 'jsonld';
import SHACLValidator from 'rdf-validate-shacl';
import environment from 'rdf-validate-shacl/src/defaultEnv.js';

type Dataset = ConstructorParameters<typeof SHACLValidator>[0];

/** What the shapes say against a document, both as JSON-LD: path, value and message of each. */
export async function shaclReport(document: unknown, shapes: unknown): Promise<readonly string[]> {
  const validator = new SHACLValidator(await datasetOf(shapes), { factory: environment });
  const { results } = await validator.validate(await datasetOf(document));
  return results.map(
    ({ path, focusNode, message }) =>
      `${path?.value ?? ''} ${focusNode?.value ?? ''} ${message.map(({ value }) => value).join()}`,
  );
}

async function datasetOf(document: unknown): Promise<Dataset> {
  const dataset = environment.dataset();
  for (const { subject, predicate, object } of await jsonld.toRDF(document, { safe: true })) {
    dataset.add(environment.quad(term(subject), term(predicate), term(object)));
  }
  return dataset;
}

// biome-ignore lint/suspicious/noExplicitAny: any kind of term may stand in any place of the plain objects.
function term({ termType, value, datatype, language }: Term): any {
  if (termType === 'BlankNode') return environment.blankNode(value.replace(/^_:/, ''));
  if (termType === 'NamedNode') return environment.namedNode(value);
  return environment.literal(value, language || (datatype && environment.namedNode(datatype.value)));
}
