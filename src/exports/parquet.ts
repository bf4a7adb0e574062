import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { ColumnEncoder, Encoded } from './parquet-column.ts';
import { ParquetColumn } from './parquet-column.ts';
import type { RowColumns } from './tables/row-columns.ts';
import type { Cell, Column, ColumnType } from './tables/table.ts';

/** Rows that are held at a time; the rest is there in written form alone. */
const GROUP = 20_000;
/** Bytes of a page, about. */
const PAGE = 1_048_576;

/**
 * The one door, with its columns, to the library that writes Parquet. Amounts and rates are exact decimals, full days are
 * dates, points are doubles (they have as many places as were printed); everything may be missing. Rows come in groups,
 * of which only the written form is kept.
 */
export class ParquetFile {
  readonly #columns: readonly Column[];
  readonly #bytes = new ByteWriter();
  readonly #writer: ParquetWriter;
  readonly #group: number;
  readonly #encoders: readonly ColumnEncoder[];
  #held: readonly ParquetColumn[];
  #count = 0;

  constructor(columns: readonly Column[], facts: Readonly<Record<string, string>>, group = GROUP) {
    this.#columns = columns;
    this.#group = group;
    this.#held = columns.map(() => new ParquetColumn());
    const root = { name: 'root', num_children: columns.length };
    const elements = columns.map(element);
    this.#writer = new ParquetWriter({
      writer: this.#bytes,
      createdBy: 'mingji',
      schema: [root, ...elements],
      kvMetadata: Object.entries(facts).map(([key, value]) => ({ key, value })),
    });
    const {
      codec,
      compressors: { SNAPPY },
    } = this.#writer;
    this.#encoders = elements.map((own) => ({
      columnName: own.name,
      element: own,
      schemaPath: [root, own],
      ...{
        codec,
        compressors: { SNAPPY },
        stats: true,
        pageSize: PAGE,
        columnIndex: false,
        offsetIndex: true,
      },
    }));
  }

  /** Of the library: the root, and below it the columns. */
  get schema(): ParquetWriter['schema'] {
    return this.#writer.schema;
  }

  /** Adds rows; each value of a column is encoded once. */
  add({ rows, columns }: RowColumns): void {
    const encoded = this.#columns.map(({ type }, index) => columns[index]?.values.map(ENCODE[type]) ?? []);
    for (let from = 0; from < rows; ) {
      const to = Math.min(rows, from + this.#group - this.#count);
      for (const [index, { places }] of columns.entries()) {
        this.#held[index]?.add(encoded[index] ?? [], places, from, to);
      }
      this.#count += to - from;
      from = to;
      if (this.#count === this.#group) this.#write();
    }
  }

  /** Ends the file: no rows come after it. */
  finish(): Uint8Array {
    if (this.#count > 0) this.#write();
    // At once: only a writer that goes elsewhere has to be waited for.
    void this.#writer.finish();
    return new Uint8Array(this.#bytes.getBuffer());
  }

  #write(): void {
    const start = this.#bytes.offset;
    const written = this.#held.flatMap((column, index) => {
      const encoder = this.#encoders[index];
      return encoder === undefined ? [] : [column.write(this.#bytes, encoder)];
    });
    const columns = written.map(({ chunk }) => chunk);
    this.#writer.pendingIndexes.push(...written);
    this.#writer.num_rows += BigInt(this.#count);
    this.#writer.row_groups.push({
      columns,
      total_byte_size: columns.reduce(
        (sum, { meta_data }) => sum + (meta_data?.total_uncompressed_size ?? 0n),
        0n,
      ),
      num_rows: BigInt(this.#count),
      total_compressed_size: BigInt(this.#bytes.offset - start),
    });
    this.#held = this.#columns.map(() => new ParquetColumn());
    this.#count = 0;
  }
}

/** Digits of the largest amount: 18 of them fit the 64 bits of the type. */
const DECIMAL = { type: 'INT64', converted_type: 'DECIMAL', scale: 2, precision: 18 } as const;
const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;

type SchemaElement = ColumnEncoder['element'];

const PHYSICAL: Readonly<Record<ColumnType, Pick<SchemaElement, 'type' | 'converted_type' | 'scale'>>> = {
  ...{ text: TEXT, code: TEXT, url: TEXT, date: TEXT },
  ...{ yuan: DECIMAL, percent: DECIMAL },
  ...{ points: { type: 'DOUBLE' }, decimal: { type: 'DOUBLE' } },
  integer: { type: 'INT32' },
  day: { type: 'INT32', converted_type: 'DATE' },
  boolean: { type: 'BOOLEAN' },
};

function element({ name, type }: Column): SchemaElement {
  return { name, repetition_type: 'OPTIONAL', ...PHYSICAL[type] };
}

const DAY_MS = 86_400_000;
const same = (cell: Cell) => cell;
const hundredths = (cell: Cell) => (cell === null ? null : BigInt(String(cell).replace('.', '')));
const number = (cell: Cell) => (cell === null ? null : Number(cell));
const day = (cell: Cell) => (cell === null ? null : Date.parse(`${cell}T00:00:00Z`) / DAY_MS);

const ENCODE: Readonly<Record<ColumnType, (cell: Cell) => Encoded>> = {
  ...{ text: same, code: same, url: same, date: same, integer: same, boolean: same },
  ...{ yuan: hundredths, percent: hundredths },
  ...{ points: number, decimal: number },
  day,
};
