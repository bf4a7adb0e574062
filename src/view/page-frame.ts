import type { Site } from '../model/site.ts';
import type { ShownSite } from '../reader/content.ts';
import { TRY_PAGE_TEXT } from '../text/desk/try.ts';
import { CHANGES_TEXT } from '../text/pages/changes.ts';
import { CHECKS_PAGE_TEXT } from '../text/pages/checks-page.ts';
import { COMPARE_TEXT } from '../text/pages/compare.ts';
import { FEED_TEXT } from '../text/pages/feed.ts';
import { GLOSSARY_TEXT } from '../text/pages/glossary.ts';
import { METHOD_TEXT } from '../text/pages/method.ts';
import { REPORTS_TEXT } from '../text/pages/reports.ts';
import { COLUMN_TEXT, FOOTER_TEXT, SITE_TEXT } from '../text/pages/site.ts';
import type { Deployment, Link } from './address.ts';
import { absolute, href, PATHS } from './address.ts';

/** What surrounds every page: head, navigation, breadcrumbs, footer. */
export interface PageFrame {
  /** Heading of the page. */
  readonly heading: string;
  /** `<title>`: heading and site name. */
  readonly documentTitle: string;
  readonly description: string;
  readonly canonical: string;
  /** Root-relative path without base, for marking the current navigation entry. */
  readonly path: string;
  readonly breadcrumbs: readonly Link[];
  readonly navigation: readonly (Link & {
    readonly current: boolean;
    /** Leads to reports without any script. */
    readonly isList: boolean;
  })[];
  /** Page tags of Chinese government sites and of those that show a preview of a link, in output order. */
  readonly tags: readonly PageTag[];
  /** schema.org description, ready to be serialised. */
  readonly jsonLd: Readonly<Record<string, unknown>> | null;
  readonly example: boolean;
  /** The five answers stand first: the page says itself that it is an example, and prints the site's notice behind them. */
  readonly answersFirst: boolean;
  readonly site: {
    readonly name: string;
    readonly shortName: string;
    readonly notice: string | null;
    readonly homeHref: string;
    readonly searchHref: string;
    /** How grades and scores are computed. */
    readonly methodsHref: string;
    /** How a browser may offer this search by itself. */
    readonly openSearchHref: string;
    /** With protocol and host: other sites fetch it. */
    readonly shareImage: string;
    /** Folder of the search index. */
    readonly searchIndexHref: string;
    readonly base: string;
    readonly footer: readonly {
      readonly term: string;
      readonly text: string;
      readonly href: string | null;
    }[];
    readonly footerLinks: readonly Link[];
  };
  /** Whether the masthead holds a search field: not on the search page, which has its own. */
  readonly hasFinder: boolean;
  /** `noindex` for pages that are not content. */
  readonly indexed: boolean;
  /** Where a browser goes on at once, or `null`. */
  readonly movedHref: string | null;
  /** A security policy that holds besides that of the site, or `null`. */
  readonly policy: string | null;
  /** Feeds that this page announces to feed readers. */
  readonly feeds: readonly { readonly type: string; readonly title: string; readonly href: string }[];
}

/** One tag that says a thing, whatever the names are by which it is asked for. */
export interface PageTag {
  /** As the rules for Chinese government sites write it. */
  readonly name?: string;
  /** Name in the Open Graph protocol. */
  readonly property?: string;
  readonly content: string;
}

/** What a page says about itself; the rest of its frame is the same everywhere. */
export interface PageIdentity {
  readonly heading: string;
  readonly description: string;
  readonly path: string;
  readonly trail: readonly { readonly label: string; readonly path: string }[];
  readonly article?: {
    readonly title: string;
    readonly publishedOn: string | null;
    readonly source: string;
    readonly keywords: readonly string[];
  };
  readonly jsonLd?: Readonly<Record<string, unknown>>;
  readonly example?: boolean;
  readonly answersFirst?: boolean;
  readonly indexed?: boolean;
  /** The page that search engines and citations should use instead of this one. */
  readonly canonicalPath?: string;
  /** `<title>` without the name of the site, where the heading alone would mislead. */
  readonly title?: string;
  /** Path to which a browser goes on at once. */
  readonly movedTo?: string;
  /** A security policy that holds besides that of the site. */
  readonly policy?: string;
  /** Feeds beyond those of the site. */
  readonly feeds?: readonly { readonly title: string; readonly path: string }[];
}

const NAVIGATION = [
  { label: REPORTS_TEXT.navigation, path: PATHS.reports, isList: true },
  { label: SITE_TEXT.years, path: PATHS.years, isList: true },
  { label: SITE_TEXT.units, path: PATHS.units, isList: true },
  { label: SITE_TEXT.projects, path: PATHS.projects, isList: true },
  { label: SITE_TEXT.rectification, path: PATHS.rectification, isList: true },
  { label: SITE_TEXT.coverage, path: PATHS.coverage, isList: true },
  { label: SITE_TEXT.search, path: PATHS.search, isList: false },
  { label: SITE_TEXT.data, path: PATHS.data, isList: false },
  { label: TRY_PAGE_TEXT.navigation, path: PATHS.try, isList: false },
] as const;

/** Pages that the content folder may have or not, by their file names. */
const OWN_PAGES = [
  { page: 'about', label: SITE_TEXT.about, path: PATHS.about },
  { page: 'guide', label: SITE_TEXT.guide, path: PATHS.guide },
  { page: 'accessibility', label: SITE_TEXT.accessibility, path: PATHS.accessibility },
] as const;

