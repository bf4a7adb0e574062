import { chinaDay } from '../../model/date.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { ADDRESS_PROBLEMS } from '../../text/problems/address.ts';
import { isPublic, isWithdrawn } from '../lifecycle.ts';
import { nearNames } from '../near.ts';
import type { Known, ReadingSet, ReportOutline } from '../records.ts';
import { say } from '../say.ts';
import { allVersionAddresses, recordAddress, reportAddress } from './addresses.ts';

const REPORT = /^\/reports\/(.+)\/$/;
const VERSION = /^\/reports\/([^/]+\/[^/]+)\/v(\d+)\/$/;
const RECORD = /^\/(units|projects)\/([^/]+)\/$/;

/** Whether every address that was ever published still has a page, leads to one, or says that it was withdrawn. */
export function checkAddresses(set: ReadingSet<ReportOutline>, known: Known, now: Date): Diagnostic[] {
  const document = set.addresses;
  if (!document) return [];
  const listed = new Set(document.facts.map(({ address }) => address));
  const moved = new Set((set.redirects?.facts ?? []).map(({ from }) => from));
  const fresh = publishedAddresses(set, now).filter((address) => !listed.has(address));
  const diagnostics: Diagnostic[] = [];
  for (const [index, { address }] of document.facts.entries()) {
    const place = () => document.locate([index, 'address']);
    const on = chinaDay(now);
    const report = REPORT.exec(address)?.[1];
    const head = report === undefined ? undefined : set.reports.get(report)?.head;
    if (moved.has(address)) continue;
    // Versions go where their report goes: its own address tells what became of it.
    const [, versionOf] = VERSION.exec(address) ?? [];
    if (versionOf !== undefined && !known.report.has(versionOf)) continue;
    if (!hasFile(address, known, set)) {
      const near = nearNames(address, fresh.filter(isSameKind(address)))[0] ?? '';
      const args = { address, file: fileOf(address), isReport: report !== undefined, near, on };
      diagnostics.push(say(ADDRESS_PROBLEMS, 'ADDRESS_GONE', args, place()));
    } else if (head && !isPublic(head, now) && !isWithdrawn(head)) {
      const args = { address, state: head.state, on };
      diagnostics.push(say(ADDRESS_PROBLEMS, 'ADDRESS_HIDDEN', args, place()));
    }
  }
  const [address] = fresh;
  if (address !== undefined) {
    const whole = document.locate([]);
    diagnostics.push(say(ADDRESS_PROBLEMS, 'ADDRESS_NEW', { count: fresh.length, address }, whole));
  }
  return diagnostics;
}

/** Addresses that belong on the list: of real records that readers see. Made-up ones may go as they came. */
function publishedAddresses(set: ReadingSet<ReportOutline>, now: Date): string[] {
  const real = (records: ReadonlyMap<string, { readonly facts: { readonly example: boolean } }>) =>
    [...records].flatMap(([id, { facts }]) => (facts.example ? [] : [id]));
  const reports = [...set.reports.values()].flatMap(({ folder, head }) =>
    head && !head.example && isPublic(head, now) ? [folder.id as string] : [],
  );
  const shown = new Set(reports);
  return [
    ...real(set.projects).map((id) => recordAddress('projects', id)),
    ...reports.map(reportAddress),
    ...allVersionAddresses(
      set.tree.reports.filter(({ id }) => shown.has(id)),
      set.reports,
    ),
    ...real(set.units).map((id) => recordAddress('units', id)),
  ];
}

/** Whether the folder still holds what the address shows; what kind of address it does not know it lets pass. */
function hasFile(address: string, known: Known, { tree, reports }: ReadingSet<ReportOutline>): boolean {
  const [, id, version] = VERSION.exec(address) ?? [];
  const folder = id === undefined ? undefined : tree.reports.find((one) => one.id === id);
  if (folder !== undefined) {
    const newest = reports.get(folder.id)?.head?.version ?? Number(version);
    return newest === Number(version) || folder.versions.some((one) => one.version === Number(version));
  }
  const report = REPORT.exec(address)?.[1];
  if (report !== undefined) return known.report.has(report);
  const [, kind, record = ''] = RECORD.exec(address) ?? [];
  if (kind === undefined) return true;
  return (kind === 'units' ? known.unit : known.project).has(record);
}

const isSameKind = (address: string) => (other: string) => other.split('/')[1] === address.split('/')[1];

function fileOf(address: string): string {
  const path = address.slice(1, -1).replace(/\/v(\d+)$/, '/versions/$1');
  return REPORT.test(address) ? path : `${path}.json`;
}
