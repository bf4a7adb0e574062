import type { Analyzer } from './analysis.ts';
import { analyse, analyzerOf } from './analysis.ts';

/**
 * A search server as its documentation describes one, for as much of the query language as the site uses; anything else
 * is an error. Only the weight of a match is simpler: the times that a phrase stands there.
 */

type Json = Readonly<Record<string, unknown>>;

interface Definition {
  readonly settings: {
    readonly max_result_window: number;
    readonly analysis: Parameters<typeof analyzerOf>[0];
  };
  readonly mappings: {
    readonly _source: { readonly includes: readonly string[] };
    readonly properties: Readonly<
      Record<string, { readonly type: string; readonly analyzer?: string; readonly enabled?: boolean }>
    >;
  };
}

/** Documents with a weight each. */
type Found = Map<number, number>;
type Positions = Map<number, Set<number>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** The one name in an object with what stands under it. */
function only(value: unknown): readonly [string, Json] {
  if (!isObject(value)) throw new Error(`No clause: ${JSON.stringify(value)}`);
  const [entry, ...more] = Object.entries(value);
  if (entry === undefined || more.length > 0 || !isObject(entry[1]))
    throw new Error(`No clause: ${JSON.stringify(value)}`);
  return [entry[0], entry[1]];
}

function known(value: Json, ...names: readonly string[]): void {
  for (const name of Object.keys(value)) if (!names.includes(name)) throw new Error(`Unknown: ${name}`);
}

export class ServerEvaluator {
  readonly #definition: Definition;
  readonly #documents: readonly (Json & { readonly _id: string })[];
  readonly #words = new Map<string, Map<string, Positions>>();

