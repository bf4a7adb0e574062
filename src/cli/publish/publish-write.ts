import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chinaDay } from '../../model/date.ts';
import { AddressesSchema } from '../../model/reference.ts';
import { ReportSchema } from '../../model/report.ts';
import { recordAddress, reportAddress, versionAddresses } from '../../reader/cross-checks/addresses.ts';
import type { Environment } from '../../reader/disk/environment.ts';
import { ADDRESS_FILE } from '../../reader/disk/record-addresses.ts';
import { PUBLISHED } from '../../reader/disk/tree.ts';
import { VERSIONS } from '../../reader/disk/version-tree.ts';
import { formatContent } from '../../reader/json/format.ts';
import { replaceFile } from '../fmt.ts';
import type { OpenReport } from '../report-life.ts';
import type { Plan } from './publish-plan.ts';

/** Keeps the version that readers know, puts the new one in force, keeps a copy of it: in this order nothing is ever lost. */
export async function writePublished(
  open: OpenReport,
  next: object,
  plan: Exclude<Plan, { kind: 'nothing' }>,
): Promise<void> {
  const { folder, narrative } = open;
  if (!folder.report || !folder.narrative) return;
  const at = join(folder.report.absolute, '..');
  if (plan.kept !== null) {
    const into = join(at, VERSIONS, `${plan.kept.version}`);
    await mkdir(into, { recursive: true });
    if (!existsSync(join(into, 'report.json')))
      await writeFile(join(into, 'report.json'), plan.kept.reportJson);
    if (!existsSync(join(into, 'narrative.mdx')))
      await writeFile(join(into, 'narrative.mdx'), plan.kept.narrativeMdx);
  }
  const text = formatContent(JSON.parse(JSON.stringify(next)), ReportSchema);
  await replaceFile(folder.report.absolute, text);
  await mkdir(join(at, PUBLISHED), { recursive: true });
  await replaceFile(join(at, PUBLISHED, 'report.json'), text);
  await replaceFile(join(at, PUBLISHED, 'narrative.mdx'), narrative);
}

/** Adds the addresses that come into being, so that a build elsewhere need not bring the list back. */
export async function noteAddresses(
  { content: root, now }: Environment,
  { folder: { id, versions } }: OpenReport,
  next: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (next['example'] === true) return;
  const file = join(root, ADDRESS_FILE);
  const listed = AddressesSchema.parse(JSON.parse(await readFile(file, 'utf8').catch(() => '[]')));
  const version = Number(next['version']);
  const unit = Reflect.get(Object(next['implementingUnit']), 'unit');
  const all = [
    reportAddress(id),
    ...versionAddresses({ id, versions: [...versions, { version }] }),
    recordAddress('projects', String(next['project'])),
    recordAddress('units', String(unit)),
  ];
  const since = chinaDay(now);
  const known = new Set(listed.map(({ address }) => address));
  const added = all.filter((address) => !known.has(address)).map((address) => ({ address, since }));
  if (added.length === 0) return;
  const sorted = [...listed, ...added].sort((a, b) => (a.address < b.address ? -1 : 1));
  await replaceFile(file, formatContent(sorted, AddressesSchema));
}
