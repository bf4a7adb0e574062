/** A row of cells, parted by `|`. `<` continues the cell on the left, `^` the cell above; a table may lie in a cell of Word. */
export type DrawnLine = string | readonly (string | DrawnTable)[];
export type DrawnTable = readonly DrawnLine[];

/** What a reader finds in a drawn file; what it does not say is left out. */
export interface DrawnTruth {
  readonly project?: string;
  readonly unit?: string;
  readonly year?: string;
  readonly expected?: string;
  readonly achieved?: string;
  readonly total?: string;
  readonly grade?: string;
  /** `label|initial budget|full-year budget|received|executed`. */
  readonly funds: readonly string[];
  /** `level 1/level 2|name|target|actual|weight|score|direction|reason`. */
  readonly rows: readonly string[];
  /** 附加分 and 扣分项: `bonus or deduction|name|score`. */
  readonly extras?: readonly string[];
}

/** A layout of its own: the file somebody may have, and what stands in it. Every body and number is made up. */
export interface DrawnForm {
  /** Its ending says which format is written. */
  readonly name: string;
  readonly sheets?: Readonly<Record<string, DrawnTable>>;
  /** Paragraphs and tables of a Word file. */
  readonly parts?: readonly (string | DrawnTable)[];
  readonly truth: DrawnTruth;
}
