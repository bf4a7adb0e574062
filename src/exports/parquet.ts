import type { ParquetWriteOptions } from 'hyparquet-writer';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Cell, Column, ColumnType } from './tables/table.ts';

/**
 * The one door to the library that writes Parquet. Amounts and rates are exact decimals, full days are dates, points
 * are doubles (they have as many places as were printed); everything may be missing. Rows come in groups, of which
 * only the written form is kept.
 */
export class ParquetFile {
  readonly #columns: readonly Column[];
  readonly #bytes = new ByteWriter();
  readonly #writer: ParquetWriter;

  constructor(columns: readonly Column[], facts: Readonly<Record<string, string>>) {
    this.#columns = columns;
    this.#writer = new ParquetWriter({
      writer: this.#bytes,
      createdBy: 'mingji',
      schema: [{ name: 'root', num_children: columns.length }, ...columns.map(element)],
      kvMetadata: Object.entries(facts).map(([key, value]) => ({ key, value })),
    });
  }

  /** Adds one group of rows. */
  add(rows: readonly (readonly Cell[])[]): void {
    // At once: only a writer that goes elsewhere has to be waited for.
    void this.#writer.write({
      columnData: this.#columns.map(({ name, type }, index) => ({
        name,
        data: rows.map((row) => ENCODE[type](row[index] ?? null)),
      })),
      rowGroupSize: Math.max(rows.length, 1),
    });
  }

  /** Ends the file: no group comes after it. */
  finish(): Uint8Array {
    void this.#writer.finish();
    return new Uint8Array(this.#bytes.getBuffer());
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

const ENCODE: Readonly<Record<ColumnType, (cell: Cell) => Cell | bigint | Date>> = {
  ...{ text: same, code: same, url: same, date: same, integer: same, boolean: same },
  ...{ yuan: hundredths, percent: hundredths },
  ...{ points: number, decimal: number },
  day,
};
