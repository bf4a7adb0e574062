import { OPENSEARCH_WORDS } from '../text/search.ts';
import { absolute, PATHS } from '../view/address.ts';
import type { Archive } from '../view/archive.ts';
import { escapeXml } from './sitemap.ts';

/** As long as OpenSearch 1.1 allows a short name to be. */
const SHORT_NAME = 16;

/**
 * The OpenSearch description document, by which a browser can offer this search in its address bar
 * (https://github.com/dewitt/opensearch, 1.1 draft 6).
 */
export function openSearchXml({ content, deployment }: Archive): string {
  const { site } = content;
  const results = `${absolute(deployment, PATHS.search)}?q={searchTerms}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${escapeXml(Array.from(site.shortName).slice(0, SHORT_NAME).join(''))}</ShortName>`,
    `<Description>${escapeXml(OPENSEARCH_WORDS.description(site.name))}</Description>`,
    `<Url type="text/html" method="get" template="${escapeXml(results)}"/>`,
    `<Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(absolute(deployment, PATHS.openSearch))}"/>`,
    `<Image type="image/svg+xml">${escapeXml(absolute(deployment, PATHS.favicon))}</Image>`,
    `<Query role="example" searchTerms="${escapeXml(OPENSEARCH_WORDS.example)}"/>`,
    '<Language>zh-CN</Language>',
    '<InputEncoding>UTF-8</InputEncoding>',
    '<OutputEncoding>UTF-8</OutputEncoding>',
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}
