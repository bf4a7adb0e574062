import type { Label } from './label.ts';

/** SVG as text. Lengths along the plot are percentages, so that a drawing stretches while its letters keep their size. */

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeMarkup(text: string): string {
  if (!/[&<>"]/.test(text)) return text;
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element; attributes that are undefined are left out. */
export function element(name: string, attributes: Attributes, children: string | null = null): string {
  let written = '';
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined) continue;
    written += ` ${key}="${typeof value === 'number' ? value : escapeMarkup(value)}"`;
  }
  return children === null ? `<${name}${written}/>` : `<${name}${written}>${children}</${name}>`;
}

/** A length in percent, to a hundredth. */
export function percent(value: number): string {
  return `${trimmed(value)}%`;
}

export function em(value: number): string | undefined {
  return value === 0 ? undefined : `${trimmed(value)}em`;
}

/** At most two decimals, no negative zero. */
function trimmed(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

export function line(role: string, from: readonly [number, number], to: readonly [number, number]): string {
  return element('line', {
    class: role,
    x1: percent(from[0]),
    y1: percent(from[1]),
    x2: percent(to[0]),
    y2: percent(to[1]),
  });
}

export function labelMarkup(label: Label): string {
  return element(
    'text',
    {
      class: `ct-${label.role}${label.tier === 0 ? '' : ` from-${label.tier}`}`,
      x: percent(label.x),
      y: percent(label.y),
      dx: em(label.dx),
      dy: em(label.dy),
      'text-anchor': label.anchor === 'start' ? undefined : label.anchor,
    },
    escapeMarkup(label.text),
  );
}
