import fc from 'fast-check';
import type { Node } from 'jsonc-parser';
import { parseTree } from 'jsonc-parser';
import { expect, it } from 'vitest';
import { nodesOf } from '../../../../src/reader/json/nodes.ts';

/** A tree as text: kind, place and, for keys, the value. */
function shown(node: Node | undefined, isKey = false): unknown {
  if (!node) return null;
  const { type, offset, length, children } = node;
  const inner = children?.map((child, index) => shown(child, type === 'property' && index === 0));
  return [type, offset, length, isKey ? node.value : null, inner ?? []];
}

it.each([
  '{}',
  ' [ ] ',
  '{"a":1,"a":[true,false,null,-1.5e-7],"b":{"c":""}}',
  '"only"',
  '-0',
  '{\r\n\t"键\\u4e00\\"\\\\" : "值\\\\\\"值" ,\n"d":[[],[{}],"\\\\"]\n}\n',
])('%j has the tree that a forgiving parser finds', (text) => {
  expect(shown(nodesOf(text))).toEqual(shown(parseTree(text)));
});

it('finds the same tree in any JSON', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom(0, 2, '\t'), (text, indent) => {
      const printed = JSON.stringify(JSON.parse(text), null, indent);
      expect(shown(nodesOf(printed))).toEqual(shown(parseTree(printed)));
    }),
  );
});
