import type { ZoneId } from '../words/zones.ts';
import { ZONES } from '../words/zones.ts';

/**
 * Settings and mappings of the index on a search server (OpenSearch, or Elasticsearch 7 and later). The index holds each
 * ideograph and, at the place of the first of the two, each pair. A phrase is looked up in one of two ways, both by
 * places that the index has: a run of ideographs by its pairs, which few documents share; a single ideograph, and what
 * has numbers, words or breaks in it, unit by unit. One way for both would not do: pairs alone have no place for the last
 * ideograph before a number, and both at once is a phrase of alternatives that each character alone fulfils.
 */

/** How texts are indexed, and the two ways in which a phrase is looked up. */
export const ANALYZERS = { text: 'mingji_text', pairs: 'mingji_pairs', units: 'mingji_units' } as const;

/** The fields of words, as the index of the site has them. */
export const WORD_FIELDS: readonly ZoneId[] = ZONES.map(({ id }) => id);

/** Results that can be paged through; the default of 10,000 would cut the list of all reports short. */
export const LARGEST_WINDOW = 100_000;

const PAIRS_AND_UNITS = 'mingji_pairs_and_units';
const FOLDED = ['cjk_width', 'lowercase'];

const analyzer = (...filter: readonly string[]) => ({
  type: 'custom',
  tokenizer: 'standard',
  filter: [...FOLDED, ...filter],
});

const KEYWORD = { type: 'keyword' };
/** Kept as it is and handed back, never searched. */
const SHOWN = { type: 'object', enabled: false };

export const INDEX_DEFINITION = {
  settings: {
    // In one piece the counts of the filters are exact, and so is the weight of a word.
    number_of_shards: 1,
    max_result_window: LARGEST_WINDOW,
    analysis: {
      filter: { [PAIRS_AND_UNITS]: { type: 'cjk_bigram', output_unigrams: true } },
      analyzer: {
        [ANALYZERS.text]: analyzer(PAIRS_AND_UNITS),
        [ANALYZERS.pairs]: analyzer('cjk_bigram'),
        [ANALYZERS.units]: analyzer(),
      },
    },
  },
  mappings: {
    dynamic: 'strict',
    // The words are in the index; what results show is kept once, as the site prints it.
    _source: { includes: ['own', 'rest', 'row'] },
    properties: {
      ...Object.fromEntries(WORD_FIELDS.map((id) => [id, { type: 'text', analyzer: ANALYZERS.text }])),
      sums: KEYWORD,
      year: { type: 'integer' },
      unit_id: KEYWORD,
      unit_key: KEYWORD,
      kind: KEYWORD,
      grade: KEYWORD,
      rate: KEYWORD,
      amount: KEYWORD,
      has_table: { type: 'boolean' },
      has_open: { type: 'boolean' },
      sort_new: { type: 'integer' },
      sort_fen: { type: 'long' },
      sort_score: { type: 'double' },
      sort_rate: { type: 'double' },
      edition: KEYWORD,
      own: SHOWN,
      rest: SHOWN,
      row: SHOWN,
    },
  },
} as const;
