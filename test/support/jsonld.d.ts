declare module 'jsonld' {
  interface Options {
    readonly format?: 'application/n-quads';
    /** Refuses what would silently be dropped. */
    readonly safe?: boolean;
  }
  const jsonld: {
    expand(document: unknown, options?: Options): Promise<readonly Record<string, unknown>[]>;
    toRDF(document: unknown, options?: Options): Promise<Iterable<Quad>>;
  };
  /** A statement, in plain objects. */
  export interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
  }
  export interface Term {
    readonly termType: 'NamedNode' | 'BlankNode' | 'Literal' | 'DefaultGraph';
    readonly value: string;
    readonly datatype?: Term;
    readonly language?: string;
  }
  export default jsonld;
}