  /** @param lines of all bulk files, one after the other */
  constructor(definition: unknown, lines: readonly string[]) {
    this.#definition = definition as Definition;
    const documents = new Map<string, Json>();
    for (let at = 0; at < lines.length; at += 2) {
      const action = JSON.parse(lines[at] ?? '') as { readonly index: { readonly _id: string } };
      documents.set(action.index._id, JSON.parse(lines[at + 1] ?? '') as Json);
    }
    this.#documents = [...documents].map(([_id, document]) => ({ ...document, _id }));
    const { properties } = this.#definition.mappings;
    for (const document of this.#documents)
      for (const name of Object.keys(document))
        if (name !== '_id' && properties[name] === undefined) throw new Error(`Not in the mapping: ${name}`);
    for (const [field, { type, analyzer = '' }] of Object.entries(properties))
      if (type === 'text') this.#words.set(field, this.#indexed(field, this.#analyzer(analyzer)));
  }

  get ids(): readonly string[] {
    return this.#documents.map(({ _id }) => _id);
  }

  #analyzer(name: string): Analyzer {
    return analyzerOf(this.#definition.settings.analysis, name);
  }

  #indexed(field: string, analyzer: Analyzer): Map<string, Positions> {
    const words = new Map<string, Positions>();
    for (const [at, document] of this.#documents.entries())
      for (const { text, position } of analyse(String(document[field]), analyzer)) {
        const places = words.get(text) ?? new Map<number, Set<number>>();
        words.set(text, places);
        places.set(at, (places.get(at) ?? new Set()).add(position));
      }
    return words;
  }

  #phrase(field: string, text: string, analyzer: string): Found {
    const words = this.#words.get(field);
    if (words === undefined) throw new Error(`No text: ${field}`);
    const wanted = new Map<number, Positions[]>();
    for (const { text: word, position } of analyse(text, this.#analyzer(analyzer)))
      wanted.set(position, [...(wanted.get(position) ?? []), words.get(word) ?? new Map()]);
    const [first, ...rest] = [...wanted];
    const found: Found = new Map();
    if (first === undefined) return found;
    const stands = (ways: readonly Positions[], at: number, position: number): boolean =>
      ways.some((way) => way.get(at)?.has(position) === true);
    for (const way of first[1])
      for (const [at, positions] of way) {
        const times = [...positions].filter((position) =>
          rest.every(([offset, ways]) => stands(ways, at, position - first[0] + offset)),
        ).length;
        if (times > 0) found.set(at, Math.max(times, found.get(at) ?? 0));
      }
    return found;
  }

  #where(passes: (document: Json) => boolean): Found {
    return new Map(this.#documents.flatMap((document, at) => (passes(document) ? [[at, 1] as const] : [])));
  }

  #multiMatch(clause: Json): Found {
    known(clause, 'type', 'query', 'analyzer', 'fields');
    if (clause['type'] !== 'phrase') throw new Error('Only phrases are known');
    const best: Found = new Map();
    for (const field of listOf(clause['fields'])) {
      const [name = '', boost = '1'] = String(field).split('^');
      for (const [at, times] of this.#phrase(name, String(clause['query']), String(clause['analyzer'])))
        best.set(at, Math.max(times * Number(boost), best.get(at) ?? 0));
    }
    return best;
  }

  #bool(clause: Json): Found {
    known(clause, 'must', 'filter', 'should', 'must_not', 'minimum_should_match');
    const parts = (name: string): Found[] => listOf(clause[name]).map((part) => this.#query(part));
    const [must, filter, should, not] = [parts('must'), parts('filter'), parts('should'), parts('must_not')];
    const needed = Number(
      clause['minimum_should_match'] ?? (must.length + filter.length > 0 ? 0 : Math.min(1, should.length)),
    );
    const found = this.#where(() => true);
    for (const at of found.keys()) {
      const passes =
        [...must, ...filter].every((part) => part.has(at)) &&
        should.filter((part) => part.has(at)).length >= needed &&
        !not.some((part) => part.has(at));
      if (passes)
        found.set(
          at,
          [...must, ...should].reduce((sum, part) => sum + (part.get(at) ?? 0), 0),
        );
      else found.delete(at);
    }
    return found;
  }

  #query(clause: unknown): Found {
    const [name, inside] = only(clause);
    if (name === 'bool') return this.#bool(inside);
    if (name === 'multi_match') return this.#multiMatch(inside);
    if (name === 'match_all') return this.#where(() => true);
    if (name === 'match_none') return new Map();
    const [[field = '', value] = [], ...more] = Object.entries(inside);
    if (more.length > 0 || this.#definition.mappings.properties[field] === undefined)
      throw new Error(`Unknown: ${field}`);
    const has = (document: Json, wanted: unknown): boolean => listOf(document[field]).includes(wanted);
    if (name === 'term') return this.#where((document) => has(document, value));
    if (name === 'terms')
      return this.#where((document) => listOf(value).some((wanted) => has(document, wanted)));
    if (name !== 'range' || !isObject(value)) throw new Error(`Unknown: ${name}`);
    known(value, 'gte', 'lte');
    const { gte = Number.NEGATIVE_INFINITY, lte = Number.POSITIVE_INFINITY } = value;
    return this.#where(
      (document) => Number(document[field]) >= Number(gte) && Number(document[field]) <= Number(lte),
    );
  }

  #terms({ field, size = 10 }: Json, inside: ReadonlySet<number>) {
    const counts = new Map<unknown, number>();
    for (const at of inside)
      for (const value of listOf(this.#documents[at]?.[String(field)]))
        if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    const buckets = [...counts].sort(
      ([a, left], [b, right]) => right - left || (String(a) < String(b) ? -1 : 1),
    );
    return { buckets: buckets.slice(0, Number(size)).map(([key, count]) => ({ key, doc_count: count })) };
  }

  #aggregations(aggs: unknown, inside: ReadonlySet<number>): Json {
    if (!isObject(aggs)) return {};
    const results = Object.entries(aggs).map(([name, value]) => {
      if (!isObject(value)) throw new Error(`No aggregation: ${name}`);
      const { aggs: below, ...own } = value;
      const [kind, clause] = only(own);
      if (kind === 'terms') return [name, this.#terms(clause, inside)];
      if (kind !== 'global' && kind !== 'filter') throw new Error(`Unknown: ${kind}`);
      const passed = kind === 'global' ? this.#where(() => true) : this.#query(clause);
      const left = new Set([...passed.keys()].filter((at) => kind === 'global' || inside.has(at)));
      return [name, { doc_count: left.size, ...this.#aggregations(below, left) }];
    });
    return Object.fromEntries(results) as Json;
  }

  #sorted(found: Found, sort: unknown): number[] {
    const orders = listOf(sort).map((one) => {
      if (!isObject(one)) throw new Error('No order');
      const [[field = '', how] = []] = Object.entries(one);
      const order = isObject(how) ? how['order'] : how;
      return { field, sign: order === 'desc' ? -1 : 1 };
    });
    const valueOf = (at: number, field: string): number | null => {
      if (field === '_score') return found.get(at) ?? 0;
      const value = this.#documents[at]?.[field];
      return typeof value === 'number' ? value : null;
    };
    return [...found.keys()].sort((a, b) => {
      for (const { field, sign } of orders) {
        const [left, right] = [valueOf(a, field), valueOf(b, field)];
        if (left === right) continue;
        if (left === null || right === null) return left === null ? 1 : -1;
        return sign * (left - right);
      }
      return 0;
    });
  }

  /** Answers the body of a `_search` request. @throws Error for what is not known here */
  search(body: Json): Json {
    known(
      body,
      'query',
      'post_filter',
      'sort',
      'track_total_hits',
      'from',
      'size',
      'timeout',
      '_source',
      'aggs',
    );
    const [from, size] = [Number(body['from'] ?? 0), Number(body['size'] ?? 10)];
    if (from + size > this.#definition.settings.max_result_window) throw new Error('The window is too large');
    const found = this.#query(body['query']);
    const passed = body['post_filter'] === undefined ? null : this.#query(body['post_filter']);
    const kept: Found = new Map([...found].filter(([at]) => passed === null || passed.has(at)));
    const shown = listOf(body['_source']).filter((name) =>
      this.#definition.mappings._source.includes.includes(String(name)),
    );
    const hits = this.#sorted(kept, body['sort']).slice(from, from + size);
    return {
      took: 1,
      timed_out: false,
      _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
      hits: {
        total: {
          value: body['track_total_hits'] === true ? kept.size : Math.min(kept.size, 10_000),
          relation: 'eq',
        },
        max_score: null,
        hits: hits.map((at) => {
          const document = this.#documents[at] ?? { _id: '' };
          const source = Object.fromEntries(shown.map((name) => [name, (document as Json)[String(name)]]));
          return { _index: 'mingji', _id: document._id, _score: kept.get(at) ?? 0, _source: source };
        }),
      },
      aggregations: this.#aggregations(body['aggs'], new Set(found.keys())),
    };
  }
}
