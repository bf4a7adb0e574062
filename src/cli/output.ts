/** Where a command speaks. Tests pass a recording one. */
export interface Output {
  line(text: string): void;
  error(text: string): void;
}

export const terminal: Output = {
  line: (text) => console.log(text),
  error: (text) => console.error(text),
};
