/** What a draft is made of when it leaves the desk. */
export interface DraftParts {
  /** `<year>/<slug>`. */
  readonly id: string;
  /** Text of `report.json`. */
  readonly reportJson: string;
  /** Text of `narrative.mdx`. */
  readonly narrative: string;
  /** Text of `import.json`; `null` where nothing was imported. */
  readonly importJson: string | null;
  readonly attachments: readonly { readonly name: string; readonly content: Uint8Array }[];
  /** Texts of the records that the site does not have, by their paths: `units/tiyuju.json`. */
  readonly records: Readonly<Record<string, string>>;
}

/** The files of a draft by their paths below `content/`. */
export function draftFiles(parts: DraftParts): ReadonlyMap<string, Uint8Array> {
  const { id, reportJson, narrative, importJson, attachments, records } = parts;
  const folder = `reports/${id}`;
  const text = (value: string) => new TextEncoder().encode(value);
  const files = new Map<string, Uint8Array>([
    [`${folder}/report.json`, text(reportJson)],
    [`${folder}/narrative.mdx`, text(narrative)],
  ]);
  if (importJson !== null) files.set(`${folder}/import.json`, text(importJson));
  for (const { name, content } of attachments) files.set(`${folder}/attachments/${name}`, content);
  for (const [path, record] of Object.entries(records)) files.set(path, text(record));
  return files;
}

const REPORT = /^(?:.*\/)?reports\/(\d{4})\/([a-z0-9-]+)\/(report\.json|narrative\.mdx|import\.json)$/;
const RECORD = /(?:^|\/)((?:units|projects)\/[a-z0-9-]+\.json)$/;

/** The draft in the files that {@link draftFiles} made; `null` where there is no report among them. */
export function draftIn(files: ReadonlyMap<string, Uint8Array>): DraftParts | null {
  const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes ?? new Uint8Array());
  const found = [...files.keys()].find((path) => REPORT.exec(path)?.[3] === 'report.json');
  if (found === undefined) return null;
  const folder = found.slice(0, -'report.json'.length);
  const [, year = '', slug = ''] = REPORT.exec(found) ?? [];
  const records = [...files].flatMap(([path, bytes]): [string, string][] => {
    const record = RECORD.exec(path)?.[1];
    return record === undefined ? [] : [[record, decode(bytes)]];
  });
  const inside = `${folder}attachments/`;
  const imported = files.get(`${folder}import.json`);
  return {
    id: `${year}/${slug}`,
    reportJson: decode(files.get(found)),
    narrative: decode(files.get(`${folder}narrative.mdx`)),
    importJson: imported ? decode(imported) : null,
    attachments: [...files].flatMap(([path, content]) =>
      // A name that leads to another folder is no file of this one.
      path.startsWith(inside) && /^[^\\/]+$/.test(path.slice(inside.length))
        ? [{ name: path.slice(inside.length), content }]
        : [],
    ),
    records: Object.fromEntries(records),
  };
}
