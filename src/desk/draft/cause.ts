/** Words that lead a cause in, up to the end of the sentence. */
const LEADS =
  /(?:究其原因|(?:其|主要|根本|直接)*原因(?:主要)?(?:是|在于|为|有))[，,：:]?\s*(?:是|在于)?([^。；]{4,})/;
/** 由于人手不足，… and 受疫情影响，…: up to the next comma. */
const OPENS = /(?:由于|因为|主要是因)([^，。；]{4,40})|受([^，。；]{2,20}影响)/;
/** 部门衔接不畅，导致…: the clause before. */
const LEADING_TO = /(?:^|[，。；])([^，。；]{4,40})，?(?:从而)?(?:导致|致使|造成)/;

/** The cause that a finding gives itself, in its own words; `null` where it gives none. */
export function causeIn(text: string): string | null {
  const found = LEADS.exec(text)?.[1] ?? opened(text) ?? LEADING_TO.exec(text)?.[1] ?? null;
  return found === null ? null : found.trim();
}

function opened(text: string): string | null {
  const [, because, under] = OPENS.exec(text) ?? [];
  return because ?? (under === undefined ? null : `受${under}`);
}
