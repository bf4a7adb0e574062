/**
 * Name of the format of `report.json`. Field names are stable: adding is allowed, renaming needs a new version of it.
 * Apart from the schemas, so that what only writes the record does not carry them.
 */
export const PUBLISHED_FORMAT = 'mingji-report/1';
