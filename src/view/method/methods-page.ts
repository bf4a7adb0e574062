import { isAbsent } from '../../model/absence.ts';
import { formatCount } from '../../model/format.ts';
import type { Scheme } from '../../model/scheme.ts';
import { unverifiedParts } from '../../model/scheme.ts';
import { METHOD_TEXT } from '../../text/pages/method.ts';
import type { Link } from '../address.ts';
import { href, PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import type { PageFrame } from '../page-frame.ts';
import { pageFrame } from '../page-frame.ts';
import { reportsByScheme } from './scheme-reports.ts';

/** One scheme in the list of all. */
export interface MethodEntry extends Link {
  readonly summary: string;
  readonly reports: string;
  readonly open: string | null;
  readonly example: boolean;
}

export interface MethodsPage {
  readonly frame: PageFrame;
  readonly intro: string;
  readonly how: readonly string[];
  /** Schemes that score, then those of which only the bands of grades are known. */
  readonly groups: readonly {
    readonly id: string;
    readonly label: string;
    readonly entries: readonly MethodEntry[];
  }[];
}

export function methodsPage(archive: Archive): MethodsPage {
  const { content, deployment } = archive;
  const used = reportsByScheme(archive);
  const schemes = [...content.schemes.values()];
  const entry = (scheme: Scheme): MethodEntry => {
    const open = unverifiedParts(scheme).length;
    const reports = used.get(scheme.id)?.length ?? 0;
    return {
      label: scheme.title,
      href: href(deployment, PATHS.method(scheme.id)),
      summary: scheme.summary,
      reports: reports === 0 ? METHOD_TEXT.unused : METHOD_TEXT.usedBy(formatCount(reports)),
      open: open === 0 ? null : METHOD_TEXT.openParts(open),
      example: scheme.example,
    };
  };
  const bandsOnly = ({ weights, execution, positive }: Scheme) =>
    isAbsent(weights) && isAbsent(execution) && isAbsent(positive);
  const groups = [
    { id: 'full', label: METHOD_TEXT.full, own: schemes.filter((scheme) => !bandsOnly(scheme)) },
    { id: 'bands', label: METHOD_TEXT.bandsOnly, own: schemes.filter(bandsOnly) },
  ];
  return {
    frame: pageFrame(
      { heading: METHOD_TEXT.title, description: METHOD_TEXT.description, path: PATHS.methods, trail: [] },
      content.site,
      deployment,
    ),
    intro: METHOD_TEXT.intro,
    how: METHOD_TEXT.how,
    groups: groups
      .filter(({ own }) => own.length > 0)
      .map(({ id, label, own }) => ({ id, label, entries: own.map(entry) })),
  };
}
