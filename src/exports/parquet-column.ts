import { writeColumn } from 'hyparquet-writer/src/column.js';
import { writeDataPageV2 } from 'hyparquet-writer/src/datapage.js';
import { estimateValueSize, writeDictionaryPage } from 'hyparquet-writer/src/dictionary.js';
import { keepingSame } from '../model/remember.ts';
import type { ValueColumn } from './tables/row-columns.ts';

/** A value as the library takes it: decimals as their hundredths, days by their number. */
export type Encoded = string | number | boolean | bigint | null;

type Value = NonNullable<Encoded>;
type Written = Parameters<typeof writeColumn>[0];
type WrittenColumn = ReturnType<typeof writeColumn>;

/** What the library is to be told of a column. */
export type ColumnEncoder = Written['column'];

/** In place of the place of a value: not looked up yet, and none at all. */
const [UNKNOWN, NONE] = [-1, -2];

/**
 * A column of a group of rows by its different values. The library looks at every cell many times to find out what is
 * known here already: which values there are, how often, the least and the greatest. Its pages are used, and its own
 * way where a list of the values would not pay.
 */
export class ParquetColumn {
  readonly #places = new Map<Value, number>();
  readonly #counts: number[] = [];
  /** Of each row the place of its value. */
  readonly #rows: (number | null)[] = [];
  #nulls = 0;

  /** Adds some of the rows of a part. @param values those of the part, encoded */
  add(values: readonly Encoded[], places: ValueColumn['places'], from: number, to: number): void {
    const known = new Int32Array(values.length).fill(UNKNOWN);
    const [rows, counts] = [this.#rows, this.#counts];
    for (let row = from; row < to; row += 1) {
      const value = places[row] ?? 0;
      let place = known[value] ?? UNKNOWN;
      if (place === UNKNOWN) {
        place = this.#placeOf(values[value] ?? null);
        known[value] = place;
      }
      if (place === NONE) {
        rows.push(null);
        this.#nulls += 1;
      } else {
        rows.push(place);
        counts[place] = (counts[place] ?? 0) + 1;
      }
    }
  }

  #placeOf(value: Encoded): number {
    if (value === null) return NONE;
    const known = this.#places.get(value);
    if (known !== undefined) return known;
    const place = this.#places.size;
    this.#places.set(value, place);
    return place;
  }

  /** Writes the pages of the column. */
  write(writer: Written['writer'], column: ColumnEncoder): WrittenColumn {
    const { type } = column.element;
    const values = [...this.#places.keys()];
    const isEmpty = values.length === 0 && type !== 'BOOLEAN';
    const page = { definitionLevels: this.#levels(), repetitionLevels: [], maxDefinitionLevel: 1 };
    if (!isEmpty && !this.#isListed(values, column)) {
      const cells = this.#rows.map((place) => (place === null ? null : values[place]));
      return writeColumn({ writer, column, pageData: { ...page, values: cells } });
    }
    const start = writer.offset;
    let size = isEmpty ? 0 : writeDictionaryPage(writer, column, values);
    const pages = writer.offset;
    const encoding = isEmpty ? 'PLAIN' : 'RLE_DICTIONARY';
    size += writeDataPageV2({ writer, column, encoding, pageData: { ...page, values: this.#rows } });
    const chunk = {
      meta_data: {
        type,
        encodings: isEmpty ? ['PLAIN'] : ['PLAIN', 'RLE_DICTIONARY'],
        path_in_schema: [column.columnName],
        codec: column.codec,
        num_values: BigInt(this.#rows.length),
        total_compressed_size: BigInt(writer.offset - start),
        total_uncompressed_size: BigInt(size),
        data_page_offset: BigInt(pages),
        dictionary_page_offset: isEmpty ? undefined : BigInt(start),
        statistics: {
          ...extremes(values),
          null_count: BigInt(this.#nulls),
          nan_count: type === 'DOUBLE' ? 0n : undefined,
        },
        encoding_stats: [
          ...(isEmpty ? [] : [{ page_type: 'DICTIONARY_PAGE', encoding: 'PLAIN', count: 1 }]),
          { page_type: 'DATA_PAGE_V2', encoding, count: 1 },
        ],
      },
      file_offset: BigInt(start),
    };
    return { chunk: chunk as WrittenColumn['chunk'] };
  }

  /** Of each row whether it has a value; most columns have one in every row or in none. */
  #levels(): number[] {
    const rows = this.#rows;
    if (this.#nulls === 0) return ones(rows.length);
    if (this.#nulls === rows.length) return zeros(rows.length);
    return rows.map((place) => (place === null ? 0 : 1));
  }

  /** Whether the library would list the values and let the rows name them. */
  #isListed(values: readonly Value[], { element: { type } }: ColumnEncoder): boolean {
    if (type === undefined || type === 'BOOLEAN') return false;
    const prefix = type === 'BYTE_ARRAY' ? LENGTH_PREFIX : 0;
    const sizes = values.map((value) => estimateValueSize(value, type) + prefix);
    let [sampled, listed] = [0, 0];
    const seen = new Set<number>();
    const last = this.#rows.length - 1;
    const samples = Math.min(this.#rows.length, SAMPLES);
    for (let sample = 0; sample < samples; sample += 1) {
      const place = this.#rows[samples === 1 ? 0 : Math.floor((sample * last) / (samples - 1))] ?? null;
      if (place === null) continue;
      const size = sizes[place] ?? 0;
      sampled += size;
      if (!seen.has(place)) listed += size;
      seen.add(place);
    }
    if (sampled === 0 || listed / sampled > MOST_LISTED) return false;
    const plain = sizes.reduce((sum, size, place) => sum + size * (this.#counts[place] ?? 0), 0);
    const list = sizes.reduce((sum, size) => sum + size, 0);
    const bits = Math.ceil(Math.log2(values.length));
    const rows = Math.ceil(((this.#rows.length - this.#nulls) * bits) / 8);
    return 2 * (list + rows) <= plain;
  }
}

const ones = keepingSame((rows: number) => new Array<number>(rows).fill(1));
const zeros = keepingSame((rows: number) => new Array<number>(rows).fill(0));

/** How the library decides: it asks so many rows, and leaves a list that holds more than this of their bytes. */
const SAMPLES = 1000;
const MOST_LISTED = 0.9;
const LENGTH_PREFIX = 4;

/** The least and the greatest value; texts by their code points, zeros with their signs, as the format wants it. */
function extremes(values: readonly Value[]): { readonly min_value?: Value; readonly max_value?: Value } {
  let [least, greatest] = [values[0], values[0]];
  if (least === undefined || greatest === undefined) return {};
  for (const value of values) {
    if (isBefore(value, least)) least = value;
    if (isBefore(greatest, value)) greatest = value;
  }
  return { min_value: least === 0 ? -0 : least, max_value: greatest === 0 ? 0 : greatest };
}

function isBefore(a: Value, b: Value): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') return a < b;
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (left !== right) return rank(left) < rank(right);
  }
  return a.length < b.length;
}

const [SURROGATES, BEHIND] = [0xd800, 0xe000];

/** Halves of the characters beyond 65,535 come after all others. */
function rank(unit: number): number {
  return unit >= SURROGATES && unit < BEHIND ? unit + BEHIND : unit;
}
