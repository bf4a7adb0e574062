/** What the test page says about a query (`window.askSearch`). */
export interface AskedQuery {
  readonly ids: readonly string[];
  readonly tier: string;
  readonly used: string | null;
}

declare global {
  interface Window {
    askSearch(q: string): Promise<AskedQuery>;
    timeSearch(q: string): Promise<number>;
  }
}
