/** What is said of a file where it is offered. */
export interface FinishedFile {
  readonly bytes: number;
  /** SHA-256, lower-case hexadecimal. */
  readonly sha256: string;
}

/** Files of the site that are finished, by path from its root; a build knows those too that it has taken over. */
export class FinishedFiles extends Map<string, FinishedFile> {
  /** What is known of a file that nobody has made. */
  taken: (path: string) => FinishedFile | undefined = () => undefined;

  override get(path: string): FinishedFile | undefined {
    return super.get(path) ?? this.taken(path);
  }

  override has(path: string): boolean {
    return super.has(path) || this.taken(path) !== undefined;
  }
}
