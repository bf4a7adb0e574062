import type { ParquetWriteOptions } from 'hyparquet-writer';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { RowColumns } from './tables/row-columns.ts';
import type { Cell, Column, ColumnType } from './tables/table.ts';

/** Rows that are held as values at a time; the rest is there in written form alone. */
const GROUP = 20_000;

type Encoded = Cell | bigint | Date;

/**
 * The one door to the library that writes Parquet. Amounts and rates are exact decimals, full days are dates, points
 * are doubles (they have as many places as were printed); everything may be missing. Rows come in groups, of which
 * only the written form is kept.
 */
export class ParquetFile {
  readonly #columns: readonly Column[];
  readonly #bytes = new ByteWriter();
  readonly #writer: ParquetWriter;
  readonly #group: number;
  #held: Encoded[][];
  #count = 0;

  constructor(columns: readonly Column[], facts: Readonly<Record<string, string>>, group = GROUP) {
    this.#columns = columns;
    this.#group = group;
    this.#held = columns.map(() => []);
    this.#writer = new ParquetWriter({
      writer: this.#bytes,
      createdBy: 'mingji',
      schema: [{ name: 'root', num_children: columns.length }, ...columns.map(element)],
      kvMetadata: Object.entries(facts).map(([key, value]) => ({ key, value })),
    });
  }

  /** Adds rows; each value of a column is encoded once. */
  add({ rows, columns }: RowColumns): void {
    const encoded = this.#columns.map(({ type }, index) => columns[index]?.values.map(ENCODE[type]) ?? []);
    for (let from = 0; from < rows; ) {
      const to = Math.min(rows, from + this.#group - this.#count);
      for (const [index, { places }] of columns.entries()) {
        const [values = [], held = []] = [encoded[index], this.#held[index]];
        for (let row = from; row < to; row += 1) held.push(values[places[row] ?? 0] ?? null);
      }
      this.#count += to - from;
      from = to;
      if (this.#count === this.#group) this.#write();
    }
  }

  /** Ends the file: no rows come after it. */
  finish(): Uint8Array {
    if (this.#count > 0) this.#write();
    void this.#writer.finish();
    return new Uint8Array(this.#bytes.getBuffer());
  }

  #write(): void {
    // At once: only a writer that goes elsewhere has to be waited for.
    void this.#writer.write({
      columnData: this.#columns.map(({ name }, index) => ({ name, data: this.#held[index] ?? [] })),
      rowGroupSize: this.#count,
    });
    this.#held = this.#columns.map(() => []);
    this.#count = 0;
  }
}

type SchemaElement = NonNullable<ParquetWriteOptions['schema']>[number];

/** Digits of the largest amount: 18 of them fit the 64 bits of the type. */
const DECIMAL = { type: 'INT64', converted_type: 'DECIMAL', scale: 2, precision: 18 } as const;
const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;

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

const same = (cell: Cell) => cell;
const hundredths = (cell: Cell) => (cell === null ? null : BigInt(String(cell).replace('.', '')));
const number = (cell: Cell) => (cell === null ? null : Number(cell));
const day = (cell: Cell) => (cell === null ? null : new Date(`${cell}T00:00:00Z`));

const ENCODE: Readonly<Record<ColumnType, (cell: Cell) => Encoded>> = {
  ...{ text: same, code: same, url: same, date: same, integer: same, boolean: same },
  ...{ yuan: hundredths, percent: hundredths },
  ...{ points: number, decimal: number },
  day,
};
