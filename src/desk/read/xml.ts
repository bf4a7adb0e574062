import type { Element, Node } from '@xmldom/xmldom';
import { DOMParser } from '@xmldom/xmldom';
import { UnreadableFile } from './unreadable.ts';

/** Parses one part of an Office file. Entities that a document type declares are refused: none of ours has one. */
export function parseXml(bytes: Uint8Array): Element {
  const text = new TextDecoder().decode(bytes);
  if (text.includes('<!DOCTYPE')) throw new UnreadableFile('broken');
  try {
    const root = new DOMParser({ onError: () => undefined }).parseFromString(
      text,
      'text/xml',
    ).documentElement;
    if (root) return root;
  } catch (error) {
    throw new UnreadableFile('broken', error);
  }
  throw new UnreadableFile('broken');
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Children that are elements, in order. */
export function* elements(parent: Element): Generator<Element> {
  for (let node = parent.firstChild; node; node = node.nextSibling) if (isElement(node)) yield node;
}

/** The first child of that name, prefix included. */
export function child(parent: Element | null, name: string): Element | null {
  if (parent) for (const element of elements(parent)) if (element.tagName === name) return element;
  return null;
}

/** Whether a switch such as `w:vanish` is on: it is there, and not turned off. */
export function isOn(parent: Element | null, name: string): boolean {
  const found = child(parent, name);
  return found !== null && !['0', 'false', 'off'].includes(found.getAttribute('w:val') ?? '');
}
