import type { FormReading } from '../form/read-form.ts';
import type { Source } from '../read/source.ts';

/** What the files hold, before anything is decided. */
export interface Reading {
  readonly files: readonly {
    readonly bytes: number;
    readonly sha256: string;
    readonly source: Source;
    readonly forms: readonly FormReading[];
  }[];
}
