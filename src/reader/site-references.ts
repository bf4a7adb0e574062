/** The records of a site that a draft may refer to, as their files hold them. Plain data: it travels with a page. */
export interface SiteReferences {
  readonly site: object;
  readonly units: Readonly<Record<string, object>>;
  readonly projects: Readonly<Record<string, object>>;
  readonly schemes: Readonly<Record<string, object>>;
  readonly glossary?: object;
  readonly aliases?: object;
  /** Only where nobody else sees it: its hashes can be reversed. */
  readonly allowances?: object;
  /** Ids of the reports of the site. */
  readonly reports: readonly string[];
}