const FOOTER_LINKS = [
  { label: COMPARE_TEXT.title, path: PATHS.compare },
  { label: GLOSSARY_TEXT.title, path: PATHS.glossary },
  { label: CHECKS_PAGE_TEXT.title, path: PATHS.checks },
  { label: METHOD_TEXT.title, path: PATHS.methods },
  { label: CHANGES_TEXT.title, path: PATHS.changes },
  { label: SITE_TEXT.data, path: PATHS.data },
] as const;

/** Completes a page's identity with the frame of the site. */
export function pageFrame(page: PageIdentity, site: ShownSite, deployment: Deployment): PageFrame {
  const link = ({ label, path }: { label: string; path: string }): Link => ({
    label,
    href: href(deployment, path),
  });
  const isHome = page.path === PATHS.home;
  const canonical = absolute(deployment, page.canonicalPath ?? page.path);
  return {
    heading: page.heading,
    documentTitle: isHome
      ? site.name
      : `${page.title ?? page.heading}${SITE_TEXT.titleSeparator}${site.name}`,
    description: page.description,
    canonical,
    path: page.path,
    breadcrumbs: isHome ? [] : [{ label: SITE_TEXT.home, path: PATHS.home }, ...page.trail].map(link),
    navigation: NAVIGATION.map((entry) => ({
      ...link(entry),
      current: page.path.startsWith(entry.path),
      isList: entry.isList,
    })),
    tags: pageTags(page, site, deployment, canonical),
    jsonLd: page.jsonLd ?? null,
    example: page.example ?? false,
    answersFirst: page.answersFirst ?? false,
    site: {
      name: site.name,
      shortName: site.shortName,
      notice: site.notice ?? null,
      homeHref: href(deployment, PATHS.home),
      searchHref: href(deployment, PATHS.search),
      methodsHref: href(deployment, PATHS.methods),
      openSearchHref: href(deployment, PATHS.openSearch),
      shareImage: absolute(deployment, PATHS.shareImage),
      searchIndexHref: href(deployment, PATHS.searchIndex),
      base: deployment.base,
      footer: footerRows(site),
      footerLinks: [...OWN_PAGES.filter((own) => site.pages.includes(own.page)), ...FOOTER_LINKS].map(link),
    },
    hasFinder: page.path !== PATHS.search,
    indexed: page.indexed ?? true,
    movedHref: page.movedTo === undefined ? null : href(deployment, page.movedTo),
    policy: page.policy ?? null,
    feeds: [
      { type: ATOM, title: FEED_TEXT.title(site.name), href: href(deployment, PATHS.feedAtom) },
      { type: JSON_FEED, title: FEED_TEXT.title(site.name), href: href(deployment, PATHS.feedJson) },
      ...(page.feeds ?? []).map(({ title, path }) => ({ type: ATOM, title, href: href(deployment, path) })),
    ],
  };
}

const ATOM = 'application/atom+xml';
const JSON_FEED = 'application/feed+json';

function pageTags(
  page: PageIdentity,
  site: Site,
  deployment: Deployment,
  canonical: string,
): readonly PageTag[] {
  const tags: PageTag[] = [
    { name: 'SiteName', property: 'og:site_name', content: site.name },
    { name: 'SiteDomain', content: new URL(deployment.origin).host },
    { name: 'SiteIDCode', content: site.filing.siteCode ?? '' },
    { name: 'ColumnName', content: COLUMN_TEXT.name },
    { name: 'ColumnDescription', content: COLUMN_TEXT.description },
    { name: 'ColumnKeywords', content: COLUMN_TEXT.keywords },
    { name: 'ColumnType', content: COLUMN_TEXT.type },
  ];
  if (page.article) {
    tags.push(
      { name: 'ArticleTitle', property: 'og:title', content: page.article.title },
      { name: 'PubDate', content: page.article.publishedOn ?? '' },
      { name: 'ContentSource', content: page.article.source },
      { name: 'Keywords', content: page.article.keywords.join(',') },
      { name: 'Description', property: 'og:description', content: page.description },
      { name: 'Url', property: 'og:url', content: canonical },
    );
  } else {
    tags.push(
      { property: 'og:title', content: page.heading },
      { name: 'description', property: 'og:description', content: page.description },
      { property: 'og:url', content: canonical },
    );
  }
  return tags.filter((tag) => tag.content !== '');
}

function footerRows(site: Site): PageFrame['site']['footer'] {
  const rows = [
    { term: FOOTER_TEXT.publisher, text: site.publisher, href: null },
    { term: FOOTER_TEXT.operator, text: site.operator ?? '', href: null },
    { term: FOOTER_TEXT.contact, text: contactText(site), href: contactAddress(site) },
    { term: FOOTER_TEXT.siteCode, text: site.filing.siteCode ?? '', href: null },
    { term: FOOTER_TEXT.icp, text: site.filing.icp ?? '', href: null },
    { term: FOOTER_TEXT.police, text: site.filing.police ?? '', href: null },
    { term: FOOTER_TEXT.licence, text: site.licence.name, href: site.licence.url },
  ];
  return rows.filter((row) => row.text !== '');
}

function contactText(site: Site): string {
  const { name, phone, email, unavailable } = site.contact;
  return [unavailable === undefined ? name : unavailable, phone, email]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** A form that asks for a report is no place to go from every page. */
function contactAddress({ contact: { url, email, phone } }: Site): string | null {
  if (url !== undefined) return url.replaceAll(/\{[a-z]+\}/g, '');
  if (email !== undefined) return `mailto:${email}`;
  return phone === undefined ? null : `tel:${phone.replace(/(?!^\+)\D/g, '')}`;
}
