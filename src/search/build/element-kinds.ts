/** What is known of the elements of a name: where they stand without ending, leaving out or adding another. */
export interface Kind {
  readonly name: string;
  /** The only elements that it stands in. */
  readonly parents: ReadonlySet<string> | null;
  /** Ends a paragraph that is open. */
  readonly isBlock: boolean;
  readonly isHeading: boolean;
  /** Never within one of its name. */
  readonly isAlone: boolean;
  readonly isVoid: boolean;
  /** Its words are not markup, and not for readers. */
  readonly isRaw: boolean;
  /** Holds nothing but elements that have to stand in it. */
  readonly isStrict: boolean;
}

const words = (text: string): readonly string[] => text.split(' ');

const PHRASING =
  'a abbr b bdi bdo br button cite code data del dfn em i img input ins kbd label mark meter output progress q ruby s samp small span strong sub sup svg time u var wbr';
const BLOCKS =
  'address article aside blockquote details dialog div dl fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr legend main menu nav ol p pre search section summary table ul';
/** Their words are not markup. */
export const RAW = words('script style noscript textarea');
const OTHERS = 'datalist form select template';
const PARENTS: Readonly<Record<string, string>> = {
  li: 'ul ol menu',
  dt: 'dl',
  dd: 'dl',
  rb: 'ruby',
  rt: 'ruby',
  rp: 'ruby',
  option: 'select optgroup datalist',
  optgroup: 'select',
  caption: 'table',
  colgroup: 'table',
  col: 'colgroup',
  thead: 'table',
  tbody: 'table',
  tfoot: 'table',
  tr: 'table thead tbody tfoot',
  th: 'tr',
  td: 'tr',
};
const STRICT = words('table colgroup thead tbody tfoot tr select');
const ALONE = words('a button form label p');
const VOID = words('br col hr img input wbr');

function kindOf(name: string): Kind {
  const parents = PARENTS[name];
  return {
    name,
    parents: parents === undefined ? null : new Set(words(parents)),
    isBlock: words(BLOCKS).includes(name),
    isHeading: /^h[1-6]$/.test(name),
    isAlone: ALONE.includes(name),
    isVoid: VOID.includes(name),
    isRaw: RAW.includes(name),
    isStrict: STRICT.includes(name),
  };
}

export const KINDS: ReadonlyMap<string, Kind> = new Map(
  [...words(PHRASING), ...words(BLOCKS), ...RAW, ...words(OTHERS), ...Object.keys(PARENTS)].map((name) => [
    name,
    kindOf(name),
  ]),
);
/** The same within drawings, where every element may stand in every other. */
export const DRAWN: ReadonlyMap<string, Kind> = new Map(
  words(
    'a circle clippath defs desc ellipse g line lineargradient marker path pattern polygon polyline rect stop symbol text title tspan use',
  ).map((name) => [name, { ...kindOf(''), name }]),
);

export const SVG = kindNamed('svg');
export const PARAGRAPH = kindNamed('p');

function kindNamed(name: string): Kind {
  const kind = KINDS.get(name);
  if (kind === undefined) throw new RangeError(`Nothing is known of <${name}>`);
  return kind;
}
