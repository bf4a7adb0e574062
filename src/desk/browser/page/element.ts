type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/**
 * Makes an element; texts become text nodes, nothing is parsed as markup. The search has one like it, but comes in
 * one piece, which this page has no room for.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'string') made.setAttribute(name, value);
    else made.toggleAttribute(name, value === true);
  }
  made.append(...children);
  return made;
}
